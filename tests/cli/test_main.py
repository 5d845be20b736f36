"""The same things from a shell."""

from __future__ import annotations

import gc
import json
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from careercompare import (
    Career,
    Catalog,
    Comparison,
    HouseStyle,
    HtmlFormatter,
    TextFormatter,
    __version__,
)
from careercompare.cli import main
from careercompare.cli import run as run_alone
from careercompare.formatters import Marks

ML, MLOPS = "machine-learning-engineer-ai-specialist", "mlops-engineer"
SAMPLE = Catalog.sample().compare(ML, MLOPS)
COMMAND = [sys.executable, "-W", "error", "-m", "careercompare"]

Capture = pytest.CaptureFixture[str]


def run(*arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, its output going into a pipe."""
    environment = {**os.environ, "COLUMNS": "40", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*COMMAND, *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )
    assert done.returncode == code, done.stderr
    return done


def fail(capsys: Capture, *arguments: str) -> str:
    """Run what has to fail, and return what it says; it must write nothing else."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("careercompare: error: ")
    return err.removeprefix("careercompare: error: ").rstrip("\n")


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    path = tmp_path / "mine.json"
    Catalog([Career("Poet"), Career("Küchenchef", slug="koch")]).dump(path)
    return path


def test_a_process_of_its_own_prints_the_page(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    threshold = gc.get_threshold()
    monkeypatch.setattr(sys, "argv", ["careercompare", "compare", ML, MLOPS])
    try:
        assert run_alone() == 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*threshold)
    assert capsys.readouterr().out == SAMPLE.to_text(width=100)


def test_a_pipe_gets_100_columns_in_utf8_whatever_the_environment_says() -> None:
    done = run("compare", ML, MLOPS)
    assert done.stdout == SAMPLE.to_text(width=100)
    assert not done.stderr


@pytest.mark.parametrize(
    ("options", "no_color", "marks"),
    [
        ((), "", "colors"),
        ((), "1", "signs"),
        (("--color", "never"), "", "signs"),
        (("--color", "always"), "1", "colors"),
    ],
)
def test_a_terminal_gets_its_width_and_the_winners_marked(
    options: tuple[str, ...], no_color: str, marks: Marks
) -> None:
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 73))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen(
        [*COMMAND, "compare", ML, MLOPS, *options],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment | {"NO_COLOR": no_color},
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
    assert shown.decode().replace("\r\n", "\n") == SAMPLE.format(TextFormatter(73, marks))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], SAMPLE.to_text()),
        (["--format", "text"], SAMPLE.to_text()),
        (["--width", "60"], SAMPLE.to_text(width=60)),
        (["--color", "always"], SAMPLE.format(TextFormatter(marks="colors"))),
        (["--borders", "none"], SAMPLE.format(TextFormatter(borders="none"))),
        (
            ["--isolates", "none", "--locale", "ar"],
            SAMPLE.format(TextFormatter(isolates="none"), "ar"),
        ),
        (["--locale", "de"], SAMPLE.to_text("de")),
        (["--format", "html"], SAMPLE.to_html(standalone=True)),
        (["--format", "html", "--locale", "ar"], SAMPLE.to_html("ar", standalone=True)),
        (["--format", "markdown"], SAMPLE.to_markdown()),
        (["--format", "markdown", "--locale", "pt-BR"], SAMPLE.to_markdown("pt-BR")),
    ],
)
def test_every_option_does_what_the_library_does(
    capsys: Capture, arguments: list[str], expected: str
) -> None:
    assert main(["compare", ML, MLOPS, *arguments]) == 0
    out, err = capsys.readouterr()
    assert out == expected
    assert not err


def test_json_can_be_read_back(capsys: Capture) -> None:
    assert main(["compare", ML, MLOPS, "--format", "json", "--locale", "de"]) == 0
    out = capsys.readouterr().out
    assert out.endswith("}\n")
    data = json.loads(out)
    assert data == SAMPLE.to_dict("de")
    assert Comparison.from_dict(data) == SAMPLE


def test_the_careers_are_compared_in_the_order_given(capsys: Capture) -> None:
    assert main(["compare", MLOPS, ML]) == 0
    assert "MLOps Engineer vs Machine Learning" in capsys.readouterr().out


def test_careers_of_ones_own_are_listed_and_compared(catalog: Path, capsys: Capture) -> None:
    assert main(["list", "--catalog", str(catalog)]) == 0
    assert capsys.readouterr().out == "poet  Poet\nkoch  Küchenchef\n"
    assert main(["compare", "koch", "poet", "--catalog", str(catalog)]) == 0
    assert "Küchenchef vs Poet: Career Comparison" in capsys.readouterr().out


