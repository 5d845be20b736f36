"""``careercompare mcp``: answers agents by the Model Context Protocol, over standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import add_catalog, add_locale
from careercompare.cli.output import UnusableFile, name_file

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

    for stream, name in ((sys.stdin, "standard input"), (sys.stdout, "standard output")):
        if stream is None:
            raise UnusableFile(name, "it is closed", "Let a client start it, which talks to it.")
    known = open_careers(options.catalog, limits=read_limits(options))
    with name_file("standard input or output"):
        serve(known.catalog, options.locale)
