"""What cattrs gathered of bad JSON, as the library's own errors, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import attrs
from cattrs import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from careercompare.errors import InvalidCareer, InvalidOption, UnreadableData
from careercompare.serialize.document import RepeatedKeys
from careercompare.serialize.fields import Repeated
from careercompare.serialize.place import Place, find_near

Problems: TypeAlias = Iterator[InvalidCareer | UnreadableData]


def list_problems(problem: BaseException, data: Any, at: Place) -> Problems:
    """Yield everything inside *problem*, which reading *data* raised, in the order of the data."""
    if isinstance(problem, ClassValidationError | IterableValidationError):
        if isinstance(data, RepeatedKeys):
            yield from at.report_repeated(data.repeated)
        if isinstance(problem, ClassValidationError):
            yield from _list_object(problem, data, at)
        else:
            yield from _list_items(problem, data, at)
    elif isinstance(problem, InvalidCareer | InvalidOption):
        _, _, key = problem.path.partition(".")
        place = at.key(key) if key else at
        yield place.refuse(problem.value, problem.expected, problem.remedy)
    elif not isinstance(problem, Repeated):
        yield at.report(str(problem), "Write what the documentation shows.")


def _list_items(problem: IterableValidationError, data: Any, at: Place) -> Problems:
    for each, note in problem.group_exceptions()[0]:
        place = at.item(note.index) if isinstance(note.index, int) else at.key(note.index)
        yield from list_problems(each, data[note.index], place)


def _list_object(problem: ClassValidationError, data: dict[str, Any], at: Place) -> Problems:
    of_fields, of_all = problem.group_exceptions()
    told = {note.name: each for each, note in of_fields}
    unknown = [each for each in of_all if isinstance(each, ForbiddenExtraKeysError)]
    names = [field.name for field in attrs.fields(problem.cl)]
    for key, value in data.items():
        if key in told:
            yield from list_problems(told[key], value, at.key(key))
        elif unknown and key not in names:
            near = find_near(str(key), names)
            remedy = f"The keys are {', '.join(names)}." if near is None else f'Write "{near}".'
            yield at.key(str(key)).report("unknown key", remedy)
    for name in [name for name in told if name not in data]:
        yield at.key(name).report("it is missing", "Add it.")
    for each in of_all:
        if each not in unknown:
            yield from list_problems(each, data, at)
