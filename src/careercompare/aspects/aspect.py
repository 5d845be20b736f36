"""What is compared: an aspect is a row of the comparison, as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption
from careercompare.message import Message, Quote
from careercompare.model import Career, Growth, Money, Outlook, Salary, Scale


@attrs.frozen
class Alternatives:
    """Texts each of which stands for itself, such as several ways into a career."""

    items: tuple[str, ...]


AspectValue: TypeAlias = (
    str
    | int
    | Decimal
    | Message
    | Quote
    | Salary
    | Money
    | Growth
    | Outlook
    | Scale
    | Alternatives
    | tuple[str, ...]
)

_SHOWABLE = (
    str,
    int,
    Decimal,
    Message,
    Quote,
    Salary,
    Money,
    Growth,
    Outlook,
    Scale,
    Alternatives,
    tuple,
)


@attrs.frozen
class Aspect:
    """Something to compare: a stable *name*, a *label* for its row, and how to read its value.

    *of* takes a `Career` and returns the value to show, or None where it is not known. How a
    value is shown follows from its type: a `Salary` as a range, `Growth` as a signed percentage,
    a tuple of texts as a list, `Alternatives` as a list of longer texts, a number in the
    locale's digits, a text as it stands in the career's own language.

    A *label* that is a `Message` is translated; a plain text is shown as it is.

    >>> Aspect("slug", "Short name", lambda career: career.slug).of(Career("Data Scientist"))
    'data-scientist'
    """

    name: str
    label: Message | str
    of: Callable[[Career], AspectValue | None]


@attrs.frozen
class Row:
    """The values of one aspect, a value for each career in order; None is *not known*."""

    aspect: str
    label: Message | str
    values: tuple[AspectValue | None, ...]


def read_rows(aspects: Iterable[Aspect], careers: tuple[Career, ...]) -> tuple[Row, ...]:
    """Read every aspect of every career; an aspect that no career can fill is left out."""
    rows = [
        Row(
            aspect.name,
            aspect.label,
            tuple(_known(aspect.name, aspect.of(career)) for career in careers),
        )
        for aspect in aspects
    ]
    return tuple(row for row in rows if any(value is not None for value in row.values))


def _known(name: str, value: AspectValue | None) -> AspectValue | None:
    if value is None or value in ("", ()) or value == Alternatives(()) or value == Outlook():
        return None
    if isinstance(value, bool) or not isinstance(value, _SHOWABLE):
        remedy = "Return a text, a number that is an int or Decimal, or one of the model's values."
        raise InvalidOption(f"aspects.{name}", value, "a value that can be shown", remedy)
    return value
