"""What is compared: an aspect is a row of the comparison, as a value."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.model import Career, Growth, Money, Outlook, Salary, Scale
from careercompare.words import Message, Percent, Quote


@sealed
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


@sealed
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
