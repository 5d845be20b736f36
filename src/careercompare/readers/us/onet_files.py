"""The files of an O*NET database, in groups of rows, checked against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import attrs

from careercompare.errors import UnreadableData
from careercompare.readers.tables import (
    Cell,
    Sheet,
    SheetTable,
    find_table,
    is_empty,
    open_workbook,
    show,
    stream_csv,
    stream_tabs,
    to_text,
)
from careercompare.readers.us.bls import find_swapped
from careercompare.readers.us.onet_records import CODE_COLUMN, ONET_CODE
from careercompare.readers.us.onet_release import (
    ESSENTIAL,
    LAY_TITLES,
    OCCUPATIONS,
    RELATED,
    REMEDY,
    SOFTWARE,
    TITLES,
    TRANSFERABLE,
    Database,
)

T = TypeVar("T")

# Each column by the names that it has had, the newest first.
_SKILL = (
    *(("Element Name",), ("Scale ID",), ("Data Value",)),
    *(("Recommend Suppress",), ("Not Relevant",)),
)
_COLUMNS: Mapping[str, Sequence[tuple[str, ...]]] = {
    OCCUPATIONS: (("Title",), ("Description",)),
    ESSENTIAL: _SKILL,
    TRANSFERABLE: _SKILL,
    SOFTWARE: (("Workplace Example", "Example"), ("Hot Technology",), ("In Demand",)),
    RELATED: (("Index",), ("Related O*NET-SOC Code",), ("Relatedness Tier",)),
    TITLES: (("Reported Job Title",),),
    LAY_TITLES: (("Job Title", "Alternate Title"),),
}

# Files with a former name may lack these, which stand last above: releases before 27.1 did not say
# what is in demand, and those before 26.3 ranked occupations to change to without tiers.
_NOT_IN_EVERY_RELEASE = frozenset({"In Demand", "Relatedness Tier"})

_FLAGS = {"Y": True, "N": False}
_LONGEST_TITLE = 80
_WITH_MILITARY_ONES = (OCCUPATIONS, LAY_TITLES)


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

    def make_each(self, first: int, make: Callable[[Group, int], T]) -> Iterator[T]:
        """Yield what *make* makes of each row, by its place.

        It makes one value of all rows of the file that have the same cells from the *first* on.
        """
        for place, row in enumerate(self.rows):
            cells = row[first:]
            if cells not in self._made:
                self._made[cells] = make(self, place)
            yield self._made[cells]

    def refuse(self, place: int, column: str, problem: str) -> NoReturn:
        """Raise `UnreadableData` for the row at *place* in this group."""
        self.table.refuse(self.first + place, column, problem)

    def read_flag(self, place: int, column: str, text: str) -> bool:
        """Return whether *text*, which stands in that column, is Y, and refuse all but Y and N."""
        flag = _FLAGS.get(text.strip())
        if flag is None:
            self.refuse(place, column, f"expected Y or N, found {show(text.strip())}")
        return flag


def read_groups(database: Database, name: str, read: Callable[[Group], T]) -> Mapping[str, T]:
    """Return what *read* makes of the rows of each occupation in a file, by its code.

    There is nothing of a file that is not there.
    """
    if name not in database.files:
        return {}
    table, cells = _open(database, name)
    found: dict[str, T] = {}
    made: dict[tuple[str, ...], Any] = {}  # most rows say what others say of another occupation
    first = 2
    for code, rows in groupby(cells, key=itemgetter(0)):
        group = Group(table, code, first, list(rows), made)
        if code in found or not ONET_CODE.fullmatch(code):
            group.refuse(
                0, CODE_COLUMN, f"expected a new code such as 15-1252.00, found {show(code)}"
            )
        found[code] = read(group)
        first += len(group.rows)
    if not found:
        table.refuse_empty()
    return found


def _open(database: Database, name: str) -> tuple[SheetTable, Iterator[tuple[str, ...]]]:
    """Return the table of a file, and of each row the code and the cells that are read."""
    path = database.files[name]
    rows: Iterator[Sequence[Cell]]
    sheet: str | None = None
    is_workbook = path.suffix.lower() == ".xlsx"
    if is_workbook:
        workbook = open_workbook(path, database.limits)
        sheet = next(iter(workbook.sheets), None)
        rows = iter(() if sheet is None else workbook.read(sheet).rows)
    else:
        rows = (stream_tabs if path.suffix.lower() == ".txt" else stream_csv)(path, database.limits)
    header = Sheet(path.name, sheet, list(islice(rows, 1)))
    names = {to_text(cell).casefold() for cell in chain.from_iterable(header.rows)}
    found = ([one for one in each if one.casefold() in names] for each in _COLUMNS[name])
    firsts = [(*named, each[0])[0] for named, each in zip(found, _COLUMNS[name], strict=True)]
    columns = [CODE_COLUMN, *firsts]
    is_former = not database.is_named_anew(name)
    if is_former and columns[-1] in _NOT_IN_EVERY_RELEASE and columns[-1].casefold() not in names:
        columns.pop()
    table = find_table(header, 1, {column: column for column in columns}, REMEDY)
    cells = map(itemgetter(*(table.columns[column] for column in columns)), _leave_out_end(rows))
    return table, (tuple(map(to_text, each)) for each in cells) if is_workbook else cells


def _leave_out_end(rows: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """Yield the rows without those at the end that hold nothing, as spreadsheet programs have."""
    held: list[Sequence[Cell]] = []
    for row in rows:
        if not row[0] and is_empty(row):
            held.append(row)
            continue
        yield from held
        held.clear()
        yield row


def check_codes(database: Database, files: Mapping[str, Mapping[str, object]]) -> None:
    """Refuse files, by their names, of which one ends before the others or knows more than they.

    No file knows an occupation that the list of them does not. Software and relations are told of
    the same ones since 30.3. Not everything else is told of each occupation, but it is of some in
    every major group; of military ones nothing is but titles.
    """
    codes = {name: file.keys() for name, file in files.items() if file}
    paths = database.files
    for name, found in codes.items():
        if lacking := found - codes[OCCUPATIONS]:
            problem = f"{min(lacking)} is missing, which {paths[name].name} has"
            _refuse(paths[OCCUPATIONS], problem)
    if all(name in codes and database.is_named_anew(name) for name in (SOFTWARE, RELATED)):
        for name, other in ((SOFTWARE, RELATED), (RELATED, SOFTWARE)):
            if lacking := codes[other] - codes[name]:
                _refuse(paths[name], f"{min(lacking)} is missing, which {paths[other].name} has")
    last = {name: max(found) for name, found in codes.items() if name not in _WITH_MILITARY_ONES}
    furthest = max(last, key=last.__getitem__, default=OCCUPATIONS)
    for name, code in last.items():
        if code[:2] != last[furthest][:2]:
            problem = f"it ends with {code}, and {paths[furthest].name} with {last[furthest]}"
            _refuse(paths[name], problem)


def check_titles(database: Database, occupations: Mapping[str, tuple[str, str]]) -> None:
    """Refuse a list of *occupations* of which most titles are as long as descriptions are."""
    long = find_swapped(
        [*occupations.values()], lambda each: len(each[0]) <= max(_LONGEST_TITLE, len(each[1]))
    )
    if long is not None:
        problem = f"{show(long[0])} is longer than the description, and so it is in most rows here"
        path = database.files[OCCUPATIONS]
        raise UnreadableData(path.name, 'column "Title"', problem, REMEDY)


def _refuse(path: Path, problem: str) -> NoReturn:
    raise UnreadableData(path.name, f'column "{CODE_COLUMN}"', problem, REMEDY)
