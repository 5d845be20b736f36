"""Many careers: look them up, find them by their words, relate them."""

from typing import TYPE_CHECKING

from careercompare.catalog.catalog import Catalog
from careercompare.doors import Door, open_by_need

if TYPE_CHECKING:
    from careercompare.catalog.bridges import Bridge, Position
    from careercompare.catalog.calling import refuse_several
    from careercompare.catalog.matching import How, Match, WordMatch
    from careercompare.catalog.reasons import tell_reasons
    from careercompare.catalog.relatedness import Related
    from careercompare.catalog.results import Results
    from careercompare.catalog.traits import find_field

__all__ = [
    "Bridge",
    "Catalog",
    "How",
    "Match",
    "Position",
    "Related",
    "Results",
    "WordMatch",
    "find_field",
    "refuse_several",
    "tell_reasons",
]

# To look a career up by its slug needs nothing of what finds and relates them.
__getattr__: Door = open_by_need(
    __name__,
    {
        "matching": "How Match WordMatch",
        "relatedness": "Related",
        "traits": "find_field",
        "reasons": "tell_reasons",
        "calling": "refuse_several",
        "bridges": "Bridge Position",
        "results": "Results",
    },
)
