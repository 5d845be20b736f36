"""Catalogs as JSON: ``{"version": 1, "careers": [{"title": "…", …}, …]}``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from itertools import islice
from numbers import Rational, Real
from pkgutil import get_data
from types import NoneType
from typing import Any, TypeAlias, TypeVar, cast

from careercompare.errors import (
    InvalidOption,
    UnreadableData,
    check_many,
    find_near,
    is_list,
    is_object,
)
from careercompare.limits import Limits, take_limits
from careercompare.model import Career, make_slug
from careercompare.serialize.converter import JsonDict, converter
from careercompare.serialize.parsing import DEEPEST, RepeatedKeys, parse_document
from careercompare.serialize.problems import (
    Place,
    Problem,
    advise_on_version,
    gather,
    show_json,
)
from careercompare.serialize.straight import make_straight_reader
from careercompare.words import HouseStyle

T = TypeVar("T")
# What was made of each value at a depth, by its id; held, it keeps that.
_Known: TypeAlias = dict[tuple[int, int], tuple[object, object]]

VERSION = 1
"""The version of the form; it grows when a key changes its meaning or goes away."""

_DAY = len("2025-05-01")
_PLAIN = frozenset((NoneType, str, int, bool, Decimal))  # most of what there is
_KEYS = ("version", "house_style", "careers")
_FORM = f'{{"version": {VERSION}, "careers": […]}}'


def read_packaged(name: str) -> list[Career]:
    """Read careers that come with the library, in a file of that *name*."""
    careers, _ = read_catalog(cast("bytes", get_data("careercompare", name)), name)
    return careers


def read_catalog(
    data: str | bytes | bytearray, source: str, limits: Limits | None = None
) -> tuple[list[Career], HouseStyle | None]:
    """Read the careers and the house style of a catalog in JSON, or tell every problem with them.

    The house style is None where the catalog has none.
    """
    limits = take_limits(limits)
    given: object = data  # what is no text is for the parser to refuse
    limits.check("size", len(data) if isinstance(given, str | bytes | bytearray) else 0, source)
    return read_document(parse_document(data, source), source, limits)


def read_document(
    document: Any, source: str, limits: Limits
) -> tuple[list[Career], HouseStyle | None]:
    """Read a catalog as `read_catalog` does, from its JSON that was parsed."""
    found = _find_careers(document, source)
    limits.check("careers", len(found), source)
    careers, problems = _read_careers(found, Place(source, "careers"))
    house_style: HouseStyle | None = None
    if document.get("house_style") is not None:
        place = Place(source, "house_style")
        house_style = _tell(document["house_style"], HouseStyle, place, problems)
    if problems:
        raise gather(source, problems, limits.problems)
    return careers, house_style


def read_career(data: object) -> Career:
    """Read one career that stands in a mapping of the form it has in JSON."""
    problems: list[Problem] = []
    career = _read_career(make_plain(data), make_straight_reader(), Place("career", ""), problems)
    if career is None:
        raise gather("career", problems, Limits().problems)
    return career


def read_records(
    records: Iterable[object], at: Place, limits: Limits | None = None
) -> list[Career]:
    """Read careers that stand *at* a place as mappings of the form they have in JSON.

    All problems are told at once, each with its place.
    """
    limits = take_limits(limits)
    expected, remedy = "many records, each a mapping", "Put them into a list."
    if _is_frame(type(records)):  # which would give the names of its columns
        remedy = "Read a data frame with Catalog.from_frame(…)."
        raise InvalidOption(at.path, type(records).__name__, expected, remedy)
    check_many(at.path, records, expected, remedy)
    if isinstance(records, Mapping):  # one of them by itself
        raise InvalidOption(at.path, records, expected, remedy)
    plain = [make_plain(each) for each in islice(records, limits.careers + 1)]
    limits.check("careers", len(plain), at.source)
    careers, problems = _read_careers(plain, at)
    if problems:
        raise gather(at.source, problems, limits.problems)
    return careers


def _is_frame(kind: type[object]) -> bool:
    """Tell whether values of a *kind* are data frames; those of a series may be records."""
    is_table = hasattr(kind, "__arrow_c_stream__") or hasattr(kind, "__dataframe__")
    return is_table and hasattr(kind, "columns")


def make_plain(value: object, depth: int = DEEPEST) -> object:
    """Return what JSON would have for a value of Python, or of numpy and its kin.

    Mappings are objects, lists, tuples and arrays lists, members of enumerations their words, days
    are written out, and a float is the number that its repr shows. What is something else, or more
    than *depth* deep, is left as it is.
    """
    return _make_plain(value, depth, {})


def _make_plain(value: object, depth: int, known: _Known) -> object:
    if type(value) in _PLAIN or isinstance(value, type) or not depth:
        return value
    # What stands in many places, as aliases in YAML do, is made once.
    here = (id(value), depth)
    if here not in known:
        try:
            known[here] = value, _take_apart(value, depth - 1, known)
        except Exception:  # noqa: BLE001  a stranger's value may raise anything: it is told as it is
            return value
    return known[here][1]


def _take_apart(value: object, depth: int, known: _Known) -> object:
    given: Any = value
    # Most of what is inside is plain, which is seen at once.
    if isinstance(value, Mapping):
        return {
            key: each if type(each) in _PLAIN else _make_plain(each, depth, known)
            for key, each in given.items()
        }
    if isinstance(value, list | tuple):
        return [each if type(each) in _PLAIN else _make_plain(each, depth, known) for each in given]
    if isinstance(value, Enum):
        return converter().unstructure(value)
    if isinstance(value, float):  # numpy's own is one whose repr says more than the number
        return int(value) if value.is_integer() else Decimal(float.__repr__(value))
    if isinstance(value, Real) and not isinstance(value, Rational):  # one of numpy's other floats
        return make_plain(float(str(value)))
    if hasattr(value, "tolist"):
        return _make_plain(given.tolist(), depth, known)
    return given.isoformat()[:_DAY] if hasattr(value, "isoformat") else value


def _read_careers(data: Sequence[object], at: Place) -> tuple[list[Career], list[Problem]]:
    """Read careers in a list that is *at* a place, and what is wrong with any of them."""
    careers: list[Career] = []
    problems: list[Problem] = []
    first_with: dict[str, int] = {}
    read_straight = make_straight_reader()
    for number, each in enumerate(data):
        here = at.inside(number)
        career = _read_career(each, read_straight, here, problems)
        if career is not None:
            careers.append(career)
        slug = _guess_slug(each) if career is None else career.slug
        if slug is not None and (first := first_with.setdefault(slug, number)) != number:
            expected = f"a slug unlike that of {at.inside(first).path}"
            remedy = "Give one of the two careers a slug of its own."
            problems.append(here.inside("slug").refuse(slug, expected, remedy))
    return careers, problems


def _read_career(
    data: object,
    read_straight: Callable[[object], Career],
    at: Place,
    problems: list[Problem],
) -> Career | None:
    try:
        return read_straight(data)
    except Exception:  # noqa: BLE001  whatever it is, the other reader tells it
        return _tell(data, Career, at, problems)


def write_catalog(careers: Iterable[Career], house_style: HouseStyle | None = None) -> str:
    """Write a catalog as JSON for people: a key a line, and every script as it is."""
    return json.dumps(make_document(careers, house_style), ensure_ascii=False, indent=2) + "\n"


def make_document(careers: Iterable[Career], house_style: HouseStyle | None = None) -> JsonDict:
    """Return a catalog ready for JSON."""
    style = {} if house_style is None else {"house_style": converter().unstructure(house_style)}
    return {
        "version": VERSION,
        **style,
        "careers": [converter().unstructure(career) for career in careers],
    }


def _find_careers(document: object, source: str) -> list[Any]:
    at = Place(source, "")
    if isinstance(document, RepeatedKeys):
        raise at.report_repeated(document.repeated[0])
    found: dict[str, Any] = document if is_object(document) else {}
    version = found.get("version", VERSION)
    # JSON has one kind of number, of which 1.0 is 1; what is none may not even be compared.
    is_number = type(version) is int or (isinstance(version, Decimal) and version.is_finite())
    if not is_number or version != VERSION:
        remedy = advise_on_version(version, VERSION)
        raise UnreadableData(source, "version", f"found version {show_json(version)}", remedy)
    careers = found.get("careers")
    if {*found} - {"house_style"} != {"version", "careers"} or not is_list(careers):
        raise at.report("this is not the form of a catalog", _correct(found))
    return careers


def _correct(found: dict[str, Any]) -> str:
    """Say what to do about the keys of a document."""
    for key in found:
        near = None if key in _KEYS else find_near(key, _KEYS)
        if near is not None and near not in found:
            return f'Write "{near}" instead of {json.dumps(key)}.'
    return f"Write {_FORM}."


def _tell(data: object, kind: type[T], at: Place, problems: list[Problem]) -> T | None:
    from careercompare.serialize.reader import read  # which imports cattrs

    return read(data, kind, at, problems)


def _guess_slug(career: object) -> str | None:
    """Return the slug that a career would have, once its problems are solved."""
    match career:
        case {"slug": str(slug)}:
            return slug or None
        case {"title": str(title), "place": str(place)}:
            parts = [make_slug(title), make_slug(place)]
            return "-".join(parts) if all(parts) else None
        case {"title": str(title)}:
            return make_slug(title) or None
        case _:
            return None
