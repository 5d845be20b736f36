"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import Career
from careercompare.rules.verdict import Verdict


class Rule(Protocol):
    """Anything with a name that can judge two or more careers.

    `judge` must depend on the careers alone, and their order must not change who wins.
    """

    @property
    def name(self) -> str:
        """The name that its verdict is asked for by, such as ``"salary.ceiling"``."""
        ...

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what this rule finds of *careers*."""
        ...


@attrs.frozen
class FunctionRule:
    """A rule made of a function; see `rule`."""

    name: str
    function: Callable[[tuple[Career, ...]], Verdict]

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what the function finds of *careers*."""
        return self.function(careers)


def rule(name: str) -> Callable[[Callable[[tuple[Career, ...]], Verdict]], FunctionRule]:
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

    def decorate(function: Callable[[tuple[Career, ...]], Verdict]) -> FunctionRule:
        return FunctionRule(name, function)

    return decorate


def judge_all(rules: Iterable[Rule], careers: tuple[Career, ...]) -> tuple[Verdict, ...]:
    """Return the verdict of each rule, in order; each must bear its rule's own name, once."""
    verdicts: dict[str, Verdict] = {}
    for place, each in enumerate(rules):
        if each.name in verdicts:
            remedy = "Give one of the two rules another name."
            raise InvalidOption(f"rules[{place}].name", each.name, "a name of its own", remedy)
        verdict = each.judge(careers)
        if verdict.rule != each.name:
            remedy = "Return a verdict that bears the name of its rule."
            raise InvalidOption(f"rules[{place}]", verdict.rule, f"a verdict {each.name!r}", remedy)
        if strangers := [career.slug for career in verdict.winners if career not in careers]:
            remedy = "Choose the winners from the careers that are compared."
            raise InvalidOption(f"rules[{place}]", strangers, "winners among the careers", remedy)
        verdicts[each.name] = verdict
    return tuple(verdicts.values())
