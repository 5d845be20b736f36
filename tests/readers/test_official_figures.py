"""Every figure of the official files, against what openpyxl and DuckDB find in them."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from readers.conftest import RawTable, expect_doubts

from careercompare import AtLeast, EducationLevel, PayPeriod, Salary
from careercompare.model import Amount
from careercompare.readers import Oews, Onet, Projections, join, read_oews
from careercompare.readers.us.entry import EDUCATION

CAPS = {"A": AtLeast(239_200), "H": AtLeast("115.00")}
PROJECTED = "Employment change, percent, 2024–34"
OPENINGS = "Occupational openings, 2024–34 annual average"
MEDIAN = "Median annual wage, dollars, 2024[1]"


def read_amount(text: str, prefix: str) -> Amount | None:
    """Read a cell of OEWS, in the fewest words that do."""
    return None if text == "*" else CAPS[prefix] if text == "#" else Decimal(text)


def salary_of(wages: Oews, soc: str) -> Salary:
    salary = wages[soc].salary
    assert salary is not None
    return salary


def ends_and_median(wages: Oews, soc: str) -> tuple[Amount | None, ...]:
    salary = salary_of(wages, soc)
    return salary.low, salary.median, salary.high


TOP = AtLeast(239_200)


@pytest.mark.parametrize(
    ("soc", "title", "of_2024", "of_2025", "growth", "openings", "education"),
    [
        (
            *("15-1252", "Software Developers", (79850, 133080, 211450), (82460, 135980, 214670)),
            *("0.158", 115_200, EducationLevel.BACHELOR),
        ),
        (
            *("15-2051", "Data Scientists", (63650, 112590, 194410), (67240, 120230, 199130)),
            *("0.335", 23_400, EducationLevel.BACHELOR),
        ),
        (
            *("29-1141", "Registered Nurses", (66030, 93600, 135320), (68940, 97550, 137470)),
            *("0.049", 189_100, EducationLevel.BACHELOR),
        ),
        (
            *("29-1215", "Family Medicine Physicians"),
            *((81330, 238380, TOP), (76830, 244180, 428550)),
            *("0.027", 3_300, EducationLevel.DOCTORATE),
        ),
    ],
)
def test_the_table_of_figures_to_check_a_reader_by(  # noqa: PLR0917  a row of the table
    wages_2024: Oews,
    wages_2025: Oews,
    projected: Projections,
    soc: str,
    title: str,
    of_2024: tuple[Amount, ...],
    of_2025: tuple[Amount, ...],
    growth: str,
    openings: int,
    education: EducationLevel,
) -> None:
    assert wages_2024[soc].title == wages_2025[soc].title == title
    assert ends_and_median(wages_2024, soc) == of_2024
    assert ends_and_median(wages_2025, soc) == of_2025
    record = projected[soc]
    assert (str(record.outlook.growth), record.outlook.openings) == (growth, openings)
    assert (record.outlook.since, record.outlook.until) == (2024, 2034)
    assert record.education is education


class TestSingleRows:
    def test_ophthalmologists(self, data: Path, wages_2024: Oews) -> None:
        assert ends_and_median(wages_2024, "29-1241")[1:] == (TOP, TOP)
        path = data / "bls_oews" / "national_M2024_dl.xlsx"
        assert salary_of(read_oews(path, percentiles=(25, 75)), "29-1241").high == TOP

    def test_actors(self, wages_2024: Oews, wages_2025: Oews) -> None:
        for wages, ends in ((wages_2024, ("14", "97.19")), (wages_2025, ("16.5", "143.68"))):
            salary = salary_of(wages, "27-2011")
            assert salary.period is PayPeriod.HOUR
            assert (salary.low, salary.high) == tuple(map(Decimal, ends))

    def test_computer_science_teachers(self, wages_2024: Oews) -> None:
        salary = salary_of(wages_2024, "25-1021")
        assert (salary.period, salary.median) == (PayPeriod.YEAR, Decimal(96_690))

    def test_two_kinds_of_physicians(self, wages_2024: Oews, wages_2025: Oews) -> None:
        assert salary_of(wages_2024, "29-1229").median == TOP
        assert salary_of(wages_2024, "29-1243").median == TOP
        assert salary_of(wages_2025, "29-1229").median == 265_930
        assert salary_of(wages_2025, "29-1243").median == 559_030

    def test_three_occupations_of_one_median(self, wages_2025: Oews) -> None:
        medians = {salary_of(wages_2025, soc).median for soc in ("19-1032", "29-1031", "33-1099")}
        assert medians == {Decimal(76_400)}

    def test_fishing_workers_are_in_the_projections_alone(
        self, wages_2024: Oews, projected: Projections
    ) -> None:
        assert "45-3031" in projected
        assert "45-3031" not in wages_2024


@pytest.mark.parametrize(("year", "count"), [(2024, 831), (2025, 830)])
class TestEveryWage:
    @pytest.fixture
    def wages(self, year: int, wages_2024: Oews, wages_2025: Oews) -> Oews:
        return {2024: wages_2024, 2025: wages_2025}[year]

    @pytest.fixture
    def raw(self, year: int, raw_2024: RawTable, raw_2025: RawTable) -> RawTable:
        return {2024: raw_2024, 2025: raw_2025}[year]

    def test_every_row_is_read_in_its_order(self, wages: Oews, raw: RawTable, count: int) -> None:
        assert [*wages] == [row["OCC_CODE"] for row in raw]
        assert len(wages) == count

    @pytest.mark.parametrize("ends", [(10, 90), (25, 75)])
    def test_every_cell_is_read_as_it_is(
        self, data: Path, year: int, count: int, raw: RawTable, ends: tuple[int, int]
    ) -> None:
        path = data / "bls_oews" / f"national_M{year}_dl.xlsx"
        wages = read_oews(path, percentiles=ends)
        for row in raw:
            prefix = "H" if row["HOURLY"] == "TRUE" else "A"
            low, high, median, mean = (
                read_amount(row[f"{prefix}_{name}"], prefix)
                for name in (f"PCT{ends[0]}", f"PCT{ends[1]}", "MEDIAN", "MEAN")
            )
            found = wages[row["OCC_CODE"]]
            assert found.salary == Salary(
                low,
                high,
                "USD",
                median=median,
                mean=mean,
                mean_rse=Decimal(row["MEAN_PRSE"]) / 100,
                period=PayPeriod.HOUR if prefix == "H" else PayPeriod.YEAR,
                place="United States",
                as_of=f"{year}-05",
                percentiles=ends,
                source=wages.source,
                doubts=expect_doubts(row),
            )
            assert (found.title, found.employment) == (row["OCC_TITLE"], int(row["TOT_EMP"]))

    def test_markers_are_as_many_as_in_the_file(
        self, wages: Oews, raw: RawTable, year: int, count: int
    ) -> None:
        read = Counter[str]()
        for record in wages.values():
            salary = record.salary
            assert salary is not None
            read["hourly"] += salary.period is PayPeriod.HOUR
            for name in ("low", "median", "high", "mean"):
                read[f"# {name}"] += isinstance(getattr(salary, name), AtLeast)
                read[f"* {name}"] += getattr(salary, name) is None
        expected = {2024: {"# median": 17, "# high": 45}, 2025: {}}[year]
        assert +read == Counter({"hourly": 5, **expected})
        assert sum(row["HOURLY"] == "TRUE" for row in raw) == 5
        assert sum(row["A_MEDIAN"] == "#" for row in raw) == read["# median"]
        assert sum("#" in (row["A_PCT90"], row["H_PCT90"]) for row in raw) == read["# high"]
        assert sum(row["ANNUAL"] == "TRUE" for row in raw) == {2024: 59, 2025: 58}[year]


class TestEveryProjection:
    def test_every_line_item_is_read_in_its_order(
        self, projected: Projections, raw_projected: RawTable
    ) -> None:
        codes = [row["2024 National Employment Matrix code"] for row in raw_projected]
        assert [*projected] == codes
        assert len(codes) == 832

    def test_every_cell_is_read_as_it_is(
        self, projected: Projections, raw_projected: RawTable
    ) -> None:
        for row in raw_projected:
            found = projected[row["2024 National Employment Matrix code"]]
            assert found.title == row["2024 National Employment Matrix title"].strip()
            assert found.outlook.growth == Decimal(row[PROJECTED]) / 100
            assert found.outlook.openings == Decimal(row[OPENINGS]) * 1000
            assert found.employment == Decimal(row["Employment, 2024"]) * 1000
            assert found.education is EDUCATION[row["Typical education needed for entry"]]
            text = row[MEDIAN]
            assert found.median == (
                None if text == "—" else TOP if text == ">=$239,200" else Decimal(text)
            )

    def test_markers_are_as_many_as_in_the_file(
        self, projected: Projections, raw_projected: RawTable
    ) -> None:
        medians = [record.median for record in projected.values()]
        raw = Counter(row[MEDIAN] for row in raw_projected)
        assert medians.count(None) == raw["—"] == 6
        assert medians.count(TOP) == raw[">=$239,200"] == 17

    def test_every_level_of_education_is_found_as_often_as_it_is_printed(
        self, projected: Projections
    ) -> None:
        assert Counter(record.education for record in projected.values()) == {
            EducationLevel.NO_FORMAL_CREDENTIAL: 109,
            EducationLevel.HIGH_SCHOOL: 326,
            EducationLevel.SOME_COLLEGE: 7,
            EducationLevel.POSTSECONDARY_NONDEGREE: 51,
            EducationLevel.ASSOCIATE: 48,
            EducationLevel.BACHELOR: 178,
            EducationLevel.MASTER: 40,
            EducationLevel.DOCTORATE: 73,
        }

    def test_medians_are_those_of_oews(self, projected: Projections, wages_2024: Oews) -> None:
        same = [
            soc
            for soc, record in projected.items()
            if isinstance(record.median, Decimal)
            and soc in wages_2024
            and record.median == salary_of(wages_2024, soc).median
        ]
        assert len(same) == 809


class TestOnet:
    @pytest.fixture
    def tables(self, data: Path) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect()
        for path in (data / "onet_30_3").glob("*.csv"):
            connection.read_csv(path, all_varchar=True).create_view(path.stem)
        return connection

    @staticmethod
    def count(tables: duckdb.DuckDBPyConnection, query: str) -> int:
        [(number,)] = tables.sql(query).fetchall()
        return int(number)

    def test_every_occupation_is_read(
        self, onet_30_3: Onet, tables: duckdb.DuckDBPyConnection
    ) -> None:
        assert self.count(tables, "SELECT count(*) FROM occupation_data") == len(onet_30_3) == 1016

    def test_skills_without_those_that_are_not_relevant(
        self, onet_30_3: Onet, tables: duckdb.DuckDBPyConnection
    ) -> None:
        skills = [skill for record in onet_30_3.values() for skill in record.essential_skills]
        relevant = "FROM essential_skills WHERE \"Scale ID\" = 'LV' AND \"Not Relevant\" = 'N'"
        assert len(skills) == self.count(tables, f"SELECT count(*) {relevant}") == 8940 - 285
        precise = f"SELECT count(*) {relevant} AND \"Recommend Suppress\" = 'N'"
        levels = sum(skill.level is not None for skill in skills)
        assert levels == self.count(tables, precise) == 8940 - 285 - 16

    def test_skills_are_in_the_order_that_sql_gives_them(
        self, onet_30_3: Onet, tables: duckdb.DuckDBPyConnection
    ) -> None:
        rows = tables.sql("""
            SELECT im."O*NET-SOC Code", im."Element Name"
            FROM essential_skills im JOIN essential_skills lv
            USING ("O*NET-SOC Code", "Element ID")
            WHERE im."Scale ID" = 'IM' AND lv."Scale ID" = 'LV'
              AND im."Recommend Suppress" = 'N' AND im."Not Relevant" IS DISTINCT FROM 'Y'
              AND lv."Not Relevant" IS DISTINCT FROM 'Y'
            ORDER BY 1, im."Data Value"::DECIMAL DESC,
              CASE WHEN lv."Recommend Suppress" = 'Y' THEN 0 ELSE lv."Data Value"::DECIMAL END DESC,
              im."Element ID"
        """).fetchall()
        assert rows == [
            (code, skill.name)
            for code, record in sorted(onet_30_3.items())
            for skill in record.essential_skills
        ]

    def test_software_relations_and_titles_are_all_read(
        self, onet_30_3: Onet, tables: duckdb.DuckDBPyConnection
    ) -> None:
        records = onet_30_3.values()
        marks = Counter(
            (each.in_demand, each.hot) for record in records for each in record.software
        )
        rows = tables.sql(
            "SELECT \"In Demand\" = 'Y', \"Hot Technology\" = 'Y', count(*) FROM software_skills "
            "GROUP BY ALL"
        ).fetchall()
        assert marks == {(in_demand, hot): count for in_demand, hot, count in rows}
        tiers = Counter(each.tier for record in records for each in record.related)
        assert tiers == {1: 4615, 2: 4615, 3: 9230}
        titles = sum(len(record.reported_titles) for record in records)
        assert titles == self.count(tables, "SELECT count(*) FROM sample_of_reported_titles")

    def test_an_occupation_without_a_survey_has_no_skills(self, onet_30_3: Onet) -> None:
        found = onet_30_3["15-2051.00"]
        assert found.essential_skills == ()
        assert found.software[0].in_demand
        assert len(found.related) == 20


def test_all_of_it_joins(wages_2024: Oews, projected: Projections, onet_30_3: Onet) -> None:
    official = join(wages_2024, projected, onet_30_3)
    _, outlooks, skills = official.summary.publications
    assert (len(official.catalog), outlooks.joined) == (831, 831)
    assert [record.code for record in outlooks.left_out] == ["45-3031"]
    assert skills.joined - sum(len(each.parts) for each in skills.merged) == 819
    assert len(skills.merged) + len(skills.without) == 12


def test_every_relation_is_to_a_career_of_the_catalog(
    wages_2025: Oews, projected: Projections, onet_30_3: Onet
) -> None:
    catalog = join(wages_2025, projected, onet_30_3).catalog
    assert len(catalog) == 830
    for slug, career in catalog.items():
        related = [relation.slug for relation in career.related]
        assert set(related) <= set(catalog) - {slug}
        tiers = [relation.tier for relation in career.related]
        assert tiers == sorted(tiers)
