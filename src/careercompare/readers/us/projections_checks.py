"""Whether a table of projections is whole: every group is the sum of its line items."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import attrs

from careercompare.readers.tables import SheetRow, show

_LINE, _GROUP = "Line item", "Summary"

# Employment is printed in thousands with one decimal, so each row may be 0.05 off.
_ROUNDING = Decimal("0.05")

_CUT = "Rows are missing: the file was cut or filtered. Take it as it was published."


@attrs.define
class _Group:
    row: SheetRow
    depth: int
    jobs: Decimal = Decimal(0)
    lines: int = 0


def check_whole(rows: Sequence[SheetRow]) -> list[SheetRow]:
    """Return the line items, which end where the footnotes begin, or refuse a table with gaps.

    Titles are indented below the group that they belong to, and employment adds up to it.
    """
    lines: list[SheetRow] = []
    groups: list[_Group] = []
    for row in rows:
        kind = row.text("type")
        if not kind:
            break
        depth = _measure_depth(row)
        while groups and groups[-1].depth >= depth:
            _check_sum(groups.pop())
        if kind == _GROUP:
            groups.append(_Group(row, depth))
        elif kind != _LINE:
            row.refuse("type", f'expected "{_LINE}" or "{_GROUP}", found {show(kind)}')
        else:
            lines.append(row)
            jobs = row.decimal("employment")
            for group in groups:
                group.jobs += jobs
                group.lines += 1
    else:
        rows[-1].refuse("type", "no footnotes follow this row", _CUT)
    for group in reversed(groups):
        _check_sum(group)
    return lines


def _measure_depth(row: SheetRow) -> int:
    title = str(row.cells[row.table.columns["title"]])
    return len(title) - len(title.lstrip())


def _check_sum(group: _Group) -> None:
    expected = group.row.decimal("employment")
    if abs(expected - group.jobs) > _ROUNDING * (group.lines + 1):
        title = show(group.row.text("title"))
        problem = f"{title} has {expected} thousand jobs, but its line items {group.jobs}"
        group.row.refuse("employment", problem, _CUT)
