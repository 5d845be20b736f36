"""The front door: careers compared, judged, and shown in every notation."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, Aspect, read_rows
from careercompare.errors import InvalidCareer, UnknownRule
from careercompare.model import Career, CareerName, Rates, check_careers
from careercompare.model.checks import check_member
from careercompare.presentation import HouseStyle
from careercompare.presentation.findings import Findings
from careercompare.rules import DEFAULT_RULES, Converting, Rule, Verdict, judge_all

if TYPE_CHECKING:  # a comparison costs nothing of a notation before it is shown in one
    from careercompare.formatters import Formatter
    from careercompare.l10n import Localizer
    from careercompare.l10n.cldr.locale import LocaleLike
    from careercompare.serialize import JsonDict

T = TypeVar("T")


def compare(
    *careers: Career,
    aspects: Iterable[Aspect] = DEFAULT_ASPECTS,
    rules: Iterable[Rule] = DEFAULT_RULES,
    related: Iterable[Iterable[Career]] = (),
    house_style: HouseStyle | None = None,
    against: Career | None = None,
    rates: Rates | None = None,
) -> Comparison:
    """Compare two or more careers, side by side, in the order given.

    *aspects* are the rows, *rules* what judges the careers, *related* further comparisons to link
    to, each by its careers, and *house_style* what belongs to the publisher; None names nobody and
    links to nothing. *against* is a benchmark, such as the figures of all occupations: it is shown
    in a column of its own, and no rule ever sees it. *rates* bring pay in unlike currencies, for
    unlike periods or in unlike places together; without them such pay is never compared.

    One career alone, or two of one slug, raise `InvalidCareer`; two aspects or two rules of one
    name raise `InvalidOption`.

    >>> from careercompare import Salary
    >>> baker = Career("Baker", salary=Salary(28_000, 49_000, "USD"))
    >>> cook = Career("Cook", salary=Salary(26_000, 47_000, "USD"))
    >>> compare(baker, cook).verdict("salary.ceiling").winner.title
    'Baker'
    """
    check_careers(careers)
    if against is not None:
        _check_benchmark(against, careers)
    judging = rules if rates is None else [Converting(rule, rates) for rule in rules]
    return Comparison(
        careers,
        read_rows(aspects, careers, against),
        judge_all(judging, careers),
        tuple(_name_related(place, tuple(others)) for place, others in enumerate(related)),
        house_style or HouseStyle(),
        against,
        rates,
    )


def _check_benchmark(benchmark: Career, careers: tuple[Career, ...]) -> None:
    check_member(benchmark, Career, "against")
    if benchmark.slug in {career.slug for career in careers}:
        remedy = "Compare careers against something else than one of them."
        raise InvalidCareer("against.slug", benchmark.slug, "a slug of its own", remedy)


def _name_related(place: int, careers: tuple[Career, ...]) -> tuple[CareerName, ...]:
    try:
        check_careers(careers)
    except InvalidCareer as problem:
        raise problem.inside(f"related[{place}]") from None
    return tuple(career.name for career in careers)


@attrs.frozen(repr=False)
class Comparison(Findings):
    """Careers compared: rows of values, verdicts, and every notation to show them in.

    Make one with `compare`. It is a value: frozen, hashable, equal to its copy, and its output
    depends on the arguments alone. ``print`` shows it as text, a notebook as HTML.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own.
    """

    def verdict(self, rule: str) -> Verdict:
        """Return the verdict of the rule of that name; none such raises `UnknownRule`."""
        by_rule = {verdict.rule: verdict for verdict in self.verdicts}
        if rule not in by_rule:
            raise UnknownRule(rule, tuple(difflib.get_close_matches(rule, by_rule)))
        return by_rule[rule]

    def format(self, formatter: Formatter[T], locale: LocaleLike | Localizer = "en") -> T:
        """Return the comparison in the notation of *formatter*, whatever its type."""
        from careercompare.l10n import Localizer
        from careercompare.presentation.present import present

        localizer = locale if isinstance(locale, Localizer) else Localizer(locale)
        return formatter.format(present(self, localizer))

    def to_text(self, locale: LocaleLike | Localizer = "en", *, width: int = 100) -> str:
        """Return a text of at most *width* terminal columns, with the table drawn in it."""
        from careercompare.formatters import TextFormatter

        return self.format(TextFormatter(width), locale)

    def to_html(self, locale: LocaleLike | Localizer = "en", *, standalone: bool = False) -> str:
        """Return an HTML fragment for a page of yours or, *standalone*, a whole page."""
        from careercompare.formatters import HtmlFormatter

        return self.format(HtmlFormatter("page" if standalone else "fragment"), locale)

    def to_markdown(self, locale: LocaleLike | Localizer = "en") -> str:
        """Return GitHub Flavored Markdown."""
        from careercompare.formatters import MarkdownFormatter

        return self.format(MarkdownFormatter(), locale)

    def to_dict(self, locale: LocaleLike | Localizer = "en") -> JsonDict:
        """Return the words of the page and the values behind them, ready for JSON.

        >>> comparison = compare(Career("Baker"), Career("Cook"))
        >>> Comparison.from_dict(comparison.to_dict()) == comparison
        True
        """
        from careercompare.formatters import DictFormatter

        return self.format(DictFormatter(), locale)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the comparison that `to_dict` wrote; anything else raises `UnreadableData`."""
        from careercompare.formatters.dictionary import VERSION
        from careercompare.serialize import read_findings

        found = read_findings(data, VERSION)
        return cls(**attrs.asdict(found, recurse=False))

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        titles = " and ".join(repr(career.title) for career in self.careers)
        return f"<Comparison of {titles}: {len(self.verdicts)} verdicts>"

    def __html__(self) -> str:
        """Return the HTML fragment, which Jinja and MarkupSafe then take without ``|safe``."""
        return self.to_html()

    def _repr_html_(self) -> str:
        from careercompare.formatters import HtmlFormatter

        return f"<style>\n{HtmlFormatter.stylesheet()}</style>\n{self.to_html()}"
