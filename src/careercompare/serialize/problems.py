"""What cattrs found wrong, as the library's own errors, each with its place."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

import attrs
from cattrs import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError

from careercompare.errors import CareerCompareError, InvalidCareer, UnreadableData


def list_problems(problem: Exception, source: str, place: str) -> Iterator[CareerCompareError]:
    """Yield every problem inside *problem*, found at *place* in *source*."""
    if isinstance(problem, BaseValidationError):
        for each in problem.exceptions:
            note = _note(each)
            inner = place if note is None else f"{place}.{note.name}"
            yield from list_problems(each, source, inner)
    elif isinstance(problem, ForbiddenExtraKeysError):
        for key in sorted(problem.extra_fields):
            yield _unknown_key(key, problem.cl, source, place)
    elif isinstance(problem, InvalidCareer):
        outside = place.split(".", maxsplit=1)[0]
        yield problem.inside(outside)
    elif isinstance(problem, KeyError):
        yield UnreadableData(source, place, "it is missing", "Add it.")
    else:
        yield UnreadableData(source, place, str(problem), "Write what the documentation shows.")


def _note(problem: BaseException) -> AttributeValidationNote | None:
    notes = getattr(problem, "__notes__", [])
    return next((note for note in notes if isinstance(note, AttributeValidationNote)), None)


def _unknown_key(key: str, kind: type, source: str, place: str) -> UnreadableData:
    known = [field.name for field in attrs.fields(kind)]
    near = difflib.get_close_matches(key, known, n=1)
    remedy = f'Write "{near[0]}".' if near else f"The keys are {', '.join(known)}."
    return UnreadableData(source, f"{place}.{key}", "unknown key", remedy)
