"""Figures as one locale spells them: digits, rounding, patterns, money, ranges, percents."""

from careercompare.l10n.numbers.digits import Currency, LocaleData, NumberSystem
from careercompare.l10n.numbers.figures import Figures

__all__ = ["Currency", "Figures", "LocaleData", "NumberSystem"]
