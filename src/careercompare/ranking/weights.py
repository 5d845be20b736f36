"""What matters to someone, and how much: the weights as they are given."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeAlias, cast, runtime_checkable

from careercompare.errors import InvalidCareer, InvalidOption, UnknownRule
from careercompare.model import to_decimal
from careercompare.rules import Measure, Preference, Rule, Says, read_rules
from careercompare.words import Message

WeightLike: TypeAlias = int | Decimal | Fraction | str | float


@runtime_checkable
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


# Nobody weighs anything a billion times as much as something else, but a typing error does.
_LEAST, _MOST = Fraction(1, 10**9), Fraction(10**9)


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
    weighable = [each.name for each in by_name.values() if isinstance(each, Weighable)]
    if name not in by_name:
        raise UnknownRule(name, tuple(difflib.get_close_matches(str(name), weighable)))
    rule = by_name[name]
    if not isinstance(rule, Weighable) or rule.prefers not in ("most", "least"):
        remedy = f"Weigh one of {', '.join(weighable)}." if weighable else "Pass such rules."
        expected = "a rule that says what it measures and prefers, such as Highest"
        raise InvalidOption(f"weights[{name!r}]", rule, expected, remedy)
    return rule
