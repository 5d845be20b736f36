"""What is measured of pages: the reference pair in every way, many careers, and how both grow."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from importlib import resources
from itertools import combinations, cycle, islice, starmap
from typing import Any

import attrs
from bench_catalog import multiply_sample
from measuring import Measure, time_calls, time_work
from peers import write_by_template, write_page

from careercompare import QOOLLEGE, Career, Catalog, Localizer, Press, compare, rank

_FORGOTTEN = 100
PAIRS_OF_1000 = 499_500
SIZES = (2, 10, 50, 200)
CATALOGS = (100, 1_000, 10_000)

_FIRST, _SECOND = list(Catalog.sample().values())[:2]
_WEIGHTS = {"salary.median": 3, "outlook.growth": 2, "salary.floor": 1}


def make_calls() -> dict[str, Callable[[], object]]:
    """Return what makes the reference page in each way, a ranking, and the decisions of a pair.

    All but the *unseen* are of careers seen before.
    """
    press, localizer = Press(house_style=QOOLLEGE), Localizer("en")
    ten, pair = vary_sample(10), Catalog([_FIRST, _SECOND]).dumps()
    # More than a localizer keeps, so that it has forgotten the first after the last.
    pairs = cycle(combinations(ten, 2))
    copies = cycle([tuple(Catalog.loads(pair).values()) for _ in range(_FORGOTTEN)])

    def make() -> Any:
        return compare(_FIRST, _SECOND, house_style=QOOLLEGE)

    return {
        "f-string": lambda: write_page(_FIRST, _SECOND),
        "press.html": lambda: press.html(_FIRST, _SECOND),
        "to_html": lambda: make().to_html(localizer),
        "unseen": lambda: compare(*next(copies), house_style=QOOLLEGE).to_html(localizer),
        "Jinja2": lambda: write_by_template(_FIRST, _SECOND),
        "to_text": lambda: make().to_text(localizer),
        "to_dict": lambda: make().to_dict(localizer),
        "to_markdown": lambda: make().to_markdown(localizer),
        "rank": lambda: rank(ten, _WEIGHTS),
        "decide": lambda: press.decide(*next(pairs)),
    }


def vary_sample(count: int, *, first: int | None = None) -> list[Career]:
    """Return careers like those of the sample, or its *first*, of other titles and figures."""
    careers = cycle(list(Catalog.sample().values())[:first])
    return [_vary(career, number) for number, career in zip(range(count), careers, strict=False)]


def _vary(career: Career, number: int) -> Career:
    salary, outlook = career.salary, career.outlook
    assert salary and outlook and outlook.growth is not None
    assert isinstance(salary.low, Decimal) and isinstance(salary.high, Decimal)
    low, high = salary.low - number % 97 * 10, salary.high + number % 89 * 30
    middle = salary.median + number % 71 * 10 if isinstance(salary.median, Decimal) else None
    return attrs.evolve(
        career,
        title=f"{career.title} {number}",
        slug=f"{career.slug}-{number}",
        salary=attrs.evolve(salary, low=low, high=high, median=middle),
        outlook=attrs.evolve(outlook, growth=outlook.growth + Decimal(number % 83) / 1000),
    )


def measure_pages(rounds: int, careers: int) -> dict[str, Measure]:
    """Return what takes a page: each of `make_calls`, and all pages of so many *careers*."""
    localizer = Localizer("en")
    pair = Catalog([_FIRST, _SECOND]).dumps()

    def unseen() -> Callable[[], object]:
        copies = [tuple(Catalog.loads(pair).values()) for _ in range(20)]
        return lambda: [compare(*each, house_style=QOOLLEGE).to_html(localizer) for each in copies]

    return {
        **{name: time_calls(call, 300) for name, call in make_calls().items()},
        "unseen": time_work(unseen, 20),
        "all pairs": _measure_pairs(vary_sample(careers, first=2)),
        "sourced pairs": _measure_pairs(vary_sample(careers)),
        "decide": _measure_deciding(rounds),
    }


def _measure_pairs(careers: list[Career]) -> Measure:
    def start() -> Callable[[], object]:
        return partial(_exhaust, Press(house_style=QOOLLEGE).html, combinations(careers, 2))

    return time_work(start, len(careers) * (len(careers) - 1) // 2)


def _measure_deciding(rounds: int) -> Measure:
    # A share of all pairs a round, so that every pair is decided once.
    press, pairs = Press(house_style=QOOLLEGE), combinations(vary_sample(1_000), 2)
    share = PAIRS_OF_1000 // rounds
    return time_work(lambda: partial(_exhaust, press.decide, list(islice(pairs, share))), share)


def _exhaust(do: Callable[..., object], arguments: Any) -> None:
    deque(starmap(do, arguments), maxlen=0)


def measure_growing_pages() -> dict[str, Measure]:
    """Return what takes a page of each of `SIZES`, by a press and by a localizer."""
    press, localizer, careers = Press(house_style=QOOLLEGE), Localizer("en"), vary_sample(SIZES[-1])

    def show(size: int) -> str:
        return compare(*careers[:size], house_style=QOOLLEGE).to_html(localizer)

    measures = {}
    for size in SIZES:
        count = SIZES[-1] // size
        measures[f"{size} careers"] = time_calls(partial(press.html, *careers[:size]), count)
        measures[f"{size} compared"] = time_calls(partial(show, size), count)
    return measures


def measure_catalogs() -> dict[str, Measure]:
    """Return what takes a catalog of each of `CATALOGS`, the official one, and their JSON alone."""
    packaged = resources.files("careercompare") / "official.json"
    measures = {
        "json.loads official": time_calls(partial(json.loads, packaged.read_bytes()), 1),
        "Catalog.official": time_calls(Catalog.official, 1),
    }
    for count in CATALOGS:
        text, times = multiply_sample(count), max(1, 1_000 // count)
        measures[f"json.loads {count:,}"] = time_calls(partial(json.loads, text), times)
        measures[f"Catalog.loads {count:,}"] = time_calls(partial(Catalog.loads, text), times)
    return measures
