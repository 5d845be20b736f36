"""Comparisons, verdicts and rankings become frames whose columns each hold values of one kind."""

from __future__ import annotations

import sys
from decimal import Decimal
from functools import partial
from importlib import import_module
from typing import Any, get_args

import attrs
import polars as pl
import pytest
from hypothesis import given, settings
from strategies import comparisons

from careercompare import (
    DEFAULT_ASPECTS,
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Catalog,
    Comparison,
    Highest,
    InvalidOption,
    Message,
    MissingExtra,
    Outlook,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.aspects import Alternatives, AspectValue
from careercompare.frames import Backend
from careercompare.model import Money, RatedSkills, SkillRating
from careercompare.words import Percent, Quote

pd: Any = import_module("pandas")
pa: Any = import_module("pyarrow")

BACKENDS: tuple[Backend, ...] = get_args(Backend)
every_backend = pytest.mark.parametrize("backend", BACKENDS)

SURGEON = Career(
    "Surgeon",
    salary=Salary(81_330, AtLeast(239_200), "USD"),
    outlook=Outlook(growth="0.04", until=2034),
    skills=["Steady Hands", "Patience"],
    education="doctorate",
)
ACTOR = Career("Actor", salary=Salary("16.50", 40, "USD", period="hour"), skills=["Voice"])
EVERYBODY = Career("All occupations", salary=Salary(None, None, "USD", median=50_000))


def to_rows(frame: Any) -> list[dict[str, Any]]:
    """Return the rows of a frame of any library, what is missing as None."""
    if isinstance(frame, pl.DataFrame):
        return frame.to_dicts()
    if isinstance(frame, pa.Table):
        return list(frame.to_pylist())
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [dict(row) for row in rows]


@every_backend
def test_a_wide_frame_has_a_row_for_each_career_and_the_benchmark_says_that_it_is_one(
    backend: Backend,
) -> None:
    frame = compare(SURGEON, ACTOR, against=EVERYBODY).to_frame(backend)
    surgeon, actor, everybody = to_rows(frame)
    assert [row["benchmark"] for row in (surgeon, actor, everybody)] == [False, False, True]
    assert (surgeon["title"], surgeon["slug"], surgeon["place"]) == ("Surgeon", "surgeon", None)
    assert (surgeon["salary.low"], surgeon["salary.high.at_least"]) == (81_330, 239_200)
    assert (actor["salary.low"], actor["salary.period"]) == (Decimal("16.5"), "hour")
    assert (surgeon["outlook.growth"], actor["outlook.growth"]) == (Decimal("0.04"), None)
    assert (surgeon["salary.high"], everybody["salary.median"]) == (None, 50_000)
    assert [*surgeon["skills"]] == ["Steady Hands", "Patience"]


@every_backend
def test_a_wide_frame_is_read_back(backend: Backend) -> None:
    hours = Aspect("hours", "Hours a week", lambda career: len(career.title))
    comparison = compare(SURGEON, ACTOR, aspects=[*DEFAULT_ASPECTS, hours], against=EVERYBODY)
    frame = comparison.to_frame(backend)
    assert [row["aspects.hours"] for row in to_rows(frame)] == [7, 5, 15]
    assert [*Catalog.from_frame(frame).values()] == [SURGEON, ACTOR, EVERYBODY]


def keep_shown(career: Career) -> Career:
    """Return *career* with what the aspects show of it, and nothing else."""
    outlook = career.outlook
    if outlook is not None and (outlook.demand, outlook.growth, outlook.openings) == (None,) * 3:
        outlook = None
    return attrs.evolve(
        career,
        outlook=outlook,
        guide_url=None,
        sources=(),
        aspect_sources={},
        alternate_titles=(),
        related=(),
        skill_ratings=(),
    )


@settings(max_examples=25)
@given(comparisons())
def test_the_careers_of_any_wide_frame_are_read_back(comparison: Comparison) -> None:
    back = Catalog.from_frame(comparison.to_frame("polars"))
    expected = [keep_shown(career) for career in comparison.careers]
    assert [*back.values()][: len(expected)] == expected


def test_growth_has_its_own_source_beside_it() -> None:
    source = Source("Projections", "An office", url="https://example.com/projections")
    cook = Career("Cook", outlook=Outlook(growth="0.08", until=2034, source=source))
    frame = compare(cook, Career("Poet"), aspects=["growth"]).to_frame("polars")
    columns = ["outlook.source.title", "outlook.source.publisher", "outlook.source.url"]
    assert frame.select(columns).rows() == [
        ("Projections", "An office", "https://example.com/projections"),
        (None, None, None),
    ]
    assert Catalog.from_frame(frame)["cook"] == cook


def test_bounds_and_an_outlook_without_growth_have_their_columns() -> None:
    clerk = Career(
        "Clerk",
        salary=Salary(None, AtMost(40_000), "USD"),
        outlook=Outlook("low", openings=120, until=2034),
    )
    row = compare(clerk, Career("Poet")).to_frame("polars").row(0, named=True)
    assert (row["salary.high.at_most"], row["outlook.openings"]) == (40_000, 120)
    long = compare(clerk, Career("Poet")).to_frame("polars", "long")
    assert long.select("part", "number", "text", "until").rows() == [
        ("high.at_most", 40_000, None, None),
        ("demand", None, "low", None),
        ("openings", 120, None, 2034),
    ]


def test_growth_that_stands_alone_is_that_of_the_outlook() -> None:
    frame = compare(SURGEON, ACTOR, aspects=["growth"]).to_frame("polars")
    assert frame["outlook.growth"].to_list() == [Decimal("0.04"), None]
    assert frame["outlook.until"].to_list() == [2034, None]


def test_an_aspect_that_shows_something_else_under_a_name_of_ours_is_ones_own() -> None:
    salary = Aspect("salary", "Pay in bananas", lambda _: Decimal("1.5"))
    frame = compare(SURGEON, ACTOR, aspects=[salary]).to_frame("polars")
    assert frame["aspects.salary"].to_list() == [Decimal("1.5")] * 2
    assert "salary" not in frame.columns


@every_backend
def test_a_long_frame_has_numbers_in_one_column_and_texts_in_another(backend: Backend) -> None:
    rows = to_rows(compare(SURGEON, ACTOR, against=EVERYBODY).to_frame(backend, "long"))
    shown = ("slug", "aspect", "part", "item", "number", "text", "unit", "period")
    found = [tuple(row[name] for name in shown) for row in rows]
    assert found[:8] == [
        ("surgeon", "salary", "low", None, 81_330, None, "USD", "year"),
        ("surgeon", "salary", "high.at_least", None, 239_200, None, "USD", "year"),
        ("surgeon", "outlook", "growth", None, Decimal("0.04"), None, "fraction", None),
        ("surgeon", "education", None, None, None, "doctorate", None, None),
        ("surgeon", "skills", None, 1, None, "Steady Hands", None, None),
        ("surgeon", "skills", None, 2, None, "Patience", None, None),
        ("surgeon", "growth", None, None, Decimal("0.04"), None, "fraction", None),
        ("actor", "salary", "low", None, Decimal("16.5"), None, "USD", "hour"),
    ]
    assert [row["benchmark"] for row in rows] == [False] * 10 + [True]
    assert all((row["number"] is None) is not (row["text"] is None) for row in rows)


def test_a_long_frame_says_of_each_figure_where_it_holds_and_who_published_it() -> None:
    official = Catalog.official()
    nurse, athlete = official["registered-nurses"], official["athletes-and-sports-competitors"]
    frame = compare(nurse, athlete).to_frame("polars", "long")
    low, openings = (
        frame.row(
            by_predicate=(pl.col("slug") == nurse.slug) & (pl.col("part") == part), named=True
        )
        for part in ("low", "openings")
    )
    assert (low["percentile"], low["as_of"], low["figure_place"]) == (
        10,
        "2025-05",
        "United States",
    )
    assert low["source"] == "Occupational Employment and Wage Statistics, May 2025"
    assert (openings["since"], openings["until"], openings["period"]) == (2024, 2034, "year")
    skills = frame.filter(pl.col("aspect") == "skills")
    assert skills["license"].unique().to_list() == ["CC BY 4.0"]
    doubts = frame.filter(pl.col("slug") == athlete.slug, pl.col("part") == "mean")["doubts"]
    assert doubts.to_list() == [["mean-far-above", "high-error"]]


@every_backend
def test_a_frame_of_verdicts_has_a_row_for_each_rule(backend: Backend) -> None:
    nurse = Career(
        "Nurse",
        salary=Salary(60_000, 120_000, "USD"),
        outlook=Outlook(growth="0.05"),
        education="bachelor",
    )
    poet = Career("Poet", education="bachelor")
    frame = compare(SURGEON, nurse).to_frame(backend, "verdicts")
    ceiling, growth = (
        row for row in to_rows(frame) if row["rule"] in {"salary.ceiling", "outlook.growth"}
    )
    assert (ceiling["outcome"], [*ceiling["winners"]]) == ("winner", ["surgeon"])
    assert (ceiling["margin"], ceiling["margin.at_least"]) == (None, 119_200)
    assert (ceiling["unit"], ceiling["period"]) == ("USD", "year")
    assert (growth["margin"], growth["unit"], growth["period"]) == (
        Decimal("0.01"),
        "fraction",
        None,
    )
    assert ceiling["sentence"] == "Higher salary ceiling: Surgeon."
    unknown, *_ = to_rows(compare(nurse, poet, SURGEON).to_frame(backend, "verdicts", locale="de"))
    assert (unknown["outcome"], unknown["reason"]) == ("undecided", "missing")
    assert [*unknown["winners"]] == []
    assert unknown["sentence"].startswith("Höchstes Mediangehalt: nicht entscheidbar")


@every_backend
def test_a_frame_says_that_a_midpoint_is_no_median(backend: Backend) -> None:
    cook = Career("Cook", salary=Salary(20_000, 80_000, "USD"))
    poet = Career("Poet", salary=Salary(20_000, 80_000, "USD", median=30_000))
    verdicts = compare(cook, poet, rules=["salary.median"]).to_frame(backend, "verdicts")
    (median,) = to_rows(verdicts)
    assert ([*median["winners"]], [*median["estimated"]]) == (["cook"], ["cook"])
    ranking = rank([cook, poet, Career("Clerk")], {"salary.median": 1})
    rows = {row["slug"]: row for row in to_rows(ranking.to_frame(backend, "long"))}
    assert {slug: row["value"] for slug, row in rows.items()} == {
        "cook": 50_000,
        "poet": 30_000,
        "clerk": None,
    }
    assert {slug: row["value.estimated"] for slug, row in rows.items()} == {
        "cook": True,
        "poet": False,
        "clerk": None,
    }
    wide = {row["slug"]: row for row in to_rows(ranking.to_frame(backend))}
    assert wide["cook"]["salary.median.value.estimated"]


def test_a_margin_of_something_else_has_no_unit() -> None:
    frame = compare(
        Career("Cook", outlook=Outlook(openings=10)),
        Career("Poet", outlook=Outlook(openings=3)),
        rules=["outlook.openings"],
    ).to_frame("polars", "verdicts")
    assert frame.select("margin", "unit").row(0) == (7, None)


def test_a_frame_of_a_ranking_by_openings_tells_what_they_count() -> None:
    cook, poet = (
        Career(title, outlook=Outlook(openings=count, until=2034, place="Ohio"))
        for title, count in (("Cook", 10), ("Poet", 3))
    )
    frame = rank([poet, cook], {"outlook.openings": 1}).to_frame("polars", "long")
    told = frame.select("slug", "value", "unit", "period").rows()
    assert told == [("cook", 10, "openings", "year"), ("poet", 3, "openings", "year")]


def test_a_long_frame_of_a_ranking_tells_whose_a_figure_is_and_what_speaks_against_it() -> None:
    survey, trends = Source("Survey", "Office", published=2026), Source("Trends")
    where: dict[str, Any] = {"place": "Ohio", "as_of": "2025-05", "percentiles": (10, 90)}
    salary = Salary(1, 5, "USD", doubts=["few-jobs"], source=survey, **where)
    outlook = Outlook(growth="0.08", since=2024, until=2034, place="Ohio", source=trends)
    cook = Career("Cook", salary=salary, outlook=outlook)
    ranking = rank([cook, Career("Poet")], {"salary.ceiling": 2, "outlook.growth": 1})
    pay, growth, *unknown = ranking.to_frame("polars", "long").rows(named=True)
    told = ["percentile", "figure_place", "as_of", "doubts", "source", "publisher", "published"]
    assert [pay[name] for name in told] == [
        *(90, "Ohio", "2025-05", ["few-jobs"], "Survey", "Office", "2026"),
    ]
    told = ["figure_place", "since", "until", "doubts", "source", "publisher"]
    assert [growth[name] for name in told] == ["Ohio", 2024, 2034, None, "Trends", None]
    assert all(row[name] is None for row in unknown for name in told)
    wide = to_column_names(ranking.to_frame("polars"))
    assert not [name for name in wide if name.endswith("source")]


@every_backend
def test_a_frame_of_a_ranking_has_scores_and_what_each_measure_adds(backend: Backend) -> None:
    cook = Career("Cook", salary=Salary(1, 5, "USD"), outlook=Outlook(growth="0.08"))
    poet = Career("Poet", salary=Salary(1, AtMost(2), "USD"), education="master")
    ranking = rank([poet, cook], {"salary.ceiling": 2, "outlook.growth": 1, "education.lowest": 1})
    first, second = to_rows(ranking.to_frame(backend))
    assert (first["place"], first["slug"], second["career_place"]) == (1, "cook", None)
    assert (second["best_place"], second["worst_place"]) == (2, 2)
    assert second["salary.ceiling.value.at_most"] == 2
    assert (first["salary.ceiling.value"], first["salary.ceiling.unit"]) == (5, "USD")
    assert second["education.lowest.value.text"] == "master"
    assert first["salary.ceiling.weight"] == 2
    long = to_rows(ranking.to_frame(backend, "long"))
    assert [(row["slug"], row["rule"]) for row in long[:3]] == [
        ("cook", "salary.ceiling"),
        ("cook", "education.lowest"),
        ("cook", "outlook.growth"),
    ]
    growth = long[5]
    assert (growth["value"], growth["contribution.low"], growth["contribution.high"]) == (
        None,
        0,
        Decimal("0.25"),
    )


def test_what_no_decimal_holds_is_rounded_so_that_bounds_hold() -> None:
    known = [Career(name, outlook=Outlook(growth=g)) for name, g in (("A", "0"), ("B", "0.3"))]
    between = Career("C", outlook=Outlook(growth="0.1"), education="master")
    weights = {"outlook.growth": 1, "education.lowest": 2, "salary.median": 1}
    frame = rank([*known, between], weights).to_frame("polars")
    row = frame.row(by_predicate=pl.col("slug") == "c", named=True)
    assert row["outlook.growth.share"] == Decimal("0.333333333333")
    assert row["outlook.growth.contribution.low"] == Decimal("0.111111111111")
    assert row["education.lowest.contribution.high"] == Decimal("0.333333333333")
    assert row["salary.median.set_aside"] == "missing"
    low, high = (
        frame.row(by_predicate=pl.col("slug") == "a", named=True)[f"score.{end}"]
        for end in ("low", "high")
    )
    assert (low, high) == (0, Decimal("0.666666666667"))


def test_columns_have_the_types_of_their_library() -> None:
    poet = Career("Poet", salary=Salary(1, 2, "USD", percentiles=(10, 90)))
    comparison = compare(SURGEON, ACTOR, poet)
    pandas_types = comparison.to_frame("pandas").dtypes.astype(str)
    assert pandas_types["outlook.until"] == "Int64"
    assert pandas_types["salary.low"] == "object"  # decimals, which pandas has no type for
    assert pandas_types["place"] == "string"
    assert pandas_types["benchmark"] == "boolean"
    polars_types = comparison.to_frame("polars").schema
    assert polars_types["outlook.until"] == pl.Int64
    assert polars_types["salary.low"] == pl.Decimal(38, 2)
    assert polars_types["place"] == pl.String
    assert polars_types["skills"] == pl.List(pl.String)
    assert polars_types["benchmark"] == pl.Boolean
    assert polars_types["salary.percentiles"] == pl.List(pl.Int64)
    arrow_types = comparison.to_frame("pyarrow").schema
    assert arrow_types.field("salary.low").type == pa.decimal128(38, 2)
    assert arrow_types.field("place").type == pa.string()
    assert arrow_types.field("skills").type == pa.list_(pa.string())
    assert arrow_types.field("benchmark").type == pa.bool_()
    assert arrow_types.field("outlook.until").type == pa.int64()
    assert arrow_types.field("salary.percentiles").type == pa.list_(pa.int64())


@every_backend
@pytest.mark.parametrize("layout", ["wide", "long", "verdicts"])
def test_the_columns_are_there_where_nothing_is_known(backend: Backend, layout: Any) -> None:
    frame = compare(Career("Cook"), Career("Poet")).to_frame(backend, layout)
    rows = {"wide": 2, "long": 0, "verdicts": 4}
    assert len(frame) == rows[layout]
    assert "slug" in to_column_names(frame) or layout == "verdicts"


def to_column_names(frame: Any) -> list[str]:
    return list(frame.column_names if isinstance(frame, pa.Table) else frame.columns)


def test_a_column_of_two_kinds_becomes_two_columns() -> None:
    answers: dict[str, int | str | None] = {"cook": 40, "poet": "as the muse asks", "clerk": None}
    hours = Aspect("hours", "Hours", lambda career: answers[career.slug])
    careers = [Career("Cook"), Career("Poet"), Career("Clerk")]
    frame = compare(*careers, aspects=[hours]).to_frame("polars")
    assert frame["aspects.hours"].to_list() == [40, None, None]
    assert frame["aspects.hours.text"].to_list() == [None, "as the muse asks", None]


def test_values_of_every_kind_are_numbers_or_texts() -> None:
    ratings = RatedSkills([SkillRating("Mathematics", 4, "3.8"), SkillRating("Speech")])
    shown: dict[str, AspectValue] = {
        "part": Percent("0.5"),
        "rhyme": Message("rhyme.yes", "It rhymes with {word}.", word="cook"),
        "motto": Quote("Carpe diem", "la"),
        "routes": Alternatives(("School", "Fate")),
        "rated": ratings,
        "bonus": Money(AtLeast(100), "EUR", "month"),
    }
    aspects = [Aspect(name, name, partial(give, value)) for name, value in shown.items()]
    comparison = compare(Career("Cook"), Career("Poet"), aspects=aspects)
    wide = comparison.to_frame("polars").row(0, named=True)
    found = {name: cell for name, cell in wide.items() if name.startswith("aspects.")}
    assert found == {
        "aspects.part.fraction": Decimal("0.5"),
        "aspects.rhyme": "It rhymes with cook.",
        "aspects.motto": "Carpe diem",
        "aspects.routes": ["School", "Fate"],
        "aspects.rated.Mathematics.level": Decimal("3.8"),
        "aspects.rated.Mathematics.importance": Decimal(4),
        "aspects.bonus.amount.at_least": 100,
        "aspects.bonus.currency": "EUR",
        "aspects.bonus.period": "month",
    }
    long = comparison.to_frame("polars", "long").filter(pl.col("slug") == "cook")
    assert long.select("aspect", "part", "number", "text", "unit").rows() == [
        ("part", None, Decimal("0.5"), None, "fraction"),
        ("rhyme", None, None, "It rhymes with cook.", None),
        ("motto", None, None, "Carpe diem", None),
        ("routes", None, None, "School", None),
        ("routes", None, None, "Fate", None),
        ("rated", "Mathematics.level", Decimal("3.8"), None, None),
        ("rated", "Mathematics.importance", Decimal(4), None, None),
        ("bonus", "at_least", Decimal(100), None, "EUR"),
    ]


def give(value: AspectValue, _: Career) -> AspectValue:
    return value


def test_a_bound_that_is_no_pay_stands_in_a_column_of_its_own() -> None:
    years: dict[str, AtLeast | int] = {"cook": AtLeast(10), "poet": 3}
    says = Message("training.most", "Most training")
    training = Highest("training", of=lambda career: years[career.slug], says=says)
    frame = rank([Career("Cook"), Career("Poet")], {"training": 1}, rules=[training]).to_frame(
        "polars"
    )
    assert frame["training.value.at_least"].to_list() == [10, None]
    assert frame["training.value"].to_list() == [None, 3]


def test_no_digit_is_lost_and_a_library_that_cannot_hold_them_says_so() -> None:
    fine = Career("Cook", salary=Salary("1." + "3" * 40, 10**17, "USD"))
    assert Catalog([fine]).to_frame("pandas")["salary.low"][0] == Decimal("1." + "3" * 40)
    low = Catalog([fine]).to_frame("pyarrow").column("salary.low")
    assert low.type == pa.decimal256(76, 40)
    assert low.to_pylist() == [Decimal("1." + "3" * 40)]


@pytest.mark.parametrize(("backend", "most"), [("polars", 38), ("pyarrow", 76)])
def test_a_library_keeps_as_many_digits_as_it_can_and_one_more_is_refused(
    backend: Backend, most: int
) -> None:
    longest, longer = (Decimal("12." + "3" * count) for count in (most - 2, most - 1))
    kept, refused = (
        Catalog([Career("Cook", salary=Salary(low, 13, "USD"))]) for low in (longest, longer)
    )
    assert to_rows(kept.to_frame(backend))[0]["salary.low"] == longest
    with pytest.raises(InvalidOption) as caught:
        refused.to_frame(backend)
    assert str(caught.value) == (
        f"column 'salary.low': expected at most {most} digits, got {longer}. "
        "Write it with pandas, which keeps all of them."
    )


@pytest.mark.parametrize(("digits", "kind"), [(38, pa.decimal128), (39, pa.decimal256)])
def test_a_number_of_pyarrow_is_no_longer_than_it_has_to_be(digits: int, kind: Any) -> None:
    low = Decimal("12." + "3" * (digits - 2))
    table = Catalog([Career("Cook", salary=Salary(low, 13, "USD"))]).to_frame("pyarrow")
    assert isinstance(table.schema.field("salary.low").type, type(kind(38, 0)))


def test_a_whole_number_beyond_64_bits_is_a_decimal() -> None:
    atoms = Aspect("atoms", "Atoms", lambda _: 10**24)
    frame = compare(Career("Cook"), Career("Poet"), aspects=[atoms]).to_frame("polars")
    assert frame["aspects.atoms"].to_list() == [Decimal(10**24)] * 2


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_whole_number_beyond_64_bits_is_a_decimal_in_a_column_of_decimals(
    backend: Backend,
) -> None:
    huge = Aspect("huge", "Huge", lambda _: 10**25)
    frame = compare(Career("Cook"), Career("Baker"), aspects=[huge]).to_frame(backend, "long")
    numbers = frame["number"].to_pylist() if backend == "pyarrow" else list(frame["number"])
    assert numbers == [Decimal(10**25)] * 2
    assert {type(each) for each in numbers} == {Decimal}


def test_a_layout_or_a_library_that_is_not_there_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    comparison = compare(SURGEON, ACTOR)
    with pytest.raises(InvalidOption, match="Write one of 'wide', 'long', 'verdicts'"):
        comparison.to_frame("polars", "tall")  # type: ignore[arg-type]  # what is refused
    with pytest.raises(InvalidOption, match="Write one of 'wide', 'long'"):
        rank([SURGEON, ACTOR], {"outlook.growth": 1}).to_frame("polars", "verdicts")
    with pytest.raises(InvalidOption, match="'pandas', 'polars', 'pyarrow'"):
        comparison.to_frame("excel")  # type: ignore[arg-type]  # what is refused
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pyarrow is needed here.*careercompare\[frames\]"):
        comparison.to_frame("pyarrow")
