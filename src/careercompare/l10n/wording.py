"""Values put into words: the sentences, names, lists and pay of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from careercompare.errors import InvalidOption, is_unicode
from careercompare.l10n.catalogs import Sentence, Translator
from careercompare.l10n.lists import FITTING, chain, find_joint, intersperse
from careercompare.l10n.locales import Direction, could_disturb
from careercompare.l10n.quotes import find_own, word_quote
from careercompare.model import (
    Amount,
    CareerName,
    Growth,
    Money,
    Openings,
    PayPeriod,
    Salary,
    Scale,
    find_ends,
    number_of,
    to_plain,
)
from careercompare.words import (
    CalendarDate,
    Enumeration,
    Listing,
    Message,
    MoneyStyle,
    Percent,
    Phrase,
    Piece,
    Quote,
    Sentences,
    Value,
    Versus,
    contain,
    label,
    locate,
)

if TYPE_CHECKING:
    from careercompare.l10n.numbers import Figures

_SENTENCES = Message("page.sentences", "{before} {after}")
_VERSUS = Message("page.versus", "{left} vs {right}")
_MARK = "\ue000"  # of Unicode's private use: no pattern of CLDR holds it

# More than the library has, so that there is room for counts and for a third party's.
_MOST_SENTENCES = 256
# Names differ from career to career: those of one page, and no more.
_MOST_NAMES = 128
_MOST_SEPARATORS = 16
_MOST_STYLES = 16
_COMPACT_FROM = 1000  # CLDR shortens nothing that is smaller

# CLDR's patterns are for speeds and rates: its Polish day has 24 hours, and its Hebrew a slash.
_PER: Mapping[tuple[str, PayPeriod], str] = {
    ("he", PayPeriod.DAY): "{0} ליום",
    ("he", PayPeriod.WEEK): "{0} לשבוע",
    ("pl", PayPeriod.DAY): "{0} dziennie",
}


@attrs.frozen(eq=False)
class Wording:
    """Words values: figures as *figures* spells them, sentences as *translator* finds them.

    *lists* spells lists, dates and periods of pay, in the language of the words. What has been
    worded is kept in small numbers, and made of values alone: no circle keeps it when it is
    dropped.
    """

    figures: Figures
    lists: Figures
    translator: Translator

    @property
    def direction(self) -> Direction:
        """The direction that the words are written in."""
        return self.lists.locale.direction

    @property
    def is_fitting(self) -> bool:
        """Whether what joins two things depends on how the second one begins."""
        return self.lists.locale.language in FITTING

    def phrase(self, value: Value, style: MoneyStyle) -> Phrase:  # noqa: PLR0911  a case each
        """Put a value into words, its amounts in *style*."""
        # What a page has most of comes first, and a case takes longer than this.
        if isinstance(value, Message):
            return self._word(value, style)
        match value:
            case Phrase():
                return value
            case CareerName(text, _, tag, place):
                return self.quote(text, tag) if place is None else self._word(locate(value), style)
            case Quote():
                return self.quote(value.text, value.language)
            case Money() | Salary():
                return self.pay(value, style)
            case Enumeration():
                return self.enumerate([self.phrase(each, style) for each in value.values])
            case Sentences(values):
                return self.line_up([self.phrase(each, style) for each in values])
            case Versus(values):
                return self.oppose([self.phrase(each, style) for each in values])
            case Scale() | PayPeriod():
                return self.phrase(label(value), style)
            case _:
                text = self._spell(value)
                piece = Piece(text, None, could_disturb(text, self.direction))
                return Phrase((piece,) if text else ())

    def pay(self, salary: Salary | Money, style: MoneyStyle) -> Phrase:
        """Write pay as `Localizer.pay` says, in pieces."""
        low, high = find_ends(salary)
        before, after = self._around(salary.period)
        return Phrase((*before, *self._write(low, high, salary.currency, style), *after))

    def amount(self, number: Decimal, currency: str, style: MoneyStyle) -> Phrase:
        """Write an amount of money, also one that nobody can be paid."""
        return Phrase(tuple(self._write(number, number, currency, style)))

    def _write(self, low: Amount, high: Amount, currency: str, style: MoneyStyle) -> list[Piece]:
        style = self._fit_style(low, high, style)
        if low is high:
            return self.isolate_ends((self.figures.money(low, currency, style),))
        return self.isolate_ends(self.figures.money_range(low, high, currency, style))

    def isolate_ends(self, amounts: tuple[str, ...]) -> list[Piece]:
        """Isolate the amounts, which stand at even places, and not what is between them."""
        direction = self.direction
        return [
            self._plain(text) if place % 2 else Piece(text, None, could_disturb(text, direction))
            for place, text in enumerate(amounts)
        ]

    def _fit_style(self, low: Amount, high: Amount, style: MoneyStyle) -> MoneyStyle:
        """Write amounts too small for compact notation whole: $68.25, not $68.3."""
        ends = (number_of(low), number_of(high))
        if style.notation == "standard" or style.fraction is not None or max(ends) >= _COMPACT_FROM:
            return style
        whole = all(end == int(end) for end in ends)
        return self._written_out(style, 0 if whole else None)

    def enumerate(self, phrases: Sequence[Phrase]) -> Phrase:
        """List phrases in a sentence."""
        if self.is_fitting:
            before, between, after = _part(self.lists.separators(phrases))
        else:
            before, between, after = self._separators(len(phrases))
        listed = intersperse(phrases, between)
        return Phrase((*before, listed, *after)) if before or after else listed

    def line_up(self, phrases: Sequence[Phrase]) -> Phrase:
        """Put sentences one behind the other."""
        if self._space is None:
            return chain(phrases, self.sentence(_SENTENCES).parts, "before")
        return intersperse(phrases, [self._space] * (len(phrases) - 1))

    def oppose(self, phrases: Sequence[Phrase]) -> Phrase:
        """Set phrases against each other."""
        if self._versus is None:
            return chain(phrases, self.sentence(_VERSUS).parts, "left")
        return intersperse(phrases, [self._versus] * (len(phrases) - 1))

    def sentence(self, message: Message) -> Sentence:
        """Return the translation of *message* without its values."""
        return self._sentence(message.key, message.english, message.plural, 0)

    def _spell(
        self, value: str | int | Decimal | Percent | Growth | Openings | CalendarDate
    ) -> str:
        match value:
            case str():
                text = to_plain(value)
                if not is_unicode(text):
                    expected, remedy = "a text in Unicode", "Remove the lone surrogate."
                    raise InvalidOption("text", text, expected, remedy)
                return contain(text)
            case CalendarDate(iso):
                return self.lists.date(iso)
            case Growth():
                return self.figures.percent(value.fraction, signed=True)
            case Percent():
                return self.figures.percent(value.fraction)
            case Openings():
                return self.figures.number(value.count)
            case _:
                return self.figures.number(value)

    def _word(self, message: Message, style: MoneyStyle) -> Phrase:
        count: Any = 0
        if message.plural is not None:
            count = next((value for name, value in message.pairs if name == "count"), 0)
            count = count if isinstance(count, int) else 0
        sentence = self._sentence(message.key, message.english, message.plural, count)
        if sentence.fixed is not None:
            return sentence.fixed
        values = dict(message.pairs)
        parts: list[Piece | Phrase] = []
        for part in sentence.parts:
            if isinstance(part, Piece):
                parts.append(part)
            elif part in values:
                parts.append(self.phrase(values[part], style))
            else:
                remedy = f"Give it one: Message.fill({part}=…)."
                raise InvalidOption(
                    f"message {message.key}", sentence.template, f"a value for {{{part}}}", remedy
                )
        return sentence.join(parts)

    @cached_property
    def _sentence(self) -> Callable[[str, str, str | None, int], Sentence]:
        find = partial(self.translator.find_sentence, direction=self.direction)
        return lru_cache(_MOST_SENTENCES)(find)

    @cached_property
    def quote(self) -> Callable[[str, str], Phrase]:
        """Put words in a language of their own into words, as a `Quote` is."""
        return lru_cache(_MOST_NAMES)(partial(word_quote, self.translator.language, self.direction))

    def quote_all(
        self, texts: tuple[str, ...], language: str, separator: str
    ) -> Listing | tuple[Phrase, ...]:
        """Put texts in one language into words, as `quote` does each of them."""
        direction = self.direction
        joined = "".join(texts)
        disturbs = could_disturb(joined, direction)
        # From left to right some of them may, and others not; and each is contained by itself.
        if disturbs and (direction == "ltr" or not joined.isprintable()):
            return tuple([self.quote(text, language) for text in texts])
        own = find_own(self.translator.language, language)
        return Listing(texts, separator, own, disturbs)

    @cached_property
    def _space(self) -> Piece | None:
        return find_joint(self.sentence(_SENTENCES).parts, "before")

    @cached_property
    def _versus(self) -> Piece | None:
        return find_joint(self.sentence(_VERSUS).parts, "left")

    @cached_property
    def _separators(self) -> Callable[[int], Separators]:
        return lru_cache(_MOST_SEPARATORS)(partial(_separate, self.lists))

    @cached_property
    def _plain(self) -> Callable[[str], Piece]:
        return lru_cache(_MOST_SEPARATORS)(Piece)

    @cached_property
    def _around(self) -> Callable[[PayPeriod], tuple[tuple[Piece, ...], tuple[Piece, ...]]]:
        return lru_cache(len(PayPeriod))(partial(_word_period, self.lists))

    @cached_property
    def _written_out(self) -> Callable[[MoneyStyle, int | None], MoneyStyle]:
        return lru_cache(_MOST_STYLES)(_write_out)


def _word_period(lists: Figures, period: PayPeriod) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return what stands before an amount of pay, and after it."""
    own = _PER.get((lists.locale.language, period))
    pattern = lists.per(_MARK, period) if own is None else own.format(_MARK)
    before, _, after = pattern.partition(_MARK)
    return (Piece(before),) if before else (), (Piece(after),) if after else ()


Separators: TypeAlias = tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...]]
"""What stands before, between and after things in a list."""


def _separate(lists: Figures, count: int) -> Separators:
    return _part(lists.separators([""] * count))


def _part(separators: Sequence[str]) -> Separators:
    before, *between = separators
    after = between.pop() if between else ""
    ends = [(Piece(text),) if text else () for text in (before, after)]
    return ends[0], tuple(map(Piece, between)), ends[1]


def _write_out(style: MoneyStyle, fraction: int | None) -> MoneyStyle:
    """Return *style* in standard notation, with so many decimals."""
    return attrs.evolve(style, notation="standard", fraction=fraction)
