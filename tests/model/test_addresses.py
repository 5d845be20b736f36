"""Addresses as the parser of browsers reads them: whatever is taken leads to the host it names."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from ada_url import URL
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from notations import parse_html
from openpyxl import load_workbook

from careercompare import Career, Source, compare
from careercompare.model import is_safe_url

ELSEWHERE = [
    "https://good.example&sol;@evil.example/",
    "https://good.example&#47;@evil.example/",
    "https://good.example&#x40;evil.example/",
    "https://good.example&period;evil.example/",
    "https://good.example&NewLine;.evil.example/",
    "https://good.example&bsol;@evil.example/",
    "https://good.example\\@evil.example/",
    "https://good.example\\.evil.example/",
    "https:\\\\evil.example/",
    "https:/\\evil.example/",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example/",
    "https:////evil.example/",
    "https://good\t.example/",
    "https://good\n.example/",
    "https://user@evil.example/",
    "https://user:word@evil.example/",
    "https://@evil.example/",
    "https://:@evil.example/",
    "https://good.example:443@evil.example/",
    "https://good.example:@evil.example/",
    "https://e.com%40evil.com/",
    "https://e.com%2fevil.com/",
    "https://%zz.com/",
    "https://%00e.invalid/",
    "https://%65vil.example/",
    "https://e.com%",
    "https://",
    "https://./",
    "https://../",
    "https://a..example/",
    "https://.example/",
    "https://example./",
    "https://-/",
    "https://-a.example/",
    "https://a-.example/",
    "https://:443/",
    "https://a.example:/",
    "https://a.example:65536/",
    "https://a.example:999999/",
    "https://a.example:-1/",
    "https://a.example:8o/",
    "https://a.example:\uff18/",
    "https://a.example:80:80/",
    "https://1.2.3/",
    "https://1.2/",
    "https://16909060/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://1.2.3.04/",
    "https://1.2.3.256/",
    "https://1.2.3.4.5/",
    "https://1.2.3.4./",
    "https://a.example.1/",
    "https://a.0x/",
    "https://a.0x1f/",
    "https://\u0661.2.3.4/",
    "https://\uff11.2.3.4/",
    "https://1\u30022\u30023\u30024/",
    "https://good\uff0eexample/",
    "https://good\u3002example/",
    "https://good\uff61example/",
    "https://good\u2024example/",
    "https://good\u2025example/",
    "https://\uff45vil.example/",
    "https://good.example\uff0f@evil.example/",
    "https://good.example\u2044.evil.example/",
    "https://good.example\uff20evil.example/",
    "https://good.example\uff1f.evil.example/",
    "https://good.example\u2100evil.example/",
    "https://go\u00adod.example/",
    "https://go\u200bod.example/",
    "https://go\u200dod.example/",
    "https://go\ufe0fod.example/",
    "https://go\u034fod.example/",
    "https://go\u115fod.example/",
    "https://go\u202eod.example/",
    "https://\u212aelvin.example/",
    "https://\u0130stanbul.example/",
    "https://stra\u00dfe.example/",
    "https://\u03bb\u03cc\u03b3\u03bf\u03c2.example/",
    "https://B\u00dcCHER.example/",
    "https://bu\u0308cher.example/",
    "https://\u0301a.example/",
    "https://\u2603.example/",
    "https://-\u00fc.example/",
    "https://\u00fc-.example/",
    f"https://{'ü' * 64}.example/",
    "https://1.\u0639\u0631\u0628\u064a/",
    "https://\u05d0a.example/",
    "https://\u05d0\u0c95\u05d0.example/",
    "https://\u05d0\u302e\u05d0.example/",
    "https://xn--.example/",
    "https://xn--a.example/",
    "https://xn--a-.example/",
    "https://xn--ls8h.example/",
    "https://xn--bcher-KVA1.example/",
    "https://xn--\u00fc.example/",
    "https://xn--99999999.example/",
    "https://1.xn--mgbh0fb/",
    f"https://{'a' * 64}.example/",
    "https://[::1/",
    "https://::1/",
    "https://[]/",
    "https://[::g]/",
    "https://[1:2:3]/",
    "https://[::1.2.3.999]/",
    "https://[fe80::1%25eth0]/",
    "https://[::1]a/",
    "https://[::1]:/",
    "https://[1.2.3.4]/",
    *[f"https://go{char}od.example/" for char in "\x00\t\n\r !\"#$%&'()*+,;<=>?@[\\]^`{|}~\x7f"
      if char not in "#?"],
]  # fmt: skip

LEADING = {
    "https://example.com": "example.com",
    "HTTPS://Example.COM/": "example.com",
    "http://localhost:8000/a": "localhost",
    "https://example.com:65535?a#b": "example.com",
    "https://my_site.example/": "my_site.example",
    "https://r3---sn.example/": "r3---sn.example",
    "https://192.0.2.1:80/": "192.0.2.1",
    "https://3com.example/": "3com.example",
    "https://[2001:DB8::1]:8080/": "[2001:db8::1]",
    "https://[::ffff:192.0.2.1]/": "[::ffff:c000:201]",
    "https://bücher.example/ü": "xn--bcher-kva.example",
    "https://xn--bcher-kva.example/": "xn--bcher-kva.example",
    "https://XN--Bcher-KVA.example/": "xn--bcher-kva.example",
    "https://xn--strae-oqa.example/": "xn--strae-oqa.example",
    "https://xn--hxakic4aa.example/": "xn--hxakic4aa.example",
    "https://職業.example/": "xn--q6v940c.example",
    "https://דוגמה.example/": "xn--6dbbec0c.example",
    "https://xn--mgbh0fb.example/": "xn--mgbh0fb.example",
    "https://example.com/?a=1&b=2&copy=3&para;=4#c": "example.com",
    "https://example.com/@user/a:b;c,(d)!*~[e]": "example.com",
}

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
