"""Rules that measure: what they read of one career, decide of readings, and say of that."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

import attrs

from careercompare.errors import UnsupportedSubclass, quote
from careercompare.model import Career
from careercompare.rules.alike import are_alike, find_unlike
from careercompare.rules.conversion import Exchange
from careercompare.rules.deciding import Decision, find_unknown
from careercompare.rules.evidence import Evidence, Margin, Mark, Significance
from careercompare.rules.measured import (
    Measure,
    Orderable,
    Reading,
    check_kinds,
    check_orderable,
    measure_margin,
    read_measure,
)
from careercompare.rules.rule import check_several
from careercompare.rules.says import Says, to_says
from careercompare.rules.verdict import Finding, Outcome, Verdict
from careercompare.words import Message


@attrs.frozen(repr=False)
class MeasuringRule:
    """What `Highest`, `Lowest`, `HighestMean` and `Same` share.

    Each *reads* a career whatever stands beside it, *decides* of such readings alone, and *says*
    what was decided where somebody asks.
    """

    name: str
    of: Measure = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)

    def __init_subclass__(cls) -> None:
        if cls.__module__.rpartition(".")[0] != __package__:
            raise UnsupportedSubclass(cls.__name__, "a rule that measures")

    def judge(self, careers: Sequence[Career], /) -> Verdict:
        """Return what this rule finds of *careers*."""
        return self.judge_at(Exchange(check_several(careers)))

    def judge_at(self, exchange: Exchange, /) -> Verdict:
        """Return what this rule finds of the careers of *exchange*, by its rates."""
        readings = [self.read(career) for career in exchange.careers]
        evidence = exchange.testify(self.name, readings)
        converted = exchange.convert(readings, evidence)
        return self.say(exchange.name_unlike(self.decide(converted), evidence), evidence)

    def read(self, career: Career, /) -> Reading:
        """Return what this rule reads of *career*; what it cannot read raises `InvalidOption`."""
        return read_measure(self.name, self.of, career)

    @abstractmethod
    def decide(self, readings: Sequence[Reading], /) -> Decision:
        """Return what *readings*, one of each career, come to.

        Values of two kinds, such as an amount and a count, raise `InvalidOption`.
        """

    def find(
        self, decision: Decision, careers: tuple[Career, ...], values: Sequence[Any], /
    ) -> Finding:
        """Return what *decision* says of *careers*, of which these *values* were read."""
        return Finding(
            self.name,
            decision.outcome,
            self.sentence(decision, careers),
            tuple([careers[place] for place in decision.leading]),
            _find_margin(decision, values),
            decision.reason,
            self.mark(decision, among=len(careers)),
            self.test(decision),
            tuple([careers[place] for place in decision.leading_known]),
            tuple([careers[place] for place, _ in decision.doubts]),
        )

    def say(self, decision: Decision, evidence: tuple[Evidence, ...], /) -> Verdict:
        """Return *decision* as a verdict that rests on *evidence*."""
        careers = tuple([each.career for each in evidence])
        found = self.find(decision, careers, [each.value for each in evidence])
        return Verdict(**attrs.asdict(found, recurse=False), evidence=evidence)

    def sentence(self, decision: Decision, careers: tuple[Career, ...], /) -> Message:
        """Return *decision* about *careers* in a sentence, that of its verdict."""
        return self.says.sentence(decision, careers)

    def mark(self, decision: Decision, /, *, among: int) -> Mark | None:
        """Return how the winner is marked *among* so many careers."""
        aspect: str | None = getattr(self, "aspect", None)
        if aspect is None or decision.outcome is not Outcome.WINNER:
            return None
        return Mark(aspect, self.says.fit(decision).label_among(among))

    def test(self, _: Decision, /) -> Significance | None:
        """Return the test that *decision* rests on; None where there was none."""
        return None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {quote(self.name)}>"


@attrs.frozen(repr=False)
class LeadingRule(MeasuringRule):
    """What rules share that find who leads: values with an order, and a row to mark it in."""

    aspect: str | None = attrs.field(default=None, kw_only=True)

    def read(self, career: Career, /) -> Reading:
        """Return what this rule reads of *career*; what has no order raises `InvalidOption`."""
        reading = super().read(career)
        if reading.kind is None:
            check_orderable(self.name, career, reading.value)
        return reading

    def find_obstacle(self, readings: Sequence[Reading]) -> Decision | None:
        """Return why nothing can be decided, or None: a value is not known, or they are unlike."""
        kind = readings[0].kind
        if kind is not None and all(each.kind == kind for each in readings):
            return None
        if len(readings) == 2:
            one, other = readings[0].value, readings[1].value
            if are_alike(one, other):
                return None
        check_kinds(self.name, [each.value for each in readings])
        unknown = find_unknown([each.value for each in readings])
        return find_unlikeness(readings) if unknown is None else self._leave_out(unknown, readings)

    def _leave_out(self, unknown: Decision, readings: Sequence[Reading]) -> Decision:
        """Return *unknown* with who leads where those that it concerns are left out."""
        known = [place for place, each in enumerate(readings) if each.value is not None]
        if len(known) < 2:  # whoever is alone leads nobody
            return unknown
        found = self.decide([readings[place] for place in known])
        return attrs.evolve(
            unknown,
            leading_known=tuple([known[at] for at in found.leading]),
            doubts=tuple([(known[at], doubts) for at, doubts in found.doubts]),
        )


def find_unlikeness(readings: Sequence[Reading]) -> Decision | None:
    """Return that nothing is decided because known values are unlike, or None."""
    unlike = find_unlike([each.value for each in readings if each.value is not None])
    if unlike is None:
        return None
    return Decision(Outcome.UNDECIDED, reason=unlike.reason, items=unlike.items, words=unlike.words)


def _find_margin(decision: Decision, values: Sequence[Any]) -> Margin | None:
    if decision.outcome is not Outcome.WINNER:
        return None
    (lead,) = decision.leading
    others: list[Orderable] = [value for place, value in enumerate(values) if place != lead]
    return measure_margin(values[lead], others)
