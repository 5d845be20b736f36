"""O*NET as its releases named and wrote it: from 24 to 31, as CSV, text and .xlsx."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from readers.onet_folder import Grid, former_grids, onet_grids, write_former, write_onet, write_text
from readers.refusing import refuse
from readers.workbooks import write_csv, write_without_sheets

from careercompare.limits import BeyondLimit, Limits
from careercompare.readers import (
    EssentialSkill,
    Onet,
    RelatedOccupation,
    SoftwareSkill,
    read_onet,
)
from careercompare.readers.us.recognizing import describe_file

SUFFIXES = (".csv", ".txt", ".xlsx")


@pytest.fixture(params=SUFFIXES)
def former(tmp_path: Path, request: pytest.FixtureRequest) -> Onet:
    return read_onet(write_former(tmp_path, str(request.param)))


class TestFormerNames:
    def test_every_notation_says_the_same_as_the_newest_release(
        self, tmp_path: Path, former: Onet
    ) -> None:
        newest = read_onet(write_onet(tmp_path))
        assert [*former] == [*newest]
        for code, record in former.items():
            assert attrs.evolve(record, alternate_titles=()) == newest[code]

    def test_all_titles_are_told_once(self, former: Onet) -> None:
        assert former["15-1252.00"].alternate_titles == ('App "Guru"', "Coder")
        assert former.careers()[0].alternate_titles == ("Software Engineer", "Coder", 'App "Guru"')
        assert former["55-3016.00"].alternate_titles == ("Grunt",)

    def test_nothing_is_lacking_where_one_file_has_both_kinds_of_skills(self, former: Onet) -> None:
        assert former.lacking == ()
        assert former.source.title == "O*NET 29.3 Database"


def without(*columns: str, names: dict[str, str] | None = None) -> dict[str, Grid]:
    """Return the former database without *columns*, and with other *names* of files."""
    grids: dict[str, Grid] = {}
    for name, rows in former_grids().items():
        kept = [place for place, column in enumerate(rows[0]) if column not in columns]
        grids[(names or {}).get(name, name)] = [[row[place] for place in kept] for row in rows]
    return grids


class TestWhatAReleaseLacks:
    def test_what_is_in_demand_is_not_known_before_27_1(self, tmp_path: Path) -> None:
        found = read_onet(write_former(tmp_path, ".txt", without("In Demand")))
        software = found["15-1252.00"].software
        assert software[0] == SoftwareSkill("Go", in_demand=None, hot=True)
        assert [each.hot for each in software] == [True, True, True, False, False]
        assert found.careers()[0].skills == ("Writing", "Speaking", "Reading")

    def test_occupations_to_change_to_are_ranked_before_26_3(self, tmp_path: Path) -> None:
        names = {"Related Occupations": "Career Changers Matrix"}
        grids = without("Relatedness Tier", names=names)
        grids["Career Changers Matrix"][2][3] = "6"
        found = read_onet(write_former(tmp_path, ".txt", grids))
        assert found["15-1252.00"].related == (
            RelatedOccupation("15-1252.01", 1),
            RelatedOccupation("27-2011.00", 2),
            RelatedOccupation("55-3016.00", 1),
        )
        assert found["15-1252.01"].related == (RelatedOccupation("27-2011.00", 1),)

    def test_a_rank_that_is_none(self, tmp_path: Path) -> None:
        names = {"Related Occupations": "Career Changers Matrix"}
        grids = without("Relatedness Tier", names=names)
        grids["Career Changers Matrix"][2][3] = "first"
        assert refuse(read_onet, write_former(tmp_path, ".txt", grids)).startswith(
            'Career Changers Matrix.txt, row 3, column "Index": expected a rank from 1 on, found "f'
        )

    def test_a_column_is_missing_where_every_release_of_the_file_has_it(
        self, tmp_path: Path
    ) -> None:
        grids = onet_grids()
        grids["software_skills"][0][5] = "Wanted"
        found = refuse(read_onet, write_onet(tmp_path, grids))
        assert 'column "In Demand": it is missing' in found

    def test_files_that_are_not_there_leave_their_part_unknown(self, tmp_path: Path) -> None:
        grids = {"Occupation Data": former_grids()["Occupation Data"]}
        found = read_onet(write_former(tmp_path, ".xlsx", grids))
        (career, *_) = found.careers()
        assert (career.skills, career.related, career.alternate_titles) == ((), (), ())
        assert career.day_to_day == "Write programs, and mend them."
        assert found.lacking == (
            *("Essential Skills", "Transferable Skills", "Software Skills", "Related Occupations"),
            *("Sample of Reported Titles", "Job Titles"),
        )


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_names_of_columns_may_be_in_other_letters(
    tmp_path: Path, change: Callable[[str], str]
) -> None:
    """Those of former releases too, so that none is taken for one that is not there."""
    grids = former_grids()
    for rows in grids.values():
        rows[0] = [change(str(name)) for name in rows[0]]
    assert read_onet(write_former(tmp_path, ".csv", grids, "db_29_3_a")) == read_onet(
        write_former(tmp_path, ".csv")
    )


class TestNewestNames:
    def test_skills_of_both_kinds_are_ranked_together_since_30_3(self, tmp_path: Path) -> None:
        grids = onet_grids()
        header, *rows = grids["essential_skills"]
        names = {"Reading": "Programming", "Speaking": "Repairing"}
        grids["transferable_skills"] = [
            header, *([*row[:2], names[str(row[2])], *row[3:]] for row in rows if row[2] in names)
        ]  # fmt: skip
        titles: Grid = [["O*NET-SOC Code", "Job Title"], ["27-2011.00", "Star"]]
        found = read_onet(write_onet(tmp_path, {**grids, "job_titles": titles}))
        names_of_all = [skill.name for skill in found["15-1252.00"].essential_skills]
        assert names_of_all == ["Writing", "Speaking", "Repairing", "Reading", "Programming"]
        assert found["27-2011.00"].alternate_titles == ("Star",)
        assert found.lacking == ()

    def test_names_of_files_may_be_in_capitals(self, tmp_path: Path) -> None:
        folder = write_onet(tmp_path)
        expected = read_onet(folder)
        for path in folder.glob("*.csv"):
            path.rename(path.with_name(path.name.upper()))
        assert read_onet(folder) == expected

    def test_the_newest_of_two_files_is_read(self, tmp_path: Path) -> None:
        folder = write_onet(tmp_path)
        grids = former_grids()
        write_text(folder / "Technology Skills.txt", grids["Technology Skills"][:1])
        write_text(folder / "software_skills.txt", grids["Technology Skills"][:1])
        assert read_onet(folder)["15-1252.00"].software[0].name == "Python"

    def test_a_workbook_without_sheets_is_empty(self, tmp_path: Path) -> None:
        folder = write_former(tmp_path, ".xlsx")
        write_without_sheets(folder / "Skills.xlsx")
        assert refuse(read_onet, folder).startswith("Skills.xlsx: it is empty")

    def test_titles_of_an_unknown_occupation_are_refused(self, tmp_path: Path) -> None:
        grids = former_grids()
        for code in ("99-9998.00", "99-9999.00"):
            grids["Alternate Titles"].append([code, "Ghosts", "Spook", "n/a", "08"])
        found = refuse(read_onet, write_former(tmp_path, ".csv", grids))
        assert "99-9998.00 is missing, which Alternate Titles" in found


class TestNumbersAndMarks:
    def test_workbooks_have_numbers_where_texts_have_digits(self, tmp_path: Path) -> None:
        grids = former_grids()
        for row in grids["Skills"][1:]:
            row[4] = float(str(row[4]))
        found = read_onet(write_former(tmp_path, ".xlsx", grids))["27-2011.00"]
        assert found.essential_skills[0] == EssentialSkill("Speaking", Decimal(5), Decimal(5))

    def test_white_space_is_no_mark(self, tmp_path: Path) -> None:
        grids = former_grids()
        for row in grids["Skills"][1:]:
            row[6] = " " if row[6] == "" else row[6]
        expected = read_onet(write_former(tmp_path, ".csv"))
        assert read_onet(write_former(tmp_path, ".csv", grids, "db_29_3_b")) == expected

    @pytest.mark.parametrize("suffix", [".txt", ".csv"])
    def test_a_text_of_windows_is_read(self, tmp_path: Path, suffix: str) -> None:
        folder = write_former(tmp_path, suffix)
        rows: Grid = [["O*NET-SOC Code", "Alternate Title"], ["27-2011.00", "Protégé"]]
        write = write_text if suffix == ".txt" else write_csv
        write(folder / f"Alternate Titles{suffix}", rows, "cp1252")
        assert read_onet(folder)["27-2011.00"].alternate_titles == ("Protégé",)

    def test_a_quote_in_a_text_with_tabs_is_a_letter(self, tmp_path: Path) -> None:
        folder = write_former(tmp_path, ".txt")
        rows: Grid = [["O*NET-SOC Code", "Alternate Title"], ["27-2011.00", '"The" Actor']]
        write_text(folder / "Alternate Titles.txt", rows)
        assert read_onet(folder)["27-2011.00"].alternate_titles == ('"The" Actor',)

    @pytest.mark.parametrize(
        ("cell", "title"),
        [
            ('"Actors, Directors"', "Actors, Directors"),
            ('"Actors ""of note"""', 'Actors "of note"'),
            ('"The" or "A" Actor', '"The" or "A" Actor'),
            *(('"Actor', '"Actor'), ('Actor"', 'Actor"'), ('A"c"tor', 'A"c"tor')),
        ],
    )
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_quotes_around_a_cell_are_those_of_a_program(
        self, tmp_path: Path, cell: str, title: str, encoding: str
    ) -> None:
        """Excel writes them where a cell has a comma or a quote, which it makes two."""
        folder = write_former(tmp_path, ".txt")
        rows: Grid = [["O*NET-SOC Code", "Alternate Title"], ["27-2011.00", cell]]
        write_text(folder / "Alternate Titles.txt", rows, encoding)
        assert read_onet(folder)["27-2011.00"].alternate_titles == (title,)

    def test_rows_at_the_end_that_hold_nothing_are_none(self, tmp_path: Path) -> None:
        """As spreadsheet programs have them where something was deleted."""
        grids = former_grids()
        expected = read_onet(write_former(tmp_path, ".csv", grids))
        for rows in grids.values():
            rows += [["", *(" " for _ in rows[0][1:])] for _ in range(3)]
        assert read_onet(write_former(tmp_path, ".csv", grids, "db_29_3_b")) == expected

    def test_rows_between_others_that_hold_nothing_are_refused(self, tmp_path: Path) -> None:
        """One of them may have held an occupation."""
        grids = former_grids()
        rows = grids["Occupation Data"]
        empty: Grid = [["" for _ in rows[0]]]
        rows[2:2] = empty * 2
        found = refuse(read_onet, write_former(tmp_path, ".csv", grids))
        assert 'row 3, column "O*NET-SOC Code": expected a new code such as' in found

    def test_a_text_with_all_cells_in_quotes_is_read(self, tmp_path: Path) -> None:
        folder = write_former(tmp_path, ".txt")
        expected = read_onet(folder)
        for path in folder.glob("*[!e].txt"):
            lines = path.read_text("utf-8").replace('"', '""').splitlines()
            quoted = ['"' + line.replace("\t", '"\t"') + '"\n' for line in lines]
            path.write_text("".join(quoted), "utf-8")
        assert read_onet(folder) == expected


