"""``careercompare schema``: what the JSON that is read and written looks like."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from careercompare.cli.output import write_json, write_output

EXAMPLES = """\
careercompare schema catalog --output catalog.schema.json
"""

_NAMES = ("career", "catalog", "comparison", "ranking")


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("name", nargs="?", choices=_NAMES, default="catalog", help="of what")
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="write to FILE, whole or not at all; '-' is standard output",
    )


def run(options: Namespace) -> None:
    """Write the JSON Schema."""
    from careercompare.serialize import schema

    write_output(write_json(schema(options.name)), options.output)
