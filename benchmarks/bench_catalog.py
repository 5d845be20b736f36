"""What a catalog of 1,000 careers costs to load, to search and to relate, in one run.

Prints the medians of several rounds. Loading stands beside `json.loads` and building the same
objects by hand, in turns; searching and relating have a first time, which makes the texts and
traits of all careers ready, and every time after it. Run it with the interpreter to measure::

    python benchmarks/bench_catalog.py [ROUNDS] [--careers N] [--at-most RATIO]

With ``--at-most`` it exits with 1 where loading costs more than that bound.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from statistics import median
from typing import Any

from careercompare import Career, Catalog, Demand, EducationLevel, Outlook, Salary, Source
from careercompare.model import Relation

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
        workplaces=["hospitals", "schools"],
        day_to_day="The work is a mix of many things. " * 10,
        routes=["School", "Self-taught"],
        codes={"soc": f"{draw.randrange(11, 55, 2)}-{1000 + number}"},
        sources=[Source("A table", "An office", url="https://example.com/", published="2026-03")],
        alternate_titles=list(titles),
        related=[Relation(f"career-{each}", each % 3 + 1) for each in range(5)],
    )  # fmt: skip


def build_by_hand(data: dict[str, Any]) -> Career:
    """Build a career as one would who knows that every field is there."""
    salary, outlook = data["salary"], data["outlook"]
    return Career(
        data["title"],
        slug=data["slug"],
        salary=Salary(**salary),
        outlook=Outlook(
            Demand(outlook["demand"]), outlook["growth"], outlook["until"], outlook["since"],
            outlook["openings"],
        ),
        education=EducationLevel(data["education"]),
        skills=data["skills"],
        workplaces=data["workplaces"],
        day_to_day=data["day_to_day"],
        routes=data["routes"],
        codes=data["codes"],
        sources=[Source(**source) for source in data["sources"]],
        alternate_titles=data["alternate_titles"],
        related=[Relation(**relation) for relation in data["related"]],
    )  # fmt: skip


def load_by_hand(text: str) -> list[Career]:
    """Load a catalog without this library's reader."""
    return [build_by_hand(each) for each in json.loads(text)["careers"]]


def measure(do: Callable[[], object]) -> float:
    """Return the milliseconds that *do* takes once."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def measure_loading(catalog: Catalog, rounds: int) -> float:
    """Print what loading costs, and return how many times what it costs by hand."""
    text = catalog.dumps()
    assert Catalog.loads(text) == catalog == Catalog(load_by_hand(text))
    times = [
        (measure(lambda: Catalog.loads(text)), measure(lambda: load_by_hand(text)))
        for _ in range(rounds)
    ]
    ours = median(each for each, _ in times)
    by_hand = median(each for _, each in times)
    print(f"load {len(catalog):,} careers, {len(text) / 1e6:.1f} MB      {ours:8.1f} ms")
    print(f"json.loads and by hand           {by_hand:8.1f} ms")
    print(f"ratio                            {ours / by_hand:8.2f}")
    return ours / by_hand


def measure_questions(catalog: Catalog, rounds: int) -> None:
    """Print what finding and relating cost."""
    slugs = list(catalog)[:2]
    questions: dict[str, Callable[[], object]] = {
        f"find {asked!r}": partial(catalog.find, asked) for asked in _QUESTIONS
    }
    questions |= {
        "related": lambda: catalog.related(slugs[0], 10),
        "related_comparisons": lambda: catalog.related_comparisons(*slugs),
        "a slug that is not there": lambda: catalog.get("no-such-career"),
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
    parser.add_argument("--at-most", type=float, metavar="RATIO")
    options = parser.parse_args()
    catalog = make_catalog(options.careers)
    ratio = measure_loading(catalog, options.rounds)
    measure_questions(catalog, options.rounds)
    return int(options.at_most is not None and ratio > options.at_most)


if __name__ == "__main__":
    sys.exit(main())
