"""Many pages of one kind: what belongs to one career is read, worded and drawn once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, Aspect, Row, read_aspects
from careercompare.comparison import check_benchmark, check_leading_rule, name_related
from careercompare.errors import InvalidOption, sealed
from careercompare.formatters import (
    DictFormatter,
    Formatter,
    HtmlFormatter,
    MarkdownFormatter,
    TextFormatter,
)
from careercompare.l10n import LocaleLike, Localizer
from careercompare.model import Career, CareerName, Rates, check_careers
from careercompare.presentation import (
    Compared,
    HouseStyle,
    Portfolio,
    Presentation,
    Writer,
    present,
)
from careercompare.rules import DEFAULT_RULES, Judgement, Outcome, Panel, Rule

T = TypeVar("T")
