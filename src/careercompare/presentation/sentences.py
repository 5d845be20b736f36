"""The sentences around the table: what is compared, what the rules found, and how careers stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import NamedTuple, TypeAlias

import attrs

from careercompare.model import Career, CareerName, Money, Rates, Source
from careercompare.presentation.conversions import Converted
from careercompare.presentation.kind import SALARY, Key, Kind
from careercompare.presentation.sheet import Said, Sheet, find_measured_source
from careercompare.presentation.table import convert_value, find_steps
from careercompare.rules import Evidence, Judgement, Outcome, Step, find_all_unlike
from careercompare.words import Enumeration, Message, Percent, Phrase, Piece

_CHOOSING = Message(
    "page.choosing",
    "Choosing between {careers}? This side-by-side compares salary, outlook, education, skills, "
    "and what the work actually looks like day-to-day.",
)
_CHOOSING_BY = Message(
    "page.choosing-by", "Choosing between {careers}? This side-by-side compares {topics}."
)
_CHOOSING_ONLY = Message("page.choosing-only", "Choosing between {careers}?")
_TOPICS: Mapping[str, Message] = {
    "salary": Message("topic.salary", "salary"),
    "outlook": Message("topic.outlook", "outlook"),
    "education": Message("topic.education", "education"),
    "skills": Message("topic.skills", "skills"),
    "workplaces": Message("topic.workplaces", "workplaces"),
    "day-to-day": Message("topic.day-to-day", "day-to-day work"),
    "routes": Message("topic.routes", "education routes"),
    "growth": Message("topic.growth", "projected growth"),
}


def introduce(both: Phrase, kind: Kind, known: Collection[int]) -> Phrase:
    """Say between which careers to choose, and what the rows compare; others go by their label.

    *both* are the careers, and *known* the places of the rows that the page has.
    """
    wording = kind.writer.localizer.wording
    if kind.introduced.issubset(known):
        return wording.sentence(_CHOOSING).around(both)
    if not known:
        return wording.sentence(_CHOOSING_ONLY).around(both)
    topics = tuple(_TOPICS.get(kind.aspects[each], kind.labels[each]) for each in sorted(known))
    return kind.writer.word(_CHOOSING_BY.fill(careers=both, topics=Enumeration(topics)))


_COLON = re.compile("\\s*[:\uff1a]\\s*")  # also the wide one of Chinese and Japanese
_WINNER, _YES = Outcome.WINNER, Outcome.YES
_OF_NOBODY = (Outcome.YES, Outcome.NO)


Leads: TypeAlias = dict[int, list[tuple[Phrase, ...]]]
"""In what each career leads, by the place of the row."""


def word_findings(
    judgement: Judgement,
    sheets: Sequence[Sheet],
    kind: Kind,
    instead: Mapping[int, Phrase] | None = None,
) -> tuple[tuple[Phrase, ...], Leads]:
    """Return the sentence of each rule, or what stands there *instead*, and what marks who leads.

    What a rule that decides of readings says of one that leads, or of nobody, is the same on
    every page of a kind, and kept: with the sheet of the one that leads, or with the kind.
    """
    is_kept = kind.keeps(judgement)
    sentences: list[Phrase] = []
    leads: Leads = {}
    for place, decision in enumerate(judgement.decisions):
        if decision.outcome is _WINNER:
            sentence, row, label = say(judgement, place, sheets, kind)
            if label is not None:
                leading = leads.setdefault(row, [()] * len(sheets))
                leading[decision.leading[0]] += (label,)
        elif is_kept and decision.outcome in _OF_NOBODY and judgement.is_decided(place):
            sentence = _say_of_nobody(judgement, place, kind)
        else:
            sentence = word_finding(judgement, place, kind)
        sentences.append(sentence if instead is None else instead.get(place, sentence))
    return tuple(sentences), leads


def say(judgement: Judgement, place: int, sheets: Sequence[Sheet], kind: Kind) -> Said:
    """Return what is said of the career that leads by the rule at that place, and keep it."""
    key = find_key(judgement, place)
    leading = sheets[judgement.decisions[place].leading[0]]
    # Whose figures are doubtful depends on whoever comes nearest.
    is_kept = kind.keeps(judgement) and not judgement.decisions[place].doubts
    kept = leading.said if is_kept else {}
    said = kept.get(key)
    if said is None:
        said = _word(judgement, place, kind)
        if judgement.is_decided(place):
            kept[key] = said
    return said


def find_key(judgement: Judgement, place: int) -> Key:
    """Return what that depends on beside the career itself."""
    decision, of_many = judgement.decisions[place], len(judgement.careers) > 2
    return place, of_many, decision.is_below_zero, judgement.is_estimated(place)


def _word(judgement: Judgement, place: int, kind: Kind) -> Said:
    word, mark = kind.writer.word, judgement.mark(place)
    row = None if mark is None else kind.places.get(mark.aspect)
    sentence = word_finding(judgement, place, kind)
    if mark is None or row is None:
        return sentence, -1, None
    label = word(mark.label)
    if judgement.is_estimated(place):
        label = kind.writer.localizer.wording.sentence(_BY_MIDPOINT).around(label)
    if judgement.decisions[place].doubts:
        label = kind.writer.localizer.wording.sentence(_BY_DOUBTFUL).around(label)
    return sentence, row, label


def _say_of_nobody(judgement: Judgement, place: int, kind: Kind) -> Phrase:
    is_yes = judgement.decisions[place].outcome is _YES
    key = (place, len(judgement.careers) > 2, is_yes)
    sentence = kind.said.get(key)
    if sentence is None:
        sentence = kind.said[key] = word_finding(judgement, place, kind)
    return sentence


def word_finding(judgement: Judgement, place: int, kind: Kind) -> Phrase:
    """Return the sentence of the rule at that place.

    One that begins with a label and a colon is in two phrases: what it is about, and the rest.
    """
    message = judgement.sentence(place)
    sentence = kind.writer.word(message)
    match sentence.parts if "label" in message.values else ():
        case (Phrase() as label, Piece() as joint, *rest) if found := _COLON.match(joint.text):
            colon, begun = joint.text[: found.end()], joint.text[found.end() :]
            about = Phrase((label, attrs.evolve(joint, text=colon)))
            finding = [attrs.evolve(joint, text=begun), *rest] if begun else rest
            return Phrase((about, Phrase(tuple(finding))))
        case _:
            return sentence


_BY_MIDPOINT = Message("mark.midpoint", "{label} (by the midpoint of a range)")
_BY_DOUBTFUL = Message("mark.doubtful", "{label} (by doubtful figures)")
_COLUMN = Message("benchmark.column", "{career} (for comparison)")
_ABOVE = Message("benchmark.above", "{career}: {percent} above the median of {benchmark}.")
_BELOW = Message("benchmark.below", "{career}: {percent} below the median of {benchmark}.")
_NEAR = Message("benchmark.near", "{career}: less than {percent} from the median of {benchmark}.")

_ONE_PERCENT = Fraction(1, 100)
_TOO_MANY_PERCENTS = 10**32  # a `Percent` has 30 digits before its point at most


def head_column(name: CareerName) -> Message:
    """Return what heads the column of the benchmark."""
    return _COLUMN.fill(career=name)


class Beside(NamedTuple):
    """What is said of a career beside a benchmark, and what that rests on.

    *sources* are those of the two medians, and *converted* what counts as something else than it
    is.
    """

    sentence: Message
    sources: Sequence[Source]
    converted: Sequence[Converted]


def compare_medians(
    careers: Sequence[Career], benchmark: Career, rates: Rates | None
) -> list[Beside]:
    """Say of each career how far its median is from the benchmark's, in whole percents.

    A median that is not published, is only a bound, or is unlike the benchmark's is left out, and
    so is one of which no percentage could be written, as beside a fraction of a cent.
    """
    found: list[Beside] = []
    for career in careers:
        held = (career, benchmark)
        published = [_median(each) for each in held]
        steps = find_steps(published, held, rates)
        sentence = _compare(held, published, steps)
        if sentence is not None:
            found.append(Beside(sentence, *_read_grounds(held, published, steps)))
    return found


def _read_grounds(
    held: tuple[Career, Career], published: Sequence[Money | None], steps: Sequence[Step | None]
) -> tuple[Sequence[Source], Sequence[Converted]]:
    pairs = list(zip(held, published, strict=True))
    sources = [find_measured_source(Evidence(SALARY, career, pay)) for career, pay in pairs]
    converted = [
        (career.name, pay, step)
        for (career, pay), step in zip(pairs, steps, strict=True)
        if pay is not None and step is not None
    ]
    return [source for source in sources if source is not None], converted


def _compare(
    held: tuple[Career, Career], published: Sequence[Money | None], steps: Sequence[Step | None]
) -> Message | None:
    pays = [convert_value(pay, step) for pay, step in zip(published, steps, strict=True)]
    medians = [pay for pay in pays if isinstance(pay, Money)]
    amounts = [Fraction(each.amount) for each in medians if isinstance(each.amount, Decimal)]
    if len(amounts) < len(pays) or amounts[1] == 0 or any(find_all_unlike(medians)):
        return None
    apart = (amounts[0] - amounts[1]) / amounts[1]
    # A half is rounded up, as it is wherever a percentage is written.
    percents = floor(abs(apart) / _ONE_PERCENT + Fraction(1, 2))
    if percents >= _TOO_MANY_PERCENTS:
        return None
    sentence = _NEAR if percents == 0 else _ABOVE if apart > 0 else _BELOW
    career, benchmark = held
    return sentence.fill(
        career=career.name,
        benchmark=benchmark.name,
        percent=Percent(f"{max(percents, 1)}E-2"),
    )


def _median(career: Career) -> Money | None:
    salary = career.salary
    return None if salary is None or salary.median is None else salary.money(salary.median)
