"""Texts of other kinds, such as steps of an enumeration or of numpy, are kept as plain ones."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, StrEnum
from typing import Any

import numpy as np
import pytest

from careercompare import Career, Outlook, PayPeriod, Rates, Salary, Source, compare
from careercompare.model import CareerName, Codes, Money, Relation, SkillRating


class Markup(str):
    """A text as template engines have it, which escapes whatever is done to it."""

    __slots__ = ()

    def replace(self, *_: object) -> str:
        raise AssertionError

    __format__ = replace


def to_str_enum(text: str) -> str:
    return StrEnum("Step", {"NAME": text}).NAME  # type: ignore[attr-defined, no-any-return]


def to_mixed_enum(text: str) -> str:
    return Enum("Step", {"NAME": text}, type=str).NAME  # type: ignore[attr-defined, no-any-return]


def to_same(text: str) -> str:
    return text


KINDS = [to_str_enum, to_mixed_enum, np.str_, Markup]


def make(kind: Callable[[str], str]) -> tuple[object, ...]:
    """Return values of the model with a text of that *kind* wherever there may be one."""
    source = Source(
        kind("Survey"),
        kind("Office"),
        kind("https://example.org/"),
        kind("2025"),
        kind("CC0-1.0"),
        attribution=kind("By an office."),
        language=kind("en"),
    )
    salary = Salary(
        1,
        2,
        kind("EUR"),
        period=kind("hour"),
        place=kind("Ohio"),
        as_of=kind("2025-05"),
        source=source,
        doubts=[kind("few-jobs")],
    )
    rates = Rates(
        kind("USD"), {kind("EUR"): kind("1.08")}, place=kind("Ohio"), hours={kind("cook"): 1_800}
    )
    career = Career(
        kind("Cook"),
        place=kind("Ohio"),
        slug=kind("cook"),
        salary=salary,
        outlook=Outlook(kind("high"), place=kind("Ohio")),
        education=kind("bachelor"),
        skills=[kind("Taste"), "Fire"],
        skill_ratings=[SkillRating(kind("Speaking"), level=3)],
        workplaces=[kind("kitchens")],
        day_to_day=kind("Chops."),
        routes=[kind("A diploma")],
        guide_url=kind("https://example.org/cook"),
        language=kind("en"),
        codes={kind("soc"): kind("35-2014")},
        sources=[source],
        aspect_sources={kind("skills"): source},
        alternate_titles=[kind("Chef")],
        related=[Relation(kind("baker"))],
    )
    name = CareerName(kind("Cook"), kind("cook"), kind("en"), kind("Ohio"))
    return career, rates, name, Money(1, kind("EUR"), place=kind("Ohio"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_any_kind_is_kept_as_a_plain_one(kind: Callable[[str], str]) -> None:
    values, plain = make(kind), make(to_same)
    assert values == plain
    assert repr(values) == repr(plain)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_texts_of_any_kind_is_that_of_plain_ones(kind: Callable[[str], str]) -> None:
    other: Any = Career("Poet", education="master")
    shown, plain = compare(make(kind)[0], other), compare(make(to_same)[0], other)  # type: ignore[arg-type]
    assert shown.to_html("de", standalone=True) == plain.to_html("de", standalone=True)
    assert shown.to_text("de") == plain.to_text("de")
    assert shown.to_dict() == plain.to_dict()


def test_a_code_is_found_by_whatever_text_it_was_given_under() -> None:
    scheme = to_str_enum("soc")
    assert Codes({scheme: "35-2014"})["soc"] == "35-2014"
    rates = Rates(hours={scheme: 1_800})
    assert rates.periods_a_year(PayPeriod.HOUR, "soc") == 1_800
