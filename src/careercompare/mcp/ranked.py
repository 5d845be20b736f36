"""The answer of a ranking: places and scores with their bounds, and what was weighed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import count
from math import ceil, floor

from careercompare.catalog import Catalog
from careercompare.formatters import IdentityFormatter, MarkdownFormatter
from careercompare.l10n import Localizer
from careercompare.mcp.amounts import write_in_full
from careercompare.mcp.answers import (
    Answer,
    Figure,
    FlipAnswer,
    MeasureAnswer,
    RankingAnswer,
    ScoreAnswer,
    StandingAnswer,
)
from careercompare.mcp.figures import (
    number_sources,
    write_figure,
    write_number,
    write_percent,
    write_sources,
    write_unit,
)
from careercompare.model import Career, Growth, Money, Openings, Scale
from careercompare.ranking import (
    Bounds,
    Flip,
    Standing,
    WeighedMeasure,
    has_certain_first,
    is_weighable,
)
from careercompare.rules import DEFAULT_RULES, FURTHER_RULES, Measured, to_says

WEIGHABLE = {
    each.name: str(to_says(each.says).label_among(3))
    for each in (*DEFAULT_RULES, *FURTHER_RULES)
    if is_weighable(each)
}
"""The rules that can be weighed, each with what it prefers."""

_DIGITS = 4  # behind the point, where that is enough


def rank(
    catalog: Catalog,
    careers: Iterable[Career],
    weights: Mapping[str, Decimal],
    localizer: Localizer,
) -> Answer[RankingAnswer]:
    """Answer with *careers* in the order of *weights*, in the words of *localizer*."""
    chosen = tuple(careers)
    style = write_in_full(catalog.house_style, chosen)
    ranking = catalog.rank(chosen, weights, house_style=style)
    page = ranking.format(IdentityFormatter(), localizer)
    found = RankingAnswer(
        locale=page.locale,
        language=page.language,
        first_is_certain=has_certain_first(ranking.standings),
        summary=f"{page.introduction} {page.verdict_line}",
        standings=list(map(_write_standing, ranking.standings)),
        measures=[_write_measure(each, weights[each.rule], localizer) for each in ranking.measures],
        flip=None if ranking.flip is None else _write_flip(ranking.flip, weights),
        notes=list(map(str, page.notes)),
        sources=write_sources(number_sources(page.about.sources)),
    )
    return Answer(found, MarkdownFormatter().format(page))


def _write_standing(standing: Standing) -> StandingAnswer:
    return StandingAnswer(
        slug=standing.career.slug,
        title=str(standing.career.name),
        score=write_score(standing.score),
        place=standing.place,
        best_place=standing.best_place,
        worst_place=standing.worst_place,
    )


def write_score(score: Bounds) -> ScoreAnswer:
    """Write a score that is known as it is, else both ends, rounded so that they hold it.

    >>> write_score(Bounds(Fraction(1, 3), Fraction(2, 3)))
    {'low': '0.3333', 'high': '0.6667'}
    """
    if score.is_exact:
        return ScoreAnswer(low=write_fraction(score.low), high=write_fraction(score.low))
    return ScoreAnswer(
        low=write_fraction(score.low, to_whole=floor),
        high=write_fraction(score.high, to_whole=ceil),
    )


def _round_half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


def write_fraction(
    fraction: Fraction, digits: int = _DIGITS, to_whole: Callable[[Fraction], int] = _round_half_up
) -> str:
    """Write a fraction as a decimal with at most so many digits behind the point.

    A half is rounded up, as on the page.

    >>> write_fraction(Fraction(1, 3)), write_fraction(Fraction(1, 3), 2, ceil)
    ('0.3333', '0.34')
    """
    units: int = 10**digits
    whole, parts = divmod(to_whole(fraction * units), units)
    return write_number(Decimal(f"{whole}.{parts:0{digits}}"))


def _write_measure(measure: WeighedMeasure, weight: Decimal, localizer: Localizer) -> MeasureAnswer:
    values = {each.career.slug: each.value for each in measure.evidence}
    units = {_find_unit(value) for value in values.values() if value is not None}
    why = measure.set_aside
    return MeasureAnswer(
        rule=measure.rule,
        label=str(localizer.phrase(measure.label)),
        weight=write_number(weight),
        share=write_fraction(measure.share),
        unit=units.pop() if len(units) == 1 else None,
        values={slug: _write_value(value) for slug, value in values.items()},
        estimated=[each.career.slug for each in measure.evidence if each.estimated],
        set_aside=None if why is None else why.reason.value,
        set_aside_in_words=None if why is None else str(localizer.phrase(why.message())),
    )


def _find_unit(value: Measured) -> str:
    match value:
        case Money():
            return write_unit(value)
        case Growth():
            return "percent"
        case Scale():
            return "level"
        case _:
            return "count"


def _write_value(value: Measured | None) -> Figure | None:
    match value:
        case None:
            return None
        case Money():
            return write_figure(value.amount)
        case Growth():
            return write_percent(value.fraction)
        case Scale():
            return str(value.value)
        case _:
            return str(value.count if isinstance(value, Openings) else value)


def _write_flip(flip: Flip, weights: Mapping[str, Decimal]) -> FlipAnswer:
    # Towards each other: whoever tries a weight between those that are written is between them.
    away, back = (floor, ceil) if flip.change < 0 else (ceil, floor)
    digits = next(filter(partial(_are_apart, flip), count(_DIGITS)))
    until = None if flip.until is None else write_fraction(flip.until, digits, back)
    return FlipAnswer(
        rule=flip.rule,
        weight_now=write_number(weights[flip.rule]),
        weight_then=write_fraction(flip.to, digits, away),
        weight_until=until,
        leaders=[career.slug for career in flip.leaders],
    )


def _are_apart(flip: Flip, digits: int) -> bool:
    """Tell whether so many digits leave room between the weights where others lead, and above 0."""
    units = (-1 if flip.change < 0 else 1) * 10**digits
    first = ceil(flip.to * units)
    return first != 0 and (flip.until is None or first < floor(flip.until * units))
