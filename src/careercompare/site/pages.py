"""The pages of a site one by one: whoever asks for them decides where they go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple

from careercompare.aspects import Aspect
from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption
from careercompare.formatters import HtmlFormatter
from careercompare.model import Career, Rates
from careercompare.rules import Rule
from careercompare.site.layout import Layout, check_slugs
from careercompare.site.printer import Edition, Page, Printer
from careercompare.words import HouseStyle

Pair = tuple[Career | str, Career | str]

_RELATED = 4
_DIGITS = 12


def pages(
    catalog: Catalog,
    *,
    root: str,
    locales: Iterable[str] = ("en",),
    pairs: Iterable[Pair] | None = None,
    house_style: HouseStyle | None = None,
    aspects: Iterable[Aspect | str] | None = None,
    rules: Iterable[Rule | str] | None = None,
    rates: Rates | None = None,
) -> Iterator[Page]:
    """Yield the comparisons of a catalog as pages of a site at *root*, each when it is asked for.

    *pairs* are the comparisons, each by its careers or their slugs, by default all there are. Each
    is there once, whatever the order, with the careers in the order of their slugs, in each of the
    *locales*. The other options are those of `compare`; the house style is by default that of
    the catalog, and gets the addresses of the site.

    >>> from careercompare import Catalog
    >>> first = next(pages(Catalog.sample(), root="https://example.com/", locales=["de"]))
    >>> first.address, first.locale, first.content[:15]
    ('de/compare/accountant-vs-actuary.html', 'de', b'<!DOCTYPE html>')
    """
    options = Options(house_style, aspects, rules, rates)
    edition = make_edition(catalog, Layout(root, locales), options)
    chosen = None if pairs is None else [*take_pairs(edition.careers, catalog, pairs)]
    return _print(edition, chosen)


def _print(edition: Edition, chosen: Sequence[tuple[int, int]] | None) -> Iterator[Page]:
    for locale in edition.layout.locales:
        printer = Printer(edition, locale)
        places = combinations(range(len(edition.careers)), 2) if chosen is None else chosen
        for place, other in places:
            yield printer.compare(place, other)


class Options(NamedTuple):
    """The options of comparisons that all pages of a site share."""

    house_style: HouseStyle | None
    aspects: Iterable[Aspect | str] | None
    rules: Iterable[Rule | str] | None
    rates: Rates | None


def make_edition(catalog: Catalog, layout: Layout, options: Options) -> Edition:
    """Return how the pages of a catalog are made."""
    careers = tuple(sorted(catalog.values(), key=lambda career: career.slug))
    check_slugs(careers)
    places = {career.slug: place for place, career in enumerate(careers)}
    related = [
        tuple([places[each.career.slug] for each in catalog.related(career, _RELATED)])
        for career in careers
    ]
    style = options.house_style or catalog.house_style or HouseStyle()
    digest = sha256(read_stylesheet().encode()).hexdigest()[:_DIGITS]
    return Edition(
        layout,
        careers,
        tuple(related),
        layout.dress(style),
        f"careercompare-{digest}.css",
        None if options.aspects is None else tuple(options.aspects),
        None if options.rules is None else tuple(options.rules),
        options.rates,
    )


def read_stylesheet() -> str:
    """Return the style sheet of all pages of a site."""
    return HtmlFormatter.stylesheet()


def take_pairs(
    careers: Sequence[Career], catalog: Catalog, pairs: Iterable[Pair]
) -> Iterator[tuple[int, int]]:
    """Yield the places of both careers of each pair, the lower first, each pair once."""
    places = {career.slug: place for place, career in enumerate(careers)}
    seen: set[tuple[int, int]] = set()
    for at, pair in enumerate(pairs):
        slugs = [each if isinstance(each, str) else each.slug for each in pair]
        found = sorted([places[catalog[slug].slug] for slug in slugs])
        if len(set(found)) != 2:
            remedy = "Name two careers: ('plumber', 'chef')."
            raise InvalidOption(f"pairs[{at}]", pair, "two careers", remedy)
        place, other = found
        if (place, other) not in seen:
            seen.add((place, other))
            yield place, other
