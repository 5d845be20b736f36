"""Careers, comparisons and verdicts as columns of plain cells, for frames and for CSV."""

from careercompare.tabular.careers import tabulate_careers
from careercompare.tabular.columns import Cell, Column, Columns, Kind, Record, make_columns
from careercompare.tabular.comparison import (
    BESIDE,
    Layout,
    check_layout,
    tabulate_long,
    tabulate_wide,
)
from careercompare.tabular.parts import FIGURE, read_parts, tell_figure
from careercompare.tabular.separated import write_csv
from careercompare.tabular.verdicts import tabulate_verdicts

__all__ = [
    "BESIDE",
    "FIGURE",
    "Cell",
    "Column",
    "Columns",
    "Kind",
    "Layout",
    "Record",
    "check_layout",
    "make_columns",
    "read_parts",
    "tabulate_careers",
    "tabulate_long",
    "tabulate_verdicts",
    "tabulate_wide",
    "tell_figure",
    "write_csv",
]
