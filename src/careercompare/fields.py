"""What Pydantic asks of a value in a field: how to read, to write and to describe it.

Nothing here imports Pydantic. Its schemas are plain dicts, and its error comes by its own refusal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NoReturn

from careercompare.errors import (
    InvalidOption,
    UnreadableCatalog,
    UnreadableData,
    is_list,
    is_object,
    show,
)
from careercompare.rules import Verdict
from careercompare.serialize import is_deep, read_schema, write_verdict
from careercompare.shown import Shown

_KINDS = ("career", "catalog", "comparison", "ranking", "verdict")
_PARTS = "#/$defs/"
# As the path of a `Place` is written: careers[3]["a key with a dot."].low
_STEP = re.compile(r'\[(?P<at>\d+)\]|\[(?P<quoted>"(?:[^"\\]|\\.)*")\]|(?P<key>[^.\[]+)')


def make_core_schema(kind: Any) -> dict[str, Any]:
    """Return how values of a *kind* are validated and written, as Pydantic has it.

    One that is of it already is taken as it is, and all else is read by its `from_dict`. Words are
    those of the locale that the caller's context names.
    """
    is_verdict = kind is Verdict
    read: Callable[[Any], Any] = _refuse_verdict if is_verdict else kind.from_dict
    write: Callable[..., Any] = write_verdict if is_verdict else kind.to_dict
    return {
        "type": "function-wrap",
        "function": {"type": "no-info", "function": partial(_take, kind, read)},
        "schema": {"type": "is-instance", "cls": kind},
        "serialization": {
            "type": "function-plain",
            "function": partial(_write, kind, write),
            "info_arg": True,
        },
        "ref": _name(kind.__name__),
    }


def make_json_schema(kind: Any, handler: Any) -> dict[str, Any]:
    """Return the JSON Schema of a *kind*, whose parts are left with the *handler* by their names.

    So they are where the caller has its schemas: the components of OpenAPI, or ``$defs``.
    """
    whole = read_schema(kind.__name__.lower())
    parts: dict[str, Any] = whole.pop("$defs")
    names = [{"type": "any", "ref": _name_part(part)} for part in parts]
    told = handler({"type": "tuple", "items_schema": names})["prefixItems"]
    places = {f"{_PARTS}{part}": place for part, place in zip(parts, told, strict=True)}
    # A message holds values, of which some are messages. Of what leads back to itself Pydantic
    # tells what is taken and what is given apart, and of all that holds it: so it ends there.
    kinds = {each.get("$ref") for each in parts.get("value", {}).get("anyOf", ())}
    inside = {**places, f"{_PARTS}value": {"description": "A value of any of these kinds again."}}
    for place, part in places.items():
        led = inside if place in kinds else places
        handler.resolve_ref_schema(part).update(_move(parts[place.removeprefix(_PARTS)], led))
    for key in ("$schema", "$id"):  # which a part of another schema cannot have
        del whole[key]
    moved: dict[str, Any] = _move(whole, places)
    return moved


def _name_part(part: str) -> str:
    """Return by what a part goes: a link or a row of a host's own keeps its name so."""
    name = part.title().replace("_", "")
    return _name(name if part in _KINDS else f"CareerCompare{name}")


def _name(kind: str) -> str:
    return f"careercompare.{kind}"


def _move(schema: Any, places: Mapping[str, Any]) -> Any:
    """Return a part of a schema with its references led to other places."""
    if is_list(schema):
        return [_move(each, places) for each in schema]
    if not is_object(schema):
        return schema
    moved = {key: _move(value, places) for key, value in schema.items() if key != "$ref"}
    return {**places[schema["$ref"]], **moved} if "$ref" in schema else moved


def _take(kind: Any, read: Callable[[Any], Any], value: Any, handler: Callable[[Any], Any]) -> Any:
    try:
        return handler(value)
    except ValueError as refusal:
        error: Any = type(refusal)
    try:
        return read(value)
    except UnreadableCatalog as problem:
        found: Sequence[Any] = problem.exceptions
    except UnreadableData as problem:
        found = problem.problems or (problem,)
    lines = [_write_line(each, kind.__name__.lower(), value) for each in found]
    raise error.from_exception_data(kind.__name__, lines)


def _write(kind: Any, write: Callable[..., Any], value: Any, info: Any) -> Any:
    if not isinstance(value, kind):  # as where a field takes several kinds, and each is tried
        expected = f"a {kind.__name__}"
        raise InvalidOption("value", value, expected, "Give the field what it is declared to hold.")
    if not issubclass(kind, Shown):
        return write(value)
    context: object = info.context
    return write(value, context.get("locale", "en") if is_object(context) else "en")


def _write_line(problem: Any, source: str, data: Any) -> dict[str, Any]:
    path: str = problem.place if isinstance(problem, UnreadableData) else problem.path
    place = () if path == source else tuple(_split(path))
    found = data
    for step in place:  # as far as there is anything: what is missing is told of what lacks it
        try:
            found = found[step]
        except (LookupError, TypeError):
            break
    # Only the words of an error: its pieces may be what no framework can write as JSON.
    told = {"error": ValueError(str(problem))}
    # Half a character, which a key may have, can be sent nowhere.
    where = tuple(
        [
            step.encode(errors="backslashreplace").decode() if isinstance(step, str) else step
            for step in place
        ]
    )
    return {"type": "value_error", "loc": where, "input": _make_writable(found), "ctx": told}


def _make_writable(found: Any) -> Any:
    """Return what was *found*, or how it is shown where no answer in JSON could hold it.

    JSON is read of NaN and of half a character, and of lists too deep to be written again.
    """
    try:
        if not is_deep(found):
            options: dict[str, Any] = {"ensure_ascii": False, "allow_nan": False, "skipkeys": True}
            json.dumps(found, **options, default=_try_bytes).encode()
            return found
    except ValueError:
        pass
    return show(found)


def _try_bytes(found: object) -> int:
    """Refuse bytes that are no text with `ValueError`; all else Pydantic writes somehow."""
    if isinstance(found, bytes | bytearray):
        found.decode()
    return id(found)


def _split(path: str) -> Iterator[str | int]:
    """Split the path of a `Place` into keys and numbers."""
    for found in _STEP.finditer(path):
        if found["at"] is not None:
            yield int(found["at"])
        else:
            yield found["key"] if found["quoted"] is None else json.loads(found["quoted"])


def _refuse_verdict(_: object) -> NoReturn:
    problem = "a verdict alone cannot be read: it names its careers by their slugs"
    raise UnreadableData("verdict", "", problem, "Send the comparison, and take its verdict there.")
