"""What the rules found, in words: their sentences, and what marks who leads."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from careercompare.presentation.kind import Kind
from careercompare.presentation.sheet import Sheet
from careercompare.rules import Judgement, Outcome
from careercompare.words import Phrase

_WINNER, _YES, _NO = Outcome.WINNER, Outcome.YES, Outcome.NO


@attrs.frozen
class Findings:
    """The sentence of each rule and, by the place of a row, in what each career leads there."""

    sentences: tuple[Phrase, ...]
    leads: dict[int, list[tuple[Phrase, ...]]]


def word_findings(judgement: Judgement, sheets: Sequence[Sheet], kind: Kind) -> Findings:
    """Put what was found into words.

    What a rule that decides of readings says of one that leads, or of nobody, is the same on
    every page of a kind, and kept: with the sheet of the one that leads, or with the kind.
    """
    is_kept, of_many = kind.keeps(judgement), len(sheets) > 2
    sentences: list[Phrase] = []
    leads: dict[int, list[tuple[Phrase, ...]]] = {}
    for place, decision in enumerate(judgement.decisions):
        said = None
        if decision.outcome is _WINNER:
            at = decision.leading[0]
            key = (place, of_many, decision.is_below_zero)
            said = sheets[at].said.get(key) if is_kept else None
            if said is None:
                said = _say(judgement, place, kind)
                if is_kept and judgement.is_decided(place):
                    sheets[at].said[key] = said
            sentence, row, label = said
            if label is not None:
                leading = leads.setdefault(row, [()] * len(sheets))
                leading[at] += (label,)
        elif is_kept and decision.outcome in (_YES, _NO) and judgement.is_decided(place):
            sentence = _say_of_nobody(judgement, place, kind)
        else:
            sentence = kind.writer.word(judgement.sentence(place))
        sentences.append(sentence)
    return Findings(tuple(sentences), leads)


def _say(judgement: Judgement, place: int, kind: Kind) -> tuple[Phrase, int, Phrase | None]:
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
