"""What a writer leaves beside a file when it is killed, and what happens to it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from careercompare import Career, Catalog
from careercompare.serialize import write_whole

fcntl = pytest.importorskip("fcntl", reason="there are no locks of files")

HANGS = """\
import os, sys, time
from pathlib import Path
from careercompare.serialize import write_whole
def wait(handle):
    print("begun", flush=True)
    time.sleep(60)
os.fsync = wait
write_whole(Path(sys.argv[1]), "half")
"""


def name_beside(path: Path, number: int = 0) -> Path:
    return path.parent / f".careercompare-{crc32(path.name.encode()):08x}-{number}.tmp"


def begin_writing(path: Path) -> subprocess.Popen[bytes]:
    """Begin to write in a process of its own, which hangs before the file is in its place."""
    process = subprocess.Popen([sys.executable, "-c", HANGS, path], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    return process


def test_what_a_killed_writer_has_left_goes_with_the_next_write(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    with begin_writing(path) as process:
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert [*tmp_path.iterdir()] == [name_beside(path)]
    Catalog([Career("Poet")]).dump(path)
    assert [*tmp_path.iterdir()] == [path]


def test_a_writer_that_is_not_done_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "careers.json"
    with begin_writing(path) as process:
        write_whole(path, "new")
        assert name_beside(path).read_text() == "half"
        process.kill()
    write_whole(path, "newer")
    assert [*tmp_path.iterdir()] == [path]
    assert path.read_text() == "newer"


def test_many_writers_of_one_file_leave_one_of_them_whole(tmp_path: Path) -> None:
    path = tmp_path / "careers.json"
    contents = [f"{number}" * 50_000 for number in range(8)]

    def write(content: str) -> None:
        for _ in range(10):
            write_whole(path, content)

    threads = [threading.Thread(target=write, args=[content]) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_text() in contents
    assert [*tmp_path.iterdir()] == [path]


def test_what_is_nobodys_file_to_remove_stays(tmp_path: Path) -> None:
    path, other = tmp_path / "careers.json", tmp_path / "other"
    other.write_text("mine")
    name_beside(path).symlink_to(other)
    write_whole(path, "new")
    assert (path.read_text(), other.read_text()) == ("new", "mine")
    assert name_beside(path).is_symlink()


@pytest.mark.parametrize("missing", ["locks", "module"])
def test_without_locks_nothing_is_removed_and_all_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    if missing == "locks":

        def refuse(*_: object) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        monkeypatch.setattr(fcntl, "flock", refuse)
    else:
        monkeypatch.setitem(sys.modules, "fcntl", None)
    path = tmp_path / "careers.json"
    name_beside(path).write_text("left")
    write_whole(path, "new")
    assert path.read_text() == "new"
    assert sorted(tmp_path.iterdir()) == sorted([path, name_beside(path)])


def test_a_file_that_is_removed_by_another_writer_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another writer may take a file for one that was left before it has its lock."""
    path, really, done = tmp_path / "careers.json", fcntl.flock, list[str]()

    def come_between(handle: int, how: int) -> None:
        if not done:
            done.append("locked")
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        if len(done) == 1:
            done.append("removed")
            name_beside(path).unlink()
        really(handle, how)

    monkeypatch.setattr(fcntl, "flock", come_between)
    write_whole(path, "new")
    assert path.read_text() == "new"
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_that_is_gone_before_it_is_looked_at_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, really = tmp_path / "careers.json", os.open
    name_beside(path).write_text("left")

    def find_nothing(name: str, flags: int, *mode: int, **folder: Any) -> int:
        if not flags & os.O_CREAT:
            Path(name).unlink()
        return really(name, flags, *mode, **folder)

    monkeypatch.setattr(os, "open", find_nothing)
    write_whole(path, "new")
    assert [*tmp_path.iterdir()] == [path]


def test_what_is_written_is_on_the_disk_before_it_is_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, order = tmp_path / "careers.json", list[str]()
    replace = os.replace

    def put_in_place(*names: str, **folders: Any) -> None:
        order.append("replace")
        replace(*names, **folders)

    monkeypatch.setattr(os, "fsync", lambda _: order.append("sync"))
    monkeypatch.setattr(os, "replace", put_in_place)
    write_whole(path, "new")
    assert order == ["sync", "replace"]


def test_a_device_is_written_to_where_its_file_is(tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    path.write_text("before\n")
    code = "from careercompare import *; Catalog([Career('Poet')]).dump('/dev/stdout')"
    with path.open("ab") as log:
        subprocess.run([sys.executable, "-c", code], stdout=log, check=True)
    assert path.read_text().startswith('before\n{\n  "version"')
    assert [*tmp_path.iterdir()] == [path]
