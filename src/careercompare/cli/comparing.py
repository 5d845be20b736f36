"""``careercompare compare``: two or more careers side by side."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import add_careers, add_page, as_typed, complete_by
from careercompare.cli.pages import choose_format, read_page_options, write_page
from careercompare.errors import InvalidOption, find_close

EXAMPLES = """\
careercompare compare mlops-engineer software-developer
careercompare compare "Registered Nurses" 15-1252 --locale de
careercompare compare electrician plumber --output page.html
careercompare compare 29-1141 29-1051 --rules salary.median,salary.trade-off
careercompare compare cook baker --catalog mine.json --rates rates.toml
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_careers(parser)
    group = parser.add_argument_group("what is compared")
    rules = group.add_argument(
        "--rules", action="append", metavar="R[,R]",
        help="judge by these rules, such as 'salary.median' (default: the library's four)",
    )  # fmt: skip
    complete_by(rules, "rules")
    aspects = group.add_argument(
        "--aspects", action="append", metavar="A[,A]",
        help="compare these rows, such as 'salary' (default: the library's eight)",
    )  # fmt: skip
    complete_by(aspects, "aspects")
    against = group.add_argument(
        "--against",
        metavar="CAREER",
        type=as_typed,
        help="show another career beside them that takes no part",
    )
    complete_by(against, "careers")
    add_page(parser)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Compare the careers that were named."""
    choose_format(options)  # before anything is read
    beside = [] if options.against is None else [options.against]
    known = open_careers(options.catalog, [*options.careers, *beside], read_limits(options))
    careers = known.find_all([*options.careers, *beside])
    comparison = known.catalog.compare(
        *careers[: len(options.careers)],
        rules=_split(options.rules),
        aspects=_check_aspects(_split(options.aspects)),
        against=careers[-1] if beside else None,
        **read_page_options(options),
    )
    write_page(comparison, lambda: comparison.to_dict(options.locale), options)


def _split(given: Iterable[str] | None) -> list[str] | None:
    if given is None:
        return None
    names = (name.strip() for each in given for name in each.split(","))
    return list(filter(None, names))


def _check_aspects(names: list[str] | None) -> list[str] | None:
    from careercompare.aspects import DEFAULT_ASPECTS, FURTHER_ASPECTS

    known = [aspect.name for aspect in (*DEFAULT_ASPECTS, *FURTHER_ASPECTS)]
    for name in names or ():
        if name not in known:
            remedy = f"Name some of {', '.join(find_close(name, known) or known)}."
            raise InvalidOption("--aspects", name, "the name of a row", remedy)
    return names
