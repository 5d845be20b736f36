"""Small files in the layout of the official ones, made by the tests themselves."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from openpyxl import Workbook

Value: TypeAlias = str | int | float | bool | None
Line: TypeAlias = Mapping[str, Value]

_WAGES = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
OEWS_COLUMNS = (
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP"),
    *("OWN_CODE", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000"),
    *("LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE"),
    *(f"{period}_{name}" for period in "HA" for name in _WAGES[1:]),
    *("ANNUAL", "HOURLY"),
)


def wages(prefix: str, *values: Value) -> dict[str, Value]:
    """Return the six wages of a row: the mean, and the percentiles from low to high."""
    return dict(zip((f"{prefix}_{name}" for name in _WAGES), values, strict=True))


def oews_line(code: str, title: str, group: str, employment: Value, **cells: Value) -> Line:
    """Return a row, with wages that nobody looks at where none are given."""
    return {
        "AREA": "99",
        "AREA_TITLE": "U.S.",
        "I_GROUP": "cross-industry",
        "OCC_CODE": code,
        "OCC_TITLE": title,
        "O_GROUP": group,
        "TOT_EMP": employment,
        "EMP_PRSE": 0.4,
        "MEAN_PRSE": 0.4,
        **wages("H", 30.5, 10, 20.25, 30, 40.75, 50),
        **wages("A", 63440, 20800, 42120, 62400, 84760, 104000),
        **cells,
    }


DEVELOPERS = oews_line(
    "15-1252", "Software Developers", "detailed", 1000,
    **wages("A", 148100, 82460, 105210, 135980, 172000, 214670),
)  # fmt: skip
ACTORS = oews_line(
    "27-2011", "Actors", "detailed", 60, HOURLY="TRUE", MEAN_PRSE=8.4,
    **wages("A", "*", "*", "*", "*", "*", "*"),
    **wages("H", 58.29, 16.5, 20.1, 29.05, 60, 143.68),
)  # fmt: skip
TEACHERS = oews_line(
    "25-1021", "Computer Science Teachers, Postsecondary", "detailed", "**", ANNUAL="TRUE",
    **wages("H", "*", "*", "*", "*", "*", "*"),
)  # fmt: skip
SURGEONS = oews_line(
    "29-1241", "Ophthalmologists, Except Pediatric", "detailed", 90,
    **wages("A", 301500, 72080, 186080, "#", "#", "#"),
    **wages("H", 144.95, 34.65, 89.46, "#", "#", "#"),
)  # fmt: skip
UNKNOWN = oews_line(
    "39-9099", "Personal Care and Service Workers, All Other", "detailed", 10,
    **wages("A", "*", "*", "*", "*", "*", "*"),
    **wages("H", "*", "*", "*", "*", "*", "*"),
)  # fmt: skip
OCCUPATIONS = (DEVELOPERS, TEACHERS, ACTORS, SURGEONS, UNKNOWN)

NOTES = (
    "May 2024 OEWS Estimates",
    "Occupational Employment and Wage Statistics (OEWS) Survey",
    "Notes:",
    "*  = indicates that a wage estimate is not available",
    "#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ",
)


def oews_lines(occupations: Iterable[Line] = OCCUPATIONS) -> list[Line]:
    """Return the rows of a whole table: each occupation below groups of its own."""
    found: list[Line] = []
    total = 0
    for line in occupations:
        code, title, employment = str(line["OCC_CODE"]), str(line["OCC_TITLE"]), line["TOT_EMP"]
        total += employment if isinstance(employment, int) else 0
        groups = {"major": code[:2] + "-0000", "minor": code[:4] + "000", "broad": code[:6] + "0"}
        found += [
            oews_line(group_code, title, level, employment) for level, group_code in groups.items()
        ]
        found.append(line)
    return [oews_line("00-0000", "All Occupations", "total", total), *found]


def oews_grid(
    lines: Sequence[Line] | None = None, columns: Sequence[str] = OEWS_COLUMNS
) -> list[list[Value]]:
    """Return the rows with their column names above them."""
    lines = oews_lines() if lines is None else lines
    return [[*columns], *([line.get(column.upper(), "") for column in columns] for line in lines)]


def write_workbook(path: Path, sheets: Mapping[str, Iterable[Sequence[Value]]]) -> Path:
    """Write an .xlsx file; an empty text is a cell that holds nothing."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    workbook.save(path)
    return path


