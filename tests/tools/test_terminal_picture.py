"""The picture of a terminal, read back as the XML that it is."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from careercompare import Catalog, TextFormatter

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def draw(checkout: Path) -> Callable[[str], ET.Element]:
    tool = runpy.run_path(str(checkout / "tools" / "terminal_picture.py"))
    return lambda text: ET.fromstring(tool["draw_terminal"](text))  # noqa: S314  it is our own


def read_words(picture: ET.Element) -> list[str]:
    return [str(each.text) for each in picture.iter(f"{SVG}text")]


def test_it_says_every_word_of_a_page(draw: Callable[[str], ET.Element]) -> None:
    comparison = Catalog.sample().compare("plumber", "electrician")
    found = " ".join(read_words(draw(comparison.format(TextFormatter(88, marks="colors")))))
    drawn = str.maketrans(dict.fromkeys("─│┌┐└┘├┤┬┴┼═╞╡╪"))
    assert found.split() == comparison.to_text(width=88).translate(drawn).split()


def test_words_stand_in_their_columns(draw: Callable[[str], ET.Element]) -> None:
    (name, pay), (other,) = (
        [float(str(each.get("x"))) for each in draw(line).iter(f"{SVG}text")]
        for line in ("Cook   $26K", "       $28K")
    )
    assert name < pay == other


def test_who_leads_stands_out(draw: Callable[[str], ET.Element]) -> None:
    texts = [*draw("\x1b[1;32mMost\x1b[0m & \x1b[1mleast\x1b[0m").iter(f"{SVG}text")]
    assert [(each.text, each.get("class")) for each in texts] == [
        ("Most", "lead"),
        ("&", None),
        ("least", "bold"),
    ]


def test_lines_of_a_table_are_drawn(draw: Callable[[str], ET.Element]) -> None:
    picture = draw("┌───┐\n╞═══╡\n└───┘")
    (path,) = picture.iter(f"{SVG}path")
    assert read_words(picture) == []
    # A line above and below, a double one between, and four or five pieces down each side.
    assert str(path.get("d")).count("h") == 4
    assert str(path.get("d")).count("v") == 6
