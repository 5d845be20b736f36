"""``careercompare show``: one career, and what is known of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from careercompare.cli.careers import open_careers
from careercompare.cli.options import (
    RECORDS,
    add_career,
    add_catalog,
    add_locale,
    add_output,
    add_text,
)
from careercompare.cli.output import write_json, write_output
from careercompare.cli.pages import choose_format, make_text_formatter
from careercompare.words import HouseStyle, Phrase, Quote

if TYPE_CHECKING:
    from careercompare.model import Career, Source
    from careercompare.presentation import Presentation

EXAMPLES = """\
careercompare show registered-nurses
careercompare show 15-1252 --locale ja
careercompare show "MLOps Engineer" --format json
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    add_career(parser, "career", "CAREER")
    add_catalog(parser)
    add_locale(parser)
    add_output(parser, RECORDS)
    add_text(parser)


def run(options: Namespace) -> None:
    """Show the career that was named."""
    notation = choose_format(options)
    career = open_careers(options.catalog, [options.career]).find(options.career)
    if notation == "json":
        from careercompare.serialize import converter

        text = write_json(converter().unstructure(career))
    else:
        text = make_text_formatter(options).format(_present(career, options.locale))
    write_output(text, options.output)


def _present(career: Career, locale: str) -> Presentation:
    """Return the column of the career in a comparison, as a page of its own."""
    from careercompare.l10n import Localizer
    from careercompare.presentation import Grid, Presentation, Table, find_portfolio

    localizer, nothing = Localizer(locale), Phrase(())
    portfolio = find_portfolio(localizer, HouseStyle())
    kind, sheet = portfolio.kind, portfolio.sheets.find(career)
    rows = Grid(kind.heads, (sheet.column,), sheet.known, {})
    return Presentation(
        localizer.locale,
        localizer.language,
        localizer.direction,
        eyebrow=nothing,
        title=sheet.name,
        introduction=nothing,
        heading=nothing,
        verdicts=(),
        verdict_line=nothing,
        table=Table(nothing, nothing, (sheet.name,), rows),
        notes=tuple(kind.writer.word(_cite(source)) for source in career.sources),
        guides=None,
        related=None,
        index=None,
        url=None,
    )


def _cite(source: Source) -> Quote:
    known = (source.title, source.publisher, source.published, source.license, source.attribution)
    return Quote(", ".join(each for each in known if each is not None), source.language or "en")
