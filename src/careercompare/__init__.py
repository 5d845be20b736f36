"""Compare careers side by side, honestly, in the reader's language.

Names are imported from their rooms when they are first used, so that importing the package costs
next to nothing and never loads Babel.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careercompare.aspects import DEFAULT_ASPECTS, Alternatives, Aspect, Row
    from careercompare.catalog import Catalog, How, Match, Related, WordMatch
    from careercompare.comparison import Comparison, compare
    from careercompare.errors import (
        CareerCompareError,
        InvalidCareer,
        InvalidOption,
        MissingExtra,
        UnknownCareer,
        UnknownLocale,
        UnknownRule,
        UnreadableCatalog,
        UnreadableData,
    )
    from careercompare.formatters import (
        DictFormatter,
        Formatter,
        HtmlFormatter,
        MarkdownFormatter,
        TextFormatter,
    )
    from careercompare.l10n import Localizer, languages
    from careercompare.model import (
        AtLeast,
        Basis,
        Career,
        CareerName,
        Codes,
        Demand,
        EducationLevel,
        Growth,
        Money,
        Outlook,
        PayPeriod,
        Rates,
        Relation,
        Salary,
        Source,
        Typical,
        make_slug,
        order_amounts,
    )
    from careercompare.presentation import QOOLLEGE, HouseStyle, Presentation
    from careercompare.ranking import Ranking, rank
    from careercompare.rules import (
        DEFAULT_RULES,
        FURTHER_RULES,
        Conversion,
        Evidence,
        Highest,
        HighestMean,
        Lowest,
        Mark,
        Outcome,
        Reason,
        Rule,
        Same,
        Says,
        SharedSkills,
        Significance,
        SkillsGap,
        TradeOff,
        Verdict,
        rule,
        summarize,
    )
    from careercompare.words import Enumeration, Message, MoneyStyle, Quote

__all__ = [
    "DEFAULT_ASPECTS",
    "DEFAULT_RULES",
    "FURTHER_RULES",
    "QOOLLEGE",
    "Alternatives",
    "Aspect",
    "AtLeast",
    "Basis",
    "Career",
    "CareerCompareError",
    "CareerName",
    "Catalog",
    "Codes",
    "Comparison",
    "Conversion",
    "Demand",
    "DictFormatter",
    "EducationLevel",
    "Enumeration",
    "Evidence",
    "Formatter",
    "Growth",
    "Highest",
    "HighestMean",
    "HouseStyle",
    "How",
    "HtmlFormatter",
    "InvalidCareer",
    "InvalidOption",
    "Localizer",
    "Lowest",
    "Mark",
    "MarkdownFormatter",
    "Match",
    "Message",
    "MissingExtra",
    "Money",
    "MoneyStyle",
    "Outcome",
    "Outlook",
    "PayPeriod",
    "Presentation",
    "Quote",
    "Ranking",
    "Rates",
    "Reason",
    "Related",
    "Relation",
    "Row",
    "Rule",
    "Salary",
    "Same",
    "Says",
    "SharedSkills",
    "Significance",
    "SkillsGap",
    "Source",
    "TextFormatter",
    "TradeOff",
    "Typical",
    "UnknownCareer",
    "UnknownLocale",
    "UnknownRule",
    "UnreadableCatalog",
    "UnreadableData",
    "Verdict",
    "WordMatch",
    "compare",
    "languages",
    "make_slug",
    "order_amounts",
    "rank",
    "rule",
    "summarize",
]

# From the ground up: looking a name up imports no more than that name itself needs.
_ROOMS = (
    "errors",
    "model",
    "words",
    "aspects",
    "rules",
    "presentation",
    "comparison",
    "l10n",
    "formatters",
    "catalog",
    "ranking",
)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("careercompare")
    if name in __all__:
        rooms = (import_module(f"careercompare.{room}") for room in _ROOMS)
        return getattr(next(room for room in rooms if hasattr(room, name)), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
