"""Where a career is heading."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from careercompare import Demand, InvalidCareer, Outlook, Source
from careercompare.model import Growth, Openings


def test_nothing_has_to_be_known() -> None:
    outlook = Outlook()
    assert (outlook.demand, outlook.growth, outlook.openings) == (None, None, None)
    assert (outlook.since, outlook.until) == (None, None)


@pytest.mark.parametrize("growth", ["0.40", 0.4, Decimal("0.4")])
def test_growth_is_a_fraction_and_kept_as_a_decimal(growth: str | float | Decimal) -> None:
    outlook = Outlook(Demand.VERY_HIGH, growth, 2034)
    assert isinstance(outlook.growth, Decimal)
    assert outlook.growth == Decimal("0.4")


def test_no_growth_has_no_sign() -> None:
    assert str(Outlook(growth="-0.00").growth) == "0.00"
    assert str(Growth(Decimal("-0")).fraction) == "0"


def test_no_growth_and_no_openings_are_figures_and_not_missing() -> None:
    outlook = Outlook(growth=0, openings=0)
    assert outlook.growth == 0
    assert outlook.openings == 0


@pytest.mark.parametrize("growth", ["-1", "1.08", "1.99"])
def test_growth_may_be_all_that_has_ever_been_projected(growth: str) -> None:
    assert Outlook(growth=growth).growth == Decimal(growth)


@pytest.mark.parametrize(
    ("arguments", "path", "remedy"),
    [
        ({"growth": 40}, "outlook.growth", "Growth is a fraction: +40 % is 0.40."),
        ({"growth": 2}, "outlook.growth", "Growth is a fraction: +40 % is 0.40."),
        ({"growth": Decimal("-1.01")}, "outlook.growth", "Growth is a fraction: +40 % is 0.40."),
        ({"growth": "many"}, "outlook.growth", "Give an int, a Decimal or a str such as '0.40'."),
        ({"growth": "40 %"}, "outlook.growth", "Write '0.40'."),
        ({"growth": False}, "outlook.growth", "Give an int, a Decimal or a str such as '0.40'."),
        ({"demand": "higher"}, "outlook.demand", "Write 'high'."),
        ({"until": 34}, "outlook.until", "None means not known."),
        ({"until": "2034"}, "outlook.until", "None means not known."),
        ({"since": True}, "outlook.since", "None means not known."),
        ({"since": 2034, "until": 2024}, "outlook.since", "Swap the two."),
        ({"since": 2034, "until": 2034}, "outlook.since", "A projection spans at least a year."),
        ({"source": "BLS"}, "outlook.source", "Write Source(…), or leave it out."),
        ({"openings": -1}, "outlook.openings", "None means not known."),
        ({"openings": 1.5}, "outlook.openings", "None means not known."),
    ],
)
def test_an_outlook_that_cannot_be_says_where_what_and_what_to_do(
    arguments: dict[str, Any], path: str, remedy: str
) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Outlook(**arguments)
    assert caught.value.path == path
    assert caught.value.value == next(iter(arguments.values()))
    assert caught.value.remedy == remedy


def test_growths_are_ordered_by_their_fractions() -> None:
    assert Growth(Decimal("0.292")) > Growth("0.28")
    with pytest.raises(InvalidCareer, match=r"growth\.fraction"):
        Growth(float("nan"))


def test_openings_know_the_place_and_the_years_of_their_outlook() -> None:
    source = Source("Projections")
    outlook = Outlook(openings=5, since=2024, until=2034, source=source, place="Ohio")
    assert outlook.projected_openings == Openings(5, 2024, 2034, source, "Ohio")
    assert Outlook(growth=0).projected_openings is None
    assert Openings(5, place="Ohio") < Openings(6, place="Texas")
    assert Openings(5, place="Ohio") != Openings(5, place="Texas")


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ((-1,), "openings.count"),
        (("1.5",), "openings.count"),
        ((1, 2034, 2024), "openings.since"),
    ],
)
def test_openings_that_cannot_be_are_refused(arguments: Any, path: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Openings(*arguments)
    assert caught.value.path == path
