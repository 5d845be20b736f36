"""What holds for every value of the model: checked, sealed, and readable at a glance."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers

from careercompare import InvalidCareer, model
from careercompare.errors import UnsupportedSubclass
from careercompare.model import (
    AtLeast,
    AtMost,
    Career,
    CareerName,
    Codes,
    Demand,
    Factors,
    Growth,
    Money,
    Openings,
    Outlook,
    PayPeriod,
    PriceLevels,
    RatedSkills,
    Rates,
    Relation,
    Salary,
    SkillRating,
    Source,
    Sources,
    Typical,
)

# One value of each class of the room, and how it reads at a glance.
VALUES: dict[str, Any] = {
    "AtLeast(239200)": AtLeast(239_200),
    "AtLeast('0.50')": AtLeast("0.50"),
    "AtMost(80000)": AtMost(80_000),
    "AtMost('0.50')": AtMost("0.50"),
    "<Career 'Plumber'>": Career("Plumber", skills=["Pipes"]),
    "<Career 'Plumber (Ohio)'>": Career("Plumber", place="Ohio"),
    "<CareerName 'Plumber'>": Career("Plumber").name,
    "Codes({'soc': '15-1252'})": Codes({"soc": "15-1252"}),
    "Factors({'EUR': Decimal('2')})": Factors({"EUR": 2}),
    "<Growth 0.40>": Growth("0.40"),
    "<Growth -0.1, from 2024>": Growth("-0.1", 2024),
    "<Growth 0.40, 2024–2034>": Growth("0.40", 2024, 2034),
    "<Money USD 15.50 an hour>": Money("15.50", "USD", PayPeriod.HOUR),
    "<Money USD 239,200+ a year>": Money(AtLeast(239_200), "USD"),
    "<Money USD ≤80,000 a year>": Money(AtMost(80_000), "USD"),
    "<Openings 1,200 a year>": Openings(1_200),
    "<Openings 0 a year, 2024–2034>": Openings(0, 2024, 2034),
    "<Outlook not known>": Outlook(),
    "<Outlook high demand, growth 0.40, 1,200 openings a year, until 2034>": Outlook(
        "high", "0.40", 2034, openings=1_200
    ),
    "<PriceLevels of 2023: 1 place>": PriceLevels({"Texas": "97.2"}, year=2023),
    "<RatedSkills 'Rhyme'>": RatedSkills([SkillRating("Rhyme")]),
    "<RatedSkills none>": RatedSkills([]),
    "<Rates none>": Rates(),
    "<Rates EUR, JPY in USD; hours>": Rates("USD", {"JPY": 1, "EUR": 2}, hours=2_080),
    "<Relation 'poet', tier 2>": Relation("poet", 2),
    "<Salary USD 118,000–191,000 a year>": Salary(118_000, 191_000, "USD"),
    "<Salary EUR 1–3, median 2, mean 2 a month>": Salary(
        1, 3, "EUR", median=2, mean=2, period="month"
    ),
    "<Salary USD 60,000+ a year>": Salary(60_000, None, "USD"),
    "<Salary USD ≤80,000, median 70,000 a year>": Salary(None, 80_000, "USD", median=70_000),
    "<Salary EUR median 2 a year>": Salary(None, None, "EUR", median=2),
    "<SkillRating 'Rhyme': importance 3, level 4.50>": SkillRating("Rhyme", 3, "4.50"),
    "<SkillRating 'Rhyme': not known>": SkillRating("Rhyme"),
    "<Source 'OEWS'>": Source("OEWS"),
    "Sources({'skills': <Source 'OEWS'>})": Sources({"skills": Source("OEWS")}),
    "<Typical USD 5 a year, median>": Typical(Money(5, "USD"), "median"),
}
KINDS = sorted(
    {kind for kind in vars(model).values() if isinstance(kind, type) and attrs.has(kind)},
    key=lambda kind: kind.__name__,
)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


@pytest.mark.parametrize(("shown", "value"), VALUES.items(), ids=VALUES)
def test_a_value_is_read_at_a_glance(shown: str, value: object) -> None:
    assert repr(value) == shown


@given(careers)
def test_a_career_is_shown_in_one_short_line(career: Career) -> None:
    for value in (career, career.salary, career.outlook, *career.sources, *career.related):
        assert repr(value).isprintable()
        assert len(repr(value)) < 200


@each_kind
def test_each_class_of_the_room_has_a_value_here(kind: type[Any]) -> None:
    assert any(type(value) is kind for value in VALUES.values())


@each_kind
def test_nobody_derives_from_a_value_by_accident(kind: type[Any]) -> None:
    with pytest.raises(UnsupportedSubclass, match="write a function that makes one") as caught:
        type("Own", (kind,), {})
    assert isinstance(caught.value, TypeError)
    assert (caught.value.name, caught.value.base) == ("Own", kind.__name__)


# What a value stands for, where the name of its field would tell nobody anything.
PLACES = {"at least", "at most", "codes", "factors", "aspect_sources"}
FIELDS = [(kind, field) for kind in KINDS for field in attrs.fields(kind)]


@pytest.mark.parametrize(
    ("kind", "field"), FIELDS, ids=[f"{kind.__name__}.{field.name}" for kind, field in FIELDS]
)
@pytest.mark.parametrize(
    "junk",
    [object(), True, 3 + 1j, {1: 2}, [b"a"], Demand],
    ids=["object", "bool", "complex", "dict", "list", "class"],
)
def test_every_field_is_checked_and_named(kind: type[Any], field: Any, junk: object) -> None:
    value = next(each for each in VALUES.values() if type(each) is kind)
    own = {each.alias: getattr(value, each.name) for each in attrs.fields(kind)}
    with pytest.raises(InvalidCareer) as caught:
        kind(**(own | {field.alias: junk}))
    assert field.name in caught.value.path or caught.value.path in PLACES
    assert str(caught.value).isprintable()


mappings = st.dictionaries(st.text("ab*", min_size=1), st.integers(1, 9), max_size=4)


@given(mappings, mappings)
def test_both_mappings_are_equal_to_whatever_holds_the_same(
    one: dict[str, int], other: dict[str, int]
) -> None:
    numbers = Factors(one)
    texts = {name: str(number) for name, number in one.items()}
    codes = Codes(texts)
    backwards = dict(reversed(one.items()))
    assert (numbers == other) is (one == other)
    assert numbers == one == numbers
    assert codes == texts == codes
    assert numbers == Factors(backwards)
    assert hash(numbers) == hash(Factors(backwards))
    assert list(numbers) == list(codes) == sorted(one)
    assert all(isinstance(number, Decimal) for number in numbers.values())


def test_a_name_of_a_career_is_checked_as_the_career_is() -> None:
    with pytest.raises(InvalidCareer, match=r"name\.slug"):
        CareerName("Poet", "Poet Laureate", "en")
