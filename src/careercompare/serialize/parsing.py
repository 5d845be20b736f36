"""Foreign JSON is parsed: nothing of it is lost, and what is none is told."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NoReturn, cast

from careercompare.errors import InvalidOption, UnreadableData
from careercompare.model import parse_number

DEEPEST = 60
"""How many lists and objects can stand inside each other: what was written never has so many."""

# As many values take about a second to read. Where they were written, each stands in one place.
_MANY, _MOST_PLACES = 100_000, 8

_FOREIGN = (
    (b"\x1f\x8b", "compressed by gzip", "Unpack it: gunzip."),
    (b"PK\x03\x04", "a workbook of Excel, or an archive", "Take what is in it, as JSON."),
)
_TOO_MANY_DIGITS = re.compile("[0-9]{4300}|[eE][+-]?[0-9]{18}")


class RepeatedKeys(dict[str, Any]):
    """A JSON object in which keys stand twice; of each it holds the last."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.repeated: tuple[str, ...] = tuple(key for key, count in counts.items() if count > 1)


def parse_document(data: str | bytes | bytearray, source: str) -> Any:
    """Parse JSON; what is none, or stands in bytes that are no UTF-8, raises `UnreadableData`.

    What is neither a text nor bytes raises `InvalidOption`.

    Numbers with a decimal point become `Decimal`, as do NaN and the infinities, which Python
    writes though JSON has no such numbers; an object with repeated keys becomes `RepeatedKeys`.
    Both are for the one who knows what belongs there to refuse, with the place.
    """
    text = _decode(data, source)
    if not text or text.isspace():
        _refuse(source, "", "it is empty", 'Write {"version": 1, "careers": […]}.')
    try:
        return json.loads(
            text, parse_float=parse_number, parse_constant=Decimal, object_pairs_hook=_keep_all
        )
    except json.JSONDecodeError as problem:
        place = f"line {problem.lineno}, column {problem.colno}"
        _refuse(source, place, f"this is no JSON: {problem.msg}", "Mend it there.")
    except (ValueError, ArithmeticError):
        remedy = "Write it with as many as it needs."
        found = _TOO_MANY_DIGITS.search(text)
        line = "" if found is None else f"line {text.count(chr(10), 0, found.start()) + 1}"
        _refuse(source, line, "a number has too many digits", remedy)
    except RecursionError:
        remedy = "A career is three objects deep."
        _refuse(source, "", "objects are nested too deep", remedy)


def is_deep(data: object) -> bool:
    """Tell whether more lists and objects stand inside each other than anything written has.

    So do a few that stand in very many places, as aliases in YAML may: to read each of them in each
    of its places would take for ever.
    """
    level: list[Any] = [data]
    for _ in range(DEEPEST):
        level = [inside for each in level for inside in _look_inside(each)]
        if len(level) > _MANY:
            ids = zip(map(id, level), level, strict=True)
            nested = [at for at, each in ids if isinstance(each, Mapping | list | tuple)]
            if len(nested) > _MOST_PLACES * len({*nested}):
                return True
    return any(isinstance(each, Mapping | list | tuple) for each in level)


def _look_inside(data: Any) -> Iterable[Any]:
    inside: object = data
    if isinstance(inside, Mapping):
        return cast("Iterable[Any]", data.values())
    return cast("Iterable[Any]", data) if isinstance(inside, list | tuple) else ()


def _decode(data: str | bytes | bytearray, source: str) -> str:
    if isinstance(data, str):
        try:
            data.encode()
            return data.removeprefix("\ufeff")
        except UnicodeEncodeError:  # of a lone surrogate, which is told as if it stood in a file
            data = data.encode(errors="surrogatepass")
    if not isinstance(cast("object", data), bytes | bytearray):
        remedy = "What has been read from JSON goes to Catalog.from_dict(data)."
        raise InvalidOption("text", data, "JSON as a str or bytes", remedy)
    for start, found, remedy in _FOREIGN:
        if data.startswith(start):
            _refuse(source, "", f"this is {found}", remedy)
    encoding = json.detect_encoding(data)
    if not encoding.startswith("utf-8"):
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        _refuse(source, "", f"this is {name}", "Save the file as UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        _refuse(source, f"byte {problem.start}", "this is no UTF-8", "Save the file as UTF-8.")


def _keep_all(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else RepeatedKeys(pairs)


def _refuse(source: str, place: str, problem: str, remedy: str) -> NoReturn:
    raise UnreadableData(source, place, problem, remedy)
