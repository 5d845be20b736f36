"""The notes under the table: what figures stand for, what they cannot say, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careercompare.aspects import AspectValue, Row
from careercompare.model import CareerName, Growth, Money, Outlook, Salary
from careercompare.rules import Outcome, Verdict, find_all_unlike
from careercompare.words import Enumeration, Message

_ESTIMATED = Message(
    "note.estimated",
    "No median is known for {careers}: the midpoint of the salary range stands in for it.",
)
_UNLIKE = Message("note.unlike", "{row} – {reason}.")


def note_estimates(verdicts: Iterable[Verdict], names: Iterable[CareerName]) -> list[Message]:
    """Name the careers whose median is a midpoint that a verdict rests on."""
    estimated = {
        each.career.slug
        for verdict in verdicts
        for each in verdict.evidence
        if each.estimated and verdict.outcome is not Outcome.UNDECIDED
    }
    found = tuple(name for name in names if name.slug in estimated)
    return [_ESTIMATED.fill(careers=Enumeration(found))] if found else []


def note_unlike(row: Row, values: Sequence[AspectValue | None]) -> list[Message]:
    """Say in what the figures of a row, as they count, are unlike."""
    figures = [figure for value in values if (figure := _read_figure(value)) is not None]
    return [
        _UNLIKE.fill(row=row.label, reason=unlike.message()) for unlike in find_all_unlike(figures)
    ]


def _read_figure(value: AspectValue | None) -> Money | Growth | None:
    match value:
        case Salary():
            amounts = (value.low, value.median, value.mean)
            return next(value.money(each) for each in amounts if each is not None)
        case Outlook() if value.growth is not None:
            return Growth(value.growth, value.since, value.until)
        case Money() | Growth():
            return value
        case _:
            return None
