"""``careercompare bridges``: careers by way of which one gets from one to another."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from careercompare.catalog import tell_reasons
from careercompare.cli.careers import open_careers
from careercompare.cli.entries import Entry, write_entries
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import (
    RECORDS,
    add_career,
    add_catalog,
    add_count,
    add_output,
    check_least,
)
from careercompare.cli.relating import to_data

if TYPE_CHECKING:
    from careercompare.catalog import Bridge

EXAMPLES = """\
careercompare bridges registered-nurses software-developers
careercompare bridges accountant market-research-analyst --catalog sample -n 1
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_career(parser, "start", "FROM")
    add_career(parser, "goal", "TO")
    add_catalog(parser)
    add_count(parser, 5, "best")
    add_output(parser, RECORDS)
    add_limits(parser)


def run(options: Namespace) -> None:
    """List what lies between the two careers."""
    check_least("-n", options.n)
    known = open_careers(options.catalog, limits=read_limits(options))
    start, goal = known.find(options.start), known.find(options.goal)
    bridges = known.catalog.bridges(start, goal, options.n)
    entries = [_describe(bridge) for bridge in bridges]
    write_entries(entries, options, "No career is known to lie between the two.")


def _describe(bridge: Bridge) -> Entry:
    sides = (("from", bridge.start), ("to", bridge.goal))
    why = "; ".join(f"{name}: {', '.join(tell_reasons(side))}" for name, side in sides)
    data = {
        "score": bridge.score,
        "start": to_data(bridge.start),
        "goal": to_data(bridge.goal),
        "distances": bridge.distances,
        "pay": None if bridge.pay is None else bridge.pay.value,
        "education": None if bridge.education is None else bridge.education.value,
    }
    return Entry(bridge.career, why, data)
