"""What is compared, a row each: careers in, rows of values out."""

from careercompare.aspects.aspect import (
    DEFAULT_ASPECTS,
    FURTHER_ASPECTS,
    SKILL_RATINGS,
    Alternatives,
    Aspect,
    AspectValue,
    projected_growth,
)
from careercompare.aspects.rows import Row, read_aspects, read_rows, read_values, take_value

__all__ = [
    "DEFAULT_ASPECTS",
    "FURTHER_ASPECTS",
    "SKILL_RATINGS",
    "Alternatives",
    "Aspect",
    "AspectValue",
    "Row",
    "projected_growth",
    "read_aspects",
    "read_rows",
    "read_values",
    "take_value",
]
