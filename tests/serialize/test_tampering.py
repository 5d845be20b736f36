"""A dict that somebody changed is refused, or is a comparison that works and comes back equal."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from pathlib import Path as Folder
from typing import Any, TypeAlias, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from serialize.places import change, follow, list_ways, through_json

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    QOOLLEGE,
    Aspect,
    AtLeast,
    Career,
    Comparison,
    Demand,
    Localizer,
    Message,
    Outcome,
    Outlook,
    PayPeriod,
    Ranking,
    Rates,
    Salary,
    Source,
    UnreadableData,
    Verdict,
    compare,
    rank,
    rule,
    summarize,
)
from careercompare.aspects import SKILL_RATINGS, Alternatives
from careercompare.limits import Limits
from careercompare.model import Growth, Money, SkillRating
from careercompare.rules import SALARY_FLOOR, SALARY_MEDIAN, Evidence, Mark
from careercompare.serialize import is_deep
from careercompare.serialize.problems import UNCHANGED, Place, show_json
from careercompare.words import Enumeration, Percent, Quote

Data: TypeAlias = dict[str, Any]
Path: TypeAlias = tuple[Any, ...]

SOURCE = Source("A table", "An office", url="https://example.com/", published=2026)
POET = Career(
    "Poet",
    salary=Salary(
        1_000, AtLeast("2000.5"), "EUR", median=1_500, period=PayPeriod.MONTH, as_of=2025
    ),
    outlook=Outlook(Demand.LOW, "0.1", 2034, 2024, 100, source=SOURCE),
    skills=["Rhyme", "Rhythm"],
    skill_ratings=[SkillRating("Rhyme", "3.5", "4.12"), SkillRating("Rhythm", 4, 3)],
    routes=["School"],
)
CLERK = Career(
    "Clerk",
    salary=Salary(
        20_000, 30_000, "USD", median=25_000, mean=26_000, mean_rse="0.01", source=SOURCE
    ),
    outlook=Outlook(Demand.HIGH, "0.2", 2034, 2024),
    skills=["rhyme"],
    skill_ratings=[SkillRating("rhyme", 2, "1.5")],
)
BENCHMARK = Career("All", salary=Salary(1, 2, "USD", median="1.5"))
RATES = Rates("USD", {"EUR": "1.1"}, months=12, as_of="2025", source=SOURCE)


@rule("odd")
def odd(careers: tuple[Career, ...]) -> Verdict:
    """A rule of a third party, which says and measures values of many kinds."""
    said = (Quote("Wort", "de"), Message("part", "{part}", part=Percent("0.5")), Decimal("1.5"))
    return Verdict(
        "odd",
        Outcome.WINNER,
        Message.counted(
            "odd",
            "{winner}: {all}.",
            "{winner}: {all} ({count}).",
            count=2,
            winner=careers[0].name,
            all=Enumeration((*said, PayPeriod.DAY, Money(5, "USD"))),
        ),
        careers[:1],
        Decimal("0.5"),
        [Evidence("odd", career, Growth("0.5", 2020), estimated=True) for career in careers],
        mark=Mark("odd", Message("odd.label", "Odd")),
    )


COMPARISON = compare(
    POET,
    CLERK,
    rules=[*DEFAULT_RULES, *FURTHER_RULES, odd],
    aspects=[
        *DEFAULT_ASPECTS,
        SKILL_RATINGS,
        Aspect("odd", "Odd", lambda career: Alternatives(career.skills)),
        Aspect("number", Message("number", "Number"), lambda _: Decimal("1.50")),
        Aspect("quote", "Quote", lambda _: Quote("Wort", "de")),
    ],
    related=[[POET, CLERK]],
    house_style=QOOLLEGE,
    against=BENCHMARK,
    rates=RATES,
)
RANKING = rank([POET, CLERK, Career("Cook")], {"salary.median": 2, "outlook.growth": "0.5"})


def dump(found: Comparison | Ranking) -> Data:
    data: Data = through_json(found.to_dict())
    return data


JUNK: list[Any] = [
    *(None, [], {}, "", "junk", -1, 0, True, 1.5, float("nan"), 10**5_000, "\ud800", "{", "{x}"),
    *("1e99999999", "NaN", "-0", [[]], [{}], ["a"], "winner", "tie", "poet", "salary", "1/0"),
    *({"type": "message"}, {"type": ["x"]}, {"type": "decimal", "value": "1E+9999999"}),
    *({"type": "message", "key": "k", "english": "e"}, {"type": "demand", "value": "low"}),
    *({"type": "decimal", "value": "sNaN"}, {"type": "enumeration", "values": []}),
    {"type": "career", "title": "t", "slug": "s", "language": "en"},
    {"type": "money", "amount": 5, "currency": "USD", "place": ["x"]},
]
json_values = st.sampled_from(JUNK) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside),
    max_leaves=5,
)


@pytest.mark.parametrize("found", [COMPARISON, RANKING], ids=["comparison", "ranking"])
@given(data=st.data(), junk=json_values)
def test_whatever_stands_at_one_place_is_refused_or_can_be_used(
    found: Comparison | Ranking, data: st.DataObject, junk: Any
) -> None:
    written = dump(found)
    place = data.draw(st.sampled_from(list_ways(written)))
    try:
        read = type(found).from_dict(change(written, *place, to=junk))
    except UnreadableData as problem:
        assert "<class" not in str(problem)  # noqa: PT017  both ways out are right
        return
    hash(read)
    assert read.to_text(), repr(read)
    assert read.to_html("ar", standalone=True)
    assert type(found).from_dict(dump(read)) == read
    if isinstance(read, Comparison):
        assert Localizer("en").text(summarize(read.verdicts))


def test_a_test_that_was_made_comes_back() -> None:
    careers = [
        Career(title, salary=Salary(None, None, "USD", mean=mean, mean_rse="0.01"))
        for title, mean in (("A", 40_000), ("B", 50_000))
    ]
    comparison = compare(*careers, rules=FURTHER_RULES)
    read = Comparison.from_dict(dump(comparison))
    assert read.verdict("salary.mean").significance is not None
    assert read == comparison


def test_a_winner_that_is_none_is_refused() -> None:
    poor, rich = Career("A", salary=Salary(1, 2, "USD")), Career("B", salary=Salary(10, 20, "USD"))
    data = dump(compare(poor, rich))
    for verdict in data["verdicts"]:
        if verdict["outcome"] == "winner":
            verdict["winners"] = ["a"]
            verdict["message"]["values"]["winner"] |= {"title": "A", "slug": "a"}
    with pytest.raises(UnreadableData, match=r"verdicts\[0\]: expected what the rule finds in"):
        Comparison.from_dict(data)


CONVERSION = {"original": {"amount": 5, "currency": "EUR", "period": "month"}, "per_year": 12}
MEASURE = ("ranking", "measures", 0)
ODD = ("verdicts", len(COMPARISON.verdicts) - 1)
TAMPERED: list[tuple[Path, Any]] = [
    (("version",), True),
    (("version",), 1.0),
    (("version",), [[[[[[]]]]]]),
    (("surprise",), 1),
    (("house_style", "titel"), 1),
    (("house_style", "closing"), "Summary"),
    (("house_style", "money", "fraction"), True),
    (("careers", 1, "slug"), "poet"),
    (("careers",), [{"title": "Poet"}]),
    (("related_careers",), [[]]),
    (("related_careers", 0, 0, "title"), 5),
    (("benchmark", "slug"), "poet"),
    (("table", "rows", 0, "aspect"), "odd"),
    (("table", "rows", 0, "values"), [None]),
    (("table", "rows", 0, "values"), 5),
    (("table", "rows", 0, "values", 1, "high"), 999_999),
    (("table", "rows", 5, "values"), [None, None]),
    (("table", "rows", 5, "values", 0), [5]),
    (("table", "rows", 5, "values", 0), {"type": "at-least", "at_least": 5}),
    (("table", "rows", 5, "values", 0), {"type": "at-most", "at_most": 5}),
    (("table", "rows", 5, "values", 0), {"type": "at-most", "at_least": 5}),
    (("rates", "base"), "GBP"),
    (("verdicts",), [{}, None]),
    (("verdicts", 0, "rule"), "odd"),
    (("verdicts", 0, "winners"), ["poet"]),
    ((*ODD, "winners"), []),
    ((*ODD, "winners"), ["pilot"]),
    ((*ODD, "winners"), ["poet", "clerk"]),
    ((*ODD, "winners"), ["poet", "poet"]),
    ((*ODD, "winners"), ["clerk"]),
    ((*ODD, "outcome"), "tie"),
    ((*ODD, "outcome"), "no"),
    ((*ODD, "outcome"), "undecided"),
    ((*ODD, "message"), "text"),
    ((*ODD, "message", "values"), []),
    ((*ODD, "message", "english"), "{boo}"),
    ((*ODD, "message", "plural"), "{"),
    ((*ODD, "message", "values", "all"), True),
    ((*ODD, "message", "values", "all"), "\ud800"),
    ((*ODD, "margin"), 10**1_000),
    ((*ODD, "margin"), {"type": "decimal", "value": "1E-1001"}),
    ((*ODD, "evidence", 0, "estimated"), [1]),
    ((*ODD, "evidence", 0, "conversion"), {**CONVERSION, "per_year": 0}),
    ((*ODD, "evidence", 0, "conversion"), {**CONVERSION, "level": -1}),
    ((*ODD, "evidence", 0, "conversion"), {**CONVERSION, "rate": "x"}),
    (
        (*ODD, "evidence", 0, "conversion"),
        {**CONVERSION, "original": {"amount": 5, "currency": "EUR"}},
    ),
]
TAMPERED_RANKING: list[tuple[Path, Any]] = [
    ((*MEASURE, "weight"), "1e100000000"),
    ((*MEASURE, "weight"), "9" * 5_000),
    ((*MEASURE, "weight"), "1/00"),
    ((*MEASURE, "weight"), 5),
    ((*MEASURE, "prefers_lowest"), 0),
    ((*MEASURE, "rule"), "outlook.growth"),
    ((*MEASURE, "evidence", 0, "value", "amount"), 999_999),
    ((*MEASURE, "evidence", 0, "value", "place"), ["x"]),
    ((*MEASURE, "evidence", 1, "career"), "poet"),
    (("ranking", "measures"), []),
]


def tell(found: Comparison | Ranking, path: Path, value: Any) -> str:
    """Return what is said where a *value* stands in the dict of what was *found*."""
    place = reduce(Place.inside, path, Place("", "")).path
    with pytest.raises(UnreadableData) as caught:
        type(found).from_dict(change(dump(found), *path, to=value))
    return f"{place} = {show_json(value)}: {caught.value}\n"


def test_what_nobody_wrote_is_refused_in_the_expected_words(checkout: Folder) -> None:
    """The file is to be read as a text; whoever changes a sentence changes it there too."""
    told = [tell(COMPARISON, path, value) for path, value in TAMPERED]
    told += [tell(RANKING, path, value) for path, value in TAMPERED_RANKING]
    expected = checkout / "tests" / "expected" / "refused-dicts.txt"
    assert "".join(told) == expected.read_text(encoding="utf-8")


def test_a_column_that_no_benchmark_stands_for_is_refused() -> None:
    data = dump(COMPARISON)
    del data["benchmark"]
    with pytest.raises(UnreadableData) as caught:
        Comparison.from_dict(data)
    assert str(caught.value) == (
        f'comparison: table.rows[0].benchmark: expected none without a benchmark, got "a value". '
        f"{UNCHANGED}"
    )


def test_a_conversion_that_can_be_is_read() -> None:
    conversion = change(dump(COMPARISON), *ODD, "evidence", 0, "conversion", to=CONVERSION)
    assert Comparison.from_dict(conversion).to_html()


@pytest.mark.parametrize("kind", [Comparison, Ranking])
def test_what_is_nested_deeper_than_python_follows_is_refused(
    kind: type[Comparison | Ranking],
) -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    found = COMPARISON if kind is Comparison else RANKING
    for data in ({"version": deep}, {**dump(found), "careers": deep}):
        with pytest.raises(UnreadableData, match=r"version: found|nested too deep"):
            kind.from_dict(data)


@pytest.mark.parametrize("kind", [Comparison, Ranking])
def test_what_stands_in_more_places_than_can_be_counted_is_refused(
    kind: type[Comparison | Ranking],
) -> None:
    said: Any = {"type": "message", "key": "k", "english": "End"}
    for _ in range(25):
        values = {"a": said, "b": said}
        said = {"type": "message", "key": "k", "english": "{a} {b}", "values": values}
    found = COMPARISON if kind is Comparison else RANKING
    with pytest.raises(UnreadableData) as caught:
        kind.from_dict({**dump(found), "surprise": said})
    assert str(caught.value) == f"{kind.__name__.lower()}: it is nested too deep. {UNCHANGED}"


@pytest.mark.parametrize(("depth", "is_told"), [(60, False), (61, True)])
def test_a_value_may_stand_in_sixty_lists_and_objects(depth: int, *, is_told: bool) -> None:
    deep: Any = 5
    for at in range(depth):
        deep = [deep] if at % 2 else {"in": deep}
    assert is_deep(deep) is is_told


@pytest.mark.parametrize(
    ("way", "place", "value"),
    [
        (("table", "rows"), "table.rows[{}].aspect", '"salary"'),
        (("verdicts",), "verdicts[{}].rule", '"salary.median"'),
    ],
)
def test_what_stands_twice_is_told_with_its_place(way: Path, place: str, value: str) -> None:
    data = dump(COMPARISON)
    found = follow(data, way)
    found.append(found[0])
    with pytest.raises(UnreadableData) as caught:
        Comparison.from_dict(data)
    at = place.format(len(found) - 1)
    told = f"comparison: {at}: expected a name of its own, got {value}. {UNCHANGED}"
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("part", "value", "place"),
    [
        ("aspect", " ", "aspect: expected a text that is not empty"),
        ("values", [{"type": "decimal", "value": "1E+99"}, None], "values: expected a finite num"),
        ("values", ["\u200b", "b"], "values: expected values that can be shown"),
    ],
)
def test_what_no_row_can_have_is_told_with_its_place(part: str, value: object, place: str) -> None:
    rows = [{"aspect": "own", "label": "Own", "values": ["a", "b"], part: value}]
    with pytest.raises(UnreadableData, match=rf"^comparison: table\.rows\[0\]\.{place}"):
        Comparison.from_dict(change(dump(COMPARISON), "table", "rows", to=rows))


@pytest.mark.parametrize("number", ["sNaN", "NaN", "1E+1000"])
def test_a_number_of_python_is_taken_for_what_it_is(number: str) -> None:
    data = dump(COMPARISON)
    evidence = follow(data, ("verdicts", 0, "evidence", 0))
    evidence["value"] = Decimal(number)
    with pytest.raises(UnreadableData, match=r"verdicts\[0\]\.evidence\[0\]\.value: expected a"):
        Comparison.from_dict(data)


def test_as_many_problems_are_values_as_the_limits_say() -> None:
    data = {**dump(COMPARISON), "verdicts": [{}]}
    for limits, count in ((Limits(problems=2), 2), (None, 9)):
        with pytest.raises(UnreadableData, match="; and 6 more") as caught:
            Comparison.from_dict(data, limits=limits)
        assert len(caught.value.problems) == count


def nest(depth: int) -> Comparison:
    message = Message("end", "End")
    for _ in range(depth):
        message = Message("more", "{more}", more=message)
    return compare(
        POET, CLERK, rules=[rule("deep")(lambda _: Verdict("deep", Outcome.YES, message))]
    )


def test_what_can_be_written_can_be_read_however_deep_it_is() -> None:
    assert Comparison.from_dict(nest(20).to_dict()) == nest(20)
    with pytest.raises(UnreadableData) as caught:
        nest(21).to_dict()
    assert str(caught.value) == (
        "comparison: what is nested so deep cannot be stored. "
        "Say it in fewer messages inside each other."
    )


def test_what_is_no_json_at_all_is_refused() -> None:
    with pytest.raises(UnreadableData, match="Read what to_dict wrote"):
        Comparison.from_dict(cast("Any", {**dump(COMPARISON), 5: 5}))


def test_a_rule_of_ones_own_under_a_name_of_the_librarys_says_so_and_comes_back() -> None:
    generous = attrs.evolve(SALARY_FLOOR, margin=Decimal("0.5"))
    poet, clerk = Career("A", salary=Salary(3, 4, "USD")), Career("B", salary=Salary(2, 4, "USD"))
    comparison = compare(poet, clerk, rules=[generous, DEFAULT_RULES[0]])
    data = dump(comparison)
    assert [verdict.get("customized") for verdict in data["verdicts"]] == [True, None]
    assert Comparison.from_dict(data) == comparison
    del data["verdicts"][0]["customized"]
    with pytest.raises(UnreadableData, match="expected what the rule finds in the careers"):
        Comparison.from_dict(data)


def test_an_aspect_of_ones_own_under_a_name_of_the_librarys_says_so_and_comes_back() -> None:
    titles = Aspect("skills", "Skills", lambda career: career.title)
    comparison = compare(POET, CLERK, aspects=[titles, DEFAULT_ASPECTS[0]])
    data = dump(comparison)
    assert [row.get("customized") for row in data["table"]["rows"]] == [True, None]
    assert Comparison.from_dict(data) == comparison
    bare = [Career("A"), Career("B")]  # of whom the library's own aspect has nothing to show
    assert Comparison.from_dict(dump(compare(*bare, aspects=[titles]))).rows[0].values == ("A", "B")


def _count_letters(career: Career) -> int:
    return len(career.title)


def test_a_measure_of_ones_own_under_a_name_of_the_librarys_says_so_and_comes_back() -> None:
    floor = attrs.evolve(SALARY_MEDIAN, of=_count_letters)
    ranking = rank([POET, CLERK], {"salary.median": 1}, rules=[floor])
    data = dump(ranking)
    assert data["ranking"]["measures"][0]["customized"] is True
    assert Ranking.from_dict(data) == ranking


def test_a_measure_twice_is_refused() -> None:
    data = dump(RANKING)
    data["ranking"]["measures"] *= 2
    with pytest.raises(UnreadableData, match="expected measures, each of a rule of its own"):
        Ranking.from_dict(data)
