"""Many careers: look them up, find them by their words, relate them."""

from careercompare.catalog.catalog import Catalog
from careercompare.catalog.match import How, Match, WordMatch
from careercompare.catalog.relatedness import Related

__all__ = ["Catalog", "How", "Match", "Related", "WordMatch"]
