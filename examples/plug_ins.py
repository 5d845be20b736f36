"""A rule and a formatter of your own, side by side with the built-in ones.

The figures are invented. Run it with ``python examples/plug_ins.py``.
"""

from __future__ import annotations

from careercompare import DEFAULT_RULES, Career, Highest, Message, Salary, compare
from careercompare.presentation import Presentation


def count_workplaces(career: Career) -> int | None:
    """Return at how many kinds of places people in *career* work."""
    return len(career.workplaces) or None  # an empty list means not known


MORE_WORKPLACES = Highest(
    "workplaces.count",
    of=count_workplaces,
    says=Message("workplaces.count", "Works at more kinds of places"),
)


class SentenceFormatter:
    """Writes the verdicts alone, one in a line."""

    media_type = "text/plain"

    def format(self, presentation: Presentation, /) -> str:
        """Return the verdicts of *presentation*."""
        return "\n".join(str(sentence) for sentence in presentation.verdicts)


cook = Career("Cook", salary=Salary(26_000, 47_000, "USD"), workplaces=["restaurants", "ships"])
baker = Career("Baker", salary=Salary(28_000, 46_000, "USD"), workplaces=["bakeries"])
comparison = compare(cook, baker, rules=[*DEFAULT_RULES, MORE_WORKPLACES])
print(comparison.format(SentenceFormatter()))
