"""The page in words, without markup: a sheet for each career, and what they are together."""

from careercompare.model import is_safe_url
from careercompare.presentation.citations import find_source
from careercompare.presentation.conversion_notes import note_conversions
from careercompare.presentation.facts import Facts, PayFacts
from careercompare.presentation.page import (
    Cell,
    Form,
    Link,
    LinkList,
    Presentation,
    Span,
    Table,
    TableRow,
)
from careercompare.presentation.present import Compared, present
from careercompare.presentation.scoreboard import (
    Scoreboard,
    ScoreCell,
    ScoreRow,
    present_ranking,
)
from careercompare.presentation.sheet import make_sheet, make_sheets
from careercompare.presentation.writer import Writer

__all__ = [
    "Cell",
    "Compared",
    "Facts",
    "Form",
    "Link",
    "LinkList",
    "PayFacts",
    "Presentation",
    "ScoreCell",
    "ScoreRow",
    "Scoreboard",
    "Span",
    "Table",
    "TableRow",
    "Writer",
    "find_source",
    "is_safe_url",
    "make_sheet",
    "make_sheets",
    "note_conversions",
    "present",
    "present_ranking",
]
