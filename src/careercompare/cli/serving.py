"""``careercompare mcp``: answers agents by the Model Context Protocol, over standard input."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import add_catalog, add_locale

EXAMPLES = """\
careercompare mcp
careercompare mcp --catalog mine.json --locale de
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_catalog(parser, "official")
    add_locale(parser)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Serve until standard input is closed."""
    from careercompare.mcp import serve

    known = open_careers(options.catalog, limits=read_limits(options))
    serve(known.catalog, options.locale)
