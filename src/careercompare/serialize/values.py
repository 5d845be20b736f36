"""Values of many kinds read back from JSON, where only such values can stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from string import Formatter
from types import NoneType
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter

from careercompare.aspects import Alternatives, AspectValue
from careercompare.model import Scale
from careercompare.rules import Margin, Measured
from careercompare.serialize.converter import KINDS
from careercompare.serialize.parsing import is_deep
from careercompare.serialize.problems import UNCHANGED, refuse
from careercompare.serialize.repeating import repeats_itself
from careercompare.serialize.steps import Label, StoredStep
from careercompare.words import Enumeration, Message, Sentences, Value, Versus

STORED = (Message, Message | str, Label, Value, AspectValue, AspectValue | None, Measured, Margin)
"""Where such values stand: in messages, rows, evidence and verdicts."""


def make_value_hook(kind: Any, made: Converter) -> Callable[[Any, Any], Any]:
    """Make the hook that reads a value, which has to be one of those that *kind* is made of."""
    kinds = tuple(get_origin(each) or each for each in get_args(kind) or (kind,))

    def read(data: Any, _: Any) -> Any:
        if data is None and NoneType in kinds:
            return None
        found = read_value(data, made)
        if isinstance(found, bool) or not isinstance(found, kinds):
            refuse(
                data, "a message" if kind is Message else "a value that can stand here", UNCHANGED
            )
        return found

    return read


def read_value(data: Any, made: Converter) -> Any:
    """Read what `write_value` wrote; what no value looks like stays as it is."""
    match data:
        case int() if not isinstance(data, bool):
            made.structure(data, Decimal)  # what has too many digits cannot be shown
        case Decimal():
            return made.structure(data, Decimal)
        case str():
            return made.structure(data, str)
        case list():
            return made.structure(data, tuple[str, ...])
        case {"type": str(name), **content} if name in _FORMS:
            return _read_form(_FORMS[name], cast("dict[str, Any]", content), made)
        case _:
            pass
    return data


def _read_form(form: type[Any], content: dict[str, Any], made: Converter) -> Any:
    if issubclass(form, Enum):
        return made.structure(made.structure(content, _Single).value, form)
    found = made.structure(content, form)
    return found.make() if isinstance(found, _Number | _Sentence | StoredStep) else found


def read_step(data: dict[str, Any], made: Converter) -> Scale:
    """Read a step of a scale of one's own, as it stands in a career."""
    if is_deep(data):  # of a catalog nobody has asked this before
        refuse(data, "a step that is not nested so deep", UNCHANGED)
    return made.structure(data, StoredStep).make()


@attrs.frozen
class _Single:
    value: str


@attrs.frozen
class _Number:
    value: Decimal

    def make(self) -> Decimal:
        return self.value


@attrs.frozen
class _Sentence:
    key: str
    english: str
    plural: str | None = None
    values: dict[str, Value] = attrs.field(factory=dict[str, Value])

    def make(self) -> Message:
        """Return the message, all of whose places have to be filled, and not over and over."""
        for text in (self.english, self.plural or ""):
            try:
                wanted = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
            except ValueError:
                refuse(text, "a text without a loose brace", UNCHANGED)
            if missing := wanted - self.values.keys():
                refuse(text, f"a value for {{{min(missing)}}}", UNCHANGED)
        message = Message.of(self.key, self.english, self.plural, self.values)
        if repeats_itself(message):
            refuse(self.english, "places that are not named so often", UNCHANGED)
        return message


_FORMS: Mapping[str, type[Any]] = {
    **KINDS,
    "alternatives": Alternatives,
    "decimal": _Number,
    "enumeration": Enumeration,
    "message": _Sentence,
    "scale": StoredStep,
    "sentences": Sentences,
    "versus": Versus,
}
