"""How much is taken of the files that are named: one option of all commands that read some."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace

import attrs

from careercompare.cli.options import complete_by, gather
from careercompare.errors import InvalidOption
from careercompare.limits import Limits

LIMITS = tuple(field.name for field in attrs.fields(Limits))
"""The names of what is limited."""

_IN_BYTES = ("size", "unpacked")
_GIVEN = r"\s*([a-z]+)\s*=\s*([0-9]{1,15})\s*(?:([kmg])(?:i?b)?)?\s*"
# As this library counts everywhere: a megabyte is 1,048,576 bytes.
_UNITS = {None: 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}


def add_limits(parser: ArgumentParser) -> None:
    """Add how much is taken of each file that a command reads."""
    usual = ", ".join(f"{name}={_show(name, getattr(Limits(), name))}" for name in LIMITS)
    group = parser.add_argument_group("files of strangers")
    action = group.add_argument(
        "--limit", action="append", default=[], metavar="NAME=N",
        help="refuse a file that has more of something, such as 'size=10MB'; once for each "
        f"(default: {usual})",
    )  # fmt: skip
    complete_by(action, "limits")


def read_limits(options: Namespace) -> Limits:
    """Return the limits that the options set, and the usual ones beside them."""
    return Limits(**gather("--limit", "limit", options.limit, _read_limit))


def _read_limit(text: str) -> tuple[str, int]:
    given = re.fullmatch(_GIVEN, text.lower())
    name, count, unit = given.groups() if given else ("", "", None)
    is_known = name in LIMITS and (unit is None or name in _IN_BYTES)
    if not is_known or not int(count):
        expected = f"NAME=N with one of {', '.join(LIMITS)} and a number above 0"
        remedy = "Write --limit careers=500, and bytes such as --limit size=10MB."
        raise InvalidOption("--limit", text, expected, remedy)
    return name, int(count) * _UNITS[unit]


def _show(name: str, limit: int) -> str:
    """Return a number as it can be given: the usual ones are whole megabytes."""
    return f"{limit // _UNITS['m']}MB" if name in _IN_BYTES else str(limit)
