"""The page as plain text: columns that keep their place in every script."""

from careercompare.formatters.text.formatter import NARROWEST, TextFormatter
from careercompare.formatters.text.table import Marks

__all__ = ["NARROWEST", "Marks", "TextFormatter"]
