"""Texts of any length are read in a time that grows with them alone.

Nothing here looks at a clock: where the work grew with the square of the length, each of these
tests would take minutes.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from readers.workbooks import (
    DEVELOPERS,
    NOTES,
    oews_grid,
    oews_lines,
    write_csv,
    write_oews,
)

from careercompare import AtLeast
from careercompare.errors import UnreadableData
from careercompare.readers import read_oews
from careercompare.readers.tables import Sheet, find_table

LONG, HALF = 200_000, 100_000
LONGEST_IN_A_CSV, LONGEST_IN_A_WORKBOOK = 131_000, 32_000


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (" " * LONG + "[12]", ""),
        ("\u00a0\t" * HALF + "[1]", ""),
        (" " * LONG + "x", " " * LONG + "x"),
        (" " * LONG + "[1] x", " " * LONG + "[1] x"),
        (" [" * HALF, " [" * HALF),
        (" [1" * HALF, " [1" * HALF),
        (" [1]" * HALF, " [1]" * (HALF - 1)),
        ("[" + "1" * LONG, "[" + "1" * LONG),
    ],
    ids=range(8),
)
def test_a_name_loses_a_mark_at_its_end_and_the_space_before(text: str, left: str) -> None:
    sheet = Sheet("wages.csv", None, [["title", f"pay{text}"]])
    table = find_table(sheet, 1, {"title": "title", "pay": f"pay{left}"}, "Take another.")
    assert table.columns == {"title": 0, "pay": 1}


def test_a_long_name_is_cut_where_it_is_shown() -> None:
    sheet = Sheet("wages.csv", None, [["title", "pay" + " " * LONG + "x", "y" * 80]])
    with pytest.raises(UnreadableData) as caught:
        find_table(sheet, 1, {"code": "code"}, "Take another.")
    assert caught.value.remedy == (
        f"Names of columns belong into row 1, which holds: title, pay{' ' * 77}…, {'y' * 80}."
    )


@pytest.mark.parametrize("piece", ["#", "# =", "#=$", "#=$1,1", "#=$1 per hour or $1", " May "])
def test_the_cap_is_found_among_notes_that_nearly_state_it(tmp_path: Path, piece: str) -> None:
    note = (piece * LONGEST_IN_A_WORKBOOK)[:LONGEST_IN_A_WORKBOOK]
    path = write_oews(tmp_path, notes=[*[note] * 100, *NOTES])
    salary = read_oews(path)["29-1241"].salary
    assert salary is not None
    assert (salary.as_of, salary.high) == ("2024-05", AtLeast(239_200))


def test_notes_without_a_cap_leave_it_to_the_release(tmp_path: Path) -> None:
    note = "# = a wage of $, per hour or $, per year\n# = $9 per hour\nor $9 per year"
    salary = read_oews(write_oews(tmp_path, notes=[NOTES[0], note]))["29-1241"].salary
    assert salary is not None
    assert salary.high == AtLeast(239_200)


@pytest.mark.parametrize("column", ["OCC_CODE", "O_GROUP", "TOT_EMP", "A_MEDIAN"])
@pytest.mark.parametrize("text", ["x", "1", "1,", "#=", "[ "])
def test_a_long_cell_is_refused_in_few_words(tmp_path: Path, column: str, text: str) -> None:
    lines = oews_lines([DEVELOPERS])
    lines[-1] = {**DEVELOPERS, column: text * (LONGEST_IN_A_CSV // len(text))}
    path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines))
    with pytest.raises(UnreadableData, match=f'row 6, column "{column}": expected') as caught:
        read_oews(path)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(("filler", "left"), [("x", "x" * LONGEST_IN_A_CSV), (" ", " ")])
def test_a_long_title_is_read_with_one_space_between_words(
    tmp_path: Path, filler: str, left: str
) -> None:
    title = f"Software{filler * LONGEST_IN_A_CSV}Developers"
    lines = oews_lines([{**DEVELOPERS, "OCC_TITLE": title}])
    path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines))
    assert read_oews(path)["15-1252"].title == f"Software{left}Developers"
