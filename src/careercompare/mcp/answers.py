"""What each tool answers, as dicts that are ready for JSON; their JSON Schema is made of these."""

from __future__ import annotations

from typing import Annotated, Generic, TypeAlias, TypedDict, TypeVar

import attrs

from careercompare.rules import Outcome, Reason

T = TypeVar("T")


@attrs.frozen
class Answer(Generic[T]):
    """What a tool answers: *data* of one form, and the same as Markdown to be read."""

    data: T
    text: str


class AtLeastFigure(TypedDict):
    """A published lower bound: the true figure is this or more."""

    at_least: str


class AtMostFigure(TypedDict):
    """A published upper bound: the true figure is this or less."""

    at_most: str


Figure: TypeAlias = str | AtLeastFigure | AtMostFigure

_Number: TypeAlias = Annotated[int | None, "Number in `sources`; null: not known."]
_Slug: TypeAlias = Annotated[str, "What names the career in any call."]
_Locale: TypeAlias = Annotated[str, "Of the numbers in sentences."]
_Language: TypeAlias = Annotated[str, "Of the sentences; en where there is no translation."]
_Place: TypeAlias = Annotated[str | None, "Where the figures hold."]


class SourceAnswer(TypedDict):
    """A publication; quote its attribution where there is one."""

    number: int
    title: str
    publisher: str | None
    published: Annotated[str | None, "Year, month or day (ISO 8601)."]
    url: str | None
    license: str | None
    attribution: Annotated[str | None, "The sentence that the licence asks for."]


class SalaryAnswer(TypedDict):
    """Pay, in whole units of the currency."""

    low: Figure | None
    median: Figure | None
    mean: Figure | None
    high: Figure | None
    unit: Annotated[str, "Currency and pay period, such as 'USD per year'."]
    percentiles: Annotated[list[int] | None, "Which percentiles of all pay low and high are."]
    place: _Place
    as_of: Annotated[str | None, "Year or month that the figures describe."]
    doubts: Annotated[list[str], "Why the figures may be off although they are published."]
    source: _Number


class OutlookAnswer(TypedDict):
    """The projected demand."""

    growth_percent: Annotated[str | None, "Change in employment from `since` to `until`."]
    since: int | None
    until: int | None
    openings_a_year: int | None
    demand: str | None
    place: _Place
    source: _Number


class CareerAnswer(TypedDict):
    """A career with its exact figures."""

    slug: _Slug
    title: str
    place: _Place
    codes: Annotated[dict[str, str], "Codes by scheme, such as soc."]
    salary: SalaryAnswer | None
    outlook: OutlookAnswer | None
    education: Annotated[str | None, "The level that is usually asked for."]


class MatchAnswer(TypedDict):
    """A career that was found."""

    career: CareerAnswer
    found_by: Annotated[str, "title, alternate_titles, codes or slug."]
    found_text: str
    score: Annotated[str, "From 0 to 1, the best first."]


class FindAnswer(TypedDict):
    """What was found, the best first."""

    query: str
    total: Annotated[int, "How many careers were found, of which the first are here."]
    matches: list[MatchAnswer]
    sources: list[SourceAnswer]


class RelatedCareer(TypedDict):
    """A career that is related."""

    slug: _Slug
    title: str
    place: _Place
    tier: Annotated[int | None, "1 is the closest that a publication says; null: none says it."]
    score: Annotated[str, "From 0 to 1, of skills, field and pay."]
    shared_skills: list[str]
    why: Annotated[str, "What it rests on, beside the shared skills."]


class RelatedAnswer(TypedDict):
    """Which careers are related, the closest first."""

    slug: _Slug
    title: str
    related: list[RelatedCareer]
    sources: list[SourceAnswer]


class SourcesAnswer(TypedDict):
    """What the catalog is taken from."""

    careers: Annotated[int, "How many careers the catalog has."]
    sources: list[SourceAnswer]


class CellAnswer(TypedDict):
    """What is known of one career in a row."""

    text: str
    known: bool
    source: _Number


class RowAnswer(TypedDict):
    """A row of the comparison, a cell for each career in the order of `careers`."""

    aspect: str
    label: str
    cells: list[CellAnswer]


class MarginAnswer(TypedDict):
    """How far the winner leads."""

    amount: Figure
    unit: str


class VerdictAnswer(TypedDict):
    """What one rule found."""

    rule: str
    outcome: Annotated[str, "`undecided`: nobody leads; infer no winner.", Outcome]
    winners: Annotated[list[str], "Slugs: one, or those that share the lead."]
    margin: MarginAnswer | None
    sentence: str
    reason: Annotated[Annotated[str, Reason] | None, "Why it is undecided."]
    reason_in_words: str | None
    leading_known: Annotated[list[str], "Who leads among the known; never winners."]
    doubted: Annotated[list[str], "Whose figures may be off, of those that the lead rests on."]
    estimated: Annotated[list[str], "For whom a midpoint stands in for a median."]


class ComparisonAnswer(TypedDict):
    """Careers side by side."""

    locale: _Locale
    language: _Language
    careers: list[CareerAnswer]
    verdicts: list[VerdictAnswer]
    rows: list[RowAnswer]
    notes: Annotated[list[str], "What the figures are of, and what may be wrong with them."]
    sources: list[SourceAnswer]


class ScoreAnswer(TypedDict):
    """A score from 0 to 1: unlike ends say that something is not known."""

    low: str
    high: str


class StandingAnswer(TypedDict):
    """Where a career stands."""

    slug: _Slug
    title: str
    score: ScoreAnswer
    place: Annotated[int, "By the middle of what is possible."]
    best_place: int
    worst_place: int


class MeasureAnswer(TypedDict):
    """What was weighed."""

    rule: str
    label: str
    weight: str
    share: Annotated[str, "Part of the whole score, from 0 to 1."]
    unit: Annotated[str | None, "Of the values; null: none is known, or they are unlike."]
    values: Annotated[dict[str, Figure | None], "By slug; null: not known."]
    estimated: Annotated[list[str], "For whom a midpoint stands in for a median."]
    set_aside: Annotated[Annotated[str, Reason] | None, "Why it counts for nobody."]
    set_aside_in_words: str | None


class FlipAnswer(TypedDict):
    """The smallest change of one weight that brings others to the first place."""

    rule: str
    weight_now: str
    weight_then: Annotated[str, "Beyond it they lead."]
    weight_until: Annotated[str | None, "Up to it they do; null: with any weight beyond."]
    leaders: Annotated[list[str], "Slugs."]


class RankingAnswer(TypedDict):
    """Careers in the order of someone's own priorities."""

    locale: _Locale
    language: _Language
    first_is_certain: Annotated[bool, "Whether nothing unknown could change who is first."]
    summary: str
    standings: list[StandingAnswer]
    measures: list[MeasureAnswer]
    flip: Annotated[
        FlipAnswer | None,
        "By the middle of each score. null: no change of one weight can.",
    ]
    notes: list[str]
    sources: list[SourceAnswer]
