"""Fragments in the places where people put them: notebooks, dark sites, mails without a style."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.pages import PAGES
from careercompare import Catalog, Comparison, HtmlFormatter, Ranking, rank
from careercompare.hosts import Hosted

SAMPLE = Catalog.sample()
NAMES = ("reference", "three", "benchmark", "arabic")


def fragment(name: str) -> str:
    comparison, locale = PAGES[name]()
    return comparison.to_html(locale)


def show(browser: Browser, head: str, body: str, width: int = 1000) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    start = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title>{head}'
    page.set_content(f"{start}</head><body>{body}</body></html>")
    return page


def style(rules: str = "") -> str:
    return f"<style>{rules}</style><style>{HtmlFormatter.stylesheet()}</style>"


@pytest.mark.parametrize("name", NAMES)
def test_a_dark_site_that_does_not_say_so_can_be_read(browser: Browser, name: str) -> None:
    dark = "body { background: #0f172a; color: #e2e8f0 }"
    page = show(browser, style(dark), f"<main>{fragment(name)}</main>")
    contrast = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    found = Axe().run(page, options=contrast)
    page.close()
    assert found.response["violations"] == []


@pytest.mark.parametrize(
    "words", ["Higher salary ceiling", "Shared skills", "Faster projected growth"]
)
def test_marks_are_found_as_text_with_and_without_a_style(browser: Browser, words: str) -> None:
    for head in ("", style()):
        page = show(browser, head, fragment("reference"))
        within = page.evaluate(
            """words => {
              getSelection().collapse(document.querySelector("tbody"), 0)
              return find(words) && getSelection().anchorNode.parentElement.closest("td") !== null
            }""",
            words,
        )
        page.close()
        assert within


def test_a_narrow_column_on_a_wide_screen_is_set_like_a_phone(browser: Browser) -> None:
    page = show(browser, style(), f'<div style="width: 380px">{fragment("three")}</div>', 1600)
    label, cell = (page.locator(f"tbody {each}").first.bounding_box() for each in ("th", "td"))
    sticks_out = page.evaluate("document.querySelector('article').scrollWidth > 380")
    page.close()
    assert label is not None
    assert cell is not None
    assert label["y"] + label["height"] <= cell["y"] + 1
    assert not sticks_out


@pytest.mark.parametrize("name", NAMES)
def test_mathjax_finds_no_formula(browser: Browser, mathjax: Path, name: str) -> None:
    dollars = "window.MathJax = {tex: {inlineMath: [['$', '$'], ['\\\\(', '\\\\)']]}}"
    body = f'<p id="control">$x$</p>{fragment(name)}'
    page = show(browser, f"<script>{dollars}</script>", body)
    page.add_script_tag(path=mathjax)
    page.wait_for_selector("#control mjx-container")
    formulas = page.locator("article mjx-container").count()
    page.close()
    assert formulas == 0


@pytest.mark.parametrize("name", NAMES)
def test_jupyterlab_leaves_cells_as_they_are(browser: Browser, jupyterlab: str, name: str) -> None:
    assert "td" in jupyterlab
    classes = "jp-RenderedHTMLCommon jp-RenderedHTML jp-OutputArea-output"
    ground = "body { --jp-rendermime-table-row-background: red; --jp-layout-color0: red }"
    host = show(
        browser, style(ground + jupyterlab), f'<div class="{classes}">{fragment(name)}</div>'
    )
    alone = show(browser, style(), fragment(name))
    looks = [page.evaluate(LOOKS) for page in (host, alone)]
    host.close()
    alone.close()
    assert looks[0] == looks[1]


@pytest.mark.parametrize(
    "shown",
    [
        rank(list(SAMPLE.values())[:3], {"salary.median": 2, "outlook.growth": 1}),
        SAMPLE["software-developer"],
        SAMPLE.find("engineer"),
        SAMPLE,
        SAMPLE.compare("plumber", "electrician").verdicts[0],
    ],
    ids=["ranking", "career", "found", "catalog", "verdict"],
)
def test_jupyterlab_leaves_what_shows_itself_as_it_is(
    browser: Browser, jupyterlab: str, shown: Hosted
) -> None:
    assert "dt {" in jupyterlab
    output = getattr(shown, "_repr_html_")()  # noqa: B009  as JupyterLab asks
    classes = "jp-RenderedHTMLCommon jp-RenderedHTML jp-OutputArea-output"
    host = show(browser, f"<style>{jupyterlab}</style>", f'<div class="{classes}">{output}</div>')
    alone = show(browser, "", output)
    looks = [page.evaluate(LOOKS) for page in (host, alone)]
    host.close()
    alone.close()
    assert looks[0] == looks[1]


NONCE = "q1W-4_zz"
OWN_PAGE, WITH_NONCE = HtmlFormatter("page"), HtmlFormatter("page", nonce=NONCE)


@pytest.mark.parametrize(
    ("sources", "formatter"),
    [
        (f"style-src {HtmlFormatter.style_hash()}", OWN_PAGE),
        (f"style-src 'nonce-{NONCE}'", WITH_NONCE),
        ("", HtmlFormatter()),
    ],
    ids=["hash", "nonce", "no style"],
)
@pytest.mark.parametrize(
    "shown",
    [
        SAMPLE.compare(*list(SAMPLE.values())[:3]),
        rank(list(SAMPLE.values())[:3], {"salary.median": 1}),
    ],
    ids=["comparison", "ranking"],
)
def test_a_strict_policy_blocks_nothing_of_a_page(
    browser: Browser, shown: Comparison | Ranking, sources: str, formatter: HtmlFormatter
) -> None:
    policy = f"default-src 'none'; {sources}"
    page = browser.new_page()
    reports: list[str] = []
    page.on("console", lambda message: reports.append(message.text))
    page.route(
        "**/*",
        lambda route: route.fulfill(
            body=shown.format(formatter),
            headers={"content-type": "text/html", "content-security-policy": policy},
        ),
    )
    page.goto("http://host.example/page")
    has_style = page.evaluate("getComputedStyle(document.querySelector('article')).lineHeight")
    page.close()
    assert [report for report in reports if "Content Security Policy" in report] == []
    assert (has_style != "normal") == (formatter.extent == "page")


# What JupyterLab has rules for, of all that the tables and lists are made of.
LOOKS = """() => [...document.querySelectorAll(
  "article :is(tr, th, td, ul, dt, dd)"
)].map(each => {
  const style = getComputedStyle(each)
  const looks = ["textAlign", "verticalAlign", "backgroundColor", "paddingLeft", "whiteSpace"]
  return [each.tagName, ...[...looks, "float"].map(look => style[look])]
})"""
