"""Every problem of a catalog is told at once, each with its place and what to do."""

from __future__ import annotations

import json
import tracemalloc
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from serialize.places import Way, change, follow, list_ways
from strategies import careers

from careercompare import (
    Career,
    CareerCompareError,
    Catalog,
    InvalidCareer,
    Outlook,
    Salary,
    Source,
    UnreadableCatalog,
    UnreadableData,
)
from careercompare.limits import Limits
from careercompare.model import Relation, SkillRating
from careercompare.serialize.problems import advise_on_version, show_json


def read(*careers_: object, text: str | None = None) -> list[str]:
    """Read a catalog and return what is wrong with it, a line each."""
    document = json.dumps({"version": 1, "careers": careers_}) if text is None else text
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.loads(document)
    head, *lines = str(caught.value).split("\n")
    told = [str(each) for each in caught.value.exceptions]
    assert lines[:100] == [f"- {each}" for each in told[:100]]  # the text counts the others
    assert head == f"catalog has {len(told)} problem{'s' if len(told) > 1 else ''}"
    assert all(isinstance(each, CareerCompareError) for each in caught.value.exceptions)
    return [line.removeprefix("catalog, ") for line in told]


def read_value(key: str, value: object) -> list[str]:
    """Read a career in which the value at *key*, such as ``salary.low``, is replaced."""
    return read(put(FULL, key, value))


def put(career: dict[str, Any], key: str, value: object) -> dict[str, Any]:
    way = [int(step) if step.isdigit() else step for step in key.split(".")]
    changed: dict[str, Any] = change(career, *way, to=value)
    return changed


SOURCE = {
    "title": "A table",
    "publisher": "An office",
    "url": "https://example.com/",
    "published": "2026-03",
    "license": "CC0-1.0",
}
FULL: dict[str, Any] = {
    "title": "Poet",
    "place": "Ohio",
    "slug": "poet",
    "salary": {
        "low": 10,
        "high": {"at_least": 30},
        "currency": "USD",
        "median": "20.5",
        "mean": 21,
        "mean_rse": 0.015,
        "period": "month",
        "place": "Ohio",
        "as_of": 2025,
        "percentiles": [10, 90],
        "source": SOURCE,
    },
    "outlook": {
        "demand": "high",
        "growth": 0.04,
        "until": 2034,
        "since": 2024,
        "openings": 100,
        "source": SOURCE,
    },
    "education": "master",
    "skills": ["Rhyme", "Rhythm"],
    "skill_ratings": [{"skill": "Rhyme", "importance": 3.88, "level": "4.50"}],
    "workplaces": ["at home"],
    "day_to_day": "Words.",
    "routes": ["Reading"],
    "guide_url": "https://example.com/",
    "language": "en",
    "codes": {"soc": "27-3043"},
    "sources": [SOURCE],
    "aspect_sources": {"skills": SOURCE},
    "alternate_titles": ["Bard"],
    "related": [{"slug": "novelist", "tier": 2}],
}
PARTS: dict[str, type[Any]] = {
    "": Career,
    "salary.": Salary,
    "outlook.": Outlook,
    "sources.0.": Source,
    "aspect_sources.skills.": Source,
    "salary.source.": Source,
    "skill_ratings.0.": SkillRating,
    "related.0.": Relation,
}
FIELDS = [prefix + field.name for prefix, kind in PARTS.items() for field in attrs.fields(kind)]


def show(key: str) -> str:
    """Write ``sources.0.title`` as an error does: ``careers[0].sources[0].title``."""
    return "careers[0]." + key.replace(".0", "[0]")


def test_the_full_career_is_full_and_read_exactly() -> None:
    (career,) = Catalog.loads(json.dumps({"version": 1, "careers": [FULL]})).values()
    assert all(getattr(career, field.name) for field in attrs.fields(Career))
    assert career.salary is not None
    assert str(career.salary.mean_rse) == "0.015"
    assert career.salary.as_of == "2025"


@pytest.mark.parametrize("junk", [{"x": []}, [{"x": []}], True, -7.5], ids=str)
@pytest.mark.parametrize("key", FIELDS)
def test_what_can_be_no_value_of_a_field_is_told_with_its_place(key: str, junk: object) -> None:
    assert all(line.startswith(show(key)) for line in read_value(key, junk))


