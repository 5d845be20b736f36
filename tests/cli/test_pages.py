"""Files beside a page: rates, and whose page it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cli.running import Capture, fail, say, write_catalog

from careercompare import QOOLLEGE, Career, Catalog, HouseStyle, Rates, Salary, Source

COOK = Career("Cook", salary=Salary(15, 25, "USD", period="hour"))
KOCH = Career("Koch", salary=Salary(20_000, 40_000, "EUR"))
PLUMBER = ("compare", "plumber", "electrician")

Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes a text to a file and returns its path."""

    def write_file(name: str, text: str) -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write_file


def test_rates_of_a_file_bring_pay_together(write: Write, tmp_path: Path, capsys: Capture) -> None:
    rates = write(
        "rates.toml",
        'base = "USD"\nas_of = 2026-09-30\nhours = 2080\n\n[per_unit]\nEUR = 1.08\n\n'
        '[source]\ntitle = "Reference rates"\n',
    )
    ours = Rates(
        "USD", {"EUR": "1.08"}, hours=2080, as_of="2026-09-30", source=Source("Reference rates")
    )
    catalog = write_catalog(tmp_path, COOK, KOCH)
    page = Catalog([COOK, KOCH]).compare("cook", "koch", rates=ours).to_text()
    shown = say(capsys, "compare", "cook", "koch", "--catalog", catalog, "--rates", rates)
    assert shown == page
    assert "1.08" in page


def test_rates_in_json_rank_too(write: Write, tmp_path: Path, capsys: Capture) -> None:
    rates = write("rates.json", '{"base": "USD", "per_unit": {"EUR": 1.08}, "hours": {"*": 2080}}')
    catalog = write_catalog(tmp_path, COOK, KOCH)
    ours = Rates("USD", {"EUR": "1.08"}, hours=2080)
    page = Catalog([COOK, KOCH]).rank(["cook", "koch"], {"salary.median": 1}, rates=ours)
    arguments = ("rank", "cook", "koch", "--by", "salary.median", "--catalog", catalog)
    assert say(capsys, *arguments, "--rates", rates) == page.to_text()


def test_problems_of_a_file_name_it_and_the_place(write: Write, capsys: Capture) -> None:
    rates = write("rates.toml", 'base = "EUR"\nhours = "many"\n[per_unit]\nUSD = "much"\n')
    head, *problems = fail(capsys, *PLUMBER, "--rates", rates).split("\n")
    assert head == f"{rates} has 2 problems"
    remedy = "Write a number such as 1.08."
    assert problems == [
        f'- rates.hours["*"]: expected a number above 0, got "many". {remedy}',
        f'- rates.per_unit.USD: expected a number above 0, got "much". {remedy}',
    ]


def test_a_file_that_is_not_there_is_named(capsys: Capture) -> None:
    for option in ("--rates", "--house-style"):
        said = fail(capsys, *PLUMBER, option, "no/such.toml")
        assert said.startswith("no/such.toml: No such file or directory. ")


@pytest.mark.parametrize(
    ("arguments", "style"),
    [
        ([], QOOLLEGE),
        (["--house-style", "qoollege"], QOOLLEGE),
        (["--house-style", "none"], HouseStyle()),
        (["--publisher", "Mine"], HouseStyle("Mine")),
        (["--house-style", "none", "--publisher", "Mine"], HouseStyle("Mine")),
    ],
)
def test_a_page_is_whose_the_options_say(
    capsys: Capture, arguments: list[str], style: HouseStyle
) -> None:
    page = Catalog.sample().compare("plumber", "electrician", house_style=style).to_markdown()
    assert say(capsys, *PLUMBER, *arguments, "--format", "markdown") == page


def test_a_house_style_of_a_file_may_get_another_publisher(write: Write, capsys: Capture) -> None:
    path = write(
        "style.toml",
        'publisher = "Ours"\nindex_url = "https://example.com/"\n[money]\nnotation = "standard"\n',
    )
    page = say(capsys, *PLUMBER, "--house-style", path, "--format", "html")
    assert '<a href="https://example.com/">' in page
    assert "$44,090.00" in page or ".00" in page
    named = say(capsys, *PLUMBER, "--house-style", path, "--publisher", "Theirs")
    assert "Ours" not in named
    assert named.endswith("<https://example.com/>\n")


def test_a_file_of_the_name_of_a_style_is_given_by_its_path(
    write: Write, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("none", '{"publisher": "Ours"}')
    with_links = '{"publisher": "Ours", "guide_url": "https://example.com/{slug}"}'
    write("none", with_links)
    assert "Ours" in say(capsys, *PLUMBER, "--house-style", "./none")
    assert "Ours" not in say(capsys, *PLUMBER, "--house-style", "none")
