"""One locale, bound once: numbers, money and sentences in its words."""

from __future__ import annotations

from decimal import Decimal
from gettext import NullTranslations

import pytest
from babel import Locale

from careercompare import (
    AtLeast,
    Career,
    Demand,
    EducationLevel,
    Enumeration,
    Growth,
    InvalidOption,
    Localizer,
    Message,
    Money,
    MoneyStyle,
    PayPeriod,
    Quote,
    Salary,
    UnknownLocale,
)
from careercompare.model import Scale
from careercompare.words import Piece, Value

ENGLISH, ARABIC = Localizer("en"), Localizer("ar")


class Mood(Scale):
    """A scale of a third party."""

    BAD = "bad"
    GOOD = "good", "Guten Mutes"
    BEST = "best", Message("mood.best", "In high spirits")


class Spanish(NullTranslations):
    """Translations of a third party's own messages."""

    def pgettext(self, context: str, message: str) -> str:
        return {"greeting": "¡Hola, {name}!"}.get(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        if context != "books":
            return msgid1 if n == 1 else msgid2
        return "{count} libro" if n == 1 else "{count} libros"


def word(value: Value, localizer: Localizer = ENGLISH) -> str:
    return str(localizer.phrase(value))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("as it is", "as it is"),
        (1_234, "1,234"),
        (Decimal("0.25"), "0.25"),
        (Growth(Decimal("0.292")), "+29.2%"),
        (Growth(Decimal("0.28")), "+28%"),
        (Money(118_000, "USD"), "$118K"),
        (Money(AtLeast(239_200), "USD"), "$239K+"),
        (Money("45.5", "USD", PayPeriod.HOUR), "$45.50 per hour"),
        (Money(45, "USD", PayPeriod.DAY), "$45 per day"),
        (Salary(118_000, 191_000, "USD"), "$118K – $191K"),
        (Salary(50_000, 50_000, "USD"), "$50K"),
        (Salary(None, None, "USD", median=AtLeast(5)), "$5+"),
        (Salary(None, None, "USD", mean="5.5"), "$5.50"),
        (Salary(10, 20, "USD", period=PayPeriod.MONTH), "$10 – $20 per month"),
        (PayPeriod.HOUR, "hourly"),
        (Demand.VERY_HIGH, "Very high"),
        (EducationLevel.MASTER, "Master"),
        (Career("Poet").name, "Poet"),
        (Quote("Wort", "de"), "Wort"),
        (Enumeration(()), ""),
        (Enumeration((1,)), "1"),
        (Enumeration((1, "b")), "1 and b"),
        (Enumeration((1, "b", Demand.LOW)), "1, b, and Low"),
        (Message("k", "{a}, {b}!", a=Message("l", "<{c}>", c=5), b="x{y}"), "<5>, x{y}!"),
        (Message("k", "100 {{%}}"), "100 {%}"),
    ],
    ids=str,
)
def test_a_value_of_every_kind_has_its_words(value: Value, words: str) -> None:
    assert word(value) == words


def test_a_style_says_how_money_is_written() -> None:
    plain = MoneyStyle("standard", fraction=0)
    assert str(ENGLISH.phrase(Money(118_000, "USD"), plain)) == "$118,000"
    assert ENGLISH.text(Message("k", "{m}", m=Money(5_000, "USD")), MoneyStyle(thousands="k")) == (
        "$5k"
    )
    assert ENGLISH.pay(Money("5.55", "USD"), MoneyStyle(fraction=1)) == "$5.6"
    assert ENGLISH.money_range(Decimal(1_000), Decimal(2_000), "USD") == "$1K – $2K"


@pytest.mark.parametrize("count", [0, 1, 2, 1_000])
def test_a_counted_message_has_its_plural(count: int) -> None:
    message = Message.counted("books", "{count} book", "{count} books", count=count)
    assert word(message) == ("1 book" if count == 1 else f"{count:,} books")
    words = "1 libro" if count == 1 else f"{ENGLISH.number(count)} libros"
    assert word(message, Localizer("en", translations=[Spanish()])) == words


