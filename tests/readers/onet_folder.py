"""A small O*NET database, made by the tests in the layout of the official one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from readers.workbooks import Value, write_csv, write_workbook

README = """O*NET 30.3 Database
May 2026 Release
----------------
"""

Grid = list[list[Value]]

_BASE = ("15-1252.00", "Software Developers")
_PART = ("15-1252.01", "Web Tinkerers")
_ACTORS = ("27-2011.00", "Actors")
_SOLDIERS = ("55-3016.00", "Infantry")


def _skill(
    who: tuple[str, str], name: str, importance: str, level: str, marks: Sequence[str] = ("N", "N")
) -> Grid:
    suppress, irrelevant = marks
    return [
        [*who, name, "IM", importance, "N", ""],
        [*who, name, "LV", level, suppress, irrelevant],
    ]


def onet_grids() -> dict[str, Grid]:
    """Return the rows of every file, column names first."""
    code = ["O*NET-SOC Code", "Title"]
    return {
        "occupation_data": [
            [*code, "Description"],
            [*_BASE, "Write programs, and mend them."],
            [*_PART, "Tinker."],
            [*_ACTORS, "Play parts."],
            [*_SOLDIERS, "Serve."],
        ],
        "essential_skills": [
            [*code, "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant"],
            *_skill(_BASE, "Reading", "3.50", "4.25"),
            *_skill(_BASE, "Speaking", "3.50", "4.50"),
            *_skill(_BASE, "Science", "1.12", "0.50", ("N", "Y")),
            *_skill(_BASE, "Writing", "3.88", "4.00", ("Y", "N")),
            *_skill(_ACTORS, "Reading", "3.00", "3.00"),
            *_skill(_ACTORS, "Speaking", "5.00", "5.00"),
            *_skill(_ACTORS, "Science", "1.12", "0.50", ("N", "Y")),
            *_skill(_ACTORS, "Writing", "2.00", "2.00"),
        ],
        "software_skills": [
            [*code, "Workplace Example", "Element ID", "Hot Technology", "In Demand"],
            [*_BASE, "Ada", "2.E", "N", "N"],
            [*_BASE, "Go", "2.E", "Y", "N"],
            [*_BASE, "RESTful API", "2.E", "N", "Y"],
            [*_BASE, "Python", "2.E", "Y", "Y"],
            [*_BASE, "reading", "2.E", "Y", "Y"],
            [*_PART, "Ada", "2.E", "N", "N"],
            [*_ACTORS, "Python", "2.E", "N", "N"],
        ],
        "related_occupations": [
            [*code, "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            [*_BASE, "15-1252.01", "Primary-Short", "1"],
            [*_BASE, "27-2011.00", "Primary-Long", "2"],
            [*_BASE, "55-3016.00", "Supplemental", "3"],
            [*_PART, "27-2011.00", "Primary-Long", "1"],
            [*_ACTORS, "15-1252.01", "Supplemental", "1"],
            [*_ACTORS, "15-1252.00", "Supplemental", "2"],
        ],
        "sample_of_reported_titles": [
            [*code, "Reported Job Title", "Shown in My Next Move"],
            [*_BASE, "Software Engineer", "Y"],
            [*_BASE, "Coder", "N"],
            [*_BASE, "Coder", "N"],
            [*_ACTORS, "Comedian", "Y"],
        ],
    }


def write_onet(folder: Path, grids: dict[str, Grid] | None = None, readme: str = README) -> Path:
    """Write the database into a folder of its own below *folder*."""
    path = folder / "onet"
    path.mkdir()
    for name, rows in (onet_grids() if grids is None else grids).items():
        write_csv(path / f"{name}.csv", rows)
    (path / "Read Me.txt").write_text(readme, encoding="utf-8", newline="")
    return path


FORMER_README = """O*NET 29.3 Database
May 2025 Release
----------------
"""


def former_grids() -> dict[str, Grid]:
    """Return the same database as releases until 30.2 named its files and their columns."""
    grids = onet_grids()
    software = grids["software_skills"]
    software[0][2] = "Example"
    reported = grids["sample_of_reported_titles"]
    return {
        "Occupation Data": grids["occupation_data"],
        "Skills": grids["essential_skills"],
        "Technology Skills": software,
        "Related Occupations": grids["related_occupations"],
        "Sample of Reported Titles": reported,
        "Alternate Titles": [
            [*reported[0][:2], "Alternate Title", "Short Title", "Source(s)"],
            [*_BASE, 'App "Guru"', "n/a", "08"],
            [*_BASE, "Coder", "n/a", "08,10"],
            [*_SOLDIERS, "Grunt", "n/a", "04"],
        ],
    }


def write_text(path: Path, rows: Grid, encoding: str = "utf-8") -> Path:
    """Write a text with tabs, as O*NET's are: without quotes, and with n/a where nothing is."""
    lines = ["\t".join(str(cell) or "n/a" for cell in row) for row in rows]
    path.write_text("".join(f"{line}\r\n" for line in lines), encoding=encoding, newline="")
    return path


def write_former(
    folder: Path, suffix: str, grids: dict[str, Grid] | None = None, name: str = "db_29_3"
) -> Path:
    """Write the database as it was until 30.2, as ``.txt``, ``.xlsx`` or ``.csv``."""
    path = folder / name
    path.mkdir()
    for each, rows in (former_grids() if grids is None else grids).items():
        if suffix == ".txt":
            # Only the list of occupations has their titles.
            text = rows if each == "Occupation Data" else [[row[0], *row[2:]] for row in rows]
            write_text(path / f"{each}.txt", text)
        elif suffix == ".xlsx":
            write_workbook(path / f"{each}.xlsx", {each: rows})
        else:
            write_csv(path / f"{each}.csv", rows)
    (path / "Read Me.txt").write_text(FORMER_README, encoding="utf-8", newline="")
    return path
