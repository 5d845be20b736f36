"""The map of a site for search engines, by the protocol of sitemaps.org and with hreflang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

# The protocol's limits are 50,000 addresses and 50 MB; a smaller file is as good, and is held here.
_MOST_ADDRESSES, _MOST_BYTES = 50_000, 10_000_000

_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_URLS = f'{_BEGIN}<urlset {_SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
_MAPS = f"{_BEGIN}<sitemapindex {_SPACE}>\n"


def draw_sitemaps(
    root: str, locales: Sequence[str], paths: Iterable[str]
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a map of *paths*, each in all *locales*, and at last what lists them.

    *root* and *paths* are as in an address.

    >>> files = dict(draw_sitemaps("https://a.test/", ["en", "de"], ["index.html"]))
    >>> [*files], files["sitemap-1.xml"].count(b"<loc>")
    (['sitemap-1.xml', 'sitemap.xml'], 2)
    """
    names: list[str] = []
    for number, entries in enumerate(_divide(root, locales, paths), 1):
        names.append(f"sitemap-{number}.xml")
        yield names[-1], "".join([_URLS, *entries, "</urlset>\n"]).encode()
    listed = [f"<sitemap><loc>{escape(root)}{name}</loc></sitemap>\n" for name in names]
    yield "sitemap.xml", "".join([_MAPS, *listed, "</sitemapindex>\n"]).encode()


def _divide(root: str, locales: Sequence[str], paths: Iterable[str]) -> Iterator[list[str]]:
    entries, size, count = list[str](), 0, 0
    for path in paths:
        drawn = _draw(root, locales, escape(path))
        if entries and (count + len(locales) > _MOST_ADDRESSES or size + len(drawn) > _MOST_BYTES):
            yield entries
            entries, size, count = [], 0, 0
        entries.append(drawn)
        size, count = size + len(drawn.encode()), count + len(locales)
    if entries:
        yield entries


def _draw(root: str, locales: Sequence[str], path: str) -> str:
    addresses = [f"{escape(root)}{locale}/{path}" for locale in locales]
    if len(locales) == 1:
        return f"<url><loc>{addresses[0]}</loc></url>\n"
    tagged = [*zip(locales, addresses, strict=True), ("x-default", addresses[0])]
    alternates = "".join(
        [f'<xhtml:link rel="alternate" hreflang="{tag}" href="{url}"/>\n' for tag, url in tagged]
    )
    return "".join([f"<url>\n<loc>{url}</loc>\n{alternates}</url>\n" for url in addresses])
