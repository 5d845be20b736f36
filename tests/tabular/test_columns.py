"""Cells of several kinds as columns of one each, and none of them lost."""

from __future__ import annotations

from decimal import Decimal

from careercompare import Aspect, Career, Outlook, Salary, compare
from careercompare.tabular import Record, make_columns
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
