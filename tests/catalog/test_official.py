"""The official occupations come with the package, whole, with sources, and small enough."""

from __future__ import annotations

import zlib
from decimal import Decimal
from itertools import pairwise
from pkgutil import get_data
from typing import Any

import pytest

from careercompare import Career, Catalog, EducationLevel, PayPeriod, Press, Salary, Source

OFFICIAL = Catalog.official()
NEIGHBOURS = [*pairwise([*OFFICIAL.values(), next(iter(OFFICIAL.values()))])]

# By the code: 10th percentile, median and 90th in dollars, growth, and openings of a year.
PUBLISHED = {
    "15-1252": ("Software Developers", 82_460, 135_980, 214_670, "0.158", 115_200),
    "15-2051": ("Data Scientists", 67_240, 120_230, 199_130, "0.335", 23_400),
    "29-1141": ("Registered Nurses", 68_940, 97_550, 137_470, "0.049", 189_100),
    "29-1215": ("Family Medicine Physicians", 76_830, 244_180, 428_550, "0.027", 3_300),
}


def test_there_are_830_and_none_is_there_twice() -> None:
    assert len(OFFICIAL) == len({career.codes["soc"] for career in OFFICIAL.values()}) == 830
    assert OFFICIAL.house_style is None


@pytest.mark.parametrize("code", PUBLISHED)
def test_figures_are_those_that_were_published(code: str) -> None:
    title, low, middle, high, growth, openings = PUBLISHED[code]
    (career,) = (each for each in OFFICIAL.values() if each.codes["soc"] == code)
    salary, outlook = career.salary, career.outlook
    assert salary is not None
    assert outlook is not None
    assert career.title == title
    assert [salary.low, salary.median, salary.high] == [*map(Decimal, (low, middle, high))]
    assert (salary.currency, salary.as_of, salary.percentiles) == ("USD", "2025-05", (10, 90))
    assert (outlook.growth, outlook.openings) == (Decimal(growth), openings)
    assert (outlook.since, outlook.until) == (2024, 2034)
    doctors = code == "29-1215"
    assert career.education is (EducationLevel.DOCTORATE if doctors else EducationLevel.BACHELOR)


def test_pay_by_the_hour_stays_so() -> None:
    actors = OFFICIAL["actors"].salary
    assert actors is not None
    assert actors.period is PayPeriod.HOUR


def test_every_occupation_says_where_it_is_taken_from() -> None:
    for career in OFFICIAL.values():
        assert career.salary is not None
        assert career.outlook is not None
        assert {career.salary.source, career.outlook.source} <= {*career.sources}
        assert {*career.aspect_sources.values()} <= {*career.sources}
        words = {"skills": career.skills, "day-to-day": career.day_to_day, "routes": career.routes}
        assert all(name in career.aspect_sources for name, known in words.items() if known)


def test_a_catalog_says_what_it_rests_on_in_order_of_use() -> None:
    titles = [source.title for source in OFFICIAL.sources]
    assert titles[:2] == [
        "Occupational Employment and Wage Statistics, May 2025",
        "Employment Projections 2024–34",
    ]
    assert "O*NET 30.3 Database" in titles
    assert all(source.license for source in OFFICIAL.sources)
    assert not Catalog([Career("Poet")]).sources


def test_sources_of_figures_and_rows_count_where_the_career_names_none() -> None:
    one, other, third = map(Source, ("A", "B", "C"))
    poet = Career("Poet", salary=Salary(1, 2, "USD", source=other), sources=[one])
    bard = Career("Bard", salary=Salary(1, 2, "USD"), aspect_sources={"skills": third})
    assert Catalog([poet, bard]).sources == (one, other, third)


def test_relations_lead_to_occupations_that_are_there() -> None:
    assert {each.slug for career in OFFICIAL.values() for each in career.related} <= {*OFFICIAL}


def test_every_page_is_written_in_every_notation_with_the_attribution_of_its_words() -> None:
    press = Press()
    for one, other in NEIGHBOURS:
        of_rows = {*one.aspect_sources.values(), *other.aspect_sources.values()}
        asked = any(source.attribution for source in of_rows)
        for page in (press.html(one, other), press.text(one, other), press.markdown(one, other)):
            assert ("USDOL/ETA" in page) == asked


def test_no_figure_that_is_missing_reads_as_one() -> None:
    press = Press()
    for one, other in NEIGHBOURS:
        page: Any = press.dict(one, other)
        for row in page["table"]["rows"]:
            for career, cell in zip((one, other), row["cells"], strict=True):
                assert (cell["text"] == "Not available") == _is_missing(career, row["aspect"])


def test_the_file_is_small_in_the_wheel() -> None:
    data = get_data("careercompare", "official.json")
    assert data is not None
    assert len(zlib.compress(data)) <= 600_000  # a wheel holds it as zlib compresses it


def _is_missing(career: Career, name: str) -> bool:
    """Tell whether nothing of the row of that *name* is known, by the fields of the career."""
    salary, outlook = career.salary, career.outlook
    assert salary is not None
    assert outlook is not None
    known = {
        "salary": (salary.low, salary.high, salary.median),
        "outlook": (outlook.growth, outlook.openings),
        "growth": (outlook.growth,),
        "education": (career.education,),
        "skills": career.skills,
        "day-to-day": (career.day_to_day,),
        "routes": career.routes,
    }
    return all(value is None for value in known[name])
