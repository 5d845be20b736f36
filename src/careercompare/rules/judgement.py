"""What rules found of careers: decided at once, and said where somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career
from careercompare.rules.deciding import Decision
from careercompare.rules.evidence import Evidence, Mark
from careercompare.rules.measured import Reading
from careercompare.rules.verdict import Finding, Outcome, Verdict
from careercompare.words import Message

Readings: TypeAlias = tuple[Reading | None, ...]


class DecidingRule(Protocol):
    """A rule that decides of readings and says it afterwards, as the library's measuring ones."""

    @property
    def name(self) -> str:
        """What it is called in a panel."""
        ...

    def read(self, career: Career, /) -> Reading:
        """Return what it looks at in a career; a reading without a value where it is not known."""
        ...

    def decide(self, readings: Sequence[Reading], /) -> Decision:
        """Return who leads, of what was read."""
        ...

    def find(
        self, decision: Decision, careers: tuple[Career, ...], values: Sequence[Any], /
    ) -> Finding:
        """Return the values and reasons behind a decision."""
        ...

    def say(self, decision: Decision, evidence: tuple[Evidence, ...], /) -> Verdict:
        """Return the decision in words, with its evidence."""
        ...

    def sentence(self, decision: Decision, careers: tuple[Career, ...], /) -> Message:
        """Return the sentence of a decision."""
        ...

    def mark(self, decision: Decision, /, *, among: int) -> Mark | None:
        """Return the mark beside the leader's value; None where nobody is marked."""
        ...


_UNDECIDED = Outcome.UNDECIDED


