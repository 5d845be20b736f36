"""What matters to someone, and how much: the weights as they are given."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, cast

from careercompare.errors import InvalidCareer, InvalidOption, UnknownRule
from careercompare.model import to_decimal
from careercompare.rules import Highest, Lowest, Rule

WeightLike: TypeAlias = int | Decimal | Fraction | str | float
Measuring: TypeAlias = Highest | Lowest

# Nobody weighs anything a billion times as much as something else, but a typing error does.
_LEAST, _MOST = Fraction(1, 10**9), Fraction(10**9)


def read_weights(
    weights: Mapping[str, WeightLike], rules: Iterable[Rule]
) -> tuple[tuple[Measuring, Fraction], ...]:
    """Return the rules that are weighed with their weights: the heaviest first, then by name.

    An unknown name raises `UnknownRule`; no weights at all, a rule that does not measure, two
    rules of one name, or a weight that is no positive number raise `InvalidOption`.
    """
    by_name = _name(rules)
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


def _name(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    by_name: dict[str, Rule] = {}
    for place, rule in enumerate(rules):
        if rule.name in by_name:
            remedy = "Give one of the two rules another name."
            raise InvalidOption(f"rules[{place}].name", rule.name, "a name of its own", remedy)
        by_name[rule.name] = rule
    return by_name


def _find(name: str, by_name: Mapping[str, Rule]) -> Measuring:
    measuring = [rule.name for rule in by_name.values() if isinstance(rule, Highest | Lowest)]
    if name not in by_name:
        raise UnknownRule(name, tuple(difflib.get_close_matches(str(name), measuring)))
    rule = by_name[name]
    if not isinstance(rule, Highest | Lowest):
        remedy = f"Weigh one of {', '.join(measuring)}." if measuring else "Pass such rules."
        raise InvalidOption(f"weights[{name!r}]", rule, "a rule that is Highest or Lowest", remedy)
    return rule
