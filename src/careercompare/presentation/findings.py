"""What the rules found, in words: their sentences, and what marks who leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from careercompare.presentation.kind import Kind
from careercompare.presentation.sheet import Said, Sheet
from careercompare.rules import Judgement, Outcome
from careercompare.words import Phrase

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
            sentence = kind.writer.word(judgement.sentence(place))
        sentences.append(sentence if instead is None else instead.get(place, sentence))
    return tuple(sentences), leads


def say(judgement: Judgement, place: int, sheets: Sequence[Sheet], kind: Kind) -> Said:
    """Return what is said of the career that leads by the rule at that place, and keep it."""
    decision = judgement.decisions[place]
    key = (place, len(sheets) > 2, decision.is_below_zero)
    kept = sheets[decision.leading[0]].said if kind.keeps(judgement) else {}
    said = kept.get(key)
    if said is None:
        said = _word(judgement, place, kind)
        if judgement.is_decided(place):
            kept[key] = said
    return said


def _word(judgement: Judgement, place: int, kind: Kind) -> Said:
    word, mark = kind.writer.word, judgement.mark(place)
    row = None if mark is None else kind.places.get(mark.aspect)
    sentence = word(judgement.sentence(place))
    if mark is None or row is None:
        return sentence, -1, None
    return sentence, row, word(mark.label)


def _say_of_nobody(judgement: Judgement, place: int, kind: Kind) -> Phrase:
    is_yes = judgement.decisions[place].outcome is _YES
    key = (place, len(judgement.careers) > 2, is_yes)
    sentence = kind.said.get(key)
    if sentence is None:
        sentence = kind.said[key] = kind.writer.word(judgement.sentence(place))
    return sentence
