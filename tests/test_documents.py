"""The documents beside the code; conftest.py at the root runs the examples in them."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import careercompare
from careercompare import QOOLLEGE, Career, Catalog, HtmlFormatter, Salary, compare, rank
from careercompare.hosts import Hosted

EXAMPLES = {
    "jinja_page.py": "<h1>Carpenters vs Electricians: Career Comparison</h1>",
    "own_careers.py": "salary.ceiling: winner, Archivist",
    "plug_ins.py": "Works at more kinds of places: Cook.",
}


@pytest.mark.parametrize(("script", "sentence"), EXAMPLES.items())
def test_an_example_runs(checkout: Path, script: str, sentence: str) -> None:
    command = [sys.executable, "-W", "error", "-X", "utf8", str(checkout / "examples" / script)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert not done.stderr
    assert sentence in done.stdout


def test_every_example_is_tested(checkout: Path) -> None:
    folder = Path(__file__).parent / "examples"
    tested = {path.name.removeprefix("test_") for path in folder.glob("test_*.py")}
    assert {path.name for path in (checkout / "examples").glob("*.py")} <= {*EXAMPLES, *tested}


@pytest.mark.parametrize("guide", ["add-a-language.md", "write-a-rule.md", "write-a-formatter.md"])
def test_a_plug_in_takes_less_than_20_lines(checkout: Path, guide: str) -> None:
    text = (checkout / "docs" / "guide" / guide).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert blocks
    assert max(len(block.splitlines()) for block in blocks) < 20


def read_guide_to_pages(checkout: Path) -> str:
    return (checkout / "docs" / "guide" / "put-it-on-a-page.md").read_text(encoding="utf-8")


def test_the_guide_to_pages_names_the_widths_at_which_they_change(checkout: Path) -> None:
    column = read_guide_to_pages(checkout).partition("**A narrow column.**")[2].partition("\n\n")[0]
    queries = " ".join(re.findall(r"@container (.*?)\{", HtmlFormatter.stylesheet()))
    assert {*re.findall(r"\d+", column)} == {*re.findall(r"(\d+)rem", queries)}


def test_the_guide_to_pages_names_the_classes_that_they_have(checkout: Path) -> None:
    guide = read_guide_to_pages(checkout)
    table = guide.partition("### Classes")[2].partition("\n###")[0]
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    named = {f"careercompare-{name}" for row in rows for name in re.findall(r"`([\w-]+)`", row)}
    careers = [*Catalog.sample().values()]
    cook = Career("Cook", salary=Salary(1, 3, "USD", median=2))
    shown: list[Hosted] = [cook, rank(careers[:3], {"salary.ceiling": 1}), compare(*careers[:2])]
    shown += [compare(cook, *careers[:count], house_style=QOOLLEGE) for count in range(1, 6)]
    found = re.findall(r'class="(.*?)"', "".join([each.to_html() for each in shown]))
    known = {name for names in found for name in names.split()}
    assert known - named == {"careercompare", "mathjax_ignore", "tex2jax_ignore"}
    assert named <= known


def test_the_readme_can_be_read_at_a_glance(checkout: Path) -> None:
    lines = (checkout / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) < 120


def test_the_page_on_installing_says_what_each_extra_brings(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    brought = project["optional-dependencies"]
    (whole,) = brought["all"]
    extras = whole.partition("[")[2].removesuffix("]").split(",")
    text = (checkout / "docs" / "install.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", text, re.MULTILINE))
    assert told.pop("all") == "all of these"
    assert told == {
        extra: ", ".join(need.partition(">=")[0] for need in brought[extra]) for extra in extras
    }


def test_every_guide_has_its_place_among_the_others(checkout: Path) -> None:
    text = (checkout / "docs" / "index.md").read_text(encoding="utf-8")
    shown = re.findall(r"^guide/(\S+)$", text, re.MULTILINE)
    guides = (checkout / "docs" / "guide").glob("*.md")
    assert sorted(shown) == sorted(path.stem for path in guides)
    assert all(f"](guide/{name}.md" in text for name in shown)


def test_the_gallery_shows_every_picture_and_says_what_is_on_it(checkout: Path) -> None:
    folder = checkout / "docs" / "images" / "gallery"
    text = (checkout / "docs" / "gallery.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[([^\]]+)\]\(images/gallery/([^)]*)\)", text)
    pictures = {path.name: path.stat().st_size for path in folder.iterdir()}
    assert sorted(name for _, name in shown) == sorted(pictures)
    assert sum(pictures.values()) < 1_500_000


def test_the_terms_of_the_packaged_data_ship_with_it(checkout: Path) -> None:
    notice = " ".join((checkout / "NOTICE").read_text(encoding="utf-8").split())
    for source in careercompare.Catalog.official().sources:
        assert source.title.partition(": ")[0] in notice
        assert source.attribution is None or source.attribution in notice
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "NOTICE" in project["license-files"]


def test_the_version_is_written_at_one_place(checkout: Path) -> None:
    metadata = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{careercompare.__version__}"' in metadata


def test_every_tool_means_the_oldest_python_that_the_classifiers_name(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    prefix = "Programming Language :: Python :: 3."
    minors = [
        int(each.removeprefix(prefix))
        for each in project["project"]["classifiers"]
        if each.startswith(prefix)
    ]
    assert minors == list(range(minors[0], minors[-1] + 1))
    assert project["project"]["requires-python"] == f">=3.{minors[0]}"
    assert project["tool"]["pyright"]["pythonVersion"] == f"3.{minors[0]}"
