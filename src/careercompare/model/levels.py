"""Ordered scales: demand for people, and the education that a career asks for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, EnumType
from typing import Any, Self, TypeAlias, cast

from careercompare.model.checks import check_text, choice, refuse, to_choice


class _ScaleType(EnumType):
    def __init__(cls, *made: Any, **options: Any) -> None:
        super().__init__(*made, **options)
        # Of an error in a step itself, some releases of Python 3.12 and 3.13 make one of their own.
        for step in cast("Iterable[Scale]", cls):
            if isinstance(step.label, str):
                check_text(step.label, f"{cls.__name__}.label")


class Scale(Enum, metaclass=_ScaleType):
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
    _top_rank: int

    def __new__(cls, value: str, label: Any = None) -> Self:
        """Make a step of its value and the words for it."""
        made = object.__new__(cls)
        made._value_ = value
        made._rank = made._top_rank = len(cls.__members__)
        made.label = str(value) if label is None else label
        return made

    @property
    def rank(self) -> int:
        """How many ranks are below this one; steps of one rank have no order between them."""
        return self._rank

    @property
    def top_rank(self) -> int:
        """The rank of the highest step that is not above this one; nearly always its own."""
        return self._top_rank

    def __lt__(self, other: Self) -> bool:
        return self._top_rank < other._rank if type(other) is type(self) else NotImplemented

    def __gt__(self, other: Self) -> bool:
        return self._rank > other._top_rank if type(other) is type(self) else NotImplemented

    def __le__(self, other: Self) -> bool:
        return self is other or self.__lt__(other)

    def __ge__(self, other: Self) -> bool:
        return self is other or self.__gt__(other)


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

    The steps are those of the United States' employment projections and of ISCED 2011, the
    International Standard Classification of Education (UNESCO Institute for Statistics, 2012):
    `isced` is its level, and `isced_code` tells general programmes (34, 44, 54) from vocational
    ones (35, 45, 55, and 65 where a professional bachelor's is told from an academic one).

    ISCED orders levels, and no general programme before a vocational one of its level or behind
    it: neither of the two is above the other, while both are above every level below theirs. Nor
    is some college without a degree, which completes level 3, above vocational upper secondary.
    To sort levels use ``key=lambda level: level.rank``, which never contradicts their order.

    >>> EducationLevel.MASTER > EducationLevel.BACHELOR
    True
    >>> EducationLevel.MASTER.isced, EducationLevel("vocational-secondary").isced_code
    (7, '35')
    >>> general, vocational = EducationLevel.HIGH_SCHOOL, EducationLevel.VOCATIONAL_SECONDARY
    >>> general < vocational, general > vocational, general.isced == vocational.isced
    (False, False, True)
    """

    NO_FORMAL_CREDENTIAL = "no-formal-credential", "0", 0
    PRIMARY = "primary", "1", 1
    LOWER_SECONDARY = "lower-secondary", "2", 2
    HIGH_SCHOOL = "high-school", "34", 3
    VOCATIONAL_SECONDARY = "vocational-secondary", "35", 3, 4
    SOME_COLLEGE = "some-college", "34", 4
    POSTSECONDARY_NONDEGREE = "postsecondary-nondegree", "4", 5
    GENERAL_POSTSECONDARY = "general-postsecondary", "44", 5
    VOCATIONAL_POSTSECONDARY = "vocational-postsecondary", "45", 5
    ASSOCIATE = "associate", "5", 6
    GENERAL_SHORT_CYCLE = "general-short-cycle", "54", 6
    VOCATIONAL_SHORT_CYCLE = "vocational-short-cycle", "55", 6
    BACHELOR = "bachelor", "6", 7
    PROFESSIONAL_BACHELOR = "professional-bachelor", "65", 7
    MASTER = "master", "7", 8
    DOCTORATE = "doctorate", "8", 9

    isced_code: str
    """Its code in ISCED 2011: the level, and where it is told the orientation, as in ``"35"``.

    "Some college, no degree" completes nothing beyond upper secondary school, so it is 34.
    """

    # Type checkers take `EducationLevel("bachelor")` for a call of this: so all but the word have
    # a default that no member uses.
    def __new__(
        cls, value: str, isced_code: str = "", rank: int = 0, top_rank: int | None = None
    ) -> Self:
        """Make a level of its word, its code, and its rank, or the first and last of several."""
        made = object.__new__(cls)
        made._value_ = made.label = value
        made.isced_code, made._rank, made._top_rank = isced_code, rank, top_rank or rank
        return made

    @property
    def isced(self) -> int:
        """The level of ISCED 2011, 0 to 8."""
        return int(self.isced_code[0])


Education: TypeAlias = EducationLevel | Scale
"""What a career may ask for: the library's own levels, or those of a scale of one's own."""


def to_education(value: Education | str) -> Education:
    """Take a level by its own word too; a step of another scale stays what it is."""
    return value if isinstance(value, Scale) else to_choice(value, EducationLevel)


def check_education(value: object, path: str) -> None:
    """Refuse what is neither a level of education nor a step of a scale."""
    if not isinstance(value, Scale):
        choice(EducationLevel)(value, path)
    if isinstance(value, Demand):
        refuse(path, value, "a level of education", "Demand belongs in the outlook.")
