"""Careers by one's own priorities: an order that is explained, and no more certain than it is."""

from careercompare.ranking.bounds import Bounds
from careercompare.ranking.flip import Flip
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.ranking import Ranking, Unknown, rank
from careercompare.ranking.standings import Contribution, Standing
from careercompare.ranking.weights import WeightLike
from careercompare.ranking.yardstick import Yardstick

__all__ = [
    "Bounds",
    "Contribution",
    "Flip",
    "Ranking",
    "Standing",
    "Unknown",
    "WeighedMeasure",
    "WeightLike",
    "Yardstick",
    "rank",
]
