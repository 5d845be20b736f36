"""The same things from a shell."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path

import pytest
from cli.running import Capture, fail, run, run_on_terminal, say, write_catalog

from careercompare import (
    Career,
    Catalog,
    Comparison,
    HouseStyle,
    HtmlFormatter,
    TextFormatter,
)
from careercompare.cli import main
from careercompare.cli import run as run_alone
from careercompare.formatters import Marks

ML, MLOPS = "machine-learning-engineer-ai-specialist", "mlops-engineer"
SAMPLE = Catalog.sample().compare(ML, MLOPS)
RULED = Catalog.sample().compare(
    ML, MLOPS, rules=["salary.floor", "salary.mean", "outlook.openings"]
)
TWO_ROWS = Catalog.sample().compare(ML, MLOPS, aspects=["salary", "skills"])
AGAINST = Catalog.sample().compare(ML, MLOPS, against=Catalog.sample()["software-developer"])


@pytest.fixture
def catalog(tmp_path: Path) -> str:
    return write_catalog(tmp_path)


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
    ("options", "environment", "marks"),
    [
        ((), {}, "colors"),
        ((), {"NO_COLOR": ""}, "colors"),
        ((), {"NO_COLOR": "1"}, "signs"),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, "signs"),
        ((), {"TERM": "dumb"}, "signs"),
        (("--color", "never"), {}, "signs"),
        (("--color", "always"), {"NO_COLOR": "1", "TERM": "dumb"}, "colors"),
        (("--output", "-"), {}, "colors"),
    ],
)
def test_a_terminal_gets_its_width_and_its_colors(
    options: tuple[str, ...], environment: dict[str, str], marks: Marks
) -> None:
    shown = run_on_terminal("compare", ML, MLOPS, *options, environment=environment)
    assert shown == SAMPLE.format(TextFormatter(73, marks))


@pytest.mark.parametrize(
    ("environment", "marks"),
    [
        ({"FORCE_COLOR": "1"}, "colors"),
        ({"CLICOLOR_FORCE": "1"}, "colors"),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "colors"),
        ({"FORCE_COLOR": "0"}, "signs"),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "signs"),
    ],
)
def test_color_can_be_forced_into_a_pipe_and_never_into_a_file(
    tmp_path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    marks: Marks,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert say(capsys, "compare", ML, MLOPS) == SAMPLE.format(TextFormatter(marks=marks))
    path = tmp_path / "page.txt"
    say(capsys, "compare", ML, MLOPS, "--output", str(path))
    assert path.read_text(encoding="utf-8") == SAMPLE.to_text()


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
        (["--locale", "de_DE.UTF-8"], SAMPLE.to_text("de")),
        (["--locale", "sr_RS@latin"], SAMPLE.to_text("sr-Latn")),
        (["--output", "-"], SAMPLE.to_text()),
        (["--rules", "salary.floor", "--rules", "salary.mean,outlook.openings"], RULED.to_text()),
        (["--rules", ""], Catalog.sample().compare(ML, MLOPS, rules=[]).to_text()),
        (["--aspects", "salary, skills"], TWO_ROWS.to_text()),
        (["--against", "Software Developer"], AGAINST.to_text()),
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


def test_careers_of_ones_own_are_listed_and_compared(catalog: str, capsys: Capture) -> None:
    assert main(["list", "--catalog", catalog]) == 0
    assert capsys.readouterr().out == "poet  Poet\nkoch  Küchenchef\n"
    assert main(["compare", "koch", "poet", "--catalog", catalog]) == 0
    assert "Küchenchef vs Poet: Career Comparison" in capsys.readouterr().out


def test_a_page_of_ones_own_careers_names_no_publisher_but_ones_own(
    catalog: str, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["compare", "koch", "poet", "--catalog", catalog, "--format", "html"]) == 0
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
        (["compare", ML, ML], f'CAREER: expected each career once, got "{ML}". Name another one.'),
        (["compare", ML, MLOPS, "--locale", "xx-klingon"], "no locale named 'xx-klingon'."),
        (["compare", ML, MLOPS, "--width", "5"], "width: expected a whole number of columns"),
        (["compare", ML, MLOPS, "--locale", "C"], "no locale named 'C'. Did you mean 'en'?"),
        (["compare", ML, MLOPS, "--locale", "POSIX"], "no locale named 'POSIX'. Did you mean"),
        (["compare", ML, MLOPS, "--aspects", "salry"], "--aspects: expected the name of a row"),
        (["compare", ML, MLOPS, "--rules", "salary.meidan"], "no rule in this comparison named"),
        (["compare", ML, MLOPS, "--against", ML], "against.slug: expected a slug of its own"),
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


def test_the_output_may_be_a_device() -> None:
    assert run("compare", ML, MLOPS, "--output", "/dev/fd/1").stdout == SAMPLE.to_text()
