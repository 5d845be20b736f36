"""Options that several commands share, in groups of `--help`."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from careercompare.errors import InvalidOption

T = TypeVar("T")

PAGES = ("text", "html", "markdown", "json")
RECORDS = ("text", "json")
TO_FILE = "write to FILE, whole or not at all; '-' is standard output"


def as_typed(text: str) -> str:
    r"""Return words as somebody typed them, in UTF-8 whatever the locale of the machine says.

    >>> as_typed(" Caf\udcc3\udca9")
    'Café'
    """
    return text.encode(errors="surrogateescape").decode(errors="surrogateescape").strip()


def add_career(parser: ArgumentParser, name: str, metavar: str) -> None:
    """Add one career that has to be named."""
    action = parser.add_argument(
        name,
        metavar=metavar,
        type=as_typed,
        help="a career by slug, title, code or another title",
    )
    complete_by(action, "careers")


def add_careers(parser: ArgumentParser) -> None:
    """Add the careers of a page, two or more, where they are looked up, and for which readers."""
    action = parser.add_argument(
        "careers", nargs="+", metavar="CAREER", type=as_typed,
        help="a career by slug, title, code ('29-1141') or another title, as 'find' shows them",
    )  # fmt: skip
    complete_by(action, "careers")
    add_catalog(parser)
    add_locale(parser)


def add_catalog(parser: ArgumentParser, default: str | None = None) -> None:
    """Add where careers are looked up: in *default*, or without one in all that are built in."""
    parser.add_argument(
        "--catalog", metavar="CATALOG", default=default,
        help="a file of careers in JSON, or 'official' or 'sample', which are built in "
        f"(default: {default or 'both'})",
    )  # fmt: skip


def add_count(parser: ArgumentParser, default: int, which: str) -> None:
    """Add how many are shown, and *which* these are."""
    parser.add_argument(
        "-n", type=int, default=default, metavar="N", help=f"the {which} N (default: %(default)s)"
    )


def check_least(option: str, number: int) -> int:
    """Return how many an *option* says, or refuse to do anything for none."""
    if number < 1:
        remedy = f"Write {option} 2, or leave it out."
        raise InvalidOption(option, number, "a whole number of at least 1", remedy)
    return number


def add_output(parser: ArgumentParser, formats: Sequence[str]) -> None:
    """Add in which notation it is written, and where to."""
    group = parser.add_argument_group("output")
    group.add_argument(
        "--format", choices=formats,
        help="the notation (default: as the ending of --output says, else text)",
    )  # fmt: skip
    group.add_argument("--output", metavar="FILE", help=TO_FILE)
    parser.set_defaults(formats=formats)


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
        "--publisher", metavar="NAME", type=as_typed,
        help="name this publisher, in that house style or, without one, in a neutral one",
    )  # fmt: skip


def add_page(parser: ArgumentParser) -> None:
    """Add all that a page of several careers takes: whose it is, where it goes, how it looks."""
    add_publisher(parser)
    add_output(parser, PAGES)
    add_text(parser)


def gather(
    option: str, what: str, given: Iterable[str], read: Callable[[str], tuple[str, T]]
) -> dict[str, T]:
    """Return by its name what each use of an *option* says of *what*; two of one are refused."""
    found: dict[str, T] = {}
    for each in given:
        name, value = read(each)
        if name in found:
            raise InvalidOption(option, each, f"each {what} once", "Leave out the other one.")
        found[name] = value
    return found


def complete_by(action: Action, kind: str) -> None:
    """Let a shell complete an argument by names of that *kind*, which are looked up when asked."""

    def complete(prefix: str, parsed_args: Namespace, **_: object) -> Iterable[str]:
        from careercompare.cli.completion import list_names

        return list_names(kind, prefix, parsed_args)

    vars(action)["completer"] = complete
