"""Comma-separated values that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from io import StringIO

from careercompare.tabular.columns import Cell, Columns
from careercompare.words import contain, unify_breaks

# What programs take for the beginning of a formula, also as East Asian keyboards write it:
# https://owasp.org/www-community/attacks/CSV_Injection
# Where a comma is that of decimals a semicolon ends a cell, and a line ends where quotes do not
# stand at the very start of one: so a formula may begin within what is one text here.
_FORMULA = re.compile("(?:\\A|(?<=[;\t\n]))(?=[=+@\uff1d\uff0b\uff0d\uff20-])|\\A(?=[\t\n])")

_BETWEEN = "; "


def write_csv(columns: Columns) -> str:
    r"""Return *columns* as comma-separated values: a line of their names, and a line for each row.

    What is not known is empty, a list is in one cell with semicolons between its items. An
    apostrophe stands before text that could start a formula, also inside of it where programs that
    take semicolons for commas begin a cell; numbers keep their signs. What could turn the direction
    of the cells around it is replaced, and whatever ends a line is a line feed.

    >>> from careercompare.tabular import make_columns
    >>> print(write_csv(make_columns([{"title": "=1+1", "growth": Decimal("-0.5")}], {})))
    title,growth
    '=1+1,-0.5
    <BLANKLINE>
    """
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(map(_write, columns))
    rows = zip(*[column.cells for column in columns.values()], strict=True)
    writer.writerows([_write(cell) for cell in row] for row in rows)
    return written.getvalue()


def _write(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case Decimal():
            return f"{cell:f}"
        case int():
            return str(cell)
        case tuple():
            return _defuse(_BETWEEN.join(map(str, cell)))
        case _:
            return _defuse(cell)


def _defuse(text: str) -> str:
    # A return would end the row for many a reader, and not every Python puts it in quotes.
    return _FORMULA.sub("'", contain(unify_breaks(text)))
