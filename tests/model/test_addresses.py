"""Addresses as the parser of browsers reads them: whatever is taken leads to the host it names."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from ada_url import URL
from addresses import ELSEWHERE, LEADING
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from notations import parse_html
from openpyxl import load_workbook

from careercompare import Career, InvalidCareer, Source, compare
from careercompare.model import is_safe_url

_SIGNS = "ab019.-_~:@/?#%&;\\[]()*!$'+,=éßİאع☃日ー"
_FURTHER = "https :// // xn-- 0x %2e %40 &sol; &#46; &para; &copy com example bcher-kva"
_ODD = "\u03c2\u0661\uff11\u3002\uff0e\u0301\u0915\u093e\u200d\u00ad\u202e\ufeff"
PARTS = st.sampled_from([*_SIGNS, *_FURTHER.split(" "), *_ODD])
ADDRESSES = st.one_of(
    st.lists(PARTS, max_size=10).map(lambda parts: f"https://{''.join(parts)}"),
    st.lists(st.lists(PARTS, max_size=4).map("".join), max_size=4).map(
        lambda labels: f"https://{'.'.join(labels)}.example/"
    ),
    st.text(st.characters(categories=["L", "M", "N"]), min_size=1, max_size=4).map(
        lambda label: f"https://{label}.example/"
    ),
    st.text(st.characters(categories=["L", "M"]), min_size=1, max_size=4).map(
        lambda label: f"https://xn--{label.encode('punycode').decode()}.example/"
    ),
    st.from_regex(r"https?://[0-9.xa-f]{1,12}(:[0-9]{0,6})?/?", fullmatch=True),
    st.from_regex(r"https?://\[[0-9a-f:.]{1,20}\]/?", fullmatch=True),
)


def find_host(address: str) -> str | None:
    """Return the host that browsers find, as they write it; None where they find no address."""
    try:
        url = URL(address)
    except ValueError:
        return None
    assert (url.username, url.password) == ("", "")
    return str(url.hostname)


def read_host(address: str) -> str:
    """Return the host as it stands in *address*, as the DNS knows it."""
    host = address.partition("://")[2]
    for end in "/?#":
        host = host.partition(end)[0]
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    labels = host.partition(":")[0].lower().split(".")
    return ".".join(
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}" for label in labels
    )


def write(address: str) -> tuple[str, str]:
    """Return a page in HTML and in Markdown on which the guide of a career has that *address*."""
    comparison = compare(Career("Poet", guide_url=address), Career("Cook"))
    return comparison.to_html(), comparison.to_markdown()


def find_links(document: str) -> list[str]:
    return [
        each.get("href") for each in parse_html(document).iter("a") if each.get("href")[0] != "#"
    ]


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_parsers_could_read_in_two_ways_is_no_address(address: str) -> None:
    assert not is_safe_url(address)


@pytest.mark.parametrize(("address", "host"), LEADING.items())
def test_what_is_taken_leads_to_its_host(address: str, host: str) -> None:
    assert is_safe_url(address)
    assert find_host(address) == host


@given(ADDRESSES)
@example("https://a.0x/")
@example("https://1.2.3.4/")
def test_a_browser_finds_the_host_that_stands_there(address: str) -> None:
    if not is_safe_url(address):
        return
    host = find_host(address)
    assert host is not None
    if not host.startswith("["):
        assert host == read_host(address)
    assert find_host(html.unescape(address)) == host


@given(ADDRESSES)
@example("https://example.com/?a=1&para;=2&copy=3")
@example("https://[2001:db8::1]/[a]")
@example("https://example.com/(a)*b*_c_[d]!$e$~~f~~&amp;&#58;")
def test_every_notation_links_to_the_very_address(address: str) -> None:
    if not is_safe_url(address):
        return
    page, source = write(address)
    assert address in find_links(page)
    rendered = find_links(MarkdownIt("gfm-like", {"linkify": False}).render(source))
    # A renderer encodes a few signs that stand for themselves.
    assert unquote(URL(address).href) in [unquote(URL(each).href) for each in rendered]


def test_a_workbook_links_to_the_very_host(tmp_path: Path) -> None:
    sources = {each: Source(each, url=each) for each in LEADING}
    careers = [
        Career(f"Poet {number}", skills=["a"], aspect_sources={"skills": source})
        for number, source in enumerate(sources.values())
    ]
    compare(*careers).to_xlsx(tmp_path / "page.xlsx")
    book: Any = load_workbook(tmp_path / "page.xlsx")
    rows = book.worksheets[1].iter_rows(min_row=2)
    links = {row[0].value: row[5].hyperlink and find_host(row[5].hyperlink.target) for row in rows}
    # A workbook cannot hold a link to a number of IPv6: it has the address as text.
    assert links == {each: None if "[" in host else host for each, host in LEADING.items()}


def test_a_character_by_a_number_of_thousands_of_digits_is_no_part_of_an_address() -> None:
    address = "https://example.com/?a=1&#{};"
    assert is_safe_url(address.format("1" * 4_000))
    assert not is_safe_url(address.format("1" * 5_000))
    with pytest.raises(InvalidCareer, match="guide_url: expected a web address, got"):
        Career("Cook", guide_url=address.format("1" * 5_000))
