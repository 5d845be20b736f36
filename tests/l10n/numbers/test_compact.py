"""Compact notation rounds first and then chooses the power of ten."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import attrs
import pytest

from careercompare.l10n.cldr import load_locale
from careercompare.l10n.numbers.compact import Compact, Scaled
from careercompare.l10n.numbers.digits import Rounding


def scale(
    locale: str, amount: str, *, fraction: int | None = None, towards: Rounding = "nearest"
) -> Scaled:
    return Compact(load_locale(locale), fraction, significant=3).scale(Decimal(amount), towards)


@pytest.mark.parametrize(
    ("locale", "amount", "scaled"),
    [
        ("en", "0", Scaled(0, 0, 0)),
        ("en", "0.00", Scaled(0, 0, 0)),
        ("en", "0.0456", Scaled(456, 4, -2)),
        ("en", "999.4", Scaled(999, 0, 2)),
        ("en", "999.5", Scaled(1, 0, 3)),
        ("en", "118400", Scaled(118, 0, 5)),
        ("en", "999499", Scaled(999, 0, 5)),
        ("en", "999500", Scaled(1, 0, 6)),
        ("en", "99950", Scaled(100, 0, 5)),
        ("en-IN", "99950", Scaled(1, 0, 5)),
        ("hi", "118000", Scaled(118, 2, 5)),
        ("de", "118400", Scaled(118_000, 0, 5)),
        ("en", "1e15", Scaled(1000, 0, 15)),
        ("ja", "1e16", Scaled(1, 0, 16)),
        ("ja", "1e25", Scaled(10**9, 0, 25)),
    ],
)
def test_three_digits_are_kept(locale: str, amount: str, scaled: Scaled) -> None:
    assert scale(locale, amount) == scaled


@pytest.mark.parametrize(
    ("amount", "fraction", "scaled"),
    [
        ("0.4", 0, Scaled(0, 0, -1)),
        ("0.5", 0, Scaled(1, 0, 0)),
        ("999499", 0, Scaled(999, 0, 5)),
        ("999500", 0, Scaled(1, 0, 6)),
        ("999500", 1, Scaled(9995, 1, 5)),
        ("1000000", 1, Scaled(1, 0, 6)),
    ],
)
def test_so_many_decimals_are_kept_where_a_style_says_so(
    amount: str, fraction: int, scaled: Scaled
) -> None:
    assert scale("en", amount, fraction=fraction) == scaled


def test_down_never_reaches_the_next_power() -> None:
    assert scale("en", "999999", towards="down") == Scaled(999, 0, 5)
    assert scale("en", "999001", towards="up") == Scaled(1, 0, 6)


def test_a_number_in_full_has_no_compact_pattern() -> None:
    german = Compact(load_locale("de"), fraction=None, significant=3)
    assert german.pattern(german.scale(Decimal(118_000))) is None
    assert german.pattern(german.scale(Decimal(1_000_000))) == "0\xa0Mio'.'\xa0¤"


def test_the_pattern_follows_the_plural_of_what_is_shown() -> None:
    arabic = Compact(load_locale("ar"), fraction=None, significant=3)
    assert arabic.pattern(Scaled(3, 0, 3)) == "\u200f0\xa0آلاف\xa0¤"
    assert arabic.pattern(Scaled(11, 0, 3)) == "\u200f0\xa0ألف\xa0¤"
    assert arabic.pattern(Scaled(35, 1, 3)) == "\u200f0\xa0ألف\xa0¤"


def test_a_locale_without_compact_patterns_writes_in_full() -> None:
    assert with_patterns({}).scale(Decimal(118_000)) == Scaled(118_000, 0, 5)


def test_a_pattern_without_a_place_for_the_number_is_not_used() -> None:
    compact = with_patterns({"other": "thousands"})
    assert compact.pattern(compact.scale(Decimal(118_000))) is None


def with_patterns(patterns: Mapping[str, str]) -> Compact:
    locale = attrs.evolve(load_locale("en"), compact=lambda _magnitude: patterns)
    return Compact(locale, fraction=None, significant=3)
