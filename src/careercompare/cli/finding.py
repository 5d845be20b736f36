"""``careercompare find``: careers by their words, the best first, and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from careercompare.catalog import Catalog
from careercompare.cli.careers import open_careers
from careercompare.cli.entries import Entry, cut, write_entries
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import (
    RECORDS,
    add_catalog,
    add_count,
    add_output,
    as_typed,
    check_least,
)
from careercompare.errors import UnknownCareer, find_close

if TYPE_CHECKING:
    from careercompare.catalog import Match, WordMatch

EXAMPLES = """\
careercompare find nurse
careercompare find ml engineer --catalog sample
careercompare find 15-1252 --format json
"""

_LONGEST_WORD, _MOST_NEAR = 40, 3
_FIELDS = {
    "title": "title",
    "alternate_titles": "alternate title {text!r}",
    "codes": "code {text}",
    "slug": "slug",
}
_HOW = {
    "number": "singular or plural",
    "initials": "initials",
    "start": "beginning",
    "short": "short form",
    "stem": "other ending",
    "near": "near spelling",
}


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "words", nargs="+", metavar="WORD", type=as_typed, help="all words have to agree"
    )
    add_catalog(parser)
    add_count(parser, 20, "best")
    add_output(parser, RECORDS)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Find what the words may mean."""
    check_least("-n", options.n)
    known = open_careers(options.catalog, limits=read_limits(options))
    matches = find(known.catalog, " ".join(options.words))
    write_entries(cut([_describe(match) for match in matches], options.n), options)


def find(catalog: Catalog, asked: str) -> tuple[Match, ...]:
    """Return what the words find; where that is nothing, `UnknownCareer` names words that would."""
    if matches := catalog.find(asked):
        return matches
    near = dict.fromkeys(_find_near_words(catalog, asked))
    raise UnknownCareer(asked, tuple(near)[:_MOST_NEAR])


def _find_near_words(catalog: Catalog, asked: str) -> Iterator[str]:
    known = {word for career in catalog.values() for word in career.title.casefold().split()}
    for word in asked.casefold().split():
        if matches := catalog.find(word):
            yield matches[0].words[0].found
        elif len(word) <= _LONGEST_WORD:
            yield from find_close(word, sorted(known))


def _describe(match: Match) -> Entry:
    field = _FIELDS[match.field].format(text=match.text)
    unlike = [_tell(each) for each in match.words if each.how.value in _HOW]
    data = {
        "score": match.score,
        "agreement": match.agreement,
        "field": match.field,
        "text": match.text,
        "words": [
            {"asked": each.asked, "found": each.found, "how": each.how.value}
            for each in match.words
        ],
    }
    why = f"{field} ({', '.join(unlike)})" if unlike else field
    return Entry(match.career, why, data)


def _tell(word: WordMatch) -> str:
    return f"{word.asked} = {word.found}: {_HOW[word.how.value]}"
