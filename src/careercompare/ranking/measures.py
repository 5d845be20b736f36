"""What matters to someone, and how much: the weights as they are given, and what they weigh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeAlias, TypeGuard, cast

import attrs

from careercompare.errors import InvalidCareer, InvalidOption, UnknownRule, find_close, sealed
from careercompare.model import Rates, to_decimal
from careercompare.ranking.yardstick import (
    Bounds,
    Reach,
    Yardstick,
    find_yardstick,
    make_whole,
    read_values,
)
from careercompare.rules import (
    Evidence,
    Exchange,
    Measure,
    Preference,
    Rule,
    Says,
    Undecided,
    count,
    read_rules,
    to_says,
)
from careercompare.words import Message

WeightLike: TypeAlias = int | Decimal | Fraction | str | float

# Nobody weighs anything a billion times as much as something else, but a typing error does.
_LEAST, _MOST = Fraction(1, 10**9), Fraction(10**9)


class Weighable(Protocol):
    """A rule that can be weighed: `of` measures, `says` words it, `prefers` tells what is better.

    It need not be the library's own.
    """

    @property
    def name(self) -> str: ...
    @property
    def of(self) -> Measure: ...
    @property
    def says(self) -> Says | Message: ...
    @property
    def prefers(self) -> Preference: ...


def is_weighable(rule: object) -> TypeGuard[Weighable]:
    """Tell whether *rule* measures, and prefers the most or the least."""
    # Asked one by one: isinstance with a Protocol takes twenty times as long.
    return all(hasattr(rule, name) for name in ("name", "of", "says", "prefers"))


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
        return (
            () if self.yardstick is None else self.yardstick.place_all(read_values(self.evidence))
        )

    def __repr__(self) -> str:
        counted = f"share {round(100 * self.share)}%" if self.set_aside is None else "set aside"
        return f"<WeighedMeasure {self.rule}: {counted}>"


def read_weights(
    weights: Mapping[str, WeightLike], rules: Iterable[Rule | str]
) -> tuple[tuple[Weighable, Fraction], ...]:
    """Return the rules that are weighed with their weights: the heaviest first, then by name.

    An unknown name raises `UnknownRule`; no weights at all, a rule that does not measure, two
    rules of one name, or a weight that is no positive number raise `InvalidOption`.
    """
    by_name = {rule.name: rule for rule in read_rules(rules)}
    if not isinstance(cast("object", weights), Mapping) or not weights:
        remedy = "Say what matters to you and how much: {'salary.median': 3}."
        raise InvalidOption("weights", weights, "a mapping of rules to numbers", remedy)
    read = [
        (_find(name, by_name), read_weight(weight, f"weights[{name!r}]"))
        for name, weight in weights.items()
    ]
    return tuple(sorted(read, key=lambda each: (-each[1], each[0].name)))


def read_weight(weight: WeightLike, place: str) -> Fraction:
    """Take a positive number as it is written, a float by its repr; else raise `InvalidOption`.

    >>> read_weight("0.1", "weights['salary.median']")
    Fraction(1, 10)
    """
    try:
        number = weight if isinstance(weight, Fraction) else to_decimal(weight, place)
    except InvalidCareer as problem:
        raise InvalidOption(place, weight, problem.expected, problem.remedy) from None
    if not number > 0:
        remedy = "Leave out what does not matter to you; to prefer less of it, weigh a Lowest."
        raise InvalidOption(place, weight, "a number above 0", remedy)
    if not _LEAST <= number <= _MOST:
        expected = "a number from one billionth to one billion"
        raise InvalidOption(place, weight, expected, "Weigh in numbers such as 1, 2 and 3.")
    return Fraction(number)


def _find(name: str, by_name: Mapping[str, Rule]) -> Weighable:
    rule = by_name.get(name)
    if rule is not None and is_weighable(rule) and rule.prefers in ("most", "least"):
        return rule
    weighable = [each.name for each in by_name.values() if is_weighable(each)]
    if rule is None:
        raise UnknownRule(name, tuple(find_close(str(name), weighable)))
    remedy = f"Weigh one of {', '.join(weighable)}." if weighable else "Pass such rules."
    expected = "a rule that says what it measures and prefers, such as Highest"
    raise InvalidOption(f"weights[{name!r}]", rule, expected, remedy)


def measure(rule: Weighable, weight: Fraction, exchange: Exchange) -> WeighedMeasure:
    """Return what *rule* measures of the careers of *exchange*, before it is put on a scale."""
    evidence = exchange.measure(rule.name, rule.of)
    label = to_says(rule.says).label_for(exchange.careers)
    return WeighedMeasure(rule.name, label, weight, rule.prefers == "least", evidence)


def put_on_scales(
    measures: Iterable[WeighedMeasure], rates: Rates | None
) -> tuple[tuple[WeighedMeasure, Reach | None], ...]:
    """Return *measures* with their scales and their shares of the score, and what they reach."""
    found = [
        (each, find_yardstick(each.evidence, rates, prefers_lowest=each.prefers_lowest))
        for each in measures
    ]
    total = sum(each.weight for each, scale in found if not isinstance(scale, Undecided))
    return tuple(
        (attrs.evolve(each, set_aside=scale), None)
        if isinstance(scale, Undecided)
        else (attrs.evolve(each, yardstick=scale[0], share=each.weight / total), scale[1])
        for each, scale in found
    )


def find_units(weighed: Iterable[tuple[WeighedMeasure, Reach]]) -> tuple[list[int], int]:
    """Return what one step of each scale adds to a score, and the whole score, in whole numbers."""
    return make_whole([each.share / reach.span for each, reach in weighed])
