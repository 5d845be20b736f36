"""Measure the figures of one locale against plain Babel.

    python benchmarks/bench_figures.py

Two ratios are printed. *Warm*: one range of money by Babel alone (two amounts and a dash) over one
by `Figures` that has written it before; at least 20. *First use*: a range in a locale that was not
used before over Babel's own `Locale.parse` and loading of its data, each in a fresh process; at
most 1.3.
"""

from __future__ import annotations

import subprocess
import sys
import timeit
from collections.abc import Callable
from decimal import Decimal

from babel.numbers import format_compact_currency

from careercompare.l10n.numbers.figures import Figures
from careercompare.words import MoneyStyle

LOW, HIGH = Decimal(118_000), Decimal(191_000)
LOCALES = ("ar-EG", "de-CH", "fr", "hi", "ja", "pl", "pt-BR", "zh-Hant")

# What every process has done before the clock starts: everything is imported, English was used.
PREPARED = """
import time
from decimal import Decimal
from babel import Locale, localedata
from careercompare.l10n.numbers.figures import Figures
low, high = Decimal(118_000), Decimal(191_000)
Figures("en").money_range(low, high, "USD")
start = time.perf_counter()
{statement}
print(time.perf_counter() - start)
"""
LOAD = 'localedata.load(str(Locale.parse("{tag}", sep="-")))'
USE = 'Figures("{tag}").money_range(low, high, "USD")'


def main() -> None:
    """Print both ratios."""
    print_warm()
    print()
    print_first_use()


def print_warm() -> None:
    """Print how long a range takes, by Babel, by new and by warm figures."""
    figures, forgetful = Figures("en"), Figures("en", remember=0)
    style = MoneyStyle()

    def by_babel() -> str:
        low = format_compact_currency(LOW, "USD", locale="en")
        return low + " – " + format_compact_currency(HIGH, "USD", locale="en")

    babel = measure(by_babel)
    warm = measure(lambda: figures.money_range(LOW, HIGH, "USD", style))
    anew = measure(lambda: forgetful.money_range(LOW, HIGH, "USD", style))
    print(f"warm range     Babel {babel:6.2f} µs   Figures {warm:6.2f} µs   {babel / warm:6.1f} x")
    print(f"nothing kept   Babel {babel:6.2f} µs   Figures {anew:6.2f} µs   {babel / anew:6.1f} x")


def measure(statement: Callable[[], str]) -> float:
    """Return the best time of a call, in microseconds."""
    timer = timeit.Timer(statement)
    count, _ = timer.autorange()
    return min(timer.repeat(5, count)) / count * 1e6


def print_first_use() -> None:
    """Print, per locale, how long its first range takes beside Babel's loading of its data."""
    for tag in LOCALES:
        load, use = (measure_once(text.format(tag=tag)) for text in (LOAD, USE))
        print(f"first {tag:8} Babel {load:6.0f} µs   Figures {use:6.0f} µs   {use / load:6.2f} x")


def measure_once(statement: str, *, processes: int = 15) -> float:
    """Return the best time of *statement* in a fresh process each time, in microseconds."""
    command = [sys.executable, "-c", PREPARED.format(statement=statement)]
    runs = [subprocess.run(command, check=True, capture_output=True) for _ in range(processes)]
    return min(float(run.stdout) for run in runs) * 1e6


if __name__ == "__main__":
    main()
