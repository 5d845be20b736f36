"""Occupations that one publication has together and another in parts."""

from __future__ import annotations

from decimal import Decimal, localcontext
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.onet_folder import Grid, write_onet
from readers.workbooks import (
    crosswalk_grid,
    oews_grid,
    oews_line,
    oews_lines,
    write_csv,
    write_oews,
)

from careercompare import Source
from careercompare.errors import InvalidOption, show
from careercompare.model import Relation
from careercompare.readers import (
    EssentialSkill,
    Facets,
    LeftOut,
    Merged,
    Official,
    Onet,
    OnetOccupation,
    Publication,
    RelatedOccupation,
    SoftwareSkill,
    WhyLeftOut,
    join,
    read_crosswalk,
    read_oews,
    read_official,
    read_onet,
)
from careercompare.readers.us.onet_merging import merge

HOME = ("31-1121.00", "Home Health Aides")
CARE = ("31-1122.00", "Personal Care Aides")
CARE_AT_NIGHT = ("31-1122.01", "Night Aides")
OTHERS = ("31-1129.00", "Aides, All Other")
ABUSE = ("21-1011.00", "Substance Abuse Counselors")
MINDS = ("21-1014.00", "Mental Health Counselors")
CODERS = ("15-1252.00", "Software Developers")
ALL = (CODERS, ABUSE, MINDS, HOME, CARE, CARE_AT_NIGHT, OTHERS)

_SKILLS: dict[tuple[str, str], dict[str, tuple[str, str, str]]] = {
    HOME: {"Reading": ("3.00", "2.00", "N"), "Speaking": ("3.12", "3.00", "N")},
    CARE: {"Reading": ("4.00", "2.50", "Y"), "Speaking": ("3.25", "3.13", "N")},
}


