"""The files of an O*NET database, opened together and checked against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import attrs

from careercompare.errors import UnreadableData
from careercompare.model import Source
from careercompare.readers.tables import Sheet, SheetTable, find_table, show, stream_csv

T = TypeVar("T")

_REMEDY = "Take all CSV files of an O*NET database as published, 30.3 for instance."

CODE = "O*NET-SOC Code"
OCCUPATIONS = "occupation_data"
SKILLS = "essential_skills"
SOFTWARE = "software_skills"
RELATED = "related_occupations"
TITLES = "sample_of_reported_titles"

_COLUMNS = {
    OCCUPATIONS: ("Title", "Description"),
    SKILLS: ("Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant"),
    SOFTWARE: ("Workplace Example", "In Demand", "Hot Technology"),
    RELATED: ("Related O*NET-SOC Code", "Relatedness Tier", "Index"),
    TITLES: ("Reported Job Title",),
}
_FLAGS = {"Y": True, "N": False, "": False}
_ONET_CODE = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")
_RELEASE = re.compile(r"O\*NET ([0-9]+(?:\.[0-9]+)*) Database\s+([A-Z][a-z]+) (20[0-9]{2}) Release")

# Those of `calendar` are in the language of whoever runs this.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ATTRIBUTION = (
    "This product includes information from the O*NET {} Database by the U.S. "
    "Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the "
    "CC BY 4.0 license. O*NET is a trademark of USDOL/ETA."
)


@attrs.frozen
class Group:
    """The rows of one occupation in a file; *first* is the number of the first of them.

    The cells are its code and those of the columns that are read, in their order.
    """

    table: SheetTable
    code: str
    first: int
    rows: list[tuple[str, ...]]
    _made: dict[tuple[str, ...], Any]

    def make_each(self, width: int, make: Callable[[Group, int], T]) -> Iterator[T]:
        """Yield what *make* makes of each row, by its place.

        It makes one value of all rows of the file that have the same *width* cells after the code.
        """
        for place, row in enumerate(self.rows):
            cells = row[1 : width + 1]
            if cells not in self._made:
                self._made[cells] = make(self, place)
            yield self._made[cells]

    def refuse(self, place: int, column: str, problem: str) -> NoReturn:
        """Raise `UnreadableData` for the row at *place* in this group."""
        self.table.refuse(self.first + place, column, problem)

    def read_flag(self, place: int, column: str, text: str) -> bool:
        """Return whether *text*, which stands in that column, is Y and neither N nor empty."""
        if text not in _FLAGS:
            self.refuse(place, column, f"expected Y or N, found {show(text)}")
        return _FLAGS[text]


def read_groups(folder: Path, name: str, read: Callable[[Group], T]) -> Mapping[str, T]:
    """Return what *read* makes of the rows of each occupation in a file, by its code."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        raise UnreadableData(path.name, "", f"it is not in the folder {folder.name}", _REMEDY)
    stream = stream_csv(path)
    columns = (CODE, *_COLUMNS[name])
    header = Sheet(path.name, None, list(islice(stream, 1)))
    table = find_table(header, 1, {column: column for column in columns}, _REMEDY)
    cells = map(itemgetter(*(table.columns[column] for column in columns)), stream)
    found: dict[str, T] = {}
    made: dict[tuple[str, ...], Any] = {}  # most rows say what others say of another occupation
    first = 2
    for code, rows in groupby(cells, key=itemgetter(0)):
        group = Group(table, code, first, list(rows), made)
        if code in found or not _ONET_CODE.fullmatch(code):
            group.refuse(0, CODE, f"expected a new code such as 15-1252.00, found {show(code)}")
        found[code] = read(group)
        first += len(group.rows)
    if not found:
        table.refuse_empty()
    return found


def check_codes(files: Mapping[str, Mapping[str, object]]) -> None:
    """Refuse files, by their names, of which one ends before the others or knows more than they.

    Software and relations are told of every occupation that anything is told of. Skills and
    titles are not told of some, but reach the same major group.
    """
    codes = {name: file.keys() for name, file in files.items()}
    for name, found in codes.items():
        if lacking := found - codes[OCCUPATIONS]:
            _refuse(OCCUPATIONS, f"{min(lacking)} is missing, which {name}.csv has")
    for name, other in ((SOFTWARE, RELATED), (RELATED, SOFTWARE)):
        if lacking := codes[other] - codes[name]:
            _refuse(name, f"{min(lacking)} is missing, which {other}.csv has")
    for name in (SKILLS, TITLES):
        last, expected = max(codes[name]), max(codes[RELATED])
        if last[:2] != expected[:2]:
            _refuse(name, f"it ends with {last}, and {RELATED}.csv with {expected}")


def _refuse(name: str, problem: str) -> NoReturn:
    raise UnreadableData(f"{name}.csv", f'column "{CODE}"', problem, _REMEDY)


def read_source(folder: Path) -> Source:
    """Return what the database is, with the attribution that its licence asks for."""
    path = folder / "Read Me.txt"
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    found = _RELEASE.search(text)
    if found is None or found[2] not in _MONTHS:
        problem = "it is missing or does not say which release of O*NET this is"
        raise UnreadableData(path.name, "", problem, _REMEDY)
    version, month, year = found.groups()
    return Source(
        f"O*NET {version} Database",
        "U.S. Department of Labor, Employment and Training Administration",
        url="https://www.onetcenter.org/database.html",
        published=f"{year}-{_MONTHS.index(month) + 1:02}",
        license="CC BY 4.0",
        attribution=_ATTRIBUTION.format(version),
        language="en",
    )
