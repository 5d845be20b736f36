"""What a browser makes of the addresses and the directions of texts."""

from __future__ import annotations

from html import unescape

import pytest
from addresses import ELSEWHERE, LEADING
from markdown_it import MarkdownIt
from playwright.sync_api import Browser

from careercompare import Career, compare

# Finds where the words of the title stand, from left to right.
FIND_WORDS = """words => {
  const heading = document.querySelector("h1"), found = [];
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    for (const word of words) {
      const at = walker.currentNode.data.indexOf(word);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + word.length);
      found.push([range.getBoundingClientRect().left, word]);
    }
  return found.sort((one, other) => one[0] - other[0]).map(each => each[1]);
}"""
FIND_HOSTS = "[...document.querySelectorAll('a[href^=http i]')].map(each => each.hostname)"
READ = """address => {
  try { const url = new URL(address); return [url.hostname, url.username] }
  catch { return null }
}"""


def test_a_browser_follows_each_address_to_the_host_that_it_names(browser: Browser) -> None:
    careers = [
        Career(f"Poet {number}", guide_url=address) for number, address in enumerate(LEADING)
    ]
    comparison = compare(*careers)
    page = browser.new_page()
    read = {address: page.evaluate(READ, address) for address in LEADING}
    page.set_content(comparison.to_html(standalone=True))
    hosts = page.evaluate(FIND_HOSTS)
    page.set_content(MarkdownIt("gfm-like", {"linkify": False}).render(comparison.to_markdown()))
    rendered = page.evaluate(FIND_HOSTS)
    page.close()
    assert read == {address: [host, ""] for address, host in LEADING.items()}
    assert [*dict.fromkeys(hosts)] == [*dict.fromkeys(LEADING.values())]
    assert rendered == [*LEADING.values()]


def test_what_is_refused_is_what_browsers_mend_or_refuse(browser: Browser) -> None:
    page = browser.new_page()
    read = [page.evaluate(READ, unescape(address)) for address in ELSEWHERE]
    page.close()
    assert read.count(None) > 20
    assert ["evil.example", "good.example"] in read


# Finds from where to where the words of each cell of the last row stand, from left to right.
FIND_ENDS = """() => {
  const rows = [...document.querySelectorAll("tbody tr")];
  return [...rows.at(-1).querySelectorAll("td")].map(cell => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const { left, right } = range.getBoundingClientRect();
    return [left, right];
  }).sort((one, other) => one[0] - other[0]);
}"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("locale", ["en", "ar", "he"])
def test_cells_keep_apart_whichever_way_their_words_go(
    browser: Browser, locale: str, width: int
) -> None:
    english = Career("Coder", day_to_day="Writes code all day. " * 9)
    hebrew = Career("מתכנת", language="he", day_to_day="כותב קוד כל היום. " * 9)
    page = browser.new_page(viewport={"width": width, "height": 800})
    for careers in ((english, hebrew), (hebrew, english)):
        page.set_content(compare(*careers).to_html(locale, standalone=True))
        (_, end), (start, _) = page.evaluate(FIND_ENDS)
        assert start - end > 6
    page.close()


PAIRED = ["\u2067Poet\u2069", "\u202bPoet\u202c", "משורר", "Poet\u200f", "Poet\u061c"]
LOOSE = ["Po\u202eet", "Po\u202det\u202c", "Poet\u2069", "\u2067Poet", "Poet\u202b"]


@pytest.mark.parametrize("title", [*PAIRED, *LOOSE, "\u2069\u202ePoet"])
def test_the_words_around_a_title_stay_where_they_are(browser: Browser, title: str) -> None:
    comparison = compare(Career(title, slug="poet"), Career("Cook"))
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    words = ["vs", "Cook", "Career", "Comparison"]
    for html in (
        comparison.to_html(standalone=True),
        MarkdownIt("gfm-like", {"linkify": False}).render(comparison.to_markdown()),
    ):
        page.set_content(html)
        assert page.evaluate(FIND_WORDS, words) == words
    page.close()
