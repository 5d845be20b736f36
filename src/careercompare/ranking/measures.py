"""What matters to someone, and how much: the weights as they are given, and what they weigh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Protocol, TypeAlias, TypeGuard, cast

import attrs
from attrs.validators import optional

from careercompare.errors import InvalidCareer, InvalidOption, UnknownRule, find_close, sealed
from careercompare.model import to_decimal
from careercompare.ranking.anchors import Fix
from careercompare.ranking.bounds import Bounds, a_fraction
from careercompare.ranking.yardstick import (
    Reach,
    Yardstick,
    find_scale,
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
    read_measure,
    to_says,
)
from careercompare.words import Message, each_of_kind, of_kind

WeightLike: TypeAlias = int | Decimal | Fraction | str | float

# Nobody weighs anything a billion times as much as something else, but a typing error does.
_LEAST, _MOST = Decimal("1E-9"), Decimal("1E+9")
_MOST_DIGITS = 100  # that a number written with a point can have behind it
_WEIGH_SIMPLY = "Weigh in numbers such as 1, 2 and 3."

# All scores are fractions of one whole, of some 3,800 digits at most: Python writes 4,300, and what
# is reckoned for each measure of each career takes longer the longer the whole is.
_MOST_BITS = 12_700


class Weighable(Protocol):
    """A rule that can be weighed: `of` measures, `says` words it, `prefers` tells what is better.

    It need not be the library's own.
    """

    @property
    def name(self) -> str:
        """What priorities call it."""
        ...

    @property
    def of(self) -> Measure:
        """What it measures."""
        ...

    @property
    def says(self) -> Says | Message:
        """How it words that."""
        ...

    @property
    def prefers(self) -> Preference:
        """Which end of it is better."""
        ...


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

    rule: str = attrs.field(validator=of_kind(str, "Write the name of the rule."))
    label: Message = attrs.field(validator=of_kind(Message, "Write Message('my.pay', 'Pay')."))
    weight: Fraction = attrs.field(validator=a_fraction)
    prefers_lowest: bool = attrs.field(validator=of_kind(bool, "Write True or False."))
    evidence: tuple[Evidence, ...] = attrs.field(
        validator=each_of_kind(Evidence, "Give that of each career.")
    )
    yardstick: Yardstick | None = attrs.field(
        default=None, validator=optional(of_kind(Yardstick, "Make one, or give None."))
    )
    set_aside: Undecided | None = attrs.field(
        default=None, validator=optional(of_kind(Undecided, "Say why, or give None."))
    )
    share: Fraction = attrs.field(default=Fraction(0), validator=a_fraction)

    @property
    def is_complete(self) -> bool:
        """Whether every value is known, and none only by a bound."""
        values = read_values(self.evidence)
        return all(value is not None and count(value).open_to == 0 for value in values)

    def place_all(self) -> tuple[Bounds, ...]:
        """Return where the value of each career lies on the scale; () where there is none."""
        if self.yardstick is None:
            return ()
        return self.yardstick.place_all(read_values(self.evidence))

    def __repr__(self) -> str:
        counted = f"share {round(100 * self.share)}%" if self.set_aside is None else "set aside"
        return f"<WeighedMeasure {self.rule}: {counted}>"


def find_weighed(measures: Iterable[WeighedMeasure]) -> list[WeighedMeasure]:
    """Return those of *measures* that have a scale, and so a share of the score."""
    return [each for each in measures if each.yardstick is not None]


def read_weights(
    weights: Mapping[str, WeightLike], rules: Iterable[Rule]
) -> tuple[tuple[Weighable, Fraction], ...]:
    """Return the rules that are weighed with their weights: the heaviest first, then by name.

    An unknown name raises `UnknownRule`; no weights at all, a rule that does not measure, two
    rules of one name, or a weight that is no positive number raise `InvalidOption`.
    """
    by_name = {rule.name: rule for rule in rules}
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
        raise InvalidOption(place, weight, expected, _WEIGH_SIMPLY)
    read = Fraction(number)
    if read.denominator > 10**_MOST_DIGITS:
        expected = f"a fraction with at most {_MOST_DIGITS} digits below the line"
        raise InvalidOption(place, weight, expected, _WEIGH_SIMPLY)
    return read


def _find(name: str, by_name: Mapping[str, Rule]) -> Weighable:
    rule = by_name.get(name)
    if rule is not None and is_weighable(rule) and rule.prefers in ("most", "least"):
        return rule
    weighable = [each.name for each in by_name.values() if is_weighable(each)]
    if rule is None:
        raise UnknownRule(name, tuple(find_close(name, weighable)), tuple(weighable))
    remedy = f"Weigh one of {', '.join(weighable)}." if weighable else "Pass such rules."
    expected = "a rule that says what it measures and prefers, such as Highest"
    raise InvalidOption(f"weights[{name!r}]", rule, expected, remedy)


Weighed: TypeAlias = tuple[WeighedMeasure, Reach | None]
"""A measure, and how far up its scale careers are; None where it has none."""


def measure(
    rule: Weighable, weight: Fraction, exchange: Exchange, fix: Fix | None = None
) -> Weighed:
    """Return what *rule* measures of the careers of *exchange*, on a scale and without a share.

    *fix* gives the ends of the scale; without it they are the worst and the best that is known.
    """
    readings = [read_measure(rule.name, rule.of, career) for career in exchange.careers]
    evidence = exchange.testify(rule.name, readings)
    label = to_says(rule.says).label_for(exchange.careers)
    lowest, converted = rule.prefers == "least", exchange.convert(readings, evidence)
    scale = find_scale(evidence, converted, exchange.rates, fix, prefers_lowest=lowest)
    found = WeighedMeasure(
        rule.name, label, weight, lowest, evidence, scale.yardstick, scale.set_aside
    )
    return found, scale.reach


@attrs.frozen
class Column:
    """What a measure that has a scale adds to scores, in whole numbers.

    *reach* is how far up its scale careers are, of which a step adds *unit* of the *whole* score.
    """

    rule: str
    weight: Fraction
    reach: Reach
    unit: int
    whole: int

    @property
    def share(self) -> Fraction:
        """The part of the score that the measure decides."""
        return Fraction(self.reach.span * self.unit, self.whole)


def find_columns(weighed: Iterable[Weighed]) -> list[Column]:
    """Return what those that have a scale add to scores.

    So many measures of such long figures that no score could be written raise `InvalidOption`.
    """
    scaled = [(each, reach) for each, reach in weighed if reach is not None]
    rules = [each.rule for each, _ in scaled]
    below = _find_common([each.weight.denominator for each, _ in scaled], rules, _MOST_BITS)
    left = _MOST_BITS - below.bit_length()
    steps = _find_common([reach.span for _, reach in scaled], rules, left)
    weights = [int(each.weight * below) for each, _ in scaled]
    whole = sum(weights) * steps
    return [
        Column(each.rule, each.weight, reach, weight * (steps // reach.span), whole)
        for (each, reach), weight in zip(scaled, weights, strict=True)
    ]


def _find_common(numbers: Iterable[int], rules: Sequence[str], most_bits: int) -> int:
    """Return the least that all *numbers* divide, where it has no more than so many bits."""
    common = 1
    for number in numbers:
        common = lcm(common, number)
        if common.bit_length() > most_bits:  # before the next one makes it longer still
            remedy = "Weigh fewer measures at once, or round what they measure."
            raise InvalidOption("weights", rules, "scores that can be written", remedy)
    return common
