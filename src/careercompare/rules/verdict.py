"""What a difference means, as data."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

import attrs

from careercompare.errors import InvalidOption, is_many, sealed
from careercompare.hosts import Fielded
from careercompare.model import (
    Career,
    CareerName,
    Doubt,
    Money,
)
from careercompare.rules.evidence import (
    Evidence,
    Margin,
    Mark,
    Significance,
    is_margin,
    to_margin,
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
    return (given,) if isinstance(given, Career) else _to_many(given)


def _to_many(given: Any) -> Any:
    """Take many for a tuple; what is not many is left as it is, to be refused by its name."""
    return tuple(given) if is_many(given) else given


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
            return count == 0, "no winners", f"Name none where the outcome is {outcome.name}."


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

    A reason without that outcome, that outcome without a reason, winners that do not fit the
    outcome, or a message whose ``{winner}`` is the name of anyone else raise `InvalidOption`, as
    anyone leading where nothing is missing does.
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
    margin: Margin | None = attrs.field(default=None, converter=to_margin)
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_to_many)
    reason: Reason | None = None
    mark: Mark | None = None
    significance: Significance | None = None
    leading_known: tuple[Career, ...] = attrs.field(default=(), converter=_to_winners)
    doubted: tuple[Career, ...] = attrs.field(default=(), converter=_to_winners)

    def __attrs_post_init__(self) -> None:
        self._check_parts()
        self._check("a Message", self.message, Message, "Write Message('my.key', 'It rhymes.').")
        self._check("an Outcome", self.outcome, Outcome, "Choose one, such as Outcome.YES.")
        if self.reason is not None:
            self._check("a Reason", self.reason, Reason, "Choose one, such as Reason.MISSING.")
        undecided = self.outcome is Outcome.UNDECIDED
        if undecided is (self.reason is None):
            expected = "a reason" if undecided else "no reason, since the outcome is decided"
            remedy = "Give a reason where the outcome is UNDECIDED, and only there."
            raise InvalidOption(f"verdict {self.rule}", self.reason, expected, remedy)
        if self.leading_known and self.reason is not Reason.MISSING:
            expected = "nobody leading among the known"
            remedy = "Name who leads among them only where the reason is MISSING."
            raise InvalidOption(f"verdict {self.rule}", self.leading_known, expected, remedy)
        count = len({winner.slug for winner in self.winners})
        fits, expected, remedy = _count_winners(self.outcome, count)
        if not fits or count < len(self.winners):
            raise InvalidOption(f"verdict {self.rule}", self.winners, expected, remedy)
        said = dict(self.message.pairs).get("winner")
        if isinstance(said, CareerName) and said not in [each.name for each in self.winners]:
            remedy = "Fill in the name of who wins: winner=career.name."
            raise InvalidOption(f"verdict {self.rule}", str(said), "the name of a winner", remedy)

    def _check_parts(self) -> None:
        """Refuse what is of another kind than it says: a rule is told where it is wrong itself."""
        self._check("the name of its rule", self.rule, str, "Write it as the rule does.")
        for careers in (self.winners, self.leading_known, self.doubted):
            self._check("careers", careers, tuple, "Put them into a list.")
            for winner in careers:
                self._check("a Career as winner", winner, Career, "Name one of those it judges.")
        for careers in (self.leading_known, self.doubted):
            if len({career.slug for career in careers}) < len(careers):
                remedy = "Name each career once."
                raise InvalidOption(f"verdict {self.rule}", careers, "each career once", remedy)
        self._check("evidence", self.evidence, tuple, "Put it into a list.")
        for each in self.evidence:
            self._check("Evidence of each career", each, Evidence, "Write Evidence(…).")
        if self.mark is not None:
            self._check("a Mark", self.mark, Mark, "Make one, or leave it out.")
        if self.significance is not None:
            self._check("a Significance", self.significance, Significance, "Leave it out.")
        if self.margin is not None and not is_margin(self.margin):
            remedy = "Give a number, an AtLeast or Money, or None where there is no distance."
            raise InvalidOption(f"verdict {self.rule}", self.margin, "a margin", remedy)

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
