"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, quote, sealed
from careercompare.model import Career, tell_apart
from careercompare.rules.verdict import Verdict

Judge: TypeAlias = Callable[[tuple[Career, ...]], Verdict]
"""A function that judges two or more careers."""


class Rule(Protocol):
    """Anything with a name that can judge two or more careers; those of the library refuse fewer.

    `judge` must depend on the careers alone, and their order must not change who wins. Where the
    caller gives rates, the salaries of those careers are already brought together by them.

    A rule may have more, and each is used wherever it is there:

    - ``of``, a function of a career, is what it *measures*: a number, `Money`, `Growth`,
      `Openings`, a level, or None where it is not known. The verdict's evidence then tells how pay
      was converted.
    - ``says``, a `Message` or `Says`, is its words: those of a measure that is ranked or weighed
      in a `TradeOff`.
    - ``prefers``, ``"most"`` or ``"least"``, is what is better of it: `rank` weighs a rule that
      has all three.
    - ``aspect`` is the name of the row in which its winner is marked.
    - ``judge_at(exchange)`` judges in place of ``judge``, on what ``exchange.measure`` returns.
      The rules of the library have it, so that also pay that is no career's salary is converted.

    >>> from careercompare import DEFAULT_RULES
    >>> [each.name for each in DEFAULT_RULES]
    ['salary.median', 'salary.ceiling', 'outlook.growth', 'education.level']
    """

    @property
    def name(self) -> str:
        """The name that its verdict is asked for by, such as ``"salary.ceiling"``."""
        ...

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what this rule finds of *careers*."""
        ...


def check_rule(path: str, given: object, expected: str = "a rule") -> None:
    """Refuse with `InvalidOption` what has no name or cannot judge; *expected* is what it is not.

    >>> check_rule("rule", "salary.median")
    Traceback (most recent call last):
        ...
    careercompare.errors.InvalidOption: rule: expected a rule, got "salary.median". Give it a name \
and a judge(careers), or make one of a function with @rule.
    """
    name: object = getattr(given, "name", None)
    if not isinstance(name, str) or not callable(getattr(given, "judge", None)):
        remedy = "Give it a name and a judge(careers), or make one of a function with @rule."
        raise InvalidOption(path, given, expected, remedy)


def _check_function(rule: FunctionRule, _: object, value: Judge) -> None:
    if not callable(cast("object", value)):
        remedy = "Write @rule('my.rule') before a function of careers."
        raise InvalidOption(f"rule {rule.name}", value, "a function", remedy)


@sealed
@attrs.frozen(repr=False)
class FunctionRule:
    """A rule made of a function; see `rule`."""

    name: str
    function: Judge = attrs.field(validator=_check_function)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what the function finds of *careers*."""
        return self.function(careers)

    def __repr__(self) -> str:
        return f"<FunctionRule {quote(self.name)}>"


def check_several(careers: Sequence[Career]) -> tuple[Career, ...]:
    """Return *careers*; refuse fewer than two with `InvalidCareer`: whoever is alone leads nobody.

    So is what is no career, and two of one slug that no place tells apart; what is not many is
    refused with `InvalidOption`.
    """
    given: object = careers
    if isinstance(given, str) or not isinstance(given, Sequence):
        raise InvalidOption("careers", given, "two or more careers", "Put them into a list.")
    return tell_apart(tuple(careers))


def rule(name: str) -> Callable[[Judge], FunctionRule]:
    """Make a rule called *name* of the function that follows.

    >>> from careercompare import Message, Outcome, Verdict, rule
    >>> @rule("guide.both")
    ... def both_have_guides(careers):
    ...     has_guides = all(career.guide_url is not None for career in careers)
    ...     outcome = Outcome.YES if has_guides else Outcome.NO
    ...     return Verdict("guide.both", outcome, Message("guide.both", "All have a guide."))
    >>> both_have_guides.name
    'guide.both'
    """

    def decorate(function: Judge) -> FunctionRule:
        return FunctionRule(name, function)

    return decorate
