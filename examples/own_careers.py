"""Compare two careers of your own, and ask what the difference is.

The figures are invented. Run it with ``python examples/own_careers.py``.
"""

from __future__ import annotations

from careercompare import Career, Demand, EducationLevel, Outlook, Salary, compare

archivist = Career(
    "Archivist",
    salary=Salary(38_000, 81_000, "EUR", median=52_000),
    outlook=Outlook(Demand.MODERATE, growth="0.08", until=2034),
    education=EducationLevel.MASTER,
    skills=["Palaeography", "Problem Solving"],
)
ranger = Career(
    "Park Ranger",
    salary=Salary(31_000, 64_000, "EUR", median=45_000),
    education=EducationLevel.BACHELOR,
    skills=["First aid", "Problem-solving"],
)

comparison = compare(archivist, ranger)
print(comparison.to_text("de", width=80))
for verdict in comparison.verdicts:
    winners = " and ".join(career.title for career in verdict.winners) or "nobody"
    print(f"{verdict.rule}: {verdict.outcome.value}, {winners}")
