"""A site in one file: the same pages, whole or not at all, and taken up where a run ended."""

from __future__ import annotations

import errno
import gc
import sqlite3
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import attrs
import pytest
from sites import BytesPath, count

from careercompare import Catalog, InvalidOption
from careercompare.errors import UnreadableData
from careercompare.site import SiteNotWritten, write_database, write_site
from careercompare.site.database import Database

OPTIONS: dict[str, Any] = {"root": "https://example.com/careers/", "locales": ["en", "ar"]}
Row = tuple[str, str, str, bytes]


@pytest.fixture
def catalog() -> Catalog:
    return Catalog([*Catalog.sample().values()][:6])


def ask(path: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def read(path: Path) -> dict[str, Row]:
    """Return the locale, media type, tag and content of each page by its address."""
    return {address: row for address, *row in ask(path, "SELECT * FROM pages")}


def test_the_pages_are_those_of_a_folder(catalog: Catalog, tmp_path: Path) -> None:
    written = write_site(catalog, tmp_path / "site", **OPTIONS)
    assert count(write_database(catalog, tmp_path / "site.db", **OPTIONS)) == count(written)
    found = read(tmp_path / "site.db")
    for address, (locale, media_type, etag, content) in found.items():
        assert content == (tmp_path / "site" / address).read_bytes()
        assert locale == (address.partition("/")[0] if "/" in address else "")
        assert etag == sha256(content).hexdigest()[:32]
        assert media_type.endswith(address.rpartition(".")[2])
    assert len(found) == written.written


def test_another_run_writes_what_has_changed(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "site.db"
    every = write_database(catalog, path, **OPTIONS).written
    assert count(write_database(catalog, str(path), **OPTIONS)) == (0, every, 0)
    first = next(iter(catalog.values()))
    changed = catalog.with_careers(attrs.evolve(first, day_to_day="Another day."))
    assert write_database(changed, path, **OPTIONS).written == 2 * (5 + 1)
    few = Catalog([*catalog.values()][:3])
    assert write_database(few, path, **{**OPTIONS, "locales": ["en"]}).removed > 0
    found = read(path)
    fresh = tmp_path / "fresh.db"
    write_database(few, fresh, **{**OPTIONS, "locales": ["en"]})
    assert found == read(fresh)


@pytest.mark.parametrize("workers", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_workers_take_turns(workers: Any, catalog: Catalog, tmp_path: Path) -> None:
    write_database(catalog, tmp_path / "serial.db", **OPTIONS)
    with workers(2) as executor:
        write_database(catalog, tmp_path / "many.db", **OPTIONS, executor=executor)
    assert read(tmp_path / "many.db") == read(tmp_path / "serial.db")


def test_what_is_written_of_a_career_is_there_together_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "site.db"
    storage = Database(path)
    for number in range(600):  # more than wait in memory
        storage.write({f"en/compare/{number}.html": b"page"})
    assert ask(path, "SELECT count(*) FROM pages") == [(0,)]
    assert storage.measure(["en/compare/7.html", "en/no.html"]) == [4, -1]
    assert len([*storage.list("en/compare")]) == 600
    assert [*storage.list("en")] == []
    del storage
    gc.collect()  # where nothing counts who has it
    assert ask(path, "SELECT count(*) FROM pages") == [(0,)], "a run that ended has left nothing"
    storage = Database(path)
    storage.write({"en/compare/a.html": b"page"})
    storage.secure(".careercompare/en/a.json", b"{}")
    assert ask(path, "SELECT address FROM pages") == [("en/compare/a.html",)]
    storage.remove(["en/compare/a.html"])
    storage.tidy("en/compare")
    storage.prune("en/compare")
    assert ask(path, "SELECT count(*) FROM pages") == [(1,)]
    storage.remove([".careercompare/en/a.json"])
    assert ask(path, "SELECT count(*) FROM pages") == [(0,)]
    assert storage.read("en/compare/a.html") == {}
    storage.write({"index.html": b""})
    assert [*storage.list("")] == ["index.html"]
    assert storage == Database(path)
    assert hash(storage) == hash(Database(path))
    assert storage != Database(tmp_path / "other.db")
    assert str(storage) == str(path)


def test_a_run_that_was_interrupted_is_taken_up(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_database(catalog, tmp_path / "whole.db", **OPTIONS)
    write = Database.write
    for after in range(0, 12, 3):
        left = iter(range(after))

        def fail(self: Database, files: Mapping[str, bytes]) -> None:
            if next(left, None) is None:  # noqa: B023 - it is used within its turn of the loop
                raise OSError(errno.ENOSPC, "No space left on device")
            write(self, files)

        path = tmp_path / f"{after}.db"
        with monkeypatch.context() as patch:
            patch.setattr(Database, "write", fail)
            with pytest.raises(SiteNotWritten, match="No space left"):
                write_database(catalog, path, **OPTIONS)
        write_database(catalog, path, **OPTIONS)
        assert read(path) == read(tmp_path / "whole.db")


def test_who_holds_the_error_of_a_run_can_start_another(catalog: Catalog, tmp_path: Path) -> None:
    path, run = tmp_path / "site.db", Database.write
    left = iter(range(6))

    class Interrupted(Database):
        def write(self, files: Mapping[str, bytes]) -> None:
            if next(left, None) is None:
                raise OSError(errno.EIO, "Input/output error")
            run(self, files)

    with pytest.raises(SiteNotWritten) as held:
        write_site(catalog, Interrupted(path), **OPTIONS)
    with ThreadPoolExecutor(1) as another:  # which has begun nothing
        another.submit(Database(path).abandon).result()
    # Its traceback keeps the connection of the run.
    assert held.value.__traceback__ is not None
    with sqlite3.connect(path, timeout=0) as other:
        other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_full_disk_is_told_with_how_far_it_came(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "site.db"
    connect = sqlite3.connect

    def connect_to_little(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.execute("PRAGMA max_page_count = 40")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_to_little)
    with pytest.raises(SiteNotWritten, match="full") as caught:
        write_database(catalog, path, **OPTIONS)
    assert (caught.value.errno, caught.value.folder) == (errno.ENOSPC, str(path))


def test_a_folder_that_is_not_there_is_told(catalog: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "site.db"
    with pytest.raises(
        SiteNotWritten, match=r"unable to open.*Mend that and run it again\.$"
    ) as caught:
        write_database(catalog, path, **OPTIONS)
    assert (caught.value.errno, caught.value.folder) == (errno.EACCES, str(path))


@pytest.mark.parametrize("path", [None, 5, BytesPath(), "", "a\0b", "a\ud800b"])
def test_a_path_that_no_file_can_have_is_refused(path: Any, catalog: Catalog) -> None:
    with pytest.raises(InvalidOption, match="path: expected"):
        write_database(catalog, path, **OPTIONS)


@pytest.mark.parametrize("content", ["5", "CAST(x'ff' AS TEXT)"])
def test_a_record_that_is_damaged_is_told(content: str, catalog: Catalog, tmp_path: Path) -> None:
    write_database(catalog, path := tmp_path / "site.db", **OPTIONS)
    change(path, f"UPDATE made SET content = {content}")
    with pytest.raises(UnreadableData, match="this does not say what the site holds"):
        write_database(catalog, path, **OPTIONS)


def test_an_address_that_is_damaged_is_told(catalog: Catalog, tmp_path: Path) -> None:
    write_database(catalog, path := tmp_path / "site.db", **OPTIONS)
    change(path, "INSERT INTO pages VALUES (CAST(x'73ff' AS TEXT), '', '', '', '')")
    with pytest.raises(InvalidOption, match="a file that this has written, or none"):
        write_database(catalog, path, **OPTIONS)


def test_a_file_of_somebody_elses_is_left_alone(catalog: Catalog, tmp_path: Path) -> None:
    text, tables = tmp_path / "text.db", tmp_path / "tables.db"
    text.write_text("mine" * 1000)
    with closing(sqlite3.connect(tables)) as connection:
        connection.execute("CREATE TABLE pages (mine)")
    for path in (text, tables):
        before = path.read_bytes()
        with pytest.raises(InvalidOption, match="a file that this has written, or none") as caught:
            write_database(catalog, path, **OPTIONS)
        assert str(caught.value).endswith(". Give the path of a new one.")
        assert path.read_bytes() == before
