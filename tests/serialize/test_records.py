"""A career alone, and a catalog, as dicts: what JSON has for them."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from strategies import careers

from careercompare import QOOLLEGE, Career, Catalog, Salary, UnreadableCatalog, UnreadableData
from careercompare.serialize import is_deep

BAKER = Career("Baker", salary=Salary(28_000, "49000.50", "USD"), skills=["Dough"])


@given(careers)
def test_a_career_is_read_back_from_its_dict(career: Career) -> None:
    data = career.to_dict()
    assert Career.from_dict(data) == career
    assert Career.from_dict(json.loads(json.dumps(data))) == career


def test_a_career_is_written_as_it_stands_in_a_catalog() -> None:
    assert Catalog([BAKER]).to_dict()["careers"] == [BAKER.to_dict()]


def test_a_career_is_read_of_what_python_has_for_numbers() -> None:
    pay = {"low": 28_000.0, "high": Decimal("49000.50"), "currency": "USD"}
    read = Career.from_dict({"title": "Baker", "salary": pay, "skills": ("Dough",)})
    assert read == BAKER


def test_a_key_that_is_no_text_is_told_as_any_other() -> None:
    record: dict[Any, Any] = {"title": "Baker", None: 1, 10**5_000: 2, "codes": {3: "x", (): "y"}}
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict(record)
    keys = "unknown key. The keys are title, place, slug"
    told = str(caught.value)
    assert f"career, None: {keys}" in told
    assert f"career, [<a number of about 5001 digits>]: {keys}" in told
    assert "- codes[3]: expected" in told
    assert '- codes["()"]: expected' in told


@pytest.mark.parametrize(
    "version", [Decimal("sNaN"), Decimal("NaN"), Decimal("1.5"), True, "1", None, [1]], ids=repr
)
def test_a_catalog_of_another_version_is_refused(version: object) -> None:
    with pytest.raises(UnreadableData, match="found version"):
        Catalog.from_dict({"version": version, "careers": []})


def test_all_that_is_wrong_with_a_career_is_told_at_once_with_its_place() -> None:
    pay = {"low": 5, "high": "12k", "currency": "usd"}
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict({"title": "", "salary": pay, "skils": ["Dough"]})
    assert str(caught.value) == (
        "career has 4 problems\n"
        '- title: expected text that is not empty, got "". It has to be there.\n'
        '- salary.high: expected a number of at least 0, got "12k". Write a number such as 52000, '
        'or {"at_least": 239200} for a lower bound, or {"at_most": 80000} for an upper one.\n'
        "- salary.currency: expected an ISO 4217 code, got \"usd\". Write 'USD'.\n"
        '- career, skils: unknown key. Write "skills".'
    )


def test_what_is_no_object_is_no_career() -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict(5)  # type: ignore[arg-type]
    assert "career: expected an object, got 5" in str(caught.value)


def test_a_catalog_is_read_back_from_its_dict_with_its_house_style() -> None:
    catalog = Catalog([BAKER], house_style=QOOLLEGE)
    assert Catalog.from_dict(catalog.to_dict()) == catalog
    assert json.loads(catalog.dumps()) == catalog.to_dict()


def test_what_is_no_catalog_is_refused() -> None:
    with pytest.raises(UnreadableData, match="this is not the form of a catalog"):
        Catalog.from_dict({"careers": []})
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_dict({"version": 1, "careers": [{"title": ""}]})
    assert "careers[0].title: expected text" in str(caught.value)


NAN: Any = float("nan")


class Gap:
    """As the NA of pandas: it does not even say whether it is unlike itself."""

    __hash__ = None  # type: ignore[assignment]  # as of whatever compares in its own way

    def __ne__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


@pytest.mark.parametrize("gap", [NAN, Decimal("NaN"), Gap()], ids=["float", "Decimal", "NA"])
@pytest.mark.parametrize("field", ["education", "skills", "salary", "codes", "place", "language"])
def test_what_data_frames_put_where_nothing_is_can_be_left_out(field: str, gap: Any) -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_records([{"title": "Baker", field: gap}])
    (problem,) = caught.value.exceptions
    assert str(problem).startswith(f"records[0].{field}: expected a value, got ")
    assert str(problem).endswith(". Leave it out where it is not known.")


def test_what_has_to_be_there_is_no_gap() -> None:
    pay = {"low": NAN, "high": 5, "currency": NAN}
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_records([{"title": NAN, "salary": pay}])
    title, low, currency = map(str, caught.value.exceptions)
    assert "expected text that is not empty, got NaN" in title
    assert low.endswith("salary.low: expected a value, got NaN. Write null where it is not known.")
    assert "currency: expected an ISO 4217 code, got NaN" in currency


class Refusing:
    """A value that answers whoever asks for anything with an error of its own."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)


@pytest.mark.parametrize("odd", [date, Decimal, Refusing()], ids=["date", "Decimal", "refusing"])
@pytest.mark.parametrize("field", ["title", "skills", "salary", "codes", "education"])
def test_what_no_record_can_hold_is_told_with_its_place(field: str, odd: object) -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict({"title": "Baker", field: odd})
    assert str(caught.value.exceptions[0]).startswith(f"{field}: expected ")


def alias(depth: int) -> Any:
    """Return what a few lines of YAML with aliases make: few objects, in very many places."""
    inside: Any = "a"
    for _ in range(depth):
        inside = {"a": inside, "b": inside}
    return inside


@pytest.mark.parametrize("field", ["skills", "sources", "education", "codes", "x"])
def test_what_stands_in_more_places_than_can_be_counted_is_told_at_once(field: str) -> None:
    for value in (alias(55), [alias(55)], {"value": "a", "scale": alias(55)}):
        with pytest.raises(UnreadableCatalog):
            Career.from_dict({"title": "Baker", field: value})


def test_what_stands_in_several_places_is_read_in_each() -> None:
    source = {"title": "Wages"}
    record = {"title": "Baker", "sources": [source, source], "aspect_sources": {"skills": source}}
    career = Career.from_dict(record)
    assert career.sources == (career.aspect_sources["skills"],) * 2


def test_many_values_side_by_side_are_not_deep() -> None:
    assert not is_deep([[number] for number in range(100_001)])
    assert is_deep(alias(55))
    assert not is_deep(alias(10))
