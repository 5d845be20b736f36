"""The JSON Schema that ships with the package says what is read and written, field by field."""

from __future__ import annotations

import json
from enum import Enum
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies import careers

from careercompare import (
    Career,
    Catalog,
    HouseStyle,
    MoneyStyle,
    Outlook,
    Salary,
    Source,
    UnreadableCatalog,
    schema,
)
from careercompare.model import Relation

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
}


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
                listed = described.get("items", described)["enum"]
                members = [each for each in listed if each is not None]
                assert members == [member.value for member in scale]
        if "default" in described:
            default = getattr(field.default, "value", field.default)
            assert described["default"] == default


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
