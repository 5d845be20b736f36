"""Where each page of a site is: its path in the folder, and its address on the web."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from urllib.parse import quote

import attrs

from careercompare.errors import InvalidCareer, InvalidOption, is_many, sealed
from careercompare.l10n import Localizer
from careercompare.model import Career, is_safe_url
from careercompare.words import HouseStyle, quote_slug

_LONGEST_NAME = 255  # bytes: that of most file systems
_LONGEST_ROOT = 1_000  # with the longest names, an address is below the 2,048 of a map of a site
_BETWEEN = "-vs-"
_END = ".html"
_FOLDER = re.compile(r"https?://[^?#]+")
_HALF_ENCODED = re.compile("%(?![0-9A-Fa-f]{2})")
_IN_A_PATH = "/%:@!$&'()*+,;="


def _take_root(root: str) -> str:
    given: object = root
    is_folder = isinstance(given, str) and _FOLDER.fullmatch(given) and is_safe_url(given)
    encoded = _encode(root) if is_folder and not _HALF_ENCODED.search(root) else ""
    if _leads_elsewhere(encoded):
        remedy = "Write where that leads to, without '.', '..' and '//' in its path."
        raise InvalidOption("root", root, "the web address of a folder", remedy)
    if not 0 < len(encoded) <= _LONGEST_ROOT:
        remedy = "Write where the folder will be on the web: 'https://example.com/careers/'."
        raise InvalidOption("root", root, "the web address of a folder", remedy)
    return encoded if encoded.endswith("/") else f"{encoded}/"


def _leads_elsewhere(address: str) -> bool:
    """Tell whether a browser takes an address for another one, or a server is free to do so."""
    path = address.partition("://")[2].partition("/")[2]
    *folders, last = re.sub("%2e", ".", path, flags=re.IGNORECASE).split("/")
    return not {"", ".", ".."}.isdisjoint(folders) or last in {".", ".."}


def _encode(address: str) -> str:
    """Write a safe address in ASCII, as RFC 3986 has it and maps of sites ask for."""
    scheme, _, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    name, colon, port = host.partition(":")
    # What is safe is written as every version of IDNA writes it, so nothing is left to prepare.
    labels = [
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
        for label in name.split(".")
    ]
    return f"{scheme}://{'.'.join(labels)}{colon}{port}{slash}{quote(path, safe=_IN_A_PATH)}"


_TAGS = "Write ['en', 'de']."


def _take_locales(locales: Iterable[str]) -> tuple[str, ...]:
    tags = [locales] if isinstance(locales, str) else locales
    found = tuple([Localizer(tag).locale for tag in tags]) if is_many(tags) else ()
    if not found:
        raise InvalidOption("locales", locales, "tags of locales, one at least", _TAGS)
    if len(set(found)) < len(found):
        raise InvalidOption("locales", locales, "each locale once", _TAGS)
    return found


@sealed
@attrs.frozen
class Layout:
    """The pages of a site below its *root*, in each of its *locales*.

    *root* is the web address of the folder, in which other letters than those of ASCII are encoded,
    and *locales* are tags, that for readers of any other language first. An address that is none,
    or a locale that is there twice or not at all, raises `InvalidOption`.

    >>> layout = Layout("https://example.com/careers", ["en", "pt_BR"])
    >>> layout.root, layout.locales, layout.find_home("pt-BR")
    ('https://example.com/careers/', ('en', 'pt-BR'), 'https://example.com/careers/pt-BR/')
    """

    root: str = attrs.field(converter=_take_root)
    locales: tuple[str, ...] = attrs.field(converter=_take_locales)

    def find_home(self, locale: str) -> str:
        """Return the address of the pages in a locale, which ends with a slash."""
        return f"{self.root}{locale}/"

    def dress(self, style: HouseStyle) -> HouseStyle:
        """Return a house style with the addresses of this site."""
        home = f"{self.root}{{locale}}/"
        return attrs.evolve(
            style,
            guide_url=f"{home}careers/{{slug}}{_END}",
            comparison_url=f"{home}compare/{{slugs}}{_END}",
            index_url=f"{home}index{_END}",
            locales=self.locales,
        )


def check_slugs(careers: Iterable[Career]) -> None:
    """Refuse slugs of which two could not stand in the name of a file, or only in one way."""
    longest = (_LONGEST_NAME - len(_BETWEEN) - len(_END)) // 2
    for career in careers:
        if len(os.fsencode(career.slug)) > longest:
            expected = f"a slug of at most {longest} bytes, as two of them name a file"
            raise InvalidCareer("slug", career.slug, expected, "Give the career a shorter one.")
        if _BETWEEN in f"-{career.slug}-":
            word = _BETWEEN.strip("-")
            expected = f"a slug without the word {word!r}, which stands between two of them"
            raise InvalidCareer("slug", career.slug, expected, "Give the career another one.")


def name_comparison(one: Career, other: Career) -> str:
    """Return the path of the comparison of two careers, in the order of their slugs.

    >>> name_comparison(Career("Cook"), Career("Poet"))
    'compare/cook-vs-poet.html'
    """
    return name_page(one.slug, other.slug)


def name_page(slug: str, other: str) -> str:
    """Return the same of their slugs."""
    return f"compare/{slug}{_BETWEEN}{other}{_END}"


def cut_page(path: str) -> tuple[str, str] | None:
    """Return the slugs in the path of a comparison; None in any other one.

    >>> cut_page("en/compare/cook-vs-poet.html"), cut_page("en/compare/notes.txt")
    (('cook', 'poet'), None)
    """
    slug, _, other = path.rpartition("/")[2].removesuffix(_END).partition(_BETWEEN)
    return (slug, other) if other and path.endswith(_END) else None


def name_career(career: Career) -> str:
    """Return the path of a career's own page.

    >>> name_career(Career("Poet"))
    'careers/poet.html'
    """
    return f"careers/{career.slug}{_END}"


def name_ranking(name: str) -> str:
    """Return the path of a ranking.

    >>> name_ranking("pay")
    'rank/pay.html'
    """
    return f"rank/{name}{_END}"


def quote_path(path: str) -> str:
    """Write a path of this site as the rest of an address."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{quote_slug(name.removesuffix(_END))}{_END}" if folder else path
