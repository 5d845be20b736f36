"""Rows of occupations that are known by their SOC code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from careercompare.readers.tables import SheetRow, show

T = TypeVar("T")

_SOC_CODE = re.compile(r"[0-9]{2}-[0-9]{4}")


def read_by_soc(
    rows: Iterable[SheetRow], code: str, title: str, read: Callable[[SheetRow, str, str], T]
) -> Mapping[str, T]:
    """Return what *read* makes of each row, its SOC code and its title, by that code.

    *code* and *title* are our names of the columns. A row without a code or a title is refused,
    and so is a code that stands twice.
    """
    found: dict[str, T] = {}
    for row in rows:
        soc, words = row.text(code), row.text(title)
        if not _SOC_CODE.fullmatch(soc):
            row.refuse(code, f"expected a SOC code such as 15-1252, found {show(soc)}")
        if not words:
            row.refuse(title, "expected a title, found nothing")
        if soc in found:
            row.refuse(code, f"{show(soc)} stands twice")
        found[soc] = read(row, soc, words)
    return found
