"""Careers of which much is known, little, in another way, or nothing."""

from __future__ import annotations

from careercompare import AtLeast, Career, Outlook, PayPeriod, Salary, Source
from careercompare.model import Doubt, SkillRating

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
