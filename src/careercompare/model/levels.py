"""Ordered scales: demand for people, and the education that a career asks for."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from enum import Enum, EnumType
from functools import lru_cache
from typing import Any, NamedTuple, Self, TypeAlias, cast

from careercompare.errors import quote
from careercompare.model.checks import check_text, choice, refuse, to_choice


class Step(NamedTuple):
    """What is said of one step of a scale: its *value*, its *label*, and where it stands.

    *rank* is its place from 0 for the lowest, and *top_rank* that of the highest step which is not
    above it.

    >>> from careercompare import EducationLevel
    >>> EducationLevel.MASTER.scale.steps[0].value
    'no-formal-credential'
    """

    value: str
    label: Any
    rank: int
    top_rank: int


class Steps(NamedTuple):
    """What a scale is: a *name*, and *steps* from the lowest to the highest.

    Scales of which this is equal are one scale, whichever class they are.

    >>> from careercompare import EducationLevel
    >>> EducationLevel.MASTER.scale.name
    'EducationLevel'
    """

    name: str
    steps: tuple[Step, ...]


def check_scale_name(name: object, path: str) -> None:
    """Refuse what no class can be called: of a scale that is read, one is made."""
    if not isinstance(name, str) or not name.isidentifier():
        remedy = "Write it as the name of a class: letters and digits, such as Trade."
        refuse(path, name, "the name of a scale", remedy)


class _ScaleType(EnumType):
    def __new__(cls, *parts: Any, **options: Any) -> _ScaleType:
        # Where a class is called to make another, Enum calls this and no `__init__`.
        written = dict(parts[2])  # before Enum puts members in the place of what was written
        made: Any = super().__new__(cls, *parts, **options)
        members = cast("Iterable[Scale]", made)
        check_scale_name(made.__name__, "scale.name")
        # Of an error in a step itself, some releases of Python 3.12 and 3.13 make one of their own.
        for step in members:
            check_text(step.value, f"{made.__name__}.value")
            if isinstance(step.label, str):
                check_text(step.label, f"{made.__name__}.label")
            elif not isinstance(step.label, Hashable):  # scales are kept in sets, with their words
                remedy = "Write the words of a step as one text, behind its value."
                refuse(f"{made.__name__}.label", step.label, "a text or a Message", remedy)
        for name, step in cast("dict[str, Scale]", made.__members__).items():
            if isinstance(written[name], tuple) and written[name] != written[step.name]:
                expected = f"no other words for {quote(step.name)}, of which it is a second name"
                remedy = "Write its value alone, or give it one of its own."
                refuse(f"{made.__name__}.{name}", written[name], expected, remedy)
        steps = [Step(each.value, each.label, each.rank, each.top_rank) for each in members]
        made.scale = Steps(made.__name__, tuple(steps))
        return cast("_ScaleType", made)


class Scale(Enum, metaclass=_ScaleType):
    """An enumeration whose members are ordered as they are written.

    Derive from it for a scale of your own, such as the credentials of another country: write the
    words for a step behind its value. They are shown as they are, in whatever language; where they
    are left out the value is. Two scales have no order between them. What has the value of a step
    is a second name for it, and other words than that raise `InvalidCareer`.

    A scale is what it says: its name, and the values and words of its steps. So a step that was
    read from JSON, where no class can stand, equals the one that was written, and is ordered with
    it; the class called with it gives its own step.

    >>> class Trade(Scale):
    ...     APPRENTICE = "apprentice", "Lehre"
    ...     MASTER = "master", "Meisterprüfung"
    >>> Trade.MASTER > Trade.APPRENTICE, Trade.MASTER.value, Trade.MASTER.label
    (True, 'master', 'Meisterprüfung')
    >>> from careercompare import Career
    >>> read = Career.from_dict(Career("Baker", education=Trade.MASTER).to_dict()).education
    >>> read == Trade.MASTER, Trade(read) is Trade.MASTER
    (True, True)
    """

    label: Any
    """The words for the step: a text, or a `Message` where there are translations of it.

    Those of the library's own scales are its value, and `Localizer` knows the words.
    """

    scale: Steps
    """What the scale is of which this is a step, whichever class that is."""

    _rank: int
    _top_rank: int

    # Type checkers take `Trade(read)` for a call of this: so a step is taken too, which none is.
    def __new__(cls, value: str | Scale, label: Any = None) -> Self:
        """Make a step of its value and the words for it."""
        made = object.__new__(cls)
        made._value_ = value
        made._rank = made._top_rank = len(cls)  # of which a second name for a step is none
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

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Take a step of another class that is the same scale."""
        if isinstance(value, Scale) and value.scale == cls.scale:
            return cls(value.value)
        return None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Scale):
            return NotImplemented
        return self._value_ == other._value_ and self.scale == other.scale

    def __hash__(self) -> int:
        return hash(self._value_)

    def __lt__(self, other: Self) -> bool:
        return self._top_rank < other._rank if self._is_beside(other) else NotImplemented

    def __gt__(self, other: Self) -> bool:
        return self._rank > other._top_rank if self._is_beside(other) else NotImplemented

    def __le__(self, other: Self) -> bool:
        return self == other or self.__lt__(other)

    def __ge__(self, other: Self) -> bool:
        return self == other or self.__gt__(other)

    def _is_beside(self, other: object) -> bool:
        return isinstance(other, Scale) and other.scale == self.scale


class _StatedScale(Scale):
    """A scale of which there is no class to import, since it was read."""

    def __reduce_ex__(self, _: object) -> tuple[Any, ...]:
        return _find_step, (self.scale, self._value_)


def _find_step(scale: Steps, value: str) -> Scale:
    words = tuple([(each.value, each.label) for each in scale.steps])
    found: Any = make_scale(scale.name, words)
    return cast("Scale", found(value))


def make_scale(name: str, words: tuple[tuple[str, Any], ...]) -> type[Scale]:
    """Make a scale of its name, and of the value and the words of each step.

    Its members are called by their values where these make names, and by their places otherwise.

    >>> [*make_scale("Trade", (("apprentice", "Lehre"), ("master", "Meisterprüfung")))]
    [<Trade.APPRENTICE: 'apprentice'>, <Trade.MASTER: 'master'>]
    """
    return _make_scale(name, words, repr(words))


# A file says of each career what its scale is. It is made once for all of them, as long as no more
# than a few take turns; which class it is makes no difference but the time that takes. Values that
# are equal can look unlike, as 1 and 1.0 do in a message: written out, they never agree.
@lru_cache(16)
def _make_scale(name: str, words: tuple[tuple[str, Any], ...], _: str) -> type[Scale]:
    names = [value.upper().replace("-", "_") for value, _ in words]
    if len({*names}) < len(names) or not all(map(_is_name, names)):
        names = [f"STEP_{place}" for place, _ in enumerate(words, 1)]
    make = cast("Any", _StatedScale)
    return cast("type[Scale]", make(name, [*zip(names, words, strict=True)], module=__name__))


def _is_name(name: str) -> bool:
    # What begins with a low line Enum keeps for itself.
    return name.isidentifier() and not name.startswith("_")


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
