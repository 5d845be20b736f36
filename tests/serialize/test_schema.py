"""The JSON Schema that ships with the package says what is read and written, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from serialize.places import follow, list_ways, through_json
from strategies import careers, comparisons, groups, highest_amount, house_styles, rates

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    Catalog,
    Comparison,
    Highest,
    HouseStyle,
    InvalidOption,
    Message,
    MoneyStyle,
    Outlook,
    Ranking,
    Rates,
    Salary,
    Source,
    UnreadableCatalog,
    UnreadableData,
    compare,
    languages,
    rank,
    schema,
)
from careercompare.model import PriceLevels, Relation, Scale, SkillRating
from careercompare.serialize.converter import KINDS

SCHEMA = schema("catalog")
VALIDATOR = Draft202012Validator(SCHEMA)
CLASSES: dict[str, type[Any]] = {
    "career": Career,
    "salary": Salary,
    "outlook": Outlook,
    "source": Source,
    "relation": Relation,
    "house_style": HouseStyle,
    "money_style": MoneyStyle,
    "skill_rating": SkillRating,
}
COMPARISON = Draft202012Validator(schema("comparison"))
RANKING = Draft202012Validator(schema("ranking"))
CEILING = Highest("ceiling", of=highest_amount, says=Message("ceiling", "Highest ceiling"))
BAKER = Career(
    "Baker",
    salary=Salary(28_000, "49000.50", "USD", mean=30_000, mean_rse="0.1", place="Texas"),
    outlook=Outlook("high", "0.04", until=2034),
    skills=["Dough"],
    sources=[Source("Wages")],
)
COOK = Career(
    "Cook",
    salary=Salary(12, 30, "USD", mean=20, mean_rse="0.02", period="hour", place="Ohio"),
    outlook=Outlook(growth="0.05"),
    education="bachelor",
    skills=["Dough", "Fire"],
)
USED_RATES = Rates(
    hours=2_080,
    place="United States",
    prices=PriceLevels({"United States": 100, "Texas": "97.2", "Ohio": 92}),
)
SMALL: dict[str, tuple[Any, Callable[[Any], Any], Draft202012Validator]] = {
    "comparison": (
        compare(
            BAKER,
            COOK,
            against=Career("Everyone", salary=Salary(1, 2, "USD")),
            rates=USED_RATES,
            rules=[*DEFAULT_RULES, *FURTHER_RULES],
            house_style=HouseStyle("A publisher", guide_url="https://example.com/{slug}"),
            related=[(BAKER, COOK)],
        ),
        Comparison.from_dict,
        COMPARISON,
    ),
    "ranking": (
        rank([BAKER, COOK], {"salary.median": 1, "outlook.growth": 2}, rates=USED_RATES),
        Ranking.from_dict,
        RANKING,
    ),
}


class Grade(Scale):
    """An education of one's own."""

    FIRST = "first", "First grade"
    SECOND = "second", "Second grade"


def test_it_is_a_schema_of_draft_2020_12_and_each_call_returns_its_own() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    schema("catalog").clear()
    assert schema("catalog") == SCHEMA


@pytest.mark.parametrize(("name", "kind"), CLASSES.items())
def test_it_agrees_with_the_model_on_every_field_and_on_what_is_required(
    name: str, kind: type[Any]
) -> None:
    described = SCHEMA["$defs"][name]
    fields = attrs.fields(kind)
    assert list(described["properties"]) == [field.name for field in fields]
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    assert described.get("required", []) == required
    assert described["additionalProperties"] is False


@pytest.mark.parametrize(("name", "kind"), CLASSES.items())
def test_it_agrees_with_the_model_on_members_defaults_and_null(name: str, kind: type[Any]) -> None:
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        described = SCHEMA["$defs"][name]["properties"][field.name]
        takes_null = any(each is type(None) for each in getattr(hints[field.name], "__args__", ()))
        validator = VALIDATOR.evolve(schema={**described, "$defs": SCHEMA["$defs"]})
        assert validator.is_valid(None) == takes_null, field.name
        kinds = [hints[field.name], *getattr(hints[field.name], "__args__", ())]
        for scale in kinds:
            if isinstance(scale, type) and issubclass(scale, Enum) and list(scale):
                assert list_members(described) == [member.value for member in scale]
        if "default" in described:
            default = getattr(field.default, "value", field.default)
            assert described["default"] == default