def test_every_field_can_be_wrong_at_once() -> None:
    keys = [
        key
        for key in FIELDS
        if key not in {"salary", "outlook", "sources", "aspect_sources", "skill_ratings", "related"}
    ]
    keys = [key for key in keys if key not in {"salary.source", "outlook.source"}]
    career = FULL
    for key in keys:
        career = put(career, key, -7.5)
    assert sorted(line.split(":")[0] for line in read(career)) == sorted(map(show, keys))


ENDS = ("salary.low", "salary.high")  # which have to be there, null where one is not known


def test_an_end_that_is_not_known_is_null_and_never_left_out() -> None:
    (career,) = Catalog.loads(
        json.dumps({"version": 1, "careers": [put(FULL, "salary.high", None)]})
    ).values()
    assert career.salary is not None
    assert career.salary.low == 10
    assert career.salary.high is None
    (line,) = read(put(FULL, "salary.low", None))
    assert line == (
        'careers[0].salary.high: expected a low end beside a lower bound, got {"at_least": 30}. '
        "Make it the low end, with no high one, where pay is from it on."
    )
    for end in ENDS:
        career_without = put(FULL, end, None)
        del career_without["salary"][end.partition(".")[2]]
        assert any("missing" in line or "has to be there" in line for line in read(career_without))


