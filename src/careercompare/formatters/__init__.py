"""The page in every notation: each formatter is a pure function of the page in words."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need

if TYPE_CHECKING:
    from careercompare.formatters.dictionary import DictFormatter
    from careercompare.formatters.formatter import Formatter
    from careercompare.formatters.html import HtmlFormatter, SafeHtml, add_style, print_fragment
    from careercompare.formatters.markdown import MarkdownFormatter
    from careercompare.formatters.text import NARROWEST, Marks, TextFormatter

__all__ = [
    "NARROWEST",
    "DictFormatter",
    "Formatter",
    "HtmlFormatter",
    "MarkdownFormatter",
    "Marks",
    "SafeHtml",
    "TextFormatter",
    "add_style",
    "print_fragment",
]

# A page in one notation needs nothing of the others.
__getattr__: Door = open_by_need(
    __name__,
    {
        "dictionary": "DictFormatter",
        "formatter": "Formatter",
        "html": "HtmlFormatter SafeHtml add_style print_fragment",
        "markdown": "MarkdownFormatter",
        "text": "NARROWEST Marks TextFormatter",
    },
)
