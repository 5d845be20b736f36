"""``careercompare related``: careers that are related to one, and what that rests on."""

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

if TYPE_CHECKING:
    from careercompare.catalog import Related

EXAMPLES = """\
careercompare related registered-nurses
careercompare related "MLOps Engineer" --catalog sample -n 3
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_career(parser, "career", "CAREER")
    add_catalog(parser)
    add_count(parser, 5, "closest")
    add_output(parser, RECORDS)
    add_limits(parser)


def run(options: Namespace) -> None:
    """List what is related to the career."""
    check_least("-n", options.n)
    known = open_careers(options.catalog, limits=read_limits(options))
    related = known.catalog.related(known.find(options.career), options.n)
    entries = [Entry(each.career, ", ".join(tell_reasons(each)), to_data(each)) for each in related]
    write_entries(entries, options, "No career is known to be related to it.")


def to_data(related: Related) -> dict[str, object]:
    """Return what it rests on for JSON; null is not known."""
    return {
        "score": related.score,
        "tier": related.tier,
        "reverse": related.reverse,
        "skills": related.skills,
        "shared_skills": related.shared_skills,
        "field": related.field,
        "pay": related.pay,
    }
