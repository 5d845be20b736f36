"""One locale, bound once: numbers, money and sentences in its words."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from decimal import Decimal
from gettext import NullTranslations
from typing import Any, cast

import numpy as np
import pytest
from babel import Locale

from careercompare import (
    FURTHER_RULES,
    AtLeast,
    AtMost,
    Career,
    CareerCompareError,
    Demand,
    EducationLevel,
    InvalidOption,
    Localizer,
    Message,
    MoneyStyle,
    PayPeriod,
    Salary,
    UnknownLocale,
    compare,
)
from careercompare.model import Growth, Money, Openings, Scale
from careercompare.words import Enumeration, Listing, Percent, Piece, Quote, Value

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


class Whole(NullTranslations):
    """Translations of the library's own words: of all but the education levels above a bachelor."""

    def __init__(self, own_name: str, language: str | None = None) -> None:
        super().__init__()
        self._own_name = own_name
        self._language = language

    def info(self) -> dict[str, str]:
        return {} if self._language is None else {"language": self._language}

    def pgettext(self, context: str, message: str) -> str:
        own = {"language.name": self._own_name, "demand.high": "Juu", "cell.comma": ", "}
        return own.get(context, message)


def word(value: Value, localizer: Localizer = ENGLISH) -> str:
    return str(localizer.phrase(value))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("as it is", "as it is"),
        (1_234, "1,234"),
        (Decimal("0.25"), "0.25"),
        (Growth(Decimal("0.292")), "+29.2%"),
        (Openings(5_000), "5,000"),
        (Growth(Decimal("0.28")), "+28%"),
        (Percent("0.125"), "12.5%"),
        (Money(118_000, "USD"), "$118K"),
        (Money(AtLeast(239_200), "USD"), "$239K+"),
        (Money("45.5", "USD", PayPeriod.HOUR), "$45.50 per hour"),
        (Money(45, "USD", PayPeriod.DAY), "$45 per day"),
        (Salary(118_000, 191_000, "USD"), "$118K – $191K"),
        (Salary(50_000, 50_000, "USD"), "$50K"),
        (Salary(None, None, "USD", median=AtLeast(5)), "$5+"),
        (Money(AtMost(80_400), "USD"), "≤$80.4K"),
        (Money(AtMost(239_100), "USD"), "≤$240K"),
        (Salary(60_000, None, "USD"), "$60K+"),
        (Salary(None, 80_000, "USD"), "≤$80K"),
        (Salary("15.50", None, "USD", period=PayPeriod.HOUR, median=20), "$15.50+ per hour"),
        (Salary(60_000, AtMost(80_000), "USD"), "$60K – ≤$80K"),
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


def test_words_without_a_translation_keep_their_signs_on_a_page_in_the_other_direction() -> None:
    label = Message("mine", "Fewest {{paid}} hours (a week)")
    won = Message("verdict.winner", "{label}: {winner}.", label=label, winner="A")
    arabic = Localizer("ar")
    assert arabic.text(won) == "\u2068Fewest {paid} hours (a week)\u2069: \u2068A\u2069."
    assert arabic.phrase(label).pieces == (
        Piece("Fewest {paid} hours (a week)", "en", isolated=True),
    )
    assert {piece.isolated for piece in Localizer("de").phrase(label).pieces} == {False}
    assert arabic.phrase(Demand.LOW).pieces == (Piece("منخفض"),)


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


class Careless(NullTranslations):
    """Translates everything by one word, whatever has a place in it."""

    def pgettext(self, context: str, message: str) -> str:
        return "Ndiyo"


class Echo(NullTranslations):
    """Has the English for a translation."""

    def pgettext(self, context: str, message: str) -> str:
        return f"{message} "[:-1]


def test_a_translation_that_is_the_english_is_english() -> None:
    pieces = Localizer("sw", translations=[Echo()]).phrase(Message("answer", "Yes")).pieces
    assert [piece.text for piece in pieces] == ["Yes"]


def test_a_translation_that_lost_a_name_is_none() -> None:
    careless = Localizer("sw", translations=[Careless()])
    assert careless.text(Message("greeting", "Hello, {name}!", name="Ada")) == "Hello, Ada!"
    assert careless.text(Message("answer", "Yes")) == "Ndiyo"
    page = compare(Career("Cook"), Career("Poet")).to_text(careless)
    assert "Cook vs Poet: Career Comparison" in page


