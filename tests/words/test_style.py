"""A money style refuses what no amount can be written in."""

from __future__ import annotations

from typing import Any

import pytest

from careercompare.errors import InvalidOption
from careercompare.words import MoneyStyle


def test_the_default_is_compact_with_three_digits_in_latin_numerals() -> None:
    style = MoneyStyle()
    assert (style.notation, style.fraction, style.significant) == ("compact", None, 3)
    assert (style.collapse, style.numerals, style.thousands) == ("none", "latn", None)


def test_equal_styles_are_one_key() -> None:
    assert len({MoneyStyle(fraction=0), MoneyStyle(fraction=0), MoneyStyle(fraction=1)}) == 2


@pytest.mark.parametrize(
    "option",
    [
        {"notation": "short"},
        {"collapse": "all"},
        {"numerals": "arab"},
        {"numerals": ["latn"]},
        {"fraction": -1},
        {"fraction": 21},
        {"fraction": True},
        {"fraction": "2"},
        {"significant": 0},
        {"significant": 22},
        {"significant": 2.5},
        {"thousands": 1000},
        {"thousands": ""},
        {"thousands": "\u00a0"},
        {"thousands": "\u200b"},
        {"thousands": "000"},
        {"thousands": "\u0660k"},
        {"thousands": ","},
        {"thousands": "k\ud800"},
    ],
)
def test_nonsense_is_refused_by_the_name_of_the_option(option: dict[str, Any]) -> None:
    [(name, value)] = option.items()
    with pytest.raises(InvalidOption) as caught:
        MoneyStyle(**option)
    assert caught.value.path == f"style.{name}"
    assert caught.value.value == value
