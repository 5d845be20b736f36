"""Numbers and words of one locale; the only room with Babel, which nothing here imports early."""

from careercompare.l10n.localizer import Localizer
from careercompare.l10n.phrase import Phrase, Piece, join_phrases
from careercompare.l10n.style import MoneyStyle

__all__ = ["Localizer", "MoneyStyle", "Phrase", "Piece", "join_phrases"]