def test_a_whole_language_from_outside_is_the_language_of_the_page() -> None:
    swahili = Localizer("sw", translations=[NullTranslations(), Whole("Kiswahili")])
    assert (swahili.language, swahili.direction) == ("sw", "ltr")
    assert swahili.items(["A", "B"]) == "A na B"
    assert swahili.phrase(Demand.HIGH).pieces == (Piece("Juu"),)
    assert swahili.phrase(Quote("Mpishi", "sw")).pieces == (Piece("Mpishi"),)
    persian = Localizer("fa", translations=[Whole("فارسی")])
    assert (persian.language, persian.direction) == ("fa", "rtl")


def test_what_a_whole_language_lacks_is_english_and_says_so() -> None:
    swahili = Localizer("sw", translations=[Whole("Kiswahili")])
    assert swahili.phrase(EducationLevel.MASTER).pieces == (Piece("Master", "en"),)
    # A comma is the same in both, and translated.
    assert swahili.phrase(Message("cell.comma", ", ")).pieces == (Piece(", "),)


def test_a_whole_language_says_itself_which_one_it_is() -> None:
    swahili = Localizer("sw-KE", translations=[Whole("Kiswahili", "sw")])
    assert (swahili.locale, swahili.language) == ("sw-KE", "sw")
    arabic = Localizer("de", translations=[Whole("العربية", "ar")])
    assert (arabic.locale, arabic.language, arabic.direction) == ("de", "ar", "rtl")
    assert arabic.phrase(Demand.HIGH).pieces == (Piece("Juu"),)
    assert arabic.phrase(EducationLevel.DOCTORATE).pieces == (
        Piece("Promotion", "de", isolated=True),
    )
    with pytest.raises(UnknownLocale, match="Klingon"):
        Localizer("de", translations=[Whole("tlhIngan Hol", "Klingon")])


def test_words_from_outside_go_before_the_librarys_own() -> None:
    german = Localizer("de", translations=[Whole("Deutsch")])
    assert german.language == "de"
    assert (word(Demand.HIGH, german), word(Demand.LOW, german)) == ("Juu", "Gering")


def test_a_third_partys_own_translations_leave_the_language_as_it_is() -> None:
    assert Localizer("sw", translations=[Spanish()]).language == "en"
    assert Localizer("de", translations=[Spanish()]).language == "de"


def test_the_words_of_another_script_take_no_lists_from_the_locale() -> None:
    serbian = Localizer("sr-Latn", translations=[Whole("Српски", "sr")])
    assert serbian.items(["A", "B"]) == "A и B"


@pytest.mark.parametrize(
    ("tag", "period", "words"),
    [
        ("pl", PayPeriod.DAY, "300\u00a0zł dziennie"),
        ("pl", PayPeriod.WEEK, "300\u00a0zł na tydzień"),
        ("nl", PayPeriod.DAY, "PLN\u00a0300 per dag"),
    ],
)
def test_pay_is_for_a_period_as_a_native_reader_says_it(
    tag: str, period: PayPeriod, words: str
) -> None:
    assert Localizer(tag).pay(Money(300, "PLN", period)) == words


@pytest.mark.parametrize("period", [PayPeriod.DAY, PayPeriod.WEEK])
def test_hebrew_pay_has_no_slash(period: PayPeriod) -> None:
    assert "/" not in Localizer("he").pay(Money(300, "ILS", period))


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("es", "Chef lleva la delantera en el salario mediano; Poet, en el techo salarial."),
        ("es-MX", "Chef lleva la delantera en el salario mediano; Poet, en el techo salarial."),
        (
            "pt-PT",
            (
                "Considerando o salário mediano, Chef leva vantagem; "
                "considerando o limite salarial superior, Poet."
            ),
        ),
        (
            "pl",
            (
                "Pod względem kryterium „mediana wynagrodzenia” prowadzi Chef, "
                "a pod względem kryterium „górna granica wynagrodzenia” – Poet."
            ),
        ),
    ],
)
def test_a_trade_off_is_a_sentence_of_its_language(tag: str, sentence: str) -> None:
    chef = Career("Chef", salary=Salary(10, 30, "USD", median=20))
    poet = Career("Poet", salary=Salary(1, 40, "USD", median=10))
    trade_off = next(each for each in FURTHER_RULES if each.name == "salary.trade-off")
    assert Localizer(tag).text(trade_off.judge((chef, poet)).message) == sentence


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


