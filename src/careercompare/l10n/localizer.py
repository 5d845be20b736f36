"""One locale, bound once: it spells numbers out and puts messages into words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from gettext import NullTranslations
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from careercompare.errors import InvalidCareer, InvalidOption, check_many, sealed
from careercompare.l10n.catalogs import Translator, find_words
from careercompare.l10n.locales import Direction, LocaleLike
from careercompare.l10n.wording import Wording
from careercompare.model import AmountLike, Money, NumberLike, Salary, to_decimal
from careercompare.words import Enumeration, Message, MoneyStyle, Phrase, Sentences, Value

_DEFAULT_STYLE = MoneyStyle()

P = ParamSpec("P")
T = TypeVar("T")


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

        self._figures = figures = Figures(locale)
        _check_translations(translations)
        identifier = figures.locale.identifier
        translator = Translator.find(identifier, translations)
        language = translator.identifier
        # Of one language where they have an ancestor in common beside root.
        is_own = len({*ancestry(language)} & {*ancestry(identifier)}) > 1
        self._wording = Wording(figures, figures if is_own else Figures(language), translator)
        self._kept: dict[Callable[..., Any], Callable[..., Any]] = {}

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
        from careercompare.l10n.cldr import identify, negotiate

        first = ""
        for tag in negotiate(preferred):
            # A header may name a thousand locales, and a localizer is made of one alone.
            language = find_words(identify(tag)).identifier
            if language != "en" or tag.partition("-")[0] == "en":
                return cls(tag)
            first = first or tag
        return cls(first or "en")

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
        return self._wording.translator.language

    @property
    def direction(self) -> Direction:
        """The direction that the words are written in."""
        return self._wording.direction

    def __reduce__(self) -> tuple[Callable[[str], Localizer], tuple[str]]:
        # What is kept is made again elsewhere.
        return partial(Localizer, translations=self._wording.translator.own), (self.locale,)

    def __repr__(self) -> str:
        return f"<Localizer numbers={self.locale} words={self.language}>"

    def money(self, amount: AmountLike, currency: str, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Write an amount of *currency* (ISO 4217); a bound in the locale's own pattern.

        Amount and currency are taken, and checked, as `Salary` takes them.

        >>> Localizer("ja").money("30000", "JPY", MoneyStyle("standard"))
        '￥30,000'
        """
        _check_style(style)
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
        _check_style(style)
        ends = Money(low, currency).amount, Money(high, currency).amount
        pieces = self._figures.money_range(*ends, currency, style)
        return Phrase(tuple(self._wording.isolate_ends(pieces))).isolate()

    def pay(self, salary: Salary | Money, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Write a salary's range, or one amount of pay, with its period where it is not a year.

        One end of a range is written as the bound that it is, a salary without any as its median,
        and without one as its mean. Amounts are isolated where directions of writing mix.

        >>> from careercompare import PayPeriod
        >>> Localizer("en").pay(Salary("45.50", "68.25", "USD", period=PayPeriod.HOUR))
        '$45.50 – $68.25 per hour'
        """
        _check_style(style)
        if not isinstance(cast("object", salary), Salary | Money):
            remedy = "Give a Salary or Money; for an amount alone there is money()."
            raise InvalidOption("salary", salary, "a salary or an amount of money", remedy)
        return self._wording.pay(salary, style).isolate()

    def percent(self, fraction: NumberLike, *, signed: bool = False) -> str:
        """Write a fraction as a percentage, with one decimal only where there is one.

        Numbers are taken as `Salary` takes them, a float by its ``repr``; what is none, or has more
        than 30 digits before its point or 100 after it, raises `InvalidOption`.

        >>> Localizer("en").percent(Decimal("0.292"), signed=True)
        '+29.2%'
        """
        return self._figures.percent(_to_decimal("fraction", fraction), signed=signed)

    def number(self, number: NumberLike) -> str:
        """Write a number in the locale's digits and groups, to at most three decimals.

        It is taken, and checked, as by `percent`.

        >>> Localizer("en-IN").number(1_234_567)
        '12,34,567'
        """
        return self._figures.number(_to_decimal("number", number))

    def items(self, items: Sequence[str]) -> str:
        """List *items* in a sentence: "A, B, and C" in English; others raise `InvalidOption`.

        Each is isolated where directions of writing mix.

        >>> Localizer("en").items(["A", "B", "C"])
        'A, B, and C'
        """
        check_many("items", items, "texts", "Put them into a list.")
        for place, item in enumerate(given := tuple(items)):
            if not isinstance(cast("object", item), str):
                raise InvalidOption(f"items[{place}]", item, "a text", "Write it as one.")
        return self.phrase(Enumeration(given)).isolate()

    def text(self, message: Message | Sentences, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Put a message into words, its values isolated where directions of writing mix.

        What nobody can write, in a message or as one, raises `InvalidOption`.
        """
        return self.phrase(message, style).isolate()

    def phrase(self, value: Value, style: MoneyStyle = _DEFAULT_STYLE) -> Phrase:
        """Put a value into words that know where they come from; it is refused as by `text`."""
        _check_style(style)
        try:
            return self._wording.phrase(value, style)
        except RecursionError:
            remedy = "Put values in a row: Sentences(…) or Enumeration(…)."
            expected = "messages that stand in each other a few times"
            raise InvalidOption("value", value, expected, remedy) from None

    def tell_apart(
        self, values: Sequence[Value], style: MoneyStyle = _DEFAULT_STYLE
    ) -> tuple[Phrase, ...]:
        """Put figures of one sentence into words that differ where the figures do.

        They have the least digits that it takes, and nearly always those are the usual ones. What
        holds no figures raises `InvalidOption`.

        >>> low, high = Money(100_000, "USD"), Money(100_400, "USD")
        >>> [str(each) for each in Localizer("en").tell_apart([low, high])]
        ['$100K', '$100.4K']
        """
        from careercompare.l10n.apart import phrase_apart  # which few pages need

        _check_style(style)
        check_many("values", values, "figures of a sentence", "Put them into a list.")
        return phrase_apart(self._wording, tuple(values), style)

    @property
    def wording(self) -> Wording:
        """What words values, for a room that has phrases already."""
        return self._wording

    def keep(self, make: Callable[Concatenate[Localizer, P], T], size: int) -> Callable[P, T]:
        """Return *make* of this localizer, with the last *size* of its results kept.

        *make* is a pure function of a localizer and hashable values. The same *make* gets the same
        wrapper each time, whatever *size* is asked for later; it can be called from several
        threads, and what it keeps is dropped with the localizer.

        >>> def spell(localizer, number):
        ...     return localizer.number(number)
        >>> Localizer("de").keep(spell, 100)(1_500)
        '1.500'
        """
        kept = self._kept.get(make)
        if kept is None:
            if not callable(cast("object", make)):
                remedy = "Give one that takes a localizer first."
                raise InvalidOption("make", make, "a function", remedy)
            if not isinstance(cast("object", size), int):
                raise InvalidOption("size", size, "a whole number", "Say how many to keep.")
            # Of two threads that come at once the second takes what the first has put there.
            kept = self._kept.setdefault(make, lru_cache(size)(partial(make, self)))
        return kept


def _to_decimal(place: str, value: object) -> Decimal:
    """Return a number that was given at *place*, as the model takes it: it is no career's here."""
    try:
        return to_decimal(value, place)
    except InvalidCareer as problem:
        raise InvalidOption(place, value, problem.expected, problem.remedy) from None


def _check_translations(translations: Iterable[object]) -> None:
    """Refuse what is no sequence of gettext's translations with `InvalidOption`."""
    remedy = "Write translations=[gettext.translation('mine', folder, ['de'])]."
    check_many("translations", translations, "translations of gettext", remedy)
    for place, each in enumerate(translations):
        if not isinstance(each, NullTranslations):
            path, expected = f"translations[{place}]", "translations of gettext"
            raise InvalidOption(path, each, expected, remedy)


def _check_style(style: object) -> None:
    """Refuse what is no `MoneyStyle`, such as the name of a notation, with `InvalidOption`."""
    if not isinstance(style, MoneyStyle):
        remedy = "Make one, such as MoneyStyle('standard')."
        raise InvalidOption("style", style, "a MoneyStyle", remedy)
