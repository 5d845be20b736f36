"""The command line, run in this process or in one of its own."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

import pytest

from careercompare import Career, Catalog
from careercompare.cli import main

COMMAND = [sys.executable, "-W", "error", "-m", "careercompare"]
ERROR = "careercompare: error: "

Capture = pytest.CaptureFixture[str]


def say(capsys: Capture, *arguments: str) -> str:
    """Run a command and return what it prints; it must say nothing against it."""
    code = main(arguments)
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


def fail(capsys: Capture, *arguments: str) -> str:
    """Run what has to fail, and return what it says; it must write nothing else."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(ERROR)
    return err.removeprefix(ERROR).rstrip("\n")


def refuse(capsys: Capture, *arguments: str) -> str:
    """Run what is no command, and return what it says behind the usage."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, err = capsys.readouterr()
    assert caught.value.code == 2
    assert not out
    usage, _, said = err.partition("error: ")
    assert usage.startswith("usage: careercompare")
    return said.rstrip("\n")


def run(
    *arguments: str, code: int = 0, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, its output going into a pipe."""
    harsh = {"COLUMNS": "40", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*COMMAND, *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **harsh, **(environment or {})},
    )
    assert done.returncode == code, done.stderr
    return done


def run_in_shell(line: str, code: int = 0) -> str:
    """Run a line of a shell in which ``$CC`` is the command, and return what it says."""
    done = subprocess.run(
        ["/bin/bash", "-c", line],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "CC": " ".join(COMMAND)},
    )
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def run_on_terminal(*arguments: str, environment: Mapping[str, str]) -> str:
    """Run the command on a terminal of 73 columns, and return what that shows."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 73))
    left_out = {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**kept, **environment},
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # the other side of a terminal is gone
            pass
    os.close(ours)
    assert process.returncode == 0
    return shown.decode().replace("\r\n", "\n")


def write_catalog(folder: Path, *careers: Career) -> str:
    """Write a catalog, of a poet and a chef where no careers are given, and return its path."""
    path = folder / "mine.json"
    Catalog(careers or (Career("Poet"), Career("Küchenchef", slug="koch"))).dump(path)
    return str(path)