def test_a_third_party_brings_its_own_translations() -> None:
    greeting = Message("greeting", "Hello, {name}!", name="Ada")
    spanish = Localizer("es", translations=[NullTranslations(), Spanish()])
    assert spanish.text(greeting) == "¡Hola, Ada!"
    assert {piece.language for piece in spanish.phrase(greeting).pieces} == {None}
    unknown = spanish.phrase(Message("farewell", "Bye, {name}!", name="Ada"))
    assert [(piece.text, piece.language) for piece in unknown.pieces] == [
        ("Bye, ", "en"),
        ("Ada", None),
        ("!", "en"),
    ]


def test_a_sentence_without_one_of_its_values_is_refused() -> None:
    with pytest.raises(InvalidOption, match=r"message greeting: .*\{name\}.*Message\.fill\(name="):
        ENGLISH.text(Message("greeting", "Hello, {name}!"))


def test_a_template_reads_no_attributes() -> None:
    with pytest.raises(InvalidOption):
        ENGLISH.text(Message("k", "{name.__class__}", name="Ada"))


def test_words_of_another_language_are_marked_with_it() -> None:
    poet = Career("Dichter", language="de").name
    assert ENGLISH.phrase(poet).pieces == (Piece("Dichter", "de"),)
    assert Localizer("de").phrase(poet).pieces == (Piece("Dichter"),)
    assert ENGLISH.phrase(Quote("colour", "en-GB")).pieces == (Piece("colour"),)
    assert ENGLISH.phrase(Quote("x", "enm")).pieces == (Piece("x", "enm"),)


def test_what_could_disturb_the_direction_is_isolated() -> None:
    poet = "شاعر"
    assert ENGLISH.text(Message("k", "{a}", a=poet)) == f"\u2068{poet}\u2069"
    assert ENGLISH.text(Message("k", "{a}", a="C++ café")) == "C++ café"
    assert ARABIC.phrase("C++").pieces == (Piece("C++", None, isolated=True),)


def test_a_scale_of_ones_own_brings_its_own_words() -> None:
    assert [word(each) for each in Mood] == ["bad", "Guten Mutes", "In high spirits"]


@pytest.mark.parametrize("level", [*Demand, *EducationLevel])
def test_every_step_of_a_scale_has_words_of_its_own(level: Scale) -> None:
    steps = [word(each) for each in type(level)]
    assert steps.count(word(level)) == 1


@pytest.mark.parametrize("period", PayPeriod)
def test_every_period_of_pay_has_words(period: PayPeriod) -> None:
    assert word(period).endswith("ly")


def test_a_locale_is_a_tag_in_either_spelling_or_babels_own_object() -> None:
    for locale in ("pt-BR", "pt_br", Locale("pt", "BR")):
        assert Localizer(locale).locale == "pt-BR"
    assert repr(Localizer("de-CH")) == "<Localizer numbers=de-CH words=de>"


@pytest.mark.parametrize("locale", ["", "xx", "english", "de-", "*", "root", "../de", "d"])
def test_a_locale_that_cldr_does_not_have_is_refused(locale: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        Localizer(locale)
    assert caught.value.name == locale


def test_the_first_known_locale_is_negotiated() -> None:
    assert Localizer.negotiate("xx, de-CH;q=0.9, en;q=0.5").locale == "de-CH"
    assert Localizer.negotiate(["xx", "ja", "de"]).locale == "ja"
    assert Localizer.negotiate([]).locale == "en"


def test_numbers_and_words_may_be_of_two_languages() -> None:
    swahili = Localizer("sw")
    assert (swahili.locale, swahili.language, swahili.direction) == ("sw", "en", "ltr")
    assert swahili.percent(Decimal("0.5"), signed=True) == "+50%"
    assert Localizer("fr").percent(Decimal("-0.292")) == "-29,2\u00a0%"
    assert Localizer("fr").number(Decimal("1234.5")) == "1\u202f234,5"
    assert Localizer("de").items(["A", "B", "C"]) == "A, B und C"


def test_a_loose_brace_in_a_sentence_is_an_error_that_says_so() -> None:
    with pytest.raises(InvalidOption, match="message k: expected no loose brace"):
        Localizer("en").text(Message("k", "A { brace"))
