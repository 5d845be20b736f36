"""The pages that lead to all careers of a site: by letter, by field, and by rankings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from careercompare.catalog import find_field
from careercompare.formatters import Directory, Group, Section, write_directory
from careercompare.model import Career, normalize
from careercompare.presentation import COUNT, Link, Presentation
from careercompare.site.fields import FIELDS
from careercompare.site.layout import name_career, name_ranking, quote_path
from careercompare.site.printer import Page, Printer
from careercompare.words import Message, Phrase, Quote

INDEX_PAGE, FIELDS_PAGE = "index.html", "fields.html"
TITLE = Message("site.title", "Compare careers")
_LETTERS = Message("site.letters", "Careers from A to Z")
_FIELDS = Message("site.fields", "Careers by field")
_NO_LETTER = "#"


def list_careers(
    printer: Printer, rankings: Mapping[str, Presentation], beside: bytes = b""
) -> Iterator[Page]:
    """Print the page that leads to all careers, by letter, and to *rankings* by their names.

    Before it comes the page of those that have a field, to whose parts it leads, if there are any.
    """
    writer, fields = printer.writer, find_fields(printer.edition.careers)
    groups = _list_rankings(printer, rankings)
    if fields:
        sections = _list_fields(printer, fields)
        heading, address = writer.word(_FIELDS), _find_address(printer, FIELDS_PAGE)
        links = [Link(each.heading, f"{address}#{each.id}") for each in sections]
        groups.append(Group(heading, links=links))
        count = sum(map(len, fields.values()))
        fragment = _write(printer, heading, count, [Group(None, sections)])
        yield printer.finish(FIELDS_PAGE, fragment)
    groups.append(Group(writer.word(_LETTERS), _find_letters(printer)))
    groups = [group for group in groups if group.sections or group.links]
    count = len(printer.edition.careers)
    yield printer.finish(INDEX_PAGE, _write(printer, writer.word(TITLE), count, groups), beside)


def _write(printer: Printer, title: Phrase, count: int, groups: Sequence[Group]) -> bytes:
    language, direction = printer.localizer.language, printer.localizer.direction
    introduction = printer.writer.word(COUNT.fill(count=count))
    return write_directory(Directory(language, direction, title, introduction, groups)).encode()


def _list_rankings(printer: Printer, rankings: Mapping[str, Presentation]) -> list[Group]:
    links: list[Link] = []
    for name, page in rankings.items():
        _, _, *measures = page.table.columns
        if not measures:  # nothing can be weighed, and what was to be has no column
            asked = printer.edition.rankings[name].measures
            measures = [printer.writer.word(each.label) for each in asked]
        words = printer.localizer.wording.enumerate(measures)
        links.append(Link(words, _find_address(printer, name_ranking(name))))
    heading = next((page.eyebrow for page in rankings.values()), None)
    return [] if heading is None else [Group(heading, links=links)]


def _find_letters(printer: Printer) -> list[Section]:
    """Return links to careers by the letter that they begin with."""
    found: dict[str, list[int]] = {}
    for place in _sort(printer.edition.careers):
        found.setdefault(find_letter(printer.edition.careers[place].title), []).append(place)
    return [
        Section(f"letter-{number}", printer.writer.word(letter), _link(places, printer))
        for number, (letter, places) in enumerate(sorted(found.items()), 1)
    ]


def find_fields(careers: Sequence[Career]) -> dict[str, list[int]]:
    """Return the places of careers by the codes of their fields, both in order.

    >>> find_fields([Career("Cook", codes={"soc": "35-2014"}), Career("Poet")])
    {'35': [0]}
    """
    found: dict[str, list[int]] = {}
    for place in _sort(careers):
        code = find_field(careers[place])
        if code is not None and code in FIELDS:
            found.setdefault(code, []).append(place)
    return dict(sorted(found.items()))


def has_fields(careers: Iterable[Career]) -> bool:
    """Tell whether any career has a field, which is asked more often than who has which."""
    return any(find_field(career) in FIELDS for career in careers)


def _list_fields(printer: Printer, fields: Mapping[str, Sequence[int]]) -> list[Section]:
    """Return links to careers under the titles of their fields."""
    word = printer.writer.word
    return [
        Section(f"field-{code}", word(Quote(FIELDS[code], "en")), _link(places, printer))
        for code, places in fields.items()
    ]


def _sort(careers: Sequence[Career]) -> list[int]:
    """Return the places of careers in the order of their titles."""
    keys = [(fold(career.title), career.slug) for career in careers]
    return sorted(range(len(careers)), key=keys.__getitem__)


def _link(places: Iterable[int], printer: Printer) -> list[Link]:
    careers, names = printer.edition.careers, printer.names
    return [
        Link(names[place], _find_address(printer, name_career(careers[place]))) for place in places
    ]


def _find_address(printer: Printer, path: str) -> str:
    return f"{printer.edition.layout.find_home(printer.locale)}{quote_path(path)}"


def fold(text: str) -> str:
    """Return what *text* is sorted by: its letters without case and accents.

    >>> fold("Élagueur")
    'elagueur'
    """
    apart = normalize("NFKD", text.casefold())
    return "".join([char for char in apart if not unicodedata.combining(char)])


def find_letter(title: str) -> str:
    """Return the letter that a title begins with; "#" where it begins with none.

    >>> find_letter("Élagueur"), find_letter("3D Artist")
    ('E', '#')
    """
    first = next((char for char in fold(title) if char.isalnum()), _NO_LETTER)
    return first.upper() if first.isalpha() else _NO_LETTER
