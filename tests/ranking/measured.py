"""Careers of which nothing matters but some measured values, and rankings of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs
from hypothesis import strategies as st

from careercompare import QOOLLEGE, AtLeast, AtMost, Career, Highest, Lowest, Message, Ranking, rank
from careercompare.rules import Orderable

Values = tuple[Orderable | None, ...]


@attrs.frozen
class Table:
    """Values: a row for each career "a", "b", … and a column for each measure "0", "1" and so on.

    *lowest* tells for each measure whether less is better.
    """

    rows: tuple[Values, ...]
    lowest: tuple[bool, ...]
    weights: tuple[Fraction, ...]

    @property
    def careers(self) -> list[Career]:
        return [Career(chr(ord("a") + place)) for place in range(len(self.rows))]

    def rank(self, careers: Sequence[Career] | None = None) -> Ranking:
        """Rank the careers, in the order given if there is one."""
        weights = {str(place): weight for place, weight in enumerate(self.weights)}
        rules = [self._make_rule(place) for place in range(len(self.lowest))]
        ranked = self.careers if careers is None else careers
        return rank(ranked, weights, rules=rules, house_style=QOOLLEGE)

    def weigh(self, rule: str, weight: Fraction) -> Table:
        """Return the same table with another weight for one measure."""
        place = int(rule)
        weights = (*self.weights[:place], weight, *self.weights[place + 1 :])
        return attrs.evolve(self, weights=weights)

    def _make_rule(self, column: int) -> Highest | Lowest:
        values = {
            career.slug: row[column] for career, row in zip(self.careers, self.rows, strict=True)
        }

        def read(career: Career) -> Orderable | None:
            return values[career.slug]

        kind = Lowest if self.lowest[column] else Highest
        return kind(str(column), of=read, says=Message(f"measure.{column}", f"Measure {column}"))


def tabulate(*columns: Sequence[Orderable | None], weights: Sequence[int | Fraction] = ()) -> Table:
    """Make a table of *columns* of which the most is best, each of weight 1 or its own."""
    return Table(
        tuple(zip(*columns, strict=True)),
        (False,) * len(columns),
        tuple(map(Fraction, weights)) or (Fraction(1),) * len(columns),
    )


# Few numbers, so that careers often tie and bounds often stand in the way, and then any number.
known: st.SearchStrategy[Orderable] = st.sampled_from([0, 1, 2, 3, 5, 8]) | st.decimals(
    -100, 100, places=2
)
bounded = st.sampled_from([0, 1, 3, 8, 9]).map(AtLeast) | st.sampled_from([0, 1, 2, 5, 9]).map(
    AtMost
)
weighing = st.integers(1, 4).map(Fraction) | st.fractions("0.02", 100, max_denominator=50)


@st.composite
def tables(draw: st.DrawFn, *, unknown: bool = True) -> Table:
    values: st.SearchStrategy[Orderable | None] = known
    if unknown:
        values = st.one_of(known, known, st.none(), bounded)
    width = draw(st.integers(1, 4))
    row = st.tuples(*[values] * width)
    return Table(
        tuple(draw(st.lists(row, min_size=2, max_size=5))),
        draw(st.tuples(*[st.booleans()] * width)),
        draw(st.tuples(*[weighing] * width)),
    )


def find_out(table: Table, ranking: Ranking, way: st.DataObject) -> Table:
    """Return *table* with some unknown values known: as anything between worst and best."""
    rows = [list(row) for row in table.rows]
    for measure in ranking.measures:
        if measure.yardstick is None:
            continue
        bottom, top = (_number(each) for each in (measure.yardstick.bottom, measure.yardstick.top))
        for row in rows:
            value = row[int(measure.rule)]
            if value is None or (isinstance(value, AtLeast | AtMost) and way.draw(st.booleans())):
                least = max(bottom, value.amount) if isinstance(value, AtLeast) else bottom
                most = min(top, value.amount) if isinstance(value, AtMost) else top
                share = way.draw(st.sampled_from([Decimal(0), Decimal("0.25"), Decimal(1)]))
                row[int(measure.rule)] = least + (most - least) * share
    return attrs.evolve(table, rows=tuple(map(tuple, rows)))


def _number(value: Orderable) -> Decimal:
    if isinstance(value, AtLeast | AtMost):
        return value.amount
    assert isinstance(value, int | Decimal)
    return Decimal(value)
