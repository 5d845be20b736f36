"""The map of a site for search engines, by the protocol of sitemaps.org and with hreflang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from typing import NamedTuple


class Limits(NamedTuple):
    """How large a map may get: the protocol allows 50,000 addresses in 50 MB, and as many maps.

    A smaller file is as good, and is held in memory here.
    """

    addresses: int = 50_000
    size: int = 10_000_000
    maps: int = 50_000


_PROTOCOL = Limits()

_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_URLS = f'{_BEGIN}<urlset {_SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
_MAPS = f"{_BEGIN}<sitemapindex {_SPACE}>\n"


def draw_sitemaps(
    root: str, locales: Sequence[str], paths: Iterable[str], limits: Limits = _PROTOCOL
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a map of *paths*, each in all *locales*, and at last what lists them.

    *root* and *paths* are as in an address. ``sitemap.xml`` lists the maps; where these are more
    than it may list, ``sitemap-index-2.xml`` and so on list the rest.

    >>> files = dict(draw_sitemaps("https://a.test/", ["en", "de"], ["index.html"]))
    >>> [*files], files["sitemap-1.xml"].count(b"<loc>")
    (['sitemap-1.xml', 'sitemap.xml'], 2)
    """
    number = 0
    for number, entries in enumerate(_divide(root, locales, paths, limits), 1):
        yield f"sitemap-{number}.xml", "".join([_URLS, *entries, "</urlset>\n"]).encode()
    listed = (
        f"<sitemap><loc>{escape(root)}sitemap-{each}.xml</loc></sitemap>\n"
        for each in range(1, number + 1)
    )
    few, index = [*islice(listed, limits.maps)], 1
    while few or index == 1:
        name = "sitemap.xml" if index == 1 else f"sitemap-index-{index}.xml"
        yield name, "".join([_MAPS, *few, "</sitemapindex>\n"]).encode()
        few, index = [*islice(listed, limits.maps)], index + 1


def _divide(
    root: str, locales: Sequence[str], paths: Iterable[str], limits: Limits
) -> Iterator[list[str]]:
    """Yield as many entries as fit into each map: of addresses, each character is a byte."""
    frame = len(_URLS) + len("</urlset>\n")
    homes = [f"{escape(root)}{locale}/" for locale in locales]
    entries, size = list[str](), frame
    for path in paths:
        for entry in _draw(homes, locales, escape(path)):
            is_full = len(entries) == limits.addresses or size + len(entry) > limits.size
            if entries and is_full:
                yield entries
                entries, size = [], frame
            entries.append(entry)
            size += len(entry)
    if entries:
        yield entries


def _draw(homes: Sequence[str], locales: Sequence[str], path: str) -> list[str]:
    """Return what a map says of a path in each locale."""
    if len(locales) == 1:
        return [f"<url><loc>{homes[0]}{path}</loc></url>\n"]
    addresses = [f"{home}{path}" for home in homes]
    tagged = [*zip(locales, addresses, strict=True), ("x-default", addresses[0])]
    alternates = "".join(
        [f'<xhtml:link rel="alternate" hreflang="{tag}" href="{url}"/>\n' for tag, url in tagged]
    )
    return [f"<url>\n<loc>{url}</loc>\n{alternates}</url>\n" for url in addresses]
