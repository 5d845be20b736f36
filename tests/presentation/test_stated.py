"""What the figures of pay are is said: percentiles, place and date, as far as they are known."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import compare_at_qoollege

from careercompare import (
    DEFAULT_ASPECTS,
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Outlook,
    Press,
    Salary,
    compare,
)
from careercompare.model import Growth, Money

OFFICIAL: dict[str, Any] = {"place": "United States", "as_of": "2025-05", "percentiles": (10, 90)}
COOK = Career("Cook", salary=Salary(1, 3, "USD", median=2, **OFFICIAL))
POET = Career("Poet", salary=Salary(2, 4, "USD", median=3, **OFFICIAL))


FRENCH = (
    "Fourchette salariale\N{NO-BREAK SPACE}: du 10e au 90e centile de l’ensemble des salaires, "
    "United States, mai 2025."
)


def put(career: Career, **known: Any) -> Career:
    assert career.salary is not None
    return attrs.evolve(career, salary=attrs.evolve(career.salary, **known))


def notes(*careers: Career, locale: str = "en", **options: Any) -> list[str]:
    data: Any = compare_at_qoollege(*careers, **options).to_dict(locale)
    found: list[str] = data["notes"]
    return found


@pytest.mark.parametrize(
    ("locale", "note"),
    [
        ("en", "Salary range: 10th to 90th percentile of all pay, United States, May 2025."),
        ("de", "Gehaltsspanne: 10. bis 90. Perzentil aller Gehälter, United States, Mai 2025."),
        ("fr", FRENCH),
        ("ko", "임금 범위: 전체 임금의 제10~제90 백분위수, United States, 2025년 5월."),
        ("sw", "Salary range: 10th to 90th percentile of all pay, United States, May 2025."),
    ],
)
def test_what_holds_for_all_careers_is_said_once_in_the_words_of_each_language(
    locale: str, note: str
) -> None:
    assert notes(COOK, POET, locale=locale) == [note]


NATION = Outlook(growth="0.049", openings=189_100, place="United States")


def test_a_growth_that_is_the_nations_is_not_taken_for_that_of_a_career_at_a_place() -> None:
    texas, california = (
        Career("Nurse", place=place, outlook=NATION) for place in ("Texas", "California")
    )
    # What is said of the outlook is not said again of the growth that is part of it.
    assert notes(texas, california) == ["Outlook & demand: United States."]
    growth = [aspect for aspect in DEFAULT_ASPECTS if aspect.name == "growth"]
    assert notes(texas, california, aspects=growth) == ["Projected growth: United States."]
    own = attrs.evolve(california, outlook=attrs.evolve(NATION, place="California"))
    assert notes(texas, own) == [
        "Outlook & demand, Nurse (Texas): United States.",
        "Outlook & demand, Nurse (California): California.",
        "Outlook & demand – figures for unlike places: California and United States.",
        "Projected growth – figures for unlike places: California and United States.",
    ]


def test_a_place_is_quoted_in_the_language_of_the_career() -> None:
    html = compare_at_qoollege(COOK, POET).to_html("de")
    assert '<span lang="en">United States</span>, Mai 2025.' in html


def test_nothing_is_said_where_nothing_is_known() -> None:
    bare = {"place": None, "as_of": None, "percentiles": None}
    assert notes(put(COOK, **bare), put(POET, **bare)) == []


@pytest.mark.parametrize(
    ("known", "note"),
    [
        ({"percentiles": None}, "percentiles not known, United States, May 2025"),
        ({"place": None}, "10th to 90th percentile of all pay, place not known, May 2025"),
        ({"as_of": None}, "10th to 90th percentile of all pay, United States, date not known"),
        ({"low": None, "high": None}, "United States, May 2025"),
        (
            {"high": None},
            (
                "10th to 90th percentile of all pay, United States, May 2025, "
                "only the low end of the range is known"
            ),
        ),
        (
            {"low": None, "percentiles": None},
            (
                "percentiles not known, United States, May 2025, "
                "only the high end of the range is known"
            ),
        ),
    ],
)
def test_what_is_known_of_one_and_not_of_another_is_said(known: Any, note: str) -> None:
    official = "10th to 90th percentile of all pay, United States, May 2025"
    assert notes(COOK, put(POET, **known)) == [
        f"Salary range, Cook: {official}.",
        f"Salary range, Poet: {note}.",
    ]


@pytest.mark.parametrize(
    ("locale", "cook", "poet"),
    [
        ("en", "only the low end of the range is known", "only the high end of the range is known"),
        (
            "de",
            "nur das untere Ende der Spanne ist bekannt",
            "nur das obere Ende der Spanne ist bekannt",
        ),
        ("ar", "لا يُعرف من النطاق سوى حده الأدنى", "لا يُعرف من النطاق سوى حده الأعلى"),
        ("zh-Hant", "僅知範圍的下限", "僅知範圍的上限"),
    ],
)
def test_pay_with_one_end_says_that_the_other_is_not_known(
    locale: str, cook: str, poet: str
) -> None:
    one, other = Career("Cook", salary=Salary(60, None, "USD")), Career("Poet")
    (alone,) = notes(one, other, locale=locale)
    other = attrs.evolve(other, salary=Salary(None, AtMost(80), "USD"))
    first, second = notes(one, other, locale=locale)
    assert cook in alone
    assert cook in first
    assert "Poet" not in first
    assert poet in second


def test_nothing_is_said_of_the_ends_of_a_range_that_has_both() -> None:
    both = Salary(60, AtMost(80), "USD"), Salary(60, AtLeast(80), "USD")
    careers = [Career(f"c{at}", salary=each) for at, each in enumerate(both)]
    assert not [note for note in notes(*careers) if "only the" in note]


def test_careers_alike_share_a_note() -> None:
    clerk = attrs.evolve(COOK, title="Clerk", slug="clerk")
    assert notes(COOK, put(POET, place=None), clerk)[0].startswith("Salary range, Cook and Clerk: ")


def test_careers_in_two_languages_share_a_note() -> None:
    koch = attrs.evolve(POET, title="Koch", slug="koch", language="de")
    assert notes(COOK, koch) == notes(COOK, POET)
    assert notes(COOK, koch, locale="de") == notes(COOK, POET, locale="de")


def test_careers_of_which_the_same_is_said_share_a_note_whatever_they_are_paid() -> None:
    spread, middle = put(POET, place=None), Salary(None, None, "USD", median=2, as_of="2025-05")
    spread = put(spread, percentiles=None)
    clerk = Career("Clerk", salary=middle)
    assert notes(put(COOK, percentiles=None), spread, clerk) == [
        "Salary range, Cook: United States, May 2025.",
        "Salary range, Poet and Clerk: place not known, May 2025.",
    ]


def test_a_career_of_which_nothing_is_asked_has_no_note() -> None:
    poet = put(POET, low=None, high=None, place=None, as_of=None)
    cook = put(COOK, place=None, as_of=None)
    assert notes(cook, poet) == ["Salary range, Cook: 10th to 90th percentile of all pay."]


def test_a_benchmark_is_told_apart_too() -> None:
    average = Career("All", salary=Salary(1, 2, "USD", median=1))
    found = notes(COOK, POET, against=average)
    assert found[0].startswith("Salary range, Cook and Poet: 10th")
    assert found[1] == "Salary range, All: percentiles not known, place not known, date not known."


@pytest.mark.parametrize(
    ("percentiles", "words"),
    [
        ((25, 75), "25th to 75th percentile of all pay"),
        ((11, 90), "11th to 90th percentile of all pay"),
        ((1, 99), "percentiles 1 to 99 of all pay"),
        ((10, 82), "percentiles 10 to 82 of all pay"),
        ((13, 73), "percentiles 13 to 73 of all pay"),
    ],
)
def test_english_ordinals_are_right_or_not_there(percentiles: tuple[int, int], words: str) -> None:
    careers = [put(each, percentiles=percentiles) for each in (COOK, POET)]
    assert notes(*careers)[0].startswith(f"Salary range: {words}, ")


def test_money_of_a_row_of_its_own_is_dated_and_placed_as_well() -> None:
    fee = Aspect("fee", "Fee", lambda _: Money(1, "USD", place="Ohio", as_of=2025))
    assert notes(COOK, POET, aspects=[fee]) == ["Fee: Ohio, 2025."]


@pytest.mark.parametrize(
    ("iso", "locale", "words"),
    [
        ("2025", "en", "2025"),
        ("2025-05-01", "en", "May 1, 2025"),
        ("2025-05-01", "en-GB", "1 May 2025"),
        ("2025-05-01", "ru", "1 \u043c\u0430\u044f 2025"),
        ("2025-05", "ru", "\u043c\u0430\u0439 2025."),
        ("2025-01", "de-AT", "Jänner 2025"),
        ("2025", "ko", "2025년"),
        ("2025-05", "pt-BR", "maio de 2025"),
    ],
)
def test_a_date_is_written_as_the_reader_writes_it(iso: str, locale: str, words: str) -> None:
    careers = [put(each, as_of=iso, place=None, percentiles=None) for each in (COOK, POET)]
    assert words in notes(*careers, locale=locale)[0]


def test_the_place_of_an_outlook_without_growth_is_said_as_well() -> None:
    texas = Career("Cook", outlook=Outlook(openings=10, place="Texas"))
    nation = Career("Poet", outlook=Outlook("high", growth="0.1", place="United States"))
    assert notes(texas, nation) == [
        "Outlook & demand, Cook: Texas.",
        "Outlook & demand, Poet: United States.",
        "Outlook & demand – figures for unlike places: Texas and United States.",
    ]
    assert notes(texas, Career("Mason", outlook=Outlook("low"))) == [
        "Outlook & demand, Cook: Texas.",
        "Outlook & demand, Mason: place not known.",
    ]
    assert notes(texas, Career("Mason", skills=["Stone"])) == ["Outlook & demand: Texas."]


def test_what_is_said_of_pay_is_said_of_the_outlook_too() -> None:
    pay, outlook = Salary(None, None, "USD", median=2, place="Ohio"), Outlook("low", place="Ohio")
    careers = [Career(name, salary=pay, outlook=outlook) for name in ("Cook", "Poet")]
    assert notes(*careers) == ["Salary range: Ohio.", "Outlook & demand: Ohio."]


def test_a_growth_beside_outlooks_of_which_it_is_none_is_told_apart() -> None:
    def project(career: Career) -> Growth:
        return Growth("0.2", place=f"{career.title}land")

    outlooks = [Outlook(growth="0.1", place="Ohio"), Outlook(growth="0.2", place="Ohio")]
    cook, poet = (
        Career(name, outlook=outlook)
        for name, outlook in zip(("Cook", "Poet"), outlooks, strict=True)
    )
    rows = ["outlook", "growth", Aspect("abroad", "Abroad", project)]
    assert notes(cook, poet, aspects=rows) == [
        "Outlook & demand: Ohio.",
        "Abroad, Cook: Cookland.",
        "Abroad, Poet: Poetland.",
        "Abroad – figures for unlike places: Cookland and Poetland.",
    ]


def test_openings_of_unlike_years_in_a_row_are_said_to_be_so_without_any_growth() -> None:
    earlier, later = (
        Career(name, outlook=Outlook(openings=9, since=since, until=since + 10))
        for name, since in (("Cook", 2014), ("Poet", 2024))
    )
    unlike = "Outlook & demand – figures of unlike dates: 2014–2024 and 2024–2034."
    assert notes(earlier, later) == [unlike]
    growing = Career("Mason", outlook=Outlook(growth="0.1", openings=9, since=2024, until=2034))
    assert notes(earlier, growing) == [unlike]
    assert notes(later, growing) == []


known = st.fixed_dictionaries(
    {
        "place": st.sampled_from([None, "Ohio", "Texas"]),
        "as_of": st.sampled_from([None, "2024", "2025-05"]),
        "percentiles": st.sampled_from([None, (10, 90), (25, 75)]),
        "low": st.sampled_from([None, 1, 1]),
        "high": st.sampled_from([None, 3, 3]),
    }
)


@given(st.lists(known, min_size=6, max_size=6), st.sampled_from(["en", "de", "he"]))
def test_a_press_says_the_same_of_any_careers(each: list[dict[str, Any]], locale: str) -> None:
    press = Press(locale)
    careers = [
        attrs.evolve(put(COOK, **one), title=f"Cook {at}", slug=f"cook-{at}", language=language)
        for at, (one, language) in enumerate(
            zip(each, ["en", "en", "en", "en", "de", "de"], strict=True)
        )
    ]
    for one in careers:
        for other in careers:
            if one is not other:
                assert press.html(one, other) == compare(one, other).to_html(locale)


def test_a_mark_says_where_it_rests_on_a_midpoint() -> None:
    estimated = put(POET, median=None)
    for pair in ((COOK, estimated), (estimated, COOK)):
        html = compare_at_qoollege(*pair).to_html()
        assert "Higher median pay (by the midpoint of a range)" in html
        assert "typically pays more at the median." in html
    assert "midpoint" not in compare_at_qoollege(COOK, POET).to_html()


def test_a_published_median_that_leads_is_called_no_midpoint() -> None:
    poorer = put(POET, low=0, high=1, median=None)
    html = compare_at_qoollege(COOK, poorer).to_html()
    assert "▲ </span>Higher median pay</span>" in html
    assert "the midpoint of the salary range stands in for it" in html
