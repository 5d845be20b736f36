"""Killed at any moment, a run leaves no half page, and the next one ends as if nothing had been."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from sites import OPTIONS, change, read_all, read_pages, take_sample

from careercompare import Catalog
from careercompare.site import SiteNotWritten, write_site

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs the signals of POSIX")

CATALOG = take_sample(12)
OLD = Catalog([*list(change(CATALOG, 3).values())[1:], *list(Catalog.sample().values())[12:14]])

_RUN = """
    import sys
    from concurrent.futures import ProcessPoolExecutor
    from contextlib import nullcontext
    from careercompare import Catalog
    from careercompare.site import write_site

    if __name__ == "__main__":
        jobs = int(sys.argv[2])
        with ProcessPoolExecutor(jobs) if jobs else nullcontext() as executor:
            print("begun", flush=True)
            write_site(
                Catalog(list(Catalog.sample().values())[:12]), sys.argv[1],
                root="https://example.com/careers/", locales=["en", "de"], executor=executor,
            )
"""


class Build:
    """A run in a process of its own, which can be killed with all that it has started."""

    def __init__(self, script: Path, folder: Path, jobs: int = 0) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(folder), str(jobs)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == b"begun\n"
        self._start = time.perf_counter()

    def wait(self) -> float:
        """Return how many seconds it took."""
        with self._process as process:
            assert process.wait() == 0
        return time.perf_counter() - self._start

    def kill(self, seconds: float) -> bool:
        """Kill it after so many seconds; return whether it was still at work."""
        time.sleep(max(0, self._start + seconds - time.perf_counter()))
        with self._process as process:
            os.killpg(process.pid, signal.SIGKILL)
            return process.wait() == -signal.SIGKILL


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("script") / "build.py"
    path.write_text(dedent(_RUN))
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    write_site(CATALOG, folder, **OPTIONS)
    return read_all(folder)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("old")
    write_site(OLD, folder, root=OPTIONS["root"], locales=["en", "fr"])
    return folder


@pytest.mark.parametrize("jobs", [0, 2])
def test_killed_at_random_moments_it_is_taken_up(
    jobs: int, script: Path, whole: dict[str, bytes], old: Path, tmp_path: Path
) -> None:
    moments = random.Random(15 + jobs)  # noqa: S311  the same ones each time
    lasted = Build(script, tmp_path / "timed", jobs).wait()
    killed = 0
    for number in range(4 if jobs else 20):
        folder = tmp_path / str(number)
        if number % 2:
            shutil.copytree(old, folder)
        killed += Build(script, folder, jobs).kill(moments.uniform(0, lasted))
        old_pages = read_pages(old) if number % 2 else {}
        for path, content in read_pages(folder).items():
            if not path.endswith(".tmp"):
                assert content in {whole.get(path), old_pages.get(path)}, path
        report = write_site(CATALOG, folder, **OPTIONS)
        assert read_all(folder) == whole
        assert report.written + report.unchanged == len(read_pages(folder))
        shutil.rmtree(folder)
    assert killed > 0


def _call(program: str, *arguments: str) -> bool:
    """Call a program of the system; return whether it is there and did what it was asked for."""
    found = shutil.which(program)
    command = [str(found), *arguments]
    return found is not None and not subprocess.run(command, check=False).returncode


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    if not _call("mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", str(folder)):
        pytest.skip("needs the right to mount a small disk")
    yield folder
    assert _call("umount", str(folder))


def test_a_disk_that_fills_up_is_told_and_taken_up(
    small_disk: Path, whole: dict[str, bytes]
) -> None:
    folder = small_disk / "site"
    with pytest.raises(SiteNotWritten, match="No space left on device") as caught:
        write_site(CATALOG, folder, **OPTIONS)
    assert caught.value.folder == str(folder)
    assert 0 < caught.value.done < caught.value.total
    found = read_pages(folder)
    assert all(content == whole[path] for path, content in found.items())
    with pytest.raises(SiteNotWritten, match="No space left on device"):
        write_site(CATALOG, folder, **OPTIONS)
    assert _call("mount", "-o", "remount,size=30m", str(small_disk))
    assert write_site(CATALOG, folder, **OPTIONS).unchanged >= caught.value.done
    assert read_all(folder) == whole


def test_a_file_that_may_not_grow_is_told_and_taken_up(
    tmp_path: Path, whole: dict[str, bytes]
) -> None:
    largest = max(map(len, read_compared(whole)))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest - 1, limits[1]))
    try:
        with pytest.raises(SiteNotWritten, match="File too large"):
            write_site(CATALOG, tmp_path, **OPTIONS)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert all(whole[path] == content for path, content in read_pages(tmp_path).items())
    write_site(CATALOG, tmp_path, **OPTIONS)
    assert read_all(tmp_path) == whole


def read_compared(found: dict[str, bytes]) -> list[bytes]:
    return [content for path, content in found.items() if "/compare/" in path]


@pytest.fixture
def read_only(tmp_path: Path, old: Path) -> Iterator[Path]:
    folder = tmp_path / "fixed"
    shutil.copytree(old, folder)
    folder.chmod(0o500)
    is_root = os.geteuid() == 0  # whom no permission binds
    if is_root and not _call("chattr", "-R", "+i", str(folder)):
        pytest.skip("needs chattr, since permissions do not bind root")
    yield folder
    assert not is_root or _call("chattr", "-R", "-i", str(folder))
    folder.chmod(0o700)


def test_a_folder_that_is_not_to_be_changed_is_told_and_left(read_only: Path, old: Path) -> None:
    with pytest.raises(SiteNotWritten, match=r"not permitted|denied") as caught:
        write_site(CATALOG, read_only, **OPTIONS)
    assert caught.value.folder == str(read_only)
    assert caught.value.done == 0
    assert read_all(read_only) == read_all(old)


@pytest.mark.parametrize("inside", ["site", "site/en", "site/de/compare"])
def test_a_file_where_a_folder_is_to_be_is_told(inside: str, tmp_path: Path) -> None:
    path = tmp_path / inside
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    with pytest.raises(SiteNotWritten, match=r"Not a directory|File exists") as caught:
        write_site(CATALOG, tmp_path / "site", **OPTIONS)
    assert caught.value.done == 0
    assert read_all(tmp_path) == {inside: b"mine"}
