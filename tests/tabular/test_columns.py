"""Cells of several kinds as columns of one each, and none of them lost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from careercompare import Aspect, Career, Outlook, Salary, compare
from careercompare.tabular import Cell, Column, Kind, Record, make_columns
from careercompare.tabular.careers import flatten_career

COOK, POET = Career("Cook"), Career("Poet")


def test_a_column_that_is_called_like_the_second_of_another_keeps_its_own_cells() -> None:
    records: list[Record] = [{"x": 1, "x.text": "a"}, {"x": "few", "x.text": 2}]
    columns = make_columns(records, {})
    assert {name: column.cells for name, column in columns.items()} == {
        "x": (1, None),
        "x.text.text": (None, "few"),
        "x.text": (None, 2),
        "x.text.text.text": ("a", None),
    }


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        *((2**63 - 1, Kind.WHOLE), (2**63, Kind.DECIMAL)),
        *((-(2**63) + 1, Kind.WHOLE), (-(2**63), Kind.DECIMAL)),
        *((Decimal(1), Kind.DECIMAL), (True, Kind.TRUTH), ("", Kind.TEXT)),
        *((("a", "b"), Kind.TEXTS), ((), Kind.TEXTS), ((10, 90), Kind.WHOLES)),
    ],
)
def test_a_cell_is_of_the_kind_of_its_column(cell: Cell, kind: Kind) -> None:
    assert make_columns([{"x": cell}, {}], {}) == {"x": Column(kind, (cell, None))}


def test_whole_numbers_beside_decimals_are_decimals_and_other_kinds_stand_apart() -> None:
    columns = make_columns([{"x": each} for each in (1, Decimal("0.5"), True, "a", (1,), ())], {})
    assert columns == {
        "x": Column(Kind.DECIMAL, (Decimal(1), Decimal("0.5"), None, None, None, None)),
        "x.truth": Column(Kind.TRUTH, (None, None, True, None, None, None)),
        "x.text": Column(Kind.TEXT, (None, None, None, "a", None, None)),
        "x.texts": Column(Kind.TEXTS, (None, None, None, None, None, ())),
        "x.wholes": Column(Kind.WHOLES, (None, None, None, None, (1,), None)),
    }


def test_aspects_of_such_names_stand_beside_each_other() -> None:
    hours = Aspect("hours", "Hours", lambda career: 40 if career == COOK else "at will")
    text = Aspect("hours.text", "In words", lambda career: career.title)
    head, cook, poet = compare(COOK, POET, aspects=[hours, text]).to_csv("wide").splitlines()
    assert head.endswith("aspects.hours,aspects.hours.text.text,aspects.hours.text")
    assert cook.endswith("40,,Cook")
    assert poet.endswith(",at will,Poet")


def test_an_aspect_that_is_called_like_a_part_of_another_loses_nothing() -> None:
    pay = Aspect("pay", "Pay", lambda career: career.salary)
    low = Aspect("pay.low", "Lowest", lambda career: f"low: {career.title}")
    cook = Career("Cook", salary=Salary(1, 2, "USD"))
    for aspects in ([pay, low], [low, pay]):
        page = compare(cook, POET, aspects=aspects)
        head, row, other = [line.split(",") for line in page.to_csv("wide").splitlines()]
        first, second = (dict(zip(head, cells, strict=True)) for cells in (row, other))
        assert {"1", "low: Cook"} == {first["aspects.pay.low"], first["aspects.pay.low.value"]}
        assert {"", "low: Poet"} == {second["aspects.pay.low"], second["aspects.pay.low.value"]}


def test_growth_by_nothing_is_a_fraction_like_all_of_its_column() -> None:
    grown = [flatten_career(Career("Cook", outlook=Outlook(growth=each))) for each in ("0", "0.4")]
    assert [type(each["outlook.growth"]) for each in grown] == [Decimal, Decimal]
