"""Many careers: look them up, find them by their words, relate them."""

from careercompare.catalog.catalog import Catalog
from careercompare.catalog.finder import Finder
from careercompare.catalog.match import FieldName, How, Match, WordMatch
from careercompare.catalog.relatedness import Related
from careercompare.catalog.words import fold_words

__all__ = [
    "Catalog",
    "FieldName",
    "Finder",
    "How",
    "Match",
    "Related",
    "WordMatch",
    "fold_words",
]
