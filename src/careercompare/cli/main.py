"""The same things from a shell: ``careercompare compare SLUG SLUG``, ``careercompare list``."""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import careercompare
from careercompare.errors import CareerCompareError

if TYPE_CHECKING:  # what is only asked for help or its version costs nothing of careers
    from careercompare.catalog import Catalog
    from careercompare.comparison import Comparison
    from careercompare.formatters import Marks

_PIPE_WIDTH = 100
_FAILED = 2
_MANY_OBJECTS = 200_000


def run() -> int:
    """Run the command line in a process of its own, which ends with it."""
    # A page leaves hardly any garbage, and to look for it among all that is imported for one, and
    # once more at the end, takes a fifth of the time.
    gc.set_threshold(_MANY_OBJECTS)
    code = main()
    gc.freeze()
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0, or 2 where what was asked for cannot be done.

    Without *arguments* those of the process are taken. On a failure nothing is written to
    standard output or to a file; standard error says what is wrong and what to do.
    """
    options = _parser().parse_args(arguments)
    try:
        match options.command:
            case "compare":
                _write(_compare(options), options.output)
            case "import":
                from careercompare.cli.importing import import_files

                _write(import_files(options, sys.stderr))
            case "mcp":
                from careercompare.mcp import serve

                serve(_open(options.catalog), options.locale)
            case _:
                from careercompare.cli.listing import list_careers, list_sources

                catalog = _open(options.catalog)
                is_list = options.command == "list"
                _write(list_careers(catalog, options.words) if is_list else list_sources(catalog))
    except BrokenPipeError:
        # Whoever read our output has seen enough; the interpreter must not flush into it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (CareerCompareError, OSError) as problem:
        print(f"careercompare: error: {problem}", file=sys.stderr)
        return _FAILED
    return 0


class _ShowVersion(argparse.Action):
    """Looks the version up when it is asked for: that takes longer than to read the sample."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"{parser.prog} {careercompare.__version__}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="careercompare", description="Compare careers side by side."
    )
    parser.add_argument(
        "--version", action=_ShowVersion, nargs=0, help="show program's version number and exit"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    catalog = argparse.ArgumentParser(add_help=False)
    catalog.add_argument(
        "--catalog", metavar="CATALOG",
        help="a file of careers in JSON, or 'official' or 'sample', which are built in "
        "(default: both)",
    )  # fmt: skip
    compare = commands.add_parser("compare", parents=[catalog], help="compare two or more careers")
    compare.add_argument("slugs", nargs="+", metavar="SLUG", help="a career, as 'list' names it")
    compare.add_argument(
        "--format", choices=["text", "html", "markdown", "json"], default="text",
        help="the notation to write (default: %(default)s)",
    )  # fmt: skip
    compare.add_argument(
        "--locale", default="en", metavar="L",
        help="the reader's locale, such as 'de' or 'pt-BR' (default: %(default)s)",
    )  # fmt: skip
    _describe_text(compare)
    compare.add_argument("--output", metavar="FILE", help="write to FILE, whole or not at all")
    listed = commands.add_parser("list", parents=[catalog], help="list what can be compared")
    listed.add_argument("words", nargs="*", metavar="WORD", help="find careers by these words")
    commands.add_parser("sources", parents=[catalog], help="say what the careers are taken from")
    _describe_import(commands.add_parser("import", help="make a catalog of official files"))
    _describe_server(commands.add_parser("mcp", help="answer agents by the Model Context Protocol"))
    return parser


def _describe_text(compare: argparse.ArgumentParser) -> None:
    compare.add_argument(
        "--width", type=int, metavar="N",
        help="columns of a text (default: the terminal's, or 100 elsewhere)",
    )  # fmt: skip
    compare.add_argument(
        "--color", choices=["auto", "always", "never"], default="auto",
        help="color who leads in a text (default: on a terminal, unless NO_COLOR is set)",
    )  # fmt: skip
    compare.add_argument(
        "--borders", choices=["lines", "none"], default="lines",
        help="'none' draws no table in a text, for screen readers, mails and logs",
    )  # fmt: skip
    compare.add_argument(
        "--isolates", choices=["unicode", "none"], default="unicode",
        help="'none' keeps directions of writing apart by no characters, where they would be seen",
    )  # fmt: skip


def _describe_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--oews", metavar="FILE", help="wages of OEWS, such as national_M2025_dl.xlsx"
    )
    parser.add_argument(
        "--area", metavar="A", help="the area in a file of many, by title or code: 'Texas'"
    )
    parser.add_argument(
        "--industry", metavar="I", help="the industry in a file of many, by title or code: '62'"
    )
    parser.add_argument(
        "--projections", metavar="FILE", help="projections: occupation.xlsx, or BLS's export as CSV"
    )
    parser.add_argument(
        "--onet", metavar="DIR", help="the folder of an O*NET database: CSV, text or .xlsx"
    )
    parser.add_argument(
        "--crosswalk", metavar="FILE",
        help="which O*NET occupations BLS publishes together: nem-onet-to-soc-crosswalk",
    )  # fmt: skip
    parser.add_argument(
        "--percentiles", type=int, nargs=2, default=(10, 90), metavar=("LOW", "HIGH"),
        help="the ends of each salary, 10 90 or 25 75 (default: 10 90)",
    )  # fmt: skip
    parser.add_argument(
        "--output", metavar="FILE", required=True, help="write to FILE, whole or not at all"
    )


