"""The front door: careers compared, judged, and shown in every notation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import attrs

from careercompare.errors import InvalidOption, UnknownRule, find_close, is_one_of, name_few, sealed
from careercompare.model import Career, CareerName, Rates, tell_apart
from careercompare.options import (
    LEAVE_OUT,
    check_alone,
    check_benchmark,
    check_careers_in_tuple,
    check_findings,
    check_leading_rule,
    check_named,
    check_option,
    name_related,
)
from careercompare.shown import Shown
from careercompare.words import HouseStyle

if TYPE_CHECKING:  # a comparison costs nothing of a notation before it is shown in one
    from careercompare.aspects import Aspect, Row
    from careercompare.formatters import SafeHtml
    from careercompare.l10n import Localizer
    from careercompare.limits import Limits
    from careercompare.presentation import Compared, Kind, PayChart, Presentation, Sheet
    from careercompare.rules import Judgement, Readings, Rule, Verdict
    from careercompare.serialize import JsonDict
    from careercompare.spreadsheets import Book
    from careercompare.tabular import Columns, Layout

_MOST_NAMED = 3
_NEUTRAL = HouseStyle()


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

    Two of one slug in places that differ, as their own `place` or their pay's says, are compared as
    `Career.at` makes them. One career alone, or two of one slug in one place or none, raise
    `InvalidCareer`; two aspects or two rules of one name, or another option that cannot be, raise
    `InvalidOption`.

    >>> from careercompare import Salary
    >>> baker = Career("Baker", salary=Salary(28_000, 49_000, "USD"))
    >>> cook = Career("Cook", salary=Salary(26_000, 47_000, "USD"))
    >>> compare(baker, cook).verdict("salary.ceiling").winner.title
    'Baker'
    """
    check_alone(careers)
    careers = tell_apart(careers)
    check_option("house_style", house_style, HouseStyle)
    check_option("rates", rates, Rates)
    if against is not None:
        check_benchmark(against, careers)
    style = _NEUTRAL if house_style is None else house_style
    # Aspects and rules are imported where they are used, here and below: a third of what it takes
    # to import `compare` is theirs. In this form, of whole modules, that costs a call nothing.
    import careercompare.aspects as reading
    import careercompare.rules as judging

    shown = reading.DEFAULT_ASPECTS if aspects is None else reading.read_aspects(aspects)
    rows = None if aspects is None else reading.read_rows(shown, careers, against)
    if rules is None:
        verdicts = None  # these cannot fail, and judge when they are asked
        check_leading_rule(style, judging.DEFAULT_PANEL)
    else:
        panel = judging.Panel(rules)
        names = [aspect.name for aspect in shown]
        verdicts = panel.judge(careers, None, rates, names).verdicts
        check_leading_rule(style, panel)
    return Comparison(careers, rows, verdicts, name_related(related), style, against, rates)


