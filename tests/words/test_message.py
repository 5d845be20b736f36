"""Sentences that wait for a language."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from careercompare import Enumeration, Message

GREETING = Message("greeting", "Hello {name}!", name="Ada")


def test_a_message_keeps_its_values_raw() -> None:
    message = Message("pay", "{pay} for {names}", pay=Decimal(5), names=Enumeration(("a", "b")))
    assert message.values == {"pay": Decimal(5), "names": Enumeration(("a", "b"))}
    assert (message.key, message.english) == ("pay", "{pay} for {names}")
    assert message.plural is None


def test_the_order_of_the_values_makes_no_difference() -> None:
    one, other = Message("k", "{a}{b}", a="1", b="2"), Message("k", "{a}{b}", b="2", a="1")
    assert one == other
    assert hash(one) == hash(other)


def test_a_place_may_be_called_like_a_part_of_the_message() -> None:
    message = Message("k", "{key} {english} {self}", key="1", english="2", self="3")
    assert message.values == {"key": "1", "english": "2", "self": "3"}


def test_filling_a_message_gives_another_one() -> None:
    filled = GREETING.fill(name="Grace", place="here")
    assert filled.values == {"name": "Grace", "place": "here"}
    assert GREETING.values == {"name": "Ada"}
    assert (filled.key, filled.english) == (GREETING.key, GREETING.english)


def test_a_counted_message_shows_its_count_and_keeps_its_plural_when_filled() -> None:
    message = Message.counted("skills", "{count} {kind}", "{count} {kind}s", count=2, kind="skill")
    assert message.values == {"count": 2, "kind": "skill"}
    assert message.fill(count=3).plural == "{count} {kind}s"


def test_the_values_cannot_be_changed_from_outside() -> None:
    values = GREETING.values
    assert isinstance(values, dict)
    values["name"] = "Eve"
    assert GREETING.values == {"name": "Ada"}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        GREETING.key = "other"  # type: ignore[misc]
