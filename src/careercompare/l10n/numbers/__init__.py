"""Figures as one locale spells them: digits, rounding, patterns, money, ranges, percents."""

from careercompare.l10n.numbers.figures import Figures
from careercompare.l10n.numbers.numbering import Currency, LocaleData, NumberSystem

__all__ = ["Currency", "Figures", "LocaleData", "NumberSystem"]
