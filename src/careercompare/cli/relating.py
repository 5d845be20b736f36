"""``careercompare related``: careers that are related to one, and what that rests on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from careercompare.cli.careers import open_careers
from careercompare.cli.entries import Entry, write_entries
from careercompare.cli.options import RECORDS, add_career, add_catalog, add_output

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
    parser.add_argument(
        "-n", type=int, default=5, metavar="N", help="the closest N (default: %(default)s)"
    )
    add_output(parser, RECORDS)


def run(options: Namespace) -> None:
    """List what is related to the career."""
    known = open_careers(options.catalog)
    related = known.catalog.related(known.find(options.career), options.n)
    entries = [Entry(each.career, describe(each), to_data(each)) for each in related]
    write_entries(entries, options, "No career is known to be related to it.")


def describe(related: Related) -> str:
    """Say what it rests on that two careers are related."""
    return ", ".join(_tell(related))


def _tell(related: Related) -> Iterator[str]:
    if related.tier is not None:
        by = " by this one" if related.reverse else ""
        yield f"published as related{by}, tier {related.tier}"
    if related.shared_skills:
        count = len(related.shared_skills)
        yield f"{count} shared skill{'' if count == 1 else 's'}"
    if related.field == 1:
        yield "same field"
    if related.pay is not None:
        yield f"pay as {round(related.pay * 100)} to 100"


def to_data(related: Related) -> dict[str, object]:
    """Return the same for JSON; null is not known."""
    return {
        "score": related.score,
        "tier": related.tier,
        "reverse": related.reverse,
        "skills": related.skills,
        "shared_skills": related.shared_skills,
        "field": related.field,
        "pay": related.pay,
    }
