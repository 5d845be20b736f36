"""What holds of every ranking, whatever is weighed."""

from __future__ import annotations

import decimal
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st
from ranking.measured import Table, find_out, tables
from strategies import ALL_RULES, groups

from careercompare import AtLeast, AtMost, Career, Highest, Lowest, Ranking, rank
from careercompare.model import Order, order_amounts
from careercompare.rules import Orderable, count

MEASURING = [rule.name for rule in ALL_RULES if isinstance(rule, Highest | Lowest)]
EVERY_PRIORITY = {name: place + 1 for place, name in enumerate(MEASURING)}
PARTS = st.fractions(-1, 1, max_denominator=100)
BEYOND = Fraction(1, 10**7)


@given(groups.flatmap(lambda careers: st.tuples(st.just(careers), st.permutations(careers))))
def test_any_order_of_the_careers_gives_the_same_ranking(
    orders: tuple[list[Career], list[Career]],
) -> None:
    one, other = (rank(careers, EVERY_PRIORITY) for careers in orders)
    assert one == other
    assert hash(one) == hash(other)
    assert one.to_dict() == other.to_dict()


@given(tables(), st.data())
def test_any_order_of_measured_values_gives_the_same_ranking(
    table: Table, data: st.DataObject
) -> None:
    assert table.rank(data.draw(st.permutations(table.careers))) == table.rank()


@given(tables(), st.fractions("0.1", 100, max_denominator=30))
def test_scaling_all_weights_by_one_factor_changes_nothing(table: Table, factor: Fraction) -> None:
    scaled = attrs.evolve(table, weights=tuple(weight * factor for weight in table.weights))
    ranking, other = table.rank(), scaled.rank()
    assert other.standings == ranking.standings
    assert other.certain == ranking.certain
    assert [each.share for each in other.measures] == [each.share for each in ranking.measures]
    if ranking.flip is None:
        assert other.flip is None
    else:
        flip = ranking.flip
        until = None if flip.until is None else flip.until * factor
        assert other.flip == attrs.evolve(
            flip, now=flip.now * factor, to=flip.to * factor, until=until
        )


@given(tables())
def test_a_career_at_least_as_good_on_every_measure_is_never_ranked_below(table: Table) -> None:
    ranking = table.rank()
    places = {each.career.slug: each.place for each in ranking.standings}
    for career, row in zip(table.careers, table.rows, strict=True):
        for other, values in zip(table.careers, table.rows, strict=True):
            orders = [
                compare_values(*pair, is_lowest=is_lowest)
                for *pair, is_lowest in zip(row, values, table.lowest, strict=True)
            ]
            if all(each in (0, 1) for each in orders):
                assert places[career.slug] <= places[other.slug]
                if 1 in orders:
                    assert places[career.slug] < places[other.slug] or is_open(ranking, orders)
                    assert (other, career) not in ranking.certain


def compare_values(
    left: Orderable | None, right: Orderable | None, *, is_lowest: bool
) -> Order | None:
    """Tell whether *left* is surely worse (-1) than *right*, equal (0) or better (1)."""
    if left is None or right is None:
        return 0 if left is right else None
    one, other = (
        value if isinstance(value, AtLeast | AtMost) else Decimal(count(value).number)
        for value in (left, right)
    )
    return order_amounts(other, one) if is_lowest else order_amounts(one, other)


def is_open(ranking: Ranking, orders: Sequence[int | None]) -> bool:
    """Tell whether all that is better is so in a measure that had to be set aside."""
    better = {str(place) for place, each in enumerate(orders) if each == 1}
    return all(each.set_aside is not None for each in ranking.measures if each.rule in better)


@given(tables(), st.data())
def test_an_unknown_value_never_helps_or_hurts_beyond_its_bounds(
    table: Table, data: st.DataObject
) -> None:
    ranking = table.rank()
    found = find_out(table, ranking, data).rank()
    for standing in ranking.standings:
        now = found.standing(standing.career.slug)
        assert standing.score.low <= now.score.low <= now.score.high <= standing.score.high
        assert standing.best_place <= now.best_place <= now.place <= now.worst_place
        assert now.worst_place <= standing.worst_place
    assert set(ranking.certain) <= set(found.certain)


