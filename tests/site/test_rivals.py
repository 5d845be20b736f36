"""Runs in one folder at once: the later goes on, and the others say what became of them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import attrs
import pytest
from sites import OPTIONS, read_pages, take_sample

from careercompare.site import Report, SiteNotWritten, write_site
from careercompare.site.folders import LocalFolder

CATALOG = take_sample(3)
OVER = "another run has taken this folder over"


@attrs.frozen
class Shared(LocalFolder):
    """A folder in which others come by as a record is written, or as files are looked for."""

    securing: Iterator[Callable[[], object]] = attrs.field(factory=lambda: iter(()))
    measuring: Iterator[Callable[[], object]] = attrs.field(factory=lambda: iter(()))

    def secure(self, path: str, content: bytes) -> None:
        next(self.securing, _stay)()
        super().secure(path, content)

    def measure(self, paths: Iterable[str]) -> list[int]:
        next(self.measuring, _stay)()
        return super().measure(paths)


def _stay() -> None:
    pass


def _miss() -> None:
    raise FileNotFoundError(errno.ENOENT, "No such file or directory", "site.json")


def test_what_a_later_run_has_tidied_away_is_told_as_its_doing(tmp_path: Path) -> None:
    def take_over() -> None:
        write_site(CATALOG, tmp_path, **OPTIONS)
        _miss()

    with pytest.raises(SiteNotWritten, match=OVER) as caught:
        write_site(CATALOG, Shared(str(tmp_path), iter([take_over])), **OPTIONS)
    assert caught.value.errno == errno.EBUSY


def test_what_is_missing_without_a_later_run_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(SiteNotWritten, match=r"No such file or directory: 'site\.json'"):
        write_site(CATALOG, Shared(str(tmp_path), iter([_miss])), **OPTIONS)


def test_a_run_that_was_overtaken_leaves_what_the_later_one_wrote_down(tmp_path: Path) -> None:
    folder, pages = tmp_path / "site", {**OPTIONS, "pairs": []}
    write_site(CATALOG, tmp_path / "whole", **OPTIONS)

    def take_over(done: int, total: int) -> None:
        if done == total:
            write_site(CATALOG, folder, **OPTIONS)

    with pytest.raises(SiteNotWritten, match=OVER):
        write_site(CATALOG, folder, **pages, progress=take_over)
    assert read_pages(folder) == read_pages(tmp_path / "whole")
    assert write_site(CATALOG, folder, **OPTIONS).written == 0


def test_pages_of_a_run_that_began_meanwhile_are_not_taken_for_somebody_elses(
    tmp_path: Path,
) -> None:
    def begin() -> None:
        write_site(CATALOG, tmp_path, **OPTIONS)

    report = write_site(CATALOG, Shared(str(tmp_path), measuring=iter([begin])), **OPTIONS)
    assert (report.written, report.removed) == (0, 0)


@pytest.mark.parametrize("system", ["one with handles of folders", "one without"])
def test_a_file_that_an_earlier_run_tidies_away_as_it_is_begun_is_begun_again(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "one without":  # such as Windows
        monkeypatch.setattr(os, "supports_dir_fd", set[object]())
    storage, sync, tidied = LocalFolder(str(tmp_path)), os.fsync, list[str]()

    def tidy(handle: int) -> None:
        if not tidied:
            tidied.extend(storage.list("a"))
            storage.tidy("a")
            storage.prune("a")
        sync(handle)

    monkeypatch.setattr(os, "fsync", tidy)
    storage.secure("a/b.txt", b"whole")
    assert len(tidied) == 1
    assert storage.read("a/b.txt") == {"a/b.txt": b"whole"}
    assert [*storage.list("a")] == ["a/b.txt"]


def test_of_first_runs_at_once_one_goes_on_and_the_others_say_so(tmp_path: Path) -> None:
    together, folder = Barrier(3), tmp_path / "site"

    def run(_: int) -> Report | str:
        together.wait()
        try:
            return write_site(CATALOG, folder, **OPTIONS)
        except SiteNotWritten as problem:
            return str(problem)

    with ThreadPoolExecutor(3) as threads:
        found = [*threads.map(run, range(3))]
    lost = [each for each in found if isinstance(each, str)]
    assert len(lost) < 3
    assert all(OVER in each for each in lost)
    write_site(CATALOG, tmp_path / "whole", **OPTIONS)
    assert read_pages(folder) == read_pages(tmp_path / "whole")
