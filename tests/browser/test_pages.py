"""The pages as a browser shows them and as assistive technology reads them."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.pages import PAGES, SHOWN_TEXTS
from careercompare import Career, Comparison, HouseStyle, MoneyStyle, Salary, compare
from careercompare.formatters import Shell, read_site_style
from careercompare.words import Phrase, Piece

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


@pytest.mark.parametrize("locale", ["de", "nl", "pl", "ar"])
def test_the_head_of_a_chart_fits_a_phone_in_letters_twice_as_large(
    browser: Browser, locale: str
) -> None:
    pay = Salary(90_000, 191_000, "EUR", median=150_000)
    careers = [Career(title, salary=pay) for title in ("Cook", "Poet")]
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.set_content(compare(*careers).to_html(locale, standalone=True))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    needed = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert needed <= 320


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [name for name in NAMES if name != "missing"])
def test_a_restacked_table_is_still_a_table_to_a_screen_reader(
    browser: Browser, folder: Path, name: str, width: int
) -> None:
    page = open_page(browser, folder / f"{name}.html", width)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = Counter(node["role"]["value"] for node in tree["nodes"] if not node["ignored"])
    tables = page.locator("table").count()
    rows = page.locator("tbody tr").count()
    columns = page.locator("thead th").count()
    cells = page.locator("td").count()
    page.close()
    assert (roles["table"], roles["row"]) == (tables, rows + tables)
    assert (roles["rowheader"], roles["columnheader"]) == (rows, columns)
    assert roles["cell"] == cells


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
    assert [skill.removesuffix(", ") for skill in skills] == list(SHOWN_TEXTS)


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
        bars = page.locator(".careercompare-chart .careercompare-bar rect:first-child").all()
        ends[name] = [int(bar.get_attribute("x") or 0) for bar in bars]
        widths = [int(bar.get_attribute("width") or 0) for bar in bars]
        page.close()
    mirrored = [1000 - x - width for x, width in zip(ends["reference"], widths, strict=True)]
    assert ends["arabic"] == mirrored


@pytest.mark.parametrize("width", [320, 480, 720, 721])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_word_that_is_longer_than_the_page_is_broken_everywhere(
    browser: Browser, width: int, locale: str
) -> None:
    careers = [
        Career(
            f"{word}aufgabenübertragungsgesetz" * 2,
            salary=Salary(90_000, 191_000, "USD", place=word * 4),
            skills=[word * 4],
            day_to_day=word * 4,
            routes=[word * 4],
        )
        for word in ("Rinderkennzeichnungs", "Rindfleischetikettierungs")
    ]
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(compare(*careers).to_html(locale, standalone=True))
    needed = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert needed <= width


def test_a_long_name_of_a_site_is_broken_on_a_phone(browser: Browser) -> None:
    name = Phrase((Piece("Rindfleischetikettierungsaufgabenübertragungsgesetz"),))
    shell = Shell("en", "ltr", name, "https://a.test/", "https://a.test/a.css")
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.set_content(shell.wrap("cook.html", b"<h2>Cook</h2>").decode())
    page.add_style_tag(content=read_site_style())
    needed = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert needed <= 320


@pytest.mark.parametrize("width", [320, 720, 721, 865, 1280])
@pytest.mark.parametrize(
    ("currency", "locale"), [("USD", "en"), ("EUR", "de"), ("AED", "ar"), ("USD", "fr-CA")]
)
def test_the_words_at_the_ticks_of_an_axis_keep_apart(
    browser: Browser, width: int, currency: str, locale: str
) -> None:
    careers = [
        Career("Cook", salary=Salary(90_000, 191_000, currency)),
        Career("Poet", salary=Salary(90_000, 248_000, currency)),
    ]
    page = browser.new_page(viewport={"width": width, "height": 800})
    assert measure_ticks(page, compare(*careers), locale) > 2


@pytest.mark.parametrize("width", [320, 865, 1280])
@pytest.mark.parametrize(
    ("currency", "locale", "times"),
    [
        *[("IRR", "fa", at) for at in (400_000, 600_000, 700_000)],  # five ticks, six, and four
        *[("IDR", "id", at) for at in (5_000, 8_000)],
        ("VND", "vi", 20_000),
    ],
)
def test_the_words_of_long_amounts_keep_apart_as_well(
    browser: Browser, width: int, currency: str, locale: str, times: int
) -> None:
    pay = Salary(90_000 * times, 191_000 * times, currency, median=110_000 * times)
    house_style = HouseStyle(money=MoneyStyle("standard"))
    compared = compare(Career("Cook", salary=pay), Career("Poet"), house_style=house_style)
    page = browser.new_page(viewport={"width": width, "height": 800})
    assert measure_ticks(page, compared, locale) >= 2


def measure_ticks(page: Page, compared: Comparison, locale: str) -> int:
    """Return how many ticks have words, of which none may touch another."""
    page.set_content(compared.to_html(locale, standalone=True))
    words: list[dict[str, float]] = page.evaluate(SEEN_TICKS)
    page.close()
    ordered = sorted(words, key=itemgetter("left"))
    assert all(one["right"] < other["left"] for one, other in pairwise(ordered))
    return len(words)


SEEN_TICKS = """
[...document.querySelectorAll('.careercompare-ticks p > span')]
    .filter(tick => tick.textContent && getComputedStyle(tick).fontSize !== '0px')
    .map(tick => {
        const words = document.createRange();
        words.selectNodeContents(tick);
        return words.getBoundingClientRect();
    })
