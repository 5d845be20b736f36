"""A site is written whole, kept up to date, and taken up where a run was interrupted."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sites import (
    OPTIONS,
    ROOT,
    Broken,
    BytesPath,
    change,
    count,
    read_all,
    read_pages,
    read_times,
    take_sample,
)

from careercompare import (
    Career,
    Catalog,
    InvalidCareer,
    InvalidOption,
    Rates,
    UnreadableData,
)
from careercompare.errors import show
from careercompare.site import Report, SiteNotWritten, pages, plan_site, write_site
from careercompare.site.sitemap import Limits, draw_sitemaps

# Style, way to two locales, careers and two indexes in each, two maps.
BESIDE = 2 + 2 * (6 + 2) + 2


@pytest.fixture
def catalog() -> Catalog:
    return take_sample(6)


def test_all_pages_of_a_catalog_are_there(catalog: Catalog, tmp_path: Path) -> None:
    report = write_site(catalog, tmp_path, **OPTIONS)
    assert count(report) == (30 + BESIDE, 0, 0)
    assert report.seconds > 0
    found = read_pages(tmp_path)
    compared = {name for name in found if "/compare/" in name}
    assert compared == {page.address for page in pages(catalog, **OPTIONS)}
    assert len(found) == 30 + BESIDE


def test_another_run_writes_nothing(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before, bytes_before = read_times(tmp_path), read_all(tmp_path)
    assert count(write_site(catalog, tmp_path, **OPTIONS)) == (0, 30 + BESIDE, 0)
    assert read_times(tmp_path) == before
    assert read_all(tmp_path) == bytes_before


def test_a_change_of_a_career_rewrites_its_pages_alone(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before, slug = read_times(tmp_path), next(iter(catalog))
    write_site(change(catalog), tmp_path, **OPTIONS)
    rewritten = {name for name, time in read_times(tmp_path).items() if time != before[name]}
    assert {name for name in rewritten if slug not in name} == set()
    assert len(rewritten) == 2 * (5 + 1)


def test_a_page_that_comes_out_the_same_keeps_its_time(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before = read_times(tmp_path)
    assert count(write_site(catalog, tmp_path, **OPTIONS, release="2")) == (0, 30 + BESIDE, 0)
    assert read_times(tmp_path) == before
    assert plan_site(catalog, tmp_path, **OPTIONS, release="2").written == 0


@pytest.mark.parametrize(
    "options",
    [
        {"rules": ["salary.median"]},
        {"aspects": ["salary"]},
        {"rates": Rates("USD", {"EUR": Decimal("1.1")})},
        {"root": "https://example.org/"},
    ],
)
def test_a_change_of_an_option_is_noticed(
    options: dict[str, Any], catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path / "site", **OPTIONS)
    assert plan_site(catalog, tmp_path / "site", **OPTIONS | options).written >= 30
    write_site(catalog, tmp_path / "site", **OPTIONS | options)
    write_site(catalog, tmp_path / "new", **OPTIONS | options)
    assert read_pages(tmp_path / "site") == read_pages(tmp_path / "new")


def test_pages_of_careers_pairs_and_locales_that_are_no_more_go(
    catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    (tmp_path / "en" / "compare" / "mine.txt").write_text("mine")
    few = Catalog([*catalog.values()][:3])
    a, b, c = few
    planned = plan_site(few, tmp_path, root=ROOT, pairs=[(a, b), (c, b)])
    report = write_site(few, tmp_path, root=ROOT, pairs=[(a, b), (c, b)])
    # Two comparisons in one locale, three careers, two indexes, what leads to the locales and a
    # part of the map are other ones; the list of its parts and the style are not.
    assert count(report) == count(planned) == (2 + 3 + 2 + 1 + 1, 2, 30 - 2 + 2 * 8 - 5)
    found = {name for name in read_pages(tmp_path) if "/compare/" in name}
    pairs = ["-vs-".join(sorted(pair)) for pair in ((a, b), (b, c))]
    assert found == {f"en/compare/{each}.html" for each in pairs} | {"en/compare/mine.txt"}
    assert not (tmp_path / "de").exists()
    assert not (tmp_path / ".careercompare" / "de").exists()


def test_what_would_be_done_is_told_and_nothing_done(catalog: Catalog, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert count(plan_site(catalog, folder, **OPTIONS)) == (30 + BESIDE, 0, 0)
    assert not folder.exists()
    write_site(catalog, folder, **OPTIONS)
    before = read_all(folder)
    assert count(plan_site(change(catalog), folder, **OPTIONS)) == (12, 30 + BESIDE - 12, 0)
    assert read_all(folder) == before


def test_a_run_tells_how_far_it_is(catalog: Catalog, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_site(catalog, tmp_path, **OPTIONS, progress=lambda *far: told.append(far))
    total = 30 + BESIDE
    assert told == sorted(told)
    assert len(told) >= 12
    assert told[-1] == (total, total)


def test_a_run_never_does_more_than_there_is(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # How many parts a map of more than 50,000 addresses has is not known before it is drawn.
    monkeypatch.setattr(draw_sitemaps, "__defaults__", (Limits(addresses=10),))
    told: list[tuple[int, int]] = []
    report = write_site(catalog, tmp_path, **OPTIONS, progress=lambda *far: told.append(far))
    assert len(list(tmp_path.glob("sitemap-*.xml"))) == 5
    assert told[-1] == (report.written, report.written)
    assert all(done <= total for done, total in told)


def test_a_run_that_was_interrupted_is_taken_up(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(catalog, tmp_path / "whole", **OPTIONS)
    for after in range(0, 70, 3):
        folder = tmp_path / str(after)
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", _fill_up(after))
            with pytest.raises(SiteNotWritten) as caught:
                write_site(catalog, folder, **OPTIONS)
        assert caught.value.folder == str(folder)
        assert 0 <= caught.value.done <= after
        assert not list(folder.rglob("*.tmp"))
        times = read_times(folder)
        write_site(catalog, folder, **OPTIONS)
        assert read_all(folder) == read_all(tmp_path / "whole")
        assert {path: read_times(folder)[path] for path in times} == times


def _fill_up(after: int) -> Any:
    replace, left = os.replace, iter(range(after))

    def fail(*paths: Any, **folders: Any) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        replace(*paths, **folders)

    return fail


@pytest.mark.parametrize("after", [4, 12, 20])
def test_what_was_begun_and_given_up_is_not_taken_for_what_was_there(
    after: int, catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Both days are of one length, so that no size tells which of them a page has.
    catalog = change(catalog, day="Some sunny days.")
    write_site(catalog, tmp_path / "whole", **OPTIONS)
    write_site(catalog, tmp_path / "site", **OPTIONS)
    rainy = change(catalog, day="Some rainy days.")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", _fill_up(after))
        with pytest.raises(SiteNotWritten, match="No space left"):
            write_site(rainy, tmp_path / "site", **OPTIONS)
    write_site(catalog, tmp_path / "site", **OPTIONS)
    assert read_all(tmp_path / "site") == read_all(tmp_path / "whole")


@pytest.mark.parametrize("name", ["de/compare/*.html", "de/careers/*.html", "sitemap.xml", "*.css"])
@pytest.mark.parametrize("lost", ["removed", "emptied"])
def test_a_file_that_was_lost_is_made_again(
    lost: str, name: str, catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before = read_all(tmp_path)
    page = next(tmp_path.glob(name))
    page.unlink() if lost == "removed" else page.write_bytes(b"")
    assert plan_site(catalog, tmp_path, **OPTIONS).written == 1
    assert write_site(catalog, tmp_path, **OPTIONS).written == 1
    assert read_all(tmp_path) == before


def _list_names(catalog: Catalog) -> Iterator[str]:
    one, other = sorted(catalog)[:2]
    yield from (
        "sitemap.xml",
        "sitemap-1.xml",
        "sitemap-2.xml",
        "en/index.html",
        f"de/careers/{one}.html",
    )
    yield f"de/compare/{one}-vs-{other}.html"


@pytest.mark.parametrize("at", range(6))
def test_a_file_of_somebody_elses_is_not_written_over(
    at: int, catalog: Catalog, tmp_path: Path
) -> None:
    path = [*_list_names(catalog)][at]
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("mine")
    for do in (plan_site, write_site):
        with pytest.raises(InvalidOption) as caught:
            do(catalog, tmp_path, **OPTIONS)
        assert str(caught.value) == (
            f"folder: expected a folder without {path}, which is not this site's, "
            f"got {show(str(tmp_path))}. Move that file, or give another folder."
        )
    assert read_all(tmp_path) == {path: b"mine"}


def test_a_file_of_somebody_elses_keeps_a_page_from_being_added(
    catalog: Catalog, tmp_path: Path
) -> None:
    one, other = sorted(catalog)[:2]
    few = Catalog([career for slug, career in catalog.items() if slug != other])
    write_site(few, tmp_path, **OPTIONS)
    (tmp_path / "en" / "compare" / f"{one}-vs-{other}.html").write_text("mine")
    before = read_all(tmp_path)
    with pytest.raises(InvalidOption, match=f"without en/compare/{one}-vs-{other}.html"):
        write_site(catalog, tmp_path, **OPTIONS)
    assert read_all(tmp_path) == before


def test_files_of_somebody_elses_stay(catalog: Catalog, tmp_path: Path) -> None:
    mine = {"about.html", "robots.txt", "en/compare/notes.html", "en/compare/.careercompare-x.tmp"}
    for path in mine:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("mine")
    write_site(catalog, tmp_path, **OPTIONS)
    write_site(Catalog([*catalog.values()][:2]), tmp_path, root=ROOT)
    kept = read_pages(tmp_path)
    assert {path for path, content in kept.items() if content == b"mine"} == mine


_RECORD = '{"version": 1, "locales": [], "careers": [], "pairs": "", "files": {}, "is_whole": true}'

# A record says what is removed: none may lead out of the folder, or to what no file can be.
_ELSEWHERE = ("..", "../mine", "/etc/mine", "C:mine", "..\\\\mine", "a\\u0000b", "a\\ud800", "")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"version": 1}',
        _RECORD.replace('"locales": []', '"locales": [1]'),
        _RECORD.replace("{}", '{"a": 1}'),
        _RECORD.replace("{}", "[]"),
        "[" * 100_000,
        *[_RECORD.replace('"locales": []', f'"locales": ["{name}"]') for name in _ELSEWHERE],
        *[_RECORD.replace('"careers": []', f'"careers": ["{name}"]') for name in _ELSEWHERE],
        *[_RECORD.replace("{}", f'{{"{path}": ["", 1]}}') for path in _ELSEWHERE],
        _RECORD.replace("{}", '{".careercompare/site.json": ["", 1]}'),
        _RECORD.replace("{}", '{"../mine.html": ["", 1]}'),
    ],
)
def test_a_record_that_cannot_be_read_is_not_guessed_at(
    content: str, catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    (tmp_path / ".careercompare" / "site.json").write_text(content)
    before = read_all(tmp_path)
    with pytest.raises(UnreadableData, match="this does not say what") as caught:
        write_site(catalog, tmp_path, **OPTIONS)
    assert str(caught.value) == (
        f"{tmp_path}/.careercompare/site.json: this does not say what the site holds. "
        "Restore that file, or remove the site and build it anew."
    )
    assert read_all(tmp_path) == before


def test_a_record_of_a_later_version_is_left_to_it(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    record = tmp_path / ".careercompare" / "site.json"
    record.write_text(json.dumps(json.loads(record.read_text()) | {"version": 2}))
    with pytest.raises(UnreadableData, match="a later version has written it") as caught:
        plan_site(catalog, tmp_path, **OPTIONS)
    assert str(caught.value).endswith(
        ": a later version has written it. "
        "Update careercompare, or remove the site and build it anew."
    )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "[]",
        '{"poet": 1}',
        "[" * 100_000,
        *[f'{{"{name}": ["", 1]}}' for name in _ELSEWHERE],
    ],
)
def test_what_a_loss_of_power_took_of_a_career_is_made_anew(
    content: str, catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    before, times = read_all(tmp_path), read_times(tmp_path)
    (tmp_path / ".careercompare" / "en" / f"{min(catalog)}.json").write_text(content)
    write_site(catalog, tmp_path, **OPTIONS)
    assert read_all(tmp_path) == before
    assert read_times(tmp_path) == times


def test_pages_that_go_are_found_without_what_was_written_of_them(
    catalog: Catalog, tmp_path: Path
) -> None:
    write_site(catalog, tmp_path, **OPTIONS)
    (tmp_path / ".careercompare" / "en" / f"{min(catalog)}.json").write_text("")
    few = Catalog([career for slug, career in catalog.items() if slug != min(catalog)])
    write_site(few, tmp_path, **OPTIONS)
    assert not [path for path in read_pages(tmp_path) if min(catalog) in path]


def test_of_two_runs_the_later_goes_on(catalog: Catalog, tmp_path: Path) -> None:
    later = change(catalog, day="Later.")
    write_site(later, tmp_path / "whole", **OPTIONS)

    def begin_another(done: int, total: int) -> None:
        if done == 5:
            write_site(later, tmp_path / "site", **OPTIONS)

    with pytest.raises(SiteNotWritten, match="another run has taken this folder over"):
        write_site(catalog, tmp_path / "site", **OPTIONS, progress=begin_another)
    assert read_all(tmp_path / "site") == read_all(tmp_path / "whole")


def test_what_a_rule_raises_is_raised_as_it_is(catalog: Catalog, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write_site(catalog, tmp_path, **OPTIONS, rules=[Broken()])


PATH = "^folder: expected a path that this system can have, got "


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("folder", 5, "folder: expected a folder, or the address of one, got 5"),
        ("folder", BytesPath(), "folder: expected a folder, or the address of one"),
        ("folder", "", "folder: expected a folder, or the address of one"),
        ("folder", "no-such-scheme://x", "folder: expected an address that fsspec can open"),
        ("folder", "jupyter://x", r"fsspec says: \w"),
        ("folder", "libarchive://x", "fsspec says: LibArchive requires to be installed"),
        ("folder", "dir://x", "fsspec says: "),
        ("folder", "zip://x::file:///nowhere/x.zip", "fsspec says: .*No such file"),
        ("folder", "a\0b", rf"{PATH}.* Name another one: .*null.*\.$"),
        ("folder", "a\ud800b", rf"{PATH}.* Name another one: .*surrogates not allowed\.$"),
        ("catalog", [], "catalog: expected a catalog, got"),
        ("executor", 2, "executor: expected an executor of concurrent.futures, got 2"),
        ("progress", "yes", "progress: expected a function"),
        ("release", 2, "release: expected a text, got 2"),
        ("root", "careers", "root: expected the web address of a folder"),
        ("pairs", [("mlops-engineer", "mlops-engineer")], "pairs"),
    ],
)
def test_options_that_cannot_be_are_refused_before_anything_is_written(
    option: str, value: Any, said: str, catalog: Catalog, tmp_path: Path
) -> None:
    given = {"catalog": catalog, "folder": tmp_path, **OPTIONS, option: value}
    with pytest.raises(InvalidOption, match=said):
        write_site(**given)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.01234, "0.0123"), (99.94, "99.9"), (99.97, "100"), (86_400.5, "86,400")],
)
def test_a_report_tells_the_time_in_digits(seconds: float, told: str) -> None:
    assert str(Report(1, 0, 0, seconds)).endswith(f" removed in {told} seconds")


def test_what_nothing_is_made_of_leaves_nothing_behind(catalog: Catalog, tmp_path: Path) -> None:
    write_site(catalog, tmp_path / "site", **OPTIONS)
    one = [(min(catalog), max(catalog))]
    write_site(catalog, tmp_path / "site", **OPTIONS, pairs=one)
    write_site(catalog, tmp_path / "whole", **OPTIONS, pairs=one)
    assert read_all(tmp_path / "site") == read_all(tmp_path / "whole")


def test_a_link_of_somebody_elses_is_not_written_over(catalog: Catalog, tmp_path: Path) -> None:
    mine, folder = tmp_path / "mine.xml", tmp_path / "site"
    mine.write_text("mine")
    folder.mkdir()
    (folder / "sitemap-1.xml").symlink_to(mine)
    with pytest.raises(InvalidOption, match=r"sitemap-1\.xml, which is not this site's"):
        write_site(catalog, folder, **OPTIONS)
    assert mine.read_text() == "mine"


@pytest.mark.parametrize(
    "path",
    [
        "en/index.html",
        "sitemap-2.xml",
        "en/compare/{}-vs-{}.html",
    ],
)
def test_a_link_that_leads_nowhere_is_not_written_over(
    path: str, catalog: Catalog, tmp_path: Path
) -> None:
    path = path.format(*sorted(catalog)[:2])
    link = tmp_path / path
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to("to-be-mounted")
    with pytest.raises(InvalidOption, match=f"a folder without {path}, which is not this site's"):
        write_site(catalog, tmp_path, **OPTIONS)
    assert [each for each in tmp_path.rglob("*") if not each.is_dir()] == [link]
    assert str(link.readlink()) == "to-be-mounted"


def test_slugs_that_no_file_could_be_named_by_are_refused(tmp_path: Path) -> None:
    long = Catalog([Career("Cook", slug="c" * 130), Career("Poet")])
    with pytest.raises(InvalidCareer, match="at most 123 bytes"):
        write_site(long, tmp_path, **OPTIONS)
    odd = Catalog([Career("Cook"), Career("Poet", slug="poet-vs-poet")])
    with pytest.raises(InvalidCareer, match="which stands between two"):
        write_site(odd, tmp_path, **OPTIONS)
    assert list(tmp_path.iterdir()) == []
