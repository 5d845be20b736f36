"""Careers by one's own priorities: an order that is explained, and no more certain than it is."""

from careercompare.ranking.anchors import Scales
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.measures import WeighedMeasure, WeightLike, is_weighable
from careercompare.ranking.ranking import Ranking, RankingOptions, Unknown, rank
from careercompare.ranking.standings import Contribution, Flip, Standing, has_certain_first
from careercompare.ranking.yardstick import Yardstick

__all__ = [
    "Bounds",
    "Contribution",
    "Flip",
    "Ranking",
    "RankingOptions",
    "Scales",
    "Standing",
    "Unknown",
    "WeighedMeasure",
    "WeightLike",
    "Yardstick",
    "has_certain_first",
    "is_weighable",
    "rank",
]
