"""Careers are made straight from JSON exactly where the reader that tells problems takes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers

from careercompare import Career, Catalog
from careercompare.serialize.parsing import RepeatedKeys
from careercompare.serialize.reader import reader
from careercompare.serialize.straight import make_straight_reader

SOURCE = {"title": "A table", "publisher": "An office", "published": 2026, "license": "CC0-1.0"}
FULL: dict[str, Any] = {
    "title": "Poet",
    "slug": "poet",
    "salary": {
        "low": 10,
        "high": {"at_least": 30},
        "currency": "USD",
        "median": "20.5",
        "mean": Decimal("21.5"),
        "mean_rse": Decimal("0.015"),
        "period": "month",
        "place": "Ohio",
        "as_of": 2025,
        "percentiles": [10, 90],
        "source": SOURCE,
    },
    "outlook": {"demand": "high", "growth": "0.04", "until": 2034, "since": 2024, "openings": 100},
    "education": "master",
    "skills": ["Rhyme", "Rhythm"],
    "workplaces": ["at home"],
    "day_to_day": "Words.",
    "routes": ["Reading"],
    "guide_url": "https://example.com/",
    "language": "en",
    "codes": {"soc": "27-3043"},
    "sources": [SOURCE, SOURCE, {**SOURCE, "published": "2026-03"}],
    "alternate_titles": ["Bard"],
    "related": [{"slug": "novelist", "tier": 2}],
}
STEP = {"value": "b", "scale": {"name": "Own", "steps": [{"value": "a"}, {"value": "b"}]}}

# What a parsed document can hold, and above all what one class takes and another does not.
parsed = st.recursive(
    st.sampled_from([None, True, False, 0, 1, -1, 2034, 1900, 10**30, 10**4000])
    | st.sampled_from(["", " ", "1", "0.5", "NaN", "2025", "2025-05", "USD", "en", "\ud800"])
    | st.sampled_from(["high", "HIGH", "master", "year", "a-slug", "https://example.com/"])
    | st.sampled_from([*map(Decimal, ["1", "0.5", "NaN", "-Infinity", "1e-999", "1e99"])])
    | st.text(max_size=3)
    | st.integers(),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(["at_least", "at_most", "title", "slug", "soc", "10"]), inside
        )
        | st.tuples(st.sampled_from(["title", "at_most"]), inside, inside).map(
            lambda found: RepeatedKeys([(found[0], each) for each in found[1:]])
        )
    ),
    max_leaves=4,
)


def find_parents(data: Any) -> Iterator[Any]:
    """Yield every object and list in *data*."""
    if isinstance(data, dict | list):
        yield data
        inside: dict[Any, Any] = data if isinstance(data, dict) else dict(enumerate(data))
        for each in inside.values():
            yield from find_parents(each)


def read(data: object, *, straight: bool) -> Career | None:
    """Read a career in one of the two ways, or return None where it is refused."""
    try:
        if straight:
            return make_straight_reader()(data)
        return reader().structure(data, Career)
    except Exception:  # noqa: BLE001  of what kind it is, is not asked here
        return None


@given(careers)
def test_a_career_that_was_written_is_read_straight(career: Career) -> None:
    data = json.loads(Catalog([career]).dumps())["careers"][0]
    assert read(data, straight=True) == read(data, straight=False) == career


@given(st.data(), parsed)
def test_both_readers_take_the_same_and_make_the_same_of_it(data: st.DataObject, junk: Any) -> None:
    full = {**FULL, "education": data.draw(st.sampled_from([FULL["education"], STEP]))}
    career = json.loads(json.dumps(full, default=float), parse_float=Decimal)
    for _ in range(data.draw(st.integers(1, 2))):
        parent = data.draw(st.sampled_from([*find_parents(career)]))
        keys = [*range(len(parent))] if isinstance(parent, list) else [*parent, "surprise", "self"]
        if keys:
            parent[data.draw(st.sampled_from(keys))] = data.draw(parsed | st.just(junk))
    told, straight = read(career, straight=False), read(career, straight=True)
    assert straight == told
    assert repr_whole(straight) == repr_whole(told)


def repr_whole(career: Career | None) -> object:
    """Return what tells 1 from True, and a tuple from a list, where they are equal."""
    return None if career is None else [repr(getattr(career, name)) for name in FULL]


@pytest.mark.parametrize("year", [True, Decimal(1), None, 1.0])
def test_a_source_that_is_known_vouches_for_no_other(year: object) -> None:
    known, other = {"title": "A", "published": 1}, {"title": "A", "published": year}
    for data in ([known, other], [other, known]):
        career = {"title": "Poet", "sources": data}
        assert read(career, straight=True) == read(career, straight=False)


def test_what_many_careers_name_is_kept_once() -> None:
    document = {"version": 1, "careers": [{**FULL, "slug": slug} for slug in ("a", "b")]}
    one, other = Catalog.loads(json.dumps(document, default=str)).values()
    assert one.sources[0] is other.sources[1]
    assert one.sources[0] is cast("Any", other.salary).source
    assert one.related[0] is other.related[0]


class Secret(str):
    """A text that is never written out."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


@pytest.mark.parametrize("kind", ["sources", "education"])
def test_what_is_written_out_alike_and_differs_is_never_taken_for_one(kind: str) -> None:
    def write(text: str) -> object:
        return [{"title": Secret(text)}] if kind == "sources" else {**STEP, "value": Secret(text)}

    records = [{"title": text, kind: write(text)} for text in ("a", "b")]
    alone = [Career.from_dict(each) for each in records]
    assert [*Catalog.from_records(records).values()] == alone
    assert alone[0].to_dict()[kind] != alone[1].to_dict()[kind]
