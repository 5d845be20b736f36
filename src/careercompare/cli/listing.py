"""``careercompare list``: what a catalog holds."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from careercompare.cli.careers import open_careers
from careercompare.cli.entries import Entry, write_entries
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import RECORDS, add_catalog, add_output, as_typed

EXAMPLES = """\
careercompare list
careercompare list --catalog sample --format json
careercompare list nurse
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        type=as_typed,
        help="only careers that these find, the best first",
    )
    add_catalog(parser)
    add_output(parser, RECORDS)
    add_limits(parser)


def run(options: Namespace) -> None:
    """List slugs and titles."""
    catalog = open_careers(options.catalog, limits=read_limits(options)).catalog
    careers = [*catalog.values()]
    if options.words:
        from careercompare.cli.finding import find

        careers = [match.career for match in find(catalog, " ".join(options.words))]
    write_entries(list(map(Entry, careers)), options)
