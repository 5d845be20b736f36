"""Ordered scales: demand for people, and the education that a career asks for."""

from __future__ import annotations

from enum import Enum
from typing import Any, Self, TypeAlias

from careercompare.model.checks import check_text, choice, refuse, to_choice


class Scale(Enum):
    """An enumeration whose members are ordered as they are written.

    Derive from it for a scale of your own, such as the credentials of another country: write the
    words for a step behind its value. They are shown as they are, in whatever language; where they
    are left out the value is. Two scales have no order between them.

    >>> class Trade(Scale):
    ...     APPRENTICE = "apprentice", "Lehre"
    ...     MASTER = "master", "Meisterprüfung"
    >>> Trade.MASTER > Trade.APPRENTICE, Trade.MASTER.value, Trade.MASTER.label
    (True, 'master', 'Meisterprüfung')
    """

    label: Any
    """The words for the step: a text, or a `Message` where there are translations of it.

    Those of the library's own scales are its value, and `Localizer` knows the words.
    """

    _rank: int

    def __new__(cls, value: str, label: Any = None) -> Self:
        """Make a step of its value and the words for it."""
        made = object.__new__(cls)
        made._value_ = value
        made._rank = len(cls.__members__)
        made.label = str(value) if label is None else label
        if isinstance(made.label, str):
            check_text(made.label, f"{cls.__name__}.label")
        return made

    @property
    def rank(self) -> int:
        """How many steps are below this one."""
        return self._rank

    def __lt__(self, other: Self) -> bool:
        return self._rank < other._rank if type(other) is type(self) else NotImplemented

    def __gt__(self, other: Self) -> bool:
        return self._rank > other._rank if type(other) is type(self) else NotImplemented

    def __le__(self, other: Self) -> bool:
        return self._rank <= other._rank if type(other) is type(self) else NotImplemented

    def __ge__(self, other: Self) -> bool:
        return self._rank >= other._rank if type(other) is type(self) else NotImplemented


class Demand(Scale):
    """How much people in a career are sought after, from lowest to highest.

    >>> Demand.VERY_HIGH > Demand.HIGH
    True
    """

    VERY_LOW = "very-low"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very-high"


class EducationLevel(Scale):
    """The credential typically asked for at entry, from none to the highest.

    The steps are those of the United States' employment projections and of ISCED 2011; `isced`
    gives the latter's code.

    >>> EducationLevel.MASTER > EducationLevel.BACHELOR
    True
    >>> EducationLevel.MASTER.isced
    7
    """

    NO_FORMAL_CREDENTIAL = "no-formal-credential"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower-secondary"
    HIGH_SCHOOL = "high-school"
    SOME_COLLEGE = "some-college"
    POSTSECONDARY_NONDEGREE = "postsecondary-nondegree"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"

    @property
    def isced(self) -> int:
        """The ISCED 2011 attainment code, 0 to 8 (UNESCO Institute for Statistics, 2012).

        "Some college, no degree" completes nothing beyond upper secondary school, so it is 3.
        """
        return (0, 1, 2, 3, 3, 4, 5, 6, 7, 8)[self._rank]


Education: TypeAlias = EducationLevel | Scale
"""What a career may ask for: the library's own levels, or those of a scale of one's own."""


def to_education(value: Education | str) -> Education:
    return value if isinstance(value, Scale) else to_choice(value, EducationLevel)


def check_education(value: object, path: str) -> None:
    if not isinstance(value, Scale):
        choice(EducationLevel)(value, path)
    if isinstance(value, Demand):
        refuse(path, value, "a level of education", "Demand belongs in the outlook.")
