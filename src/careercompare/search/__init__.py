"""Careers found by what people call them: their titles, other titles, codes and slugs."""

from careercompare.search.finder import Finder
from careercompare.search.match import FieldName, How, Match, WordMatch
from careercompare.search.words import fold_words

__all__ = ["FieldName", "Finder", "How", "Match", "WordMatch", "fold_words"]
