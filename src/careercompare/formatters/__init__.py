"""The page in every notation: each formatter is a pure function of the page in words."""

from careercompare.formatters.dictionary import DictFormatter
from careercompare.formatters.formatter import Formatter
from careercompare.formatters.html import HtmlFormatter, print_fragment
from careercompare.formatters.markdown import MarkdownFormatter
from careercompare.formatters.text import NARROWEST, Marks, TextFormatter

__all__ = [
    "NARROWEST",
    "DictFormatter",
    "Formatter",
    "HtmlFormatter",
    "MarkdownFormatter",
    "Marks",
    "TextFormatter",
    "print_fragment",
]
