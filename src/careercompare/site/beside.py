"""What a site has beside its comparisons: careers, ways to them, its map and its style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careercompare.formatters import IdentityFormatter, Shell, draw_language, read_site_style
from careercompare.l10n import Localizer, languages
from careercompare.site.index import FIELDS_PAGE, INDEX_PAGE, TITLE, has_fields, list_careers
from careercompare.site.layout import (
    name_career,
    name_page,
    name_ranking,
    quote_path,
)
from careercompare.site.printer import Edition, Page, Printer, Printers
from careercompare.site.sitemap import draw_sitemaps
from careercompare.words import Message

_WITH = Message("site.compare-with", "Compare with")
_LANGUAGES = Message("site.languages", "Languages")


def draw_files(printers: Printers) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file that is no comparison."""
    edition = printers.edition
    layout = edition.layout
    yield edition.stylesheet, read_site_style().encode()
    to_others = b"".join(_draw_languages(edition))
    for locale in layout.locales:
        for page in _print(printers.find(locale), to_others):
            yield page.address, page.content
    yield INDEX_PAGE, _lead_to(to_others, printers.find(layout.locales[0]))
    yield from draw_sitemaps(layout.root, layout.locales, _list_addresses(edition))


def list_files(edition: Edition) -> Iterator[str]:
    """Yield the paths of the same, but for further parts of the map: how many is not known yet."""
    yield edition.stylesheet
    shared = _list_shared(edition)
    for locale in edition.layout.locales:
        for career in edition.careers:
            yield f"{locale}/{name_career(career)}"
        for name in edition.rankings:
            yield f"{locale}/{name_ranking(name)}"
        yield from [f"{locale}/{path}" for path in shared]
    yield INDEX_PAGE
    yield "sitemap-1.xml"
    yield "sitemap.xml"


def _list_shared(edition: Edition) -> list[str]:
    """Return the paths of the pages that lead to careers, below those of each locale."""
    return [INDEX_PAGE, FIELDS_PAGE] if has_fields(edition.careers) else [INDEX_PAGE]


def _list_addresses(edition: Edition) -> Iterator[str]:
    """Yield the address of each page that there is in every locale, below those of that locale."""
    slugs = edition.slugs
    yield from _list_shared(edition)
    yield from map(name_ranking, edition.rankings)
    for place, career in enumerate(edition.careers):
        yield quote_path(name_career(career))
        for other in edition.find_others(place):
            yield name_page(slugs[place], slugs[other])


def _print(printer: Printer, to_others: bytes) -> Iterator[Page]:
    """Yield the pages in one locale that are no comparisons."""
    edition, shell, writer = printer.edition, printer.shell, printer.writer
    for place, others in enumerate(edition.list_others()):
        yield describe(printer, place, others)
    rankings = {
        name: ranking.format(IdentityFormatter(), printer.localizer)
        for name, ranking in edition.rankings.items()
    }
    for name, page in rankings.items():
        yield printer.show(name_ranking(name), page, about=str(page.introduction))
    has_others = len(edition.layout.locales) > 1
    beside = shell.list(writer.word(_LANGUAGES), to_others) if has_others else b""
    yield from list_careers(printer, rankings, beside)


def describe(printer: Printer, place: int, others: Sequence[int]) -> Page:
    """Print the page of a career, with links to its comparisons with those at other places."""
    slugs, names = printer.edition.slugs, printer.names
    own = slugs[place]
    paths = [
        name_page(own, slugs[other]) if place < other else name_page(slugs[other], own)
        for other in others
    ]
    items = printer.shell.link(paths, [names[other] for other in others])
    heading = printer.writer.word(_WITH)
    beside = printer.shell.list(heading, items, "columns") if items else b""
    return printer.describe(place, beside)


def _draw_languages(edition: Edition) -> Iterator[bytes]:
    """Yield links to the site in each of its locales, by the names of their languages."""
    known = languages()
    for locale in edition.layout.locales:
        language = Localizer(locale).language
        # Words of one language may go with the numbers of several countries.
        name = known[language] if language == locale else f"{known[language]} ({locale})"
        yield draw_language(locale, name, f"{edition.layout.find_home(locale)}{INDEX_PAGE}")


def _lead_to(to_others: bytes, printer: Printer) -> bytes:
    """Return the page above those in each language, in the words of the first of them."""
    layout, shell = printer.edition.layout, printer.shell
    above = Shell(shell.language, shell.direction, shell.name, layout.root, shell.stylesheet)
    fragment = shell.list(printer.writer.word(TITLE), to_others)
    return above.wrap(INDEX_PAGE, fragment, about=str(printer.writer.word(TITLE)))