@pytest.mark.parametrize("key", [key for key in FIELDS if key not in ENDS])
def test_null_is_what_is_left_out_or_an_error_that_says_so(key: str) -> None:
    try:
        career = put(FULL, key, None)
        (found,) = Catalog.loads(json.dumps({"version": 1, "careers": [career]})).values()
    except UnreadableCatalog as problem:
        remedy = "It has to be there.", "Leave it out where it is not known."
        assert any(each in str(problem) for each in remedy)  # noqa: PT017  both ways out are right
    else:
        without = put(FULL, key, None)
        *way, last = key.split(".")
        inside: Any = without
        for step in way:
            inside = inside[int(step) if step.isdigit() else step]
        del inside[last]
        assert Catalog([found]) == Catalog.loads(json.dumps({"version": 1, "careers": [without]}))


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        (
            "salary.low",
            "12k",
            (
                'careers[0].salary.low: expected a number of at least 0, got "12k". '
                'Write a number such as 52000, or {"at_least": 239200} for a lower bound, '
                'or {"at_most": 80000} for an upper one.'
            ),
        ),
        (
            "salary.low",
            {"at_most": 5},
            (
                'careers[0].salary.low: expected a number or a lower bound, got {"at_most": 5}. '
                "Make it the high end, with no low one, where pay is up to it."
            ),
        ),
        (
            "salary.low",
            -5,
            (
                "careers[0].salary.low: expected a number of at least 0, got -5. "
                "Write null where it is not known."
            ),
        ),
        (
            "salary.low",
            1e18,
            (
                "careers[0].salary.low: expected a number below 1E+18, got 1E+18. "
                "Check the number of zeros."
            ),
        ),
        (
            "salary.high",
            {"at_last": 5},
            (
                'careers[0].salary.high: expected a number or a bound, got {"at_last": 5}. '
                'Write {"at_least": 239200} for a lower bound, '
                'or {"at_most": 80000} for an upper one.'
            ),
        ),
        (
            "salary.high",
            {"at_least": None},
            "careers[0].salary.high.at_least: expected a number, got null. It has to be there.",
        ),
        (
            "salary.low",
            25,
            (
                "careers[0].salary.low: expected at most the median, 20.5, got 25. "
                "A median lies in its range: check that all are of one kind of pay."
            ),
        ),
        (
            "salary.currency",
            "$",
            (
                'careers[0].salary.currency: expected an ISO 4217 code, got "$". '
                "Write a code such as 'USD'."
            ),
        ),
        (
            "salary.period",
            "yearly",
            (
                'careers[0].salary.period: expected one of "hour", "day", "week", "month", "year", '
                'got "yearly". Write "year".'
            ),
        ),
        (
            "salary.period",
            "aeon",
            (
                'careers[0].salary.period: expected one of "hour", "day", "week", "month", "year", '
                'got "aeon". Write one of them.'
            ),
        ),
        (
            "salary.doubts",
            "few-jobs",
            (
                'careers[0].salary.doubts: expected a list of values, got "few-jobs". '
                "Put a single one into a list: […]."
            ),
        ),
        (
            "outlook.growth",
            "1e-1001",
            (
                "careers[0].outlook.growth: expected a number of at most 1000 digits, "
                'got "1e-1001". Write it with fewer.'
            ),
        ),
        (
            "salary.percentiles",
            [10, True],
            (
                "careers[0].salary.percentiles: expected two percentiles in order, got [10, true]. "
                "Write [10, 90]."
            ),
        ),
        (
            "salary.percentiles",
            [10.5, 90],
            (
                "careers[0].salary.percentiles: expected two percentiles in order, got "
                "[10.5, 90]. Write [10, 90]."
            ),
        ),
        (
            "salary.percentiles",
            [10, 10**4_000],
            (
                "careers[0].salary.percentiles: expected two percentiles in order, got "
                "[10, a number of very many digits]. Write [10, 90]."
            ),
        ),
        (
            "outlook.growth",
            "forty",
            (
                'careers[0].outlook.growth: expected a number, got "forty". '
                "Write a number such as 0.40."
            ),
        ),
        (
            "outlook.growth",
            40,
            (
                "careers[0].outlook.growth: expected a fraction from -1 to below 2, got 40. "
                "Growth is a fraction: +40 % is 0.40."
            ),
        ),
        (
            "outlook.until",
            "2034",
            (
                'careers[0].outlook.until: expected a whole number from 1900 to 2200, got "2034". '
                "Leave it out where it is not known."
            ),
        ),
        (
            "outlook.since",
            2040,
            "careers[0].outlook.since: expected a year before 2034, got 2040. Swap the two.",
        ),
        (
            "education",
            "Bachelors",
            (
                'careers[0].education: expected one of "no-formal-credential", "primary", '
                '"lower-secondary", "high-school", "vocational-secondary", "some-college", '
                '"postsecondary-nondegree", "general-postsecondary", "vocational-postsecondary", '
                '"associate", "general-short-cycle", "vocational-short-cycle", "bachelor", '
                '"professional-bachelor", "master", "doctorate", '
                'got "Bachelors". Write "bachelor".'
            ),
        ),
        (
            "title",
            5,
            "careers[0].title: expected text that is not empty, got 5. Put it in quotes.",
        ),
        (
            "title",
            " ",
            'careers[0].title: expected text that is not empty, got " ". It has to be there.',
        ),
        (
            "skills",
            "Rhyme",
            (
                'careers[0].skills: expected a list of texts, got "Rhyme". '
                'Put a single text into a list: ["…"].'
            ),
        ),
        (
            "skills.1",
            "rhyme",
            (
                "careers[0].skills[1]: expected no second 'Rhyme', got \"rhyme\". "
                "Leave one of them out."
            ),
        ),
        (
            "sources",
            SOURCE,
            (
                'careers[0].sources: expected a list of objects, got {"title": "A table", '
                '"publisher": "An office", "url": "https://example.com/", '
                '"published": "2026-03", …}. '
                "Put a single object into a list: [{…}]."
            ),
        ),
        (
            "related.0",
            "novelist",
            'careers[0].related[0]: expected an object, got "novelist". Write {"slug": …}.',
        ),
        (
            "outlook",
            [],
            "careers[0].outlook: expected an object, got []. Write {…}.",
        ),
        (
            "codes",
            ["27-3043"],
            (
                'careers[0].codes: expected an object of codes, got ["27-3043"]. '
                'Write {"soc": "15-1252"}.'
            ),
        ),
        (
            "codes.soc",
            27,
            "careers[0].codes.soc: expected text that is not empty, got 27. Put it in quotes.",
        ),
        (
            "related.0.tier",
            0,
            (
                "careers[0].related[0].tier: expected a whole number from 1 to 9, got 0. "
                "Leave it out where it is not known."
            ),
        ),
    ],
)
def test_a_wrong_value_is_told_in_one_clear_line(key: str, value: object, line: str) -> None:
    assert read_value(key, value) == [line]


