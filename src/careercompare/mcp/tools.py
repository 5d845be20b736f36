"""The tools: what each is called and for, what it takes, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from careercompare.catalog import Catalog
from careercompare.l10n import Localizer
from careercompare.mcp.answers import (
    Answer,
    ComparisonAnswer,
    FindAnswer,
    RankingAnswer,
    RelatedAnswer,
    SourcesAnswer,
)
from careercompare.mcp.arguments import (
    LEAST_WEIGHT,
    LONGEST_TEXT,
    MOST_WEIGHT,
    Arguments,
    check_length,
    check_names,
    read_count,
    read_names,
    read_text,
    read_weights,
)
from careercompare.mcp.compared import compare
from careercompare.mcp.found import find, list_sources, relate
from careercompare.mcp.naming import find_career, find_careers
from careercompare.mcp.ranked import WEIGHABLE, rank
from careercompare.mcp.schema import Schema, derive_schema

MOST_COMPARED, MOST_RANKED, MOST_FOUND = 8, 25, 20
_FOUND, _RELATED = 5, 5


@attrs.frozen
class Desk:
    """Where calls are answered: over one catalog, in *locale* where a call names no other."""

    catalog: Catalog
    locale: str = "en"

    def localize(self, given: Arguments) -> Localizer:
        """Return the words and numbers that a call asks for."""
        return Localizer(read_text(given, "locale", self.locale))


@attrs.frozen
class Tool:
    """A tool: *takes* are the arguments as JSON Schema, by name, and *required* are those needed.

    *answers* is the form of its answer.
    """

    name: str
    title: str
    description: str
    takes: Mapping[str, Schema]
    required: tuple[str, ...]
    answers: type[Any]
    _answer: Callable[[Desk, Arguments], Answer[Any]]

    @property
    def input_schema(self) -> Schema:
        """What a call gives."""
        return {
            "type": "object",
            "properties": dict(self.takes),
            "required": list(self.required),
            "additionalProperties": False,
        }

    @property
    def output_schema(self) -> Schema:
        """The form of the answer's data."""
        return derive_schema(self.answers)

    def answer(self, desk: Desk, given: Arguments) -> Answer[Any]:
        """Answer a call; what is wrong with it is raised as a `CareerCompareError`."""
        check_names(given, self.takes)
        return self._answer(desk, given)


def _find(desk: Desk, given: Arguments) -> Answer[FindAnswer]:
    limit = read_count(given, "limit", _FOUND, MOST_FOUND)
    query = check_length(read_text(given, "query"), "query")
    return find(desk.catalog, query, limit)


def _compare(desk: Desk, given: Arguments) -> Answer[ComparisonAnswer]:
    localizer = desk.localize(given)
    careers = find_careers(desk.catalog, read_names(given, "careers", MOST_COMPARED))
    return compare(desk.catalog, careers, localizer)


def _rank(desk: Desk, given: Arguments) -> Answer[RankingAnswer]:
    localizer, weights = desk.localize(given), read_weights(given, "weights", WEIGHABLE)
    careers = find_careers(desk.catalog, read_names(given, "careers", MOST_RANKED))
    return rank(desk.catalog, careers, weights, localizer)


def _relate(desk: Desk, given: Arguments) -> Answer[RelatedAnswer]:
    limit = read_count(given, "limit", _RELATED, MOST_FOUND)
    asked = read_text(given, "career")
    return relate(desk.catalog, find_career(desk.catalog, asked, "career"), limit)


def _list_sources(desk: Desk, _: Arguments) -> Answer[SourcesAnswer]:
    return list_sources(desk.catalog)


_NAMED = "by slug, title, alternate title or code (29-1141)"
_NOT_KNOWN = (
    "null and 'not known' mean that no figure is published: never zero, never worse. "
    '{"at_least": "239200"} is a published bound, not the amount: say "at least 239,200". '
)
_CITE = "Name the year, place and source of the figures that you quote."


def _text(description: str) -> Schema:
    return {"type": "string", "minLength": 1, "description": description}


def _careers(most: int) -> Schema:
    return {
        "type": "array",
        "items": _text(f"A career {_NAMED}."),
        "minItems": 2,
        "maxItems": most,
        "description": f"2 to {most} careers, each {_NAMED}.",
    }


def _limit(usual: int) -> Schema:
    return {
        "type": "integer",
        "minimum": 1,
        "maximum": MOST_FOUND,
        "default": usual,
        "description": "How many at most.",
    }


_LOCALE = _text("Language and numbers of the sentences, as a BCP 47 tag: en, de, ar, pt-BR.")
_WEIGHTS: Schema = {
    "type": "object",
    "properties": {
        name: {
            "type": "number",
            "minimum": LEAST_WEIGHT,
            "maximum": MOST_WEIGHT,
            "description": f"{label}.",
        }
        for name, label in WEIGHABLE.items()
    },
    "minProperties": 1,
    "additionalProperties": False,
    "description": "How much each matters to the person, only in proportion: "
    '{"salary.median": 3, "outlook.growth": 1}. Leave out what does not matter.',
}

TOOLS: tuple[Tool, ...] = (
    Tool(
        "find",
        "Find careers",
        "Find careers by a title, a part of one, an abbreviation or a code, and get their slugs "
        "with exact pay, outlook and education. Use it first where you do not know what a career "
        f"is called, and for the figures of one career. {_NOT_KNOWN}{_CITE}",
        {
            "query": {
                **_text("What to look for: 'nurse', 'ml engineer'."),
                "maxLength": LONGEST_TEXT,
            },
            "limit": _limit(_FOUND),
        },
        ("query",),
        FindAnswer,
        _find,
    ),
    Tool(
        "compare",
        "Compare careers",
        "Compare careers side by side: pay, outlook, education, skills and work, with a verdict "
        "of each rule on who leads and by how much. Where an outcome is 'undecided' nobody leads: "
        "give its reason, and infer no winner from the figures. A lead in 'doubted' rests on "
        f"figures that may be off: say so. {_NOT_KNOWN}{_CITE}",
        {"careers": _careers(MOST_COMPARED), "locale": _LOCALE},
        ("careers",),
        ComparisonAnswer,
        _compare,
    ),
    Tool(
        "rank",
        "Rank careers by priorities",
        "Put careers into the order of someone's own priorities, as weights of what is measured. "
        "Ask the person what matters; there are no usual weights. Each measure counts from the "
        "worst (0) to the best (1) of these careers. Where 'first_is_certain' is false the first "
        "place is open: name those whose best_place is 1. A measure that is set aside counts for "
        f"nobody: give its reason. {_NOT_KNOWN}{_CITE}",
        {"careers": _careers(MOST_RANKED), "weights": _WEIGHTS, "locale": _LOCALE},
        ("careers", "weights"),
        RankingAnswer,
        _rank,
    ),
    Tool(
        "related",
        "Related careers",
        "Get the careers that are most related to one, and why: what publications say first, then "
        "shared skills, field and like pay. Use it for alternatives to a career.",
        {"career": _text(f"A career {_NAMED}."), "limit": _limit(_RELATED)},
        ("career",),
        RelatedAnswer,
        _relate,
    ),
    Tool(
        "sources",
        "Sources of the figures",
        "Get the publications that all figures and words are taken from: publisher, date, address, "
        "licence, and the attribution to be quoted with them.",
        {},
        (),
        SourcesAnswer,
        _list_sources,
    ),
)