def aides_grids() -> dict[str, Grid]:
    """Return a database of aides, of whom the bureau publishes no parts."""
    code = ["O*NET-SOC Code", "Title"]
    marks = ["Recommend Suppress", "Not Relevant"]
    skills: Grid = [[*code, "Element Name", "Scale ID", "Data Value", *marks]]
    for who, rated in _SKILLS.items():
        for name, (importance, level, suppress) in rated.items():
            skills.append([*who, name, "IM", importance, "N", ""])
            skills.append([*who, name, "LV", level, suppress, "N"])
        irrelevant = "Y" if who is CARE else "N"
        skills.append([*who, "Science", "IM", "5.00", "N", ""])
        skills.append([*who, "Science", "LV", "5.00", "N", irrelevant])
    occupations: Grid = [[*who, f"Be {who[1]}."] for who in ALL]
    without_demand: Grid = [[*who, "Ada", "N", "N"] for who in (CODERS, ABUSE, MINDS)]
    return {
        "occupation_data": [[*code, "Description"], *occupations],
        "essential_skills": skills,
        "software_skills": [
            [*code, "Workplace Example", "Hot Technology", "In Demand"],
            *without_demand,
            [*HOME, "Maps", "N", "Y"],
            [*HOME, "Excel", "Y", "N"],
            [*CARE, "Mail", "N", "Y"],
            [*CARE, "Maps", "N", "Y"],
            [*CARE, "Excel", "N", "N"],
        ],
        "related_occupations": [
            [*code, "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            [*CODERS, CARE[0], "Primary-Short", "1"],
            [*ABUSE, CARE[0], "Primary-Short", "1"],
            [*MINDS, CARE[0], "Primary-Short", "1"],
            [*HOME, CARE[0], "Primary-Short", "1"],
            [*HOME, CODERS[0], "Supplemental", "2"],
            [*CARE, MINDS[0], "Primary-Long", "1"],
            [*CARE, CODERS[0], "Primary-Long", "2"],
        ],
        "sample_of_reported_titles": [
            [*code, "Reported Job Title"],
            [*HOME, "HHA"],
            [*HOME, "Caregiver"],
            [*CARE, "Caregiver"],
        ],
    }


@pytest.fixture
def onet(tmp_path: Path) -> Onet:
    return read_onet(write_onet(tmp_path, aides_grids()))


@pytest.fixture
def oews(tmp_path: Path) -> Path:
    lines = [
        oews_line("15-1252", "Software Developers", "detailed", 10),
        oews_line("21-1018", "Counselors", "detailed", 20),
        oews_line("31-1120", "Home Health and Personal Care Aides", "detailed", 30),
    ]
    return write_oews(tmp_path, oews_grid(oews_lines(lines)))


@pytest.fixture
def crosswalk(tmp_path: Path) -> Path:
    pairs = [(ABUSE[0], "21-1018"), (MINDS[0], "21-1018"), (HOME[0], "31-1120")]
    return write_csv(tmp_path / "crosswalk.csv", crosswalk_grid(pairs), "cp1252")


@pytest.fixture
def official(oews: Path, onet: Onet) -> Official:
    return join(read_oews(oews), onet)


class TestWhatIsPutTogether:
    def test_parts_that_the_code_shows_need_no_crosswalk(self, official: Official) -> None:
        joined = official.summary.publications[1]
        assert joined.merged == (Merged("31-1120", (HOME[0], CARE[0], OTHERS[0])),)
        assert joined.without == ("21-1018",)
        assert joined.left_out == (
            LeftOut(*ABUSE, WhyLeftOut.NOT_IN_THE_FIRST),
            LeftOut(*MINDS, WhyLeftOut.NOT_IN_THE_FIRST),
            LeftOut(*CARE_AT_NIGHT, WhyLeftOut.PART_OF_AN_OCCUPATION),
        )
        assert "  1 career put together of parts: 31-1120" in str(official.summary).splitlines()

    def test_the_crosswalk_says_what_the_codes_do_not(
        self, oews: Path, onet: Onet, crosswalk: Path
    ) -> None:
        official = join(read_oews(oews), onet, crosswalk=read_crosswalk(crosswalk))
        assert [each.soc for each in official.summary.publications[1].merged] == [
            *("21-1018", "31-1120")
        ]
        assert official.catalog["counselors"].day_to_day == (
            "Substance Abuse Counselors: Be Substance Abuse Counselors. "
            "Mental Health Counselors: Be Mental Health Counselors."
        )

    def test_the_files_are_joined_in_one_call(
        self, tmp_path: Path, oews: Path, crosswalk: Path
    ) -> None:
        onet = write_onet(tmp_path, aides_grids())
        official = read_official(oews=oews, onet=onet, crosswalk=crosswalk)
        assert official.summary.publications[1].without == ()

    def test_what_the_first_has_apart_stays_apart(self, oews: Path, onet: Onet) -> None:
        official = join(onet, read_oews(oews))
        assert official.summary.publications[0].merged == ()
        assert official.summary.publications[1].merged == ()
        assert "home-health-aides" in official.catalog

    def test_one_that_is_known_as_a_whole_is_not_made_of_parts(
        self, tmp_path: Path, oews: Path
    ) -> None:
        grids = aides_grids()
        grids["occupation_data"].append(["31-1120.00", "Aides", "Help."])
        official = join(read_oews(oews), read_onet(write_onet(tmp_path, grids)))
        assert official.summary.publications[1].merged == ()
        assert official.catalog["home-health-and-personal-care-aides"].day_to_day == "Help."

    def test_what_is_no_crosswalk_is_refused(self, oews: Path, crosswalk: Path) -> None:
        with pytest.raises(InvalidOption) as caught:
            join(read_oews(oews), crosswalk=crosswalk)  # type: ignore[arg-type]  # a caller's error
        assert str(caught.value) == (
            f"crosswalk: expected a crosswalk, got {show(crosswalk)}. "
            "Pass what you have read: crosswalk=read_crosswalk(path)."
        )


class TestWhatIsSaidOfIt:
    def test_the_source_names_the_parts(self, official: Official) -> None:
        career = official.catalog["home-health-and-personal-care-aides"]
        named = "O*NET 30.3 Database: Home Health Aides; Personal Care Aides; Aides, All Other"
        assert career.aspect_sources["skills"].title == named
        assert career.aspect_sources["day-to-day"] == career.sources[1]
        assert career.sources[1].attribution is not None
        assert dict(career.codes) == {"soc": "31-1120"}

    def test_texts_are_those_of_all_parts(self, official: Official) -> None:
        career = official.catalog["home-health-and-personal-care-aides"]
        assert career.day_to_day == (
            "Home Health Aides: Be Home Health Aides. Personal Care Aides: Be Personal Care Aides. "
            "Aides, All Other: Be Aides, All Other."
        )
        assert career.alternate_titles == (
            *("HHA", "Caregiver"),
            *("Home Health Aides", "Personal Care Aides", "Aides, All Other"),
        )
        (best, *_) = official.catalog.find("personal care aides")
        assert best.career == career

    def test_relations_are_the_closest_of_all_parts(self, official: Official) -> None:
        aides = official.catalog["home-health-and-personal-care-aides"]
        assert aides.related == (Relation("software-developers", 2),)
        developers = official.catalog["software-developers"]
        assert developers.related == (Relation(aides.slug, 1),)

    def test_skills_of_all_surveyed_parts_have_the_means(self, onet: Onet) -> None:
        codes = [HOME[0], CARE[0], OTHERS[0]]
        (merged,) = onet.combine(codes).values()
        assert (merged.code, merged.soc) == ("+".join(codes), "31-1121")
        assert merged.essential_skills == (
            EssentialSkill("Reading", Decimal("3.50"), None),
            EssentialSkill("Speaking", Decimal("3.18"), Decimal("3.06")),
        )
        with localcontext() as context:
            context.prec = 2
            assert [*onet.combine(codes).values()] == [merged]

    @given(st.permutations(range(4)), st.data())
    def test_means_lie_between_the_figures_whatever_the_order_of_parts(
        self, order: list[int], data: st.DataObject
    ) -> None:
        figures = st.decimals(1, 5, places=2)
        importances = data.draw(st.lists(figures, min_size=4, max_size=4))
        parts = [
            OnetOccupation(
                *(f"31-112{place}.00", "Aides", "Help.", (EssentialSkill("Math", figure, None),)),
                *((), (), ()),
            )
            for place, figure in enumerate(importances)
        ]
        (skill,) = merge(parts).essential_skills
        assert min(importances) <= skill.importance <= max(importances)
        assert merge([parts[place] for place in order]).essential_skills == (skill,)

    def test_software_is_ranked_by_how_many_parts_ask_for_it(self, onet: Onet) -> None:
        (merged,) = onet.combine([HOME[0], CARE[0]]).values()
        assert merged.software == (
            SoftwareSkill("Maps", in_demand=True, hot=False),
            SoftwareSkill("Mail", in_demand=True, hot=False),
            SoftwareSkill("Excel", in_demand=False, hot=True),
        )

    def test_demand_that_no_part_knows_stays_unknown(self, onet: Onet) -> None:
        assert onet.merge is not None
        part = attrs.evolve(
            onet[HOME[0]], software=(SoftwareSkill("Maps", in_demand=None, hot=True),)
        )
        assert onet.merge([part, onet[OTHERS[0]]]).software == part.software

    def test_parts_without_a_survey_have_no_skills_together(self, onet: Onet) -> None:
        (merged,) = onet.combine([ABUSE[0], MINDS[0]]).values()
        assert merged.essential_skills == ()
        assert merged.related == (RelatedOccupation(CARE[0], 1),)


@attrs.frozen
class Surveyed:
    title: str
    soc: str
    codes: dict[str, str]


def tell_titles(record: Surveyed) -> Facets:
    return {"alternate_titles": (f"{record.title} (surveyed)", "Caregiver")}


def test_a_publication_that_merges_nothing_is_joined_by_its_codes_alone(oews: Path) -> None:
    record = Surveyed("Home Aides", "31-1121", {})
    survey = Publication(Source("Survey"), {"a": record}, tell_titles)
    assert join(read_oews(oews), survey).summary.publications[1].joined == 0
    with pytest.raises(InvalidOption) as caught:
        survey.combine(["a"])
    assert str(caught.value) == (
        "merge: expected a function that makes one record of several, got None. "
        "Make the publication with one."
    )


def test_alternate_titles_are_those_of_all_publications(oews: Path, onet: Onet) -> None:
    record = Surveyed("Aides", "31-1120", {})
    survey = Publication(Source("Survey"), {"a": record}, tell_titles)
    career = join(read_oews(oews), survey, onet).catalog["home-health-and-personal-care-aides"]
    assert career.alternate_titles[:4] == (
        *("Aides (surveyed)", "Caregiver", "HHA"),
        "Home Health Aides",
    )
