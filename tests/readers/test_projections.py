"""Growth, openings and entry requirements of a small table 1.2."""

from __future__ import annotations

from decimal import Decimal, Inexact, Rounded, localcontext
from pathlib import Path

import pytest
from readers.workbooks import PROJECTIONS_TITLE, projections_grid, write_projections

from careercompare import AtLeast, EducationLevel, Outlook, Salary, Source
from careercompare.readers import Experience, Projection, Projections, Training, read_projections


@pytest.fixture
def projections(tmp_path: Path) -> Projections:
    return read_projections(write_projections(tmp_path))


def test_only_line_items_are_read_in_their_order(projections: Projections) -> None:
    assert [*projections] == ["15-1252", "27-2011", "29-1241", "45-3031"]


def test_a_record_holds_what_the_table_says(projections: Projections) -> None:
    found = projections["15-1252"]
    assert (found.title, found.employment) == ("Software developers", 1_693_800)
    assert found.outlook == Outlook(
        growth="0.158",
        openings=115_200,
        since=2024,
        until=2034,
        source=projections.source,
        place="United States",
    )
    assert found.median == Decimal(133080)
    assert found.education is EducationLevel.BACHELOR
    assert (found.experience, found.training) == (Experience.NONE, Training.NONE)


def test_the_source_names_release_publisher_and_terms(projections: Projections) -> None:
    assert projections.source == Source(
        "Employment Projections 2024–34",
        "U.S. Bureau of Labor Statistics",
        url="https://www.bls.gov/emp/",
        license="Public domain (work of the United States government)",
        language="en",
    )


def test_what_is_not_available_is_not_known(projections: Projections) -> None:
    found = projections["27-2011"]
    assert (found.outlook.growth, found.outlook.openings, found.median) == (None, None, None)
    assert (found.education, found.experience, found.training) == (None, None, None)
    assert found.routes == ()


def test_a_top_coded_median_is_a_bound(projections: Projections) -> None:
    found = projections["29-1241"]
    assert found.median == AtLeast(239_200)
    assert found.outlook.growth == Decimal("-0.001")


def test_what_is_needed_together_is_told_as_one_route(projections: Projections) -> None:
    assert projections["15-1252"].routes == ("Bachelor's degree",)
    (surgeons,) = projections["29-1241"].routes
    assert surgeons == (
        "Doctoral or professional degree, with less than 5 years of work experience in a related "
        "occupation and an internship or residency"
    )
    (hunters,) = projections["45-3031"].routes
    assert hunters == (
        "No formal educational credential, with 5 years or more of work experience in a related "
        "occupation and an apprenticeship"
    )


def test_a_route_without_a_known_credential_begins_with_what_is_known() -> None:
    def routes(education: EducationLevel | None, training: Training | None) -> tuple[str, ...]:
        outlook = Outlook(growth=0)
        return Projection("15-1252", "Coders", None, outlook, 1, education, None, training).routes

    assert routes(None, Training.APPRENTICESHIP) == ("An apprenticeship",)
    assert routes(EducationLevel.HIGH_SCHOOL, Training.LONG_TERM) == (
        "High school diploma or equivalent, with long-term on-the-job training",
    )
    assert routes(None, None) == ()


def test_another_release_is_read_by_its_own_years(tmp_path: Path) -> None:
    grid = projections_grid()
    grid[0] = [PROJECTIONS_TITLE.replace("2024", "2022").replace("2034", "2032")]
    grid[1] = [
        str(name).replace("2024–34", "2022–32").replace("2024 N", "2022 N") for name in grid[1]
    ]
    grid[1][3], grid[1][4] = "Employment, 2022", "Employment, 2032"
    projections = read_projections(write_projections(tmp_path, grid))
    assert projections.source.title == "Employment Projections 2022–32"
    outlook = projections["15-1252"].outlook
    assert (outlook.since, outlook.until) == (2022, 2032)


def test_each_record_is_a_career_by_itself(projections: Projections) -> None:
    career = projections.careers()[0]
    found = projections["15-1252"]
    assert (career.title, career.slug) == ("Software developers", "software-developers")
    assert career.outlook == found.outlook
    assert career.salary == Salary(
        *(None, None, "USD"),
        median=133080,
        place="United States",
        as_of="2024",
        source=projections.source,
    )
    assert projections.careers()[1].salary is None
    assert (career.education, career.routes) == (found.education, found.routes)
    assert (dict(career.codes), career.sources) == ({"soc": "15-1252"}, (projections.source,))


def test_sums_are_exact_whatever_the_callers_context_rounds_to(tmp_path: Path) -> None:
    path = write_projections(tmp_path)
    expected = read_projections(path)
    with localcontext() as context:
        context.prec = 2
        context.traps[Inexact] = context.traps[Rounded] = True
        assert read_projections(path) == expected


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (2, "LINE\u00a0ITEM"),
        (8, "Bachelor\N{RIGHT SINGLE QUOTATION MARK}s  Degree"),
        (9, "none"),
        (10, "NONE"),
    ],
)
def test_words_may_be_written_in_other_letters(
    tmp_path: Path, projections: Projections, place: int, words: str
) -> None:
    grid = projections_grid()
    grid[4][place] = words
    assert read_projections(write_projections(tmp_path, grid)) == projections
