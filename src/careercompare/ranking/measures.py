"""The measures that are weighed: what they are worth, and what they found."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from careercompare.errors import sealed
from careercompare.model import Rates
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.weights import Weighable
from careercompare.ranking.yardstick import Yardstick, find_yardstick, read_values
from careercompare.rules import Evidence, Exchange, Undecided, count, to_says
from careercompare.words import Message


@sealed
@attrs.frozen(repr=False)
class WeighedMeasure:
    """What one rule measures, and how much that matters.

    - *rule* is the name of the rule, *label* its words, *weight* what it was given, and
      *prefers_lowest* says that less of it is better.
    - *evidence* holds the values measured, for every career in ranked order.
    - *yardstick* is the scale on which they count; None where they have none in common.
    - *set_aside* says why there is none, and is None where there is one.
    - *share* is the part of the score that this measure decides: its weight as a fraction of the
      weights of all measures with a scale; 0 for one that is set aside.

    >>> from careercompare import Career, rank, Outlook
    >>> careers = [Career("Cook", outlook=Outlook(growth="0.08")), Career("Poet")]
    >>> pay, growth = rank(careers, {"outlook.growth": 1, "salary.median": 1}).measures[::-1]
    >>> growth, pay
    (<WeighedMeasure outlook.growth: share 100%>, <WeighedMeasure salary.median: set aside>)
    >>> growth.share, pay.share, pay.set_aside.reason.value
    (Fraction(1, 1), Fraction(0, 1), 'missing')
    """

    rule: str
    label: Message
    weight: Fraction
    prefers_lowest: bool
    evidence: tuple[Evidence, ...]
    yardstick: Yardstick | None = None
    set_aside: Undecided | None = None
    share: Fraction = Fraction(0)

    @property
    def is_complete(self) -> bool:
        """Whether every value is known, and none only by a lower bound."""
        values = read_values(self.evidence)
        return all(value is not None and not count(value).is_bound for value in values)

    def place_all(self) -> tuple[Bounds, ...]:
        """Return where the value of each career lies on the scale; () where there is none."""
        if self.yardstick is None:
            return ()
        return tuple(map(self.yardstick.place, read_values(self.evidence)))

    def __repr__(self) -> str:
        counted = f"share {round(100 * self.share)}%" if self.set_aside is None else "set aside"
        return f"<WeighedMeasure {self.rule}: {counted}>"


def measure(rule: Weighable, weight: Fraction, exchange: Exchange) -> WeighedMeasure:
    """Return what *rule* measures of the careers of *exchange*, before it is put on a scale."""
    evidence = exchange.measure(rule.name, rule.of)
    label = to_says(rule.says).label_for(exchange.careers)
    return WeighedMeasure(rule.name, label, weight, rule.prefers == "least", evidence)


def put_on_scales(
    measures: Iterable[WeighedMeasure], rates: Rates | None
) -> tuple[WeighedMeasure, ...]:
    """Return *measures* with their scales, and with their shares of the score."""
    scaled = tuple(_scale(each, rates) for each in measures)
    total = sum(each.weight for each in scaled if each.yardstick is not None)
    return tuple(
        each if each.yardstick is None else attrs.evolve(each, share=each.weight / total)
        for each in scaled
    )


def _scale(measure: WeighedMeasure, rates: Rates | None) -> WeighedMeasure:
    found = find_yardstick(measure.evidence, rates, prefers_lowest=measure.prefers_lowest)
    if isinstance(found, Undecided):
        return attrs.evolve(measure, set_aside=found)
    return attrs.evolve(measure, yardstick=found)