@pytest.mark.parametrize("page", [ENGLISH, ARABIC, Localizer("en-GB")])
@pytest.mark.parametrize("language", ["en", "en-GB", "de", "ar"])
@pytest.mark.parametrize(
    "texts", [(), ("Poet",), ("شاعر",), ("Poet", "C++"), ("Poet", "شاعر"), ("Ärztin", "R&D", "x")]
)
def test_texts_are_put_into_words_together_as_each_of_them_alone(
    page: Localizer, language: str, texts: tuple[str, ...]
) -> None:
    held = page.wording.quote_all(texts, language, "; ")
    phrases = held.phrases if isinstance(held, Listing) else held
    assert phrases == tuple(page.phrase(Quote(text, language)) for text in texts)


def test_only_those_of_some_texts_that_could_disturb_the_direction_are_isolated() -> None:
    held = ENGLISH.wording.quote_all(("Poet", "شاعر"), "de", ", ")
    assert isinstance(held, tuple)
    assert [phrase.pieces for phrase in held] == [
        (Piece("Poet", "de"),),
        (Piece("شاعر", "de", isolated=True),),
    ]


def test_texts_that_are_all_isolated_or_none_stay_together() -> None:
    plain = ENGLISH.wording.quote_all(("Poet", "Ärztin"), "en", ", ")
    assert isinstance(plain, Listing)
    assert (plain.language, plain.isolated, str(plain.words)) == (None, False, "Poet, Ärztin")
    isolated = ARABIC.wording.quote_all(("Poet", "شاعر"), "en", "; ")
    assert isinstance(isolated, Listing)
    assert (isolated.language, isolated.isolated) == ("en", True)
    assert isolated.words.isolate() == "\u2068Poet\u2069; \u2068شاعر\u2069"


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


@pytest.mark.parametrize(
    ("preferred", "numbers", "words"),
    [
        ("xx, de-CH;q=0.9, en;q=0.5", "de-CH", "de"),
        (["xx", "ja", "de"], "ja", "ja"),
        ("ca, es;q=0.9", "es", "es"),
        ("nb, de;q=0.9", "de", "de"),
        ("ca, en-GB;q=0.9, de;q=0.8", "en-GB", "en"),
        ("ca, nb", "ca", "en"),
        ("ar-EG-u-nu-arab", "ar-EG-u-nu-arab", "ar"),
        ([], "en", "en"),
    ],
)
def test_a_language_with_words_is_negotiated_before_one_without(
    preferred: str | list[str], numbers: str, words: str
) -> None:
    localizer = Localizer.negotiate(preferred)
    assert (localizer.locale, localizer.language) == (numbers, words)


def test_numbers_are_negotiated_without_a_look_at_words() -> None:
    assert Localizer.negotiate_numbers("xx, ca, es;q=0.9").locale == "ca"
    assert Localizer.negotiate_numbers(["nb", "de"]).locale == "nb"
    assert Localizer.negotiate_numbers("*").locale == "en"


def test_digits_that_a_tag_asks_for_are_in_every_figure() -> None:
    egypt = Localizer("ar-EG-u-nu-arab")
    assert egypt.number(118) == "١١٨"
    assert "٪" in egypt.percent("0.4")
    assert "١١٨" in egypt.text(Message("k", "{m}", m=Money(118, "USD")))
    assert pickle.loads(pickle.dumps(egypt)).number(118) == "١١٨"  # noqa: S301  its own bytes
    latin = Localizer("fa-u-nu-latn")
    assert latin.money(118, "IRR", MoneyStyle(numerals="native")).count("118") == 1


@pytest.mark.parametrize("amount", [30_000, 30_000.0, "30000", Decimal(30_000), "3e4"], ids=repr)
def test_an_amount_is_taken_as_a_salary_takes_it(amount: int | float | str | Decimal) -> None:
    german = Localizer("de")
    assert german.money(amount, "EUR") == "30.000\u00a0€"
    assert german.money_range(amount, 50_000, "EUR") == "30.000\u00a0€ – 50.000\u00a0€"
    assert german.number(amount) == "30.000"


@pytest.mark.parametrize("amount", [None, True, "30k", float("nan"), Decimal("Infinity"), b"5"])
def test_what_is_no_amount_is_refused(amount: Any) -> None:
    with pytest.raises(CareerCompareError, match="amount"):
        ENGLISH.money(amount, "EUR")
    with pytest.raises(CareerCompareError, match="amount"):
        ENGLISH.money_range(5, amount, "EUR")
    with pytest.raises(InvalidOption, match=r"^number: expected a finite number"):
        ENGLISH.number(amount)
    with pytest.raises(InvalidOption, match=r"^fraction: expected a finite number"):
        ENGLISH.percent(amount)


