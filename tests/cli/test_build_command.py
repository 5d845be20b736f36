"""A site from the command line: what it says, and how it goes on."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Any

import pytest
from cli.running import Capture, fail, run, say
from sites import read_all, read_pages

from careercompare import Career, Catalog

ROOT = ("--root", "https://example.com/careers/")


@pytest.fixture
def catalog(tmp_path: Path) -> str:
    path = tmp_path / "mine.json"
    skills = ["Taste", "Heat", "Salt", "Rhyme"]
    names = ["Baker", "Cook", "Poet", "Writer"]
    careers = [Career(name, skills=skills[at : at + 2]) for at, name in enumerate(names)]
    Catalog(careers).dump(path)
    return str(path)


def test_a_site_is_built_and_summed_up(catalog: str, tmp_path: Path, capsys: Capture) -> None:
    site = str(tmp_path / "site")
    locales = ("--locale", "en", "--locale", "de")
    planned = say(capsys, "build", catalog, site, *ROOT, *locales, "--dry-run")
    assert planned == "26 to write, 0 unchanged, 0 to remove.\n"
    assert not Path(site).exists()
    built = say(capsys, "build", catalog, site, *ROOT, *locales)
    assert re.fullmatch(r"26 written, 0 unchanged, 0 removed in [0-9.e-]+ seconds\.\n", built)
    again = say(capsys, "build", catalog, site, *ROOT)
    assert again.startswith("13 written, 2 unchanged, 11 removed in ")
    assert not (tmp_path / "site" / "de").exists()


def test_processes_write_the_same(catalog: str, tmp_path: Path) -> None:
    run("build", catalog, str(tmp_path / "one"), *ROOT)
    done = run("build", catalog, str(tmp_path / "two"), *ROOT, "--jobs", "2")
    assert done.stdout.startswith("15 written, 0 unchanged")
    assert done.stderr == ""
    assert read_all(tmp_path / "one") == read_all(tmp_path / "two")


def test_only_the_closest_are_compared(catalog: str, tmp_path: Path, capsys: Capture) -> None:
    say(capsys, "build", catalog, str(tmp_path / "site"), *ROOT, "--pairs", "1")
    found = sorted(path.stem for path in (tmp_path / "site" / "en" / "compare").iterdir())
    assert found == ["baker-vs-cook", "poet-vs-writer"]


def test_the_root_is_in_utf_8_whatever_the_machine_is_set_to(
    catalog: str, tmp_path: Path, capsys: Capture
) -> None:
    say(capsys, "build", catalog, str(tmp_path / "site"), "--root", "https://e.test/\udcc3\udca9")
    assert b"<loc>https://e.test/%C3%A9/" in (tmp_path / "site" / "sitemap.xml").read_bytes()


def test_the_publisher_is_named(catalog: str, tmp_path: Path, capsys: Capture) -> None:
    say(capsys, "build", catalog, str(tmp_path / "site"), *ROOT, "--publisher", "The Almanac")
    assert b">The Almanac</a></h1>" in (tmp_path / "site" / "en" / "index.html").read_bytes()


@pytest.mark.parametrize("option", ["--jobs", "--pairs"])
def test_numbers_that_cannot_be_are_refused(
    option: str, catalog: str, tmp_path: Path, capsys: Capture
) -> None:
    said = fail(capsys, "build", catalog, str(tmp_path / "site"), *ROOT, option, "0")
    assert said.startswith(f"{option}: expected a whole number of at least 1, got 0.")


def test_more_processes_than_any_system_has_are_refused(
    catalog: str, tmp_path: Path, capsys: Capture
) -> None:
    many = str(10**20)
    said = fail(capsys, "build", catalog, str(tmp_path / "site"), *ROOT, "--jobs", many)
    told = f"--jobs: expected as many processes as this system can have, got {many}."
    assert said.endswith(f"{told} Write --jobs 2.")
    assert not (tmp_path / "site").exists()


def test_a_folder_that_is_a_file_is_told(catalog: str, capsys: Capture) -> None:
    said = fail(capsys, "build", catalog, catalog, *ROOT)
    assert "0 of 15 files are written, then: Not a directory" in said


@pytest.fixture
def many(tmp_path: Path) -> str:
    path = tmp_path / "many.json"
    Catalog(list(Catalog.official().values())[:150]).dump(path)
    return str(path)


# Whoever starts the tests in the background may have left them deaf to Ctrl-C.
_LISTENING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from careercompare.cli import run
sys.exit(run())
"""


def _start(*arguments: str, **named: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _LISTENING, "build", *arguments, *ROOT],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **named,
    )


@pytest.mark.skipif(os.name != "posix", reason="needs the signals of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_who_interrupts_it_is_told_how_to_go_on(jobs: str, many: str, tmp_path: Path) -> None:
    with _start(many, str(tmp_path / "site"), "--jobs", jobs, stderr=subprocess.PIPE) as process:
        while not list(tmp_path.glob("site/en/compare/*.html")):
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err == "Interrupted: the same command goes on from there.\n"
    assert 0 < len(read_pages(tmp_path / "site")) < 150 * 149 // 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")
def test_its_processes_end_with_it(many: str, tmp_path: Path) -> None:
    with _start(many, str(tmp_path / "site"), "--jobs", "2", stderr=subprocess.DEVNULL) as process:
        while not list(tmp_path.glob("site/en/compare/*.html")):
            time.sleep(0.01)
        process.kill()
        process.wait()
    end = time.monotonic() + 20
    while _find_group(process.pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _find_group(process.pid)


def _find_group(leader: int) -> list[str]:
    found: list[str] = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:  # it has ended
            continue
        if group == str(leader) and state != "Z":
            found.append(stat.parent.name)
    return found


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")
@pytest.mark.parametrize("package", ["tqdm", "tomllib"])
def test_a_terminal_shows_how_far_it_is_where_tqdm_is_there(
    package: str, catalog: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    leader, follower = pty.openpty()
    termios.tcsetwinsize(follower, (24, 80))
    with os.fdopen(follower, "w", encoding="utf-8") as terminal, monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        say(capsys, "build", catalog, str(tmp_path / "site"), *ROOT)
        terminal.write("end\n")
    shown = os.read(leader, 100_000).decode()
    os.close(leader)
    assert ("files/s" in shown) is (package != "tqdm")
