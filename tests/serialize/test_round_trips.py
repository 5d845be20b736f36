"""A comparison comes back from JSON as it was, and changed data never as something else."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from serialize.places import Way, change, list_ways, through_json
from strategies import comparisons

from careercompare import (
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Comparison,
    Demand,
    EducationLevel,
    Message,
    Outcome,
    Outlook,
    PayPeriod,
    Salary,
    Source,
    UnreadableData,
    Verdict,
    compare,
    rule,
)
from careercompare.aspects import Alternatives
from careercompare.model import Growth, Money, Openings
from careercompare.serialize.converter import Storable, write_number, write_value
from careercompare.serialize.reader import reader
from careercompare.serialize.values import read_value
from careercompare.words import CalendarDate, Enumeration, Quote

POET, CLERK = Career("Poet", skills=["Rhyme"]), Career("Clerk")


class Color(Enum):
    """No scale at all."""

    RED = "red"


@given(comparisons())
def test_every_comparison_comes_back_through_json(comparison: Comparison) -> None:
    back = Comparison.from_dict(through_json(comparison.to_dict()))
    assert back == comparison
    assert hash(back) == hash(comparison)
    assert back.to_dict() == comparison.to_dict()


@given(comparisons())
def test_every_comparison_equals_its_copies(comparison: Comparison) -> None:
    for twin in (
        pickle.loads(pickle.dumps(comparison)),  # noqa: S301
        copy.copy(comparison),
        copy.deepcopy(comparison),
    ):
        assert twin == comparison
        assert hash(twin) == hash(comparison)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        5,
        ("a", "b"),
        (),
        Decimal("0.50"),
        AtLeast("5.5"),
        Money(AtLeast(5), "USD", PayPeriod.HOUR, percentile=90),
        AtMost("5.5"),
        Money(AtMost(5), "USD"),
        Salary(None, AtMost(5), "USD"),
        Growth(Decimal("-0.05")),
        Openings(0),
        Openings(5, 2024, 2034, Source("Projections"), "Ohio"),
        Salary(1, 2, "USD", as_of="2025"),
        Outlook(Demand.LOW, until=2034),
        CalendarDate("2025-05"),
        Demand.HIGH,
        EducationLevel.MASTER,
        PayPeriod.MONTH,
        POET.name,
        Quote("Wort", "de"),
        Alternatives(("a",)),
        Enumeration((1, Quote("a", "en"), Enumeration(()))),
        Message("key", "{a}", a=Message.counted("k", "{count} one", "{count} many", count=2)),
    ],
    ids=lambda value: type(value).__name__ + str(value)[:14],
)
def test_a_value_of_every_kind_comes_back(value: Storable) -> None:
    back = read_value(through_json(write_value(value)), reader())
    assert back == value
    assert type(back) is type(value)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("118000", "118000"),
        ("0.40", "0.40"),
        ("1.18E+5", "118000"),
        ("-3", "-3"),
        ("5.0", "5.0"),
        ("2E-8", "0.00000002"),
        ("1E+1000000", "1E+1000000"),
    ],
)
def test_every_number_is_written_as_a_text_with_the_digits_it_has(
    number: str, written: str
) -> None:
    assert write_number(Decimal(number)) == written


class Word(str):
    """A text of a kind of its own, as markup is."""

    __slots__ = ()


@pytest.mark.parametrize("value", [Word("a"), True])
def test_a_value_of_a_kind_of_its_own_comes_back_as_the_plain_one_that_it_equals(
    value: Any,
) -> None:
    label = Message(Word("key"), Word("Title {it}"), it=value)
    says = rule("says")(lambda _: Verdict("says", Outcome.YES, label))
    comparison = compare(POET, CLERK, aspects=[Aspect("t", label, lambda _: "a")], rules=[says])
    data = comparison.to_dict()
    assert Comparison.from_dict(data) == comparison
    assert Comparison.from_dict(through_json(data)) == comparison


def test_half_a_character_is_neither_written_nor_read() -> None:
    with pytest.raises(UnreadableData) as caught:
        write_value(Message("k", "{it}", it=Enumeration(("\ud800",))))
    assert str(caught.value) == (
        'comparison: "\\ud800" cannot be stored. Remove the lone surrogate.'
    )
    said = {"type": "message", "key": "k", "english": "{it}", "values": {"it": "\ud800"}}
    data = through_json(compare(POET, CLERK, aspects=["skills"]).to_dict())
    data["table"]["rows"][0]["label"] = said
    with pytest.raises(UnreadableData, match=r"label\.values\.it: expected text in Unicode"):
        Comparison.from_dict(data)


def test_a_value_of_a_kind_that_is_not_the_models_cannot_be_stored() -> None:
    with pytest.raises(UnreadableData) as caught:
        write_value(cast("Storable", Color.RED))
    assert str(caught.value) == (
        "comparison: <Color.RED: 'red'> cannot be stored. "
        "Use the model's own values, texts or numbers where a comparison is stored."
    )


@pytest.mark.parametrize("data", [{}, {"version": 0}, {"version": "1"}])
def test_what_is_no_comparison_of_this_version_is_refused(data: Any) -> None:
    with pytest.raises(UnreadableData, match="This release reads version 1"):
        Comparison.from_dict(data)


@pytest.mark.parametrize("data", [None, [], "text", '{"version": 1}', b"{}", 5])
def test_what_is_no_dict_is_refused_as_that(data: Any) -> None:
    with pytest.raises(UnreadableData) as caught:
        Comparison.from_dict(data)
    assert str(caught.value) == (
        "comparison: this is not the form of a comparison. "
        "Give the dict that to_dict() wrote; of a text in JSON, json.loads(text)."
    )


BROKEN: list[tuple[str, Any, str]] = [
    ("careers", [{"title": ""}], r'careers\[0\]\.title: expected text that is not empty, got ""'),
    ("careers", [{"slug": "poet"}], r"careers\[0\]\.title: it is missing"),
    ("careers", 5, "careers: expected a list of objects, got 5"),
    ("verdicts", [{}], r"verdicts\[0\]\.rule: it is missing; .*; and 6 more"),
    ("verdicts", [None], r"verdicts\[0\]: expected an object, got null"),
    (
        "table",
        {"rows": [{"aspect": "a", "label": "b", "values": [{"type": "x"}]}]},
        r"table\.rows\[0\]\.values\[0\]: expected a value that can stand here",
    ),
    ("related_careers", [[{"title": "a"}]], r"related_careers\[0\]\[0\]\.slug: it is missing"),
    ("house_style", {"guide_url": "javascript:alert(1)"}, "house_style.guide_url: expected a web"),
]


@pytest.mark.parametrize(("key", "value", "said"), BROKEN)
def test_a_part_that_cannot_be_is_refused_with_what_is_wrong(
    key: str, value: Any, said: str
) -> None:
    data = {**compare(POET, CLERK).to_dict(), key: value}
    with pytest.raises(UnreadableData, match=said):
        Comparison.from_dict(data)


def test_a_missing_part_is_named() -> None:
    data = compare(POET, CLERK).to_dict()
    del data["verdicts"]
    with pytest.raises(UnreadableData, match="verdicts: it is missing"):
        Comparison.from_dict(data)


def test_a_career_that_no_one_compares_cannot_win() -> None:
    data: dict[str, Any] = through_json(compare(POET, CLERK).to_dict())
    data["verdicts"][0] |= {"outcome": "winner", "reason": None, "winners": ["pilot"]}
    with pytest.raises(UnreadableData, match=r'\[0\]: expected the slug of .*, got "pilot"'):
        Comparison.from_dict(data)


def test_a_comparison_beside_it_of_two_careers_of_one_slug_is_refused() -> None:
    data: dict[str, Any] = compare(POET, CLERK, related=[[POET, CLERK]]).to_dict()
    data["related_careers"][0][1]["slug"] = data["related_careers"][0][0]["slug"]
    with pytest.raises(UnreadableData, match=r"related_careers\[0\].*slug"):
        Comparison.from_dict(data)


JUNK: list[Any] = [None, [], {}, "", "junk", -1, True, {"type": "message"}, {"type": "decimal"}]
ORIGINAL = compare(
    Career("Poet", skills=["Rhyme"], salary=Salary(1, AtMost("2.5"), "USD")),
    Career("Clerk", outlook=Outlook(Demand.LOW, "0.1"), routes=["School"]),
    related=[[POET, CLERK]],
).to_dict()


@given(st.sampled_from(list_ways(ORIGINAL)), st.sampled_from(JUNK))
def test_junk_anywhere_is_refused_or_read_and_never_breaks_anything(place: Way, junk: Any) -> None:
    try:
        assert isinstance(Comparison.from_dict(change(ORIGINAL, *place, to=junk)), Comparison)
    except UnreadableData as problem:
        assert problem.remedy  # noqa: PT017  both ways out are right


def test_a_row_with_a_value_too_few_is_refused() -> None:
    data: dict[str, Any] = compare(Career("A", skills=["x"]), Career("B")).to_dict()
    data["table"]["rows"][0]["values"].pop()
    with pytest.raises(UnreadableData, match=r"table\.rows\[0\]\.values: expected 2 values, got 1"):
        Comparison.from_dict(data)
