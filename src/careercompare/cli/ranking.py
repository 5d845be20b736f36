"""``careercompare rank``: careers in the order of someone's own priorities."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from decimal import Decimal, InvalidOperation

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import add_careers, add_page, complete_by, gather
from careercompare.cli.pages import choose_format, read_page_options, write_page
from careercompare.errors import InvalidOption

EXAMPLES = """\
careercompare rank electrician plumber chef --by salary.median=3 --by outlook.growth=2
careercompare rank 29-1141 29-1051 15-1252 --by salary.median --scale salary.median=0:200000
careercompare rank electrician plumber --by salary.median --output ranking.md
"""

_OPTIONS, _QUOTED = {"weights": "--by", "scales": "--scale"}, "'\"]"


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_careers(parser)
    group = parser.add_argument_group("priorities")
    weights = group.add_argument(
        "--by", action="append", required=True, metavar="RULE[=WEIGHT]",
        help="what matters, and how much beside the others: 'salary.median=3' (default: 1)",
    )  # fmt: skip
    complete_by(weights, "measures")
    scales = group.add_argument(
        "--scale", action="append", default=[], metavar="RULE=LOW:HIGH",
        help="ends of a scale that no career moves: 'salary.median=0:200000'",
    )  # fmt: skip
    complete_by(scales, "measures")
    add_page(parser)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Rank the careers that were named."""
    choose_format(options)  # before anything is read
    weights = gather("--by", "rule", options.by, _read_weight)
    scales = gather("--scale", "rule", options.scale, _read_scale)
    known = open_careers(options.catalog, options.careers, read_limits(options))
    careers = known.find_all(options.careers)
    try:
        ranking = known.catalog.rank(
            careers, weights, scales=scales or None, **read_page_options(options)
        )
    except InvalidOption as problem:
        raise _name_option(problem) from None
    write_page(ranking, lambda: ranking.to_dict(options.locale), options)


def _name_option(problem: InvalidOption) -> InvalidOption:
    """Name the option in a problem, ``--by salary.median`` for ``weights['salary.median']``."""
    argument, _, rule = problem.path.partition("[")
    option = _OPTIONS.get(argument)
    if option is None:
        return problem
    path = f"{option} {rule.strip(_QUOTED)}"
    return InvalidOption(path, problem.value, problem.expected, problem.remedy)


def _read_weight(text: str) -> tuple[str, str]:
    name, equals, weight = text.partition("=")
    if not equals:
        return name.strip(), "1"
    try:
        Decimal(weight)
    except InvalidOperation:
        remedy = "Write --by salary.median=3."
        raise InvalidOption("--by", text, "RULE=WEIGHT with a number", remedy) from None
    return name.strip(), weight


def _read_scale(text: str) -> tuple[str, tuple[str, str]]:
    name, _, ends = text.partition("=")
    low, colon, high = ends.partition(":")
    if not (name.strip() and colon and low.strip() and high.strip()):
        remedy = "Write --scale salary.median=0:200000."
        raise InvalidOption("--scale", text, "RULE=LOW:HIGH", remedy)
    return name.strip(), (low, high)
