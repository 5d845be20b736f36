"""What a site has beside its comparisons: careers, ways to them, its map and its style."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from careercompare.formatters import Section
from careercompare.model import Career
from careercompare.presentation import Link, Writer
from careercompare.site.chunks import Job
from careercompare.site.fields import FIELDS, find_field
from careercompare.site.layout import name_career, name_comparison, quote_path
from careercompare.site.pages import read_stylesheet
from careercompare.site.printer import Page, Printer
from careercompare.site.sitemap import draw_sitemaps
from careercompare.words import Message, Phrase, Quote

_LETTERS = Message("site.letters", "Careers from A to Z")
_FIELDS = Message("site.fields", "Careers by field")
_LANGUAGES = Message("site.languages", "Languages")
_NO_LETTER = "#"

Groups = list[tuple[Phrase, Sequence[Section]]]


def draw_files(job: Job) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file that is no comparison."""
    edition, layout = job.edition, job.edition.layout
    yield edition.stylesheet, read_stylesheet().encode()
    others = _find_others(job)
    for locale in layout.locales:
        printer = Printer(edition, locale)
        for place in range(len(edition.careers)):
            yield _take(printer.describe(place, others[place]))
        yield _take(printer.list_careers(_group(edition.careers, printer.writer)))
    yield from draw_sitemaps(layout.root, layout.locales, map(quote_path, _list_paths(job)))


def list_files(job: Job) -> Iterator[str]:
    """Yield the paths of the same, but for the parts of the map, whose number is not known yet."""
    yield job.edition.stylesheet
    for locale in job.edition.layout.locales:
        for career in job.edition.careers:
            yield f"{locale}/{name_career(career)}"
        yield f"{locale}/index.html"
    yield "sitemap.xml"


def _take(page: Page) -> tuple[str, bytes]:
    return page.address, page.content


def _find_others(job: Job) -> list[list[int]]:
    """Return the places of all careers that each is compared with."""
    others: list[list[int]] = [[] for _ in job.edition.careers]
    for place in range(len(others)):
        for other in job.find_others(place):
            others[place].append(other)
            others[other].append(place)
    return [sorted(each) for each in others]


def _list_paths(job: Job) -> Iterator[str]:
    careers = job.edition.careers
    yield "index.html"
    for place, career in enumerate(careers):
        yield name_career(career)
        for other in job.find_others(place):
            yield name_comparison(career, careers[other])


def _group(careers: Sequence[Career], writer: Writer) -> Groups:
    """Return links to careers by the letter that they begin with, and by their field."""
    letters: dict[str, list[Career]] = {}
    fields: dict[str, list[Career]] = {}
    for career in sorted(careers, key=lambda each: (fold(each.title), each.slug)):
        letters.setdefault(_find_letter(career.title), []).append(career)
        code = find_field(career)
        if code is not None:
            fields.setdefault(code, []).append(career)
    by_letter = [
        Section(f"letter-{number}", writer.word(letter), _link(found, writer))
        for number, (letter, found) in enumerate(sorted(letters.items()), 1)
    ]
    by_field = [
        Section(f"field-{code}", writer.word(Quote(FIELDS[code], "en")), _link(found, writer))
        for code, found in sorted(fields.items())
    ]
    groups: Groups = [(writer.word(_LETTERS), by_letter)]
    return [*groups, (writer.word(_FIELDS), by_field)] if by_field else groups


def _link(careers: Iterable[Career], writer: Writer) -> list[Link]:
    links: list[Link] = []
    home = str(writer.addresses.index_url).removesuffix("index.html")
    for career in careers:
        url = f"{home}{quote_path(name_career(career))}"
        links.append(Link(writer.word(career.name), url))
    return links


def fold(text: str) -> str:
    """Return what *text* is sorted by: its letters without case and accents.

    >>> fold("Élagueur")
    'elagueur'
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join([char for char in apart if not unicodedata.combining(char)])


def _find_letter(title: str) -> str:
    first = next((char for char in fold(title) if char.isalnum()), _NO_LETTER)
    return first.upper() if first.isalpha() else _NO_LETTER
