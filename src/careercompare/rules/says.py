"""How a rule says what it found: a label that is the rule's own, in sentences that all share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import attrs
from attrs.validators import optional

from careercompare.errors import InvalidOption, quote, sealed
from careercompare.model import Career, CareerName
from careercompare.rules.deciding import Decision
from careercompare.rules.doubting import doubt
from careercompare.rules.evidence import Evidence
from careercompare.rules.verdict import Outcome, Reason, Verdict
from careercompare.words import Enumeration, Message, Value, of_kind

_WINNER = Message("verdict.winner", "{label}: {winner}.")
_TIE = Message("verdict.tie", "{label}: tie between {winners}.")
_YES = Message("verdict.yes", "{label}: yes.")
_NO = Message("verdict.no", "{label}: no.")
_UNDECIDED = Message("verdict.undecided", "{label}: undecided ({reason}).")
_KNOWN = Message(
    "verdict.undecided-known", "{label}: undecided ({reason}). Of the others: {leading}."
)
_TIED = Message("verdict.tied", "{leaders} (tied)")

_REASONS = {
    Reason.MISSING: Message("reason.missing", "not known for {items}"),
    Reason.UNLIKE_CURRENCIES: Message(
        "reason.unlike-currencies",
        "unlike currencies: {items}; a rate between them is needed",
    ),
    Reason.UNLIKE_PERIODS: Message(
        "reason.unlike-periods",
        "unlike pay periods: {items}; how many of each a year has is needed",
    ),
    Reason.UNLIKE_PLACES: Message(
        "reason.unlike-places",
        "figures for unlike places, where prices differ: {items}; "
        "what pay is worth in each is needed",
    ),
    Reason.UNLIKE_PERCENTILES: Message(
        "reason.unlike-percentiles", "figures at unlike percentiles of all pay: {items}"
    ),
    Reason.UNLIKE_DATES: Message("reason.unlike-dates", "figures of unlike dates: {items}"),
    Reason.UNLIKE_SCALES: Message(
        "reason.unlike-scales", "levels on unlike scales, which have no order between them"
    ),
    Reason.OPEN_BOUND: Message(
        "reason.open-bound", "only a lower bound is published for {items}, and it does not decide"
    ),
    Reason.OPEN_UPPER_BOUND: Message(
        "reason.open-upper-bound",
        "only an upper bound is published for {items}, and it does not decide",
    ),
    Reason.OPEN_BOUNDS: Message(
        "reason.open-bounds",
        "only lower and upper bounds are published for {items}, and they do not decide",
    ),
    Reason.TOO_CLOSE: Message("reason.too-close", "too close to call"),
}


@sealed
@attrs.frozen(repr=False)
class Says:
    """The words of a rule.

    *label* names what is decided between two careers ("Higher salary ceiling"), *label_of_many*
    between more ("Highest salary ceiling"); without it the first serves for both. *winner* and
    *winner_of_many* replace the whole sentence about ``{winner}``, but for a lead that rests on a
    doubtful figure, which is said by the label.
    *measure* names what was measured inside another sentence ("the salary ceiling").
    *below_zero* are the words where who leads has less than zero, as the slowest of declines has.

    >>> from careercompare import Career, Highest, Message
    >>> winner = Message("my.open", "{winner} is open to more.")
    >>> words = Says(Message("my.more", "More ways in"), winner=winner)
    >>> rule = Highest("routes", of=lambda career: len(career.routes), says=words)
    >>> print(rule.judge((Career("Cook", routes=["diploma"]), Career("Baker"))))
    Cook is open to more.
    """

    label: Message
    label_of_many: Message | None = None
    measure: Message | None = None
    winner: Message | None = None
    winner_of_many: Message | None = None
    below_zero: Says | None = None

    def __attrs_post_init__(self) -> None:
        words = (self.label_of_many, self.measure, self.winner, self.winner_of_many)
        for each in (self.label, *(word for word in words if word is not None)):
            if not isinstance(cast("object", each), Message):
                remedy = "Write Message('my.key', 'More skills')."
                raise InvalidOption("says", each, "a Message", remedy)
        if not isinstance(cast("object", self.below_zero), Says | None):
            remedy = "Write Says(Message('my.key', 'Slower decline'))."
            raise InvalidOption("says.below_zero", self.below_zero, "the words of a rule", remedy)

    def label_for(self, careers: tuple[Career, ...]) -> Message:
        """Return the label that fits as many careers as there are."""
        return self.label_among(len(careers))

    def label_among(self, count: int) -> Message:
        """Return the label that fits so many careers: two, or more."""
        return self.label if count <= 2 or self.label_of_many is None else self.label_of_many

    def win(self, winner: Career, *, among: int) -> Message:
        """Return the sentence that *winner* leads *among* so many careers."""
        own = self.winner_of_many if among > 2 else self.winner
        if own is not None:
            return own.fill(winner=winner.name)
        return _WINNER.fill(label=self.label_among(among), winner=winner.name)

    def fit(self, decision: Decision) -> Says:
        """Return the words for a lead: those for below zero where it is there and has some."""
        return self.below_zero or self if decision.is_below_zero else self

    def sentence(self, decision: Decision, careers: tuple[Career, ...]) -> Message:
        """Return the sentence that says *decision* about *careers*."""
        leaders = [careers[place] for place in decision.leading]
        match decision.outcome:
            case Outcome.WINNER | Outcome.TIE if decision.doubts:
                label = self.fit(decision).label_for(careers)
                return _WINNER.fill(label=label, winner=_name(decision.leading, decision, careers))
            case Outcome.WINNER:
                return self.fit(decision).win(leaders[0], among=len(careers))
            case Outcome.TIE:
                return self.fit(decision).tie(leaders, careers)
            case Outcome.YES:
                return self.affirm(careers)
            case Outcome.NO:
                return self.deny(careers)
            case _:
                concerned = name_all(careers[place] for place in decision.concerned)
                reason = cast("Reason", decision.reason)
                why = Undecided(reason, decision.items or concerned.values, decision.words)
                open_still = self.leave_open(why, careers)
                if not decision.leading_known:
                    return open_still
                leading = _name(decision.leading_known, decision, careers)
                return _KNOWN.fill(**open_still.values, leading=leading)

    def tie(self, winners: Iterable[Career], careers: tuple[Career, ...]) -> Message:
        """Return the sentence that *winners* share the lead."""
        return _TIE.fill(label=self.label_for(careers), winners=name_all(winners))

    def affirm(self, careers: tuple[Career, ...]) -> Message:
        """Return the sentence that the answer is yes."""
        return _YES.fill(label=self.label_for(careers))

    def deny(self, careers: tuple[Career, ...]) -> Message:
        """Return the sentence that the answer is no."""
        return _NO.fill(label=self.label_for(careers))

    def leave_open(self, why: Undecided, careers: tuple[Career, ...]) -> Message:
        """Return the sentence that nothing is decided, and why."""
        return _UNDECIDED.fill(label=self.label_for(careers), reason=why.message())

    def undecide(self, rule: str, why: Undecided, evidence: tuple[Evidence, ...]) -> Verdict:
        """Return the verdict that nothing is decided, and why."""
        message = self.leave_open(why, tuple(each.career for each in evidence))
        return Verdict(rule, Outcome.UNDECIDED, message, evidence=evidence, reason=why.reason)

    def __repr__(self) -> str:
        return f"<Says {quote(self.label.english)}>"


@sealed
@attrs.frozen
class Undecided:
    """Why nothing is decided, and what that concerns: careers, currencies or periods.

    *words* say so in place of the usual ones of that reason, with ``{items}``; None for these.
    """

    reason: Reason = attrs.field(validator=of_kind(Reason, "Choose one, such as Reason.MISSING."))
    items: tuple[Value, ...] = attrs.field(default=(), validator=of_kind(tuple, "Leave it out."))
    words: Message | None = attrs.field(
        default=None, validator=optional(of_kind(Message, "Leave it out for the usual ones."))
    )

    def message(self) -> Message:
        """Return the reason, to be said inside a sentence."""
        words = _REASONS[self.reason] if self.words is None else self.words
        return words.fill(items=Enumeration(self.items))


def _name(
    leading: Iterable[int], decision: Decision, careers: tuple[Career, ...]
) -> CareerName | Message:
    """Name those *leading*, and say what speaks against the figures that their lead rests on."""
    found = name_leading([careers[place] for place in leading])
    if not decision.doubts:
        return found
    return doubt(found, [(careers[place].name, doubts) for place, doubts in decision.doubts])


def name_leading(leaders: Sequence[Career]) -> CareerName | Message:
    """Name who leads, or say of several that they are tied."""
    return leaders[0].name if len(leaders) == 1 else _TIED.fill(leaders=name_all(leaders))


def find_missing(evidence: Iterable[Evidence]) -> Undecided:
    """Return that nothing is decided because of the careers without a value."""
    without = [each.career for each in evidence if each.value is None]
    return Undecided(Reason.MISSING, name_all(without).values)


def name_all(careers: Iterable[Career]) -> Enumeration:
    """Return the names of careers as a list to be worded."""
    return Enumeration(tuple(career.name for career in careers))


def to_says(value: object) -> Says:
    """Take a label alone for the words of a rule; what is neither raises `InvalidOption`."""
    return value if isinstance(value, Says) else Says(cast("Message", value))
