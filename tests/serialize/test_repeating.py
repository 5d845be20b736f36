"""A message that names its places over and over is refused, however little of it is written."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from careercompare import (
    Career,
    Comparison,
    Message,
    Outcome,
    UnreadableData,
    Verdict,
    compare,
    rule,
)
from careercompare.model import Money
from careercompare.serialize import write_value
from careercompare.serialize.repeating import repeats_itself
from careercompare.words import Enumeration, Quote, Sentences, Value, Versus

COOK, POET = Career("Cook"), Career("Poet")


def say(message: Message) -> Comparison:
    """Return a comparison whose one rule says *message*."""

    @rule("mine")
    def judge(_: tuple[Career, ...]) -> Verdict:
        return Verdict("mine", Outcome.NO, message)

    return compare(COOK, POET, rules=[judge])


def nest(times: int, depth: int) -> dict[str, Any]:
    """Return the dict of a comparison with messages inside each other, each naming the next."""
    data: dict[str, Any] = say(Message("mine", "{part}", part="ha")).to_dict()
    inner: Any = "ha"
    for _ in range(depth):
        english = "{part}" * times
        inner = {"type": "message", "key": "mine", "english": english, "values": {"part": inner}}
    data["verdicts"][0]["message"]["values"]["part"] = inner
    return data


def test_messages_that_multiply_each_other_are_refused_before_they_are_said() -> None:
    with pytest.raises(UnreadableData, match="expected places that are not named so often") as told:
        Comparison.from_dict(nest(10, 12))
    assert "unknown key" not in str(told.value)


def test_one_place_that_holds_much_is_not_said_a_thousand_times() -> None:
    data: dict[str, Any] = say(Message("mine", "{part}", part="ha")).to_dict()
    data["verdicts"][0]["message"] |= {
        "english": "{part}" * 1_000,
        "values": {"part": "ha" * 5_000},
    }
    with pytest.raises(UnreadableData, match="expected places that are not named so often"):
        Comparison.from_dict(data)


def test_messages_inside_each_other_that_say_each_once_are_read() -> None:
    read = Comparison.from_dict(nest(1, 12))
    assert str(read.verdicts[0]) == "ha"
    assert Comparison.from_dict(read.to_dict()) == read


@pytest.mark.parametrize("english", ["{part}" * 1_000, "{part}{more}" * 1_000])
def test_what_could_not_be_read_back_is_not_written(english: str) -> None:
    comparison = say(Message("mine", english, part="ha" * 100, more="ho"))
    with pytest.raises(UnreadableData) as caught:
        comparison.to_dict()
    assert str(caught.value) == (
        "comparison: what says the same over and over cannot be stored. "
        "Name a place less often in one message."
    )


@pytest.mark.parametrize(
    ("value", "is_refused"),
    [
        ("so much " * 100, True),
        (Quote("so much " * 100, "en"), True),
        (Enumeration(["so much " * 50, "and more " * 50]), True),
        (Sentences(["so much " * 50, "and more " * 50]), True),
        (Versus(["so much " * 50, "and more " * 50]), True),
        (Message("inner", "so much " * 100), True),
        (Message.counted("inner", "one", "so much " * 100, count=2), True),
        (10**999, True),
        (Decimal(10**999), True),
        (Money(1_000, "USD"), False),
        ("so", False),
        (7, False),
    ],
)
def test_every_value_counts_by_what_it_says(value: Value, *, is_refused: bool) -> None:
    assert repeats_itself(Message("often", "{value}" * 30, value=value)) is is_refused
    assert not repeats_itself(Message("once", "{value}", value=value))


@pytest.mark.parametrize(("length", "is_refused"), [(60, False), (61, True)])
def test_ten_times_as_much_may_be_said_as_is_written(length: int, *, is_refused: bool) -> None:
    message = Message("often", "{a}" * 20, a="x" * length)  # 60 characters beside those of a
    assert repeats_itself(message) is is_refused


@pytest.mark.parametrize(("more", "is_refused"), [("", False), ("x", True)])
def test_a_thousand_characters_may_be_said_however_few_are_written(
    more: str, *, is_refused: bool
) -> None:
    inner = Message("inner", "{a}" * 10, a="x" * 10)
    assert repeats_itself(Message("outer", "{b}" * 10 + more, b=inner)) is is_refused


def test_a_plural_that_repeats_is_seen() -> None:
    message = Message.of("often", "{value}", "{value}" * 30, {"value": "so much " * 100})
    assert repeats_itself(message)


@pytest.mark.parametrize("english", ["{" * 2_001, "{gone}" * 2_000])
def test_what_is_no_sentence_is_left_to_those_who_say_so(english: str) -> None:
    assert not repeats_itself(Message("broken", english))


def test_messages_that_stand_in_each_other_too_deep_are_no_matter_of_repeating() -> None:
    message = Message("last", "end")
    for _ in range(5_000):
        message = Message("more", "{next}", next=Enumeration((message,)))
    twice = Message("twice", "{next}{next}", next=message)
    assert not repeats_itself(twice)
    with pytest.raises(UnreadableData, match="what is nested so deep cannot be stored"):
        write_value(twice)
