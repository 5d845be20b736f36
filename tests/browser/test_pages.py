"""The pages as a browser shows them and as assistive technology reads them."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.pages import HOSTILE_TEXTS, PAGES

NAMES = list(PAGES)
WIDTHS = (320, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def open_page(browser: Browser, path: Path, width: int = 1280, **options: Any) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800}, **options)
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_no_barrier(
    browser: Browser, folder: Path, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(browser, folder / f"{name}.html", width, color_scheme=scheme)
    found = Axe().run(page, options=AXE)
    page.close()
    assert found.response["violations"] == []


def test_the_nu_checker_has_no_complaint(folder: Path, checker: list[str]) -> None:
    pages = sorted(str(path) for path in folder.glob("*.html"))
    command = [*checker, "--format", "json", "--stdout", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    complaints = [
        message
        for message in json.loads(done.stdout)["messages"]
        # What the hostile texts are written in is no matter of the markup.
        if not re.search(r"Normalization Form C|appears to be written in", message["message"])
    ]
    assert complaints == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_sticks_out_of_a_phone(browser: Browser, folder: Path, name: str) -> None:
    page = open_page(browser, folder / f"{name}.html", 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [name for name in NAMES if name != "missing"])
def test_a_restacked_table_is_still_a_table_to_a_screen_reader(
    browser: Browser, folder: Path, name: str, width: int
) -> None:
    page = open_page(browser, folder / f"{name}.html", width)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = Counter(node["role"]["value"] for node in tree["nodes"] if not node["ignored"])
    rows = page.locator("tbody tr").count()
    columns = page.locator("thead th").count()
    page.close()
    assert (roles["table"], roles["row"]) == (1, rows + 1)
    assert (roles["rowheader"], roles["columnheader"]) == (rows, columns)
    assert roles["cell"] == rows * (columns - 1)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_runs_and_loads_nothing(browser: Browser, folder: Path, name: str) -> None:
    page = browser.new_page()
    requests: list[str] = []
    events: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", lambda dialog: events.append(dialog.message))
    page.on("pageerror", lambda error: events.append(str(error)))
    page.goto((folder / f"{name}.html").as_uri())
    page.wait_for_load_state("networkidle")
    active = page.locator("script:not([type='application/ld+json']), iframe, object, img").count()
    page.close()
    assert (len(requests), events, active) == (1, [], 0)


def test_hostile_texts_are_shown_as_they_are(browser: Browser, folder: Path) -> None:
    page = open_page(browser, folder / "hostile.html")
    skills = page.locator("tbody td ul").first.locator("li").all_text_contents()
    page.close()
    assert [skill.removesuffix(", ") for skill in skills] == list(HOSTILE_TEXTS)


@pytest.mark.parametrize("name", ["reference", "arabic", "japanese", "german"])
def test_a_page_of_two_careers_prints_on_one_sheet(
    browser: Browser, folder: Path, name: str
) -> None:
    page = open_page(browser, folder / f"{name}.html")
    sheet = page.pdf(format="A4", prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


def test_the_bars_are_drawn_from_the_right_where_the_page_is_read_from_there(
    browser: Browser, folder: Path
) -> None:
    ends = {}
    for name in ("reference", "arabic"):
        page = open_page(browser, folder / f"{name}.html")
        bars = page.locator("tbody tr:first-child .careercompare-range").all()
        ends[name] = [int(bar.get_attribute("x") or 0) for bar in bars]
        widths = [int(bar.get_attribute("width") or 0) for bar in bars]
        page.close()
    mirrored = [1000 - x - width for x, width in zip(ends["reference"], widths, strict=True)]
    assert ends["arabic"] == mirrored


def test_six_careers_scroll_inside_their_table_with_the_labels_in_place(
    browser: Browser, folder: Path
) -> None:
    page = open_page(browser, folder / "six.html", 320)
    region = page.get_by_role("region")
    region.focus()
    before = page.locator("tbody th").first.bounding_box()
    region.evaluate("element => { element.scrollLeft = 400 }")
    after = page.locator("tbody th").first.bounding_box()
    page.close()
    assert before is not None
    assert after is not None
    assert before["x"] == after["x"]
