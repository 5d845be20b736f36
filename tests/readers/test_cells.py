"""Cells become text or exact numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext

import pytest

from careercompare.readers.tables.sheet import Cell, has_words, shift, to_number, to_text


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (32.66, "32.66"),
        (0.1, "0.1"),
        (154187380.0, "154187380"),
        (7, "7"),
        (-4.7, "-4.7"),
        ("1,234,567.5", "1234567.5"),
        (" 12 ", "12"),
        ("12.", None),
        ("1,23", None),
        ("*", None),
        ("", None),
        ("nan", None),
        pytest.param(float("nan"), None, id="a float that is no number"),
        (float("inf"), None),
        (True, None),
        (date(2025, 11, 1), None),
    ],
)
def test_a_number_is_exact_or_none(cell: Cell, number: str | None) -> None:
    assert to_number(cell) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("cell", "text"),
    [("  Top executives ", "Top executives"), (99.0, "99"), (0.4, "0.4"), (False, "FALSE")],
)
def test_a_text_is_what_the_cell_shows(cell: Cell, text: str) -> None:
    assert to_text(cell) == text


def test_a_date_that_a_spreadsheet_made_of_a_code_is_shown() -> None:
    assert to_text(date(2011, 11, 1)) == "2011-11-01"


def test_shifting_does_not_round_as_the_callers_context_would() -> None:
    with localcontext() as context:
        context.prec = 2
        assert shift(Decimal("15.83"), -2) == Decimal("0.1583")


def test_a_number_of_absurd_length_is_none() -> None:
    assert to_number("1" * 50) == Decimal("1" * 50)
    assert to_number("1" * 51) is None


@pytest.mark.parametrize("missing", ["n/a", "(NA)", "NaN", "None", "null", "TRUE", "False"])
def test_what_programs_write_where_a_text_is_missing_says_nothing(missing: str) -> None:
    assert not has_words(f" {missing} ")
    assert has_words(f"{missing} yet")
