"""Rules at work: taken as they are given, and each asked for its verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import cast

from careercompare.aspects import DEFAULT_ASPECTS
from careercompare.errors import InvalidOption, UnknownRule, find_close
from careercompare.model import Career, Rates
from careercompare.rules.conversion import Exchange
from careercompare.rules.defaults import DEFAULT_RULES, FURTHER_RULES
from careercompare.rules.rule import Rule
from careercompare.rules.verdict import Verdict


def read_rules(rules: Iterable[Rule | str]) -> tuple[Rule, ...]:
    """Return *rules*, of which those of the library may be given by name.

    An unknown name raises `UnknownRule`; what is no rule, or two of one name, `InvalidOption`.
    """
    known = {rule.name: rule for rule in (*DEFAULT_RULES, *FURTHER_RULES)}
    found: dict[str, Rule] = {}
    is_one = isinstance(rules, str) or not isinstance(cast("object", rules), Iterable)
    for place, given in enumerate([cast("Rule | str", rules)] if is_one else rules):
        if isinstance(given, str) and given not in known:
            raise UnknownRule(given, tuple(find_close(given, known)))
        rule = known[given] if isinstance(given, str) else given
        name: object = getattr(rule, "name", None)
        if not isinstance(name, str) or not callable(getattr(rule, "judge", None)):
            remedy = "Give it a name and a judge(careers), or make one of a function with @rule."
            raise InvalidOption(f"rules[{place}]", given, "a rule or the name of one", remedy)
        if name in found:
            remedy = "Give one of the two rules another name."
            raise InvalidOption(f"rules[{place}].name", name, "a name of its own", remedy)
        found[name] = rule
    return tuple(found.values())


def judge_all(
    rules: Iterable[Rule | str],
    careers: tuple[Career, ...],
    rates: Rates | None = None,
    aspects: Iterable[str] | None = None,
) -> tuple[Verdict, ...]:
    """Return the verdict of each rule, in order; each must bear its rule's own name.

    Pay is brought together by *rates*. *aspects* are the names of the rows beside those of the
    library: a winner can be marked in no other. None means that nobody knows which rows there are.
    """
    exchange, by_slug = Exchange(careers, rates), {career.slug: career for career in careers}
    rows = {*(aspects or ()), *(aspect.name for aspect in DEFAULT_ASPECTS)}
    verdicts: list[Verdict] = []
    for place, rule in enumerate(read_rules(rules)):
        verdict = exchange.judge(rule)
        if verdict.rule != rule.name:
            remedy = "Return a verdict that bears the name of its rule."
            raise InvalidOption(f"rules[{place}]", verdict.rule, f"a verdict {rule.name!r}", remedy)
        winners = verdict.winners
        if strangers := [each.slug for each in winners if by_slug.get(each.slug) != each]:
            remedy = "Choose the winners from the careers that are compared."
            raise InvalidOption(f"rules[{place}]", strangers, "winners among the careers", remedy)
        if aspects is not None:
            _check_aspect(rule, verdict, rows)
        verdicts.append(verdict)
    return tuple(verdicts)


def _check_aspect(rule: Rule, verdict: Verdict, rows: Collection[str]) -> None:
    own: object = getattr(rule, "aspect", None)
    marked = None if verdict.mark is None else verdict.mark.aspect
    for aspect in (own, marked):
        if aspect is not None and aspect not in rows:
            near = find_close(str(aspect), rows)
            remedy = f"Name one of {', '.join(map(repr, near or sorted(rows)))}."
            raise InvalidOption(f"rule {rule.name}.aspect", aspect, "the name of a row", remedy)
