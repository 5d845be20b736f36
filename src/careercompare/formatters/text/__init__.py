"""The page as plain text: columns that keep their place in every script."""

from careercompare.formatters.text.formatter import NARROWEST, TextFormatter
from careercompare.formatters.text.table import Marks
from careercompare.formatters.text.terminal import cells
from careercompare.formatters.text.wrap import break_lines

__all__ = ["NARROWEST", "Marks", "TextFormatter", "break_lines", "cells"]
