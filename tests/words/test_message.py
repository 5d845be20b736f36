"""Sentences that wait for a language."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from gettext import NullTranslations
from typing import Any

import attrs
import pytest
from hostile import Hostile

from careercompare import (
    Aspect,
    AtLeast,
    Career,
    DictFormatter,
    EducationLevel,
    InvalidCareer,
    InvalidOption,
    Localizer,
    Message,
    PayPeriod,
    Salary,
    compare,
)
from careercompare.model import Growth, Money, Openings
from careercompare.serialize.converter import write_value
from careercompare.serialize.reader import reader
from careercompare.serialize.values import read_value
from careercompare.words import Enumeration, Percent, Quote, Sentences, Value, Versus, say

GREETING = Message("greeting", "Hello {name}!", name="Ada")


def test_a_message_keeps_its_values_raw() -> None:
    message = Message("pay", "{pay} for {names}", pay=Decimal(5), names=Enumeration(("a", "b")))
    assert message.values == {"pay": Decimal(5), "names": Enumeration(("a", "b"))}
    assert (message.key, message.english) == ("pay", "{pay} for {names}")
    assert message.plural is None


@pytest.mark.parametrize("language", ["", "deutsch", "de_DE", "de\x1b[31m", "d", None, 5])
def test_words_are_in_a_language_that_there_can_be(language: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"language: expected a BCP 47 language tag, got"):
        Quote("Koch", language)
    assert Quote("Koch", "de-AT").language == "de-AT"


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


COOK = Career("Cook").name
MANY = tuple(Message("n", "This is {n}.", n=place) for place in range(2_000))


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (Message("k", "{{{pay}}}: {who}", pay=Money(1_000, "USD"), who=COOK), "{1,000 USD}: Cook"),
        (Message("k", "Nobody is {who}."), "Nobody is {who}."),
        (Message("k", "A loose { brace"), "A loose { brace"),
        (Message.counted("k", "{count} skill", "{count} skills", count=1), "1 skill"),
        (Message.counted("k", "{count} skill", "{count} skills", count=2), "2 skills"),
        (Enumeration(()), ""),
        (Enumeration(("a",)), "a"),
        (Enumeration(("a", COOK)), "a and Cook"),
        (Enumeration((1, Decimal("2.50"), Quote("drei", "de"))), "1, 2.50, and drei"),
        (Sentences((Message("a", "One."), Message("b", "Two."))), "One. Two."),
        (Versus((COOK, "b", "c")), "Cook vs b vs c"),
        (Percent("0.125"), "12.5%"),
        (Growth("-0.40"), "-40%"),
        (Growth("0.4"), "+40%"),
        (Openings(5_000), "5,000"),
        (Money(AtLeast("9.5"), "USD", PayPeriod.HOUR), "at least 9.5 USD per hour"),
        (Salary(60_000, None, "USD"), "at least 60,000 USD"),
        (Salary(None, 80_000, "USD"), "at most 80,000 USD"),
        (Salary(1_000, 2_000, "EUR"), "1,000 – 2,000 EUR"),
        (Salary(None, None, "EUR", median=5, period=PayPeriod.DAY), "5 EUR per day"),
        (Salary(None, None, "EUR", mean=5), "5 EUR"),
        (Salary("5.0", 5, "EUR"), "5.0 EUR"),
        (EducationLevel.HIGH_SCHOOL, "High school"),
        (None, "not known"),
    ],
)
def test_every_value_can_be_read_in_a_log(value: Value | None, english: str) -> None:
    assert say(value) == english
    if isinstance(value, Message | Sentences | Versus):
        assert str(value) == english


@pytest.mark.parametrize(
    ("value", "worded"),
    [
        (Sentences(()), ""),
        (Sentences((Message("a", "One."), COOK)), "One.Cook"),
        (Versus((COOK, "b", "c")), "Cook vs b vs c"),
    ],
)
def test_values_in_a_row_are_worded_as_the_language_puts_pairs_together(
    value: Value, worded: str
) -> None:
    assert str(Localizer("ja").phrase(value)) == worded


def test_a_language_may_put_words_on_either_side_of_a_pair() -> None:
    class Around(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            pair = {"page.versus": "<{right} after {left}>"}
            return pair.get(context, message)

    localizer = Localizer("sw", translations=[Around()])
    assert str(localizer.phrase(Versus(("a", "b", "c")))) == "<c after <b after a>>"


@pytest.mark.parametrize("kind", [Sentences, Versus])
def test_thousands_in_a_row_are_hashed_worded_stored_and_read(
    kind: type[Sentences | Versus],
) -> None:
    value = kind(MANY)
    assert hash(value) == hash(kind(list(MANY)))
    assert str(Localizer("de").phrase(value)).count("This is") == len(MANY)
    assert str(value).endswith("This is 1,999.")
    assert read_value(write_value(value), reader()) == value


HOSTILE: Any = Hostile()
HUGE = 10**5_000
# Which newer versions of `reprlib` can show.
LIST = None if sys.version_info >= (3, 14) else "<list>"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (HOSTILE, "<Hostile>"),
        (HUGE, "<a number of about 5001 digits>"),
        ([HUGE], LIST),
        (Enumeration((HOSTILE, "b")), None),
        (Message("inside", "{it}", it=HOSTILE), "<Message 'inside': '{it}', it=<Hostile>>"),
        ("a\nb", '"a\\nb"'),
        (Decimal("sNaN"), "sNaN"),
    ],
    ids=["hostile", "huge", "list", "enumeration", "message", "two lines", "signal"],
)
def test_a_message_of_whatever_values_can_be_shown_and_read_in_a_log(
    value: Any, shown: str | None
) -> None:
    message = Message.counted("own", "{it} of one", "{it} of many", count=value).fill(it=value)
    assert str(message).endswith(" of many")
    assert repr(message).startswith("<Message 'own': '{it} of one', count=")
    assert shown is None or repr(message).endswith(f", it={shown}>")
    assert "\n" not in repr(message)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: Message(5, "text"), "message.key: expected a text, got 5."),  # type: ignore[arg-type]
        (lambda: Message("k", None), "message.english: expected a text, got None."),  # type: ignore[arg-type]
        (
            lambda: Message.counted("k", "one", 5, count=1),  # type: ignore[arg-type]  # tried here
            "message.plural: expected a text, got 5. Write it as one.",
        ),
        (
            lambda: Message.of("k", "text", None, 5),  # type: ignore[arg-type]  # what is tried here
            "message.values: expected a mapping of names, got 5. Give them by their names.",
        ),
        (
            lambda: Message.of("k", "text", None, {1: 2}),  # type: ignore[dict-item]  # tried here
            "message.values: expected a mapping of names, got {1: 2}.",
        ),
        (lambda: Message("k", "\ud800"), "message.english: expected a text in Unicode, got"),
        (lambda: Quote(5, "en"), "quote.text: expected a text in Unicode, got 5."),  # type: ignore[arg-type]
        (lambda: Quote("a\ud800", "en"), "quote.text: expected a text in Unicode, got"),
        (
            lambda: Enumeration("abc"),
            'enumeration.values: expected values in a row, got "abc". Put them into a list.',
        ),
        (lambda: Sentences(5), "sentences.sentences: expected values in a row, got 5."),  # type: ignore[arg-type]
        (lambda: Versus("abc"), "versus.sides: expected values in a row"),
    ],
    ids=[
        *("key", "english", "plural", "values", "names", "half", "quote", "surrogate"),
        *("enumeration", "sentences", "versus"),
    ],
)
def test_words_that_cannot_be_are_refused_where_they_are_made(
    make: Callable[[], object], problem: str
) -> None:
    with pytest.raises(InvalidOption) as caught:
        make()
    assert str(caught.value).startswith(problem)


@pytest.mark.parametrize(
    "value",
    [
        "half \ud800",
        Enumeration(["half \ud800"]),
        Sentences(["half \ud800"]),
        Versus(["half \ud800", "whole"]),
        Message("inner", "{it}", it="half \ud800"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_half_a_character_in_a_value_is_on_no_page_and_shown_in_a_log(value: Value) -> None:
    message = Message("k", "Say {it}.", it=value)
    comparison = compare(
        Career("Cook"),
        Career("Poet"),
        aspects=[Aspect("own", message, lambda career: career.title)],
    )
    for put_into_words in (
        lambda: Localizer("en").text(message),
        comparison.to_html,
        comparison.to_text,
        comparison.to_markdown,
        lambda: comparison.format(DictFormatter()),
    ):
        with pytest.raises(InvalidOption) as caught:
            put_into_words()
        assert str(caught.value) == (
            'text: expected a text in Unicode, got "half \\ud800". Remove the lone surrogate.'
        )
    assert '"half \\ud800"' in str(message)


@pytest.mark.parametrize(
    "fraction", [None, True, "half", "1e-99999999", Decimal("NaN"), []], ids=repr
)
def test_a_percentage_is_a_finite_number(fraction: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^fraction: expected a"):
        Percent(fraction)
    assert Percent(0.1) == Percent("0.1")


def test_a_text_of_another_kind_is_worded_as_the_plain_one_that_it_is() -> None:
    class Name(str, Enum):  # noqa: UP042  no StrEnum, which f-strings write as its text
        COOK = "Cook"

    message = Message("k", "{a}, {b}", a=Name.COOK, b=Quote(Name.COOK, "en"))
    assert Localizer("en").text(message) == str(message) == "Cook, Cook"


def test_messages_that_stand_too_far_in_each_other_are_told() -> None:
    message = Message("innermost", "Here.")
    for _ in range(5_000):
        message = Message("k", "It says: {inside}", inside=message)
    with pytest.raises(InvalidOption, match=r"^value: expected messages that stand in each"):
        Localizer("en").text(message)
    assert str(message).startswith("It says: It says: ")
    assert repr(message).startswith("<Message 'k': 'It says: {inside}', inside=<Message 'k'")