def test_a_page_of_ones_own_careers_names_no_publisher_but_ones_own(
    catalog: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["compare", "koch", "poet", "--catalog", str(catalog), "--format", "html"]) == 0
    assert "qoollege" not in capsys.readouterr().out.lower()
    path, style = tmp_path / "styled.json", HouseStyle(index_url="https://example.com/all")
    Catalog([Career("Poet"), Career("Cook")], house_style=style).dump(path)
    assert main(["compare", "cook", "poet", "--catalog", str(path)]) == 0
    assert capsys.readouterr().out.endswith("<https://example.com/all>\n")


def test_the_sample_prints_the_reference_page(capsys: Capture) -> None:
    folder = Path(__file__).parents[1] / "expected"
    page = (folder / "languages" / "en.md").read_text(encoding="utf-8")
    assert main(["compare", ML, MLOPS, "--format", "markdown"]) == 0
    assert capsys.readouterr().out == page


def test_an_empty_catalog_lists_nothing(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "none.json"
    Catalog().dump(path)
    assert main(["list", "--catalog", str(path)]) == 0
    assert not capsys.readouterr().out


def test_an_unknown_slug_names_the_near_ones_and_writes_nothing() -> None:
    done = run("compare", ML, "mlops-enginer", code=2)
    assert not done.stdout
    assert done.stderr == (
        "careercompare: error: no career named 'mlops-enginer'. Did you mean 'mlops-engineer'?\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare", ML], "careers: expected two or more careers, got 1."),
        (["compare", ML, ML], "careers[1].slug: expected a slug unlike that of careers[0]"),
        (["compare", ML, MLOPS, "--locale", "xx-klingon"], "no locale named 'xx-klingon'."),
        (["compare", ML, MLOPS, "--width", "5"], "width: expected a whole number of columns"),
        (["list", "--catalog", "no/such/file.json"], "[Errno 2] No such file or directory"),
        (["compare", ML, MLOPS, "--output", "no/such/file.txt"], "[Errno 2] there is no such"),
    ],
)
def test_what_cannot_be_done_says_why(capsys: Capture, arguments: list[str], said: str) -> None:
    assert fail(capsys, *arguments).startswith(said)


def test_a_catalog_with_problems_tells_all_of_them(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "mine.json"
    path.write_text('{"version": 1, "careers": [{"title": ""}, {"titel": "a"}]}')
    head, *problems = fail(capsys, "list", "--catalog", str(path)).split("\n")
    assert head == "mine.json has 3 problems"
    assert len(problems) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["compare"],
        ["compare", ML, MLOPS, "--format", "pdf"],
        ["compare", ML, MLOPS, "--width", "wide"],
        ["contrast"],
    ],
)
def test_a_command_that_is_none_shows_the_usage(capsys: Capture, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, err = capsys.readouterr()
    assert caught.value.code == 2
    assert not out
    assert err.startswith("usage: careercompare")


def test_the_version_and_the_help_are_printed() -> None:
    assert run("--version").stdout == f"careercompare {__version__}\n"
    assert "compare two or more careers" in " ".join(run("--help").stdout.split())
    for option in ("--format", "--locale", "--catalog", "--width", "--output"):
        assert option in run("compare", "--help").stdout


def test_a_file_is_written_and_nothing_else(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "page.html"
    assert main(["compare", ML, MLOPS, "--format", "html", "--output", str(path)]) == 0
    out, err = capsys.readouterr()
    assert not out
    assert not err
    assert path.read_text(encoding="utf-8") == SAMPLE.format(HtmlFormatter("page"))
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_gets_100_columns_like_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    assert not run("compare", ML, MLOPS, "--output", str(path)).stdout
    assert path.read_text(encoding="utf-8") == SAMPLE.format(TextFormatter(100))


def test_a_failure_leaves_the_old_file_as_it_was(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "page.txt"
    path.write_text("old")
    fail(capsys, "compare", ML, "nobody", "--output", str(path))
    fail(capsys, "compare", ML, MLOPS, "--locale", "xx", "--output", str(path))
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path, capsys: Capture) -> None:
    assert "Is a directory" in fail(capsys, "compare", ML, MLOPS, "--output", str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_the_output_may_be_a_device() -> None:
    assert run("compare", ML, MLOPS, "--output", "/dev/fd/1").stdout == SAMPLE.to_text()


def test_a_reader_that_has_seen_enough_is_no_mistake() -> None:
    with subprocess.Popen(
        [*COMMAND, "compare", ML, MLOPS], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert not process.stderr.read()
    assert process.returncode == 0


def test_a_standard_output_that_is_no_file_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lines(list[str]):
        def write(self, text: str) -> None:
            self.append(text)

        def flush(self) -> None:
            """Do nothing, as a notebook's output does."""

        def isatty(self) -> bool:
            return False

    lines = Lines()
    monkeypatch.setattr(sys, "stdout", lines)
    assert main(["list", "--catalog", "sample"]) == 0
    assert "".join(lines).count("\n") == len(Catalog.sample())