@pytest.mark.parametrize(
    ("key", "place", "remedy"),
    [
        ("titel", ".titel", 'Write "title".'),
        ("dayToDay", ".dayToDay", 'Write "day_to_day".'),
        ("Alternate Titles", '["Alternate Titles"]', 'Write "alternate_titles".'),
        ("salary.curency", ".salary.curency", 'Write "currency".'),
        ("sources.0.licence", ".sources[0].licence", 'Write "license".'),
        ("related.0.weight", ".related[0].weight", "The keys are slug, tier."),
        ("\x1b[31m", '["\\u001b[31m"]', "The keys are title, place, slug"),
        ("x" * 5_000, f'["{"x" * 40}…"]', "The keys are title, place, slug"),
    ],
)
def test_an_unknown_key_is_an_error_with_a_suggestion(key: str, place: str, remedy: str) -> None:
    (line,) = read_value(key, 1)
    assert line.startswith(f"careers[0]{place}: unknown key. {remedy}")
    assert line.isprintable()


def test_a_key_that_is_missing_is_told() -> None:
    assert read({"salary": {"low": 1}}) == [
        "careers[0].salary.high: it is missing. Add it.",
        "careers[0].salary.currency: it is missing. Add it.",
        "careers[0].title: it is missing. Add it.",
    ]


def test_many_problems_of_many_careers_are_told_in_the_order_of_the_file() -> None:
    told = read(
        {"title": "", "skils": ["Math"], "salary": {"low": "x", "high": 1, "curency": "USD"}},
        {"title": "Poet"},
        5,
        {"title": "Clerk", "skills": ["a", "", 5, "A", None], "codes": {"": "1", "soc": 2}},
    )
    assert [line.split(": ")[0] for line in told] == [
        "careers[0].title",
        "careers[0].skils",
        "careers[0].salary.low",
        "careers[0].salary.curency",
        "careers[0].salary.currency",
        "careers[2]",
        "careers[3].skills[1]",
        "careers[3].skills[2]",
        "careers[3].skills[3]",
        "careers[3].skills[4]",
        'careers[3].codes[""]',
        "careers[3].codes.soc",
    ]


def test_a_slug_that_two_careers_have_is_told_beside_the_other_problems() -> None:
    told = read(
        {"title": "Poet"}, {"slug": "poet"}, {"title": "Bard", "slug": "poet"}, {"slug": ""}
    )
    assert told[0] == "careers[1].title: it is missing. Add it."
    assert told[1] == (
        'careers[1].slug: expected a slug unlike that of careers[0], got "poet". '
        "Give one of the two careers a slug of its own."
    )
    assert told[2].startswith("careers[2].slug: expected a slug unlike that of careers[0]")
    assert [line.split(":")[0] for line in told[3:]] == ["careers[3].slug", "careers[3].title"]


def test_a_slug_made_from_title_and_place_of_a_wrong_career_counts_as_well() -> None:
    at_ohio = {"title": "Poet", "place": "Ohio"}
    told = read(
        {**at_ohio, "skills": 1}, at_ohio, {"title": "Poet"}, {"title": "Poet", "place": ""}
    )
    assert [line.split(":")[0] for line in told] == [
        "careers[0].skills",
        "careers[1].slug",
        "careers[3].place",
    ]


def test_a_slug_made_from_the_title_of_a_wrong_career_counts_as_well() -> None:
    told = read({"title": "Poet", "skills": 1}, {"title": "Poet"}, {"title": " "}, {"title": " "})
    assert [line.split(":")[0] for line in told] == [
        "careers[0].skills",
        "careers[1].slug",
        "careers[2].title",
        "careers[3].title",
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("NaN", "a value, got NaN. Write null where it is not known."),
        ("Infinity", "a number of at least 0, got Infinity."),
        ("-Infinity", "a number of at least 0, got -Infinity."),
    ],
)
def test_what_is_no_number_is_told_with_its_place(number: str, expected: str) -> None:
    salary = f'{{"low": {number}, "high": 5, "currency": "USD"}}'
    text = f'{{"version": 1, "careers": [{{"title": "a", "salary": {salary}}}]}}'
    (line,) = read(text=text)
    assert line.startswith(f"careers[0].salary.low: expected {expected}")
    (line,) = read(text='{"version": 1, "careers": [{"title": NaN}]}')
    assert line.startswith("careers[0].title: expected text that is not empty, got NaN.")


