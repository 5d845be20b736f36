"""Skills, work, titles and relations of a small O*NET database."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from readers.onet_folder import onet_grids, write_onet

from careercompare import Source
from careercompare.errors import InvalidOption
from careercompare.model import Relation
from careercompare.readers import (
    EssentialSkill,
    Onet,
    RelatedOccupation,
    SoftwareSkill,
    read_onet,
)


@pytest.fixture
def onet(tmp_path: Path) -> Onet:
    return read_onet(write_onet(tmp_path))


def test_every_occupation_is_read_in_its_order(onet: Onet) -> None:
    assert [*onet] == ["15-1252.00", "15-1252.01", "27-2011.00", "55-3016.00"]
    assert onet["15-1252.01"].codes == {"onet": "15-1252.01", "soc": "15-1252"}


def test_skills_are_ranked_by_importance_and_then_by_level(onet: Onet) -> None:
    writing, speaking, reading = onet["15-1252.00"].essential_skills
    assert writing == EssentialSkill("Writing", Decimal("3.88"), None)
    assert speaking == EssentialSkill("Speaking", Decimal("3.50"), Decimal("4.50"))
    assert reading == EssentialSkill("Reading", Decimal("3.50"), Decimal("4.25"))


def test_software_is_ranked_by_demand_and_then_by_heat(onet: Onet) -> None:
    assert onet["15-1252.00"].software == (
        SoftwareSkill("Python", in_demand=True, hot=True),
        SoftwareSkill("reading", in_demand=True, hot=True),
        SoftwareSkill("RESTful API", in_demand=True, hot=False),
        SoftwareSkill("Go", in_demand=False, hot=True),
        SoftwareSkill("Ada", in_demand=False, hot=False),
    )


def test_titles_and_relations_are_read(onet: Onet) -> None:
    found = onet["15-1252.00"]
    assert found.reported_titles == ("Software Engineer", "Coder")
    assert found.related[1] == RelatedOccupation("27-2011.00", 2)
    assert [each.tier for each in found.related] == [1, 2, 3]


def test_what_was_not_surveyed_yet_is_not_known(onet: Onet) -> None:
    found = onet["55-3016.00"]
    assert (found.essential_skills, found.software, found.reported_titles) == ((), (), ())
    assert found.related == ()


def test_each_record_is_a_career_by_itself(onet: Onet) -> None:
    developers, _, actors, soldiers = onet.careers()
    assert developers.skills == ("Writing", "Speaking", "Reading", "Python", "RESTful API")
    assert developers.day_to_day == "Write programs, and mend them."
    assert developers.alternate_titles == ("Software Engineer", "Coder")
    assert developers.related == (
        Relation("web-tinkerers", 1),
        Relation("actors", 2),
        Relation("infantry", 3),
    )
    assert actors.skills == ("Speaking", "Reading", "Writing")
    assert dict(actors.codes) == {"onet": "27-2011.00", "soc": "27-2011"}
    assert soldiers.skills == ()


def test_a_career_takes_as_many_skills_as_are_asked_for(tmp_path: Path) -> None:
    folder = write_onet(tmp_path)
    for top, skills in (
        ((1, 1), ("Writing", "Python")),
        ((0, 1), ("Python",)),
        ((1, 0), ("Writing",)),
        ((0, 0), ()),
    ):
        assert read_onet(folder, top=top).careers()[0].skills == skills


def test_occupations_that_rate_a_skill_alike_may_need_other_levels_of_it(tmp_path: Path) -> None:
    grids = onet_grids()
    assert grids["essential_skills"][1][2:5] == ["Reading", "IM", "3.50"]
    grids["essential_skills"][9][4] = "3.50"
    found = read_onet(write_onet(tmp_path, grids))
    for code, level in (("15-1252.00", "4.25"), ("27-2011.00", "3.00")):
        reading = EssentialSkill("Reading", Decimal("3.50"), Decimal(level))
        assert reading in found[code].essential_skills


def test_files_may_end_with_other_occupations_of_one_major_group(tmp_path: Path) -> None:
    grids = onet_grids()
    grids["occupation_data"].insert(4, ["27-3043.00", "Poets", "Rhyme."])
    rated = [["27-3043.00", "Poets", *row[2:]] for row in grids["essential_skills"][9:]]
    grids["essential_skills"] += rated
    assert len(read_onet(write_onet(tmp_path, grids))["27-3043.00"].essential_skills) == 3


@pytest.mark.parametrize("top", [(5,), (1, 2, 3), (-1, 5), (True, 5), (None, "x"), 5])
def test_a_number_of_skills_that_cannot_be_is_refused(tmp_path: Path, top: Any) -> None:
    with pytest.raises(InvalidOption, match="top"):
        read_onet(tmp_path, top=top)


def test_the_source_carries_the_attribution_that_the_licence_asks_for(onet: Onet) -> None:
    assert onet.source == Source(
        "O*NET 30.3 Database",
        "U.S. Department of Labor, Employment and Training Administration",
        url="https://www.onetcenter.org/database.html",
        published="2026-05",
        license="CC BY 4.0",
        attribution=(
            "This product includes information from the O*NET 30.3 Database by the U.S. "
            "Department of Labor, Employment and Training Administration (USDOL/ETA). Used under "
            "the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA."
        ),
        language="en",
    )
