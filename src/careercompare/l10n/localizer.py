"""One locale, bound once: it spells numbers out and puts messages into words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from gettext import NullTranslations
from string import Formatter
from typing import TYPE_CHECKING, Literal, cast

import attrs

from careercompare.errors import InvalidOption
from careercompare.l10n.chains import chain
from careercompare.l10n.labels import label
from careercompare.model import (
    Amount,
    CareerName,
    Growth,
    Money,
    PayPeriod,
    Salary,
    Scale,
    lowest_possible,
)
from careercompare.words import (
    Enumeration,
    Message,
    MoneyStyle,
    Percent,
    Phrase,
    Piece,
    Quote,
    Sentences,
    Value,
    Versus,
)

if TYPE_CHECKING:
    from careercompare.l10n.cldr.locale import LocaleLike

_DEFAULT_STYLE = MoneyStyle()
_SENTENCES = Message("page.sentences", "{before} {after}")
_VERSUS = Message("page.versus", "{left} vs {right}")
_COMPACT_FROM = 1000
_MARK = "\ue000"  # of Unicode's private use: no pattern of CLDR holds it
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


class Localizer:
    """The numbers and words of one locale.

    *locale* is a BCP 47 tag in either spelling or a `babel.Locale`; one that CLDR does not have
    raises `UnknownLocale`. Numbers follow the locale; words follow it where there are
    translations and are English where there are none, which `language` tells.
    *translations* are gettext translations of a third party's own messages.

    >>> Localizer("en").money(Decimal(118_000), "USD")
    '$118K'
    >>> Localizer("en").text(Message("greeting", "Hello {name}!", name="Ada"))
    'Hello Ada!'
    """

    def __init__(
        self, locale: LocaleLike = "en", *, translations: Sequence[NullTranslations] = ()
    ) -> None:
        from careercompare.l10n.catalogs import find_catalog
        from careercompare.l10n.cldr.locale import ancestry
        from careercompare.l10n.numbers.figures import Figures

        self._figures = Figures(locale)
        self._catalog = find_catalog(ancestry(self._figures.locale.identifier))
        is_worded = self._catalog.identifier != "en" or self._figures.locale.language == "en"
        self._wording = self._figures if is_worded else Figures("en")
        self._translations = tuple(translations)

    @classmethod
    def negotiate(cls, preferred: Sequence[str] | str) -> Localizer:
        """Return the localizer of the first locale of *preferred* that CLDR knows, or of English.

        A text is read as an Accept-Language header, with its weights.

        >>> Localizer.negotiate("xx, de-CH;q=0.9, en;q=0.5").locale
        'de-CH'
        """
        from careercompare.l10n.cldr.locale import negotiate

        return cls(negotiate(preferred))

    @property
    def locale(self) -> str:
        """The BCP 47 tag of the numbers."""
        return self._figures.locale.tag

    @property
    def language(self) -> str:
        """The BCP 47 tag of the words."""
        return self._catalog.identifier.replace("_", "-")

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction that the words are written in."""
        return self._wording.locale.direction

    def __repr__(self) -> str:
        return f"<Localizer numbers={self.locale} words={self.language}>"

    def money(self, amount: Amount, currency: str, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Write an amount of *currency* (ISO 4217); `AtLeast` in the locale's own pattern."""
        return self._figures.money(amount, currency, style)

    def money_range(
        self, low: Amount, high: Amount, currency: str, style: MoneyStyle = _DEFAULT_STYLE
    ) -> str:
        """Write a range of amounts; one amount where both ends are equal."""
        return self._figures.money_range(low, high, currency, style)

    def pay(self, salary: Salary | Money, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Write a salary's range, or one amount of pay, with its period where it is not a year.

        A salary without a range is written as its median, and without one as its mean.

        >>> Localizer("en").pay(Salary("45.50", "68.25", "USD", period=PayPeriod.HOUR))
        '$45.50 – $68.25 per hour'
        """
        return str(self._pay(salary, style))

    def percent(self, fraction: Decimal, *, signed: bool = False) -> str:
        """Write a fraction as a percentage, with one decimal only where there is one.

        >>> Localizer("en").percent(Decimal("0.292"), signed=True)
        '+29.2%'
        """
        return self._figures.percent(fraction, signed=signed)

    def number(self, number: int | Decimal) -> str:
        """Write a number in the locale's digits and groups."""
        return self._figures.number(number)

    def items(self, items: Sequence[str]) -> str:
        """List *items* in a sentence: "A, B, and C" in English.

        >>> Localizer("en").items(["A", "B", "C"])
        'A, B, and C'
        """
        return str(self._enumerate(tuple(items), _DEFAULT_STYLE))

    def text(self, message: Message | Sentences, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Put a message into words, its values isolated where directions of writing mix."""
        return self.phrase(message, style).isolate()

    def phrase(self, value: Value, style: MoneyStyle = _DEFAULT_STYLE) -> Phrase:
        """Put a value into words that know where they come from."""
        match value:
            case Message():
                return self._word(value, style)
            case Enumeration(values):
                return self._enumerate(values, style)
            case Sentences(values):
                return self._chain(values, _SENTENCES, "before", style)
            case Versus(values):
                return self._chain(values, _VERSUS, "left", style)
            case CareerName(title=text, language=language) | Quote(text, language):
                return self._quote(text, language)
            case Scale() | PayPeriod():
                return self._word(label(value), style)
            case Money() | Salary():
                return self._pay(value, style)
            case _:
                return self._isolate(self._spell(value))

    def _spell(self, value: str | int | Decimal | Percent | Growth) -> str:
        match value:
            case str():
                return value
            case Growth():
                return self.percent(value.fraction, signed=True)
            case Percent():
                return self.percent(value.fraction)
            case _:
                return self.number(value)

    def _pay(self, salary: Salary | Money, style: MoneyStyle) -> Phrase:
        low, high = _ends(salary)
        style = _style_for(low, high, style)
        amounts: tuple[str, ...] = (self.money(low, salary.currency, style),)
        if low is not high:
            amounts = self._figures.money_range_pieces(low, high, salary.currency, style)
        first, *rest = amounts
        before, _, after = self._wording.per(_MARK, salary.period).partition(_MARK)
        pieces = [Piece(before), *self._isolate(first).pieces]
        if rest:
            between, last = rest
            pieces += [Piece(between), *self._isolate(last).pieces]
        return Phrase(tuple(piece for piece in [*pieces, Piece(after)] if piece.text))

    def _quote(self, text: str, language: str) -> Phrase:
        own = language == self.language or language.startswith(f"{self.language}-")
        isolated = self._could_disturb(text)
        return Phrase((Piece(text, None if own else language, isolated),))

    def _isolate(self, text: str) -> Phrase:
        return Phrase((Piece(text, None, self._could_disturb(text)),))

    def _could_disturb(self, text: str) -> bool:
        if self.direction == "rtl":
            return True
        return not text.isascii() and any(
            unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text
        )

    def _word(self, message: Message, style: MoneyStyle) -> Phrase:
        template, language = self._translate(message)
        pieces: list[Piece] = []
        values = message.values
        for literal, name in _take_apart(message.key, template):
            if literal:
                pieces.append(Piece(literal, language))
            if name is not None:
                if name not in values:
                    remedy = f"Give it one: Message.fill({name}=…)."
                    raise InvalidOption(
                        f"message {message.key}", template, f"a value for {{{name}}}", remedy
                    )
                pieces.extend(self.phrase(values[name], style).pieces)
        return Phrase(tuple(pieces))

    def _chain(
        self, values: tuple[Value, ...], pair: Message, first: str, style: MoneyStyle
    ) -> Phrase:
        template, language = self._translate(pair)
        parts = _take_apart(pair.key, template)
        return chain([self.phrase(value, style) for value in values], parts, first, language)

    def _translate(self, message: Message) -> tuple[str, str | None]:
        count = message.values.get("count", 0)
        number = count if isinstance(count, int) else 0
        found = self._catalog.translate(message.key, message.english, message.plural, number)
        if found:
            return found, None
        one, many = message.english, message.plural
        english = one if many is None or number == 1 else many
        for own in self._translations:
            text = (
                own.pgettext(message.key, one)
                if many is None
                else own.npgettext(message.key, one, many, number)
            )
            if text not in (one, many):
                return text, None
        return english, None if self.language == "en" else "en"

    def _enumerate(self, values: tuple[Value, ...], style: MoneyStyle) -> Phrase:
        pieces: list[Piece] = []
        phrases = [self.phrase(value, style) for value in values]
        separators = self._wording.separators([str(phrase) for phrase in phrases])
        for separator, phrase in zip(separators, phrases, strict=False):
            pieces += [Piece(separator), *phrase.pieces]
        pieces.append(Piece(separators[-1]))
        return Phrase(tuple(piece for piece in pieces if piece.text))


def _take_apart(key: str, template: str) -> list[tuple[str, str | None]]:
    try:
        return [(literal, name) for literal, name, _, _ in Formatter().parse(template)]
    except ValueError as problem:
        remedy = "Write {{ and }} for braces that stand for no value."
        raise InvalidOption(
            f"message {key}", template, f"no loose brace ({problem})", remedy
        ) from None


def _ends(salary: Salary | Money) -> tuple[Amount, Amount]:
    if isinstance(salary, Money):
        return salary.amount, salary.amount
    if salary.low is not None and salary.high is not None:
        return salary.low, salary.high
    # The model holds that a salary without a range has a median or a mean.
    middle = cast("Amount", salary.mean if salary.median is None else salary.median)
    return middle, middle


def _style_for(low: Amount, high: Amount, style: MoneyStyle) -> MoneyStyle:
    """Write amounts too small for compact notation whole: $68.25, not $68.3."""
    ends = (lowest_possible(low), lowest_possible(high))
    if style.notation == "standard" or style.fraction is not None or max(ends) >= _COMPACT_FROM:
        return style
    is_whole = all(end == int(end) for end in ends)
    return attrs.evolve(style, notation="standard", fraction=0 if is_whole else None)
