"""Many pages of one kind: what belongs to one career is read, worded and drawn once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from careercompare.aspects import DEFAULT_ASPECTS, Aspect, read_aspects
from careercompare.comparison import Comparison, compare
from careercompare.errors import InvalidOption, is_whole, sealed
from careercompare.formatters import (
    Formatter,
    Fragment,
    HtmlFormatter,
    MarkdownFormatter,
    SafeHtml,
    TextFormatter,
    print_described,
    print_encoded,
    print_fragment,
)
from careercompare.hosts import check_formatter, localize
from careercompare.l10n import LocaleLike, Localizer
from careercompare.model import Career, Rates, check_career, tell_apart
from careercompare.options import (
    check_benchmark,
    check_leading_rule,
    check_option,
    name_related,
)
from careercompare.presentation import (
    Compared,
    Portfolio,
    Presentation,
    Writer,
    present,
    present_career,
)
from careercompare.rules import DEFAULT_PANEL, Decision, Panel, Rule, read_rules
from careercompare.words import HouseStyle

if TYPE_CHECKING:
    from careercompare.serialize import JsonDict

T = TypeVar("T")

_MOST_CAREERS = 4_096


@sealed
class Press:
    """Prints comparisons of one kind, as many as there are: in one locale, for one publisher.

    Each page is the same to the byte as that of `compare` with the same options, and costs much
    less: what belongs to one career is made once and kept for the last *remember* careers. A
    career is known again by being the same object, so keep the careers too; `Catalog` does.
    Threads may share a press, and a process that it is sent to has one of its own, which has kept
    nothing yet. What it kept goes when it goes.

    *locale* is a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own; the other options
    are those of `compare`, and raise the same errors. *against* stands beside the careers of
    every page. Fewer than two careers to remember raise `InvalidOption`.

    >>> from careercompare import Catalog
    >>> poet, cook = Career("Poet", skills=["Rhyme"]), Career("Cook", skills=["Taste"])
    >>> press = Press("de")
    >>> press.html(poet, cook) == compare(poet, cook).to_html("de")
    True
    """

    def __init__(
        self,
        locale: LocaleLike | Localizer = "en",
        *,
        aspects: Iterable[Aspect | str] | None = None,
        rules: Iterable[Rule | str] | None = None,
        house_style: HouseStyle | None = None,
        against: Career | None = None,
        rates: Rates | None = None,
        remember: int = _MOST_CAREERS,
    ) -> None:
        check_option("house_style", house_style, HouseStyle)
        check_option("rates", rates, Rates)
        if against is not None:
            check_benchmark(against, ())
        if not is_whole(remember, 2):
            remedy = "A page has two careers at least."
            raise InvalidOption("remember", remember, "a number of careers from 2", remedy)
        self._aspects = None if aspects is None else read_aspects(aspects)
        self._rules = None if rules is None else read_rules(rules)
        self._panel = DEFAULT_PANEL if self._rules is None else Panel(self._rules)
        self._style = HouseStyle() if house_style is None else house_style
        check_leading_rule(self._style, self._panel)
        self._against = against
        self._rates = rates
        self._remember = remember
        # The library's own rules mark winners in the library's own rows, which need no check.
        shown = DEFAULT_ASPECTS if self._aspects is None else self._aspects
        self._rows = None if rules is None else [aspect.name for aspect in shown]
        if self._rows is not None:
            self._panel.check_aspects(self._rows, {})
        writer = Writer(localize(locale), self._style)
        self._portfolio = Portfolio(writer, shown, self._panel, remember)

    def __reduce__(self) -> tuple[Any, ...]:
        # What it kept is a matter of the process that it was made in.
        make = partial(
            Press,
            self.localizer,
            aspects=self._aspects,
            rules=self._rules,
            house_style=self._style,
            against=self._against,
            rates=self._rates,
            remember=self._remember,
        )
        return make, ()

    def __repr__(self) -> str:
        return f"<Press {self.localizer.locale}>"

    @property
    def localizer(self) -> Localizer:
        """What words its pages: it tells their locale, and the language and direction of words.

        >>> localizer = Press("ar-EG").localizer
        >>> localizer.locale, localizer.language, localizer.direction
        ('ar-EG', 'ar', 'rtl')
        """
        return self._portfolio.kind.writer.localizer

    def html(
        self, *careers: Career, related: Iterable[Iterable[Career]] = (), standalone: bool = False
    ) -> SafeHtml:
        """Return an HTML fragment for a page of yours or, *standalone*, a whole page."""
        if standalone:
            return self.format(_PAGE, *careers, related=related)
        return print_fragment(self._gather(careers, related))

    def html_bytes(self, *careers: Career, related: Iterable[Iterable[Career]] = ()) -> bytes:
        """Return the fragment in UTF-8: what goes into a file or an answer is made as bytes.

        >>> poet, cook, press = Career("Poet"), Career("Cook"), Press()
        >>> press.html_bytes(poet, cook) == press.html(poet, cook).encode()
        True
        """
        return print_encoded(self._gather(careers, related))

    def fragment(self, *careers: Career, related: Iterable[Iterable[Career]] = ()) -> Fragment:
        """Return the same with its title and what it is about, for the head of a page of yours.

        >>> Press("de").fragment(Career("Koch"), Career("Bäcker")).title
        'Koch oder Bäcker: Berufe im Vergleich'
        """
        return print_described(self._gather(careers, related))

    def text(
        self, *careers: Career, related: Iterable[Iterable[Career]] = (), width: int = 100
    ) -> str:
        """Return a text of at most *width* terminal columns, with the table drawn in it."""
        return self.format(TextFormatter(width), *careers, related=related)

    def markdown(self, *careers: Career, related: Iterable[Iterable[Career]] = ()) -> str:
        """Return GitHub Flavored Markdown."""
        return self.format(_MARKDOWN, *careers, related=related)

    def dict(self, *careers: Career, related: Iterable[Iterable[Career]] = ()) -> JsonDict:
        """Return the words of the page and the exact values behind them, ready for JSON."""
        return self.compare(*careers, related=related).to_dict(self.localizer)

    def format(
        self, formatter: Formatter[T], *careers: Career, related: Iterable[Iterable[Career]] = ()
    ) -> T:
        """Return the page in the notation of *formatter*, whatever its type.

        What is no formatter, such as the name of a notation, raises `InvalidOption`.
        """
        check_formatter(formatter)
        return formatter.format(present(self._gather(careers, related)))

    def present(self, career: Career) -> Presentation:
        """Return the page of one career by itself, for any formatter.

        It is the column that the career has in each comparison, with its notes and its sources;
        what it shares with others, and what rates would convert, is not on it.

        >>> from careercompare.formatters import MarkdownFormatter
        >>> page = Press("de", aspects=["skills"]).present(Career("Poet", skills=["Rhyme"]))
        >>> print(MarkdownFormatter().format(page).splitlines()[2])
        | Wichtigste Kompetenzen | Rhyme |
        """
        check_career(career, "career")
        return present_career(career, self._portfolio)

    def compare(self, *careers: Career, related: Iterable[Iterable[Career]] = ()) -> Comparison:
        """Return the comparison of *careers* as `compare` does with the options of the press."""
        return compare(
            *careers,
            aspects=self._aspects,
            rules=self._rules,
            related=related,
            house_style=self._style,
            against=self._against,
            rates=self._rates,
        )

    def decide(self, *careers: Career) -> tuple[Decision, ...]:
        """Return what each rule decides of *careers*, in the order of the rules, without words.

        A `Decision` has an ``outcome`` and, in ``leading``, the places of those that lead among
        the careers as they were given; in ``leading_known`` of those whose value is known, where
        another's is not, and in ``doubts`` of those whose figures are doubtful, with the reasons.

        >>> cook = Career("Cook", skills=["Taste"], education="bachelor")
        >>> poet = Career("Poet", education="master")
        >>> (decision,) = Press(rules=["education.lowest"]).decide(cook, poet)
        >>> decision.outcome.value, decision.leading
        ('winner', (0,))
        """
        careers = tell_apart(careers)
        if self._rates is not None:
            return self._panel.judge(careers, rates=self._rates).decisions
        find = self._portfolio.readings.find
        return self._panel.decide(careers, [find(career) for career in careers])

    def _gather(self, careers: tuple[Career, ...], related: Iterable[Iterable[Career]]) -> Compared:
        careers = tell_apart(careers)
        against = self._against
        if against is not None:
            check_benchmark(against, careers)
        find = self._portfolio.sheets.find
        sheets = [find(career) for career in careers]
        return Compared(
            self._portfolio.kind,
            sheets,
            self._panel.judge(
                careers, [sheet.readings for sheet in sheets], self._rates, self._rows
            ),
            name_related(related),
            None if against is None else find(against),
            self._rates,
        )


_PAGE, _MARKDOWN = HtmlFormatter("page"), MarkdownFormatter()
