"""The page in words, without markup."""

from careercompare.presentation.citations import find_source
from careercompare.presentation.findings import Findings
from careercompare.presentation.house_style import QOOLLEGE, HouseStyle
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

__all__ = [
    "QOOLLEGE",
    "Cell",
    "Findings",
    "Form",
    "HouseStyle",
    "Link",
    "LinkList",
    "Presentation",
    "Span",
    "Table",
    "TableRow",
    "find_source",
]
