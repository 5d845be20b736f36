"""What catalogs cost to load, and one of 1,000 careers to search, to relate and to bridge.

Prints the medians of several rounds. `Catalog.loads` stands beside `json.loads` of the same text
and beside building the same objects by hand, in turns and in CPU time, for the careers of the
sample many times over. Searching and relating have a first time, which makes the texts and
traits of all careers ready, and every time after it. Run it with the interpreter to measure::

    python benchmarks/bench_catalog.py [ROUNDS] [--careers N] [--at-most RATIO]

It exits with 1 where loading the largest catalog costs more than 6 times what `json.loads` does
(or RATIO times), or more than twice as much a career as a smaller one.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import partial
from statistics import median
from typing import Any

import attrs

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    Demand,
    EducationLevel,
    Outlook,
    Salary,
    Source,
    UnknownCareer,
)
from careercompare.model import Relation, SkillRating

_WORDS = [
    "Accountant",
    "Administrator",
    "Analyst",
    "Architect",
    "Baker",
    "Biologist",
    "Chemist",
    "Cloud",
    "Clinical",
    "Computer",
    "Controller",
    "Data",
    "Designer",
    "Developer",
    "Driver",
    "Editor",
    "Electrician",
    "Engineer",
    "Financial",
    "Forest",
    "Hardware",
    "Industrial",
    "Instructor",
    "Laboratory",
    "Learning",
    "Machine",
    "Manager",
    "Marine",
    "Mechanic",
    "Network",
    "Nurse",
    "Operations",
    "Pharmacist",
    "Physician",
    "Pilot",
    "Planner",
    "Quality",
    "Registered",
    "Research",
    "Sales",
    "Scientist",
    "Security",
    "Software",
    "Statistician",
    "Supervisor",
    "Surgeon",
    "Systems",
    "Teacher",
    "Technician",
    "Therapist",
    "Traffic",
    "Urban",
    "Web",
    "Writer",
]
_QUESTIONS = ("ml engineer", "registered nurse", "sysadmin", "sofware enginer", "15-1252", "s")


def make_catalog(count: int) -> Catalog:
    """Return a catalog of careers in which every field is filled."""
    draw = random.Random(1)  # noqa: S311  the same careers in every run, and no secret
    return Catalog(_make_career(draw, number) for number in range(count))


def _make_career(draw: random.Random, number: int) -> Career:
    low = Decimal(draw.randrange(20_000, 90_000))
    titles = {" ".join(draw.sample(_WORDS, 2)): None for _ in range(10)}
    return Career(
        f"{' '.join(draw.sample(_WORDS, 3))} {number}",
        salary=Salary(
            low, low * 2, "USD", median=low + 10_000, mean=low + 12_000, mean_rse="0.015",
            place="United States", as_of="2025-05", percentiles=(10, 90),
        ),
        outlook=Outlook(
            draw.choice(list(Demand)), Decimal(draw.randrange(-20, 60)) / 100, until=2034,
            since=2024, openings=draw.randrange(10_000),
        ),
        education=draw.choice(list(EducationLevel)),
        skills=[f"Skill {each}" for each in draw.sample(range(60), 8)],
        skill_ratings=[
            SkillRating(f"Skill {each}", draw.randrange(1, 6), draw.randrange(0, 8))
            for each in range(10)
        ],
        workplaces=["hospitals", "schools"],
        day_to_day="The work is a mix of many things. " * 10,
        routes=["School", "Self-taught"],
        codes={"soc": f"{draw.randrange(11, 55, 2)}-{1000 + number}"},
        sources=[Source("A table", "An office", url="https://example.com/", published="2026-03")],
        alternate_titles=list(titles),
        related=[Relation(f"career-{each}", each % 3 + 1) for each in range(5)],
    )  # fmt: skip


def multiply_sample(count: int) -> str:
    """Return a catalog of the sample's careers, over and over under other titles, as JSON."""
    sample = Catalog.sample()
    numbered = zip(itertools.cycle(sample.values()), range(count), strict=False)
    return Catalog(
        attrs.evolve(career, title=f"{career.title} {number}", slug=f"{career.slug}-{number}")
        for career, number in numbered
    ).dumps()


