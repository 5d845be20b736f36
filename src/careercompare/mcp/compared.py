"""The answer of a comparison: exact figures, verdicts with their reasons, and the page in words."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.catalog import Catalog
from careercompare.formatters import IdentityFormatter, MarkdownFormatter
from careercompare.l10n import Localizer
from careercompare.mcp.amounts import write_in_full
from careercompare.mcp.answers import (
    Answer,
    CellAnswer,
    ComparisonAnswer,
    MarginAnswer,
    RowAnswer,
    VerdictAnswer,
)
from careercompare.mcp.figures import (
    number_sources,
    write_career,
    write_figure,
    write_percent,
    write_sources,
    write_unit,
)
from careercompare.model import AtLeast, Career, Money
from careercompare.presentation import Cell, Form
from careercompare.rules import Verdict
from careercompare.words import Message


def compare(
    catalog: Catalog, careers: Iterable[Career], localizer: Localizer
) -> Answer[ComparisonAnswer]:
    """Answer with *careers* side by side, in the words and numbers of *localizer*."""
    chosen = tuple(careers)
    comparison = catalog.compare(*chosen, house_style=write_in_full(catalog.house_style, chosen))
    page = comparison.format(IdentityFormatter(), localizer)
    numbers = number_sources(page.about.sources)
    found = ComparisonAnswer(
        locale=page.locale,
        language=page.language,
        careers=[write_career(career, numbers) for career in comparison.careers],
        verdicts=[
            write_verdict(verdict, str(sentence), localizer)
            for verdict, sentence in zip(comparison.verdicts, page.verdicts, strict=True)
        ],
        rows=[
            RowAnswer(
                aspect=row.aspect, label=str(words.label), cells=list(map(_write_cell, words.cells))
            )
            for row, words in zip(comparison.rows, page.table.rows, strict=True)
        ],
        notes=list(map(str, page.notes)),
        sources=write_sources(numbers),
    )
    return Answer(found, MarkdownFormatter().format(page))


def _write_cell(cell: Cell) -> CellAnswer:
    return CellAnswer(
        text=str(cell.words),
        known=cell.form is not Form.MISSING,
        source=None if cell.citation is None else cell.citation.number,
    )


def write_verdict(verdict: Verdict, sentence: str, localizer: Localizer) -> VerdictAnswer:
    """Return *verdict* as data; *sentence* is what it says."""
    why = dict(verdict.message.pairs).get("reason")
    return VerdictAnswer(
        rule=verdict.rule,
        outcome=verdict.outcome.value,
        winners=_name(verdict.winners),
        margin=_write_margin(verdict),
        sentence=sentence,
        reason=None if verdict.reason is None else verdict.reason.value,
        reason_in_words=str(localizer.phrase(why)) if isinstance(why, Message) else None,
        leading_known=_name(verdict.leading_known),
        doubted=_name(verdict.doubted),
        estimated=_name(each.career for each in verdict.evidence if each.estimated),
    )


def _name(careers: Iterable[Career]) -> list[str]:
    return [career.slug for career in careers]


def _write_margin(verdict: Verdict) -> MarginAnswer | None:
    match verdict.margin:
        case None:
            return None
        case Money() as money:
            return MarginAnswer(amount=write_figure(money.amount), unit=write_unit(money))
        case int() as number:
            return MarginAnswer(amount=str(number), unit="count")
        case AtLeast() as bound:
            return MarginAnswer(amount=write_figure(bound), unit="count")
        case fraction:
            return MarginAnswer(amount=write_percent(fraction), unit="percentage points")
