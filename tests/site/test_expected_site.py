"""A small site as it is to be written, file by file: `tests/expected/site`, to be read as texts.

Whoever changes a page writes them anew by ``write_expected(folder)`` and reads what has changed.
"""

from __future__ import annotations

from pathlib import Path

from various import ACTOR, MIDWIFE, NURSE, SURGEON

from careercompare import Catalog, HouseStyle
from careercompare.site import write_site

EXPECTED = Path(__file__).parents[1] / "expected" / "site"


def write_expected(folder: Path) -> None:
    style = HouseStyle(publisher="Careers & Co", guide_url="https://example.com/guides/{slug}")
    careers = Catalog([NURSE, SURGEON, ACTOR, MIDWIFE], house_style=style)
    weighed = [NURSE, SURGEON, MIDWIFE]
    rankings = {
        "pay-and-growth": careers.rank(weighed, {"salary.median": 2, "outlook.growth": 1}),
        "nothing-known": careers.rank([ACTOR, MIDWIFE], {"education.lowest": 1}),
    }
    pairs = [(NURSE, SURGEON), (NURSE, ACTOR), (ACTOR, MIDWIFE)]
    root = "https://example.com/careers/"
    write_site(careers, folder, root=root, locales=["en", "ar"], pairs=pairs, rankings=rankings)


def read_pages(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return {
        name: path.read_bytes().decode()
        for name, path in names.items()
        if not name.startswith(".careercompare/")  # what is known of the site, for the next run
    }


def test_a_site_is_the_files_that_are_expected(tmp_path: Path) -> None:
    write_expected(tmp_path)
    found, expected = read_pages(tmp_path), read_pages(EXPECTED)
    assert sorted(found) == sorted(expected)
    for name, text in expected.items():
        assert found[name] == text, f"{name} is another"
