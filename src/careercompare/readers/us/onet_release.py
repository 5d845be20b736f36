"""Which release of O*NET a folder holds, and where its files are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import attrs

from careercompare.errors import UnreadableData
from careercompare.limits import Limits, take_limits
from careercompare.model import Source
from careercompare.readers.us.english import MONTHS
from careercompare.readers.us.recognizing import find_read_me, refuse_file

REMEDY = (
    "Take an O*NET database as published, as CSV, text or .xlsx: unpack the ZIP, and give the "
    "folder."
)

OCCUPATIONS = "Occupation Data"
ESSENTIAL = "Essential Skills"
TRANSFERABLE = "Transferable Skills"
SOFTWARE = "Software Skills"
RELATED = "Related Occupations"
CHANGERS = "Career Changers Matrix"
TITLES = "Sample of Reported Titles"
LAY_TITLES = "Job Titles"

# Until 30.2, one file had the skills of both kinds, and two had other names. Until 26.2, related
# occupations were those that people change to.
_FORMER_NAMES = {
    ESSENTIAL: "Skills",
    SOFTWARE: "Technology Skills",
    RELATED: CHANGERS,
    LAY_TITLES: "Alternate Titles",
}
_NAMES = (OCCUPATIONS, ESSENTIAL, TRANSFERABLE, SOFTWARE, RELATED, TITLES, LAY_TITLES)
_SUFFIXES = (".csv", ".txt", ".xlsx")
_RELEASE = re.compile(
    r"O\*NET®? ([0-9]{1,3}(?:\.[0-9]{1,3}){0,3}) Database\s+([A-Z][a-z]+) (20[0-9]{2}) Release"
)
_RELEASE_OF_A_FOLDER = re.compile(r"(?:db|onet)[_-]([0-9]{2})[_.]([0-9])(?![0-9])", re.IGNORECASE)

_ATTRIBUTION = (
    "This product includes information from the O*NET {} Database by the U.S. "
    "Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the "
    "CC BY 4.0 license. O*NET is a trademark of USDOL/ETA."
)


@attrs.frozen
class Database:
    """The files of one release by the names they have in the newest one; *source* is all of it."""

    source: Source
    files: Mapping[str, Path]
    limits: Limits

    def is_named_anew(self, name: str) -> bool:
        """Tell whether a file has the name that it has in the newest release, or is not there."""
        return name not in self.files or fold(self.files[name].stem) == fold(name)

    @property
    def lacking(self) -> tuple[str, ...]:
        """The names of the files that are not there; one file of both kinds of skills is both."""
        known = {*self.files, *(() if self.is_named_anew(ESSENTIAL) else (TRANSFERABLE,))}
        return tuple(name for name in _NAMES if name not in known)


def open_database(folder: Path, limits: Limits | None = None) -> Database:
    """Return what is in a folder, or refuse what is no O*NET database, or no folder of one."""
    if folder.is_file():
        refuse_file(folder, "the folder of an O*NET database", REMEDY, limits)
    found = _list_files(folder)
    files = {
        name: path
        for name in _NAMES
        for path in [found.get(fold(name)) or found.get(fold(_FORMER_NAMES.get(name, name)))]
        if path is not None
    }
    if OCCUPATIONS not in files:
        _refuse_folder(folder)
    limits = take_limits(limits)
    return Database(_find_source(folder, limits), files, limits)


def fold(name: str) -> str:
    """Return the name of a file as those in CSV have it: "occupation_data"."""
    return name.lower().replace(" ", "_")


def _list_files(folder: Path) -> Mapping[str, Path]:
    """Return the files of a folder by their names, in one notation where several are there."""
    paths = sorted(each for each in folder.iterdir() if each.suffix.lower() in _SUFFIXES)
    paths.sort(key=lambda path: _SUFFIXES.index(path.suffix.lower()), reverse=True)
    return {fold(path.stem): path for path in paths}


def _refuse_folder(folder: Path) -> NoReturn:
    problem = f"it is not in the folder {folder.name}"
    inner = sorted(each for each in folder.iterdir() if each.is_dir())
    names = [each.name for each in inner if fold(OCCUPATIONS) in _list_files(each)]
    remedy = f"Give the folder in it: {' or '.join(names)}." if names else REMEDY
    raise UnreadableData(OCCUPATIONS, "", problem, remedy)


def _find_source(folder: Path, limits: Limits) -> Source:
    """Return what the database is, with the attribution that its licence asks for."""
    found = _RELEASE.search(find_read_me(folder, limits))
    if found is not None and found[2] in MONTHS:
        return _make_source(found[1], f"{found[3]}-{MONTHS.index(found[2]) + 1:02}")
    named = _RELEASE_OF_A_FOLDER.match(folder.resolve().name)
    if named is None:
        problem = "neither this file nor the name of the folder says which release of O*NET it is"
        remedy = "Put it there, or name the folder as it was when published: db_29_3_text."
        raise UnreadableData("Read Me.txt", "", problem, remedy)
    return _make_source(f"{named[1]}.{named[2]}", None)


def _make_source(version: str, published: str | None) -> Source:
    return Source(
        f"O*NET {version} Database",
        "U.S. Department of Labor, Employment and Training Administration",
        url="https://www.onetcenter.org/database.html",
        published=published,
        license="CC BY 4.0",
        attribution=_ATTRIBUTION.format(version),
        language="en",
    )
