"""One locale, bound once: it spells numbers out and puts messages into words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from gettext import NullTranslations

from careercompare.errors import InvalidOption, sealed
from careercompare.l10n.amounts import check_pay, check_style, ends_of, fit_style, to_decimal
from careercompare.l10n.chains import chain
from careercompare.l10n.directions import Direction, could_disturb
from careercompare.l10n.labels import label, per
from careercompare.l10n.locales import LocaleLike
from careercompare.l10n.translator import Translator, take_apart
from careercompare.model import (
    AmountLike,
    CareerName,
    Growth,
    Money,
    PayPeriod,
    Salary,
    Scale,
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

_DEFAULT_STYLE = MoneyStyle()
_SENTENCES = Message("page.sentences", "{before} {after}")
_VERSUS = Message("page.versus", "{left} vs {right}")
_MARK = "\ue000"  # of Unicode's private use: no pattern of CLDR holds it


@sealed
class Localizer:
    """The numbers and words of one locale.

    *locale* is a BCP 47 tag in either spelling or a `babel.Locale`; one that CLDR does not have
    raises `UnknownLocale`. Numbers follow the locale; words follow it where there are
    translations and are English where there are none, which `language` tells.

    *translations* are gettext translations of a third party's own messages, or of the library's:
    those that translate ``language.name``, which every whole catalog does, bring the language of
    the words: that of their ``Language`` header, which CLDR must have too, or else of the locale.
    Where they have a sentence, it goes before the library's own translation.

    >>> Localizer("en").money(Decimal(118_000), "USD")
    '$118K'
    >>> Localizer("en").text(Message("greeting", "Hello {name}!", name="Ada"))
    'Hello Ada!'
    """

    def __init__(
        self, locale: LocaleLike = "en", *, translations: Sequence[NullTranslations] = ()
    ) -> None:
        from careercompare.l10n.cldr import ancestry
        from careercompare.l10n.numbers import Figures

        self._figures = Figures(locale)
        identifier = self._figures.locale.identifier
        self._translator = Translator.find(identifier, translations)
        language = self._translator.identifier
        # Of one language where they have an ancestor in common beside root.
        is_own = len({*ancestry(language)} & {*ancestry(identifier)}) > 1
        self._wording = self._figures if is_own else Figures(language)

    def keep(self, make, size):
        from functools import lru_cache, partial
        d=self.__dict__.setdefault('_kept',{})
        if make not in d: d[make]=lru_cache(size)(partial(make,self))
        return d[make]

    @classmethod
    def negotiate(cls, preferred: Sequence[str] | str) -> Localizer:
        """Return the localizer of the first locale of *preferred* that there are words for.

        A text is read as an Accept-Language header, with its weights. A reader's second language
        that the library speaks is better than a first one that it does not; where it speaks none
        of them, numbers follow the first that CLDR knows, and words are English. What is no text
        raises `InvalidOption`.

        >>> Localizer.negotiate("xx, ca, es-MX;q=0.9, en;q=0.5").locale
        'es-MX'
        """
        from careercompare.l10n.cldr import negotiate

        first: Localizer | None = None
        for localizer in map(cls, negotiate(preferred)):
            if _has_words(localizer):
                return localizer
            first = first or localizer
        return first or cls()

    @classmethod
    def negotiate_numbers(cls, preferred: Sequence[str] | str) -> Localizer:
        """Return the localizer of the first locale of *preferred* that CLDR knows, or of English.

        For figures without words: `negotiate` is for whole pages.

        >>> Localizer.negotiate_numbers("xx, ca, es-MX;q=0.9, en;q=0.5")
        <Localizer numbers=ca words=en>
        """
        from careercompare.l10n.cldr import negotiate

        return cls(next(negotiate(preferred), "en"))

    @property
    def locale(self) -> str:
        """The BCP 47 tag of the numbers, with ``-u-nu-`` where it was asked for."""
        return self._figures.locale.tag

    @property
    def language(self) -> str:
        """The BCP 47 tag of the words."""
        return self._translator.language

    @property
    def direction(self) -> Direction:
        """The direction that the words are written in."""
        return self._wording.locale.direction

    def __repr__(self) -> str:
        return f"<Localizer numbers={self.locale} words={self.language}>"

    def money(self, amount: AmountLike, currency: str, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Write an amount of *currency* (ISO 4217); `AtLeast` in the locale's own pattern.

        Amount and currency are taken, and checked, as `Salary` takes them.

        >>> Localizer("ja").money("30000", "JPY", MoneyStyle("standard"))
        '￥30,000'
        """
        check_style(style)
        money = Money(amount, currency)
        return self._figures.money(money.amount, money.currency, style)

    def money_range(
        self,
        low: AmountLike,
        high: AmountLike,
        currency: str,
        style: MoneyStyle = _DEFAULT_STYLE,
    ) -> str:
        """Write a range of amounts; one amount where both ends are equal.

        The ends are taken as by `money`, and each is isolated where directions of writing mix, so
        that they keep their order.

        >>> Localizer("en").money_range(118_000, 191_000, "USD")
        '$118K – $191K'
        """
        check_style(style)
        ends = Money(low, currency).amount, Money(high, currency).amount
        pieces = self._figures.money_range_pieces(*ends, currency, style)
        return Phrase(self._isolate_ends(pieces)).isolate()

    def pay(self, salary: Salary | Money, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Write a salary's range, or one amount of pay, with its period where it is not a year.

        A salary without a range is written as its median, and without one as its mean. Amounts
        are isolated where directions of writing mix.

        >>> Localizer("en").pay(Salary("45.50", "68.25", "USD", period=PayPeriod.HOUR))
        '$45.50 – $68.25 per hour'
        """
        check_style(style)
        check_pay(salary)
        return self._pay(salary, style).isolate()

    def percent(self, fraction: int | float | str | Decimal, *, signed: bool = False) -> str:
        """Write a fraction as a percentage, with one decimal only where there is one.

        A float is taken by its ``repr``. What is no finite number raises `InvalidOption`.

        >>> Localizer("en").percent(Decimal("0.292"), signed=True)
        '+29.2%'
        """
        return self._figures.percent(to_decimal("fraction", fraction), signed=signed)

    def number(self, number: int | float | str | Decimal) -> str:
        """Write a number in the locale's digits and groups, to at most three decimals.

        A float is taken by its ``repr``. What is no finite number raises `InvalidOption`.

        >>> Localizer("en-IN").number(1_234_567)
        '12,34,567'
        """
        return self._figures.number(to_decimal("number", number))

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
            case Phrase():
                return value
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
                return self.phrase(label(value), style)
            case Money() | Salary():
                return self._pay(value, style)
            case _:
                return self._isolate(self._spell(value))

    def _spell(self, value: str | int | Decimal | Percent | Growth) -> str:
        match value:
            case str():
                return value
            case Growth():
                return self._figures.percent(value.fraction, signed=True)
            case Percent():
                return self._figures.percent(value.fraction)
            case _:
                return self._figures.number(value)

    def _pay(self, salary: Salary | Money, style: MoneyStyle) -> Phrase:
        low, high = ends_of(salary)
        style = fit_style(low, high, style)
        amounts: tuple[str, ...] = (self._figures.money(low, salary.currency, style),)
        if low is not high:
            amounts = self._figures.money_range_pieces(low, high, salary.currency, style)
        own = per(self._wording.locale.language, salary.period)
        pattern = self._wording.per(_MARK, salary.period) if own is None else own.format(_MARK)
        before, _, after = pattern.partition(_MARK)
        pieces = [Piece(before), *self._isolate_ends(amounts), Piece(after)]
        return Phrase(tuple(piece for piece in pieces if piece.text))

    def _isolate_ends(self, amounts: tuple[str, ...]) -> tuple[Piece, ...]:
        """Isolate the amounts, which stand at even places, and not what is between them."""
        return tuple(
            Piece(text) if place % 2 else Piece(text, None, could_disturb(text, self.direction))
            for place, text in enumerate(amounts)
        )

    def _quote(self, text: str, language: str) -> Phrase:
        own = language == self.language or language.startswith(f"{self.language}-")
        isolated = could_disturb(text, self.direction)
        return Phrase((Piece(text, None if own else language, isolated),))

    def _isolate(self, text: str) -> Phrase:
        return Phrase((Piece(text, None, could_disturb(text, self.direction)),))

    def _word(self, message: Message, style: MoneyStyle) -> Phrase:
        template, language = self._translator.translate(message)
        pieces: list[Piece] = []
        values = message.values
        for literal, name in take_apart(message.key, template):
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
        template, language = self._translator.translate(pair)
        parts = take_apart(pair.key, template)
        return chain([self.phrase(value, style) for value in values], parts, first, language)

    def _enumerate(self, values: tuple[Value, ...], style: MoneyStyle) -> Phrase:
        pieces: list[Piece] = []
        phrases = [self.phrase(value, style) for value in values]
        separators = self._wording.separators([str(phrase) for phrase in phrases])
        for separator, phrase in zip(separators, phrases, strict=False):
            pieces += [Piece(separator), *phrase.pieces]
        pieces.append(Piece(separators[-1]))
        return Phrase(tuple(piece for piece in pieces if piece.text))


def _has_words(localizer: Localizer) -> bool:
    return localizer.language != "en" or localizer.locale.partition("-")[0] == "en"
