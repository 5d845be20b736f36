"""Who has the most of something, or the least: never guessed."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.saying import say
from strategies import amounts

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    Demand,
    EducationLevel,
    Highest,
    InvalidOption,
    Localizer,
    Lowest,
    Message,
    Outcome,
    Outlook,
    PayPeriod,
    Rates,
    Reason,
    Salary,
    Same,
    Verdict,
    compare,
    rank,
)
from careercompare.model import Amount, Growth, Money, Openings, PriceLevels, order_amounts
from careercompare.rules import (
    OUTLOOK_GROWTH,
    OUTLOOK_OPENINGS,
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEDIAN,
    Orderable,
    Says,
    count,
)
from careercompare.rules.deciding import Figure, Preference, decide_lead

MORE = Message("measure", "More of it")


def judge(*values: Orderable | None, least: bool = False) -> Verdict:
    """Judge careers "a", "b", … by the *values* that they have."""
    careers = tuple(Career(chr(ord("a") + place)) for place in range(len(values)))
    measured = dict(zip(careers, values, strict=True))
    kind = Lowest if least else Highest
    return kind("measure", of=measured.__getitem__, says=MORE).judge(careers)


def titles(verdict: Verdict) -> list[str]:
    return [career.title for career in verdict.winners]


def test_the_most_wins_by_what_lies_between_it_and_the_next() -> None:
    verdict = judge(Decimal("7.5"), Decimal(3), Decimal(5))
    assert verdict.outcome is Outcome.WINNER
    assert titles(verdict) == ["a"]
    assert verdict.winner is verdict.winners[0]
    assert verdict.margin == Decimal("2.5")
    assert verdict.reason is None
    assert [each.value for each in verdict.evidence] == [Decimal("7.5"), 3, 5]
    assert [each.career.title for each in verdict.evidence] == ["a", "b", "c"]
    assert say(verdict) == "More of it: a."


def test_the_least_wins_where_the_least_is_asked_for() -> None:
    verdict = judge(7, 3, 5, least=True)
    assert titles(verdict) == ["b"]
    assert verdict.margin == 2


def test_nought_is_a_value_and_can_win_and_lose() -> None:
    assert titles(judge(0, 5, least=True)) == ["a"]
    assert titles(judge(0, -5)) == ["a"]
    assert judge(0, 0).outcome is Outcome.TIE


def test_equal_values_are_a_tie_of_those_that_lead() -> None:
    verdict = judge(5, 3, Decimal("5.0"))
    assert verdict.outcome is Outcome.TIE
    assert titles(verdict) == ["a", "c"]
    assert verdict.winner is None
    assert verdict.margin is None
    assert say(verdict) == "More of it: tie between a and c."


def test_a_missing_value_leaves_it_undecided_and_is_named() -> None:
    verdict = judge(5, None, 3, None)
    assert verdict.outcome is Outcome.UNDECIDED
    assert verdict.reason is Reason.MISSING
    assert verdict.winners == ()
    assert verdict.margin is None
    assert [each.value for each in verdict.evidence] == [5, None, 3, None]
    assert say(verdict) == "More of it: undecided (not known for b and d). Of the others: a."


def test_unlike_currencies_are_not_compared() -> None:
    verdict = judge(Money(1, "USD"), Money(10**6, "EUR"), Money(2, "USD"))
    assert verdict.reason is Reason.UNLIKE_CURRENCIES
    assert say(verdict) == (
        "More of it: undecided (unlike currencies: EUR and USD; a rate between them is needed)."
    )


def test_pay_by_the_hour_is_not_compared_with_pay_by_the_year() -> None:
    verdict = judge(Money(99, "USD", PayPeriod.HOUR), Money(10, "USD"))
    assert verdict.reason is Reason.UNLIKE_PERIODS
    assert say(verdict) == (
        "More of it: undecided (unlike pay periods: hourly and yearly; "
        "how many of each a year has is needed)."
    )


def test_pay_by_the_hour_is_compared_with_pay_by_the_hour() -> None:
    verdict = judge(Money("45.50", "USD", PayPeriod.HOUR), Money(40, "USD", PayPeriod.HOUR))
    assert verdict.margin == Money("5.50", "USD", PayPeriod.HOUR)


def test_a_bound_wins_over_all_that_is_below_it_by_at_least_the_distance() -> None:
    verdict = judge(Money(AtLeast(239_200), "USD"), Money(238_380, "USD"))
    assert titles(verdict) == ["a"]
    assert verdict.margin == Money(AtLeast(820), "USD")


@pytest.mark.parametrize(
    "rival", [AtLeast(239_200), AtLeast(1), Decimal(239_200), Decimal(240_000)]
)
def test_a_bound_does_not_decide_against_what_is_not_below_it(rival: Orderable) -> None:
    verdict = judge(AtLeast(239_200), rival)
    assert verdict.outcome is Outcome.UNDECIDED
    assert verdict.reason is Reason.OPEN_BOUND
    who = "a and b" if isinstance(rival, AtLeast) else "a"
    assert say(verdict) == (
        "More of it: undecided "
        f"(only a lower bound is published for {who}, and it does not decide)."
    )


def test_a_bound_that_is_beaten_anyway_does_not_matter() -> None:
    assert titles(judge(AtLeast(9), 8, 7)) == ["a"]
    verdict = judge(3, AtLeast(9), 5, least=True)
    assert titles(verdict) == ["a"]
    assert verdict.margin == 2


def test_a_tie_that_a_bound_could_break_is_no_tie() -> None:
    assert judge(8, 8, AtLeast(7)).reason is Reason.OPEN_BOUND
    assert judge(8, 8, AtLeast(9), least=True).outcome is Outcome.TIE


def test_the_nearest_rival_counts_for_the_margin_even_where_it_is_a_bound() -> None:
    assert judge(1, AtLeast(4), 9, least=True).margin == AtLeast(3)
    assert judge(1, AtLeast(9), 4, least=True).margin == 3
    assert judge(1, AtLeast(4), 4, least=True).margin == 3


def test_an_upper_bound_loses_to_all_that_is_above_it_by_at_least_the_distance() -> None:
    verdict = judge(Money(AtMost(80_000), "USD"), Money(100_000, "USD"))
    assert titles(verdict) == ["b"]
    assert verdict.margin == Money(AtLeast(20_000), "USD")
    assert titles(judge(AtMost(80), 100, least=True)) == ["a"]
    verdict = judge(AtMost(80), AtLeast(90))
    assert (titles(verdict), verdict.margin) == (["b"], AtLeast(10))
    assert titles(judge(AtMost(80), AtLeast(90), least=True)) == ["a"]


@pytest.mark.parametrize(
    ("values", "reason", "why"),
    [
        ((AtMost(80), 80), Reason.OPEN_UPPER_BOUND, "only an upper bound is published for a"),
        ((AtMost(80), 70), Reason.OPEN_UPPER_BOUND, "only an upper bound is published for a"),
        ((AtMost(80), AtMost(9)), Reason.OPEN_UPPER_BOUND, "only an upper bound is published"),
        (
            (AtMost(80), AtLeast(80)),
            Reason.OPEN_BOUNDS,
            "only lower and upper bounds are published for a and b, and they do not decide",
        ),
        ((AtMost(80), AtLeast(60), 70), Reason.OPEN_BOUNDS, "are published for a and b, and"),
    ],
)
def test_bounds_that_may_lie_on_either_side_of_a_value_decide_nothing(
    values: tuple[Orderable, ...], reason: Reason, why: str
) -> None:
    for least in (False, True):
        verdict = judge(*values, least=least)
        assert verdict.reason is reason
        assert why in say(verdict)
        assert judge(*values[::-1], least=least).reason is reason


def test_an_upper_bound_that_is_beaten_anyway_does_not_matter() -> None:
    assert judge(9, 9, AtMost(8)).outcome is Outcome.TIE
    assert titles(judge(9, AtMost(8), AtMost(3), 7)) == ["a"]
    assert titles(judge(AtMost(8), 9, 10, least=True)) == ["a"]


@pytest.mark.parametrize(
    ("values", "least", "why"),
    [
        ((100, AtLeast(50), AtMost(20)), False, "only a lower bound is published for b, and it"),
        ((AtLeast(50), AtLeast(90), AtMost(20)), False, "lower bound is published for a and b, "),
        ((100, AtMost(100), AtMost(99)), False, "only an upper bound is published for b, and it"),
        ((20, AtMost(50), AtLeast(90)), True, "only an upper bound is published for b, and it"),
        ((AtMost(50), AtMost(9), AtLeast(51)), True, "upper bound is published for a and b, "),
        ((20, AtLeast(20), AtLeast(21)), True, "only a lower bound is published for b, and it"),
    ],
)
def test_a_bound_of_what_is_certainly_behind_is_not_said_to_decide_nothing(
    values: tuple[Orderable, ...],
    least: bool,  # noqa: FBT001
    why: str,
) -> None:
    assert why in say(judge(*values, least=least))


def test_pay_from_one_end_leads_over_pay_up_to_less() -> None:
    careers = (
        Career("a", salary=Salary(120_000, None, "USD")),
        Career("b", salary=Salary(None, 80_000, "USD")),
    )
    verdict = SALARY_MEDIAN.judge(careers)
    assert titles(verdict) == ["a"]
    assert verdict.margin == Money(AtLeast(40_000), "USD")
    assert not any(each.estimated for each in verdict.evidence)
    for rule, unknown in ((SALARY_CEILING, "a"), (SALARY_FLOOR, "b")):
        verdict = rule.judge(careers)
        assert verdict.reason is Reason.MISSING
        assert f"not known for {unknown})" in say(verdict)


def test_a_margin_is_never_rounded_to_nought() -> None:
    assert judge(5, Decimal("4.5")).margin == Decimal("0.5")
    assert judge(5, Decimal("4.0")).margin == 1
    assert isinstance(judge(5, 3).margin, int)


def test_levels_have_an_order_but_no_distance() -> None:
    verdict = judge(EducationLevel.MASTER, EducationLevel.BACHELOR, least=True)
    assert titles(verdict) == ["b"]
    assert verdict.margin is None
    assert judge(Demand.LOW, Demand.LOW).outcome is Outcome.TIE


def test_values_of_two_kinds_without_an_order_are_a_mistake_in_the_rule() -> None:
    with pytest.raises(InvalidOption, match=r"^rule measure: expected values of one kind"):
        judge(EducationLevel.MASTER, Demand.LOW)
    with pytest.raises(InvalidOption, match=r"^rule measure of 'b': expected a value that has an"):
        judge(1, "much")  # type: ignore[arg-type]  # what a careless rule returns


@pytest.mark.parametrize("growths", list(permutations([("0.2", "Ohio"), ("0.1", "Texas")])))
def test_a_growth_of_one_place_does_not_lead_before_that_of_another(
    growths: tuple[tuple[str, str], ...],
) -> None:
    pair = [Career(place, outlook=Outlook(growth=each, place=place)) for each, place in growths]
    nowhere = Career("Nowhere", outlook=Outlook(growth="0.3"))
    for careers in (pair, [nowhere, *pair]):
        verdict = OUTLOOK_GROWTH.judge(tuple(careers))
        assert (verdict.reason, verdict.winners) == (Reason.UNLIKE_PLACES, ())
        assert say(verdict).endswith("undecided (figures for unlike places: Ohio and Texas).")
    assert titles(OUTLOOK_GROWTH.judge((pair[0], nowhere))) == ["Nowhere"]


def test_growth_leads_by_a_fraction() -> None:
    careers = tuple(Career(f"c{n}", outlook=Outlook(growth=f"0.{n}")) for n in (40, 28, 30))
    verdict = OUTLOOK_GROWTH.judge(careers)
    assert verdict.margin == Decimal("0.1")
    assert verdict.evidence[1].value == Growth(Decimal("0.28"))
    assert say(verdict) == "Fastest projected growth: c40."


OHIO = Outlook(openings=100, since=2024, until=2034, place="Ohio")
NATION = Outlook(openings=5_000, since=2024, until=2034, place="United States")
EARLIER = Outlook(openings=90, since=2014, until=2024, place="Ohio")
NOWHERE = Outlook(openings=40, until=2034)


def count_openings(*outlooks: Outlook | None) -> Verdict:
    careers = [Career(f"c{at}", outlook=outlook) for at, outlook in enumerate(outlooks)]
    return OUTLOOK_OPENINGS.judge(tuple(careers))


def test_openings_lead_by_a_whole_number() -> None:
    verdict = count_openings(OHIO, NOWHERE)
    assert (titles(verdict), verdict.margin, type(verdict.margin)) == (["c0"], 60, int)
    assert [each.value for each in verdict.evidence] == [
        Openings(100, 2024, 2034, place="Ohio"),
        Openings(40, until=2034),
    ]
    assert say(verdict) == "More openings a year: c0."
    assert count_openings(NATION, NATION).outcome is Outcome.TIE


@pytest.mark.parametrize("outlooks", list(permutations([OHIO, NATION, NOWHERE], 3)))
def test_openings_of_unlike_places_decide_nothing(outlooks: tuple[Outlook, ...]) -> None:
    for verdict in (count_openings(*outlooks), count_openings(OHIO, NATION)):
        assert verdict.reason is Reason.UNLIKE_PLACES
        assert say(verdict).endswith(
            "undecided (figures for unlike places: Ohio and United States)."
        )
    assert count_openings(*outlooks, None).reason is Reason.MISSING
    assert not count_openings(*outlooks, None).leading_known


def test_openings_of_unlike_years_decide_nothing() -> None:
    for outlooks in ([OHIO, EARLIER], [EARLIER, OHIO], [EARLIER, NOWHERE, OHIO]):
        verdict = count_openings(*outlooks)
        assert verdict.reason is Reason.UNLIKE_DATES
        assert "(figures of unlike dates: 2014–2024" in say(verdict)


def test_no_rate_brings_openings_of_two_places_together() -> None:
    careers = (Career("Cook", outlook=OHIO), Career("Poet", outlook=NATION))
    for rates in (
        Rates(places="nominal"),
        Rates(place="Ohio", worth={"United States": "0.9"}),
    ):
        verdict = compare(*careers, rules=[OUTLOOK_OPENINGS], rates=rates).verdicts[0]
        assert verdict.reason is Reason.UNLIKE_PLACES
        assert say(verdict).endswith("(figures for unlike places: Ohio and United States).")


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "More openings a year: undecided (figures for unlike places: Ohio and Texas)."),
        (
            "de",
            (
                "Mehr offene Stellen pro Jahr: nicht entscheidbar "
                "(Angaben für unterschiedliche Orte: Ohio und Texas)."
            ),
        ),
        (
            "ar",
            (
                "وظائف شاغرة أكثر سنويًا: غير محسوم "
                "(أرقام عن أماكن مختلفة: \u2068Ohio\u2069 و\u2068Texas\u2069)."
            ),
        ),
    ],
)
def test_unlike_places_of_openings_are_said_without_a_word_of_pay(locale: str, words: str) -> None:
    verdict = count_openings(OHIO, attrs.evolve(OHIO, place="Texas"))
    assert Localizer(locale).text(verdict.message) == words


def test_openings_beside_a_growth_are_a_mistake_in_the_rule() -> None:
    with pytest.raises(InvalidOption, match=r"^rule measure: expected values of one kind"):
        judge(Openings(5), Growth("0.5"))


def test_a_midpoint_that_stands_in_for_a_median_is_called_estimated() -> None:
    careers = (
        Career("a", salary=Salary(100, 300, "USD")),
        Career("b", salary=Salary(100, 300, "USD", median=199)),
        Career("c", salary=Salary(None, None, "USD", median=AtLeast(150))),
    )
    verdict = SALARY_MEDIAN.judge(careers[:2])
    assert titles(verdict) == ["a"]
    assert [each.estimated for each in verdict.evidence] == [True, False]
    assert [each.value for each in verdict.evidence] == [Money(200, "USD"), Money(199, "USD")]
    assert say(verdict) == "a typically pays more at the median."
    assert SALARY_MEDIAN.judge(careers).reason is Reason.OPEN_BOUND


def test_a_mean_alone_is_no_median_and_no_end_of_a_range() -> None:
    careers = (
        Career("a", salary=Salary(None, None, "USD", mean=300)),
        Career("b", salary=Salary(1, 2, "USD")),
        Career("c"),
    )
    for rule in (SALARY_MEDIAN, SALARY_CEILING, SALARY_FLOOR):
        verdict = rule.judge(careers)
        assert verdict.reason is Reason.MISSING
        assert [each.value is None for each in verdict.evidence] == [True, False, True]


def test_the_words_fit_as_many_careers_as_there_are() -> None:
    careers = tuple(Career(f"c{n}", salary=Salary(n, n, "USD")) for n in (1, 2, 3))
    assert say(SALARY_CEILING.judge(careers[:2])) == "Higher salary ceiling: c2."
    assert say(SALARY_CEILING.judge(careers)) == "Highest salary ceiling: c3."
    assert say(SALARY_MEDIAN.judge(careers)) == "c3 typically pays most at the median."
    assert say(judge(1, 2, 3)) == "More of it: c."


def test_a_rule_may_say_who_wins_in_a_sentence_of_its_own() -> None:
    says = Says(MORE, winner=Message("measure.winner", "{winner}, by far!"))
    rule = Highest("measure", of=lambda career: len(career.title), says=says)
    assert say(rule.judge((Career("Poet"), Career("Clerk")))) == "Clerk, by far!"


def test_a_winner_is_marked_in_the_row_that_the_rule_names() -> None:
    careers = (Career("a", salary=Salary(1, 2, "USD")), Career("b", salary=Salary(1, 3, "USD")))
    mark = SALARY_CEILING.judge(careers).mark
    assert mark is not None
    assert (mark.aspect, mark.label) == ("salary", SALARY_CEILING.says.label)
    assert SALARY_FLOOR.judge(careers).mark is None
    assert judge(1, 2).mark is None


def amount(value: Orderable) -> Amount:
    return value if isinstance(value, AtLeast | AtMost) else Decimal(count(value).number)


def test_growth_of_nought_is_no_decline() -> None:
    still, decline = (Career(f"c{n}", outlook=Outlook(growth=n)) for n in ("0", "-0.1"))
    assert say(OUTLOOK_GROWTH.judge((still, decline))) == "Faster projected growth: c0."


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        2j,
        Decimal("NaN"),
        Decimal("Infinity"),
        pytest.param(10**5_000, id="of 5,001 digits"),
    ],
)
@pytest.mark.parametrize("kind", [Highest, Lowest, Same])
def test_what_is_no_number_for_a_page_is_refused_with_its_rule_and_career(
    kind: type[Highest | Lowest | Same], value: Any
) -> None:
    rule = kind("odd", of=lambda career: value if career.slug == "b" else 1, says=MORE)
    with pytest.raises(InvalidOption) as caught:
        rule.judge((Career("a"), Career("b")))
    assert caught.value.path == "rule odd of 'b'"
    assert caught.value.value is value


def test_pay_and_growth_are_judged_with_all_the_digits_that_a_career_may_have() -> None:
    levels = PriceLevels({"United States": 100, "Texas": "97.2"})
    pay = levels.convert(Money(40_000, "USD", place="Texas"), "United States").amount
    growth = "0." + "1" * 100
    longer = Career("a", salary=Salary(pay, None, "USD"), outlook=Outlook(growth=growth))
    shorter = Career("b", salary=Salary(41_152, None, "USD"), outlook=Outlook(growth="0.1"))
    for rule in (SALARY_FLOOR, OUTLOOK_GROWTH):
        assert titles(rule.judge((shorter, longer))) == ["a"]
    assert compare(longer, shorter).to_text()
    ranking = rank([shorter, longer], {"salary.floor": 1, "outlook.growth": 2})
    assert ranking.first == (longer,)


def test_what_measures_has_to_be_a_function() -> None:
    rule = Highest("n", of=5, says=MORE)  # type: ignore[arg-type]
    with pytest.raises(InvalidOption, match=r"^rule n\.of: expected a function, got 5"):
        rule.judge((Career("a"), Career("b")))


def test_words_that_are_a_mere_text_are_refused() -> None:
    with pytest.raises(InvalidOption, match=r'^says: expected a Message, got "More"'):
        Highest("n", of=lambda _: 1, says="More")
    with pytest.raises(InvalidOption, match=r"^says: expected a Message, got 5"):
        Says(MORE, measure=5)  # type: ignore[arg-type]
    with pytest.raises(InvalidOption, match=r"^says\.below_zero: expected the words of a rule"):
        Says(MORE, below_zero=MORE)  # type: ignore[arg-type]


@pytest.mark.parametrize("prefers", ["most", "least"])
def test_many_careers_cost_no_more_than_a_few_comparisons_each(prefers: Preference) -> None:
    compared = 0

    class Counted(int):
        def __lt__(self, other: int) -> bool:
            nonlocal compared
            compared += 1
            return int(self) < int(other)

        def __gt__(self, other: int) -> bool:
            return Counted(other) < self

    figures = [Figure(Counted(place)) for place in (*range(800), *reversed(range(800)))]
    assert decide_lead(figures, prefers).leading == ((799, 800) if prefers == "most" else (0, 1599))
    assert 0 < compared <= 2 * len(figures)


values: st.SearchStrategy[Orderable | None] = st.none() | amounts


@given(st.lists(values, min_size=2, max_size=6), st.booleans())
def test_a_verdict_never_guesses(measured: list[Orderable | None], least: bool) -> None:  # noqa: FBT001
    verdict = judge(*measured, least=least)
    known = [value for value in measured if value is not None]
    if len(known) < len(measured):
        assert verdict.reason is Reason.MISSING
    elif verdict.outcome is Outcome.WINNER:
        place = [each.career for each in verdict.evidence].index(verdict.winners[0])
        best = known.pop(place)
        assert all(
            order_amounts(amount(best), amount(other)) == (-1 if least else 1) for other in known
        )
    elif verdict.outcome is Outcome.TIE:
        assert len({each.value for each in verdict.evidence if each.career in verdict.winners}) == 1
    else:
        better = -1 if least else 1
        sides = {
            type(one)
            for one in known
            if all(order_amounts(amount(other), amount(one)) != better for other in known)
        } & {AtLeast, AtMost}
        assert verdict.reason is (
            Reason.OPEN_BOUNDS
            if len(sides) == 2
            else Reason.OPEN_BOUND
            if AtLeast in sides
            else Reason.OPEN_UPPER_BOUND
        )
        assert sides
        orders = [
            {order_amounts(amount(one), amount(other)) for other in known if other is not one}
            for one in known
        ]
        assert all(orders_of - {better, 0} for orders_of in orders)
