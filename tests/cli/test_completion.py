"""A shell completes what is typed, by the protocol of argcomplete and in bash itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from cli.running import COMMAND, Capture, run, write_catalog

from careercompare import Catalog, languages
from careercompare.cli import main
from careercompare.cli.completion import list_names

MARK = b"PYTHON_ARGCOMPLETE_OK"


def complete(tmp_path: Path, line: str) -> list[str]:
    """Return how a *line* can go on, asked as a shell asks."""
    answer = tmp_path / "answer"
    asked = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_SHELL": "bash",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    subprocess.run(COMMAND, check=True, capture_output=True, env={**os.environ, **asked})
    return answer.read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("careercompare fi", ["find "]),
        ("careercompare compare --catalog sample mlo", ["mlops-engineer "]),
        ("careercompare show --catalog sample mlo", ["mlops-engineer "]),
        ("careercompare compare registered-n", ["registered-nurses", "registered-nurse"]),
        ("careercompare compare a b --against registered-nurses", ["registered-nurses "]),
        ("careercompare compare a b --format m", ["markdown "]),
        ("careercompare compare a b --locale pt-", ["pt-BR", "pt-PT"]),
        ("careercompare compare a b --rules salary.me", ["salary.median", "salary.mean"]),
        ("careercompare compare a b --rules skills.gap,salary.fl", ["skills.gap,salary.floor "]),
        ("careercompare compare a b --aspects sala", ["salary "]),
        ("careercompare rank a b --by outlook.g", ["outlook.growth="]),
        ("careercompare list --limit ca", ["careers="]),
        ("careercompare rank a b --house", ["--house-style "]),
    ],
)
def test_a_line_goes_on(tmp_path: Path, line: str, expected: list[str]) -> None:
    assert complete(tmp_path, line) == expected


def test_names_are_listed_by_their_kind(tmp_path: Path) -> None:
    known = Namespace(catalog=write_catalog(tmp_path))
    assert list(list_names("careers", "", known)) == ["poet", "koch"]
    assert list(list_names("locales", "", known)) == [*languages()]
    assert "skill-ratings" in list_names("aspects", "", known)
    assert "skills.level-gap" in list_names("rules", "", known)
    assert "education.level=" not in list_names("measures", "", known)
    assert "education.lowest=" in list_names("measures", "", known)


def test_a_catalog_that_cannot_be_read_completes_nothing(tmp_path: Path) -> None:
    assert list(list_names("careers", "", Namespace(catalog=str(tmp_path)))) == []
    broken = tmp_path / "mine.json"
    broken.write_text("{")
    assert list(list_names("careers", "", Namespace(catalog=str(broken)))) == []
    official = list_names("careers", "", Namespace(catalog="official"))
    assert list(official) == [*Catalog.official()]


def test_without_argcomplete_the_extra_is_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_ARGCOMPLETE", "1")
    monkeypatch.setenv("COMP_LINE", "careercompare li")
    monkeypatch.setitem(sys.modules, "argcomplete", None)
    assert main(["list"]) == 2
    assert "pip install 'careercompare[completion]'" in capsys.readouterr().err


def test_what_only_looks_as_if_a_shell_asked_runs_the_command() -> None:
    assert run("--version", environment={"_ARGCOMPLETE": "1"}).stdout.startswith("careercompare ")


def test_what_starts_the_command_bears_the_mark_that_a_shell_looks_for(checkout: Path) -> None:
    package = checkout / "src" / "careercompare"
    for path in (package / "cli" / "__init__.py", package / "__main__.py"):
        assert MARK in path.read_bytes()[:1024]


def test_bash_completes_what_is_registered_as_documented(tmp_path: Path) -> None:
    register = Path(sys.executable).with_name("register-python-argcomplete")
    bash = shutil.which("bash")
    if bash is None or not register.exists():
        pytest.skip("there is no bash, or argcomplete has no script beside this Python")
    (tmp_path / "careercompare").write_text(f'#!/bin/sh\nexec {" ".join(COMMAND)} "$@"\n')
    (tmp_path / "careercompare").chmod(0o755)
    script = f"""
        eval "$({register} careercompare)"
        COMP_WORDS=(careercompare compare --catalog sample mlo) COMP_CWORD=4
        COMP_LINE="careercompare compare --catalog sample mlo" COMP_POINT=42 COMP_TYPE=9
        _python_argcomplete careercompare mlo sample
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [bash, "-c", script],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PATH": path},
    )
    assert done.stdout.split() == ["mlops-engineer"]