@sealed
@attrs.frozen(repr=False, eq=False)
class Comparison(Shown):
    """Careers compared: rows of values, verdicts, and every notation to show them in.

    Make one with `compare`. It is a value: frozen, hashable, equal to its copy, and its output
    depends on the arguments alone. ``print`` shows it as text, a notebook as HTML.

    - *careers* are those compared, in the order given, and *rows* hold their values.
    - *verdicts* are what the rules found, in the order of the rules.
    - *related* names further comparisons to link to, each by the careers that it compares.
    - *benchmark* is shown beside the careers and takes no part in any verdict; *rates* are what
      pay of different kinds was brought together with; None where there is no such thing.

    Rows that are not given are those of `DEFAULT_ASPECTS`, and verdicts those of `DEFAULT_RULES`;
    they are made when they are first asked for.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own.

    >>> from careercompare import Catalog
    >>> comparison = Catalog.sample().compare("plumber", "electrician")
    >>> comparison
    <Comparison of 'Plumber' and 'Electrician': 4 verdicts>
    >>> print(comparison.verdict("salary.ceiling"))
    Higher salary ceiling: Electrician.
    """

    careers: tuple[Career, ...]
    _rows: tuple[Row, ...] | None = attrs.field(default=None, alias="rows")
    _verdicts: tuple[Verdict, ...] | None = attrs.field(default=None, alias="verdicts")
    related: tuple[tuple[CareerName, ...], ...] = ()
    house_style: HouseStyle = _NEUTRAL
    benchmark: Career | None = None
    rates: Rates | None = None

    def __attrs_post_init__(self) -> None:
        check_careers_in_tuple(self.careers)
        check_option("rates", self.rates, Rates)
        if type(self.house_style) is not HouseStyle:
            raise InvalidOption("house_style", self.house_style, "a HouseStyle", LEAVE_OUT)
        if self.benchmark is not None:
            check_benchmark(self.benchmark, self.careers)
        if type(self.related) is not tuple or self.related:
            check_named(self.related)
        if self._rows is not None or self._verdicts is not None:
            check_findings(self.careers, self._rows, self._verdicts)

    # Properties, since a cached one of a class with slots loses its docstring.
    @property
    def rows(self) -> tuple[Row, ...]:
        """The values, a row for each aspect that is known of any of the careers."""
        return self._read

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What the rules found, in the order of the rules."""
        return self._found

    @cached_property
    def _read(self) -> tuple[Row, ...]:
        if self._rows is not None:
            return self._rows
        import careercompare.aspects as reading

        return reading.read_rows(reading.DEFAULT_ASPECTS, self.careers, self.benchmark)

    @cached_property
    def _found(self) -> tuple[Verdict, ...]:
        return self._judge(None).verdicts

    def verdict(self, rule: str) -> Verdict:
        """Return the verdict of the rule of that name; none such raises `UnknownRule`."""
        known = tuple(verdict.rule for verdict in self.verdicts)
        if is_one_of(rule, known):
            return self.verdicts[known.index(rule)]
        raise UnknownRule(rule, tuple(find_close(rule, known)), known)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, limits: Limits | None = None) -> Self:
        """Return the comparison that `to_dict` wrote; anything else raises `UnreadableData`.

        So does what has more than the *limits*.
        """
        from careercompare.serialize import read_comparison

        return cls(**read_comparison(data, limits))

    def _judge(self, readings: Sequence[Readings] | None) -> Judgement:
        import careercompare.rules as judging

        if self._verdicts is not None:
            return judging.Judgement.of(self.careers, self._verdicts)
        return judging.DEFAULT_PANEL.judge(self.careers, readings, self.rates)

    def _present(self, localizer: Localizer) -> Presentation:
        from careercompare.presentation import present

        return present(self._gather(localizer))

    def _print(self, localizer: Localizer) -> SafeHtml:
        from careercompare.formatters import print_fragment

        return print_fragment(self._gather(localizer))

    def _picture(self, localizer: Localizer) -> PayChart:
        from careercompare.presentation import present_pay

        return present_pay(self._gather(localizer))

    def _gather(self, localizer: Localizer) -> Compared:
        """Return what a page needs in the words of *localizer*."""
        from careercompare.presentation import Compared, find_portfolio

        if self._rows is not None:
            kind, sheets, benchmark = self._lay_out(self._rows, localizer)
            readings = None
        else:
            portfolio = find_portfolio(localizer, self.house_style)
            kind, find = portfolio.kind, portfolio.sheets.find
            sheets = [find(career) for career in self.careers]
            benchmark = None if self.benchmark is None else find(self.benchmark)
            readings = [sheet.readings for sheet in sheets]
        judgement = self._judge(readings)
        return Compared(kind, sheets, judgement, self.related, benchmark, self.rates)

    def _lay_out(
        self, rows: Sequence[Row], localizer: Localizer
    ) -> tuple[Kind, list[Sheet], Sheet | None]:
        """Return pages with these *rows* alone, and the sheets for them."""
        from careercompare.presentation import Kind, Writer, make_sheet

        writer = Writer(localizer, self.house_style)
        kind = Kind(writer, [row.aspect for row in rows], [row.label for row in rows])
        sheets = [
            make_sheet(career, kind, [row.values[place] for row in rows])
            for place, career in enumerate(self.careers)
        ]
        if self.benchmark is None:
            return kind, sheets, None
        return kind, sheets, make_sheet(self.benchmark, kind, [row.benchmark for row in rows])

    def _present_and_store(self, localizer: Localizer) -> tuple[Presentation, JsonDict]:
        from careercompare.presentation import present
        from careercompare.serialize import write_compared, write_comparison

        found = self._gather(localizer)
        if self._rows is None:
            return present(found), write_compared(found)
        stored = write_comparison(
            careers=self.careers,
            rows=self._rows,
            verdicts=found.judgement.verdicts,
            related=self.related,
            house_style=self.house_style,
            benchmark=self.benchmark,
            rates=self.rates,
            own=found.judgement.names if self._verdicts is None else (),
        )
        return present(found), stored

    def _tabulate(self, layout: Layout, localizer: Localizer) -> Columns:
        from careercompare.tabular import (
            check_layout,
            tabulate_long,
            tabulate_verdicts,
            tabulate_wide,
        )

        check_layout(layout)
        if layout == "verdicts":
            sentences = map(str, self._present(localizer).verdicts)
            return tabulate_verdicts(self.verdicts, sentences)
        shown = self.careers if self.benchmark is None else (*self.careers, self.benchmark)
        tabulate = tabulate_wide if layout == "wide" else tabulate_long
        return tabulate(shown, self.rows, len(self.careers))

    def _bind(self, localizer: Localizer) -> Book:
        from careercompare.presentation import present
        from careercompare.spreadsheets import bind_comparison

        found = self._gather(localizer)
        return bind_comparison(found, present(found))

    def _parts(self) -> tuple[Any, ...]:
        found = (self.careers, self.rows, self.verdicts, self.related, self.house_style)
        return (*found, self.benchmark, self.rates)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Comparison) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        named = [repr(str(career.name)) for career in self.careers[:_MOST_NAMED]]
        shown = name_few(named, len(self.careers) - len(named))
        return f"<Comparison of {shown}: {len(self.verdicts)} verdicts>"
