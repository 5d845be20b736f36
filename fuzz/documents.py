"""The valid documents that edits begin with."""

from __future__ import annotations

import csv
import json
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, TypeAlias

from careercompare import (
    FURTHER_RULES,
    AtLeast,
    Career,
    Catalog,
    HouseStyle,
    Outlook,
    Rates,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.aspects import FURTHER_ASPECTS
from careercompare.model import Relation, SkillRating

Files: TypeAlias = dict[str, list[list[str]]]

FILES = Path(__file__).parents[1] / "docs" / "reference" / "files"
"""Small files in the layouts of the official ones, which the documentation reads."""

SOURCE = Source("Wages", url="https://example.com/w", publisher="Office", license="CC0-1.0")
COOK = Career(
    "Cook",
    place="Texas",
    language="en",
    salary=Salary(
        20_000, AtLeast("239200"), "USD", median=38_000, mean=40_000, mean_rse="0.02",
        place="Texas", as_of="2025-05", percentiles=(10, 90), source=SOURCE,
    ),
    outlook=Outlook("high", growth="0.055", openings=1200, since=2024, until=2034, source=SOURCE),
    education="high-school",
    skills=["Knives", "Patience"],
    skill_ratings=[SkillRating("Knives", importance=4, level="3.5")],
    workplaces=["Kitchens"],
    day_to_day="Cooks.\n\nTastes.",
    routes=["Apprenticeship"],
    guide_url="https://example.com/cook",
    codes={"soc": "35-2014"},
    alternate_titles=["Chef de partie"],
    related=[Relation("poet", 1)],
    sources=[SOURCE],
    aspect_sources={"skills": SOURCE},
)  # fmt: skip
POET = Career(
    "Poet",
    salary=Salary(None, 30, "EUR", median=18, period="hour", as_of="2025"),
    outlook=Outlook(growth="-0.01"),
    education="bachelor",
    skills=["Patience", "Metre"],
)
STYLE = HouseStyle(
    "Example",
    guide_url="https://example.com/{locale}/{slug}",
    comparison_url="https://example.com/{slugs}",
    index_url="https://example.com/",
    closing="summary",
    locales=("en", "ar"),
)
RATES = Rates("USD", {"EUR": "1.08"}, hours=2_080, as_of="2025")


@cache
def make_catalog() -> Any:
    """Return a catalog in JSON, with every field in it."""
    return json.loads(Catalog([COOK, POET], house_style=STYLE).dumps())


@cache
def make_comparison() -> Any:
    """Return the dict of a comparison, with every part in it."""
    shown = compare(
        COOK, POET,
        aspects=["salary", "outlook", "skills", *FURTHER_ASPECTS],
        rules=["salary.median", *FURTHER_RULES],
        related=[[COOK, Career("Baker")]],
        house_style=STYLE, rates=RATES, against=Career("All", salary=Salary(1, 9, "USD")),
    )  # fmt: skip
    return json.loads(json.dumps(shown.to_dict()))


@cache
def make_ranking() -> Any:
    """Return the dict of a ranking, with every part in it."""
    shown = rank(
        [COOK, POET, Career("Baker", salary=Salary(1, 5, "USD"))],
        {"salary.median": 3, "outlook.growth": "0.5", "education.lowest": 1},
        house_style=STYLE, rates=RATES, scales={"outlook.growth": (0, "0.1")},
    )  # fmt: skip
    return json.loads(json.dumps(shown.to_dict()))


@cache
def read_files(*names: str) -> Files:
    """Return the cells of files, by their names."""
    return {name: _read(FILES / name) for name in names}


def _read(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".csv":
        return [[line] for line in text.splitlines()]
    return list(csv.reader(StringIO(text, newline=""), skipinitialspace=True))
