"""Threads that share a value find what one alone would find, whatever is not made yet.

GitHub runs these on a Python without a lock for all threads too: `nox -s threads`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain, combinations, islice, permutations
from pathlib import Path
from typing import Any

import attrs
import pytest
from hammering import hammer

from careercompare import (
    QOOLLEGE,
    Career,
    Catalog,
    Comparison,
    DictFormatter,
    HtmlFormatter,
    Localizer,
    MarkdownFormatter,
    Message,
    MoneyStyle,
    Press,
    Ranking,
    Salary,
    TextFormatter,
    compare,
    rank,
)
from careercompare.model import Growth, Money, PayPeriod
from careercompare.presentation import Kind, Writer
from careercompare.presentation.portfolio import Shelf
from careercompare.site import pages, write_site
from careercompare.words import Enumeration, HouseStyle, Versus

SAMPLE = tuple(Catalog.sample().values())
PAIRS = tuple(islice(permutations(SAMPLE, 2), 0, None, 11))
ROUNDS = 2
LACKING: dict[str, Any] = {"salary": None, "outlook": None, "skills": (), "workplaces": ()}
KNOWN = [
    (place, {name: LACKING[name] for name in names})
    for place, names in enumerate(chain.from_iterable(combinations(LACKING, n) for n in range(4)))
]
WEIGHTS = {"salary.median": 2, "outlook.growth": 1, "education.lowest": 1}


def check_alike(make: Callable[[], Iterable[Callable[[], Any]]], rounds: int = ROUNDS) -> None:
    """Check that the calls on what *make* makes anew find in threads what they find in a row."""
    expected = [call() for call in make()]
    for _ in range(rounds):
        for found in hammer(tuple(make())):
            assert found == expected


@pytest.mark.parametrize("tag", ["en", "de", "ar-EG", "ja", "pt-PT"])
def test_a_localizer_words_in_threads_what_it_words_alone(tag: str) -> None:
    winner = Message("stress.lowest", "Least stressful: {winner}.")

    def make() -> Iterable[Callable[[], Any]]:
        localizer = Localizer(tag)
        for number in range(1_000, 60_000, 4_321):
            hourly = Salary(number // 1_000, number, "EUR", period=PayPeriod.HOUR)
            yield partial(localizer.number, number)
            yield partial(localizer.money, number, "USD", MoneyStyle("standard"))
            yield partial(localizer.phrase, Growth("0.125"))
            yield partial(localizer.text, winner.fill(winner=Enumeration(("A", "B", hourly))))
            yield partial(localizer.phrase, Versus(("A", hourly)))
            yield partial(localizer.phrase, Money(number, "JPY"))

    check_alike(make)


@pytest.mark.parametrize("remember", [2, 4_096])
def test_a_press_prints_in_threads_what_it_prints_alone(remember: int) -> None:
    def make() -> Iterable[Callable[[], Any]]:
        press = Press("de", house_style=QOOLLEGE, remember=remember)
        return [partial(press.html, *pair) for pair in (*PAIRS, *PAIRS)]

    check_alike(make)


def test_every_notation_of_a_press_is_the_same_in_threads() -> None:
    def make() -> Iterable[Callable[[], Any]]:
        press = Press("fr", remember=8)
        for one, other in PAIRS[::2]:
            yield partial(press.html, one, other, standalone=True)
            yield partial(press.text, one, other, width=60)
            yield partial(press.markdown, one, other)
            yield partial(press.dict, one, other)
            yield partial(press.decide, one, other)

    check_alike(make)


@pytest.mark.parametrize(
    "formatter",
    [HtmlFormatter("page"), TextFormatter(50), MarkdownFormatter(), DictFormatter()],
    ids=lambda formatter: type(formatter).__name__,
)
def test_threads_may_share_a_formatter_and_a_localizer(formatter: Any) -> None:
    def make() -> Iterable[Callable[[], Any]]:
        localizer = Localizer("es")
        return [partial(compare(*pair).format, formatter, localizer) for pair in PAIRS[::2]]

    check_alike(make)


def test_threads_may_share_one_comparison_and_one_ranking() -> None:
    def make() -> Iterable[Callable[[], Any]]:
        comparison, ranking = compare(*SAMPLE[:3]), rank(SAMPLE, WEIGHTS)
        for shown in (comparison, ranking):
            yield from (shown.to_html, shown.to_text, shown.to_markdown, shown.to_dict)
        yield lambda: comparison.verdicts
        yield lambda: ranking.standings

    check_alike(make)


def test_threads_may_share_a_catalog() -> None:
    def make() -> Iterable[Callable[[], Any]]:
        catalog = Catalog(SAMPLE, house_style=QOOLLEGE)
        slugs = list(catalog)
        for one, other in zip(slugs, reversed(slugs), strict=True):
            yield partial(catalog.find, catalog[one].title)
            yield partial(catalog.find, f"{one.replace('-', ' ')[:-2]}x enginer")
            yield partial(catalog.related, one, len(one) % 7 + 1)
            if one != other:
                yield partial(catalog.related_comparisons, one, other)
                yield partial(catalog.bridges, one, other)
        yield partial(catalog.rank, slugs, WEIGHTS)
        yield catalog.dumps
        yield catalog.to_html

    check_alike(make)


def test_threads_may_read_and_write_the_same() -> None:
    comparison, ranking = compare(*SAMPLE[:2]), rank(SAMPLE[:4], WEIGHTS)
    compared, ranked = comparison.to_dict(), ranking.to_dict()
    check_alike(
        lambda: [
            partial(Comparison.from_dict, compared),
            partial(Ranking.from_dict, ranked),
            *(partial(Career.from_dict, career.to_dict()) for career in SAMPLE),
            partial(Catalog.loads, Catalog.sample().dumps()),
        ]
    )


def test_threads_may_write_one_site_to_a_folder_each(tmp_path: Path) -> None:
    few = Catalog(SAMPLE[:4])
    options: dict[str, Any] = {"root": "https://example.com/", "locales": ["en", "ar"]}
    expected = {page.address: page.content for page in pages(few, **options)}

    def read(folder: Path) -> dict[str, bytes]:
        write_site(few, folder, **options)
        return {name: (folder / name).read_bytes() for name in expected}

    folders = iter([tmp_path / str(thread) for thread in range(8)])
    for (found,) in hammer([lambda: read(next(folders))]):
        assert found == expected


def test_two_profiles_are_never_identified_alike() -> None:
    kind = Kind(Writer(Localizer(), HouseStyle()))

    def identify(place: int) -> tuple[int, object]:
        return place, kind.identify((place,))

    found = hammer([partial(identify, place) for place in range(1_000)])
    told = {pair for pairs in found for pair in pairs}
    assert len({each for _, each in told}) == len(told)


def test_threads_may_share_a_shelf_which_keeps_no_more_than_it_may() -> None:
    shelf = Shelf(lambda career: career.title, 3)
    for found in hammer([partial(shelf.find, career) for career in SAMPLE * 20]):
        assert found == [career.title for career in SAMPLE * 20]
    assert len(shelf._kept) <= 3


def test_a_press_of_more_patterns_than_it_keeps_prints_the_same_in_threads() -> None:
    def make() -> Iterable[Callable[[], Any]]:
        press = Press()
        # Each leaves other fields out, so that there are more than a hundred patterns of two.
        few = [attrs.evolve(SAMPLE[0], slug=f"a-{place}", **known) for place, known in KNOWN]
        return [partial(press.html, *pair) for _ in range(3) for pair in permutations(few, 2)]

    check_alike(make)


COLD = """
import sys
from threading import Barrier, Thread
import careercompare

sys.setswitchinterval(1e-6)
names = [name for name in careercompare.__all__]
barrier, found, failed = Barrier(8), [], []

def work(thread):
    barrier.wait()
    try:
        for name in names[thread::8] + names:
            getattr(careercompare, name)
        catalog = careercompare.Catalog.sample()
        pair = list(catalog.values())[:2]
        comparison = catalog.compare(*pair)
        again = careercompare.Comparison.from_dict(comparison.to_dict())
        matches = [match.career.slug for match in catalog.find("engineer")]
        found.append((str(again), comparison.to_html("ar"), comparison.to_markdown("ja"), matches))
    except BaseException as problem:
        failed.append(problem)

threads = [Thread(target=work, args=(thread,)) for thread in range(8)]
for each in threads:
    each.start()
for each in threads:
    each.join()
if failed:
    raise failed[0]
assert len(found) == 8 and all(each == found[0] for each in found)
"""


@pytest.mark.parametrize("attempt", range(2))
def test_threads_may_come_before_anything_is_imported(attempt: int) -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", COLD], check=True, timeout=120)
