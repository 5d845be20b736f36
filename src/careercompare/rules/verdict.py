"""What a difference means, as data."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, check_many, sealed
from careercompare.hosts import Fielded
from careercompare.model import (
    AtLeast,
    AtMost,
    Career,
    Doubt,
    Growth,
    Money,
    RatedSkills,
    Scale,
    Source,
)
from careercompare.words import Message

_LONGEST_REPR = 190


class Outcome(Enum):
    """What a rule found: who leads, nobody, an answer to its question, or no answer."""

    WINNER = "winner"
    TIE = "tie"
    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"


class Reason(Enum):
    """Why a verdict is undecided.

    Lower bounds that do not decide are an `OPEN_BOUND`, upper ones an `OPEN_UPPER_BOUND`, and of
    both kinds they are `OPEN_BOUNDS`.
    """

    MISSING = "missing"
    UNLIKE_CURRENCIES = "unlike-currencies"
    UNLIKE_PERIODS = "unlike-periods"
    UNLIKE_PLACES = "unlike-places"
    UNLIKE_PERCENTILES = "unlike-percentiles"
    UNLIKE_DATES = "unlike-dates"
    UNLIKE_SCALES = "unlike-scales"
    OPEN_BOUND = "open-bound"
    OPEN_UPPER_BOUND = "open-upper-bound"
    OPEN_BOUNDS = "open-bounds"
    TOO_CLOSE = "too-close"


Measured: TypeAlias = (
    int | Decimal | AtLeast | AtMost | Money | Growth | Scale | str | tuple[str, ...] | RatedSkills
)
Margin: TypeAlias = int | Decimal | AtLeast | Money


def _to_number(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


@sealed
@attrs.frozen
class Conversion:
    """How pay was brought to the kind of the others, with what the caller's rates say.

    *original* is the amount as it is published. *rate* is what one unit of its currency is in the
    new one, *per_year* how many of its pay periods a year has, and *worth* what one unit of pay
    in its place is worth in the new one; None where there was nothing to convert. *as_of* is the
    date of the rates and *source* who published them. Where price levels say what pay is worth,
    *level* is that of its place and *to_level* that of the new one. A conversion with none of
    these counts pay in another place as it is paid.

    >>> from careercompare import Career, Rates, Salary, compare
    >>> cook = Career("Cook", salary=Salary(30_000, 50_000, "EUR"))
    >>> chef = Career("Chef", salary=Salary(30_000, 50_000, "USD"))
    >>> verdict = compare(cook, chef, rates=Rates("USD", {"EUR": "1.1"})).verdict("salary.ceiling")
    >>> verdict.evidence[0].conversion.original, verdict.evidence[0].value
    (<Money EUR 50,000 a year>, <Money USD 55,000.0 a year>)
    """

    original: Money
    rate: Decimal | None = attrs.field(default=None, converter=_to_number)
    per_year: Decimal | None = attrs.field(default=None, converter=_to_number)
    worth: Decimal | None = attrs.field(default=None, converter=_to_number)
    as_of: str | None = None
    source: Source | None = None
    level: Decimal | None = attrs.field(default=None, converter=_to_number)
    to_level: Decimal | None = attrs.field(default=None, converter=_to_number)


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

    measure: str
    career: Career
    value: Measured | None
    estimated: bool = False
    conversion: Conversion | None = None


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

    z: Decimal
    critical: Decimal
    confidence: Decimal


@sealed
@attrs.frozen
class Mark:
    """Where in the table a winner is marked, the row of an aspect, and with what words.

    >>> from careercompare import Catalog
    >>> Catalog.sample().compare("plumber", "electrician").verdict("salary.ceiling").mark.aspect
    'salary'
    """

    aspect: str
    label: Message


@sealed
@attrs.frozen(eq=False, repr=False)
class Finding:
    """What a `Verdict` says but the evidence that it rests on."""

    rule: str
    outcome: Outcome
    message: Message
    winners: tuple[Career, ...]
    margin: Margin | None
    reason: Reason | None
    mark: Mark | None
    significance: Significance | None
    leading_known: tuple[Career, ...]
    doubted: tuple[Career, ...]


def _to_winners(given: Career | Iterable[Career]) -> tuple[Career, ...]:
    """Take one career alone for a tuple of one, as it is written easily."""
    # What is neither is left to the check, as a winner that is no career.
    is_many = isinstance(cast("object", given), Iterable)
    return tuple(cast("Iterable[Career]", given)) if is_many else (cast("Career", given),)


def _to_evidence(given: Iterable[Evidence]) -> tuple[Evidence, ...]:
    remedy = "Put each Evidence into a list."
    check_many("verdict.evidence", given, "the evidence for each career", remedy)
    return tuple(given)


def _count_winners(outcome: Outcome, count: int) -> tuple[bool, str, str]:
    """Return whether *outcome* has so many winners, what it has, and what to do otherwise."""
    match outcome:
        case Outcome.WINNER:
            return count == 1, "one winner", "Name the career that leads; more share a TIE."
        case Outcome.TIE:
            return count > 1, "two winners or more", "Name each that leads once; one is a WINNER."
        case Outcome.YES:
            return True, "each winner once", "Name the two sides of a trade-off, or nobody."
        case _:
            return count == 0, "no winners", f"Nobody leads where the outcome is {outcome.name}."


@sealed
@attrs.frozen(repr=False)
class Verdict(Fielded):
    """What one rule found, with everything it rests on.

    - *rule* is the name of the rule, *outcome* what it found.
    - *message* says it in a sentence; a `Localizer` words it.
    - *winners* are the careers that lead: one for `Outcome.WINNER`, those that share the lead for
      `Outcome.TIE`; both sides of a trade-off. Otherwise empty.
    - *margin* is how far the winner leads, in the unit measured: `Money` for pay, a fraction for
      growth (0.12 is 12 percentage points), a count. None where nobody leads or the measure has
      no distance, as levels of education have none.
    - *evidence* holds the values used, per career.
    - *reason* says why the outcome is `Outcome.UNDECIDED`, and is None for every other.
    - *mark* is how a winner stands out in the table; None leaves it unmarked.
    - *significance* is the test that told values apart, or failed to; None where there was none.
    - *leading_known* are the careers that lead where those whose value is not known are left out,
      several for a tie: never winners, and only where the outcome is undecided for that reason.
    - *doubted* are the careers whose figures are doubtful, though published, among those that a
      lead rests on: of who leads, and of who comes nearest. `doubts` says why.

    A reason without that outcome, that outcome without a reason, or winners that do not fit the
    outcome raise `InvalidOption`, as anyone leading where nothing is missing does.
    ``print`` shows the sentence in English.

    >>> from careercompare import Catalog
    >>> verdict = Catalog.sample().compare("plumber", "electrician").verdict("salary.ceiling")
    >>> print(verdict)
    Higher salary ceiling: Electrician.
    >>> verdict.winner, verdict.margin
    (<Career 'Electrician'>, <Money USD 90 a year>)
    """

    rule: str
    outcome: Outcome
    message: Message
    winners: tuple[Career, ...] = attrs.field(default=(), converter=_to_winners)
    margin: Margin | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_to_evidence)
    reason: Reason | None = None
    mark: Mark | None = None
    significance: Significance | None = None
    leading_known: tuple[Career, ...] = attrs.field(default=(), converter=_to_winners)
    doubted: tuple[Career, ...] = attrs.field(default=(), converter=_to_winners)

    def __attrs_post_init__(self) -> None:
        self._check("a Message", self.message, Message, "Write Message('my.key', 'It rhymes.').")
        self._check("an Outcome", self.outcome, Outcome, "Choose one, such as Outcome.YES.")
        if self.reason is not None:
            self._check("a Reason", self.reason, Reason, "Choose one, such as Reason.MISSING.")
        undecided = self.outcome is Outcome.UNDECIDED
        if undecided is (self.reason is None):
            expected = "a reason" if undecided else "no reason, since the outcome is decided"
            remedy = "Give a reason where the outcome is UNDECIDED, and only there."
            raise InvalidOption(f"verdict {self.rule}", self.reason, expected, remedy)
        for winner in (*self.winners, *self.leading_known, *self.doubted):
            self._check("a Career as winner", winner, Career, "Name one of those it judges.")
        for each in self.evidence:
            self._check("an Evidence", each, Evidence, "Write Evidence('my.rule', career, value).")
        if self.leading_known and self.reason is not Reason.MISSING:
            expected, remedy = "nobody leading among the known", "Say so where a value is missing."
            raise InvalidOption(f"verdict {self.rule}", self.leading_known, expected, remedy)
        count = len({winner.slug for winner in self.winners})
        fits, expected, remedy = _count_winners(self.outcome, count)
        if not fits or count < len(self.winners):
            raise InvalidOption(f"verdict {self.rule}", self.winners, expected, remedy)

    def _check(self, expected: str, value: object, kind: type[object], remedy: str) -> None:
        if not isinstance(value, kind):
            raise InvalidOption(f"verdict {self.rule}", value, expected, remedy)

    @property
    def winner(self) -> Career | None:
        """The one career that leads, or None where there is not exactly one."""
        return self.winners[0] if self.outcome is Outcome.WINNER else None

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What speaks against the figures of those *doubted*, each reason once."""
        found = {doubt for doubts in self.find_doubts() for doubt in doubts}
        return tuple([doubt for doubt in Doubt if doubt in found])

    def find_doubts(self) -> tuple[tuple[Doubt, ...], ...]:
        """Return what speaks against the figures of each of those *doubted*, by the evidence."""
        found: dict[str, set[Doubt]] = {career.slug: set() for career in self.doubted}
        for each in self.evidence:
            if isinstance(each.value, Money) and each.career.slug in found:
                found[each.career.slug].update(each.value.doubts)
        return tuple([tuple([doubt for doubt in Doubt if doubt in why]) for why in found.values()])

    def __str__(self) -> str:
        return str(self.message)

    def __repr__(self) -> str:
        shown = f"<Verdict {self.rule}: {self.outcome.value}: {self.message}"
        return f"{shown[:_LONGEST_REPR]}…>" if len(shown) > _LONGEST_REPR else f"{shown}>"
