"""A site is written whole, kept up to date, and taken up where a run was interrupted."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import attrs
import pytest

from careercompare import Career, Catalog, InvalidCareer, InvalidOption
from careercompare.errors import SiteNotWritten
from careercompare.site import Report, pages, write_site

ROOT = "https://example.com/careers/"
OPTIONS: dict[str, Any] = {"root": ROOT, "locales": ["en", "de"]}
BESIDE = 1 + 2 * (6 + 1) + 2  # the style, careers and an index in two locales, a map in two files


@pytest.fixture
def catalog() -> Catalog:
    return Catalog([*Catalog.sample().values()][:6])


def read(folder: Path) -> dict[str, bytes]:
    """Return the files of a site by their paths, without what says how it was made."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".careercompare" not in path.parts
    }


def counts(report: Report) -> tuple[int, int, int]:
    return report.written, report.unchanged, report.removed


def times(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_mtime_ns for name in read(folder)}


def test_all_pages_of_a_catalog_are_there(catalog: Catalog, tmp_path: Path) -> None:
    assert counts(write_site(catalog, tmp_path, **OPTIONS)) == (30 + BESIDE, 0, 0)
    found = read(tmp_path)
    compared = {name for name in found if "/compare/" in name}
    assert compared == {page.address for page in pages(catalog, **OPTIONS)}
    assert len(found) == 30 + BESIDE


def test_another_run_writes_nothing(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before = times(tmp_path)
    assert counts(write_site(catalog, tmp_path, **OPTIONS)) == (0, 30 + BESIDE, 0)
    assert times(tmp_path) == before


def test_a_change_of_a_career_rewrites_its_pages_alone(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before = times(tmp_path)
    first = next(iter(catalog.values()))
    changed = attrs.evolve(first, day_to_day="Another day.")
    write_site(catalog.with_careers(changed), tmp_path, **OPTIONS)
    rewritten = {name for name, time in times(tmp_path).items() if time != before[name]}
    assert {name for name in rewritten if first.slug not in name} == set()
    assert len(rewritten) == 2 * (5 + 1)


def test_pages_of_careers_pairs_and_locales_that_are_no_more_go(
    catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    (tmp_path / "en" / "compare" / "mine.txt").write_text("mine")
    few = Catalog([*catalog.values()][:3])
    a, b, c = few
    write_site(few, tmp_path, root=ROOT, pairs=[(a, b), (c, b)])
    found = {name for name in read(tmp_path) if "/compare/" in name}
    pairs = ["-vs-".join(sorted(pair)) for pair in ((a, b), (b, c))]
    assert found == {f"en/compare/{each}.html" for each in pairs} | {"en/compare/mine.txt"}
    assert {name for name in read(tmp_path) if name.startswith("de/")} == set()


@pytest.mark.parametrize("workers", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_writes_the_same_bytes(
    workers: Any, catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path / "serial", **OPTIONS)
    with workers(2) as executor:
        write_site(catalog, tmp_path / "many", **OPTIONS, executor=executor)
    assert read(tmp_path / "many") == read(tmp_path / "serial")


def test_a_run_that_was_interrupted_is_taken_up(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(catalog, tmp_path / "whole", **OPTIONS)
    for after in range(0, 40, 3):
        folder = tmp_path / str(after)
        with monkeypatch.context() as patch, pytest.raises(SiteNotWritten, match="No space left"):
            patch.setattr(os, "replace", _fill_up(after))
            write_site(catalog, folder, **OPTIONS)
        assert not [path for path in folder.rglob("*.tmp")]
        write_site(catalog, folder, **OPTIONS)
        assert read(folder) == read(tmp_path / "whole")


def _fill_up(after: int) -> Any:
    replace, left = os.replace, iter(range(after))

    def fail(*paths: Any) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        replace(*paths)

    return fail


def test_what_was_begun_and_given_up_is_not_taken_for_what_was_there(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(catalog, tmp_path / "whole", **OPTIONS)
    write_site(catalog, tmp_path / "site", **OPTIONS)
    first = next(iter(catalog.values()))
    changed = catalog.with_careers(attrs.evolve(first, day_to_day="Another day."))
    with monkeypatch.context() as patch, pytest.raises(SiteNotWritten):
        patch.setattr(os, "replace", _fill_up(4))
        write_site(changed, tmp_path / "site", **OPTIONS)
    write_site(catalog, tmp_path / "site", **OPTIONS)
    assert read(tmp_path / "site") == read(tmp_path / "whole")


@pytest.mark.parametrize("lost", ["removed", "emptied"])
def test_a_page_that_was_lost_is_made_again(lost: str, catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before = read(tmp_path)
    page = next((tmp_path / "de" / "compare").iterdir())
    page.unlink() if lost == "removed" else page.write_bytes(b"")
    assert write_site(catalog, tmp_path, **OPTIONS).written == 1
    assert read(tmp_path) == before


def test_a_folder_of_somebody_elses_is_left_alone(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(InvalidOption, match=r"without index\.html"):
        write_site(catalog, tmp_path, **OPTIONS)
    assert read(tmp_path) == {"index.html": b"mine"}


def test_slugs_that_no_file_could_be_named_by_are_refused(tmp_path: Path) -> None:
    long = Catalog([Career("Cook", slug="c" * 130), Career("Poet")])
    with pytest.raises(InvalidCareer, match="at most 123 bytes"):
        write_site(long, tmp_path, **OPTIONS)
    odd = Catalog([Career("Cook"), Career("Poet", slug="poet-vs-poet")])
    with pytest.raises(InvalidCareer, match="which stands between two"):
        write_site(odd, tmp_path, **OPTIONS)
    assert list(tmp_path.iterdir()) == []
