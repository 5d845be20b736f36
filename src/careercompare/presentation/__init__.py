"""The page in words, without markup: a sheet for each career, and what they are together."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need
from careercompare.model import Source, is_safe_url
from careercompare.presentation.cells import NOT_AVAILABLE
from careercompare.presentation.chart import make_chart
from careercompare.presentation.citing import Citation, CitedSource
from careercompare.presentation.conversions import note_conversions, read_conversions
from careercompare.presentation.facts import Editions, Facts, PageFacts, PayFacts
from careercompare.presentation.grid import Cell, Column, Form, Grid, Heads, Meaning, Span, TableRow
from careercompare.presentation.kind import CAREER, Kind, word_amounts
from careercompare.presentation.notes import (
    ESTIMATED,
    cite,
    name_percentiles,
    note_doubts,
    note_unlike_of_many,
)
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
from careercompare.presentation.present import EYEBROW, RELATED, Compared, present, relate
from careercompare.presentation.sheet import (
    Sheet,
    find_measured_source,
    find_sources,
    make_sheet,
)
from careercompare.presentation.spans import Scale, find_positions, find_scale_of_two
from careercompare.presentation.table import (
    convert_value,
    find_common,
    find_steps,
    say_shared,
)
from careercompare.presentation.writer import Writer

if TYPE_CHECKING:
    from careercompare.presentation.card import present_career, present_value
    from careercompare.presentation.listing import COUNT, MOST_LISTED, Listed, present_list
    from careercompare.presentation.pay import PayBar, PayChart, Tick, present_pay
    from careercompare.presentation.scoreboard import (
        Scoreboard,
        ScoreCell,
        ScoreRow,
        present_ranking,
    )

__all__ = [
    "ANCHOR",
    "BLANK",
    "CAREER",
    "COUNT",
    "ESTIMATED",
    "EYEBROW",
    "MOST_LISTED",
    "NOT_AVAILABLE",
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
    "Listed",
    "Meaning",
    "Named",
    "PageFacts",
    "PayBar",
    "PayChart",
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
    "Tick",
    "Ticks",
    "Writer",
    "cite",
    "convert_value",
    "find_common",
    "find_measured_source",
    "find_named",
    "find_pattern",
    "find_portfolio",
    "find_positions",
    "find_scale_of_two",
    "find_sources",
    "find_steps",
    "is_safe_url",
    "leave_blank",
    "make_chart",
    "make_sheet",
    "name_percentiles",
    "note_conversions",
    "note_doubts",
    "note_unlike_of_many",
    "present",
    "present_career",
    "present_list",
    "present_pay",
    "present_ranking",
    "present_value",
    "read_conversions",
    "relate",
    "say_named",
    "say_shared",
    "word_amounts",
]

# The page of a comparison, which most are, needs nothing of the others.
__getattr__: Door = open_by_need(
    __name__,
    {
        "card": "present_career present_value",
        "listing": "COUNT MOST_LISTED Listed present_list",
        "pay": "PayBar PayChart Tick present_pay",
        "scoreboard": "Scoreboard ScoreCell ScoreRow present_ranking",
    },
)
