"""What is compared: an aspect is a row of the comparison, as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import Career, Growth, Money, Outlook, Salary, Scale
from careercompare.words import Message, Percent, Quote


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
    | Percent
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
    Percent,
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


@attrs.frozen(repr=False)
class Row:
    """The values of one aspect, a value for each career in order; None is *not known*.

    *benchmark* is the value of what the careers are shown against, where there is such a thing.
    """

    aspect: str
    label: Message | str
    values: tuple[AspectValue | None, ...]
    benchmark: AspectValue | None = None

    def __repr__(self) -> str:
        known = sum(value is not None for value in self.values)
        return f"<Row {self.aspect!r}: {known} of {len(self.values)} known>"


def read_rows(
    aspects: Iterable[Aspect], careers: tuple[Career, ...], benchmark: Career | None = None
) -> tuple[Row, ...]:
    """Read every aspect of every career; an aspect that no career can fill is left out."""
    rows: dict[str, Row] = {}
    for place, aspect in enumerate(aspects):
        if aspect.name in rows:
            remedy = "Give one of the two aspects another name."
            raise InvalidOption(f"aspects[{place}].name", aspect.name, "a name of its own", remedy)
        values = tuple(_known(aspect.name, aspect.of(career)) for career in careers)
        against = None if benchmark is None else _known(aspect.name, aspect.of(benchmark))
        rows[aspect.name] = Row(aspect.name, aspect.label, values, against)
    return tuple(row for row in rows.values() if any(value is not None for value in row.values))


def _known(name: str, value: AspectValue | None) -> AspectValue | None:
    if value is None or _is_empty(value):
        return None
    if not _holds_texts(value) or isinstance(value, bool) or not isinstance(value, _SHOWABLE):
        remedy = "Return a text, a number that is an int or Decimal, or one of the model's values."
        raise InvalidOption(f"aspects.{name}", value, "a value that can be shown", remedy)
    return value


def _is_empty(value: AspectValue) -> bool:
    match value:
        case str():
            return not value.strip()
        case tuple():
            return not value
        case Alternatives(items):
            return not items
        case Outlook(demand=None, growth=None, openings=None):
            return True  # the years of a projection say nothing without one
        case _:
            return False


def _holds_texts(value: AspectValue) -> bool:
    held = value.items if isinstance(value, Alternatives) else value
    items: tuple[object, ...] = held if isinstance(held, tuple) else ()
    return all(isinstance(item, str) and item.strip() for item in items)
