"""Options that several commands share, in groups of `--help`."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterable, Sequence

PAGES = ("text", "html", "markdown", "json")
RECORDS = ("text", "json")


def add_career(parser: ArgumentParser, name: str, metavar: str) -> None:
    """Add one career that has to be named."""
    action = parser.add_argument(
        name, metavar=metavar, help="a career by slug, title, code or another title"
    )
    complete_by(action, "careers")


def add_careers(parser: ArgumentParser) -> None:
    """Add the careers of a page, two or more."""
    action = parser.add_argument(
        "careers", nargs="+", metavar="CAREER",
        help="a career by slug, title, code ('29-1141') or another title, as 'find' shows them",
    )  # fmt: skip
    complete_by(action, "careers")


def add_catalog(parser: ArgumentParser) -> None:
    """Add where careers are looked up."""
    parser.add_argument(
        "--catalog", metavar="CATALOG",
        help="a file of careers in JSON, or 'official' or 'sample', which are built in "
        "(default: both)",
    )  # fmt: skip


def add_output(parser: ArgumentParser, formats: Sequence[str]) -> None:
    """Add in which notation it is written, and where to."""
    group = parser.add_argument_group("output")
    group.add_argument(
        "--format", choices=formats,
        help="the notation (default: as the ending of --output says, else text)",
    )  # fmt: skip
    group.add_argument(
        "--output", metavar="FILE",
        help="write to FILE, whole or not at all; '-' is standard output",
    )  # fmt: skip


def add_locale(parser: ArgumentParser) -> None:
    """Add in which language it is written."""
    action = parser.add_argument(
        "--locale", default="en", metavar="L",
        help="the reader's locale: 'de', 'pt-BR', 'de_DE.UTF-8' (default: %(default)s, whatever "
        "LANG and LC_ALL say: the same command writes the same everywhere)",
    )  # fmt: skip
    complete_by(action, "locales")


def add_text(parser: ArgumentParser) -> None:
    """Add how a text looks."""
    group = parser.add_argument_group("text")
    group.add_argument(
        "--width", type=int, metavar="N",
        help="columns, 20 or more (default: the terminal's, or 100 elsewhere)",
    )  # fmt: skip
    group.add_argument(
        "--color", choices=["auto", "always", "never"], default="auto",
        help="color headings and who leads (default: on a terminal, unless NO_COLOR is set or "
        "TERM is dumb; anywhere where FORCE_COLOR is set)",
    )  # fmt: skip
    group.add_argument(
        "--borders", choices=["lines", "none"], default="lines",
        help="'none' draws no table, for screen readers, mails and logs",
    )  # fmt: skip
    group.add_argument(
        "--isolates", choices=["unicode", "none"], default="unicode",
        help="'none' keeps directions of writing apart by no characters, where they would be seen",
    )  # fmt: skip


def add_publisher(parser: ArgumentParser) -> None:
    """Add what belongs to whoever publishes the page, and what brings pay together."""
    group = parser.add_argument_group("page")
    group.add_argument(
        "--rates", metavar="FILE",
        help="currencies, hours a year and prices of places that bring unlike pay together, as "
        "TOML or JSON",
    )  # fmt: skip
    group.add_argument(
        "--house-style", metavar="STYLE",
        help="whose page it is: a file in TOML or JSON, 'qoollege', or 'none' (default: the "
        "catalog's)",
    )  # fmt: skip
    group.add_argument(
        "--publisher", metavar="NAME",
        help="name this publisher, in that house style or, without one, in a neutral one",
    )  # fmt: skip


def complete_by(action: Action, kind: str) -> None:
    """Let a shell complete an argument by names of that *kind*, which are looked up when asked."""

    def complete(prefix: str, parsed_args: Namespace, **_: object) -> Iterable[str]:
        from careercompare.cli.completion import list_names

        return list_names(kind, prefix, parsed_args)

    vars(action)["completer"] = complete
