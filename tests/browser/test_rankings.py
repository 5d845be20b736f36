"""A ranking as a browser shows it: downwards, at any width, with what is certain told apart."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from collections.abc import Callable
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import evolve
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FloatRect, Locator, Page

from browser.pages import HOSTILE_TEXTS, SHOWN_TEXTS
from careercompare import (
    QOOLLEGE,
    AtLeast,
    Career,
    Catalog,
    EducationLevel,
    HtmlFormatter,
    Outlook,
    Ranking,
    Salary,
    rank,
)

WEIGHTS = {"salary.median": 3, "outlook.growth": 2, "education.lowest": 1}
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def describe(title: str, median: int | AtLeast, growth: str) -> Career:
    salary, outlook = Salary(None, None, "USD", median=median), Outlook(growth=growth)
    return Career(title, salary=salary, outlook=outlook, education=EducationLevel.BACHELOR)


DEVELOPER = describe("Software Developer", 135_980, "0.158")
SCIENTIST = describe("Data Scientist", 120_230, "0.335")
NURSE = describe("Registered Nurse", 97_550, "0.049")
THREE = [DEVELOPER, SCIENTIST, NURSE]
OPEN = [DEVELOPER, evolve(SCIENTIST, salary=None), NURSE]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenmacherin"


def _rank(careers: list[Career]) -> Ranking:
    return rank(careers, WEIGHTS, house_style=QOOLLEGE)


def _hostile() -> list[Career]:
    return [describe(text, 10 + at, "0.1") for at, text in enumerate([*HOSTILE_TEXTS, LONG])]


def _all() -> list[Career]:
    return list(Catalog.sample().values())


RANKINGS: dict[str, Callable[[], tuple[Ranking, str]]] = {
    "two": lambda: (_rank(THREE[:2]), "en"),
    "three": lambda: (_rank(THREE), "en"),
    "open": lambda: (_rank(OPEN), "en"),
    "bound": lambda: (_rank([*THREE, describe("Surgeon", AtLeast(239_200), "0.03")]), "de"),
    "all": lambda: (_rank(_all()), "en"),
    "arabic": lambda: (_rank(OPEN), "ar"),
    "japanese": lambda: (_rank(OPEN), "ja"),
    "hostile": lambda: (_rank(_hostile()), "de"),
}
NAMES = list(RANKINGS)


def open_page(browser: Browser, name: str, width: int = 1280, **options: Any) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 844}, **options)
    ranking, locale = RANKINGS[name]()
    page.set_content(ranking.to_html(locale, standalone=True))
    return page


def open_in_host(browser: Browser, colors: str) -> Page:
    """Open a fragment in a page that sets its colours, and says of no scheme that it is one."""
    page = browser.new_page(viewport={"width": 1280, "height": 844})
    style = f"body {{ {colors} }} {HtmlFormatter.stylesheet()}"
    page.set_content(f"<!DOCTYPE html><style>{style}</style>{_rank(THREE).to_html()}")
    return page


CONTRAST = """([one, other]) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
    const luminance = color => {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b] = Array.from(context.getImageData(0, 0, 1, 1).data, each => {
            const part = each / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}"""

INK = """async image => {
    const response = await fetch(`data:image/png;base64,${image}`);
    const bitmap = await createImageBitmap(await response.blob());
    const {width, height} = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const {data} = context.getImageData(0, 0, width, height);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) inked += data[at] < 205;
    return inked / (width * height);
}"""


def read_color(locator: Locator, name: str = "color") -> str:
    color: str = locator.evaluate(f"element => getComputedStyle(element).{name}")
    return color


def contrast(page: Page, one: str, other: str) -> float:
    ratio: float = page.evaluate(CONTRAST, [one, other])
    return ratio


def measure_ink(page: Page, part: FloatRect) -> float:
    """Return how much of a part of a white page is covered."""
    page.set_viewport_size({"width": 1280, "height": 2000})  # so that it is in sight
    shot = page.screenshot(clip=part)
    covered: float = page.evaluate(INK, base64.b64encode(shot).decode())
    return covered


def find_box(locator: Locator) -> FloatRect:
    box = locator.bounding_box()
    assert box is not None
    return box


def find_segments(bar: Locator) -> list[FloatRect]:
    """Return where the segments of a bar are seen."""
    box, found = find_box(bar), list[FloatRect]()
    for segment in bar.locator("> svg").all():
        start, length = (
            float((segment.get_attribute(name) or "").removesuffix("%")) / 100 * box["width"]
            for name in ("x", "width")
        )
        found.append({**box, "x": box["x"] + start, "width": length})
    return found


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_sticks_out_of_a_phone(browser: Browser, name: str, width: int) -> None:
    page = open_page(browser, name, width)
    for size in ("100%", "200%"):
        page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_barrier(
    browser: Browser, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(browser, name, width, color_scheme=scheme)
    found = Axe().run(page, options=AXE)
    page.close()
    assert found.response["violations"] == []


def test_the_nu_checker_has_no_complaint(checker: list[str], tmp_path: Path) -> None:
    for name, make in RANKINGS.items():
        ranking, locale = make()
        html = ranking.to_html(locale, standalone=True)
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    pages = map(str, tmp_path.glob("*.html"))
    command = [*checker, "--format", "json", "--stdout", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    # It knows no container queries yet (CSS Containment 3), and hostile texts are no markup.
    known = r"container|Normalization Form C|appears to be written in"
    messages = [each["message"] for each in json.loads(done.stdout)["messages"]]
    assert [each for each in messages if not re.search(known, each)] == []


def test_a_narrow_column_of_a_wide_page_is_laid_out_as_on_a_phone(browser: Browser) -> None:
    page = open_in_host(browser, "width: 320px; margin: 0")
    rows = page.locator("dl > div").all()
    beside = [find_box(row.locator("dd"))["x"] > find_box(row.locator("dt"))["x"] for row in rows]
    width = page.evaluate("document.body.scrollWidth")
    page.close()
    assert beside == [True] * 9
    assert width == 320


def test_two_careers_are_in_sight_at_once_on_a_phone(browser: Browser) -> None:
    page = open_page(browser, "all", 390)
    heights = [find_box(item)["height"] for item in page.locator("ol > li").all()]
    page.close()
    assert len(heights) == 28
    assert max(above + below for above, below in pairwise(heights)) <= 844


@pytest.mark.parametrize("name", ["open", "arabic"])
@pytest.mark.parametrize("width", [768, 1280, 1920])
def test_what_is_said_of_careers_stands_in_columns(browser: Browser, name: str, width: int) -> None:
    page = open_page(browser, name, width)
    items = page.locator("ol > li").all()
    columns = [[find_box(each)["x"] for each in item.locator("dt").all()] for item in items]
    page.close()
    assert len(set(columns[0])) == 3
    assert columns == [columns[0]] * 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_bars_stand_out_of_the_page_and_the_first_out_of_the_others(
    browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(browser, "three", color_scheme=scheme)
    check_bars(page)


@pytest.mark.parametrize(
    "colors", ["background: #111; color: #eee", "background: #fff; color: #222"]
)
def test_bars_do_so_on_a_host_that_says_nothing_of_its_scheme(
    browser: Browser, colors: str
) -> None:
    check_bars(open_in_host(browser, colors))


def check_bars(page: Page) -> None:
    ground = read_color(page.locator("body"), "backgroundColor")
    first, second, _ = map(read_color, page.locator(".careercompare-segments").all())
    swatches = list(map(read_color, page.locator("dt > svg").all()))
    badge = read_color(page.locator(".careercompare-badge"))
    ratios = [
        contrast(page, *pair) for pair in ((first, ground), (second, ground), (first, second))
    ]
    text = contrast(page, badge, ground)
    page.close()
    assert min(ratios) >= 3, ratios
    assert text >= 4.5
    assert swatches == [first] * 3 + [second] * 6


def test_what_is_only_possible_looks_unlike_what_is_certain(browser: Browser) -> None:
    page = open_page(browser, "open", color_scheme="light")
    bar = page.locator(".careercompare-segments").nth(1)
    *certain, rest = [measure_ink(page, each) for each in find_segments(bar)]
    page.close()
    assert min(certain) > 0.7
    assert rest < 0.45


def test_neighbours_in_a_bar_have_a_gap_between_them(browser: Browser) -> None:
    page = open_page(browser, "three", color_scheme="light")
    starts = [
        measure_ink(page, {**each, "x": ceil(each["x"]), "width": 1})
        for each in find_segments(page.locator(".careercompare-segments").first)
    ]
    page.close()
    assert len(starts) == 3
    assert max(starts) < 0.2


def test_a_career_is_not_broken_between_two_sheets(browser: Browser) -> None:
    page = open_page(browser, "all")
    page.emulate_media(media="print")
    breaks = {read_color(item, "breakInside") for item in page.locator("ol > li").all()}
    page.close()
    assert breaks == {"avoid"}


def test_hostile_names_are_shown_as_they_are(browser: Browser) -> None:
    page = open_page(browser, "hostile")
    names = page.locator(".careercompare-name").all_text_contents()
    page.close()
    assert sorted(names) == sorted([*SHOWN_TEXTS, LONG])


def test_people_who_hear_the_page_hear_a_list_of_terms_and_figures(browser: Browser) -> None:
    page = open_page(browser, "three")
    tree: Any = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"]]
    page.close()
    assert roles.count("term") == 9
    assert roles.count("definition") == 9
    assert roles.count("listitem") >= 3