class TestRelease:
    def test_the_folder_says_it_where_no_file_does(self, tmp_path: Path) -> None:
        folder = write_former(tmp_path, ".txt", name="db_25_0_text")
        (folder / "Read Me.txt").unlink()
        source = read_onet(folder).source
        assert (source.title, source.published) == ("O*NET 25.0 Database", None)
        assert source.attribution is not None
        assert "O*NET 25.0 Database" in source.attribution

    @pytest.mark.parametrize("name", ["db_28_3_text (1)", "onet-28.3", "DB_28_3_Excel_copy"])
    def test_a_folder_may_be_named_beside_its_release(self, tmp_path: Path, name: str) -> None:
        folder = write_former(tmp_path, ".txt", name=name)
        (folder / "Read Me.txt").unlink()
        assert read_onet(folder).source.title == "O*NET 28.3 Database"

    @pytest.mark.parametrize("name", ["db_28_31_text", "my_db_28_3", "db28_3", "db_8_3"])
    def test_a_folder_of_another_name_says_no_release(self, tmp_path: Path, name: str) -> None:
        folder = write_former(tmp_path, ".txt", name=name)
        (folder / "Read Me.txt").unlink()
        assert "says which release of O*NET it is" in refuse(read_onet, folder)

    @pytest.mark.parametrize("version", ["30", "30.3", "30.2.1", "30.2.1.4"])
    def test_a_release_may_have_any_parts(self, tmp_path: Path, version: str) -> None:
        folder = write_former(tmp_path, ".txt", name="a")
        (folder / "Read Me.txt").write_text(f"O*NET {version} Database\nMay 2026 Release\n")
        source = read_onet(folder).source
        assert (source.title, source.published) == (f"O*NET {version} Database", "2026-05")

    @pytest.mark.parametrize("name", ["README.TXT", "readme.txt", "read me.txt"])
    def test_the_file_may_be_written_otherwise(self, tmp_path: Path, name: str) -> None:
        folder = write_former(tmp_path, ".txt", name="a")
        (folder / "Read Me.txt").rename(folder / name)
        assert read_onet(folder).source.title == "O*NET 29.3 Database"
        assert describe_file(folder) == "the folder of the O*NET 29.3 database"

    @pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
    def test_the_mark_of_its_name_may_be_in_any_encoding(
        self, tmp_path: Path, encoding: str
    ) -> None:
        folder = write_former(tmp_path, ".txt", name="a")
        text = "O*NET® 25.0 Database\r\nAugust 2020 Release\r\n"
        (folder / "Read Me.txt").write_text(text, encoding=encoding, newline="")
        source = read_onet(folder).source
        assert (source.title, source.published) == ("O*NET 25.0 Database", "2020-08")
        assert describe_file(folder) == "the folder of the O*NET 25.0 database"

    def test_no_more_is_read_of_it_than_the_limits_let_in(self, tmp_path: Path) -> None:
        folder = write_former(tmp_path, ".txt", name="a")
        (folder / "Read Me.txt").write_text("O*NET 25.0 Database\n" * 10_000)
        with pytest.raises(BeyondLimit, match=r"^Read Me\.txt: it has 200,000 bytes"):
            read_onet(folder, limits=Limits(size=150_000))

    def test_the_file_goes_before_the_folder(self, tmp_path: Path) -> None:
        source = read_onet(write_former(tmp_path, ".txt", name="db_25_0_text")).source
        assert (source.title, source.published) == ("O*NET 29.3 Database", "2025-05")
