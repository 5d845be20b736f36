"""The page as plain text: columns that keep their place in every script."""

from careercompare.formatters.text.formatter import NARROWEST, Isolates, TextFormatter
from careercompare.formatters.text.table import Borders, Marks

__all__ = ["NARROWEST", "Borders", "Isolates", "Marks", "TextFormatter"]
