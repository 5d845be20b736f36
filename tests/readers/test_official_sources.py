"""Every row of the projections and of O*NET, against what csv and openpyxl find in them."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from readers.conftest import RawTable, read_raw

from careercompare import AtLeast
from careercompare.model import Amount
from careercompare.readers import (
    Crosswalk,
    Oews,
    Onet,
    Projections,
    join,
    read_crosswalk,
    read_onet,
    read_projections,
)
from careercompare.readers.us.entry import EDUCATION, EXPERIENCE, TRAINING

EXPORT = "Employment Projections.csv"
PERIOD = "2024-2034"

# What the bureau publishes together and O*NET apart, by their titles in OEWS.
MERGED = {
    "Buyers and Purchasing Agents": 3,
    "Property Appraisers and Assessors": 2,
    "Substance Abuse, Behavioral Disorder, and Mental Health Counselors": 2,
    "Special Education Teachers, Kindergarten and Elementary School": 2,
    "Teaching Assistants, Except Postsecondary": 3,
    "Clinical Laboratory Technologists and Technicians": 2,
    "Home Health and Personal Care Aides": 2,
    "Tour and Travel Guides": 2,
    "Miscellaneous Construction and Related Workers": 2,
    "Electrical, Electronic, and Electromechanical Assemblers, Except Coil Winders, Tapers, and "
    "Finishers": 2,
    "Miscellaneous Assemblers and Fabricators": 2,
    "First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo "
    "Handling Supervisors": 4,
}


@pytest.fixture(scope="module")
def exported(data: Path) -> Projections:
    return read_projections(data / "bls_projections" / EXPORT)


@pytest.fixture(scope="module")
def of_2019(data: Path) -> Projections:
    return read_projections(data / "bls_projections" / "2019_29" / "occupation.xlsx")


@pytest.fixture(scope="module")
def crosswalk(data: Path) -> Crosswalk:
    return read_crosswalk(data / "crosswalk" / "nem-onet-to-soc-crosswalk.csv")


def read_median(text: str) -> Amount | None:
    bound = text.removeprefix(">=").removeprefix("$").replace(",", "")
    if text in {"N/A", "—"}:
        return None
    return AtLeast(bound) if text.startswith(">=") else Decimal(bound)


def thousands(text: str) -> Decimal:
    return Decimal(text.replace(",", "")) * 1000


class TestExport:
    @pytest.fixture
    def raw(self, data: Path) -> RawTable:
        return read_raw(data / "bls_projections" / EXPORT)

    def test_every_cell_is_read_as_it_is(self, exported: Projections, raw: RawTable) -> None:
        assert [*exported] == [row["Occupation Code"] for row in raw]
        assert len(exported) == 832
        for row in raw:
            found = exported[row["Occupation Code"]]
            title, *others = row["Occupation Title"].split("*")
            assert found.title == title.strip()
            assert found.alternate_titles == tuple(other.strip() for other in others)
            assert found.employment == thousands(row["Employment 2024"])
            growth = row[f"Employment Percent Change, {PERIOD}"]
            assert found.outlook.growth == Decimal(growth) / 100
            openings = row[f"Occupational Openings, {PERIOD} Annual Average"]
            assert found.outlook.openings == thousands(openings)
            assert found.median == read_median(row["Median Annual Wage 2024"])
            assert found.education is EDUCATION[row["Typical Entry-Level Education"]]
            assert found.experience is EXPERIENCE[row["Work Experience in a Related Occupation"]]
            assert found.training is TRAINING[row["Typical on-the-job Training"]]

    def test_every_alternate_title_is_kept(self, exported: Projections) -> None:
        assert sum(len(record.alternate_titles) for record in exported.values()) == 5_820

    def test_it_says_the_same_as_the_workbook_of_its_period(
        self, exported: Projections, projected: Projections
    ) -> None:
        assert exported.source == projected.source
        without_titles = {
            soc: attrs.evolve(record, alternate_titles=()) for soc, record in exported.items()
        }
        assert without_titles == dict(projected)


class TestProjectionsOf2019:
    @pytest.fixture
    def raw(self, data: Path) -> RawTable:
        path = data / "bls_projections" / "2019_29" / "occupation.xlsx"
        rows = read_raw(path, "Table 1.7", 2)
        return [row for row in rows if row["Occupation type"] == "Line item"]

    def test_every_cell_is_read_as_it_is(self, of_2019: Projections, raw: RawTable) -> None:
        code = "2019 National Employment Matrix code"
        assert [*of_2019] == [row[code] for row in raw]
        assert len(of_2019) == 790
        for row in raw:
            found = of_2019[row[code]]
            assert found.title == row["2019 National Employment Matrix title"]
            assert found.employment == thousands(row["Employment, 2019"])
            growth = row["Employment change, percent, 2019-29"]
            assert found.outlook.growth == Decimal(growth) / 100
            openings = row["Occupational openings, 2019-29 annual average"]
            assert found.outlook.openings == thousands(openings)
            assert found.median == read_median(row["Median annual wage, 2020(1)"])
            assert found.education is EDUCATION[row["Typical education needed for entry"]]
            assert found.experience is EXPERIENCE[row["Work experience in a related occupation"]]
            assert found.training is TRAINING[row[next(key for key in row if "on-the-job" in key)]]
            assert (found.outlook.since, found.outlook.until) == (2019, 2029)

    def test_the_source_says_the_period(self, of_2019: Projections) -> None:
        assert of_2019.source.title == "Employment Projections 2019–29"
        salary = of_2019["15-1256"].salary
        assert salary is not None
        assert salary.as_of == "2020"


FILES = {
    "onet_29_3": (
        *("Occupation Data.xlsx", "Skills.xlsx", "Technology Skills.xlsx"),
        *("Related Occupations.xlsx", "Sample of Reported Titles.xlsx", "Alternate Titles.xlsx"),
    ),
    "onet_30_3": (
        *("occupation_data.csv", "essential_skills.csv", "software_skills.csv"),
        *("related_occupations.csv", "sample_of_reported_titles.csv"),
    ),
}
# Skills and their levels, software, relations, reported titles and others, of 1,016 occupations.
COUNTS = {
    "onet_29_3": (27_463, 27_345, 32_681, 18_460, 7_796, 56_558),
    "onet_30_3": (8_655, 8_639, 31_821, 18_460, 7_953, 0),
}


def group(rows: RawTable) -> Iterator[tuple[str, RawTable]]:
    found: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        found[row["O*NET-SOC Code"]].append(dict(row))
    yield from found.items()


def read_skills(rows: RawTable) -> set[tuple[str, Decimal, Decimal | None]]:
    """Return the skills of an occupation, in the fewest words that do."""
    pairs: defaultdict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for row in rows:
        pairs[row["Element Name"]][row["Scale ID"]] = dict(row)
    return {
        (
            name,
            Decimal(pair["IM"]["Data Value"]),
            None if pair["LV"]["Recommend Suppress"] == "Y" else Decimal(pair["LV"]["Data Value"]),
        )
        for name, pair in pairs.items()
        if pair["IM"]["Recommend Suppress"] != "Y" and pair["LV"]["Not Relevant"] != "Y"
    }


@pytest.fixture(scope="module")
def readings(data: Path) -> dict[str, Onet]:
    return {release: read_onet(data / release) for release in FILES}


@pytest.mark.parametrize("release", FILES)
class TestOnet:
    def read(self, data: Path, release: str, place: int) -> dict[str, RawTable]:
        return dict(group(read_raw(data / release / FILES[release][place])))

    def test_every_occupation(self, data: Path, readings: dict[str, Onet], release: str) -> None:
        expected = self.read(data, release, 0)
        found = readings[release]
        assert len(found) == len(expected) == 1_016
        for code, (row,) in expected.items():
            assert (found[code].title, found[code].description) == (
                row["Title"],
                row["Description"],
            )

    def test_every_skill(self, data: Path, readings: dict[str, Onet], release: str) -> None:
        expected = self.read(data, release, 1)
        for code, record in readings[release].items():
            told = [(each.name, each.importance, each.level) for each in record.essential_skills]
            assert len(told) == len({*told})
            assert {*told} == read_skills(expected.get(code, ()))

    def test_every_software(self, data: Path, readings: dict[str, Onet], release: str) -> None:
        expected = self.read(data, release, 2)
        name = "Example" if release == "onet_29_3" else "Workplace Example"
        for code, record in readings[release].items():
            told = [(each.name, each.in_demand, each.hot) for each in record.software]
            assert Counter(told) == Counter(
                (row[name], row["In Demand"] == "Y", row["Hot Technology"] == "Y")
                for row in expected.get(code, ())
            )

    def test_every_relation(self, data: Path, readings: dict[str, Onet], release: str) -> None:
        expected = self.read(data, release, 3)
        tiers = {"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}
        for code, record in readings[release].items():
            assert [(each.code, each.tier) for each in record.related] == [
                (row["Related O*NET-SOC Code"], tiers[row["Relatedness Tier"]])
                for row in expected.get(code, ())
            ]

    def test_as_much_of_it_as_the_files_hold(self, readings: dict[str, Onet], release: str) -> None:
        records = readings[release].values()
        skills = [skill for record in records for skill in record.essential_skills]
        texts = ("software", "related", "reported_titles", "alternate_titles")
        assert COUNTS[release] == (
            len(skills),
            sum(skill.level is not None for skill in skills),
            *(sum(len(getattr(record, name)) for record in records) for name in texts),
        )

    def test_every_title(self, data: Path, readings: dict[str, Onet], release: str) -> None:
        reported = self.read(data, release, 4)
        others = self.read(data, release, 5) if len(FILES[release]) > 5 else {}
        for code, record in readings[release].items():
            assert record.reported_titles == unique(reported, code, "Reported Job Title")
            assert record.alternate_titles == unique(others, code, "Alternate Title")


class TestCrosswalk:
    def test_every_row_is_read(self, data: Path, crosswalk: Crosswalk) -> None:
        path = data / "crosswalk" / "nem-onet-to-soc-crosswalk.csv"
        lines = path.read_text(encoding="cp1252").splitlines()[3:]
        rows = [*csv.DictReader(lines)]
        assert [*crosswalk.socs] == [row["O*NET-SOC Code"] for row in rows]
        assert crosswalk.source.published == "2024-08-29"
        mangled = [row for row in rows if row["NEM Code"].startswith("Nov")]
        assert (len(rows), len(mangled)) == (997, 55)
        for row in rows:
            own = row["O*NET-SOC Code"][:7]
            expected = own if row in mangled else row["NEM Code"]
            assert crosswalk.socs[row["O*NET-SOC Code"]] == expected

    def test_occupations_that_are_published_merged_are_put_together(
        self, wages_2025: Oews, exported: Projections, onet_30_3: Onet, crosswalk: Crosswalk
    ) -> None:
        official = join(wages_2025, exported, onet_30_3, crosswalk=crosswalk)
        joined = official.summary.publications[2]
        assert joined.without == ()
        assert {wages_2025[each.soc].title: len(each.parts) for each in joined.merged} == MERGED
        jobs = [wages_2025[each.soc].employment or 0 for each in joined.merged]
        assert round(sum(jobs), -5) == 9_700_000
        by_soc = {career.codes["soc"]: career for career in official.catalog.values()}
        for each in joined.merged:
            career = by_soc[each.soc]
            named = "; ".join(onet_30_3[code].title for code in each.parts)
            assert career.aspect_sources["skills"].title == f"O*NET 30.3 Database: {named}"
            assert career.skills
            assert career.related
            for code in each.parts:
                part = onet_30_3[code]
                assert f"{part.title}: {part.description}" in str(career.day_to_day)
                assert {part.title, *part.reported_titles} <= {*career.alternate_titles}

    def test_half_of_them_need_no_crosswalk(
        self, wages_2025: Oews, onet_30_3: Onet, crosswalk: Crosswalk
    ) -> None:
        joined = join(wages_2025, onet_30_3).summary.publications[1]
        assert joined.without == ("21-1018", "25-2052", "25-9045", "51-2028", "53-1047")
        stated = join(wages_2025, onet_30_3, crosswalk=crosswalk).summary.publications[1].merged
        assert {*joined.merged} < {*stated}
        assert len(joined.merged) == 7


def unique(tables: dict[str, RawTable], code: str, column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row[column].strip() for row in tables.get(code, ())))