def build_by_hand(data: dict[str, Any]) -> Career:
    """Build a career as one would who knows that nothing is wrong with it."""
    values = dict(data)
    for name, build in (("salary", _build_salary), ("outlook", _build_outlook)):
        if name in data:
            values[name] = build(data[name])
    values["sources"] = [Source(**source) for source in data.get("sources", ())]
    named = data.get("aspect_sources", {})
    values["aspect_sources"] = {name: Source(**source) for name, source in named.items()}
    values["skill_ratings"] = [SkillRating(**rating) for rating in data.get("skill_ratings", ())]
    values["related"] = [Relation(**relation) for relation in data.get("related", ())]
    return Career(**values)


def _build_salary(data: dict[str, Any]) -> Salary:
    ends: dict[str, Any] = {
        name: AtLeast(data[name]["at_least"])
        for name in ("low", "high", "median", "mean")
        if isinstance(data.get(name), dict)
    }
    return Salary(**{**data, **ends, **_build_source(data)})


def _build_outlook(data: dict[str, Any]) -> Outlook:
    return Outlook(**{**data, **_build_source(data)})


def _build_source(data: dict[str, Any]) -> dict[str, Any]:
    return {"source": Source(**data["source"])} if "source" in data else {}


def load_by_hand(text: str) -> list[Career]:
    """Load a catalog without this library's reader."""
    return [build_by_hand(each) for each in json.loads(text)["careers"]]


def measure(do: Callable[[], object]) -> float:
    """Return the milliseconds of CPU time that *do* takes once."""
    start = time.process_time()
    do()
    return (time.process_time() - start) * 1000


def measure_loading(count: int, rounds: int) -> tuple[float, float]:
    """Print what loading costs; return the µs a career, and how many times what `json.loads` does.

    What the constructors of the model cost is in all but `json.loads`.
    """
    text = multiply_sample(count)
    assert list(Catalog.loads(text).values()) == load_by_hand(text)
    ways: dict[str, Callable[[], object]] = {
        "json.loads": partial(json.loads, text),
        "json.loads, and built by hand": partial(load_by_hand, text),
        "Catalog.loads": partial(Catalog.loads, text),
    }
    times = [[measure(do) for do in ways.values()] for _ in range(rounds)]
    bare, *others = medians = [median(each) for each in zip(*times, strict=True)]
    print(f"{count:,} careers, {len(text) / 1e6:.1f} MB")
    for name, taken in zip(ways, medians, strict=True):
        each = f"{taken / count * 1000:6.1f} µs a career"
        print(f"    {name:<30} {taken:8.1f} ms   {each}   ratio {taken / bare:5.2f}")
    return others[-1] / count * 1000, others[-1] / bare


def _miss(catalog: Catalog, slug: str) -> None:
    with suppress(UnknownCareer):
        catalog[slug]


def measure_questions(catalog: Catalog, rounds: int) -> None:
    """Print what finding and relating cost."""
    slugs = list(catalog)[:2]
    questions: dict[str, Callable[[], object]] = {
        f"find {asked!r}": partial(catalog.find, asked) for asked in _QUESTIONS
    }
    questions |= {
        "related": lambda: catalog.related(slugs[0], 10),
        "bridges": lambda: catalog.bridges(slugs[0], slugs[1]),
        "related_comparisons": lambda: catalog.related_comparisons(*slugs),
        "a slug that is not there": partial(_miss, catalog, "no-such-career"),
    }
    for name, ask in questions.items():
        first = measure(ask)
        after = median(measure(ask) for _ in range(rounds))
        print(f"{name:<32} {after:8.2f} ms   (first {first:.2f} ms)")


def main() -> int:
    """Measure, print, and judge where a bound is given."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    parser.add_argument("--careers", type=int, default=1_000, metavar="N")
    parser.add_argument("--at-most", type=float, default=6, metavar="RATIO")
    options = parser.parse_args()
    costs = [
        measure_loading(count, max(3, options.rounds * 1_000 // count))
        for count in (options.careers // 10, options.careers, options.careers * 10)
    ]
    measure_questions(make_catalog(options.careers), options.rounds)
    ratio = costs[-1][1]
    growth = costs[-1][0] / min(each for each, _ in costs)
    print(f"loading: {ratio:.2f} times json.loads, at most {options.at_most:g}")
    print(f"a career of the largest catalog: {growth:.2f} times one of a smaller, at most 2")
    return int(ratio > options.at_most or growth > 2)


if __name__ == "__main__":
    sys.exit(main())
