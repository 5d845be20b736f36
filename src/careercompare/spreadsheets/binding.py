"""Comparisons and catalogs as what a workbook holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from careercompare.aspects import DEFAULT_ASPECTS, read_values
from careercompare.model import Career, Source
from careercompare.presentation import Compared, Kind, Presentation, Sheet, Writer, find_sources
from careercompare.presentation import make_sheet as put_into_words
from careercompare.spreadsheets.book import Book, Line, gather_sources
from careercompare.spreadsheets.lines import read_lines
from careercompare.words import Message, Phrase

_CAREERS = Message("sheet.careers", "Careers")


def bind_comparison(found: Compared, page: Presentation) -> Book:
    """Return the workbook of what was *found*, whose *page* says it in words."""
    kind, benchmark = found.kind, found.benchmark
    sheets = [*found.sheets] if benchmark is None else [*found.sheets, benchmark]
    return Book(
        kind.writer,
        str(page.eyebrow),
        str(page.title),
        str(page.table.corner),
        tuple(map(str, page.table.columns)),
        tuple(read_lines(sheets, kind.labels, kind.writer, found.rates)),
        "across",
        tuple(find_sentences(page)),
        _find_sources(sheets, kind),
    )


def bind_catalog(careers: Iterable[Career], writer: Writer) -> Book:
    """Return the workbook of *careers*, a row each, with their codes."""
    names, labels = zip(*[(each.name, each.label) for each in DEFAULT_ASPECTS], strict=True)
    kind = Kind(writer, names, labels)
    sheets = [put_into_words(each, kind, read_values(DEFAULT_ASPECTS, each)) for each in careers]
    schemes = dict.fromkeys(scheme for sheet in sheets for scheme in sheet.career.codes)
    codes = [
        Line(scheme.upper(), tuple([sheet.career.codes.get(scheme) for sheet in sheets]))
        for scheme in schemes
    ]
    heading = str(writer.word(_CAREERS))
    return Book(
        writer,
        heading,
        heading,
        heading,
        tuple([str(sheet.name) for sheet in sheets]),
        (*codes, *read_lines(sheets, labels, writer)),
        "down",
        sources=_find_sources(sheets, kind),
    )


def find_sentences(page: Presentation) -> Iterator[str]:
    """Yield what *page* finds, a sentence each, and its notes."""
    found: list[Phrase] = [*(page.verdicts or [page.introduction])]
    found += [each for each in page.verdict_line.parts if isinstance(each, Phrase)]
    for sentence in dict.fromkeys([*found, *page.notes]):
        yield sentence.isolate()


def _find_sources(sheets: Sequence[Sheet], kind: Kind) -> dict[Source, tuple[str, ...]]:
    """Return the sources of the values, each with the labels of the rows that rest on it."""
    labels = [str(kind.writer.word(label)) for label in kind.labels]
    return gather_sources(
        (source, label)
        for sheet in sheets
        for source, label in zip(
            find_sources(sheet.career, kind.aspects, sheet.values), labels, strict=True
        )
    )