def _describe_server(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--catalog", metavar="CATALOG", default="official",
        help="a file of careers in JSON, or 'official' or 'sample', which are built in "
        "(default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--locale", default="en", metavar="L",
        help="the language of answers to calls that name none (default: %(default)s)",
    )  # fmt: skip


def _open(name: str | None, slugs: Iterable[str] | None = None) -> Catalog:
    """Return the catalog of that *name*; without one, all that is built in.

    Where all of *slugs* are to be compared and the sample has them, it alone is returned: it takes
    a fraction of the time, and its pages are those of its publisher.
    """
    from careercompare.catalog import Catalog

    match name:
        case None:
            sample = Catalog.sample()
            if slugs is not None and all(slug in sample for slug in slugs):
                return sample
            return Catalog.official().with_careers(*sample.values())
        case "official":
            return Catalog.official()
        case "sample":
            return Catalog.sample()
        case _:
            return Catalog.load(name)


def _compare(options: argparse.Namespace) -> str:
    comparison = _open(options.catalog, options.slugs).compare(*options.slugs)
    locale: str = options.locale
    match options.format:
        case "html":
            return comparison.to_html(locale, standalone=True)
        case "markdown":
            return comparison.to_markdown(locale)
        case "json":
            return json.dumps(comparison.to_dict(locale), ensure_ascii=False, indent=2) + "\n"
        case _:
            return _to_text(comparison, options)


def _to_text(comparison: Comparison, options: argparse.Namespace) -> str:
    from careercompare.formatters import NARROWEST, TextFormatter

    to_terminal = options.output is None and sys.stdout.isatty()
    width: int | None = options.width
    if width is None:
        columns = shutil.get_terminal_size().columns
        width = max(columns, NARROWEST) if to_terminal else _PIPE_WIDTH
    marks = _choose_marks(options.color, to_terminal=to_terminal)
    formatter = TextFormatter(width, marks, options.borders, options.isolates)
    return comparison.format(formatter, options.locale)


def _choose_marks(color: str, *, to_terminal: bool) -> Marks:
    allowed = to_terminal and not os.environ.get("NO_COLOR")  # https://no-color.org
    return "colors" if color == "always" or (color == "auto" and allowed) else "signs"


def _write(text: str, output: str | None = None) -> None:
    if output is not None:
        from pathlib import Path

        from careercompare.serialize import write_whole

        write_whole(Path(output), text)
        return
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:  # what a program put in its place may have no encoding
        reconfigure(encoding="utf-8")
    sys.stdout.write(text)
    sys.stdout.flush()
