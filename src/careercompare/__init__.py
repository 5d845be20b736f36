"""Compare careers side by side, honestly, in the reader's language.

Names are imported from their rooms when they are first used, so that importing the package costs
next to nothing and never loads Babel.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from careercompare.aspects import DEFAULT_ASPECTS, Aspect
    from careercompare.catalog import Catalog
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
        AtMost,
        Career,
        Demand,
        EducationLevel,
        Outlook,
        PayPeriod,
        Rates,
        Salary,
        Source,
    )
    from careercompare.press import Press
    from careercompare.ranking import Ranking, rank
    from careercompare.rules import (
        DEFAULT_RULES,
        FURTHER_RULES,
        Highest,
        HighestMean,
        Lowest,
        Outcome,
        Reason,
        Rule,
        Same,
        SharedSkills,
        SkillsGap,
        TradeOff,
        Verdict,
        rule,
        summarize,
    )
    from careercompare.serialize import schema
    from careercompare.words import QOOLLEGE, HouseStyle, Message, MoneyStyle

__all__ = [
    "DEFAULT_ASPECTS",
    "DEFAULT_RULES",
    "FURTHER_RULES",
    "QOOLLEGE",
    "Aspect",
    "AtLeast",
    "AtMost",
    "Career",
    "CareerCompareError",
    "Catalog",
    "Comparison",
    "Demand",
    "DictFormatter",
    "EducationLevel",
    "Formatter",
    "Highest",
    "HighestMean",
    "HouseStyle",
    "HtmlFormatter",
    "InvalidCareer",
    "InvalidOption",
    "Localizer",
    "Lowest",
    "MarkdownFormatter",
    "Message",
    "MissingExtra",
    "MoneyStyle",
    "Outcome",
    "Outlook",
    "PayPeriod",
    "Press",
    "Ranking",
    "Rates",
    "Reason",
    "Rule",
    "Salary",
    "Same",
    "SharedSkills",
    "SkillsGap",
    "Source",
    "TextFormatter",
    "TradeOff",
    "UnknownCareer",
    "UnknownLocale",
    "UnknownRule",
    "UnreadableCatalog",
    "UnreadableData",
    "Verdict",
    "compare",
    "languages",
    "rank",
    "rule",
    "schema",
    "summarize",
]

# Cheap ones first: looking a name up imports no more than that name itself needs, and `compare`
# needs neither words nor rules before it is called.
_ROOMS = (
    "errors",
    "model",
    "comparison",
    "words",
    "aspects",
    "rules",
    "l10n",
    "ranking",
    "catalog",
    "formatters",
    "press",
    "serialize",
)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("careercompare")
    if name in __all__:
        rooms = (import_module(f"careercompare.{room}") for room in _ROOMS)
        found = globals()[name] = getattr(next(room for room in rooms if hasattr(room, name)), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
