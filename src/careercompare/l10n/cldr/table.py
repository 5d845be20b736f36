"""CLDR data that Babel does not carry: signs of ranges and bounds, native digits, corrections.

``data/cldr.json`` is made by ``tools/make_cldr_table.py``. For each locale it holds only what
differs from the locale it inherits from, so a record is read through a chain of locales.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import cast

import attrs


@attrs.frozen
class Table:
    """The shipped table: the CLDR *version* it was made from, its *locales* and *digits*.

    *digits* maps a numbering system to its ten digits.
    """

    version: str
    locales: Mapping[str, Mapping[str, str]]
    digits: Mapping[str, str]

    def record(self, chain: Iterable[str]) -> dict[str, str]:
        """Return what holds for a locale, given the *chain* of its names from root to itself."""
        record: dict[str, str] = {}
        for identifier in chain:
            record.update(self.locales.get(identifier, {}))
        return record


@cache
def load_table() -> Table:
    """Read the table: a constant, kept once read."""
    file = resources.files("careercompare.l10n") / "data" / "cldr.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    return Table(
        version=cast("str", content["version"]),
        locales=cast("Mapping[str, Mapping[str, str]]", content["locales"]),
        digits=cast("Mapping[str, str]", content["digits"]),
    )
