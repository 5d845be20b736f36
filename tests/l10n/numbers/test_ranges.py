"""Two ends share what ICU lets them share, and a range is spaced where ICU spaces it."""

from __future__ import annotations

import pytest

from careercompare.l10n.numbers.money import RangePattern, Spelled
from careercompare.l10n.numbers.patterns import Affixes


def dollars(digits: str, after: str = "") -> Spelled:
    return Spelled(Affixes("$", after, 1 + len(after)), digits)


@pytest.mark.parametrize(
    ("pattern", "joined"),
    [
        ("{0}–{1}", "A – B"),
        ("{0} - {1}", "A - B"),
        ("{0}\u2009–\u2009{1}", "A\u2009–\u2009B"),
        ("{0}\u200e–\u200f{1}", "A\u200e–\u200fB"),
        ("from {0} to {1}!", "from A to B!"),
    ],
)
def test_whole_ends_are_spaced_unless_the_pattern_does(pattern: str, joined: str) -> None:
    assert "".join(RangePattern.parse(pattern).join("A", "B")) == joined


def test_more_than_one_shared_code_point_is_written_once() -> None:
    pattern = RangePattern.parse("{0}–{1}")
    assert "".join(pattern.join_spelled(dollars("1", "K"), dollars("2", "K"), "auto")) == "$1–2K"
    assert (
        "".join(pattern.join_spelled(dollars("1", "K"), dollars("2", "K"), "none")) == "$1K – $2K"
    )


def test_one_code_point_is_repeated() -> None:
    joined = RangePattern.parse("{0}–{1}").join_spelled(dollars("1"), dollars("2"), "auto")
    assert joined == ("$1", " – ", "$2")


def test_ends_in_unlike_powers_share_nothing() -> None:
    pattern = RangePattern.parse("{0}–{1}")
    assert (
        "".join(pattern.join_spelled(dollars("1", "K"), dollars("2", "M"), "auto")) == "$1K – $2M"
    )
