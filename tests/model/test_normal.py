"""Normal forms of Unicode, the same as Python's own and in less time."""

from __future__ import annotations

import unicodedata

import pytest
from counting import count_calls
from hypothesis import given
from hypothesis import strategies as st

from careercompare.model import normalize

FORMS = st.sampled_from(["NFC", "NFKC", "NFKD"])

# Letters and marks that are taken apart, put together and put in order in every way there is.
ODD = (
    "a\u00e9\u0301\u0323\u0327\u0344\u0345\u0f73\u0f71\u3099\uff9e\u30ab"
    "\uac00\u1100\u1161\u11a8\u212b"
)


@given(FORMS, st.text(st.sampled_from(ODD), min_size=490, max_size=600))
def test_a_long_text_is_the_same_as_pythons(form: str, text: str) -> None:
    assert normalize(form, text) == unicodedata.normalize(form, text)  # type: ignore[arg-type]  # one of FORMS


@given(FORMS, st.text(max_size=20))
def test_a_short_text_is_the_same_as_pythons(form: str, text: str) -> None:
    assert normalize(form, text) == unicodedata.normalize(form, text)  # type: ignore[arg-type]  # one of FORMS


def test_plain_letters_are_as_they_are() -> None:
    assert normalize("NFKC", "a" * 1000) == "a" * 1000


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0f73", "\u0344\u0323"])
def test_marks_are_put_in_order_by_sorting(marks: str) -> None:
    def count(many: int) -> int:
        return count_calls(lambda: normalize("NFKC", "a" + marks * many))

    assert count(4_000) < count(1_000) * 5
