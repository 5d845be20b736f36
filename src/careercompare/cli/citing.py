"""``careercompare sources``: what the figures and words of a catalog are taken from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from careercompare.cli.careers import open_careers
from careercompare.cli.options import RECORDS, add_catalog, add_output
from careercompare.cli.output import show_line, write_json, write_output
from careercompare.cli.pages import choose_format
from careercompare.model import Source

EXAMPLES = """\
careercompare sources
careercompare sources --catalog official --format json
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_catalog(parser)
    add_output(parser, RECORDS)


def run(options: Namespace) -> None:
    """Tell the publications with dates and terms."""
    sources = open_careers(options.catalog).catalog.sources
    if choose_format(options) == "json":
        from careercompare.serialize import converter

        text = write_json([converter().unstructure(source) for source in sources])
    else:
        text = "\n".join("".join(_tell(source)) for source in sources)
    write_output(text, options.output)


def _tell(source: Source) -> Iterator[str]:
    yield f"{show_line(source.title)}\n"
    known = (source.publisher, source.published, source.license, source.attribution, source.url)
    yield from (f"    {show_line(each)}\n" for each in known if each is not None)
