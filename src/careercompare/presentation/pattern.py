"""What pages have in common that differ in nothing but the careers' own words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import count
from typing import TypeAlias

import attrs

from careercompare.presentation.kind import Key
from careercompare.presentation.page import Link
from careercompare.presentation.present import Compared
from careercompare.presentation.sentences import find_key, say, word_finding
from careercompare.presentation.sheet import Sheet
from careercompare.rules import Outcome
from careercompare.words import Phrase, Piece

Named: TypeAlias = tuple[int, int, Key | None]
"""The places of a rule and of the career that its sentence names, and the key of what is said.

The latter two are -1 and None where no career leads alone, or its lead is doubtful.
"""


def find_pattern(found: Compared) -> Hashable:
    """Return what all depends on that a page of two careers says beside their own words and rows.

    Of two pages of one kind and one pattern everything is the same but the names of the careers,
    their guides, the sentences that name them and the table. None where that cannot be told: more
    careers, a benchmark, rates, rules that judge by themselves.
    """
    kind, judgement, sheets = found.kind, found.judgement, found.sheets
    is_plain = found.benchmark is None and found.rates is None and not found.related
    if not is_plain or len(sheets) != 2 or not kind.is_patterned or not kind.keeps(judgement):
        return None
    if not judgement.is_decided_throughout:
        return None
    return judgement.decisions, sheets[0].profile, sheets[1].profile


def find_named(found: Compared) -> tuple[Named, ...]:
    """Return of each rule whose sentence names a career which one, and what is said of it."""
    named: list[Named] = []
    for place, decision in enumerate(found.judgement.decisions):
        if decision.outcome is Outcome.WINNER and not decision.doubts:
            named.append((place, decision.leading[0], find_key(found.judgement, place)))
        elif not decision.names_nobody_else:
            named.append((place, -1, None))
    return tuple(named)


def say_named(found: Compared, named: Iterable[Named]) -> list[Phrase]:
    """Return the sentences that name a career."""
    sentences: list[Phrase] = []
    for place, at, key in named:
        if key is None:
            sentences.append(word_finding(found.judgement, place, found.kind))
            continue
        said = found.sheets[at].said.get(key)
        if said is None:
            said = say(found.judgement, place, found.sheets, found.kind)
        sentences.append(said[0])
    return sentences


def leave_blank(found: Compared) -> Compared:
    """Return the same with numbered blanks for what belongs to the careers alone.

    0 and 1 are their names, 2 and 3 their guides, and those beyond `ANCHOR` the sentences that name
    them.
    """
    blanks = map(_word_blank, count())
    names, guides = [next(blanks), next(blanks)], [next(blanks), next(blanks)]
    blanks = map(_word_blank, count(ANCHOR + 1))
    sheets: list[Sheet] = []
    for sheet, name, guide in zip(found.sheets, names, guides, strict=True):
        link = None if sheet.guide is None else Link(guide, sheet.guide.url)
        sheets.append(attrs.evolve(sheet, name=name, guide=link))
    sentences = {place: next(blanks) for place, _, _ in find_named(found)}
    anchor = str(_word_blank(ANCHOR))
    return attrs.evolve(found, sheets=sheets, instead=sentences, anchor_instead=anchor)


def _word_blank(number: int) -> Phrase:
    return Phrase((Piece(f"{BLANK}{number}{BLANK}"),))


ANCHOR = 4

BLANK = "\ue000"
"""Stands before and behind the number of a blank: of Unicode's private use, as hardly a word is."""