"""


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


# How many heads of careers of the first table lie whole inside of what is seen of it.
WHOLE = """() => {
  const region = document.querySelector(".careercompare-table").getBoundingClientRect()
  return [...document.querySelector("thead").querySelectorAll("th")].slice(1).filter(head => {
    const box = head.getBoundingClientRect()
    return box.left >= region.left - 1 && box.right <= Math.min(region.right, innerWidth) + 1
  }).length
}"""


@pytest.mark.parametrize("name", ["reference", "three", "six", "ten", "twenty-eight", "benchmark"])
def test_a_phone_shows_two_careers_whole_side_by_side(
    browser: Browser, folder: Path, name: str
) -> None:
    page = open_page(browser, folder / f"{name}.html", 390)
    whole = page.evaluate(WHOLE)
    page.close()
    assert whole >= 2


def test_a_wide_screen_shows_six_careers_whole(browser: Browser, folder: Path) -> None:
    page = open_page(browser, folder / "six.html", 1920)
    whole = page.evaluate(WHOLE)
    page.close()
    assert whole == 6


# How far the name of each career is from the cells below it.
APART = """() => {
  const edges = row => [...row.querySelectorAll("th, td")].slice(1).map(
    cell => cell.getBoundingClientRect().left)
  return [...document.querySelectorAll("table")].flatMap(table => {
    const [heads, cells] = [...table.rows].slice(0, 2).map(edges)
    return heads.map((left, place) => Math.abs(left - cells[place]))
  })
}"""


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [320, 390, 703, 726, 1280])
@pytest.mark.parametrize("name", ["reference", "three", "ten", "benchmark"])
def test_each_name_stands_above_its_own_column(
    browser: Browser, folder: Path, name: str, width: int, media: Literal["screen", "print"]
) -> None:
    page = open_page(browser, folder / f"{name}.html", width)
    page.emulate_media(media=media)
    apart = page.evaluate(APART)
    page.close()
    assert max(apart) < 1


# Whether each name that is not scrolled away sideways is what a look at its place finds.
NAMES_IN_SIGHT = """() => {
  const table = document.querySelector("table")
  table.querySelectorAll("tbody tr")[5].scrollIntoView({block: "end"})
  return [...table.querySelectorAll("thead th")].slice(1, 3).map(head => {
    const range = document.createRange()
    range.selectNodeContents(head)
    const box = range.getBoundingClientRect()
    const seen = document.elementFromPoint(box.left + 4, box.top + box.height / 2)
    return box.top >= 0 && head.contains(seen)
  })
}"""


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("name", ["reference", "three", "six", "ten"])
def test_the_names_stay_in_sight_while_the_sixth_row_is_read(
    browser: Browser, folder: Path, name: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 500})
    page.goto((folder / f"{name}.html").as_uri())
    in_sight = page.evaluate(NAMES_IN_SIGHT)
    page.close()
    assert in_sight == [True, True]


# The words in tables that are set in more than one line; those of Japanese may be.
BROKEN_WORDS = """() => {
  const broken = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.closest("table")) continue
    for (const word of text.data.matchAll(/[\\p{Script=Latin}\\d]+/gu)) {
      const range = document.createRange()
      range.setStart(text, word.index)
      range.setEnd(text, word.index + word[0].length)
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) broken.push(word[0])
    }
  }
  return broken
}"""


@pytest.mark.parametrize("name", ["reference", "six", "ten", "twenty-eight"])
def test_no_word_is_broken_on_paper(browser: Browser, folder: Path, name: str) -> None:
    page = open_page(browser, folder / f"{name}.html", 703)  # A4 between its margins
    page.emulate_media(media="print")
    broken = page.evaluate(BROKEN_WORDS)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert broken == []
    assert width <= 703


# The contrast between the bar that leads and another one, and between that and the ground.
CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true})
  const light = color => {
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const linear = part => part <= 10 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map(linear)
    return .2126 * red + .7152 * green + .0722 * blue + .05
  }
  const fill = selector => light(getComputedStyle(document.querySelector(selector)).fill)
  const leading = fill(".careercompare-chart .careercompare-leads rect")
  const other = fill(".careercompare-pay:not(.careercompare-leads) rect")
  const ground = light(getComputedStyle(document.body).backgroundColor)
  const contrast = (one, two) => Math.max(one, two) / Math.min(one, two)
  return [contrast(leading, other), contrast(other, ground)]
}"""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_bar_of_a_winner_is_told_from_others_and_all_from_the_ground(
    browser: Browser, folder: Path, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(browser, folder / "ten.html", color_scheme=scheme)
    contrasts = page.evaluate(CONTRASTS)
    page.close()
    assert min(contrasts) >= 3
