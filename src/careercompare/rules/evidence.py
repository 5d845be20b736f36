"""What a verdict rests on, and what is told beside it: each part is checked where it is made."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias, cast

import attrs
from attrs.validators import and_, optional

from careercompare.errors import InvalidOption, is_unicode, sealed
from careercompare.model import (
    MOST_STORED,
    AtLeast,
    AtMost,
    Career,
    Growth,
    Money,
    Openings,
    PayPeriod,
    RatedSkills,
    Scale,
    Source,
    is_writable,
    to_number,
)
from careercompare.words import Message, in_unicode, of_kind, satisfies

Measured: TypeAlias = (
    int
    | Decimal
    | AtLeast
    | AtMost
    | Money
    | Growth
    | Openings
    | Scale
    | str
    | tuple[str, ...]
    | RatedSkills
)
Margin: TypeAlias = int | Decimal | AtLeast | Money

_NUMBERS = (Decimal, int)
_MEASURED = (AtLeast, AtMost, Money, Growth, Openings, Scale, RatedSkills)


def to_measured(value: Measured | None) -> Measured | None:
    """Take a truth value for the number that it is in Python, so that it is read back as it was.

    >>> to_measured(True)
    1
    """
    return int(value) if isinstance(value, bool) else value


def to_margin(value: Margin | None) -> Margin | None:
    """Take a truth value for a number, as what is measured is."""
    return int(value) if isinstance(value, bool) else value


def is_number(value: object) -> bool:
    """Tell whether *value* is a number that can be written, without an endless exponent."""
    return isinstance(value, _NUMBERS) and is_writable(value, MOST_STORED, MOST_STORED)


def is_margin(value: object) -> bool:
    """Tell whether *value* can be how far a winner leads."""
    return isinstance(value, AtLeast | Money) or is_number(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and is_unicode(value)


def is_measured(value: object) -> bool:
    """Tell whether *value* is of a kind that a rule can measure, and that can be written."""
    if isinstance(value, tuple):
        return all(map(_is_text, cast("tuple[object, ...]", value)))
    if isinstance(value, _NUMBERS):
        return is_number(value)
    return _is_text(value) or isinstance(value, _MEASURED)


_check_value = satisfies(
    is_measured,
    "what a rule can measure",
    "Give a number, a text, texts in a tuple, or a value of the model; None: not known.",
)
_check_number = satisfies(
    lambda value: isinstance(value, Decimal) and is_number(value),
    "a finite Decimal",
    "Write Decimal('1.1').",
)
_check_factor = satisfies(
    lambda value: isinstance(value, Decimal) and is_number(value) and value > 0,
    "a number above 0",
    "Write Decimal('1.1').",
)
_check_text = and_(of_kind(str, "Write a text."), in_unicode)


def _to_number(value: Decimal | int | str | None) -> Decimal | None:
    """Take what is written as a number for one; what is none is left as it is, to be refused."""
    return value if value is None else to_number(value)


@sealed
@attrs.frozen
class Conversion:
    """How pay was brought to the kind of the others, with what the caller's rates say.

    *original* is the amount as it is published. *rate* is what one unit of its currency is in the
    new one, *per_year* how many of its pay periods a year has, and *worth* what one unit of pay
    in its place is worth in the new one; None where there was nothing to convert. *as_of* is the
    date of the rates and *source* who published them. Where price levels say what pay is worth,
    *level* is that of its place and *to_level* that of the new one, *level_as_of* the year of these
    and *level_source* who published them. All numbers are above 0. A conversion with no number
    counts pay in another place as it is paid.

    >>> from careercompare import Career, Rates, Salary, compare
    >>> cook = Career("Cook", salary=Salary(30_000, 50_000, "EUR"))
    >>> chef = Career("Chef", salary=Salary(30_000, 50_000, "USD"))
    >>> verdict = compare(cook, chef, rates=Rates("USD", {"EUR": "1.1"})).verdict("salary.ceiling")
    >>> verdict.evidence[0].conversion.original, verdict.evidence[0].value
    (<Money EUR 50,000 a year>, <Money USD 55,000.0 a year>)
    """

    original: Money = attrs.field(validator=of_kind(Money, "Write Money(3, 'EUR')."))
    rate: Decimal | None = attrs.field(
        default=None, converter=_to_number, validator=optional(_check_factor)
    )
    per_year: Decimal | None = attrs.field(
        default=None, converter=_to_number, validator=optional(_check_factor)
    )
    worth: Decimal | None = attrs.field(
        default=None, converter=_to_number, validator=optional(_check_factor)
    )
    as_of: str | None = attrs.field(default=None, validator=optional(_check_text))
    source: Source | None = attrs.field(
        default=None, validator=optional(of_kind(Source, "Make one, or give None."))
    )
    level: Decimal | None = attrs.field(
        default=None, converter=_to_number, validator=optional(_check_factor)
    )
    to_level: Decimal | None = attrs.field(
        default=None, converter=_to_number, validator=optional(_check_factor)
    )
    level_as_of: str | None = attrs.field(default=None, validator=optional(_check_text))
    level_source: Source | None = attrs.field(
        default=None, validator=optional(of_kind(Source, "Make one, or give None."))
    )

    def __attrs_post_init__(self) -> None:
        if self.per_year is not None and self.original.period is PayPeriod.YEAR:
            expected = "no conversion of what is for a year already"
            raise InvalidOption("conversion.per_year", self.per_year, expected, "Leave it out.")


@sealed
@attrs.frozen
class Evidence:
    """The value that a verdict rests on, for one career.

    *measure* names what was measured, *value* is None where it is not known, and *estimated*
    says that the value stands in for one that was not published: a midpoint for a median.
    *conversion* says how a value was converted; None where it is as published.

    >>> from careercompare import Catalog
    >>> verdict = Catalog.sample().compare("plumber", "electrician").verdict("salary.ceiling")
    >>> [(each.career.title, each.value) for each in verdict.evidence]
    [('Plumber', <Money USD 108,420 a year>), ('Electrician', <Money USD 108,510 a year>)]
    """

    measure: str = attrs.field(validator=_check_text)
    career: Career = attrs.field(validator=of_kind(Career, "Give one of those it judges."))
    value: Measured | None = attrs.field(converter=to_measured, validator=optional(_check_value))
    estimated: bool = attrs.field(default=False, validator=of_kind(bool, "Write True or False."))
    conversion: Conversion | None = attrs.field(
        default=None,
        validator=optional(of_kind(Conversion, "Make one, or give None.")),
    )


@sealed
@attrs.frozen
class Significance:
    """A two-sided test on the difference of two means: its *z*, and the *confidence* asked for.

    The means are taken to be independent. *critical* is the z from which they differ.

    >>> from careercompare import Catalog
    >>> pair = ("plumbers-pipefitters-and-steamfitters", "electricians")
    >>> verdict = Catalog.official().compare(*pair, rules=["salary.mean"]).verdict("salary.mean")
    >>> round(verdict.significance.z, 2), round(verdict.significance.critical, 2)
    (Decimal('1.31'), Decimal('1.64'))
    """

    z: Decimal = attrs.field(validator=_check_number)
    critical: Decimal = attrs.field(validator=_check_number)
    confidence: Decimal = attrs.field(validator=_check_number)


@sealed
@attrs.frozen
class Mark:
    """Where in the table a winner is marked, the row of an aspect, and with what words.

    >>> from careercompare import Catalog
    >>> Catalog.sample().compare("plumber", "electrician").verdict("salary.ceiling").mark.aspect
    'salary'
    """

    aspect: str = attrs.field(validator=_check_text)
    label: Message = attrs.field(validator=of_kind(Message, "Write Message('my.mark', 'Best')."))
