"""Catalogs as JSON: ``{"version": 1, "careers": [{"title": "…", …}, …]}``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from importlib import resources
from typing import Any, NoReturn, cast

from careercompare.errors import CareerCompareError, UnreadableCatalog, UnreadableData
from careercompare.model import Career
from careercompare.serialize.converter import converter
from careercompare.serialize.problems import list_problems

VERSION = 1
"""The version of the form; it grows when a key changes its meaning or goes away."""


def read_sample() -> list[Career]:
    """Read the careers that come with the library."""
    file = resources.files("careercompare") / "sample.json"
    return read_careers(file.read_bytes(), "sample.json")


def read_careers(data: bytes, source: str) -> list[Career]:
    """Read all careers of a catalog in JSON, or tell every problem with them."""
    careers: list[Career] = []
    problems: list[CareerCompareError] = []
    for place, each in enumerate(_find_careers(_parse(data, source), source)):
        try:
            careers.append(converter().structure(each, Career))
        except Exception as problem:  # noqa: BLE001  cattrs wraps whatever a value makes it raise
            problems.extend(list_problems(problem, source, f"careers[{place}]"))
    if problems:
        count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
        raise UnreadableCatalog(f"{source} has {count}", problems)
    return careers


def write_catalog(careers: Iterable[Career]) -> str:
    """Write careers as JSON for people: a key a line, and every script as it is."""
    data = {
        "version": VERSION,
        "careers": [converter().unstructure(career) for career in careers],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _find_careers(document: object, source: str) -> list[Any]:
    form = f'{{"version": {VERSION}, "careers": […]}}'
    found = cast("dict[str, Any]", document) if isinstance(document, dict) else {}
    if set(found) != {"version", "careers"} or not isinstance(found["careers"], list):
        _refuse(source, "", "this is not the form of a catalog", f"Write {form}.")
    if found["version"] != VERSION:
        problem = f"found version {found['version']!r}"
        _refuse(source, "version", problem, f"This release reads version {VERSION}.")
    return list(cast("Iterable[Any]", found["careers"]))


def _parse(data: bytes, source: str) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        _refuse(source, f"byte {problem.start}", "this is no UTF-8", "Save the file as UTF-8.")

    def refuse_constant(name: str) -> NoReturn:
        _refuse(source, "", f"{name} is no number", "Leave out what is not known.")

    def keep_unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            _refuse(source, "", f'the key "{twice}" stands twice in one object', "Keep one.")
        return found

    try:
        return json.loads(
            text,
            parse_float=Decimal,
            parse_constant=refuse_constant,
            object_pairs_hook=keep_unique,
        )
    except json.JSONDecodeError as problem:
        place = f"line {problem.lineno}, column {problem.colno}"
        _refuse(source, place, f"this is no JSON: {problem.msg}", "Mend it there.")
    except UnreadableData:
        raise
    except (ValueError, ArithmeticError):
        _refuse(source, "", "a number has too many digits", "Write it with as many as it needs.")
    except RecursionError:
        _refuse(source, "", "objects are nested too deep", "A career is two objects deep.")


def _refuse(source: str, place: str, problem: str, remedy: str) -> NoReturn:
    raise UnreadableData(source, place, problem, remedy)
