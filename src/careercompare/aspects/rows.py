"""Aspects at work: taken as they are given, and read of every career."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, get_args, get_origin

import attrs

from careercompare.aspects.aspect import (
    DEFAULT_ASPECTS,
    FURTHER_ASPECTS,
    Alternatives,
    Aspect,
    AspectValue,
)
from careercompare.errors import (
    InvalidOption,
    find_close,
    is_many,
    is_unicode,
    note_failure,
    sealed,
)
from careercompare.model import (
    MOST_SHOWN,
    Career,
    EducationLevel,
    Outlook,
    RatedSkills,
    Salary,
    is_blank,
    is_writable,
    to_plain,
)
from careercompare.words import Message, Percent, Quote, of_kind, say

_SHOWABLE = tuple([get_origin(kind) or kind for kind in get_args(AspectValue)])
_ALWAYS_SHOWABLE = (Salary, EducationLevel)
_TEXTS = (str, tuple, Alternatives)

# A repr is read in a line: so long a value at most, and of so many careers.
_LONGEST_VALUE, _MOST_VALUES = 60, 3


@sealed
@attrs.frozen(repr=False)
class Row:
    """The values of one aspect, a value for each career in order; None is *not known*.

    *benchmark* is the value of what the careers are shown against, where there is such a thing.

    >>> from careercompare import Catalog
    >>> Catalog.sample().compare("plumber", "electrician").rows[2]
    <Row education: High school | High school>
    """

    aspect: str
    label: Message | str
    values: tuple[AspectValue | None, ...] = attrs.field(
        validator=of_kind(tuple, "Give one for each career, None where it is not known.")
    )
    benchmark: AspectValue | None = None

    def __repr__(self) -> str:
        values = " | ".join(_shorten(value) for value in self.values[:_MOST_VALUES])
        more = " | …" if len(self.values) > _MOST_VALUES else ""
        return f"<Row {self.aspect}: {values}{more}>"


def _shorten(value: AspectValue | None) -> str:
    held = value.items if isinstance(value, Alternatives) else value
    if isinstance(held, RatedSkills):
        held = tuple([each.skill for each in held.ratings])
    text = ", ".join(map(say, held)) if isinstance(held, tuple) else say(held)
    return f"{text[: _LONGEST_VALUE - 1]}…" if len(text) > _LONGEST_VALUE else text


def read_aspects(aspects: Iterable[Aspect | str]) -> tuple[Aspect, ...]:
    """Return *aspects*, of which those of the library may be given by name.

    What is no aspect, or two of one name, raise `InvalidOption`.
    """
    known = {aspect.name: aspect for aspect in (*DEFAULT_ASPECTS, *FURTHER_ASPECTS)}
    found: dict[str, Aspect] = {}
    # One alone is as good as a list of it, and what is neither is told as the first of one.
    is_one = not is_many(aspects)
    if isinstance(aspects, set | frozenset):
        raise InvalidOption("aspects", aspects, "aspects in an order", "Put them into a list.")
    for place, given in enumerate([aspects] if is_one else aspects):
        aspect: object = known.get(given) if isinstance(given, str) else given
        if not isinstance(aspect, Aspect):
            near = find_close(given, known) or known
            remedy = f"Name one of {', '.join(map(repr, near))}, or make an Aspect."
            raise InvalidOption(f"aspects[{place}]", given, "an aspect or its name", remedy)
        if aspect.name in found:
            remedy = "Give one of the two aspects another name."
            raise InvalidOption(f"aspects[{place}].name", aspect.name, "a name of its own", remedy)
        found[aspect.name] = aspect
    return tuple(found.values())


def read_rows(
    aspects: Iterable[Aspect | str], careers: tuple[Career, ...], benchmark: Career | None = None
) -> tuple[Row, ...]:
    """Read every aspect of every career; an aspect that no career can fill is left out."""
    rows = [
        Row(
            aspect.name,
            aspect.label,
            tuple(_read(aspect, career) for career in careers),
            None if benchmark is None else _read(aspect, benchmark),
        )
        for aspect in read_aspects(aspects)
    ]
    return tuple(row for row in rows if any(value is not None for value in row.values))


def read_values(aspects: Iterable[Aspect], career: Career) -> tuple[AspectValue | None, ...]:
    """Read every aspect of one career; None where it is not known."""
    return tuple([_read(aspect, career) for aspect in aspects])


def _read(aspect: Aspect, career: Career) -> AspectValue | None:
    try:
        value = aspect.of(career)
    except Exception as problem:
        note_failure(problem, f"aspect {aspect.name}", [career.slug])
        raise
    return take_value(aspect, career, value)


def take_value(aspect: Aspect, career: Career, value: AspectValue | None) -> AspectValue | None:
    """Return what *aspect* read of *career* as a row has it: None where it says nothing.

    A value that no page can show raises `InvalidOption`.
    """
    if value is None or isinstance(value, _ALWAYS_SHOWABLE):
        return value  # which can be neither empty nor unwritable
    if _is_empty(value):
        return None
    is_text = isinstance(value, _TEXTS)
    if is_text and _holds_texts(value):
        return _to_plain(value)
    if is_text or isinstance(value, bool) or not isinstance(value, _SHOWABLE):
        remedy = "Return a text, a number that is an int or Decimal, or one of the model's values."
        expected = "a value that can be shown"
    elif not is_writable(_find_number(value)):
        expected = f"a finite number of at most {MOST_SHOWN} digits"
        remedy = "Return None where it is not known."
    else:
        return value
    raise InvalidOption(f"aspect {aspect.name} of {career.slug!r}", value, expected, remedy)


def _to_plain(value: AspectValue) -> AspectValue:
    """Return texts as the plain ones that those of careers are; `Alternatives` hold such."""
    if isinstance(value, str):
        return to_plain(value)
    return tuple(map(to_plain, value)) if isinstance(value, tuple) else value


def _find_number(value: AspectValue) -> int | Decimal:
    """Return the number that *value* is; 0 for what looked at its own when it was made."""
    match value:
        case Percent(fraction):
            return fraction
        case int() | Decimal():
            return value
        case _:
            return 0


def _is_empty(value: AspectValue) -> bool:
    match value:
        case str(text) | Quote(text):
            return is_blank(text)
        case tuple():
            return not value
        case Alternatives(items) | RatedSkills(items):
            return not items
        case Outlook(demand=None, growth=None, openings=None):
            return True  # the years of a projection say nothing without one
        case _:
            return False


def _holds_texts(value: AspectValue) -> bool:
    held = value.items if isinstance(value, Alternatives) else value
    items: tuple[Any, ...] = held if isinstance(held, tuple) else (held,)
    try:
        return not any(map(is_blank, items)) and all(map(is_unicode, items))
    except TypeError:  # one of them is no text
        return False
