"""``careercompare languages``: in which languages there are sentences."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from careercompare.cli.options import RECORDS, add_output
from careercompare.cli.output import write_json, write_output
from careercompare.cli.pages import choose_format

EXAMPLES = """\
careercompare languages
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_output(parser, RECORDS)


def run(options: Namespace) -> None:
    """List tags and own names."""
    from careercompare.l10n import languages

    known = languages()
    width = max(map(len, known))
    lines = "".join(f"{tag:<{width}}  {name}\n" for tag, name in known.items())
    text = write_json(known) if choose_format(options) == "json" else lines
    write_output(text, options.output)
