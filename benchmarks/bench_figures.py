"""Measure the figures of one locale against plain Babel.

    python benchmarks/bench_figures.py

*Warm*: one range of money by Babel alone (two amounts and a dash) over one by `Figures` that has
written it before; at least 20. *First use*: a range in a locale over Babel's own `Locale.parse` and
loading of its data, each in a fresh process that has imported everything and used no locale; at
most 0.1. *Memory*: what seventeen locales keep, in one process each; at most 2 MB.
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
RESIDENT = (*LOCALES, "ar", "de", "en", "es", "he", "id", "it", "ko", "ru")

# What every process has done before the clock starts: everything is imported, no locale was used.
PREPARED = """
import time
from decimal import Decimal
from babel import Locale, localedata
import careercompare.l10n.cldr
from careercompare.l10n.numbers.figures import Figures
low, high = Decimal(118_000), Decimal(191_000)
start = time.perf_counter()
{statement}
print(time.perf_counter() - start)
"""
WEIGH = """
import tracemalloc
from decimal import Decimal
from babel import Locale, localedata
import careercompare.l10n.cldr
from careercompare.l10n.numbers.figures import Figures
low, high = Decimal(118_000), Decimal(191_000)
tracemalloc.start()
kept = [{statement} for tag in {tags}]
print(tracemalloc.get_traced_memory()[0])
"""
LOAD = 'localedata.load(str(Locale.parse("{tag}", sep="-")))'
USE = 'Figures("{tag}").money_range(low, high, "USD")'
KEEP_LOADED = 'localedata.load(str(Locale.parse(tag, sep="-")))'
KEEP_USED = '(figures := Figures(tag), figures.money_range(low, high, "USD"))'


def main() -> None:
    """Print all three."""
    print_warm()
    print()
    print_first_use()
    print()
    print_memory()


def print_warm() -> None:
    """Print how long a range takes, by Babel, by new and by warm figures."""
    figures, forgetful = Figures("en"), Figures("en", remember=0)
    style = MoneyStyle()

    def by_babel() -> str:
        low = format_compact_currency(LOW, "USD", locale="en")
        return low + " – " + format_compact_currency(HIGH, "USD", locale="en")

    babel = measure(by_babel)
    warm = measure(lambda: "".join(figures.money_range(LOW, HIGH, "USD", style)))
    anew = measure(lambda: "".join(forgetful.money_range(LOW, HIGH, "USD", style)))
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
        print(f"first {tag:8} Babel {load:6.0f} µs   Figures {use:6.0f} µs   {use / load:6.3f} x")


def print_memory() -> None:
    """Print what the locales keep, all in one process, by Babel and by us."""
    babel, ours = map(weigh, (KEEP_LOADED, KEEP_USED))
    print(f"{len(RESIDENT)} locales     Babel {babel:6.2f} MB   Figures {ours:6.2f} MB")


def weigh(statement: str) -> float:
    """Return how many megabytes a process keeps after *statement* for each of the locales."""
    script = WEIGH.format(statement=statement, tags=RESIDENT)
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    return int(done.stdout) / 1e6


def measure_once(statement: str, *, processes: int = 15) -> float:
    """Return the best time of *statement* in a fresh process each time, in microseconds."""
    command = [sys.executable, "-c", PREPARED.format(statement=statement)]
    runs = [subprocess.run(command, check=True, capture_output=True) for _ in range(processes)]
    return min(float(run.stdout) for run in runs) * 1e6


if __name__ == "__main__":
    main()