def list_members(described: dict[str, Any]) -> list[str]:
    """Return the words of an enumeration, wherever they stand."""
    if "$ref" in described:
        return list_members(SCHEMA["$defs"][described["$ref"].removeprefix("#/$defs/")])
    if "items" in described:
        return list_members(described["items"])
    if "anyOf" in described:
        return list_members(described["anyOf"][0])
    return [each for each in described["enum"] if each is not None]


def test_the_sample_is_valid() -> None:
    VALIDATOR.validate(json.loads(Catalog.sample().dumps()))


@given(st.lists(careers, max_size=3, unique_by=lambda career: career.slug))
def test_whatever_is_written_is_valid(careers_: list[Career]) -> None:
    VALIDATOR.validate(json.loads(Catalog(careers_).dumps()))


@pytest.mark.parametrize(
    "career",
    [
        {},
        {"title": ""},
        {"title": "a", "titel": "b"},
        {"title": "a", "slug": "A b"},
        {"title": "a", "salary": {"low": 1, "high": 2}},
        {"title": "a", "salary": {"low": -1, "high": 2, "currency": "USD"}},
        {"title": "a", "salary": {"low": "12k", "high": 2, "currency": "USD"}},
        {"title": "a", "salary": {"low": {"at_last": 1}, "high": 2, "currency": "USD"}},
        {"title": "a", "salary": {"low": 1, "high": 2, "currency": "USD", "percentiles": [1]}},
        {"title": "a", "salary": {"low": 1, "high": 2, "currency": "USD", "doubts": "few-jobs"}},
        {"title": "a", "salary": {"low": 1, "high": 2, "currency": "USD", "doubts": ["odd"]}},
        {"title": "a", "salary": {"low": 1, "high": 2, "currency": "USD", "doubts": {}}},
        {"title": "a", "outlook": []},
        {"title": "a", "outlook": {"growth": 40}},
        {"title": "a", "outlook": {"until": "2034"}},
        {"title": "a", "education": "phd"},
        {"title": "a", "skills": "Math"},
        {"title": "a", "skills": ["Math", "Math"]},
        {"title": "a", "skills": {"Math": 1}},
        {"title": "a", "codes": {"soc": 15}},
        {"title": "a", "language": "english language"},
        {"title": "a", "guide_url": "javascript:alert(1)"},
        {"title": "a", "sources": {}},
        {"title": "a", "sources": [{"title": "a", "published": "May"}]},
        {"title": "a", "related": [{"slug": "b", "tier": 0}]},
    ],
    ids=str,
)
def test_what_it_refuses_is_not_read_either(career: dict[str, Any]) -> None:
    document = {"version": 1, "careers": [career]}
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(UnreadableCatalog):
        Catalog.loads(json.dumps(document))


@settings(max_examples=50)
@given(comparisons(), st.sampled_from(list(languages())))
def test_whatever_a_comparison_writes_is_valid(comparison: Comparison, locale: str) -> None:
    COMPARISON.validate(through_json(comparison.to_dict(locale)))


@settings(max_examples=50)
@given(groups, house_styles, st.none() | rates, st.sampled_from(list(languages())))
def test_whatever_a_ranking_writes_is_valid(
    group: list[Career], style: HouseStyle, given_rates: Rates | None, locale: str
) -> None:
    weights: Any = {
        "salary.median": 2,
        "outlook.growth": "0.5",
        "education.lowest": 1,
        "ceiling": 1,
    }
    scales: Any = {"outlook.growth": ("-0.5", 1)}
    ranking = rank(
        group,
        weights,
        rules=[*FURTHER_RULES, *DEFAULT_RULES, CEILING],
        house_style=style,
        rates=given_rates,
        scales=scales,
    )
    RANKING.validate(through_json(ranking.to_dict(locale)))


def test_a_house_style_in_any_locale_and_with_any_sign_that_it_takes_is_valid() -> None:
    money = MoneyStyle(thousands="\u00a0k")
    style = HouseStyle(locales=["en", "zh-Hant-TW-u-nu-hanidec"], money=money)
    written = through_json(Catalog([BAKER], house_style=style).to_dict())
    assert VALIDATOR.is_valid(written)
    for thousands in ("", " ", "000"):
        written["house_style"]["money"]["thousands"] = thousands
        assert not VALIDATOR.is_valid(written)
        with pytest.raises(UnreadableCatalog) as caught:
            Catalog.from_dict(written)
        [problem] = caught.value.exceptions
        assert str(problem).startswith("house_style.money.thousands: expected a text with a letter")


