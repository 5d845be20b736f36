"""Which occupation that the Bureau of Labor Statistics publishes each one of O*NET belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import cast

import attrs

from careercompare.errors import InvalidOption, UnreadableData, sealed
from careercompare.limits import Limits
from careercompare.model import Source
from careercompare.readers.tables import (
    Cell,
    Sheet,
    SheetRow,
    find_table,
    is_text_file,
    open_workbook,
    stream_csv,
    to_text,
)
from careercompare.readers.us.bls import SOC_CODE, make_source
from careercompare.readers.us.english import write_day
from careercompare.readers.us.onet_records import ONET_CODE
from careercompare.readers.us.publication import check_source
from careercompare.readers.us.recognizing import CROSSWALK, is_crosswalk, refuse_file
from careercompare.serialize import take_path

_REMEDY = (
    "Take the crosswalk of O*NET-SOC and the National Employment Matrix, as CSV or .xlsx: "
    "nem-onet-to-soc-crosswalk."
)
_DATE = re.compile(r"As of ([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_NONE = "—"  # for legislators and soldiers, of whom the bureau publishes nothing
_LONGEST_PREAMBLE = 60

# What Excel makes of 11-2011, which it takes for a month: of the year nothing is left but its end.
_MANGLED = re.compile(r"Nov-([0-9]{2})")
_MANAGEMENT = "11"


def _check_socs(_: object, __: object, socs: object) -> None:
    if not isinstance(socs, Mapping) or not all(
        isinstance(each, str)
        for pair in cast("Mapping[object, object]", socs).items()
        for each in pair
    ):
        remedy = "Write {'15-1252.00': '15-1252'}."
        raise InvalidOption("socs", socs, "a mapping of codes to codes", remedy)


@sealed
@attrs.frozen(hash=False, repr=False)
class Crosswalk:
    """The SOC code of the occupation that each O*NET occupation belongs to, by its own code.

    Where several belong to one that none of them is, the bureau publishes them together: 31-1121.00
    and 31-1122.00 are both 31-1120. Those that it publishes nothing of are not there.

    What is no source and no mapping of texts raises `InvalidOption`.

    >>> Crosswalk(Source("A crosswalk"), {"15-1252.00": "15-1252"})
    <Crosswalk of 1 O*NET occupations>
    """

    source: Source = attrs.field(validator=check_source)
    socs: Mapping[str, str] = attrs.field(validator=_check_socs)

    def __repr__(self) -> str:
        return f"<Crosswalk of {len(self.socs)} O*NET occupations>"


def read_crosswalk(path: Path | str, *, limits: Limits | None = None) -> Crosswalk:
    """Read the bureau's crosswalk of O*NET-SOC and the National Employment Matrix, CSV or .xlsx.

    Codes that Excel took for dates are worked out of the O*NET-SOC codes beside them. A file that
    is another one, or changed, raises `UnreadableData`, which names row and column, and so does
    one of more than the *limits*; one that cannot be opened raises the `OSError` that says why. An
    .xlsx file needs the extra ``readers``, without which `MissingExtra` is raised.
    """
    path = take_path(path)
    sheet, header = _open(path, limits)
    socs: dict[str, str] = {}
    for row in find_table(sheet, header, CROSSWALK, _REMEDY):
        if row.is_empty:
            continue
        onet = row.text("onet")
        if not ONET_CODE.fullmatch(onet) or onet in socs:
            row.refuse_text("onet", "a new code such as 15-1252.00")
        if row.text("soc") != _NONE:
            socs[onet] = _read_soc(row, onet[:-3])
    preamble = "\n".join(to_text(row[0]) for row in sheet.rows[: header - 1] if row)
    return Crosswalk(_make_source(preamble), socs)


def _open(path: Path, limits: Limits | None) -> tuple[Sheet, int]:
    """Return the table and the number of the row of its column names, or refuse another file."""
    if path.is_dir():
        refuse_file(path, "a file", _REMEDY, limits)
    sheet = Sheet(path.name, None, ())
    if is_text_file(path):
        beginning: list[list[str]] = []
        lines = stream_csv(path, limits)
        with suppress(UnreadableData):  # another file may have rows of any length
            beginning.extend(islice(lines, _LONGEST_PREAMBLE))
        if _find_header(beginning) is not None:
            sheet = Sheet(path.name, None, list(stream_csv(path, limits)))
    else:
        workbook = open_workbook(path, limits)
        for name in workbook.sheets:
            if _find_header(workbook.read(name, _LONGEST_PREAMBLE).rows) is not None:
                sheet = workbook.read(name)
                break
    header = _find_header(sheet.rows)
    if header is None:
        wanted = f"columns {' and '.join(sorted(CROSSWALK.values()))}"
        refuse_file(path, wanted, _REMEDY, limits)
    return sheet, header


def _find_header(rows: Sequence[Sequence[Cell]]) -> int | None:
    beginning = enumerate(rows[:_LONGEST_PREAMBLE], 1)
    return next((number for number, row in beginning if is_crosswalk(map(to_text, row))), None)


def _read_soc(row: SheetRow, own: str) -> str:
    """Return the code, or that of which Excel has left the end: the *own* one, or its group's."""
    found = row.text("soc")
    if SOC_CODE.fullmatch(found):
        return found
    mangled = _MANGLED.fullmatch(found)
    end = None if mangled is None or not own.startswith(_MANAGEMENT) else mangled[1]
    code = next((each for each in (own, f"{own[:-1]}0") if each[-2:] == end), None)
    if code is None:
        row.refuse_text("soc", "a SOC code such as 15-1252")
    return code


def _make_source(preamble: str) -> Source:
    source = make_source(
        "O*NET-SOC and National Employment Matrix equivalents",
        "https://www.bls.gov/emp/documentation/crosswalks.htm",
    )
    found = _DATE.search(preamble)
    if found is None:
        return source
    month, day, year = map(int, found.groups())
    return attrs.evolve(source, published=write_day(year, month, day))
