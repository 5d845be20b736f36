"""The page in words, without markup: a sheet for each career, and what they are together."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need
from careercompare.model import Source, is_safe_url
from careercompare.presentation.chart import make_chart
from careercompare.presentation.citing import Citation, CitedSource
from careercompare.presentation.facts import Editions, Facts, PageFacts, PayFacts
from careercompare.presentation.grid import Cell, Column, Form, Grid, Heads, Meaning, Span, TableRow
from careercompare.presentation.kind import Kind
from careercompare.presentation.notes import note_conversions, note_doubts, read_conversions
from careercompare.presentation.page import Chart, Link, LinkList, Presentation, Rank, Table, Ticks
from careercompare.presentation.pattern import (
    ANCHOR,
    BLANK,
    Named,
    find_named,
    find_pattern,
    leave_blank,
    say_named,
)
from careercompare.presentation.portfolio import Portfolio, find_portfolio
from careercompare.presentation.present import RELATED, Compared, present, relate
from careercompare.presentation.sheet import Sheet, find_sources, make_sheet
from careercompare.presentation.spans import Scale, find_positions, find_scale
from careercompare.presentation.table import find_common, find_shared, say_shared
from careercompare.presentation.writer import Writer

if TYPE_CHECKING:
    from careercompare.presentation.scoreboard import (
        Scoreboard,
        ScoreCell,
        ScoreRow,
        present_ranking,
    )

__all__ = [
    "ANCHOR",
    "BLANK",
    "RELATED",
    "Cell",
    "Chart",
    "Citation",
    "CitedSource",
    "Column",
    "Compared",
    "Editions",
    "Facts",
    "Form",
    "Grid",
    "Heads",
    "Kind",
    "Link",
    "LinkList",
    "Meaning",
    "Named",
    "PageFacts",
    "PayFacts",
    "Portfolio",
    "Presentation",
    "Rank",
    "Scale",
    "ScoreCell",
    "ScoreRow",
    "Scoreboard",
    "Sheet",
    "Source",
    "Span",
    "Table",
    "TableRow",
    "Ticks",
    "Writer",
    "find_common",
    "find_named",
    "find_pattern",
    "find_portfolio",
    "find_positions",
    "find_scale",
    "find_shared",
    "find_sources",
    "is_safe_url",
    "leave_blank",
    "make_chart",
    "make_sheet",
    "note_conversions",
    "note_doubts",
    "present",
    "present_ranking",
    "read_conversions",
    "relate",
    "say_named",
    "say_shared",
]

# The page of a comparison, which most are, needs nothing of a ranking's.
__getattr__: Door = open_by_need(
    __name__, {"scoreboard": "Scoreboard ScoreCell ScoreRow present_ranking"}
)
