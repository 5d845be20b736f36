"""Small publications joined into one catalog, with nothing left out in silence."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from readers.onet_folder import write_onet
from readers.workbooks import write_oews, write_projections

from careercompare import Catalog, EducationLevel, Source
from careercompare.errors import InvalidOption, MissingExtra
from careercompare.model import Relation, SkillRating, make_slug
from careercompare.readers import (
    Facets,
    LeftOut,
    Official,
    Publication,
    RelatedOccupation,
    WhyLeftOut,
    join,
    read_oews,
    read_official,
    read_projections,
)


@pytest.fixture
def official(tmp_path: Path) -> Official:
    return read_official(
        oews=write_oews(tmp_path),
        projections=write_projections(tmp_path),
        onet=write_onet(tmp_path),
    )


def test_the_first_publication_says_what_the_careers_are(official: Official) -> None:
    assert [*official.catalog] == [
        "software-developers",
        "computer-science-teachers-postsecondary",
        "actors",
        "ophthalmologists-except-pediatric",
        "personal-care-and-service-workers-all-other",
    ]


def test_a_career_holds_what_every_publication_says(official: Official) -> None:
    career = official.catalog["software-developers"]
    assert career.title == "Software Developers"
    assert dict(career.codes) == {"onet": "15-1252.00", "soc": "15-1252"}
    assert career.salary is not None
    assert (career.salary.median, career.salary.as_of) == (Decimal(135980), "2024-05")
    assert career.outlook is not None
    assert career.outlook.openings == 115_200
    assert career.education is EducationLevel.BACHELOR
    assert career.skills[0] == "Writing"
    assert career.skill_ratings[0] == SkillRating("Writing", "3.88", None)
    assert [source.title for source in career.sources] == [
        "Occupational Employment and Wage Statistics, May 2024",
        "Employment Projections 2024–34",
        "O*NET 30.3 Database",
    ]
    assert {aspect: source.title for aspect, source in career.aspect_sources.items()} == {
        "day-to-day": "O*NET 30.3 Database",
        "education": "Employment Projections 2024–34",
        "routes": "Employment Projections 2024–34",
        "skill-ratings": "O*NET 30.3 Database",
        "skills": "O*NET 30.3 Database",
    }


def test_a_career_names_only_the_publications_that_know_it(official: Official) -> None:
    teachers = official.catalog["computer-science-teachers-postsecondary"]
    assert [source.title for source in teachers.sources] == [
        "Occupational Employment and Wage Statistics, May 2024"
    ]
    assert dict(teachers.codes) == {"soc": "25-1021"}
    assert teachers.aspect_sources == {}


def test_each_row_cites_the_publication_that_told_it_and_keeps_its_attribution(
    official: Official,
) -> None:
    comparison = official.catalog.compare("software-developers", "actors")
    data: Any = comparison.to_dict()
    cited = {row["aspect"]: row["cells"][0].get("citation") for row in data["table"]["rows"]}
    assert set(cited.values()) == {1, 2, 3}
    attribution = "Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA."
    assert attribution in comparison.to_html()
    assert attribution in " ".join(comparison.to_text().split())
    alone = official.catalog.compare("software-developers", "actors", aspects=["salary"])
    assert "O*NET" not in alone.to_html(standalone=True)


def test_relations_are_to_careers_of_the_catalog_and_never_to_itself(official: Official) -> None:
    assert official.catalog["software-developers"].related == (Relation("actors", 2),)
    assert official.catalog["actors"].related == (Relation("software-developers", 3),)


def test_wages_that_oews_does_not_publish_are_not_taken_from_elsewhere(tmp_path: Path) -> None:
    oews, projections = read_oews(write_oews(tmp_path)), write_projections(tmp_path)
    joined = join(oews, read_projections(projections)).catalog
    assert joined["personal-care-and-service-workers-all-other"].salary is None
    alone = read_official(projections=projections).catalog["software-developers"].salary
    assert alone is not None
    assert alone.median == 133080


def test_the_summary_says_what_was_left_out_and_why(official: Official) -> None:
    oews, projections, onet = official.summary.publications
    assert (oews.records, oews.joined, oews.left_out, oews.without) == (5, 5, (), ())
    assert projections.left_out == (
        LeftOut("45-3031", "Fishing and hunting workers", WhyLeftOut.NOT_IN_THE_FIRST),
    )
    assert projections.without == ("25-1021", "39-9099")
    assert onet.left_out == (
        LeftOut("15-1252.01", "Web Tinkerers", WhyLeftOut.PART_OF_AN_OCCUPATION),
        LeftOut("55-3016.00", "Infantry", WhyLeftOut.NOT_IN_THE_FIRST),
    )
    assert (official.summary.relations, official.summary.relations_left_out) == (2, 3)
    assert official.summary.unknown == (
        ("salary", 1),
        ("outlook", 2),
        ("education", 3),
        ("skills", 3),
        ("day_to_day", 3),
    )


def test_the_summary_can_be_read(official: Official) -> None:
    not_in_the_first = (
        "left out, not in Occupational Employment and Wage Statistics, May 2024, which says what "
        "the occupations are"
    )
    assert str(official.summary).splitlines() == [
        "5 careers",
        "Occupational Employment and Wage Statistics, May 2024: 5 of 5 records joined",
        "Employment Projections 2024–34: 3 of 4 records joined",
        f"  1 {not_in_the_first}: 45-3031",
        "  no record of 2 careers: 25-1021, 39-9099",
        "O*NET 30.3 Database: 2 of 4 records joined",
        f"  1 {not_in_the_first}: 55-3016.00",
        "  1 left out, only a part of an occupation, for which the base record speaks: 15-1252.01",
        "  no record of 3 careers: 25-1021, 29-1241, 39-9099",
        "  not among its files: Transferable Skills, Job Titles",
        "2 relations joined",
        "  3 left out, to what is no career here, or a part of one that is related already",
        "not known for 1 career: salary",
        "not known for 2 careers: outlook",
        "not known for 3 careers: education",
        "not known for 3 careers: skills",
        "not known for 3 careers: day_to_day",
    ]


def test_onet_alone_gives_a_career_for_each_soc_code(tmp_path: Path) -> None:
    official = read_official(onet=write_onet(tmp_path))
    assert [*official.catalog] == ["software-developers", "actors", "infantry"]
    assert official.catalog["software-developers"].related == (
        Relation("actors", 2),
        Relation("infantry", 3),
    )


def test_the_first_that_tells_a_facet_is_believed(tmp_path: Path) -> None:
    oews, projections = (
        read_oews(write_oews(tmp_path)),
        read_projections(write_projections(tmp_path)),
    )
    careers = join(projections, oews).catalog
    assert [*careers] == [make_slug(record.title) for record in projections.values()]
    salary = careers["software-developers"].salary
    assert salary is not None
    assert salary.low is None
    assert salary.median == 133080


@attrs.frozen
class Surveyed:
    """An occupation of a publication that the library does not know."""

    soc: str
    title: str
    codes: Mapping[str, str]
    places: tuple[str, ...]


def tell_places(record: Surveyed) -> Facets:
    return {"workplaces": record.places, "related": (RelatedOccupation("b2", 1),)}


def test_a_publication_of_ones_own_joins_as_the_official_ones_do(tmp_path: Path) -> None:
    records = {
        "b2": Surveyed("27-2011", "Players", {"own": "b2"}, ("theaters",)),
        "a9": Surveyed("15-1252", "Coders (juniors)", {"own": "a9"}, ("garages",)),
        "a1": Surveyed("15-1252", "Coders", {"own": "a1"}, ("offices",)),
        "c3": Surveyed("99-9999", "Ghosts", {"own": "c3"}, ("castles",)),
    }
    survey = Publication(Source("Survey of Workplaces 2025"), records, tell_places)
    official = join(read_oews(write_oews(tmp_path)), survey)
    career = official.catalog["software-developers"]
    assert (career.title, career.workplaces) == ("Software Developers", ("offices",))
    assert dict(career.codes) == {"own": "a1", "soc": "15-1252"}
    assert career.sources[1] == survey.source
    assert career.aspect_sources == {"workplaces": survey.source}
    (alone, *_) = survey.careers()
    assert alone.aspect_sources == {"workplaces": survey.source}
    assert career.related == (Relation("actors", 1),)
    assert official.catalog["actors"].related == ()
    assert official.summary.publications[1].left_out == (
        LeftOut("a9", "Coders (juniors)", WhyLeftOut.PART_OF_AN_OCCUPATION),
        LeftOut("c3", "Ghosts", WhyLeftOut.NOT_IN_THE_FIRST),
    )
    assert (official.summary.relations, official.summary.relations_left_out) == (1, 1)
    assert [*join(survey).catalog] == ["players", "coders", "ghosts"]
    assert [each.title for each in survey.careers()][1:3] == ["Coders (juniors)", "Coders"]


def test_careers_of_one_publication_leave_what_it_tells_as_it_was() -> None:
    told: Facets = {"skills": ("Dough",), "related": (RelatedOccupation("b", 2),)}
    record = Surveyed("51-3011", "Bakers", {}, ())
    other = Surveyed("35-2014", "Cooks", {}, ())
    survey = Publication(Source("Survey"), {"a": record, "b": other}, lambda _: told)
    assert survey.careers() == survey.careers()
    assert survey.careers()[0].related == (Relation("cooks", 2),)
    assert "related" in told


def test_nothing_to_join_is_refused() -> None:
    with pytest.raises(InvalidOption, match=r"publications: expected at least one, got \(\)"):
        join()
    with pytest.raises(InvalidOption, match="at least one"):
        read_official()


@pytest.mark.parametrize("option", ["area", "industry"])
def test_nothing_is_chosen_of_files_of_the_whole_nation(tmp_path: Path, option: str) -> None:
    chosen: Any = {option: "48"}
    with pytest.raises(InvalidOption, match=rf"^{option}: expected a file of OEWS to choose it of"):
        read_official(projections=write_projections(tmp_path), **chosen)


def test_what_is_no_publication_is_refused_with_its_place(tmp_path: Path) -> None:
    oews = read_oews(write_oews(tmp_path))
    with pytest.raises(InvalidOption, match=r"publications\[1\]: .* Pass what you have read"):
        join(oews, str(tmp_path))  # type: ignore[arg-type]  # not every caller has a type checker


def test_the_catalog_can_be_written_and_read_again(official: Official) -> None:
    assert Catalog.loads(official.catalog.dumps()) == official.catalog


def test_spreadsheets_need_an_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(MissingExtra, match=r"pip install 'careercompare\[readers\]'"):
        read_oews(write_oews(tmp_path))


def test_nothing_but_a_spreadsheet_loads_what_reads_it() -> None:
    script = "import careercompare.readers, sys; sys.exit('python_calamine' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