@sealed
@attrs.define(eq=False, repr=False, on_setattr=attrs.setters.frozen)
class Judgement:
    """What each rule found of *careers*, in the order of the rules.

    *names* are those of the rules, and *panel* what judged: None where verdicts were given.
    *is_decided_throughout* says that each sentence says a decision of readings, nothing else.

    `decisions` are there at once. `verdicts` are made when they are first asked for, and kept;
    `sentence` and `mark` give what they say without them. Two are equal where their careers and
    verdicts are.

    >>> from careercompare.rules import SALARY_CEILING, Panel
    >>> found = Panel([SALARY_CEILING]).judge((Career("Cook"), Career("Poet")))
    >>> found.decisions[0].outcome.value, str(found.sentence(0))
    ('undecided', 'Higher salary ceiling: undecided (not known for Cook and Poet).')
    """

    careers: tuple[Career, ...]
    decisions: tuple[Decision, ...]
    _rules: tuple[DecidingRule | None, ...]
    _readings: Sequence[Readings]
    _verdicts: dict[int, Verdict]
    names: tuple[str, ...]
    panel: object = None
    is_decided_throughout: bool = False

    @classmethod
    def of(cls, careers: tuple[Career, ...], verdicts: Iterable[Verdict]) -> Self:
        """Return the judgement that *verdicts* on *careers* are.

        One whose winners are not among them raises `InvalidOption`, as one with evidence of others.
        """
        found = dict(enumerate(verdicts))
        decisions = tuple(read_decisions(careers, found).values())
        names = tuple([verdict.rule for verdict in found.values()])
        return cls(careers, decisions, (None,) * len(found), (), found, names)

    def is_decided(self, place: int) -> bool:
        """Tell whether the sentence at that place says its decision, and nothing else."""
        return self._rules[place] is not None

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What each rule found, with everything it rests on."""
        return tuple(map(self.verdict, range(len(self.decisions))))

    def verdict(self, place: int) -> Verdict:
        """Return what the rule at that place found."""
        found, rule = self._verdicts.get(place), self._rules[place]
        if found is None and rule is not None:
            evidence = self.evidence(place)
            found = self._verdicts[place] = rule.say(self.decisions[place], evidence)
        return cast("Verdict", found)

    def evidence(self, place: int) -> tuple[Evidence, ...]:
        """Return what that verdict rests on, which takes no words."""
        rule = self._rules[place]
        if rule is None:
            return self.verdict(place).evidence
        return tuple(
            Evidence(rule.name, career, reading.value, reading.estimated)
            for career, reading in zip(self.careers, self._read(place), strict=True)
        )

    def find_deciding(self) -> tuple[int, ...]:
        """Return the places of the rules that decide anything, also among the known."""
        found = [at for at, decision in enumerate(self.decisions) if _names_leaders(decision)]
        return tuple(found)

    def finding(self, place: int) -> Finding | Verdict:
        """Return what the rule at that place found, without evidence where none is there yet."""
        rule = self._rules[place]
        if rule is None:
            return self.verdict(place)
        values = [reading.value for reading in self._read(place)]
        return rule.find(self.decisions[place], self.careers, values)

    def sentence(self, place: int) -> Message:
        """Return what the rule at that place found in a sentence: its verdict's message."""
        rule = self._rules[place]
        if rule is None:
            return self.verdict(place).message
        return rule.sentence(self.decisions[place], self.careers)

    def mark(self, place: int) -> Mark | None:
        """Return how the winner at that place is marked: its verdict's mark."""
        rule = self._rules[place]
        if rule is None:
            return self.verdict(place).mark
        return rule.mark(self.decisions[place], among=len(self.careers))

    def label(self, place: int) -> Message | None:
        """Return the words that the winner at that place is marked with; None without a mark."""
        mark = self.mark(place)
        return None if mark is None else mark.label

    @property
    def estimated(self) -> tuple[int, ...]:
        """The places of the careers whose stand-in value decides anything, also among the known."""
        decisions = self.decisions
        found: set[int] = set()
        for at, readings in enumerate(self._readings):
            for place, reading in enumerate(readings):
                is_estimated = reading is not None and reading.estimated
                if is_estimated and _names_leaders(decisions[place]):
                    found.add(at)
                    break
        for place, verdict in self._verdicts.items():
            if self._rules[place] is None and _names_leaders(decisions[place]):
                slugs = {each.career.slug for each in verdict.evidence if each.estimated}
                found.update(at for at, each in enumerate(self.careers) if each.slug in slugs)
        return tuple(sorted(found))

    def is_estimated(self, place: int) -> bool:
        """Tell whether who leads at that place does so by a value that stands in for another."""
        at = self.decisions[place].leading[0]
        if self._rules[place] is None:
            slug = self.careers[at].slug
            evidence = self.verdict(place).evidence
            return any(each.estimated for each in evidence if each.career.slug == slug)
        return self._read(place)[at].estimated

    def _read(self, place: int) -> list[Reading]:
        return [cast("Reading", each[place]) for each in self._readings]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Judgement):
            return NotImplemented
        return self.careers == other.careers and self.verdicts == other.verdicts

    def __hash__(self) -> int:
        return hash((self.careers, self.verdicts))

    def __reduce__(self) -> tuple[object, ...]:
        # A rule may hold a function that nobody can pickle; what it found can be.
        return type(self).of, (self.careers, self.verdicts)

    def __repr__(self) -> str:
        return f"<Judgement of {len(self.careers)} careers by {len(self._rules)} rules>"


def _names_leaders(decision: Decision) -> bool:
    """Tell whether anything is decided, or who leads among those that are known."""
    return decision.outcome is not _UNDECIDED or bool(decision.leading_known)


def read_decisions(
    careers: tuple[Career, ...], verdicts: Mapping[int, Verdict]
) -> dict[int, Decision]:
    """Return what *verdicts* on *careers* decide, each by its place.

    Winners that are none of the careers raise `InvalidOption`, and so does evidence of any other.
    """
    places = {career.slug: place for place, career in enumerate(careers)}

    def find(named: Sequence[Career], rule: int, what: str = "winners") -> tuple[int, ...]:
        found = [places.get(each.slug, -1) for each in named]
        pairs = zip(named, found, strict=True)
        if strangers := [each.slug for each, at in pairs if at < 0 or careers[at] != each]:
            remedy = f"Choose the {what} from the careers that are compared."
            raise InvalidOption(f"rules[{rule}]", strangers, f"{what} among the careers", remedy)
        return tuple(found)

    decisions = {
        place: Decision(
            verdict.outcome,
            find(verdict.winners, place),
            verdict.reason,
            leading_known=find(verdict.leading_known, place),
            doubts=tuple(zip(find(verdict.doubted, place), verdict.find_doubts(), strict=True)),
        )
        for place, verdict in verdicts.items()
    }
    for place, verdict in verdicts.items():
        find([each.career for each in verdict.evidence], place, "evidence")
    return decisions
