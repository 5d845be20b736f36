"""Steps of scales of one's own, as they stand in JSON: each says itself what its scale is."""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs

from careercompare.errors import InvalidCareer
from careercompare.model import Scale, check_scale_name, check_text, make_scale
from careercompare.serialize.problems import show_json
from careercompare.words import Message, Quote, say

Label: TypeAlias = Message | Quote | str
"""The words of a step."""

_EXAMPLE = '{"name": "Trade", "steps": [{"value": "apprentice", "label": "Lehre"}, …]}'


def _check_text(_: object, __: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Message | Quote | None):
        check_text(value, "")


def _check_name(_: object, __: attrs.Attribute[str], name: object) -> None:
    check_scale_name(name, "")


@attrs.frozen
class _Words:
    value: str = attrs.field(validator=_check_text)
    label: Label | None = attrs.field(default=None, validator=_check_text)


def _check_steps(_: object, __: attrs.Attribute[Any], steps: tuple[_Words, ...]) -> None:
    values = [each.value for each in steps]
    if not 0 < len({*values}) == len(values):
        remedy = "Write them from the lowest to the highest."
        raise InvalidCareer("", values, "steps, each of a value of its own", remedy)


@attrs.frozen
class _StoredScale:
    name: str = attrs.field(validator=_check_name)
    steps: tuple[_Words, ...] = attrs.field(validator=_check_steps)


@attrs.frozen
class StoredStep:
    """A step by its value; older releases wrote no scale, and *label* follows from that."""

    value: str
    label: Label | None = None
    scale: _StoredScale | None = None

    def make(self) -> Scale:
        """Return the step, or raise `InvalidCareer` where its scale does not say what it says."""
        if self.scale is None:
            remedy = f'Write it anew with this release, or add "scale": {_EXAMPLE}.'
            raise InvalidCareer("", {"value": self.value}, "a step with its scale", remedy)
        name, words = self.scale.name, [(each.value, each.label) for each in self.scale.steps]
        if self.value not in dict(words):
            expected = f"a step of {show_json(name)}, one of {show_json([*dict(words)])}"
            raise InvalidCareer("", self.value, expected, "Write one of them, or add it there.")
        scale: Any = make_scale(name, tuple(words))
        step: Scale = scale(self.value)
        if self.label not in (None, step.label, say(step.label)):
            expected = f"the words that {show_json(name)} has for it: {show_json(say(step.label))}"
            raise InvalidCareer("", self.label, expected, "Write these, or leave them out.")
        return step
