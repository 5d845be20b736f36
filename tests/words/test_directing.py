"""Marks of direction in a text: pairs stay, and nothing reaches beyond the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notations import is_contained

from careercompare import Localizer, Message
from careercompare.words import Enumeration, Quote, contain, say

MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "C++",
        "معلم \u2068C++\u2069 أول",
        "\u202bمعلم\u202c",
        "\u2067a \u202bb\u202c \u2066c\u2069\u2069",
        "می\u200cکنم क्\u200dष",
        "מורה\u200f א\u200e \u061c",
        "à\u00a0propos\n\tb",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert contain(text) == text


@pytest.mark.parametrize(
    ("text", "contained"),
    [
        ("Po\u202eet", "Po�et"),
        ("\u202dPoet\u202c", "�Poet�"),
        ("Poet\u2069", "Poet�"),
        ("\u2067Poet", "�Poet"),
        ("\u202aPoet", "�Poet"),
        ("\u2067a\u202bb\u2069c\u202c", "\u2067a�b\u2069c�"),
        ("\u202ba\u2069b\u202c", "\u202ba�b\u202c"),
        ("\u2069\u2067", "��"),
    ],
)
def test_what_has_no_partner_and_what_overrides_is_replaced(text: str, contained: str) -> None:
    assert contain(text) == contained


@given(st.text(st.sampled_from(f"{MARKS}aא 1\u200f\u061c\n")))
def test_no_text_reaches_beyond_itself(text: str) -> None:
    contained = contain(text)
    assert is_contained(contained)
    assert contain(contained) == contained
    assert len(contained) == len(text)
    if is_contained(text):
        assert contained == text


def test_words_of_strangers_are_contained_wherever_a_sentence_has_them() -> None:
    message = Message(
        "told", "{name}: {list}\u2069", name="Po\u202eet", list=Enumeration(("a\u2069", "b\u2067"))
    )
    assert say(message) == "Po�et: a� and b��"
    assert Localizer("en").text(message) == "Po�et: a� and b��"
    assert is_contained(Localizer("ar").text(message))
    assert say(Quote("\u202e", "en")) == "�"


def test_a_pair_is_isolated_from_the_words_around_it() -> None:
    (piece,) = Localizer("en").phrase(Quote("\u202bPoet\u202c", "en")).pieces
    assert piece.isolated
    listed = Localizer("he").phrase(Enumeration((Quote("a\u2069", "en"), Quote("b", "en"))))
    assert re.sub("[^a-z�]", "", str(listed)) == "a�b"
