"""Values of the model in files of their own, written by hand: JSON, or TOML by its ending."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from careercompare.errors import UnreadableData, is_object
from careercompare.limits import Limits, take_limits
from careercompare.model import Rates, parse_number
from careercompare.serialize.catalog import make_plain
from careercompare.serialize.parsing import parse_document
from careercompare.serialize.problems import Place, Problem, gather
from careercompare.serialize.reader import read
from careercompare.words import HouseStyle

T = TypeVar("T")

_NAMES: Mapping[type[Any], str] = {Rates: "rates", HouseStyle: "house_style"}
_TOML = ".toml"
_PER_YEAR = ("hours", "days", "weeks", "months")
_ALL_CAREERS = "*"

# tomllib takes as long as the square of the parts of a key: 8 seconds for 20,000 of them.
_MOST_PARTS = 500
_SHALLOW = "A key of three parts, such as prices.levels.Ohio, is the deepest here."


def read_settings(data: bytes, source: str, kind: type[T], limits: Limits | None = None) -> T:
    """Read one value of a *kind*, `Rates` or a `HouseStyle`, by the names of its fields.

    *source* names the file; where it ends in ``.toml`` it is read as TOML. What is neither raises
    `UnreadableData`, a value with problems `UnreadableCatalog`, which tells all of them.
    """
    limits = take_limits(limits)
    limits.check("size", len(data), source)
    if not data.strip():
        raise UnreadableData(source, "", "it is empty", "Write what the documentation shows.")
    is_toml = source.lower().endswith(_TOML)
    document: Any = _parse_toml(data, source) if is_toml else parse_document(data, source)
    name = _NAMES[kind]
    if name == "rates" and is_object(document):
        document = {key: _spread(key, each) for key, each in document.items()}
    problems: list[Problem] = []
    found = read(document, kind, Place(source, name), problems)
    if problems:
        raise gather(source, problems, limits.problems)
    return cast("T", found)


def _spread(name: str, value: object) -> object:
    """Return what a year has for all careers, where it is given as a number."""
    return value if name not in _PER_YEAR or is_object(value) else {_ALL_CAREERS: value}


def _parse_toml(data: bytes, source: str) -> Any:
    import tomllib

    _check_keys(data, source)
    try:
        return make_plain(tomllib.loads(data.decode("utf-8-sig"), parse_float=parse_number))
    except UnicodeDecodeError as problem:
        place, found, remedy = f"byte {problem.start}", "this is no UTF-8", "Save it as UTF-8."
    except tomllib.TOMLDecodeError as problem:
        # Its place stands behind what is wrong: attributes tell it from Python 3.14 on.
        said, _, place = str(problem).removesuffix(")").rpartition(" (at ")
        found, remedy = f"this is no TOML: {said or problem}", "Mend it there."
    except (ValueError, ArithmeticError):
        place, found = "", "a number has too many digits"
        remedy = "Write it with as many as it needs."
    except RecursionError:
        place, found, remedy = "", "tables are nested too deep", _SHALLOW
    raise UnreadableData(source, place, found, remedy)


def _check_keys(data: bytes, source: str) -> None:
    """Refuse a line with more points than any key or text here has."""
    for number, line in enumerate(data.split(b"\n"), 1):
        if (points := line.count(b".")) > _MOST_PARTS:
            problem = f"it has {points:,} points, as a key of very many parts has"
            raise UnreadableData(source, f"line {number}", problem, _SHALLOW)
