"""What every locale makes of the same figures, and a short hash of it.

``python tests/l10n/numbers/every_locale.py`` writes ``every_locale.json`` anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from itertools import chain, product, zip_longest
from pathlib import Path

from careercompare.l10n.cldr.slice import choose_plural, list_locales
from careercompare.l10n.numbers import Figures
from careercompare.model import AtLeast, AtMost, PayPeriod
from careercompare.words import MoneyStyle

HASHES = Path(__file__).with_suffix(".json")

_CURRENCIES = ("USD", "EUR", "JPY", "KWD", "CHF", "INR", "XAF", "CVE", "XTS")
_STYLES = (
    MoneyStyle(),
    MoneyStyle(numerals="native", collapse="auto"),
    MoneyStyle("standard", collapse="auto"),
)
_LOW, _HIGH = Decimal("1050.5"), Decimal(1_234_567)


def hash_all() -> dict[str, str]:
    """Return a hash of what each locale makes of everything."""
    return {name: hash_one(name) for name in list_locales()}


def hash_one(identifier: str) -> str:
    """Return a hash of what one locale makes of everything."""
    text = "\n".join(spell(identifier))
    return sha256(text.encode()).hexdigest()[:12]


def spell(identifier: str) -> Iterator[str]:
    """Yield what one locale makes of everything."""
    figures = Figures(identifier)
    for currency, style in product(_CURRENCIES, _STYLES):
        yield figures.money(-_LOW, currency, style)
        yield figures.money(AtLeast(_HIGH), currency, style)
        yield figures.money(AtMost(_HIGH), currency, style)
        yield "".join(figures.money_range(_LOW, _HIGH, currency, style))
    for number in (Decimal("0.5"), Decimal("-12345.678")):
        yield figures.percent(number, signed=True)
        yield figures.percent(number, numerals="native")
        yield figures.number(number)
    for count in range(1, 5):
        items = ["A", "B", "C", "D"][:count]
        yield "".join(chain(*zip_longest(figures.separators(items), items, fillvalue="")))
    for period in PayPeriod:
        yield figures.per("5", period)
    for count in range(25):
        yield choose_plural(identifier, Decimal(count))


if __name__ == "__main__":
    HASHES.write_text(json.dumps(hash_all(), indent=0, sort_keys=True) + "\n", encoding="utf-8")
