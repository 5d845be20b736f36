"""The pages of a site one by one: whoever asks for them decides where they go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple, TypeVar, cast

import attrs

from careercompare.aspects import Aspect
from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, is_many
from careercompare.formatters import read_site_style
from careercompare.model import Rates
from careercompare.options import check_option
from careercompare.press import Press
from careercompare.ranking import Ranking
from careercompare.rules import Rule
from careercompare.site.layout import Layout, check_slugs
from careercompare.site.pairs import Pair, take_pairs
from careercompare.site.printer import Edition, Page, Printer
from careercompare.words import HouseStyle

T = TypeVar("T")

_RELATED = 4
_DIGITS = 12
_LONGEST_NAME = 200  # well below that of a file
_NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


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
    """Yield the comparisons of a catalog as pages of a site, each when it is asked for.

    *root* is the web address at which the site is going to be. *pairs* are the comparisons, each
    by its careers or their slugs, by default all there are; `pair_related` finds some. Each is
    there once in each of the *locales*, whatever its order, with the careers in the order of their
    slugs. The other options are those of `compare`; the house style is by default that of the
    catalog, and gets the addresses of the site.

    What is on a page is what `Press.html` writes, in a shell with a head, the name of the site and
    links to related comparisons, of those that there are.

    A root that is no web address, locales or pairs that are none, and a catalog that is none raise
    `InvalidOption`; an unknown locale or career raises `UnknownLocale` or `UnknownCareer`. A slug
    that could not be in the name of a file raises `InvalidCareer`. All that is raised at once,
    before the first page.

    >>> from careercompare import Catalog
    >>> first = next(pages(Catalog.sample(), root="https://example.com/", locales=["de"]))
    >>> first.address, first.locale, first.content[:15]
    ('de/compare/accountant-vs-airline-pilot.html', 'de', b'<!DOCTYPE html>')
    """
    options = Options(pairs, house_style, aspects, rules, rates)
    return _print(make_edition(catalog, Layout(root, locales), options))


def _print(edition: Edition) -> Iterator[Page]:
    for locale in edition.layout.locales:
        printer = Printer(edition, locale)
        for place in range(len(edition.careers)):
            for other in edition.find_others(place):
                yield printer.compare(place, other)


class Options(NamedTuple):
    """What a site is made of beside its careers and places, as somebody gives it."""

    pairs: Iterable[Pair] | None = None
    house_style: HouseStyle | None = None
    aspects: Iterable[Aspect | str] | None = None
    rules: Iterable[Rule | str] | None = None
    rates: Rates | None = None
    rankings: Mapping[str, Ranking] | None = None


def make_edition(catalog: Catalog, layout: Layout, options: Options) -> Edition:
    """Return how the pages of a catalog are made."""
    if not isinstance(cast("object", catalog), Catalog):
        raise InvalidOption("catalog", catalog, "a catalog", "Write Catalog(careers).")
    check_option("house_style", options.house_style, HouseStyle)
    careers = tuple(sorted(catalog.values(), key=lambda career: career.slug))
    check_slugs(careers)
    chosen = take_pairs(careers, catalog, options.pairs)
    style = layout.dress(options.house_style or catalog.house_style or HouseStyle())
    digest = sha256(read_site_style().encode()).hexdigest()[:_DIGITS]
    edition = Edition(
        layout,
        careers,
        chosen,
        (),
        style,
        f"careercompare-{digest}.css",
        _keep(options.aspects),
        _keep(options.rules),
        options.rates,
        _take_rankings(options.rankings, catalog, style),
    )
    # Whatever else is wrong with the options is told before anything is written.
    Press(aspects=edition.aspects, rules=edition.rules, house_style=style, rates=edition.rates)
    return attrs.evolve(edition, related=_relate(edition, catalog))


def _keep(given: Iterable[T] | None) -> tuple[T, ...] | None:
    """Return what is *given* as it is, for workers to read; one alone is as good as a list of it.

    Names stay names, since few rules and aspects can be sent to another process.
    """
    if given is None or isinstance(given, set | frozenset):
        return cast("tuple[T, ...] | None", given)  # without an order, which the press refuses
    return tuple(given) if is_many(given) else (cast("T", given),)


def _relate(edition: Edition, catalog: Catalog) -> tuple[tuple[int, ...], ...]:
    """Return with which careers each is compared on the pages that its pages lead to.

    They are those that are most related to it, where it is compared with them, and else others.
    """
    careers = edition.careers
    places = {career.slug: place for place, career in enumerate(careers)}
    found: list[tuple[int, ...]] = []
    for career, others in zip(careers, edition.list_others(), strict=True):
        if not others:  # it has no page that would lead on
            found.append(())
            continue
        known = [places[each.career.slug] for each in catalog.related(career, _RELATED)]
        if edition.chosen is not None:
            compared = set(others)
            known = [*[each for each in known if each in compared], *others]
        found.append(tuple(dict.fromkeys(known))[:_RELATED])
    return tuple(found)


def _take_rankings(
    rankings: Mapping[str, Ranking] | None, catalog: Catalog, style: HouseStyle
) -> Mapping[str, Ranking]:
    """Return rankings whose careers have pages of the site, to which they then lead."""
    given: object = {} if rankings is None else rankings
    if not isinstance(given, Mapping):
        remedy = "Write {'pay': catalog.rank(catalog, {'salary.median': 1})}."
        raise InvalidOption("rankings", rankings, "names with rankings", remedy)
    found: dict[str, Ranking] = {}
    for name, ranking in cast("Mapping[object, object]", given).items():
        if not isinstance(name, str) or not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            remedy = f"Write it as in 'pay-and-growth', in at most {_LONGEST_NAME} letters."
            raise InvalidOption("rankings", name, "a name of small letters, digits and -", remedy)
        place, remedy = f"rankings[{name!r}]", "Rank those of the catalog: catalog.rank(…)."
        if not isinstance(ranking, Ranking):
            raise InvalidOption(place, ranking, "a ranking", remedy)
        foreign = [career.slug for career in ranking.careers if career.slug not in catalog]
        if foreign:
            raise InvalidOption(place, foreign[0], "careers of the site alone", remedy)
        found[name] = attrs.evolve(ranking, house_style=style)
    return found
