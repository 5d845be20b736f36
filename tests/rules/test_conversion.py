"""Pay of unlike kinds, brought together with the caller's rates and with nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import attrs
import pytest
from counting import count_calls
from hypothesis import given, settings
from hypothesis import strategies as st
from rules.saying import say, summarize
from strategies import ALL_RULES, groups

from careercompare import (
    AtLeast,
    Career,
    Highest,
    InvalidOption,
    Message,
    Outcome,
    PayPeriod,
    Rates,
    Reason,
    Rule,
    Salary,
    Same,
    Source,
    TradeOff,
    Verdict,
    compare,
    rank,
    rule,
)
from careercompare.model import Amount, Money, PriceLevels, number_of
from careercompare.rules import (
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEAN,
    SALARY_MEDIAN,
    Conversion,
    Evidence,
    Exchange,
    find_all_unlike,
)
from careercompare.rules.step import bring_together

ECB = Source("Euro reference rates", "European Central Bank")
RATES = Rates("USD", {"EUR": "1.08"}, as_of="2025-05", source=ECB, hours={"cook": 1_800})

BAKER = Career("Baker", salary=Salary(40_000, 60_000, "USD", mean=50_000, mean_rse="0.01"))
KOCH = Career("Koch", salary=Salary(45_000, 59_000, "EUR", mean=52_000, mean_rse="0.01"))
COOK = Career("Cook", salary=Salary(20, 30, "USD", period=PayPeriod.HOUR))


def test_pay_that_is_all_for_an_hour_is_compared_by_the_hour_whatever_hours_each_has() -> None:
    actor = Career("Actor", salary=Salary(21, 31, "USD", period=PayPeriod.HOUR))
    rates = Rates(hours={"cook": 1_800, "actor": 600})
    by_the_hour = compare(COOK, actor, rates=rates).verdict("salary.ceiling")
    assert (by_the_hour.winner, by_the_hour.margin) == (actor, Money(1, "USD", PayPeriod.HOUR))
    by_the_year = compare(COOK, actor, BAKER, rates=rates).verdict("salary.ceiling")
    assert [each.value for each in by_the_year.evidence] == [
        Money(54_000, "USD"),
        Money(18_600, "USD"),
        Money(60_000, "USD"),
    ]


def test_money_of_unlike_currencies_is_decided_on_converted_amounts() -> None:
    verdict = compare(BAKER, KOCH, rates=RATES).verdict("salary.ceiling")
    assert verdict.winner is KOCH
    assert verdict.margin == Money(Decimal("3720.00"), "USD")
    assert [each.value for each in verdict.evidence] == [
        Money(60_000, "USD"),
        Money(Decimal("63720.00"), "USD"),
    ]
    assert verdict.evidence[0].conversion is None
    assert verdict.evidence[1].conversion == Conversion(
        Money(59_000, "EUR"), Decimal("1.08"), None, None, "2025-05", ECB
    )


def test_hours_a_year_bring_hourly_pay_to_a_year() -> None:
    verdict = compare(BAKER, COOK, rates=RATES).verdict("salary.median")
    assert verdict.winner is BAKER
    assert verdict.evidence[1].value == Money(45_000, "USD")
    assert verdict.evidence[1].estimated
    conversion = verdict.evidence[1].conversion
    assert conversion is not None
    assert conversion.original == Money(25, "USD", PayPeriod.HOUR)
    assert conversion.rate is None
    assert conversion.per_year == 1_800


def test_hours_of_a_career_hold_in_each_place_unless_others_are_given_there() -> None:
    hourly = attrs.evolve(COOK, salary=Salary(20, 30, "USD", period="hour", place="Ohio"))
    yearly = attrs.evolve(COOK, salary=Salary(20, 50_000, "USD", place="Texas"))
    rates = Rates(hours={"cook": 1_000, "*": 2_080}, places="nominal")
    verdict = compare(hourly, yearly, rates=rates).verdict("salary.ceiling")
    assert verdict.evidence[0].value == Money(30_000, "USD", place="Ohio / Texas")
    there = attrs.evolve(rates, hours={"cook": 1_000, "cook-ohio": 2_000})
    verdict = compare(hourly, yearly, rates=there).verdict("salary.ceiling")
    assert verdict.winner == hourly.at("Ohio")


def test_places_that_count_alike_are_named_by_each_figure_as_far_as_they_are_few() -> None:
    def name(count: int) -> str | None:
        cooks = [
            COOK.at(f"State {at:02}", salary=Salary(at, 500, "USD", median=at))
            for at in range(count)
        ]
        verdict = compare(*cooks, rates=Rates(places="nominal")).verdict("salary.median")
        assert verdict.winner == cooks[-1]
        (place,) = {each.value.place for each in verdict.evidence if isinstance(each.value, Money)}
        return place

    assert name(50) == " / ".join(f"State {at:02}" for at in range(50))
    named = name(200)  # by each of which as many characters as all have would be their square
    assert named is not None
    assert (len(named), named[:19], named[-1]) == (1_000, "State 00 / State 01", "…")


def test_places_are_brought_together_by_what_pay_is_worth_there() -> None:
    here = Career("Here", salary=Salary(1, 100, "USD", place="United States"))
    there = Career("There", salary=Salary(1, 90, "EUR", place="Germany"))
    verdict = compare(here, there, rates=RATES).verdict("salary.ceiling")
    assert verdict.reason is Reason.UNLIKE_PLACES
    assert say(verdict).endswith(
        "(figures for unlike places, where prices differ: Germany and United States; "
        "what pay is worth in each is needed)."
    )
    rates = attrs.evolve(RATES, place="United States", worth={"Germany": "1.1"})
    verdict = compare(here, there, rates=rates).verdict("salary.ceiling")
    assert verdict.winner is there
    assert verdict.evidence[1].value == Money("106.920", "USD", place="United States")


def test_without_a_rate_it_is_undecided_and_says_which_is_needed() -> None:
    pound = Career("Clerk", salary=Salary(1, 2, "GBP"))
    verdict = compare(KOCH, pound, rates=RATES).verdict("salary.ceiling")
    assert verdict.reason is Reason.UNLIKE_CURRENCIES
    assert say(verdict) == (
        "Higher salary ceiling: undecided "
        "(unlike currencies: GBP and USD; a rate between them is needed)."
    )
    verdict = compare(BAKER, COOK, rates=Rates("USD")).verdict("salary.ceiling")
    assert verdict.reason is Reason.UNLIKE_PERIODS
    assert verdict.evidence[1].conversion is None


def test_what_is_alike_already_is_not_converted() -> None:
    other = Career("Other", salary=Salary(1, 2, "EUR"))
    verdict = compare(KOCH, other, rates=RATES).verdict("salary.ceiling")
    assert [each.conversion for each in verdict.evidence] == [None, None]
    assert verdict.margin == Money(58_998, "EUR")
    assert compare(KOCH, other, rates=RATES).verdicts == compare(KOCH, other).verdicts


def test_a_bound_stays_a_bound() -> None:
    bounded = Career("Top", salary=Salary(1, AtLeast(59_000), "EUR"))
    verdict = compare(BAKER, bounded, rates=RATES).verdict("salary.ceiling")
    assert verdict.winner is bounded
    assert verdict.evidence[1].value == Money(AtLeast("63720.00"), "USD")
    assert (
        compare(BAKER, bounded, rates=Rates("USD", {"EUR": 1})).verdict("salary.ceiling").reason
        is Reason.OPEN_BOUND
    )


def test_a_mean_is_tested_after_it_is_converted() -> None:
    verdict = compare(BAKER, KOCH, rules=[SALARY_MEAN], rates=RATES).verdicts[0]
    assert verdict.winner is KOCH
    assert verdict.significance is not None
    assert verdict.evidence[1].value == Money("56160.00", "USD")
    near = Rates("USD", {"EUR": "0.97"})
    assert compare(BAKER, KOCH, rules=[SALARY_MEAN], rates=near).verdicts[0].reason is (
        Reason.TOO_CLOSE
    )


def test_both_measures_of_a_trade_off_are_converted() -> None:
    high = Career("High", salary=Salary(10_000, 80_000, "EUR"))
    trade_off = TradeOff("pay", SALARY_FLOOR, SALARY_CEILING)
    verdict = compare(BAKER, high, rules=[trade_off], rates=RATES).verdicts[0]
    assert (verdict.outcome, verdict.winners) == (Outcome.YES, (BAKER, high))
    assert [each.conversion is None for each in verdict.evidence] == [True, False, True, False]


def test_equal_pay_is_found_across_currencies() -> None:
    fees = {BAKER: Money(108, "USD"), KOCH: Money(100, "EUR")}
    same = Same("fee", of=fees.get, says=Message("fee", "Same fee"))
    assert compare(BAKER, KOCH, rules=[same]).verdicts[0].reason is Reason.UNLIKE_CURRENCIES
    assert compare(BAKER, KOCH, rules=[same], rates=RATES).verdicts[0].outcome is Outcome.YES


@rule("own")
def own_ceiling(careers: tuple[Career, ...]) -> Verdict:
    """Judge as the library does, by a rule inside one that knows of no rates."""
    return attrs.evolve(SALARY_CEILING.judge(careers), rule="own")


def test_a_rule_of_a_third_party_is_converted_like_one_of_the_library() -> None:
    own, library = compare(BAKER, KOCH, rules=[own_ceiling, SALARY_CEILING], rates=RATES).verdicts
    assert own.winner is KOCH
    assert attrs.evolve(own, rule="salary.ceiling") == library
    assert own.evidence[1].conversion is not None
    assert own.evidence[1].career is KOCH


def test_a_rule_of_a_third_party_sees_published_pay_where_nothing_is_converted() -> None:
    seen: list[Career] = []

    @rule("own")
    def look(careers: tuple[Career, ...]) -> Verdict:
        seen.extend(careers)
        return Verdict("own", Outcome.YES, Message("own", "Yes."))

    compare(KOCH, Career("Poet"), rules=[look], rates=RATES)
    assert seen[0] is KOCH


@attrs.frozen
class MostAfterTax:
    """A rule of a third party that measures, says and prefers, and knows the contract alone."""

    name: str = "net"
    says: Message = attrs.field(default=Message("net", "More after tax"))
    prefers: Literal["most", "least"] = "most"

    def of(self, career: Career) -> Money | None:
        salary = career.salary
        if salary is None or not isinstance(salary.high, Decimal):
            return None
        return salary.money(salary.high / 2)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        evidence = tuple(Evidence(self.name, each, self.of(each)) for each in careers)
        known = [each for each in evidence if isinstance(each.value, Money)]
        if len(known) < len(careers) or find_all_unlike_values(known):
            return Verdict(
                self.name,
                Outcome.UNDECIDED,
                Message("net.unknown", "Nobody knows."),
                evidence=evidence,
                reason=Reason.MISSING,
            )
        best = max(known, key=lambda each: number_of(_money(each).amount))
        label = Message("net.winner", "{winner} keeps more.", winner=best.career.name)
        return Verdict(self.name, Outcome.WINNER, label, (best.career,), evidence=evidence)


def find_all_unlike_values(evidence: list[Evidence]) -> bool:
    return any(find_all_unlike([_money(each) for each in evidence]))


def _money(evidence: Evidence) -> Money:
    assert isinstance(evidence.value, Money)
    return evidence.value


def test_what_a_third_party_measures_tells_how_it_was_converted() -> None:
    net = MostAfterTax()
    assert compare(BAKER, KOCH, rules=[net]).verdicts[0].reason is Reason.MISSING
    verdict = compare(BAKER, KOCH, rules=[net], rates=RATES).verdicts[0]
    assert verdict.winner is KOCH
    assert verdict.evidence[1].value == Money("31860.00", "USD")
    assert verdict.evidence[1].conversion == Conversion(
        Money(29_500, "EUR"), Decimal("1.08"), None, None, "2025-05", ECB
    )
    assert "Koch: converted (€1 = $1.08, May 2025, " in compare(
        BAKER, KOCH, rules=[net], rates=RATES
    ).to_text("en", width=400)


def test_what_a_third_party_measures_is_weighed_and_ranked_like_any_other() -> None:
    net = MostAfterTax()
    trade_off = TradeOff("net-or-floor", net, SALARY_FLOOR)
    verdict = compare(BAKER, KOCH, rules=[trade_off], rates=RATES).verdicts[0]
    assert (verdict.outcome, str(verdict)) == (
        Outcome.NO,
        "No trade-off between More after tax and salary floor.",
    )
    undecided = compare(BAKER, KOCH, rules=[trade_off]).verdicts[0]
    assert str(undecided) == (
        "Trade-off between More after tax and salary floor: undecided (Nobody knows.)."
    )
    ranking = rank([BAKER, KOCH], {"net": 1}, rules=[net], rates=RATES)
    assert ranking.first == (KOCH,)


def test_a_measure_of_a_third_party_that_cannot_be_traced_is_not_called_converted() -> None:
    @rule("sum")
    def add_up(careers: tuple[Career, ...]) -> Verdict:
        evidence = [
            Evidence("sum", each, _money(Evidence("sum", each, MostAfterTax().of(each))))
            for each in careers
        ]
        return Verdict("sum", Outcome.YES, Message("sum", "Yes."), evidence=evidence)

    verdict = compare(BAKER, KOCH, rules=[add_up], rates=RATES).verdicts[0]
    assert [each.conversion for each in verdict.evidence] == [None, None]
    assert verdict.evidence[1].career is KOCH


@pytest.mark.parametrize("doubts", [[], ["few-jobs"]])
def test_middles_and_doubtful_figures_of_a_third_party_tell_how_they_were_converted(
    doubts: list[str],
) -> None:
    def judge_by(measure: Callable[[Salary], Money | None]) -> list[Money | None]:
        @rule("own")
        def judge(careers: tuple[Career, ...]) -> Verdict:
            pays = [(each, measure(each.salary)) for each in careers if each.salary is not None]
            evidence = [Evidence("own", career, pay) for career, pay in pays]
            return Verdict("own", Outcome.YES, Message("own", "Yes."), evidence=evidence)

        # A price level of 97.2 makes quotients without an end.
        levels = PriceLevels({"United States": 100, "Texas": "97.2"})
        verdict = compare(texas, national, rules=[judge], rates=levels.rates("United States"))
        conversions = [each.conversion for each in verdict.verdicts[0].evidence]
        return [None if each is None else each.original for each in conversions]

    pay = Salary(30_001, 60_000, "USD", mean=45_001, place="Texas", doubts=doubts)
    texas = Career("Cook", salary=pay)
    national = Career("Poet", salary=Salary(30_000, 60_000, "USD", mean=1, place="United States"))
    middle = Money("45000.5", "USD", place="Texas", doubts=pay.doubts)
    assert judge_by(lambda salary: None if (of := salary.typical) is None else of.money) == [
        middle,
        None,
    ]
    mean = Money(45_001, "USD", place="Texas")
    assert judge_by(
        lambda salary: salary.money(salary.mean or Decimal(0), doubts=salary.find_doubts("mean"))
    ) == [mean, None]


def test_a_rule_of_a_third_party_may_call_something_else_of() -> None:
    @attrs.frozen
    class OfPay:
        name: str = "own"
        of: str = "pay"

        def judge(self, careers: tuple[Career, ...], /) -> Verdict:
            return own_ceiling.judge(careers)

    own, plain = (compare(BAKER, KOCH, rules=[it], rates=RATES) for it in (OfPay(), own_ceiling))
    assert own.verdicts == plain.verdicts


def test_what_a_third_party_converted_itself_stays_so() -> None:
    own = Conversion(Money(1, "GBP"), Decimal(2))

    @rule("own")
    def judge(careers: tuple[Career, ...]) -> Verdict:
        evidence = [Evidence("own", each, Money(2, "USD"), conversion=own) for each in careers]
        return Verdict("own", Outcome.YES, Message("own", "Yes."), evidence=evidence)

    verdict = compare(BAKER, KOCH, rules=[judge], rates=RATES).verdicts[0]
    assert [each.conversion for each in verdict.evidence] == [own, own]
    assert verdict.evidence[1].career is KOCH


def test_a_stranger_among_the_winners_is_refused_although_pay_was_converted() -> None:
    @rule("own")
    def judge(careers: tuple[Career, ...]) -> Verdict:
        stranger = attrs.evolve(KOCH, salary=None)
        return Verdict("own", Outcome.WINNER, Message("own", "Yes."), (stranger,))

    with pytest.raises(InvalidOption, match="winners among the careers"):
        compare(BAKER, KOCH, rules=[judge], rates=RATES)


def test_where_a_rate_is_missing_for_one_nothing_is_converted() -> None:
    poet = Career("Poet", salary=Salary(3_000, 4_000, "USD", period=PayPeriod.MONTH))
    verdict = compare(COOK, poet, rates=RATES).verdict("salary.ceiling")
    assert verdict.reason is Reason.UNLIKE_PERIODS
    assert [each.value for each in verdict.evidence] == [
        Money(30, "USD", PayPeriod.HOUR),
        Money(4_000, "USD", PayPeriod.MONTH),
    ]
    assert [each.conversion for each in verdict.evidence] == [None, None]
    assert "converted" not in compare(COOK, poet, rates=RATES).to_text()
    hourly = Career("Guide", salary=Salary(20, 30, "EUR", period=PayPeriod.HOUR))
    verdict = compare(BAKER, hourly, rates=RATES).verdict("salary.ceiling")
    assert (
        verdict.reason is Reason.UNLIKE_PERIODS
    )  # and not of currencies, for which there is a rate
    assert verdict.evidence[1].conversion is None


@pytest.mark.parametrize("place", ["Germany", None])
def test_what_is_alike_in_place_period_and_currency_is_left_as_published(
    place: str | None,
) -> None:
    rates = Rates("USD", {"EUR": 2}, hours=2_080, place="United States", worth={"Germany": "1.1"})
    careers = [
        Career("A", salary=Salary(1, 2, "EUR", period=PayPeriod.HOUR, place="Germany")),
        Career("B", salary=Salary(1, 3, "EUR", period=PayPeriod.HOUR, place=place)),
    ]
    verdict = compare(*careers, rates=rates).verdict("salary.ceiling")
    assert verdict.winner is careers[1]
    assert [each.conversion for each in verdict.evidence] == [None, None]


def test_one_way_of_converting_is_found_once_for_all_rules() -> None:
    exchange = Exchange((BAKER, KOCH), RATES)

    def judge_all() -> None:
        for each in (SALARY_CEILING, SALARY_FLOOR, SALARY_MEDIAN, SALARY_MEAN, own_ceiling):
            exchange.judge(each)

    assert count_calls(judge_all, of=bring_together) == 1


def test_an_exchange_is_a_value_and_asks_rules_alone() -> None:
    exchange = Exchange((BAKER, KOCH), RATES)
    listed = Exchange([BAKER, KOCH], RATES)
    assert (exchange, hash(exchange)) == (listed, hash(listed))
    for wrong in ("salary.median", Highest, BAKER):
        with pytest.raises(InvalidOption, match=r"^rule: expected a rule, got .*with @rule"):
            exchange.judge(wrong)  # type: ignore[arg-type]  # as somebody may call it


@pytest.mark.parametrize("rates", [None, RATES], ids=repr)
def test_an_exchange_takes_one_pay_and_one_reading_of_each_career(rates: Rates | None) -> None:
    exchange = Exchange((BAKER, KOCH), rates)
    pays, ceiling = [BAKER.salary, KOCH.salary], SALARY_CEILING.read(KOCH)
    one_by_one: Any = (each for each in pays)
    assert exchange.find_steps(one_by_one) == exchange.find_steps(pays)
    one_by_one = (ceiling for _ in pays)
    assert exchange.testify("pay", one_by_one) == exchange.testify("pay", [ceiling, ceiling])
    wrong: Any
    for wrong, place in (
        (5, "pays: expected a Salary or Money of each career, got 5"),
        (pays[:1], "pays: expected a Salary or Money of each of 2 careers, got "),
        ([None, 5], "pays[1]: expected a Salary or Money, got 5"),
    ):
        with pytest.raises(InvalidOption, match=f"^{re.escape(place)}.* in their order"):
            exchange.find_steps(wrong)
    for wrong, place in (
        ([ceiling] * 3, "readings: expected a Reading of each of 2 careers, got "),
        ([ceiling, None], "readings[1]: expected a Reading, got None"),
    ):
        with pytest.raises(InvalidOption, match=f"^{re.escape(place)}.* in their order"):
            exchange.testify("pay", wrong)


def test_a_measure_without_money_is_untouched() -> None:
    counted = Highest("n", of=lambda career: len(career.title), says=Message("n", "Longer name"))
    verdicts = [
        compare(BAKER, KOCH, rules=[counted], rates=each).verdicts for each in (None, RATES)
    ]
    assert verdicts[0] == verdicts[1]


ALL_RATES = Rates("USD", {"EUR": "1.0837"}, hours=2_080, source=ECB)


@settings(max_examples=50)
@given(groups.flatmap(lambda careers: st.tuples(st.just(careers), st.permutations(careers))))
def test_swapping_the_careers_changes_nothing(
    orders: tuple[list[Career], list[Career]],
) -> None:
    one, other = (compare(*careers, rules=ALL_RULES, rates=ALL_RATES) for careers in orders)
    assert list(map(summarize, one.verdicts)) == list(map(summarize, other.verdicts))


@settings(max_examples=50)
@given(groups)
def test_every_winner_and_witness_is_a_career_that_the_caller_gave(careers: list[Career]) -> None:
    for verdict in compare(*careers, rules=ALL_RULES, rates=ALL_RATES).verdicts:
        assert set(verdict.winners) <= set(careers)
        assert [each.career for each in verdict.evidence] in (careers, careers * 2)
        assert verdict.reason not in (Reason.UNLIKE_CURRENCIES, Reason.UNLIKE_PERIODS)


@settings(max_examples=50)
@given(groups)
def test_a_converted_amount_is_the_original_times_its_factors_exactly(
    careers: list[Career],
) -> None:
    rules: list[Rule] = [SALARY_MEDIAN, SALARY_CEILING, SALARY_MEAN]
    for verdict in compare(*careers, rules=rules, rates=ALL_RATES).verdicts:
        for each in verdict.evidence:
            if each.conversion is not None:
                assert isinstance(each.value, Money)
                rate, per_year = each.conversion.rate, each.conversion.per_year
                factor = Fraction(rate or 1) * Fraction(per_year or 1)
                original = each.conversion.original.amount
                assert _number(each.value.amount) == _number(original) * factor
                assert isinstance(each.value.amount, type(original))


def _number(amount: Amount) -> Fraction:
    return Fraction(number_of(amount))


def test_a_rule_of_ones_own_gets_what_it_measures_brought_together() -> None:
    def read_floor(career: Career) -> Money | None:
        return None if career.salary is None else career.salary.floor

    careers = [Career(name, salary=Salary(10, 20, name)) for name in ("USD", "EUR")]
    exchange = Exchange((*careers, Career("Poet")), Rates("USD", {"EUR": 2}))
    evidence = exchange.measure("own", read_floor)
    assert [each.career for each in evidence] == list(exchange.careers)
    amounts = [each.value.amount if isinstance(each.value, Money) else None for each in evidence]
    assert amounts == [10, 20, None]