@pytest.mark.parametrize(
    ("career", "place", "key"),
    [
        ('{"title": "a", "title": "b"}', "careers[0]", "title"),
        (
            '{"title": "a", "outlook": {"until": 2030, "until": 2031}}',
            "careers[0].outlook",
            "until",
        ),
        ('{"title": "a", "codes": {"soc": "1", "soc": "1"}}', "careers[0].codes", "soc"),
        (
            (
                '{"title": "a", "salary": {"low": 1, "high": {"at_least": 2, "at_least": 3}, '
                '"currency": "USD"}}'
            ),
            "careers[0].salary.high",
            "at_least",
        ),
        (
            '{"title": "a", "sources": [{"title": "b", "title": "c"}]}',
            "careers[0].sources[0]",
            "title",
        ),
    ],
)
def test_a_key_that_stands_twice_is_told_with_its_place(career: str, place: str, key: str) -> None:
    assert read(text=f'{{"version": 1, "careers": [{career}]}}') == [
        f'{place}: the key "{key}" stands twice in one object. Keep one.'
    ]


def test_problems_are_values() -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.loads('{"version": 1, "careers": [{"titel": 1, "salary": {"low": 0.50}}]}')
    kinds = {type(each) for each in caught.value.exceptions}
    assert kinds == {UnreadableData}
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.loads('{"version": 1, "careers": [{"title": 1.50}]}')
    (problem,) = caught.value.exceptions
    assert isinstance(problem, InvalidCareer)
    assert (problem.path, problem.value) == ("careers[0].title", Decimal("1.50"))


def test_of_very_many_problems_the_first_are_told_and_how_many_there_are() -> None:
    career = {"title": "a", "skills": ["x"] * 20_000, "routes": [""] * 20_000}
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_records([career])
    first, *told = str(caught.value).splitlines()
    assert first == "data has 39,999 problems, of which the first 100 are told"
    assert len(told) == len(caught.value.exceptions) == 100
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_records([career], limits=Limits(problems=39_999))
    assert len(caught.value.exceptions) == 39_999
    assert str(caught.value).splitlines()[0] == "data has 39,999 problems"


JUNK: list[Any] = [None, [], {}, "", "junk", -1, True, 0.5, ["a"], {"at_most": 1}, [[]], [{}]]


@given(st.sampled_from(list_ways(FULL)), st.sampled_from(JUNK), st.none() | st.just("surprise"))
def test_junk_is_told_or_read_and_never_lost(place: Way, junk: Any, key: str | None) -> None:
    career = change(FULL, *place, to=junk)
    if key is not None:
        career[key] = 1
    try:
        catalog = Catalog.loads(json.dumps({"version": 1, "careers": [career]}))
    except UnreadableCatalog as problem:
        told = str(problem)
        assert (key is None) == ("surprise" not in told)
        wrong = len(problem.exceptions) - (key is not None)
        assert wrong == 0 or "careers[0]." in told
    else:
        assert key is None
        written = json.loads(catalog.dumps())["careers"][0]
        *way, last = place
        kept = follow(written, way)
        lost = isinstance(kept, dict) and last not in kept
        assert not lost or junk in (None, [], {})


@given(careers, st.sampled_from(FIELDS))
def test_a_problem_hides_no_other_and_blames_nothing_that_is_right(
    career: Career, key: str
) -> None:
    good = json.loads(Catalog([career]).dumps())["careers"][0]
    assert read({**good, "surprise": 1})[0].startswith("careers[0].surprise: unknown key.")
    assert len(read({**good, "surprise": 1})) == 1
    if "." not in key:
        told = read({**good, key: [[]], "surprise": 1})
        assert all(line.startswith(("careers[0].surprise", show(key))) for line in told)
        assert len(told) == 2


