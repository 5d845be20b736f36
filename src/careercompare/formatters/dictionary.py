"""A dict, ready for JSON: the words of a page, and beside them the values that they word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeGuard

import attrs

from careercompare.errors import sealed
from careercompare.presentation import Cell, Form, Link, LinkList, Presentation, Table

_Dict: TypeAlias = dict[str, Any]


@sealed
@attrs.frozen
class DictFormatter:
    """Writes the words of a page as a dict that `json.dumps` takes.

    Words stand in ``text``, and ``items`` of a list. *beside* is JSON-ready data of the same
    form, which is laid beside them: `Comparison.to_dict` lays the values there that the words were
    made of, so that `Comparison.from_dict` can read them back. Of a key that both have, objects
    are joined, lists item by item, and of anything else the words stay.

    >>> DictFormatter().media_type
    'application/json'
    """

    media_type = "application/json"

    beside: Mapping[str, Any] = attrs.field(factory=dict[str, Any], kw_only=True, eq=False)

    def format(self, presentation: Presentation, /) -> _Dict:
        """Return the words of *presentation* as a dict."""
        page = presentation
        words: _Dict = {
            "locale": page.locale,
            "language": page.language,
            "direction": page.direction,
            "url": page.url,
            "eyebrow": page.eyebrow.once(str),
            "title": page.title.once(str),
            "introduction": page.introduction.once(str),
            "heading": page.heading.once(str),
            "verdict_line": page.verdict_line.once(str),
            "verdicts": [{"text": words.once(str)} for words in page.verdicts],
            "table": _write_table(page.table),
            "notes": [note.once(str) for note in page.notes],
            "guides": None if page.guides is None else _write_links(page.guides),
            "related": None if page.related is None else _write_links(page.related),
            "index": None if page.index is None else _write_link(page.index),
        }
        found: _Dict = _lay_beside(dict(self.beside), words)
        return found


def _write_table(table: Table) -> _Dict:
    return {
        "caption": table.caption.once(str),
        "corner": table.corner.once(str),
        "columns": [column.once(str) for column in table.columns],
        "rows": [
            {"text": row.label.once(str), "cells": [_write_cell(cell) for cell in row.cells]}
            for row in table.rows
        ],
    }


def _write_cell(cell: Cell) -> _Dict:
    words: _Dict = {"text": cell.line.once(str), "missing": cell.form is Form.MISSING}
    if cell.form is Form.LIST:
        words["items"] = list(map(str, cell.phrases))
    if cell.shared:
        words["shared"] = list(cell.shared)
    if cell.leads:
        words["leads"] = [phrase.once(str) for phrase in cell.leads]
    return words


def _write_links(links: LinkList) -> _Dict:
    return {
        "heading": links.heading.once(str),
        "links": [_write_link(link) for link in links.links],
    }


def _write_link(link: Link) -> _Dict:
    return {"text": link.words.once(str), "url": link.url}


def _lay_beside(values: Any, words: Any) -> Any:
    if _is_object(values) and _is_object(words):
        joined = {**values, **words}
        for key in words:
            if key in values:
                joined[key] = _lay_beside(values[key], words[key])
        return joined
    if _is_list(values) and _is_list(words):
        return [_lay_beside(*pair) for pair in zip(values, words, strict=True)]
    return words


def _is_object(value: object) -> TypeGuard[_Dict]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
