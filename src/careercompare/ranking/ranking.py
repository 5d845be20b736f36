"""The front door: careers ranked by someone's own priorities, and shown in every notation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Self, TypedDict

import attrs
from attrs.validators import optional

from careercompare.errors import UnknownCareer, check_many, find_close, is_one_of, sealed
from careercompare.model import Career, Rates, tell_apart
from careercompare.options import check_option
from careercompare.ranking.anchors import Anchors, Scales, read_scales
from careercompare.ranking.bounds import a_fraction
from careercompare.ranking.measures import (
    Weighed,
    WeighedMeasure,
    WeightLike,
    find_columns,
    measure,
    read_weights,
)
from careercompare.ranking.standings import Flip, Standing, find_certain, find_flip, stand
from careercompare.rules import DEFAULT_RULES, FURTHER_RULES, Exchange, Rule, read_rules
from careercompare.shown import Shown
from careercompare.words import HouseStyle, each_of_kind, of_kind

if TYPE_CHECKING:  # a ranking costs nothing of a notation before it is shown in one
    from careercompare.l10n import Localizer
    from careercompare.limits import Limits
    from careercompare.presentation import Presentation
    from careercompare.serialize import JsonDict
    from careercompare.spreadsheets import Book
    from careercompare.tabular import Columns, Layout

_BY_HAND = "Rank careers: rank(careers, weights)."


class RankingOptions(TypedDict, total=False):
    """What `rank` takes by name, for those who hand it on; what is left out is its default.

    >>> from careercompare import Catalog
    >>> options = RankingOptions(scales={"salary.median": (0, 200_000)})
    >>> sample = Catalog.sample()
    >>> sample.rank(["plumber", "chef"], {"salary.median": 1}, **options).first[0].title
    'Plumber'
    """

    rules: Iterable[Rule | str] | None
    house_style: HouseStyle | None
    rates: Rates | None
    scales: Scales | None


def rank(
    careers: Iterable[Career],
    weights: Mapping[str, WeightLike],
    *,
    rules: Iterable[Rule | str] | None = None,
    house_style: HouseStyle | None = None,
    rates: Rates | None = None,
    scales: Scales | None = None,
) -> Ranking:
    """Rank two or more careers by what matters to someone, in whatever order they are given.

    *weights* maps the names of *rules*, each a `Highest`, a `Lowest` or any other rule that has
    ``of``, ``says`` and ``prefers``, to how much they matter; by default they are those of the
    library: numbers from a billionth to a billion (an int, Decimal, Fraction or str; a float is
    taken by its repr), of which only the proportions count. There are no default weights. A weight
    says what it is worth to go from the worst to the best of *these* careers: on every measure the
    worst known value counts as 0 and the best as 1, in proportion between them (`Yardstick`), and a
    score is the mean of that, weighted. A value that is not known leaves it open between its
    bounds.

    *scales* give measures ends that no career moves, the lower first:
    ``{"salary.median": (0, 200_000)}``. An amount is `Money`, or a number in the base of the rates,
    without them in the currency of the figures; a growth is a fraction, and a level may be its
    word. What lies beyond an end counts as that end, and the page says so.

    *rates* bring pay in unlike currencies, for unlike periods or in unlike places together. A
    measure that stays unlike, or is of unlike dates, is set aside and said, as is one of which no
    figure is known. One career alone raises `InvalidCareer`; an unknown name raises `UnknownRule`;
    no weights, a weight that is none, a rule that measures nothing, a scale of what is not
    weighed or whose ends are not in order, or so many measures of such long figures that scores
    could not be written, `InvalidOption`.

    >>> from careercompare import Outlook, Salary
    >>> cook = Career("Cook", salary=Salary(1, 5, "USD"), outlook=Outlook(growth="0.08"))
    >>> poet = Career("Poet", salary=Salary(1, 3, "USD"), outlook=Outlook(growth="0.09"))
    >>> ranking = rank([poet, cook], {"salary.median": 3, "outlook.growth": 2})
    >>> [(each.place, each.career.title, str(each.score.low)) for each in ranking.standings]
    [(1, 'Cook', '3/5'), (2, 'Poet', '2/5')]
    """
    check_option("house_style", house_style, HouseStyle)
    check_option("rates", rates, Rates)
    if not isinstance(careers, set | frozenset):  # their order does not matter
        check_many("careers", careers, "two or more careers", "Put them into a list.")
    given = tell_apart(tuple(careers))
    # By slug, so that nothing can depend on the order in which they are given.
    exchange = Exchange(tuple(sorted(given, key=lambda career: career.slug)), rates)
    known = (*DEFAULT_RULES, *FURTHER_RULES) if rules is None else read_rules(rules)
    read = read_weights(weights, known)
    ends = read_scales(scales, [rule.name for rule, _ in read])
    fixes = {name: Anchors(name, (low, high), rates).fix for name, (low, high) in ends.items()}
    weighed = [measure(*each, exchange, fixes.get(each[0].name)) for each in read]
    return _order(exchange.careers, weighed, house_style or HouseStyle(), rates)


def _order(
    careers: tuple[Career, ...],
    weighed: Sequence[Weighed],
    house_style: HouseStyle,
    rates: Rates | None,
) -> Ranking:
    """Rank *careers*, which are in the order of their slugs, as is what the measures hold."""
    columns = find_columns(weighed)
    standings, order = stand(careers, columns)
    shares = {each.rule: each.share for each in columns}
    measures = tuple(
        attrs.evolve(
            each,
            evidence=tuple([each.evidence[place] for place in order]),
            share=shares.get(each.rule, each.share),
        )
        for each, _ in weighed
    )
    return Ranking(standings, measures, find_flip(standings, columns, order), house_style, rates)


@sealed
@attrs.frozen
class Unknown:
    """A value that is not known, or not exactly, and how much of its career's score is open.

    *rule* is the measure's name; *swing* the difference it makes between the worst and the best
    that it can be, as a fraction of the whole score.

    >>> from careercompare import Outlook
    >>> careers = [Career("Cook", outlook=Outlook(growth="0.08")), Career("Poet")]
    >>> [(each.career.title, each.swing) for each in rank(careers, {"outlook.growth": 1}).unknowns]
    [('Poet', Fraction(1, 1))]
    """

    rule: str = attrs.field(validator=of_kind(str, _BY_HAND))
    career: Career = attrs.field(validator=of_kind(Career, _BY_HAND))
    swing: Fraction = attrs.field(validator=a_fraction)


@sealed
@attrs.frozen(repr=False)
class Ranking(Shown):
    """Careers in the order of someone's own priorities, with everything it rests on.

    Make one with `rank`. It is a value: frozen, hashable, equal to its copy, the same for every
    order of the careers. ``print`` shows it as text, a notebook as HTML.

    - *standings* are the careers with their scores and places, the first in front.
    - *measures* are what was weighed, the heaviest first, and what had to be set aside.
    - *flip* is the smallest change of one weight that brings another career to the first place;
      None where no change of one weight can.
    - *rates* are what pay of different kinds was brought together with; None leaves it apart.

    **What the bounds mean.** A score lies between its bounds whatever the unknown values are, as
    long as they are neither worse than the worst nor better than the best known one. That is
    taken for granted: a figure beyond those would stretch the scale, for everybody, and nothing
    here holds then, not even `certain`. Places go by the middle of the bounds, which neither
    rewards nor punishes what is not known. Scales are those of the careers ranked together, so
    that another career can change the order. With *scales* that were given it cannot, where its
    figures are like those of the others: pay in another currency may have the measure set aside.
    Nothing of this has to be taken for granted then, since what is beyond an end counts as that
    end.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own.

    >>> from careercompare import Salary
    >>> cook = Career("Cook", salary=Salary(1, 5, "USD"))
    >>> poet = Career("Poet", salary=Salary(1, 3, "USD"))
    >>> ranking = rank([poet, cook], {"salary.ceiling": 1})
    >>> ranking.first == (cook,), ranking.certain == ((cook, poet),), ranking.flip
    (True, True, None)
    """

    standings: tuple[Standing, ...] = attrs.field(validator=each_of_kind(Standing, _BY_HAND))
    measures: tuple[WeighedMeasure, ...] = attrs.field(
        validator=each_of_kind(WeighedMeasure, _BY_HAND)
    )
    flip: Flip | None = attrs.field(validator=optional(of_kind(Flip, _BY_HAND)))
    house_style: HouseStyle = attrs.field(
        factory=HouseStyle, validator=of_kind(HouseStyle, _BY_HAND)
    )
    rates: Rates | None = attrs.field(default=None, validator=optional(of_kind(Rates, _BY_HAND)))

    @property
    def careers(self) -> tuple[Career, ...]:
        """The careers in ranked order."""
        return tuple(each.career for each in self.standings)

    @property
    def first(self) -> tuple[Career, ...]:
        """The careers in the first place, certain or not: one, or more that share it."""
        return tuple(each.career for each in self.standings if each.place == 1)

    @property
    def certain(self) -> tuple[tuple[Career, Career], ...]:
        """The pairs whose first is above the second, wherever in its bounds each score lies.

        They are found when asked for: of many careers there are half as many as their square.
        """
        return find_certain(self.standings)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """What is not known of the measures that are weighed, and how much hangs on it."""
        return tuple(
            Unknown(part.rule, each.career, part.score.width)
            for each in self.standings
            for part in each.contributions
            if not part.score.is_exact
        )

    def standing(self, slug: str) -> Standing:
        """Return where the career of that slug stands; none such raises `UnknownCareer`."""
        by_slug = {each.career.slug: each for each in self.standings}
        if not is_one_of(slug, by_slug):
            raise UnknownCareer(slug, tuple(find_close(slug, by_slug)))
        return by_slug[slug]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, limits: Limits | None = None) -> Self:
        """Return the ranking that `to_dict` wrote; anything else raises `UnreadableData`.

        So does what has more than the *limits*. Scores are not read but reckoned anew from the
        values, so that they always fit.

        >>> from careercompare import Salary
        >>> cook = Career("Cook", salary=Salary(1, 5, "USD"))
        >>> ranking = rank([cook, Career("Poet")], {"salary.median": 1})
        >>> Ranking.from_dict(ranking.to_dict()) == ranking
        True
        """
        from careercompare.ranking.storage import read_ranking

        found = _order(*read_ranking(data, limits))
        return cls(**attrs.asdict(found, recurse=False))

    def _present(self, localizer: Localizer) -> Presentation:
        from careercompare.presentation import Writer, present_ranking
        from careercompare.ranking.scoreboard import make_scoreboard

        writer = Writer(localizer, self.house_style)
        return present_ranking(make_scoreboard(self, localizer), writer)

    def _present_and_store(self, localizer: Localizer) -> tuple[Presentation, JsonDict]:
        from careercompare.ranking.scoreboard import make_rows
        from careercompare.ranking.storage import write_ranking, write_table
        from careercompare.serialize import write_comparison

        page = write_comparison(careers=self.careers, rows=(), house_style=self.house_style)
        ranked = write_ranking(self.standings, self.measures, self.flip, self.rates)
        table = write_table(self.careers, make_rows(self.standings, self.measures))
        return self._present(localizer), {**page, **ranked, "table": table}

    def _tabulate(self, layout: Layout, localizer: Localizer) -> Columns:
        from careercompare.ranking.tabular import tabulate_ranking
        from careercompare.tabular import check_layout

        check_layout(layout, ("wide", "long"))
        return tabulate_ranking(self, layout)

    def _bind(self, localizer: Localizer) -> Book:
        from careercompare.presentation import Writer
        from careercompare.ranking.workbook import bind_ranking

        return bind_ranking(self, self._present(localizer), Writer(localizer, self.house_style))

    def __repr__(self) -> str:
        measures = "1 measure" if len(self.measures) == 1 else f"{len(self.measures)} measures"
        return f"<Ranking of {len(self.standings)} careers by {measures}>"