def test_a_step_of_a_scale_of_ones_own_is_valid_in_a_career_and_in_a_row() -> None:
    baker, cook = Career("Baker", education=Grade.SECOND), Career("Cook", education="master")
    grades = Aspect("grade", "Grade", lambda _: Grade.FIRST)
    found = compare(baker, cook, aspects=[*DEFAULT_ASPECTS, grades])
    COMPARISON.validate(through_json(found.to_dict()))
    VALIDATOR.validate(Catalog([baker, cook]).to_dict())
    RANKING.validate(through_json(rank([baker, cook], {"education.lowest": 1}).to_dict()))


@pytest.mark.parametrize("kind", ["comparison", "ranking"])
@given(data=st.data())
def test_a_dict_that_somebody_broke_is_not_valid(kind: str, data: st.DataObject) -> None:
    """What the reader misses is required, and a value of another type stands nowhere."""
    found, read, validator = SMALL[kind]
    written = through_json(found.to_dict())
    *way, key = data.draw(st.sampled_from(list_ways(written)))
    holder = follow(written, way)
    if isinstance(holder, list) or data.draw(st.booleans()):
        holder[key] = 0.5 if isinstance(holder[key], dict) else {"odd": [0.5]}
        assert not validator.is_valid(written)
        return
    del holder[key]
    try:
        read(written)
    except UnreadableData as problem:
        if "it is missing" in str(problem):
            assert not validator.is_valid(written)


@pytest.mark.parametrize("kind", ["comparison", "ranking"])
@pytest.mark.parametrize(
    ("rates", "lacking"),
    [
        ({"per_unit": {"EUR": "1.1"}}, {"base": "USD"}),
        ({"worth": {"Ohio": "1.1"}}, {"place": "Texas"}),
        ({"prices": {"levels": {"Ohio": "92", "Texas": "97"}}}, {"place": "Texas"}),
    ],
)
def test_rates_that_lack_what_they_are_in_are_not_valid(
    kind: str, rates: dict[str, Any], lacking: dict[str, str]
) -> None:
    found, _, validator = SMALL[kind]
    written = through_json(found.to_dict())
    nothing: dict[str, Any] = {"per_unit": {}, "worth": {}, "prices": None}
    assert not validator.is_valid({**written, "rates": rates})
    assert validator.is_valid({**written, "rates": {**rates, **lacking}})
    assert validator.is_valid({**written, "rates": nothing})


@pytest.mark.parametrize("kind", ["comparison", "ranking"])
def test_each_key_of_the_page_is_required(kind: str) -> None:
    found, _, validator = SMALL[kind]
    written = through_json(found.to_dict())
    for key in written:
        rest = {name: value for name, value in written.items() if name != key}
        assert validator.is_valid(rest) is (key in {"benchmark", "rates"}), key


@pytest.mark.parametrize("kind", ["salary", "outlook"])
def test_a_value_of_a_row_is_described_as_that_of_its_career(kind: str) -> None:
    parts = schema("comparison")["$defs"]
    typed = parts[f"{kind}_value"]["properties"]
    assert typed == {"type": {"const": kind}, **parts[kind]["properties"]}


def test_every_form_that_a_value_can_have_is_described() -> None:
    parts = schema("comparison")["$defs"]
    described = {
        each["properties"]["type"]["const"]
        for each in parts.values()
        if "type" in each.get("properties", ())
    }
    own = {"alternatives", "decimal", "enumeration", "message", "sentences", "versus", "scale"}
    assert described == {*KINDS, *own}


def test_an_unknown_name_is_refused_with_a_near_one() -> None:
    with pytest.raises(InvalidOption, match=r"name: expected one of career, .* Did you mean 'rank"):
        schema("rankings")
    with pytest.raises(InvalidOption, match="Choose one, such as 'career'"):
        schema("xyz")
    with pytest.raises(InvalidOption, match="got 5"):
        schema(5)  # type: ignore[arg-type]


@pytest.mark.parametrize("day", ["2024-13", "2024-00", "2024-05-32", "2024-05-", "24-05"])
def test_a_month_or_a_day_that_no_calendar_has_is_not_of_the_schema(day: str) -> None:
    record = {"title": "Cook", "salary": {"low": 1, "high": 2, "currency": "USD", "as_of": day}}
    assert not Draft202012Validator(schema("career")).is_valid(record)
    record["salary"] = {"low": 1, "high": 2, "currency": "USD", "as_of": "2024-12-31"}
    assert Draft202012Validator(schema("career")).is_valid(record)
