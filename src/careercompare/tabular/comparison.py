"""A comparison as columns: wide, a row for each career, or long, a row for each value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias, get_args

from careercompare.aspects import DEFAULT_ASPECTS, AspectValue, Row, read_values
from careercompare.errors import InvalidOption, is_one_of
from careercompare.model import Career, Growth, Outlook
from careercompare.presentation import find_sources
from careercompare.tabular.careers import flatten
from careercompare.tabular.columns import Cell, Columns, Kind, Record, make_columns
from careercompare.tabular.parts import FIGURE, read_parts, tell_figure

Layout: TypeAlias = Literal["wide", "long", "verdicts"]
"""A row for each career, for each value, or for each rule."""

BESIDE = "aspects."
"""What the columns of aspects of one's own begin with, which are no places in a career."""

# Whose values stand in a career under the same name, so that a frame can be read back.
_OURS = {aspect.name: aspect for aspect in DEFAULT_ASPECTS}
_GROWTH = "outlook"

_WIDE = {
    "title": Kind.TEXT,
    "slug": Kind.TEXT,
    "place": Kind.TEXT,
    "language": Kind.TEXT,
    "benchmark": Kind.TRUTH,
}
_LONG = {
    "slug": Kind.TEXT,
    "title": Kind.TEXT,
    "place": Kind.TEXT,
    "benchmark": Kind.TRUTH,
    "aspect": Kind.TEXT,
    "part": Kind.TEXT,
    "item": Kind.WHOLE,
    "number": Kind.DECIMAL,
    "text": Kind.TEXT,
    **FIGURE,
}


def check_layout(layout: object, known: Sequence[str] = get_args(Layout)) -> None:
    """Refuse a layout that is not *known* with `InvalidOption`."""
    if not is_one_of(layout, known):
        remedy = f"Write one of {', '.join(map(repr, known))}."
        raise InvalidOption("layout", layout, "a layout of rows", remedy)


def tabulate_wide(careers: Sequence[Career], rows: Sequence[Row], compared: int) -> Columns:
    """Return a row for each career, of which a benchmark stands behind those *compared*.

    What our aspects show has the names of its places in a career, and what others show has names
    that begin with `BESIDE`.
    """
    records: list[Record] = []
    owners: dict[str, str] = {}
    places = [_find_place(row, careers, compared) for row in rows]
    for at, career in enumerate(careers):
        record: Record = {
            "title": career.title,
            "slug": career.slug,
            "place": career.place,
            "language": career.language,
            "benchmark": at >= compared,
            **dict(flatten(career.codes, "codes")),
        }
        for row, place in zip(rows, places, strict=True):
            value: object = _find_value(row, at, compared)
            if isinstance(value, Growth) and place == _GROWTH:
                value = _make_outlook(value)
            for part, cell in flatten(value, place):
                name = part
                # Pay of an aspect "pay" has a low end, and another aspect may be called "pay.low".
                while owners.setdefault(name, place) != place:
                    name += ".value"
                record[name] = cell
        records.append(record)
    return make_columns(records, _WIDE)


def _make_outlook(growth: Growth) -> Outlook:
    years = (growth.until, growth.since)
    return Outlook(None, growth.fraction, *years, source=growth.source, place=growth.place)


def tabulate_long(careers: Sequence[Career], rows: Sequence[Row], compared: int) -> Columns:
    """Return a row for each part of each value: each item of a list is one."""
    aspects = [row.aspect for row in rows]
    records: list[Record] = []
    for at, career in enumerate(careers):
        values = [_find_value(row, at, compared) for row in rows]
        sources = find_sources(career, aspects, values)
        for aspect, value, source in zip(aspects, values, sources, strict=True):
            for part in () if value is None else read_parts(value):
                told: Record = {
                    "slug": career.slug,
                    "title": career.title,
                    "place": career.place,
                    "benchmark": at >= compared,
                    "aspect": aspect,
                    "part": part.name or None,
                    **tell_figure(part, source),
                }
                records += [{**told, **cell} for cell in _tell_cell(part.cell)]
    return make_columns(records, _LONG)


def _find_value(row: Row, at: int, compared: int) -> AspectValue | None:
    return row.values[at] if at < compared else row.benchmark


def _find_place(row: Row, careers: Sequence[Career], compared: int) -> str:
    """Return where the values of *row* stand in a career; one of ours shows what ours does."""
    aspect = _OURS.get(row.aspect)
    if aspect is not None:
        shown = [_find_value(row, at, compared) for at in range(len(careers))]
        if shown == [read_values([aspect], career)[0] for career in careers]:
            return _GROWTH if row.aspect == "growth" else row.aspect.replace("-", "_")
    return f"{BESIDE}{row.aspect}"


def _tell_cell(cell: Cell) -> Iterator[Record]:
    match cell:
        case tuple():
            for item, each in enumerate(cell, 1):
                yield {"item": item, "text": str(each)}
        case str():
            yield {"text": cell}
        case _:
            yield {"number": cell}
