"""With shared parts collapsed and native numerals, figures are what ICU prints.

``golden.json`` is made by ``tools/make_golden.mjs``. docs/locale-differences.md lists where we do
not follow.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from careercompare.l10n.cldr.slice import read_supplement
from careercompare.l10n.numbers.figures import Figures
from careercompare.words import MoneyStyle, Notation, Numerals

# ICU adds spaces of its own around the thin spaces that Macedonian's pattern has already.
NOT_FOLLOWED = {"mk"}

GOLDEN: dict[str, Any] = json.loads(Path(__file__).with_name("golden.json").read_text("utf-8"))


def make_style(name: str, numerals: Numerals) -> MoneyStyle:
    notation: Notation = "compact" if name.startswith("compact") else "standard"
    fraction = int(name.split()[1]) if " " in name else None
    return MoneyStyle(notation, fraction, collapse="auto", numerals=numerals)


def test_the_golden_file_is_of_the_version_of_the_slice() -> None:
    assert GOLDEN["cldr"].split(".")[0] == read_supplement().version.split(".")[0]


@pytest.mark.parametrize("locale", sorted(GOLDEN["locales"].keys() - NOT_FOLLOWED))
def test_money_is_what_the_engine_prints(locale: str) -> None:
    tag, _, latn = locale.partition("+")
    figures = Figures(tag)
    for name, expected in GOLDEN["locales"][locale]["money"].items():
        style_name, _, currency = name.rpartition(" ")
        style = make_style(style_name, "latn" if latn else "native")
        found = {
            "amounts": [
                figures.money(Decimal(amount), currency, style)
                for amount in GOLDEN["inputs"]["amounts"]
            ],
            "ranges": [
                "".join(figures.money_range(Decimal(low), Decimal(high), currency, style))
                for low, high in GOLDEN["inputs"]["ranges"]
            ],
        }
        assert found == expected, name


@pytest.mark.parametrize("locale", GOLDEN["locales"])
def test_percents_are_what_the_engine_prints(locale: str) -> None:
    tag, _, latn = locale.partition("+")
    figures = Figures(tag)
    numerals: Numerals = "latn" if latn else "native"
    fractions = [Decimal(fraction) for fraction in GOLDEN["inputs"]["percents"]]
    for name, signed in (("percents", False), ("signed", True)):
        found = [
            figures.percent(fraction, signed=signed, at_most=0, numerals=numerals)
            for fraction in fractions
        ]
        assert found == GOLDEN["locales"][locale][name]


def test_the_reference_strings_agree(shared: Path) -> None:
    oracle = json.loads((shared / "oracle" / "intl-cldr48.json").read_text("utf-8"))
    wrong = [
        (locale, found, expected)
        for locale in oracle["ranges"].keys() - NOT_FOLLOWED
        for found, expected in compare(locale, oracle)
        if found != expected
    ]
    assert wrong == []


def compare(locale: str, oracle: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = {
        "std": "standard",
        "std0": "standard 0",
        "compact0": "compact 0",
        "compact1": "compact 1",
        "compactS3": "compact",
    }
    figures = Figures(locale)
    for currency, styles in oracle["ranges"][locale].items():
        for name, texts in styles.items():
            style = make_style(names[name], "native")
            for ends, text in zip(oracle["inputs"]["RANGES"], texts, strict=True):
                low, high = (Decimal(str(end)) for end in ends)
                yield "".join(figures.money_range(low, high, currency, style)), text
    for display, signed in (("auto", False), ("exceptZero", True)):
        texts = oracle["percents"][locale][display]
        for fraction, text in zip(oracle["inputs"]["PCT"], texts, strict=True):
            number = Decimal(str(fraction))
            yield figures.percent(number, signed=signed, at_most=0, numerals="native"), text
