"""The map of a site is what the protocol asks for, in its limits, and leads to each page once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from careercompare import Career, Catalog
from careercompare.site import write_site
from careercompare.site.sitemap import Limits, draw_sitemaps

ROOT = "https://example.com/careers&co/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_URI = re.compile(r"https?://[\w.:\[\]-]+(?:/(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-F]{2})*)+", re.ASCII)
LINK = "{http://www.w3.org/1999/xhtml}link"


def read_urls(content: bytes) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each address of a map with its editions, by the rules of ``sitemap.xsd``."""
    urlset = ET.fromstring(content)  # noqa: S314 - it is our own
    assert (urlset.tag, urlset.attrib) == (f"{SPACE}urlset", {})
    assert 1 <= len(urlset) <= 50_000
    for url in urlset:
        assert (url.tag, url.attrib) == (f"{SPACE}url", {})
        loc, *links = url
        # A sequence: "loc", none of the optional ones, then any element of another namespace.
        assert (loc.tag, loc.attrib, len(loc)) == (f"{SPACE}loc", {}, 0)
        assert 12 <= len(loc.text or "") <= 2048
        assert _URI.fullmatch(loc.text or "")
        for link in links:
            assert (link.tag, sorted(link.attrib)) == (LINK, ["href", "hreflang", "rel"])
            assert link.attrib["rel"] == "alternate"
        yield loc.text or "", [(each.attrib["hreflang"], each.attrib["href"]) for each in links]


def read_maps(content: bytes) -> list[str]:
    """Return the maps that an index lists, by the rules of ``siteindex.xsd``."""
    index = ET.fromstring(content)  # noqa: S314 - it is our own
    assert (index.tag, index.attrib) == (f"{SPACE}sitemapindex", {})
    assert len(index) <= 50_000
    assert index.tail is None
    for sitemap in index:
        assert (sitemap.tag, [each.tag for each in sitemap]) == (f"{SPACE}sitemap", [f"{SPACE}loc"])
    return [sitemap[0].text or "" for sitemap in index]


def test_each_page_is_listed_with_its_editions() -> None:
    files = dict(draw_sitemaps(ROOT, ["en", "de"], ["index.html", "compare/a-vs-b.html"]))
    assert list(files) == ["sitemap-1.xml", "sitemap.xml"]
    assert read_maps(files["sitemap.xml"]) == [f"{ROOT}sitemap-1.xml"]
    found = dict(read_urls(files["sitemap-1.xml"]))
    paths = ("index.html", "compare/a-vs-b.html")
    assert list(found) == [f"{ROOT}{locale}/{path}" for path in paths for locale in ("en", "de")]
    # Each edition names all of them, itself too, or search engines believe none.
    assert found[f"{ROOT}en/index.html"] == [
        ("en", f"{ROOT}en/index.html"),
        ("de", f"{ROOT}de/index.html"),
        ("x-default", f"{ROOT}en/index.html"),
    ]
    assert found[f"{ROOT}de/index.html"] == found[f"{ROOT}en/index.html"]


def test_one_locale_has_no_other_editions() -> None:
    files = dict(draw_sitemaps(ROOT, ["en"], ["index.html"]))
    assert dict(read_urls(files["sitemap-1.xml"])) == {f"{ROOT}en/index.html": []}


@pytest.mark.parametrize(
    ("limits", "largest"), [(Limits(addresses=7), 7), (Limits(size=2_000), 6), (Limits(size=1), 1)]
)
def test_no_map_is_larger_than_it_may_be(limits: Limits, largest: int) -> None:
    paths = [f"careers/{number:03}.html" for number in range(20)]
    *maps, (_, index) = draw_sitemaps(ROOT, ["en", "de"], paths, limits)
    assert read_maps(index) == [f"{ROOT}{name}" for name, _ in maps]
    found = [[url for url, _ in read_urls(content)] for _, content in maps]
    assert [url for urls in found for url in urls] == [
        f"{ROOT}{locale}/{path}" for path in paths for locale in ("en", "de")
    ]
    assert max(map(len, found)) <= largest
    if limits.size > 1:
        assert all(len(content) <= limits.size for _, content in maps)


def test_more_maps_than_one_index_may_list_are_listed_by_several() -> None:
    paths = [f"{number}.html" for number in range(5)]
    files = dict(draw_sitemaps(ROOT, ["en"], paths, Limits(addresses=1, maps=2)))
    indexes = [files["sitemap.xml"], files["sitemap-index-2.xml"], files["sitemap-index-3.xml"]]
    assert [len(read_maps(index)) for index in indexes] == [2, 2, 1]
    assert len(files) == 5 + 3


def test_by_default_maps_are_as_large_as_the_protocol_allows() -> None:
    paths = [f"{number}.html" for number in range(50_001)]
    first, second, (_, index) = draw_sitemaps(ROOT, ["en"], paths)
    assert [content.count(b"<loc>") for _, content in (first, second)] == [50_000, 1]
    assert read_maps(index) == [f"{ROOT}sitemap-1.xml", f"{ROOT}sitemap-2.xml"]
    # Fifty megabytes may be an uncompressed file at most, whatever the addresses and how many.
    locales = [f"l{number}" for number in range(200)]
    long = f"https://example.com/{'a' * 979}/"
    *maps, _ = draw_sitemaps(long, locales, [f"careers/{'b' * 740}.html"] * 2)
    assert sum(content.count(b"<loc>") for _, content in maps) == 400
    assert max(len(content) for _, content in maps) <= 10_000_000


def test_the_longest_address_is_one_that_a_map_may_hold(tmp_path: Path) -> None:
    long = [Career("厨", slug="厨" * 41), Career("師", slug="師" * 41)]
    root = f"https://example.com/{'a' * 979}/"
    assert len(root) == 1_000
    write_site(Catalog(long), tmp_path, root=root, locales=["zh-Hant-TW", "en"])
    found = dict(read_urls((tmp_path / "sitemap-1.xml").read_bytes()))
    assert len(found) == 2 * 4
    assert max(map(len, found)) > 1_700
    paths = [unquote(url.removeprefix(root)) for url in found]
    assert all((tmp_path / path).exists() for path in paths)


def test_a_map_of_nothing_lists_none() -> None:
    ((name, index),) = draw_sitemaps(ROOT, ["en"], [])
    assert (name, read_maps(index)) == ("sitemap.xml", [])
