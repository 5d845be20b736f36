"""Who leads is told by a sign and words, and by color only beside them."""

from __future__ import annotations

import pytest

from careercompare import Catalog, TextFormatter
from careercompare.errors import InvalidOption

SAMPLE = Catalog.sample()
COMPARISON = SAMPLE.compare(*list(SAMPLE)[:2])
GREEN, PLAIN = "\x1b[1;32m", "\x1b[0m"


def row_of_salaries(text: str) -> list[str]:
    lines = text.splitlines()
    start = next(place for place, line in enumerate(lines) if "Salary range" in line)
    return lines[start : start + 3]


def test_without_marks_a_cell_is_what_the_page_says() -> None:
    assert "▲" not in COMPARISON.to_text()


def test_a_sign_and_words_tell_in_what_a_career_leads() -> None:
    _, marks, rest = row_of_salaries(COMPARISON.format(TextFormatter(marks="signs")))
    cells = [[part.strip() for part in line.split("│")[1:4]] for line in (marks, rest)]
    label, first, second = map(" ".join, zip(*cells, strict=True))
    assert (label.strip(), first.strip()) == ("", "▲ Higher salary ceiling")
    assert second == "▲ Higher median pay (by the midpoint of a range)"


def test_color_is_only_added_to_the_sign_and_moves_nothing() -> None:
    colored = COMPARISON.format(TextFormatter(marks="colors"))
    signs = COMPARISON.format(TextFormatter(marks="signs"))
    assert signs.count("▲") == 3
    assert colored.count(GREEN) == colored.count(PLAIN) == 4  # one label takes two lines
    assert colored.replace(GREEN, "").replace(PLAIN, "") == signs


def test_a_stacked_page_marks_its_winners_too() -> None:
    lines = COMPARISON.format(TextFormatter(40, "signs")).splitlines()
    assert "    ▲ Faster projected growth" in lines


def test_an_arabic_page_marks_its_winners_in_arabic() -> None:
    assert "▲ سقف راتب أعلى" in COMPARISON.format(TextFormatter(marks="signs"), "ar")


def test_marks_that_are_none_are_refused() -> None:
    with pytest.raises(InvalidOption, match="marks: expected 'none' or 'signs' or 'colors'"):
        TextFormatter(marks="bold")  # type: ignore[arg-type] # what a caller without types may do
