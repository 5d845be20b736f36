"""``careercompare show``: one career, and what is known of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import (
    PAGES,
    add_career,
    add_catalog,
    add_locale,
    add_output,
    add_text,
)
from careercompare.cli.pages import choose_format, write_page
from careercompare.hosts import localize

EXAMPLES = """\
careercompare show registered-nurses
careercompare show 15-1252 --locale ja
careercompare show "MLOps Engineer" --output mlops.html
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_career(parser, "career", "CAREER")
    add_catalog(parser)
    add_locale(parser)
    add_output(parser, PAGES)
    add_text(parser)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Show the career that was named."""
    choose_format(options)  # before anything is read
    localize(options.locale)  # data has no words, and would not find out that it is none
    known = open_careers(options.catalog, [options.career], read_limits(options))
    career = known.find(options.career)
    write_page(career, career.to_dict, options)
