"""Figures are spelled as a reader of the locale expects, and never untrue."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercompare.errors import UnknownLocale
from careercompare.l10n.cldr import load_locale
from careercompare.l10n.cldr.slice import list_locales
from careercompare.l10n.locales import to_tag
from careercompare.l10n.numbers.compact import Compact
from careercompare.l10n.numbers.digits import LATIN_DIGITS, Rounding
from careercompare.l10n.numbers.figures import Figures
from careercompare.model import Amount, AtLeast, AtMost, PayPeriod
from careercompare.words import MoneyStyle

STANDARD = MoneyStyle(notation="standard")
LOCALES = sorted(map(to_tag, list_locales()))
OWN_DIGITS = [tag for tag in LOCALES if load_locale(tag).native.digits != LATIN_DIGITS]

english = Figures("en")
amounts = st.decimals(0, 10**13, places=2)
currencies = st.sampled_from(["USD", "EUR", "JPY", "KWD", "CHF", "INR", "XAF", "XTS"])
styles = st.builds(
    MoneyStyle,
    notation=st.sampled_from(["compact", "standard"]),
    fraction=st.none() | st.integers(0, 4),
    significant=st.integers(1, 6),
    collapse=st.sampled_from(["none", "auto"]),
    numerals=st.sampled_from(["latn", "native"]),
)


@pytest.mark.parametrize(
    ("amount", "style", "text"),
    [
        (Decimal(118_000), MoneyStyle(), "$118K"),
        (Decimal(118_000), MoneyStyle(thousands="k"), "$118k"),
        (Decimal(118_000), MoneyStyle(thousands="'k"), "$118'k"),
        (Decimal(1_180_000), MoneyStyle(thousands="k"), "$1.18M"),
        (Decimal(999_500), MoneyStyle(), "$1M"),
        (Decimal(1_050), MoneyStyle(), "$1.05K"),
        (Decimal("45.5"), MoneyStyle(), "$45.5"),
        (Decimal("45.5"), STANDARD, "$45.50"),
        (Decimal("45.5"), MoneyStyle(notation="standard", fraction=0), "$46"),
        (Decimal(-5), MoneyStyle(), "-$5"),
        (Decimal("-0.0"), MoneyStyle(), "$0"),
        (AtLeast(239_600), MoneyStyle(), "$239K+"),
        (AtLeast("239200.99"), MoneyStyle(notation="standard", fraction=0), "$239,200+"),
        (AtMost(239_100), MoneyStyle(), "≤$240K"),
        (AtMost("80000.01"), MoneyStyle(notation="standard", fraction=0), "≤$80,001"),
    ],
)
def test_an_amount_is_written_as_its_style_says(
    amount: Amount, style: MoneyStyle, text: str
) -> None:
    assert english.money(amount, "USD", style) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (Decimal(118_000), Decimal(191_000), "$118K – $191K"),
        (Decimal(118_000), Decimal(118_000), "$118K"),
        (Decimal(118_000), Decimal(118_400), "~$118K"),
        (Decimal(81_300), AtLeast(239_600), "$81.3K – $239K+"),
        (AtLeast(239_200), AtLeast(239_200), "$239K+"),
        (AtLeast(239_200), AtLeast(239_600), "$239K+"),
        (Decimal(239_200), AtLeast(239_200), "$239K – $239K+"),
        (Decimal(239_600), AtLeast(239_900), "$239K – $239K+"),
        (Decimal(99_960), AtLeast(99_990), "$99.9K – $99.9K+"),
        (Decimal(239_600), AtLeast(240_100), "$240K – $240K+"),
        (Decimal(60_000), AtMost(80_000), "$60K – ≤$80K"),
        (AtLeast(60_000), AtMost(80_000), "$60K+ – ≤$80K"),
    ],
)
def test_a_range_drops_nothing_by_default(low: Amount, high: Amount, text: str) -> None:
    assert "".join(english.money_range(low, high, "USD")) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "$118–191K"),
        ("de", "118.000–191.000 $"),
        ("fr", "118–191 k $US"),
        ("ja", "$11.8\N{FULLWIDTH TILDE}19.1万"),
        ("hi", "$1.18–1.91 लाख"),
    ],
)
def test_a_collapsed_range_drops_what_both_ends_share(locale: str, text: str) -> None:
    spelled = Figures(locale).money_range(
        Decimal(118_000), Decimal(191_000), "USD", MoneyStyle(collapse="auto")
    )
    assert re.sub(r"\s", " ", "".join(spelled)) == text


@given(amounts, st.decimals(1, 2, places=3), st.integers(1, 4), st.none() | st.integers(0, 2))
@example(Decimal(239_600), Decimal("1.001"), 3, None)
@example(Decimal(999_600), Decimal("1.0001"), 3, None)
def test_no_low_end_is_written_above_a_lower_bound(
    low: Decimal, times: Decimal, significant: int, fraction: int | None
) -> None:
    high = low * times
    style = MoneyStyle(significant=significant, fraction=fraction)
    ends = "".join(english.money_range(low, AtLeast(high), "USD", style)).split(" – ")
    assert read_amount(ends[0]) <= read_amount(ends[-1])


def read_amount(text: str) -> Decimal:
    digits, unit = re.fullmatch(r"\$([\d.,]+)([KMBT]?)\+?", text).groups()  # type: ignore[union-attr]
    return Decimal(digits.replace(",", "")).scaleb("_KMBT".index(unit or "_") * 3)


def test_collapsed_ends_that_are_equal_are_approximate_as_in_icu() -> None:
    auto = MoneyStyle(collapse="auto")
    assert english.money_range(Decimal(95_500), Decimal(95_500), "USD", auto) == ("~$95.5K",)


def test_the_house_spelling_of_thousands_is_english_only() -> None:
    assert Figures("nl").money(Decimal(118_000), "EUR", MoneyStyle(thousands="k")) == "€\xa0118K"


@pytest.mark.parametrize(
    ("fraction", "signed", "at_most", "text"),
    [
        ("0.292", False, 1, "29.2%"),
        ("0.40", False, 1, "40%"),
        ("0.4", True, 1, "+40%"),
        ("-0.03", False, 1, "-3%"),
        ("-0.03", True, 1, "-3%"),
        ("0", True, 1, "0%"),
        ("-0.0001", True, 1, "0%"),
        ("0.125", False, 0, "13%"),
        ("0.125", False, 2, "12.5%"),
    ],
)
def test_percents_have_a_decimal_only_where_there_is_one(
    *, fraction: str, signed: bool, at_most: int, text: str
) -> None:
    assert english.percent(Decimal(fraction), signed=signed, at_most=at_most) == text


def test_numbers_are_grouped_and_have_three_decimals_at_most() -> None:
    assert english.number(1_234_567) == "1,234,567"
    assert english.number(Decimal("-1234.56789")) == "-1,234.568"
    assert Figures("bn").number(1_234, numerals="native") == "১,২৩৪"
    assert Figures("es").number(1_234) == "1234"


def test_a_period_is_named_unless_it_is_a_year() -> None:
    assert english.per("$45.50", PayPeriod.HOUR) == "$45.50 per hour"
    assert english.per("$118K", PayPeriod.YEAR) == "$118K"
    assert Figures("fr").per("45 €", PayPeriod.MONTH) == "45 € par mois"


def test_figures_show_their_locale() -> None:
    assert repr(Figures("pt_BR", 16)) == "Figures(locale='pt-BR', remember=16)"


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(UnknownLocale):
        Figures("xx")


def test_remembering_changes_no_output() -> None:
    figures, forgetful = Figures("pl", 1), Figures("pl", 0)
    for high in (191_000, 200_000, 191_000):
        ends = Decimal(118_000), Decimal(high)
        assert figures.money_range(*ends, "PLN") == forgetful.money_range(*ends, "PLN")


@given(st.sampled_from(LOCALES), amounts, amounts, currencies, styles)
def test_every_locale_writes_the_low_end_first(
    tag: str, one: Decimal, other: Decimal, currency: str, style: MoneyStyle
) -> None:
    figures = Figures(tag)
    low, high = sorted((one, other))
    text = "".join(figures.money_range(low, high, currency, style))
    ends = [figures.money(end, currency, style) for end in (low, high)]
    if style.collapse == "none" and ends[0] != ends[1]:
        assert text.startswith(ends[0])
        assert text.endswith(ends[1])
    assert figures.money(AtLeast(low), currency, style)


@given(st.sampled_from(OWN_DIGITS), amounts, styles)
def test_native_numerals_have_no_ascii_digit(tag: str, amount: Decimal, style: MoneyStyle) -> None:
    figures = Figures(tag)
    native = MoneyStyle(style.notation, style.fraction, style.significant, numerals="native")
    texts = [
        *figures.money_range(amount, amount + 1, "EUR", native),
        figures.percent(amount, numerals="native"),
        figures.number(amount, numerals="native"),
    ]
    assert not re.search("[0-9]", "".join(texts))


def shorten(tag: str, amount: Decimal, towards: Rounding = "nearest") -> Decimal:
    """Return the amount that compact notation shows."""
    compact = Compact(load_locale(tag), fraction=None, significant=3)
    scaled = compact.scale(amount, towards)
    return scaled.number * Decimal(10) ** (compact._find(scaled.magnitude).shift - scaled.places)


@given(st.sampled_from(LOCALES), amounts)
def test_a_compact_value_is_within_one_percent(tag: str, amount: Decimal) -> None:
    assert abs(shorten(tag, amount) - amount) <= amount / 100


@given(st.sampled_from(LOCALES), amounts)
def test_a_lower_bound_is_never_rounded_up(tag: str, amount: Decimal) -> None:
    assert shorten(tag, amount, "down") <= amount


@given(st.sampled_from(LOCALES), amounts)
def test_an_upper_bound_is_never_rounded_down(tag: str, amount: Decimal) -> None:
    assert shorten(tag, amount, "up") >= amount
