"""The front door: careers compared, judged, and shown in every notation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, cast

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, Aspect, Row, read_aspects, read_rows
from careercompare.errors import InvalidCareer, InvalidOption, UnknownRule, find_close, sealed
from careercompare.model import Career, CareerName, Rates, check_careers
from careercompare.rules import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Rule,
    Verdict,
    judge_all,
)
from careercompare.shown import Shown
from careercompare.words import HouseStyle

if TYPE_CHECKING:  # a comparison costs nothing of a notation before it is shown in one
    from careercompare.presentation import Presentation, Writer
    from careercompare.serialize import JsonDict

_NAMED = 3


def compare(
    *careers: Career,
    aspects: Iterable[Aspect | str] | None = None,
    rules: Iterable[Rule | str] | None = None,
    related: Iterable[Iterable[Career]] = (),
    house_style: HouseStyle | None = None,
    against: Career | None = None,
    rates: Rates | None = None,
) -> Comparison:
    """Compare two or more careers, side by side, in the order given.

    *aspects* are the rows, by default `DEFAULT_ASPECTS`, and *rules* what judges the careers, by
    default `DEFAULT_RULES`; those of the library may be given by name. *related* are further
    comparisons to link to, each by its careers, and *house_style* is what belongs to the
    publisher; None names nobody and links to nothing.
    *against* is a benchmark, such as the figures of all occupations: it is shown in a column of
    its own, and no rule ever sees it. *rates* bring pay in unlike currencies, for unlike periods
    or in unlike places together; without them such pay is never compared.

    One career alone, or two of one slug, raise `InvalidCareer`; two aspects or two rules of one
    name, or another option that cannot be, raise `InvalidOption`.

    >>> from careercompare import Salary
    >>> baker = Career("Baker", salary=Salary(28_000, 49_000, "USD"))
    >>> cook = Career("Cook", salary=Salary(26_000, 47_000, "USD"))
    >>> compare(baker, cook).verdict("salary.ceiling").winner.title
    'Baker'
    """
    _check_alone(careers)
    check_careers(careers)
    _check_option("house_style", house_style, HouseStyle)
    _check_option("rates", rates, Rates)
    if against is not None:
        _check_benchmark(against, careers)
    shown = read_aspects(DEFAULT_ASPECTS if aspects is None else aspects)
    judging = DEFAULT_RULES if rules is None else rules
    verdicts = judge_all(judging, careers, rates, [aspect.name for aspect in shown])
    style = HouseStyle() if house_style is None else house_style
    _check_leading_rule(style, verdicts)
    return Comparison(
        careers,
        read_rows(shown, careers, against),
        verdicts,
        tuple(_name_related(place, tuple(others)) for place, others in enumerate(related)),
        style,
        against,
        rates,
    )


def _check_alone(careers: tuple[object, ...]) -> None:
    if len(careers) == 1 and isinstance(careers[0], Iterable) and not isinstance(careers[0], str):
        is_catalog = isinstance(careers[0], Mapping)
        them = "catalog.values()" if is_catalog else "careers"
        remedy = f"Put a star before them: compare(*{them})."
        raise InvalidCareer("careers[0]", careers[0], "a career, not several at once", remedy)


def _check_option(name: str, value: object, kind: type[object]) -> None:
    if value is not None and not isinstance(value, kind):
        raise InvalidOption(name, value, f"a {kind.__name__}", "Leave it out for none.")


def _check_leading_rule(style: HouseStyle, verdicts: Sequence[Verdict]) -> None:
    """Refuse a name that is spelled almost like that of a rule; another may take no part."""
    rule, names = style.leading_rule, [verdict.rule for verdict in verdicts]
    known = {*names, *(each.name for each in (*DEFAULT_RULES, *FURTHER_RULES))}
    near = [] if rule is None or rule in known else find_close(rule, names, 1, 0.9)
    if near:
        expected = "the name of a rule that takes part"
        raise InvalidOption("house_style.leading_rule", rule, expected, f"Write {near[0]!r}.")


def _check_benchmark(benchmark: Career, careers: tuple[Career, ...]) -> None:
    if not isinstance(cast("object", benchmark), Career):
        remedy = "Make one: Career('All occupations')."
        raise InvalidCareer("against", benchmark, "a Career", remedy)
    if benchmark.slug in {career.slug for career in careers}:
        remedy = "Compare careers against something else than one of them."
        raise InvalidCareer("against.slug", benchmark.slug, "a slug of its own", remedy)


def _name_related(place: int, careers: tuple[Career, ...]) -> tuple[CareerName, ...]:
    try:
        check_careers(careers)
    except InvalidCareer as problem:
        raise problem.inside(f"related[{place}]") from None
    return tuple(career.name for career in careers)


@sealed
@attrs.frozen(repr=False)
class Comparison(Shown):
    """Careers compared: rows of values, verdicts, and every notation to show them in.

    Make one with `compare`. It is a value: frozen, hashable, equal to its copy, and its output
    depends on the arguments alone. ``print`` shows it as text, a notebook as HTML.

    - *careers* are those compared, in the order given, and *rows* hold their values.
    - *verdicts* are what the rules found, in the order of the rules.
    - *related* names further comparisons to link to, each by the careers that it compares.
    - *benchmark* is shown beside the careers and takes no part in any verdict; *rates* are what
      pay of different kinds was brought together with; None where there is no such thing.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own.
    """

    careers: tuple[Career, ...]
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...]
    related: tuple[tuple[CareerName, ...], ...] = ()
    house_style: HouseStyle = attrs.field(factory=HouseStyle)
    benchmark: Career | None = None
    rates: Rates | None = None

    def verdict(self, rule: str) -> Verdict:
        """Return the verdict of the rule of that name; none such raises `UnknownRule`."""
        by_rule = {verdict.rule: verdict for verdict in self.verdicts}
        if rule not in by_rule:
            raise UnknownRule(rule, tuple(find_close(rule, by_rule)))
        return by_rule[rule]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the comparison that `to_dict` wrote; anything else raises `UnreadableData`."""
        from careercompare.serialize import read_comparison

        return cls(**read_comparison(data))

    def _present(self, writer: Writer) -> Presentation:
        from careercompare.presentation import Compared, make_sheet, make_sheets, present

        against = self.benchmark
        values = (row.benchmark for row in self.rows)
        found = Compared(
            make_sheets(self.careers, self.rows, writer),
            self.rows,
            self.verdicts,
            self.related,
            None if against is None else make_sheet(against, writer, values),
            self.rates,
        )
        return present(found, writer)

    def _store(self) -> JsonDict:
        from careercompare.serialize import write_comparison

        return write_comparison(**attrs.asdict(self, recurse=False))

    def __repr__(self) -> str:
        named = [repr(career.title) for career in self.careers[:_NAMED]]
        further = len(self.careers) - len(named)
        *before, last = [*named, f"{further} more"] if further else named
        return f"<Comparison of {', '.join(before)} and {last}: {len(self.verdicts)} verdicts>"
