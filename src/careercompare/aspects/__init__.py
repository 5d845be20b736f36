"""What is compared, a row each."""

from careercompare.aspects.aspect import Alternatives, Aspect, AspectValue, Row, read_rows
from careercompare.aspects.defaults import DEFAULT_ASPECTS, projected_growth

__all__ = [
    "DEFAULT_ASPECTS",
    "Alternatives",
    "Aspect",
    "AspectValue",
    "Row",
    "projected_growth",
    "read_rows",
]