@given(tables())
def test_what_is_open_in_a_score_is_what_hangs_on_its_unknown_values(table: Table) -> None:
    ranking = table.rank()
    assert all(each.swing > 0 for each in ranking.unknowns)
    for standing in ranking.standings:
        swings = [each.swing for each in ranking.unknowns if each.career == standing.career]
        assert standing.score.width == sum(swings) or not standing.contributions


@given(tables())
def test_the_contributions_add_up_to_the_score_and_the_shares_to_the_whole(table: Table) -> None:
    ranking = table.rank()
    weighed = [each for each in ranking.measures if each.yardstick is not None]
    assert sum(each.share for each in ranking.measures) == (1 if weighed else 0)
    for standing in ranking.standings:
        assert len(standing.contributions) == len(weighed)
        assert 0 <= standing.score.low <= standing.score.high <= 1
        if weighed:
            scores = [each.score for each in standing.contributions]
            assert sum(each.low for each in scores) == standing.score.low
            assert sum(each.high for each in scores) == standing.score.high


@given(tables(unknown=False))
def test_where_all_is_known_everything_is_certain(table: Table) -> None:
    ranking = table.rank()
    assert all(each.is_certain and each.score.is_exact for each in ranking.standings)
    assert not ranking.unknowns
    pairs = len(ranking.careers) * (len(ranking.careers) - 1) // 2
    ties = sum(
        one.place == other.place and one.career.slug < other.career.slug
        for one in ranking.standings
        for other in ranking.standings
    )
    assert len(ranking.certain) == pairs - ties


@given(tables())
def test_at_the_stated_weight_others_draw_level_and_beyond_it_they_lead(table: Table) -> None:
    ranking = table.rank()
    assume(ranking.flip is not None)
    flip = ranking.flip
    assert flip is not None
    assert flip.now == table.weights[int(flip.rule)]
    assert flip.to > 0
    assert not set(flip.leaders) & set(ranking.first)
    level = table.weigh(flip.rule, flip.to).rank().first
    assert set(flip.leaders) < set(level)
    assert set(level) & set(ranking.first)
    sign = 1 if flip.change > 0 else -1
    beyond = table.weigh(flip.rule, flip.to * (1 + sign * BEYOND)).rank().first
    assert set(beyond) == set(flip.leaders)


@given(tables(), st.fractions(0, 1, max_denominator=100))
def test_they_lead_up_to_the_weight_at_which_others_draw_level(
    table: Table, part: Fraction
) -> None:
    flip = table.rank().flip
    assume(flip is not None)
    assert flip is not None
    assume(0 < part < 1)
    if flip.until is None:  # at any weight: as far as that goes down, or far up
        within = flip.to * part if flip.change < 0 else flip.to / part
    else:
        within = flip.to + (flip.until - flip.to) * part
        level = table.weigh(flip.rule, flip.until).rank().first
        assert set(flip.leaders) < set(level)
    assert set(table.weigh(flip.rule, within).rank().first) == set(flip.leaders)


@given(tables(), st.data())
def test_any_smaller_change_of_one_weight_brings_no_other_career_to_the_first_place(
    table: Table, data: st.DataObject
) -> None:
    ranking = table.rank()
    place = data.draw(st.integers(0, len(table.weights) - 1))
    part = data.draw(PARTS.filter(lambda part: abs(part) < 1))
    largest = 10**6 if ranking.flip is None else abs(ranking.flip.change)
    weight = table.weights[place] + part * largest
    assume(weight > Fraction(1, 10**9))
    assert set(table.weigh(str(place), weight).rank().first) <= set(ranking.first)


@given(groups)
def test_the_callers_decimal_context_changes_nothing(careers: list[Career]) -> None:
    plain = rank(careers, EVERY_PRIORITY).to_dict()
    with decimal.localcontext(prec=2, rounding=decimal.ROUND_UP):
        assert rank(careers, EVERY_PRIORITY).to_dict() == plain
