"""``careercompare sources``: what the figures and words of a catalog are taken from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import RECORDS, add_catalog, add_output
from careercompare.cli.output import write_json, write_output
from careercompare.cli.pages import choose_format
from careercompare.errors import show_controls
from careercompare.model import Source

EXAMPLES = """\
careercompare sources
careercompare sources --catalog official --format json
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_catalog(parser)
    add_output(parser, RECORDS)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Tell the publications with dates and terms."""
    known = open_careers(options.catalog, limits=read_limits(options))
    sources = known.catalog.sources
    if choose_format(options) == "json":
        from careercompare.serialize import converter

        text = write_json([converter().unstructure(source) for source in sources])
    else:
        text = "\n".join("".join(_tell(source)) for source in sources)
    write_output(text, options.output)


def _tell(source: Source) -> Iterator[str]:
    yield f"{show_controls(source.title)}\n"
    known = (source.publisher, source.published, source.license, source.attribution, source.url)
    for each in filter(None, known):
        # What a licence asks for may be in several lines, which could pass for other sources.
        yield f"    {show_controls(' '.join(each.split()))}\n"
