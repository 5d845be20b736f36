"""What is open already is written into by its name, and what only stands near it is a file."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from careercompare import Career, Catalog
from careercompare.serialize import write_whole

pytestmark = pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="nothing is open by name")

SHARED = Path("/dev/shm")  # noqa: S108  it is what is asked about
WRITES = """\
import sys
from careercompare.serialize import take_path, write_whole
write_whole(take_path(sys.argv[1]), "new\\n")
"""


def write_in_shell(line: str, folder: Path) -> None:
    """Run a line of a shell, in which ``write NAME`` writes a line into what is called so."""
    function = 'write() { "$PYTHON" -c "$WRITES" "$1"; }'
    environment = {**os.environ, "PYTHON": sys.executable, "WRITES": WRITES}
    script = f"{function}\n{line}"
    subprocess.run(["/bin/sh", "-ec", script], cwd=folder, env=environment, check=True)


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
@pytest.mark.parametrize("into", [">", ">>"])
def test_what_comes_before_and_behind_stays(name: str, into: str, tmp_path: Path) -> None:
    if name.startswith("/proc") and not Path(name).exists():
        pytest.skip("there is no such folder here")
    (tmp_path / "link").symlink_to("/dev/stdout")
    write_in_shell(f"(echo before; write {name}; echo behind) {into} log", tmp_path)
    assert (tmp_path / "log").read_text() == "before\nnew\nbehind\n"
    assert {path.name for path in tmp_path.iterdir()} == {"link", "log"}
    assert (tmp_path / "link").is_symlink()


def test_a_socket_is_written_to() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        command = [sys.executable, "-c", WRITES, "/dev/stdout"]
        subprocess.run(command, stdout=theirs.fileno(), check=True)
        assert ours.recv(100) == b"new\n"


def test_what_another_process_has_open_is_written_into(tmp_path: Path) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("there is no such folder here")
    log = tmp_path / "log"
    code = "print('before', flush=True); input()"
    with log.open("w") as out:
        command = [sys.executable, "-c", code]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, text=True) as other:
            while log.read_text() != "before\n":  # line and end may be written apart
                pass
            write_whole(Path(f"/proc/{other.pid}/fd/1"), "new\n")
            other.communicate("\n")
    assert log.read_text() == "before\nnew\n"
    assert [*tmp_path.iterdir()] == [log]


@pytest.mark.skipif(not SHARED.is_dir(), reason="there is no such folder here")
def test_a_file_in_memory_below_dev_is_replaced_as_any_other(tmp_path: Path) -> None:
    path = SHARED / f"careercompare-{tmp_path.name}-{os.getpid()}.json"
    try:
        for title in ("Poet", "Clerk"):
            Catalog([Career(title)]).dump(path)
        assert [*Catalog.load(path)] == ["clerk"]
    finally:
        path.unlink()


def test_a_hard_link_is_parted_from_its_others(tmp_path: Path) -> None:
    path, other = tmp_path / "careers.json", tmp_path / "other.json"
    other.write_text("old")
    path.hardlink_to(other)
    write_whole(path, "new")
    assert (path.read_text(), other.read_text()) == ("new", "old")
