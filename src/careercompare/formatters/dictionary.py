"""A dict, ready for JSON: the words of a page, and beside them the values that they word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs

from careercompare.errors import InvalidOption, is_list, is_object, sealed
from careercompare.formatters.formatter import check_page
from careercompare.presentation import (
    Cell,
    CitedSource,
    Column,
    Form,
    Grid,
    Heads,
    Link,
    LinkList,
    Meaning,
    Presentation,
    Table,
)
from careercompare.words import Phrase, Piece

_Dict: TypeAlias = dict[str, Any]
_Spelled: TypeAlias = tuple[str, bool, tuple[str, ...] | None]


def _check_beside(_: object, __: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Mapping):
        raise InvalidOption("beside", value, "a dict", "Leave it out for none.")


@sealed
@attrs.frozen
class DictFormatter:
    """Writes the words of a page as a dict that `json.dumps` takes.

    Words stand in ``text``, and ``items`` of a list. *beside* is JSON-ready data of the same
    form, which is laid beside them: `Comparison.to_dict` lays the values there that the words were
    made of, so that `Comparison.from_dict` can read them back. Of a key that both have, objects
    are joined, lists item by item, and of anything else the words stay. What is no mapping raises
    `InvalidOption`.

    >>> DictFormatter().media_type
    'application/json'
    """

    media_type = "application/json"

    beside: Mapping[str, Any] = attrs.field(
        factory=dict[str, Any], kw_only=True, eq=False, validator=_check_beside
    )

    def format(self, presentation: Presentation, /) -> _Dict:
        """Return the words of *presentation* as a dict."""
        check_page(presentation)
        page, values = presentation, self.beside
        verdicts: list[_Dict] = [{"text": words.once(str)} for words in page.verdicts]
        return {
            **values,
            "locale": page.locale,
            "language": page.language,
            "direction": page.direction,
            "url": page.url,
            "eyebrow": page.eyebrow.once(str),
            "title": _write(page.title),
            "introduction": _write(page.introduction),
            "heading": page.heading.once(str),
            "verdict_line": _write(page.verdict_line),
            "verdicts": _join_each(values.get("verdicts"), verdicts),
            "table": _write_table(page.table, values.get("table")),
            "notes": list(map(_write, page.notes)),
            "sources": list(map(_write_source, page.sources)),
            "guides": _write_links(page.guides, values.get("guides")),
            "related": _write_links(page.related, values.get("related")),
            "index": None if page.index is None else _write_link(page.index, values.get("index")),
        }


def _write(phrase: Phrase) -> str:
    """Write a phrase; each part of it is written once for all that it is part of."""
    return "".join(
        [part.text if isinstance(part, Piece) else part.once(_write) for part in phrase.parts]
    )


def _write_table(table: Table, beside: object) -> _Dict:
    values = beside if is_object(beside) else {}
    rows = _write_rows(table.grid)
    known = values.get("rows")
    return {
        **values,
        "caption": _write(table.caption),
        "corner": table.corner.once(str),
        "columns": [column.once(str) for column in table.columns],
        "rows": [_join_row(*pair) for pair in zip(known, rows, strict=True)]
        if is_list(known)
        else rows,
    }


def _join_row(values: object, words: _Dict) -> _Dict:
    if not is_object(values):
        return words
    return {
        **values,
        "text": words["text"],
        "cells": _join_each(values.get("cells"), words["cells"]),
    }


def _write_rows(grid: Grid) -> list[_Dict]:
    labels = grid.heads.once(_spell_heads)
    columns = [(column.cells, column.once(_spell)) for column in grid.columns]
    return [
        {
            "text": labels[place],
            "cells": [
                _write_cell(at, cells[place], spelled[place], grid.find_meaning(place))
                for at, (cells, spelled) in enumerate(columns)
            ],
        }
        for place in grid.places
    ]


def _spell_heads(heads: Heads) -> tuple[str, ...]:
    return tuple(map(str, heads.labels))


def _spell(column: Column) -> tuple[_Spelled, ...]:
    return tuple(
        [
            (
                str(cell.words),
                cell.form is Form.MISSING,
                tuple(map(str, cell.phrases)) if cell.is_list else None,
            )
            for cell in column.cells
        ]
    )


def _write_cell(at: int, cell: Cell, spelled: _Spelled, meaning: Meaning) -> _Dict:
    text, is_missing, items = spelled
    words: _Dict = {"text": text, "missing": is_missing}
    if items is not None:
        words["items"] = list(items)
    citation = meaning.citations[at] if meaning.citations else cell.citation
    if citation is not None:
        words["text"] = f"{text}{citation.words}"
        words["citation"] = citation.number
    if shared := meaning.shared[at] if meaning.shared else cell.shared:
        words["shared"] = list(shared)
    if leads := meaning.leads[at] if meaning.leads else cell.leads:
        words["leads"] = [phrase.once(str) for phrase in leads]
    return words


def _write_source(source: CitedSource) -> _Dict:
    return {"number": source.number, "text": str(source.words), "url": source.url}


def _write_links(links: LinkList | None, beside: object) -> _Dict | None:
    if links is None:
        return None
    values = beside if is_object(beside) else {}
    written = [_write_link(link) for link in links.links]
    return {
        **values,
        "heading": links.heading.once(str),
        "links": _join_each(values.get("links"), written),
    }


def _write_link(link: Link, beside: object = None) -> _Dict:
    return _join(beside, {"text": link.words.once(str), "url": link.url})


def _join_each(values: object, words: list[_Dict]) -> list[_Dict]:
    if not is_list(values):
        return words
    return [_join(*pair) for pair in zip(values, words, strict=True)]


def _join(values: object, words: _Dict) -> _Dict:
    return {**values, **words} if values and is_object(values) else words