def test_the_type_of_a_value_is_never_blamed_for_what_else_is_wrong() -> None:
    label = {"type": "text", "text": 5, "language": "x y"}
    scale = {"name": "S", "steps": [{"value": "a", "label": label}]}
    told = read({"title": "a", "education": {"value": "a", "scale": scale}})
    place = "careers[0].education.scale.steps[0].label"
    assert [line.split(":")[0] for line in told] == [f"{place}.text", f"{place}.language"]


def test_each_rating_that_stands_again_is_told_with_its_place() -> None:
    ratings = [{"skill": each} for each in ("C", "c ", "D", "C")]
    told = read({"title": "a", "skill_ratings": ratings})
    assert [line.split(", got")[0] for line in told] == [
        f"careers[0].skill_ratings[{at}]: expected no second rating of 'C'" for at in (1, 3)
    ]


def test_what_is_no_object_of_sources_is_told_what_such_an_object_is() -> None:
    (line,) = read_value("aspect_sources", [])
    assert line == (
        "careers[0].aspect_sources: expected an object of sources, got []. "
        'Write {"skills": {"title": …}}.'
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (2**240 - 1, "176684706477838432...8121606201292619775"),
        (2**240, "a number of very many digits"),
        ([[[[]]]], "[[[[]]]]"),
        ([[[[1]]]], "[[[[…]]]]"),
        ([1, 2, 3, 4], "[1, 2, 3, 4]"),
        ([1, 2, 3, 4, 5], "[1, 2, 3, 4, …]"),
        ("x" * 80, f'"{"x" * 80}"'),
        ("x" * 81, f'"{"x" * 80}…"'),
        (["x" * 80] * 2 + ["y" * 68], f'["{"x" * 80}", "{"x" * 80}", "{"y" * 68}"]'),
        (["x" * 80] * 2 + ["y" * 69], f'["{"x" * 80}", "{"x" * 80}", "{"y" * 69}…'),
    ],
    ids=[
        *("long number", "longer number", "deep", "deeper", "many", "more"),
        *("long text", "longer text", "long line", "longer line"),
    ],
)
def test_a_value_is_shown_as_far_as_it_fits_a_line(value: object, shown: str) -> None:
    assert show_json(value) == shown
    assert len(shown) <= 240


@pytest.mark.parametrize(
    ("found", "known", "advice"),
    [
        (2, 1, "A newer release wrote it. Update careercompare: this one reads version 1."),
        (999_999_999, 1, "A newer release wrote it. Update careercompare: this one reads ver"),
        (1, 1, "This release reads version 1; write it anew."),
        (0, 1, "This release reads version 1; write it anew."),
        ("2", 1, "This release reads version 1; write it anew."),
        ("ranking-10", "ranking-1", "A newer release wrote it. Update careercompare: this one"),
        ("ranking1", "ranking-1", "This release reads version 'ranking-1'; write it anew."),
        ("catalog-2", "ranking-1", "This release reads version 'ranking-1'; write it anew."),
    ],
)
def test_a_newer_version_asks_for_a_newer_release(
    found: object, known: int | str, advice: str
) -> None:
    assert advise_on_version(found, known).startswith(advice)


def test_what_is_long_or_deep_is_told_in_a_line() -> None:
    wide: Any = "word " * 100
    for _ in range(4):
        wide = {str(key) * 100: wide for key in range(9)}
    assert all(len(line) < 600 for line in read_value("salary", [wide]))
    key = "x" * 5_000
    codes = f'{{"{key}": "1", "{key}": "1"}}'
    (line,) = read(text=f'{{"version": 1, "careers": [{{"title": "a", "codes": {codes}}}]}}')
    assert line == f'careers[0].codes: the key "{"x" * 80}…" stands twice in one object. Keep one.'


def test_very_many_problems_take_little_more_than_their_words() -> None:
    count = 2_000
    data = {"title": "Cook", "codes": {f"s{number}": 5 for number in range(count)}}
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableCatalog, match="career has 2,000 problems"):
            Career.from_dict(data)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2_500 * count  # with the frames in which each was raised it was twice that