def write_csv(path: Path, rows: Iterable[Sequence[Value]], encoding: str = "utf-8") -> Path:
    """Write a CSV file with the line ends of the official ones."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def write_oews(
    folder: Path,
    grid: Iterable[Sequence[Value]] | None = None,
    *,
    notes: Sequence[str] = NOTES,
    name: str = "national_M2024_dl",
) -> Path:
    """Write wages as a workbook with its notes."""
    sheets = {
        name: oews_grid() if grid is None else grid,
        "Field Descriptions": [[note] for note in notes],
        "UpdateTime": [["alldataupdate"]],
    }
    return write_workbook(folder / f"{name}.xlsx", sheets)


PROJECTIONS_TITLE = (
    "Table 1.2 Occupational projections, 2024–2034, and worker characteristics, 2024 "
    "(Employment in thousands)"
)
PROJECTIONS_COLUMNS = (
    "2024 National Employment Matrix title",
    "2024 National Employment Matrix code",
    "Occupation type",
    "Employment, 2024",
    "Employment, 2034",
    "Employment change, percent, 2024–34",
    "Occupational openings, 2024–34 annual average",
    "Median annual wage, dollars, 2024[1]",
    "Typical education needed for entry",
    "Work experience in a related occupation",
    "Typical on-the-job training needed to attain competency in the occupation",
)


def projections_grid() -> list[list[Value]]:
    """Return table 1.2 with four line items, one of which has nothing but its employment."""
    nothing: list[Value] = ["—", "—", "—", "—", "—", "—"]
    return [
        [PROJECTIONS_TITLE],
        [*PROJECTIONS_COLUMNS],
        [
            "Total, all occupations",
            "00-0000",
            "Summary",
            1904.1,
            2200,
            5,
            133.5,
            49500,
            *nothing[3:],
        ],
        ["  Computer occupations", "15-0000", "Summary", 1693.8, 1961, 5, 115, 49500, *nothing[3:]],
        [
            *("      Software developers", "15-1252", "Line item", 1693.8, 1961.4, 15.8, 115.2),
            *(133080, "Bachelor's degree", "None", "None"),
        ],
        ["  Other occupations", "20-0000", "Summary", 210.3, 220, 5, 18.3, 49500, *nothing[3:]],
        ["      Actors", "27-2011", "Line item", 57.0, 58, *nothing],
        [
            *("        Ophthalmologists, except pediatric", "29-1241", "Line item", 13.3, 14, -0.1),
            *(0.3, ">=$239,200", "Doctoral or professional degree", "Less than 5 years"),
            "Internship/residency",
        ],
        [
            *("      Fishing and hunting workers", "45-3031", "Line item", 140.0, 146, 4, 18),
            *("—", "No formal educational credential", "5 years or more", "Apprenticeship"),
        ],
        ["Footnotes:"],
        ["[1] Data are from the Occupational Employment and Wage Statistics program."],
    ]


def write_projections(folder: Path, grid: Iterable[Sequence[Value]] | None = None) -> Path:
    """Write projections as a workbook."""
    rows = list(projections_grid() if grid is None else grid)
    width = max(map(len, rows), default=0)
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    return write_workbook(
        folder / "occupation.xlsx", {"Index": [["Occupation.xlsx contents"]], "Table 1.2": padded}
    )


EXPORT_COLUMNS = (
    *("Occupation Title", "Occupation Code", "Employment 2024", "Employment 2034"),
    *("Employment Change, 2024-2034", "Employment Percent Change, 2024-2034"),
    *("Occupational Openings, 2024-2034 Annual Average", "Median Annual Wage 2024"),
    *("Typical Entry-Level Education", "Education Code"),
    *("Work Experience in a Related Occupation", "Workex Code"),
    *("Typical on-the-job Training", "trCode"),
)


def export_grid() -> list[list[Value]]:
    """Return what the data viewer of the projections exports of the occupations above."""
    bachelor, doctor = "Bachelor's degree", "Doctoral or professional degree"
    return [
        [*EXPORT_COLUMNS],
        [
            *("Actors    * Actress* Monologist* Actress", '="27-2011"', "57", "58", "1", "N/A"),
            *("N/A", "N/A", "N/A", "", "N/A", "", "N/A", ""),
        ],
        [
            *("Ophthalmologists, except pediatric", '="29-1241"', "13.3", "14", "0.7", "-0.1"),
            *("0.3", ">=239,200", doctor, "1", "Less than 5 years", "2"),
            *("Internship/residency", "1"),
        ],
        [
            *("Software developers    * Web App Developer", "15-1252", "1,693.80", "1,961.40"),
            *("267.7", "15.8", "115.2", "133,080", bachelor, "3", "None", "4", "None", "6"),
        ],
    ]  # fmt: skip


CROSSWALK_COLUMNS = ("Sort Order", "O*NET-SOC Code", "O*NET-SOC Title", "NEM Code", "NEM Title")


def crosswalk_grid(rows: Iterable[tuple[str, str]]) -> list[list[Value]]:
    """Return a crosswalk with its preamble, of pairs of codes: O*NET's and the bureau's."""
    lines: list[list[Value]] = [
        [str(place), onet, "Part", nem, "—"] for place, (onet, nem) in enumerate(rows, 1)
    ]
    return [
        ["Office of Occupational Statistics and Employment Projections", "", "", "", ""],
        ["As of 8/9/2024", "", "", "", ""],
        [*CROSSWALK_COLUMNS],
        *lines,
    ]


def write_without_sheets(path: Path) -> Path:
    """Write a workbook that says that it has no sheets."""
    full = write_workbook(path.with_name("full.xlsx"), {"a": [["b"]]})
    with zipfile.ZipFile(full) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            emptied = re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", data)
            target.writestr(name, emptied if name == "xl/workbook.xml" else data)
    full.unlink()
    return path
