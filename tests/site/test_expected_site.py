"""A small site as it is to be written, file by file: `tests/expected/site`, to be read as texts.

Whoever changes a page writes them anew by ``write_expected(folder)`` and reads what has changed.
"""

from __future__ import annotations

from pathlib import Path

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    HouseStyle,
    Outlook,
    PayPeriod,
    Salary,
    Source,
)
from careercompare.model import Doubt, SkillRating
from careercompare.site import write_site

EXPECTED = Path(__file__).parents[1] / "expected" / "site"

WAGES = Source(
    "Occupational Employment and Wage Statistics",
    "Bureau of Labor Statistics",
    "https://www.bls.gov/oes/",
    published="2026-04-24",
    license="public domain",
)
SURVEY = Source("Survey of Stages", publisher="Actors & Friends", license="CC BY 4.0")

NURSE = Career(
    "Registered Nurses",
    salary=Salary(66_030, 135_320, "USD", median=93_600, place="US", as_of="2025-05", source=WAGES),
    outlook=Outlook("moderate", "0.05", since=2024, until=2034, openings=189_100),
    education="bachelor",
    routes=["A degree", "A diploma"],
    skills=["Biology"],
    skill_ratings=[SkillRating("Listening", 4, "4.12")],
    workplaces=["hospitals"],
    day_to_day="Assesses, plans and cares.",
    alternate_titles=["RN", "Staff Nurse"],
    codes={"soc": "29-1141"},
)
SURGEON = Career(
    "Surgeons",
    salary=Salary(
        90_230,
        AtLeast(239_200),
        "USD",
        median=AtLeast(239_200),
        place="US",
        as_of="2025-05",
        source=WAGES,
    ),
    outlook=Outlook(growth="0.033", since=2024, until=2034),
    education="doctorate",
    skill_ratings=[SkillRating("Listening", "3.88", "4.5")],
    codes={"soc": "29-1249"},
)
ACTOR = Career(
    "Actors <on stage>",
    salary=Salary(
        "10.5",
        60,
        "USD",
        median="23.33",
        period=PayPeriod.HOUR,
        doubts=[Doubt.FEW_JOBS],
        place="US",
        source=SURVEY,
    ),
    outlook=Outlook(growth="-0.004"),
    codes={"soc": "27-2011"},
)
MIDWIFE = Career("Hebamme", language="de", skills=["Ruhe"])


def write_expected(folder: Path) -> None:
    style = HouseStyle(publisher="Careers & Co", guide_url="https://example.com/guides/{slug}")
    careers = Catalog([NURSE, SURGEON, ACTOR, MIDWIFE], house_style=style)
    weighed = [NURSE, SURGEON, MIDWIFE]
    rankings = {
        "pay-and-growth": careers.rank(weighed, {"salary.median": 2, "outlook.growth": 1}),
        "nothing-known": careers.rank([ACTOR, MIDWIFE], {"education.lowest": 1}),
    }
    pairs = [(NURSE, SURGEON), (NURSE, ACTOR), (ACTOR, MIDWIFE)]
    root = "https://example.com/careers/"
    write_site(careers, folder, root=root, locales=["en", "ar"], pairs=pairs, rankings=rankings)


def read_pages(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return {
        name: path.read_bytes().decode()
        for name, path in names.items()
        if not name.startswith(".careercompare/")  # what is known of the site, for the next run
    }


def test_a_site_is_the_files_that_are_expected(tmp_path: Path) -> None:
    write_expected(tmp_path)
    found, expected = read_pages(tmp_path), read_pages(EXPECTED)
    assert sorted(found) == sorted(expected)
    for name, text in expected.items():
        assert found[name] == text, f"{name} is another"
