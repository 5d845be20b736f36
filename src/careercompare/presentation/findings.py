"""What the rules found, in words: their sentences, and what marks who leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.presentation.kind import Kind
from careercompare.presentation.sheet import Sheet
from careercompare.rules import Judgement, Outcome
from careercompare.words import Phrase


def say_all(judgement: Judgement, sheets: Sequence[Sheet], kind: Kind) -> tuple[Phrase, ...]:
    """Return the sentence of each rule.

    What a rule that decides of readings says of one that leads, or of nobody, is the same on
    every page of a kind, and kept: with the sheet of the one that leads, or with the kind.
    """
    decisions, is_kept, of_many = judgement.decisions, kind.keeps(judgement), len(sheets) > 2
    said: list[Phrase] = []
    for place, decision in enumerate(decisions):
        outcome = decision.outcome
        if not is_kept or outcome is Outcome.TIE or outcome is Outcome.UNDECIDED:
            said.append(kind.writer.word(judgement.sentence(place)))
            continue
        is_won = outcome is Outcome.WINNER
        kept = sheets[decision.leading[0]].said if is_won else kind.said
        key = (place, of_many, decision.is_below_zero if is_won else outcome is Outcome.YES)
        phrase = kept.get(key)
        if phrase is None:
            phrase = kind.writer.word(judgement.sentence(place))
            if judgement.is_decided(place):
                kept[key] = phrase
        said.append(phrase)
    return tuple(said)


Leads = Mapping[int, Mapping[int, list[Phrase]]]
"""In what careers lead: by the place of the row, and then by that of the career."""


def find_leads(judgement: Judgement, kind: Kind) -> Leads:
    """Return what marks the careers that lead in a row of these pages."""
    leads: dict[int, dict[int, list[Phrase]]] = {}
    is_kept, of_many = kind.keeps(judgement), len(judgement.careers) > 2
    for place, decision in enumerate(judgement.decisions):
        if decision.outcome is not Outcome.WINNER:
            continue
        key = (place, of_many, decision.is_below_zero)
        mark = kind.marks.get(key) if is_kept else None
        if mark is None:
            mark = _word_mark(judgement, place, kind)
            if judgement.is_decided(place) and is_kept:
                kind.marks[key] = mark
        row, label = mark
        if label is not None:
            leads.setdefault(row, {}).setdefault(decision.leading[0], []).append(label)
    return leads


def _word_mark(judgement: Judgement, place: int, kind: Kind) -> tuple[int, Phrase | None]:
    mark = judgement.mark(place)
    row = -1 if mark is None else kind.places.get(mark.aspect, -1)
    return row, None if mark is None or row < 0 else kind.writer.word(mark.label)
