"""A dict, ready for JSON: the words of the page beside the values that they word."""

from __future__ import annotations

import attrs

from careercompare.presentation import Cell, Form, Link, LinkList, Presentation, find_source
from careercompare.serialize import (
    Json,
    JsonDict,
    write_careers,
    write_house_style,
    write_related,
    write_row,
    write_source,
    write_surroundings,
    write_verdict,
)

VERSION = 1
"""The version of the dict's form; it grows when a key changes its meaning or goes away."""


@attrs.frozen
class DictFormatter:
    """Writes a page as a dict that `json.dumps` takes and `Comparison.from_dict` reads back.

    Words stand in ``text`` (and ``items`` of a list) beside the raw values they were made of.
    Amounts are whole numbers or, where they have decimals, strings, so that no reader makes a
    float of them. What is not known is left out or None.

    >>> DictFormatter().media_type
    'application/json'
    """

    media_type = "application/json"

    def format(self, presentation: Presentation, /) -> JsonDict:
        """Return *presentation* and the findings behind it as a dict."""
        found = presentation.findings
        return {
            "version": VERSION,
            "locale": presentation.locale,
            "language": presentation.language,
            "direction": presentation.direction,
            "url": presentation.url,
            "eyebrow": str(presentation.eyebrow),
            "title": str(presentation.title),
            "introduction": str(presentation.introduction),
            "heading": str(presentation.heading),
            "verdict_line": str(presentation.verdict_line),
            "careers": write_careers(found.careers),
            "verdicts": [
                {**write_verdict(verdict), "text": str(words)}
                for verdict, words in zip(found.verdicts, presentation.verdicts, strict=True)
            ],
            "table": _write_table(presentation),
            "notes": [str(note) for note in presentation.notes],
            "guides": _write_links(presentation.guides),
            "related": _write_links(presentation.related),
            "related_careers": write_related(found.related),
            "index": None if presentation.index is None else _write_link(presentation.index),
            "house_style": write_house_style(found.house_style),
            **write_surroundings(found.benchmark, found.rates),
            **presentation.data,
        }


def _write_table(presentation: Presentation) -> JsonDict:
    table, rows = presentation.table, presentation.findings.rows
    return {
        "caption": str(table.caption),
        "corner": str(table.corner),
        "columns": [str(column) for column in table.columns],
        "rows": [
            {
                **write_row(row),
                "text": str(words.label),
                "cells": [
                    {**_write_cell(cell), **write_source(find_source(value))}
                    for cell, value in zip(words.cells, (*row.values, row.benchmark), strict=False)
                ],
            }
            for row, words in zip(rows, table.rows, strict=True)
        ],
    }


def _write_cell(cell: Cell) -> JsonDict:
    words: JsonDict = {"text": str(cell.line), "missing": cell.form is Form.MISSING}
    if cell.form is Form.LIST:
        words["items"] = [str(phrase) for phrase in cell.phrases]
    if cell.shared:
        words["shared"] = list(cell.shared)
    if cell.leads:
        words["leads"] = [str(phrase) for phrase in cell.leads]
    return words


def _write_links(links: LinkList | None) -> Json:
    if links is None:
        return None
    return {
        "heading": str(links.heading),
        "links": [_write_link(link) for link in links.links],
    }


def _write_link(link: Link) -> Json:
    return {"text": str(link.words), "url": link.url}
