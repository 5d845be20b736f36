"""Of which area and which industry the rows of an OEWS file are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NoReturn

import attrs

from careercompare.errors import sealed
from careercompare.readers.tables import SheetRow, has_words, show
from careercompare.readers.us.bls import CHANGED, UNITED_STATES

_NATION_CODE = "99"  # beside the numbers of states by FIPS
_OF_THE_NATION = re.compile(
    r"(?<!\w)(?:U\.?S\.?A?|United States|Nation(?:al)?)(?!\w)", re.IGNORECASE
)
_TERRITORIES = {"60", "66", "69", "72", "78"}  # as numbered by FIPS


class AreaKind(Enum):
    """What an area of OEWS is."""

    NATION = "nation"
    STATE = "state"
    TERRITORY = "territory"
    METROPOLITAN = "metropolitan area"
    NONMETROPOLITAN = "nonmetropolitan area"


_KINDS = {
    "1": AreaKind.NATION,
    "2": AreaKind.STATE,
    "3": AreaKind.TERRITORY,
    "4": AreaKind.METROPOLITAN,
    "6": AreaKind.NONMETROPOLITAN,
}
_DIGITS_OF_A_STATE, _DIGITS_OF_A_CITY = 2, 5
_DIGITS = {AreaKind.METROPOLITAN: _DIGITS_OF_A_CITY, AreaKind.NONMETROPOLITAN: 7}

_DIGITS_ALONE = re.compile(r"[0-9]+")
_OF_ALL_INDUSTRIES = re.compile(r"cross.?industry|all industries|^total", re.IGNORECASE)
_NAICS = re.compile(r"(?:[0-9][0-9A-Za-z\N{EN DASH}-]*)?")
# What is something else stands in a column of another name. Some areas are in several states.
_FORMS = {
    "area_type": (re.compile(r"[0-9]?"), f"one of {', '.join(_KINDS)}"),
    "state": (re.compile(r"(?:[A-Za-z]{2}(?:[-, ]+[A-Za-z]{2})*)?"), "letters such as TX"),
}
_OWNERS = {"1": "federal government", "2": "state", "3": "local government", "5": "private"}


@sealed
@attrs.frozen
class Area:
    """An area that wages are published for.

    *code* is that of OEWS: of two digits for a state (FIPS), of five for a metropolitan area, of
    seven for a nonmetropolitan one. *title* is as published: "Bakersfield-Delano, CA".
    """

    code: str
    title: str
    kind: AreaKind


@attrs.frozen
class Industry:
    """An industry by its NAICS *code*; *level* is "sector" or "4-digit".

    *owner* has a digit for each kind of owner whose jobs are meant: "35" for those of local
    governments and private ones.
    """

    code: str
    title: str
    level: str
    owner: str

    @property
    def is_all(self) -> bool:
        """Whether it is all industries together, whoever owns them."""
        return not self.code.strip("0") and not self.is_of_some_owners

    @property
    def is_of_some_owners(self) -> bool:
        """Whether others own jobs in it too, which are not meant.

        Most industries are said to have private owners alone, since they have no others.
        """
        is_short = not self.code.strip("0") and {*self.owner} < {*_OWNERS}
        return "ownership" in self.level or (is_short and bool(self.owner))

    @property
    def name(self) -> str | None:
        """What it is called where pay in it is shown; None: all industries need no name."""
        if self.is_all:
            return None
        owners = [_OWNERS.get(digit, digit) for digit in self.owner]
        only = f", {' and '.join(owners)} only" if self.is_of_some_owners else ""
        return f"{self.title} (NAICS {self.code}{only})"


@attrs.frozen
class Scope:
    """What a group of rows is about; *place* is where it stands among the groups."""

    area: Area
    industry: Industry
    place: int


NATION = Area(_NATION_CODE, UNITED_STATES, AreaKind.NATION)
ALL_INDUSTRIES = Industry("000000", "Cross-industry", "cross-industry", "")


def read_scopes(rows: Iterable[SheetRow]) -> Sequence[Scope]:
    """Return what each row is about; the first of them has place 1."""
    return [
        Scope(_read_area(row), _read_industry(row), place)
        for place, row in enumerate(rows, 1)
        if not row.is_empty
    ]


def _read(row: SheetRow, column: str) -> str:
    """Return what a row has in a column, or nothing where the file has none of that name."""
    if column not in row.table.columns:
        return ""
    return row.text(column).removesuffix(".0")  # as other programs write a code: "48.0"


def _read_area(row: SheetRow) -> Area:
    title = " ".join(_read(row, "area_title").split())
    code, said = _read(row, "area"), _KINDS.get(_read(row, "area_type"))
    for column, (pattern, expected) in _FORMS.items():
        if not pattern.fullmatch(_read(row, column)):
            row.refuse_text(column, expected)
    if "area_title" not in row.table.columns:
        _check_nation(row)
        return NATION
    if not has_words(title):
        row.refuse_text("area_title", "the name of an area")
    # Files of areas before May 2019 do not say what they are.
    kind = _find_kind(code, title) if said is None else said
    is_nation = kind is AreaKind.NATION
    is_known = is_nation or code == _NATION_CODE
    if is_known and not (is_nation and _is_nation(code) and _OF_THE_NATION.search(title)):
        parts = (("code", code), ("kind", _read(row, "area_type")))
        told = " and ".join(f"the {name} {show(text)}" for name, text in parts if text)
        problem = f"{show(title)} has {told}: some are the nation's, and some are not"
        row.refuse("area_title", problem, CHANGED)
    if is_nation:
        return NATION
    # Else the row would be of an area of its own, and missing from that of its title.
    if "area" in row.table.columns and not _DIGITS_ALONE.fullmatch(code):
        row.refuse_text("area", f"the code of {show(title)}, such as 48")
    return Area(code.zfill(_DIGITS.get(kind, _DIGITS_OF_A_STATE)), title, kind)


def _check_nation(row: SheetRow) -> None:
    """Refuse a row of an area of which no name is told: it is not one of the nation."""
    told = {name: _read(row, name) for name in ("area", "area_type", "state")}
    are_of_the_nation = (
        _is_nation(told["area"]),
        _KINDS.get(told["area_type"]) is AreaKind.NATION,
        told["state"] == "US",
    )
    for (name, text), is_nation in zip(told.items(), are_of_the_nation, strict=True):
        if text and not is_nation:
            problem = f"{show(text)} is not the nation, and no column AREA_TITLE names the area"
            row.refuse(name, problem)


def _is_nation(code: str) -> bool:
    return code == _NATION_CODE or not code.strip("0")


def _find_kind(code: str, title: str) -> AreaKind:
    digits = len(code.lstrip("0"))
    if (code and _is_nation(code)) or _OF_THE_NATION.fullmatch(title):
        return AreaKind.NATION
    if digits <= _DIGITS_OF_A_STATE:
        return AreaKind.TERRITORY if code in _TERRITORIES else AreaKind.STATE
    if digits > _DIGITS_OF_A_CITY or "nonmetropolitan" in title.lower():
        return AreaKind.NONMETROPOLITAN
    return AreaKind.METROPOLITAN


def _read_industry(row: SheetRow) -> Industry:
    names = ("naics", "naics_title", "industry_level", "owner")
    code, title, level, owner = (_read(row, name) for name in names)
    if not code.strip("0"):
        for name, text in (("naics_title", title), ("industry_level", level)):
            if text and not _OF_ALL_INDUSTRIES.search(text):
                _refuse_industry(row, name, text)
    if not _NAICS.fullmatch(code):
        row.refuse_text("naics", "a NAICS code such as 62")
    if "naics" not in row.table.columns:
        return attrs.evolve(ALL_INDUSTRIES, owner=owner)
    return Industry(code, title, level, owner)


def _refuse_industry(row: SheetRow, column: str, text: str) -> NoReturn:
    if "naics" in row.table.columns:
        row.refuse_text("naics", f"the NAICS code of {show(text)}")
    row.refuse(column, f"{show(text)} is one of many, and no column NAICS has its code")
