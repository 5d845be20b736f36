"""Rules at work: taken as they are given, and each asked for its verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, cast

import attrs

from careercompare.aspects import DEFAULT_ASPECTS
from careercompare.errors import InvalidOption, UnknownRule, find_close, is_many, is_one_of, sealed
from careercompare.model import Career, Rates
from careercompare.rules.conversion import Exchange
from careercompare.rules.deciding import Decision
from careercompare.rules.defaults import DEFAULT_RULES, FURTHER_RULES
from careercompare.rules.judgement import DecidingRule, Judgement, Readings, read_decisions
from careercompare.rules.rule import Rule, check_rule, check_several
from careercompare.rules.verdict import Verdict


def read_rules(rules: Iterable[Rule | str]) -> tuple[Rule, ...]:
    """Return *rules*, of which those of the library may be given by name.

    An unknown name raises `UnknownRule`; what is no rule, or two of one name, `InvalidOption`.
    """
    known = {rule.name: rule for rule in (*DEFAULT_RULES, *FURTHER_RULES)}
    found: dict[str, Rule] = {}
    is_one = not is_many(rules)
    if isinstance(rules, set | frozenset):
        raise InvalidOption("rules", rules, "rules in an order", "Put them into a list.")
    for place, given in enumerate([cast("Rule | str", rules)] if is_one else rules):
        if isinstance(given, str) and given not in known:
            raise UnknownRule(given, tuple(find_close(given, known)), tuple(known))
        rule = known[given] if isinstance(given, str) else given
        check_rule(f"rules[{place}]", rule, "a rule or the name of one")
        if rule.name in found:
            remedy = "Give one of the two rules another name."
            raise InvalidOption(f"rules[{place}].name", rule.name, "a name of its own", remedy)
        found[rule.name] = rule
    return tuple(found.values())


@attrs.frozen
class _Settled:
    """What stands in the place of a rule whose verdict is there already."""

    decision: Decision

    def decide(self, _: object) -> Decision:
        return self.decision


@sealed
@attrs.frozen(repr=False)
class Panel:
    """Rules that judge together; those of the library may be given by name.

    They are taken and checked once, for any number of comparisons. An unknown name raises
    `UnknownRule`; what is no rule, or two of one name, `InvalidOption`.

    >>> panel = Panel(DEFAULT_RULES)
    >>> panel
    <Panel of salary.median, salary.ceiling, outlook.growth, education.level>
    >>> [each.outcome.value for each in panel.judge((Career("Cook"), Career("Poet"))).decisions]
    ['undecided', 'undecided', 'undecided', 'undecided']
    """

    rules: tuple[Rule, ...] = attrs.field(converter=read_rules)
    _deciding: tuple[DecidingRule | None, ...] = attrs.field(init=False, eq=False)
    names: tuple[str, ...] = attrs.field(init=False, eq=False)
    """The names of the rules, in order."""

    _decides: tuple[Callable[[Sequence[Any]], Decision], ...] = attrs.field(init=False, eq=False)
    _asks: bool = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        # What a page would ask of each rule anew is asked once.
        object.__setattr__(self, "_deciding", tuple(map(_find_deciding, self.rules)))
        object.__setattr__(self, "names", tuple([rule.name for rule in self.rules]))
        decides = tuple([each.decide for each in self._deciding if each is not None])
        object.__setattr__(self, "_decides", decides)
        object.__setattr__(self, "_asks", len(decides) < len(self.rules))

    def read(self, career: Career) -> Readings:
        """Return what each rule reads of *career*, whatever stands beside it.

        None stands for a rule that only judges. What a rule cannot read raises `InvalidOption`.
        """
        return tuple([None if rule is None else rule.read(career) for rule in self._deciding])

    def decide(
        self, careers: tuple[Career, ...], readings: Sequence[Readings]
    ) -> tuple[Decision, ...]:
        """Return what the rules decide of *careers* by their *readings*: places, and no words.

        >>> panel, careers = Panel(DEFAULT_RULES), (Career("Cook"), Career("Poet"))
        >>> panel.decide(careers, [panel.read(career) for career in careers])[0].reason.value
        'missing'
        """
        if self._asks:
            return self.judge(careers, readings).decisions
        # To check lengths would cost a tenth of all this.
        return tuple([decide(read) for decide, read in zip(self._decides, zip(*readings))])  # noqa: B905

    def judge(
        self,
        careers: tuple[Career, ...],
        readings: Sequence[Readings] | None = None,
        rates: Rates | None = None,
        aspects: Iterable[str] | None = None,
    ) -> Judgement:
        """Return what the rules find of *careers*, of which *readings* may be there already.

        Pay is brought together by *rates*. *aspects* are the names of the rows beside those of
        the library: a winner can be marked in no other. None means that nobody knows which rows
        there are. A verdict that does not bear its rule's name, or has winners or evidence of
        others than *careers*, raises `InvalidOption`, and fewer than two careers `InvalidCareer`.
        """
        # Asked here, since a call for it would be paid for each page.
        if type(careers) is not tuple or len(careers) < 2:
            check_several(careers)
        # Rates convert what they do for all careers together, so that nobody's reading is enough.
        deciding = self._deciding if rates is None else (None,) * len(self.rules)
        verdicts = (
            self._ask(deciding, Exchange(careers, rates)) if rates is not None or self._asks else {}
        )
        if aspects is not None:
            self.check_aspects(aspects, verdicts)
        columns: Iterable[tuple[Any, ...]]
        if rates is None:
            found = tuple(map(self.read, careers)) if readings is None else readings
            columns = zip(*found)  # noqa: B905  to check lengths costs a tenth of all this
        else:
            found, columns = (), repeat(())
        deciders: Sequence[Any] = deciding
        if verdicts:
            settled = read_decisions(careers, verdicts)
            deciders = [
                _Settled(settled[at]) if rule is None else rule for at, rule in enumerate(deciding)
            ]
        decisions = [each.decide(column) for each, column in zip(deciders, columns)]  # noqa: B905
        return Judgement(
            careers,
            tuple(decisions),
            deciding,
            found,
            verdicts,
            self.names,
            self,
            is_decided_throughout=not verdicts,
        )

    def _ask(
        self, deciding: Sequence[DecidingRule | None], exchange: Exchange
    ) -> dict[int, Verdict]:
        """Return the verdicts of the rules that do not decide of readings, by their places."""
        verdicts: dict[int, Verdict] = {}
        for place, rule in enumerate(self.rules):
            if deciding[place] is not None:
                continue
            verdict = verdicts[place] = exchange.judge(rule)
            if verdict.rule != rule.name:
                path, expected = f"rules[{place}]", f"a verdict {rule.name!r}"
                remedy = "Return a verdict that bears the name of its rule."
                raise InvalidOption(path, verdict.rule, expected, remedy)
        return verdicts

    def check_aspects(self, aspects: Iterable[str], verdicts: Mapping[int, Verdict]) -> None:
        """Refuse what marks a winner in a row that is neither one of *aspects* nor the library's.

        That may be a rule, before it has judged, or one of its *verdicts*, by the rule's place.
        """
        rows = {*aspects, *(aspect.name for aspect in DEFAULT_ASPECTS)}
        for place, rule in enumerate(self.rules):
            mark = verdicts[place].mark if place in verdicts else None
            for aspect in (getattr(rule, "aspect", None), None if mark is None else mark.aspect):
                if aspect is not None and not is_one_of(aspect, rows):
                    near = find_close(aspect, rows)
                    remedy = f"Name one of {', '.join(map(repr, near or sorted(rows)))}."
                    path = f"rule {rule.name}.aspect"
                    raise InvalidOption(path, aspect, "the name of a row", remedy)

    def __repr__(self) -> str:
        return f"<Panel of {', '.join(rule.name for rule in self.rules)}>"


def judge_all(
    rules: Iterable[Rule | str],
    careers: tuple[Career, ...],
    rates: Rates | None = None,
    aspects: Iterable[str] | None = None,
) -> tuple[Verdict, ...]:
    """Return the verdict of each rule, in order, as a `Panel` of them finds."""
    return Panel(rules).judge(careers, None, rates, aspects).verdicts


def _find_deciding(rule: Rule) -> DecidingRule | None:
    """Return *rule* where it decides of readings and says it afterwards."""
    parts = ("read", "decide", "find", "say", "sentence", "mark")
    decides = all(callable(getattr(rule, part, None)) for part in parts)
    return cast("DecidingRule", rule) if decides else None


DEFAULT_PANEL = Panel(DEFAULT_RULES)
"""The default rules, ready to judge."""
