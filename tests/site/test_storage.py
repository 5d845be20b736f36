"""Files go where they are sent, whole, on this machine and far away."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from sites import OPTIONS, change, count, read_pages, take_sample

from careercompare import InvalidOption, MissingExtra
from careercompare.site import SiteNotWritten, plan_site, write_site
from careercompare.site.storage import Storage, batch, find_equal, open_storage

CATALOG = take_sample(6)


@pytest.fixture
def memory() -> Iterator[str]:
    address = f"memory://{uuid4()}"
    yield address
    fsspec.filesystem("memory").store.clear()


@pytest.fixture(params=["local", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path, memory: str) -> Storage:
    return open_storage(tmp_path / "folder" if request.param == "local" else memory)


def test_a_file_is_there_once_it_is_written(storage: Storage) -> None:
    storage.write({"a/b.txt": b"one", "c.txt": b"three"})
    assert storage.read("a/b.txt", "c.txt", "d.txt") == {"a/b.txt": b"one", "c.txt": b"three"}
    assert storage.measure(["a/b.txt", "d.txt", "c.txt"]) == [3, -1, 5]
    assert storage.measure(["c.txt"]) == [5]
    storage.secure("a/b.txt", b"another")
    assert storage.read("a/b.txt") == {"a/b.txt": b"another"}
    assert [*storage.list("a")] == ["a/b.txt"]
    assert [*storage.list("")] == ["c.txt"]
    assert [*storage.list("no")] == []


@pytest.mark.parametrize("system", ["one with handles of folders", "one without"])
def test_what_cannot_be_written_is_told_by_its_name(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "one without":  # such as Windows
        monkeypatch.setattr(os, "supports_dir_fd", set[object]())
    (tmp_path / "a" / "b.html").mkdir(parents=True)
    storage = open_storage(tmp_path)
    with pytest.raises(IsADirectoryError) as caught:
        storage.write({"a/a.html": b"whole", "a/b.html": b"nowhere"})
    assert (caught.value.filename, caught.value.filename2) == (f"{tmp_path}/a/b.html", None)
    assert [*storage.list("a")] == ["a/a.html"]
    assert storage.read("a/a.html") == {"a/a.html": b"whole"}


def test_a_file_is_gone_once_it_is_removed(storage: Storage) -> None:
    storage.write({"a/b.txt": b"one", "a/c.txt": b""})
    storage.remove(["a/b.txt", "a/no.txt"])
    storage.prune("a")
    assert [*storage.list("a")] == ["a/c.txt"]
    storage.remove(["a/c.txt"])
    storage.prune("a")
    storage.prune("a")
    assert storage.measure(["a/c.txt"]) == [-1]


def test_only_what_was_begun_is_tidied_up(storage: Storage) -> None:
    storage.write({"a/.careercompare-1.txt": b"", "a/b.tmp": b""})
    storage.tidy("a")
    assert sorted(storage.list("a")) == ["a/.careercompare-1.txt", "a/b.tmp"]


def test_what_was_begun_is_removed_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / ".careercompare-0123456789abcdef.tmp").write_bytes(b"<html")
    open_storage(tmp_path).tidy("")
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_is_replaced_has_the_rights_of_a_new_one(tmp_path: Path) -> None:
    folder, path = open_storage(tmp_path), tmp_path / "en" / "index.html"
    before = os.umask(0o027)
    try:
        folder.write({"en/index.html": b"old"})
        path.chmod(0o600)
        folder.write({"en/index.html": b"new"})
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_there_wherever_it_leads(tmp_path: Path) -> None:
    (tmp_path / "nowhere").symlink_to("no-such-file")
    (tmp_path / "folder").mkdir()
    (tmp_path / "to-a-folder").symlink_to("folder")
    storage = open_storage(tmp_path)
    assert storage.measure(["nowhere", "no-such-file"]) == [0, -1]
    assert sorted(storage.list("")) == ["nowhere", "to-a-folder"]


def test_files_of_the_same_bytes_are_found(storage: Storage) -> None:
    storage.write({"a": b"one", "b": b"two", "c": b"three"})
    assert find_equal(storage, {"a": b"one", "b": b"six", "c": b"3", "d": b""}) == {"a"}


def test_batches_are_small() -> None:
    large = [(str(number), b" " * 3_000_000) for number in range(3)]
    assert [list(each) for each in batch(large)] == [["0", "1"], ["2"]]
    assert [*batch(())] == []


@pytest.mark.parametrize("scheme", ["file://", "local://"])
def test_a_folder_of_this_machine_may_have_a_scheme(scheme: str, tmp_path: Path) -> None:
    assert open_storage(f"{scheme}{tmp_path}") == open_storage(tmp_path)


@pytest.mark.parametrize("folder", ["", "file://", "local://", "://", "://almanac"])
def test_an_address_of_nothing_is_refused(folder: str) -> None:
    with pytest.raises(InvalidOption, match=r"folder: expected a folder, or the address of one"):
        open_storage(folder)


@pytest.mark.parametrize("folder", [Path("s3://bucket/careers"), "s3:/bucket"], ids=str)
def test_an_address_of_one_slash_is_no_folder_of_this_machine(folder: Path | str) -> None:
    with pytest.raises(InvalidOption, match=r"folder: .* both of its slashes: 's3://bucket'"):
        open_storage(folder)


def test_a_folder_of_this_machine_may_have_a_colon_in_its_name(tmp_path: Path) -> None:
    for name in ("a:b", "c:/d", "e/f:/g"):
        open_storage(tmp_path / name).write({"page.html": b""})
        assert (tmp_path / name / "page.html").exists()


def _read(address: str) -> dict[str, bytes]:
    system, root = fsspec.core.url_to_fs(address)
    found = {path.removeprefix(f"{root}/"): system.cat_file(path) for path in system.find(root)}
    return {path: found[path] for path in found if not path.startswith(".careercompare/")}


def test_a_site_far_away_is_the_same(memory: str, tmp_path: Path) -> None:
    here = write_site(CATALOG, tmp_path, **OPTIONS)
    there = write_site(CATALOG, memory, **OPTIONS)
    assert count(there) == count(here)
    assert _read(memory) == read_pages(tmp_path)
    assert count(write_site(CATALOG, memory, **OPTIONS)) == (0, here.written, 0)
    changed = change(CATALOG)
    planned = plan_site(changed, memory, **OPTIONS)
    assert count(write_site(changed, memory, **OPTIONS)) == count(planned)
    few = take_sample(3)
    write_site(few, memory, root=OPTIONS["root"])
    write_site(few, tmp_path / "few", root=OPTIONS["root"])
    assert _read(memory) == read_pages(tmp_path / "few")


def test_a_site_far_away_is_taken_up(memory: str, tmp_path: Path) -> None:
    write_site(CATALOG, tmp_path, **OPTIONS)

    class Full(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done > 17:
            raise Full

    with pytest.raises(Full):
        write_site(CATALOG, memory, **OPTIONS, progress=stop)
    assert 0 < len(_read(memory)) < len(read_pages(tmp_path))
    report = write_site(CATALOG, memory, **OPTIONS)
    assert report.unchanged > 17
    assert _read(memory) == read_pages(tmp_path)


def test_a_half_page_far_away_is_made_whole(memory: str, tmp_path: Path) -> None:
    write_site(CATALOG, memory, **OPTIONS)
    whole = _read(memory)
    system, root = fsspec.core.url_to_fs(memory)
    path = next(path for path in whole if "/compare/" in path)
    system.pipe_file(f"{root}/{path}", whole[path][:100])
    assert write_site(CATALOG, memory, **OPTIONS).written == 1
    assert _read(memory) == whole


def test_without_fsspec_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(MissingExtra, match=r"fsspec is needed here.*careercompare\[site\]"):
        write_site(CATALOG, "memory://site", **OPTIONS)


class Refusing(MemoryFileSystem):  # type: ignore[misc]  # fsspec has no types
    """Storage to which nobody may write."""

    protocol = "refusing"

    def pipe_file(self, *given: object, **named: object) -> None:
        raise PermissionError(13, "Access denied")


class Foldered(MemoryFileSystem):  # type: ignore[misc]  # fsspec has no types
    """Storage in which a file needs its folder, as on most servers of files."""

    protocol = "foldered"

    def pipe_file(self, path: str, value: bytes, **named: object) -> None:
        folder = path.rpartition("/")[0]
        if not self.isdir(folder):
            raise FileNotFoundError(folder)
        super().pipe_file(path, value, **named)


class Unfinished(MemoryFileSystem):  # type: ignore[misc]  # fsspec has no types
    """Storage of which nobody has told how it is written."""

    protocol = "unfinished"

    def pipe_file(self, *given: object, **named: object) -> None:
        raise NotImplementedError


@pytest.fixture
def schemes() -> Iterator[None]:
    for kind in (Refusing, Foldered, Unfinished):
        fsspec.register_implementation(kind.protocol, kind, clobber=True)
    yield
    fsspec.filesystem("memory").store.clear()


@pytest.mark.usefixtures("schemes")
def test_what_storage_refuses_is_told() -> None:
    with pytest.raises(SiteNotWritten, match=r"'refusing://a': 0 of 50 files.*: Access denied\."):
        write_site(CATALOG, "refusing://a", **OPTIONS)


@pytest.mark.usefixtures("schemes")
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("data://x", "not enough values to unpack"),
        ("zip://site::file://{folder}/empty.zip", r"write\(\) requires mode 'w'"),
        ("unfinished://x", "NotImplementedError"),
    ],
)
def test_whatever_keeps_storage_from_being_written_is_told(
    address: str, said: str, tmp_path: Path
) -> None:
    ZipFile(tmp_path / "empty.zip", "w").close()
    with pytest.raises(SiteNotWritten, match=f": 0 of 50 files are written, then: {said}") as error:
        write_site(CATALOG, address.format(folder=tmp_path), **OPTIONS)
    assert isinstance(error.value.problem.__cause__, ValueError | NotImplementedError)


@pytest.mark.usefixtures("schemes")
def test_folders_are_made_where_they_are_needed(tmp_path: Path) -> None:
    write_site(CATALOG, tmp_path, **OPTIONS)
    write_site(CATALOG, "foldered://b", **OPTIONS)
    assert _read("foldered://b") == read_pages(tmp_path)
