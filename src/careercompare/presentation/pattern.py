"""What pages have in common that differ in nothing but the careers' own words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import count

import attrs

from careercompare.presentation.findings import say
from careercompare.presentation.page import Link
from careercompare.presentation.present import Compared
from careercompare.presentation.sheet import Sheet
from careercompare.rules import Outcome
from careercompare.words import Phrase, Piece

_WINNER = Outcome.WINNER
_SAID_BY_DECISION = {Outcome.WINNER, Outcome.YES, Outcome.NO}


def find_pattern(found: Compared) -> Hashable:
    """Return what all depends on that a page of two careers says beside their own words and rows.

    Of two pages of one kind and one pattern everything is the same but the names of the careers,
    their guides, their sentences in `say_winners` and the table. None where that cannot be told:
    more careers, sentences that name somebody who does not lead, a benchmark, rates.
    """
    kind, judgement, sheets = found.kind, found.judgement, found.sheets
    is_plain = found.benchmark is None and found.rates is None and not found.related
    if not is_plain or len(sheets) != 2 or not kind.is_patterned or not kind.keeps(judgement):
        return None
    for place, decision in enumerate(judgement.decisions):
        if decision.outcome not in _SAID_BY_DECISION or not judgement.is_decided(place):
            return None
    return judgement.decisions, sheets[0].profile, sheets[1].profile


def say_winners(found: Compared) -> Iterator[Phrase]:
    """Yield the sentences that say who leads, which belong to that career."""
    for place, decision in enumerate(found.judgement.decisions):
        if decision.outcome is _WINNER:
            sentence, _, _ = say(found.judgement, place, found.sheets, found.kind)
            yield sentence


def leave_blank(found: Compared) -> Compared:
    """Return the same with numbered blanks for what belongs to the careers alone.

    0 and 1 are their names, 2 and 3 their guides; 4 is left for their table, and those beyond are
    the sentences that say who leads.
    """
    blanks = map(_word_blank, count())
    names, guides = [next(blanks), next(blanks)], [next(blanks), next(blanks)]
    next(blanks)
    sheets: list[Sheet] = []
    for sheet, name, guide in zip(found.sheets, names, guides, strict=True):
        link = None if sheet.guide is None else Link(guide, sheet.guide.url)
        sheets.append(attrs.evolve(sheet, name=name, guide=link))
    for place, decision in enumerate(found.judgement.decisions):
        if decision.outcome is _WINNER:
            at, key = decision.leading[0], (place, False, decision.is_below_zero)
            _, row, label = say(found.judgement, place, found.sheets, found.kind)
            sheets[at].said[key] = next(blanks), row, label
    return attrs.evolve(found, sheets=sheets)


def _word_blank(number: int) -> Phrase:
    return Phrase((Piece(f"{BLANK}{number}{BLANK}"),))


BLANK = "\ue000"
"""Stands before and behind the number of a blank: of Unicode's private use, as no word is."""