@pytest.mark.parametrize("number", ["1e31", "1e-99999999", Decimal("1e999999")])
def test_a_number_of_absurd_size_is_refused_at_once(number: str | Decimal) -> None:
    with pytest.raises(InvalidOption, match="at most 30 digits"):
        ENGLISH.number(number)


@pytest.mark.parametrize("currency", ["€", "usd", "", None, 5])
def test_a_currency_is_checked_as_a_salary_checks_it(currency: Any) -> None:
    with pytest.raises(CareerCompareError, match="USD"):
        ENGLISH.money(5, currency)
    with pytest.raises(CareerCompareError, match="USD"):
        ENGLISH.money_range(5, 6, currency)


def test_what_is_no_style_and_no_pay_is_refused() -> None:
    with pytest.raises(InvalidOption, match=r"^style: expected a MoneyStyle"):
        ENGLISH.money(5, "USD", cast("MoneyStyle", "compact"))
    with pytest.raises(InvalidOption, match=r"^style: expected a MoneyStyle"):
        ENGLISH.money_range(5, 6, "USD", cast("MoneyStyle", "compact"))
    with pytest.raises(InvalidOption, match=r"^style: expected a MoneyStyle"):
        ENGLISH.pay(Salary(5, 6, "USD"), cast("MoneyStyle", "compact"))
    with pytest.raises(InvalidOption, match=r"^salary: expected a salary"):
        ENGLISH.pay(cast("Salary", 5))


def test_the_ends_of_a_range_keep_their_order_from_right_to_left() -> None:
    ends = ARABIC.money_range(118_000, 191_000, "USD").split(" – ")
    assert [(end[0], end[-1]) for end in ends] == [("\u2068", "\u2069")] * 2
    assert ARABIC.pay(Salary(118_000, 191_000, "USD")).split(" – ") == ends
    assert "\u2068" not in Localizer("de").pay(Salary(118_000, 191_000, "USD"))


def test_numbers_and_words_may_be_of_two_languages() -> None:
    swahili = Localizer("sw")
    assert (swahili.locale, swahili.language, swahili.direction) == ("sw", "en", "ltr")
    assert swahili.percent(Decimal("0.5"), signed=True) == "+50%"
    assert Localizer("fr").percent(Decimal("-0.292")) == "-29,2\u00a0%"
    assert Localizer("fr").number(Decimal("1234.5")) == "1\u202f234,5"
    assert Localizer("de").items(["A", "B", "C"]) == "A, B und C"


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        ("68.25", "999", "$68.25 – $999.00"),
        ("68", "999", "$68 – $999"),
        ("68.25", "999.99", "$68.25 – $999.99"),
        ("68.25", "1000", "$68.3 – $1K"),
    ],
)
def test_amounts_below_a_thousand_are_written_whole(low: str, high: str, written: str) -> None:
    assert ENGLISH.pay(Salary(low, high, "USD")) == written


def test_a_loose_brace_in_a_sentence_is_an_error_that_says_so() -> None:
    with pytest.raises(InvalidOption, match="message k: expected no loose brace"):
        Localizer("en").text(Message("k", "A { brace"))


def test_a_phrase_takes_no_style_that_is_none() -> None:
    with pytest.raises(InvalidOption, match=r"^style: expected a MoneyStyle"):
        Localizer("en").phrase(Money(5, "USD"), "x")  # type: ignore[arg-type]  # what is tried here


def test_what_is_no_style_and_no_figures_of_a_sentence_is_refused() -> None:
    wrong: Any = 5
    message = Message("k", "{pay}", pay=Money(5, "USD"))
    for ask in (lambda: ENGLISH.text(message, wrong), lambda: ENGLISH.tell_apart([1, 2], wrong)):
        with pytest.raises(InvalidOption, match=r"^style: expected a MoneyStyle"):
            ask()
    for values in (wrong, "12"):
        with pytest.raises(InvalidOption, match=r"^values: expected figures of a sentence"):
            ENGLISH.tell_apart(values)


def test_a_number_of_another_library_is_a_number() -> None:
    whole: Any = np.int64(1_500)
    half: Any = np.float32(0.5)
    assert (ENGLISH.number(whole), ENGLISH.percent(half)) == ("1,500", "50%")


@pytest.mark.parametrize("negotiate", [Localizer.negotiate, Localizer.negotiate_numbers])
def test_what_holds_no_locales_is_refused(negotiate: Callable[[Any], Localizer]) -> None:
    for preferred in (5, None, b"de", np.array(5)):
        with pytest.raises(InvalidOption, match=r"^preferred: expected tags of locales"):
            negotiate(preferred)
