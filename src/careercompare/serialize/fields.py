"""The fields of the model's classes, as one who reads JSON asks about them."""

from __future__ import annotations

from types import NoneType
from typing import Any, cast, get_args, get_type_hints

import attrs

from careercompare.errors import InvalidCareer
from careercompare.model import Amount
from careercompare.serialize.place import Place


@attrs.frozen
class Field:
    """One field of a class: what its owner says of it, and the *kind* of value it takes."""

    owner: type[Any]
    attribute: attrs.Attribute[Any]
    kind: Any
    optional: bool

    @property
    def required(self) -> bool:
        """Whether it cannot be left out."""
        return self.attribute.default is attrs.NOTHING

    @property
    def without(self) -> str:
        """What to do where the value is not known."""
        if self.required:
            return "Write null where it is not known." if self.optional else "It has to be there."
        return "Leave it out where it is not known."

    def ask(self, value: object) -> InvalidCareer | None:
        """Return what the model says against *value* alone, or None where it takes it."""
        try:
            convert = cast("Any", self.attribute).converter
            if convert is not None:
                value = convert(value)
            if self.attribute.validator is not None:
                self.attribute.validator(object.__new__(self.owner), self.attribute, value)
        except InvalidCareer as problem:
            return problem
        return None

    def refuse(self, value: object, at: Place, expected: str, remedy: str) -> InvalidCareer:
        """Refuse *value*; of null, the remedy is always the same."""
        if value is None or "None" in remedy:  # for which JSON has another word
            remedy = self.without
        return at.refuse(value, expected, remedy)


def read_fields(owner: type[Any]) -> dict[str, Field]:
    """Return the fields of a class of the model by their names."""
    hints = get_type_hints(owner)
    found = {name: (each, hints[name]) for name, each in attrs.fields_dict(owner).items()}
    return {name: Field(owner, each, *_read_kind(hint)) for name, (each, hint) in found.items()}


def _read_kind(hint: Any) -> tuple[Any, bool]:
    """Return what a hint takes beside None, and whether it takes that."""
    if hint == Amount | None:
        return Amount, True
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    return (kinds[0], True) if NoneType in get_args(hint) else (hint, False)
