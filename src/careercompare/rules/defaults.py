"""The rules that come with the library: four that judge every comparison, and more to add."""

from __future__ import annotations

from careercompare.aspects import projected_growth
from careercompare.model import Career, Education, Money, Openings, Typical
from careercompare.rules.extremes import Highest, Lowest
from careercompare.rules.rule import Rule
from careercompare.rules.same import Same
from careercompare.rules.says import Says
from careercompare.rules.significance import HighestMean
from careercompare.rules.skills import SharedSkills, SkillsGap
from careercompare.rules.trade_off import TradeOff
from careercompare.words import Message


def typical_pay(career: Career) -> Typical | None:
    """The median or the midpoint that stands in for it."""
    return None if career.salary is None else career.salary.typical


def salary_ceiling(career: Career) -> Money | None:
    """The high end of the range."""
    return None if career.salary is None else career.salary.ceiling


def salary_floor(career: Career) -> Money | None:
    """The low end of the range."""
    return None if career.salary is None else career.salary.floor


def openings(career: Career) -> Openings | None:
    """The openings projected for an average year, with its place and years."""
    return None if career.outlook is None else career.outlook.projected_openings


def education_level(career: Career) -> Education | None:
    """The credential asked for at entry."""
    return career.education


SALARY_MEDIAN = Highest(
    "salary.median",
    of=typical_pay,
    aspect="salary",
    says=Says(
        Message("salary.median.two", "Higher median pay"),
        Message("salary.median.many", "Highest median pay"),
        measure=Message("salary.median.measure", "median pay"),
        winner=Message("salary.median.winner", "{winner} typically pays more at the median."),
        winner_of_many=Message("salary.median.most", "{winner} typically pays most at the median."),
    ),
)

SALARY_MEAN = HighestMean(
    "salary.mean",
    aspect="salary",
    says=Says(
        Message("salary.mean.two", "Higher mean pay"),
        Message("salary.mean.many", "Highest mean pay"),
        measure=Message("salary.mean.measure", "mean pay"),
    ),
)

SALARY_CEILING = Highest(
    "salary.ceiling",
    of=salary_ceiling,
    aspect="salary",
    says=Says(
        Message("salary.ceiling.two", "Higher salary ceiling"),
        Message("salary.ceiling.many", "Highest salary ceiling"),
        measure=Message("salary.ceiling.measure", "salary ceiling"),
    ),
)

SALARY_FLOOR = Highest(
    "salary.floor",
    of=salary_floor,
    aspect="salary",
    says=Says(
        Message("salary.floor.two", "Higher salary floor"),
        Message("salary.floor.many", "Highest salary floor"),
        measure=Message("salary.floor.measure", "salary floor"),
    ),
)

OUTLOOK_GROWTH = Highest(
    "outlook.growth",
    of=projected_growth,
    aspect="growth",
    says=Says(
        Message("outlook.growth.two", "Faster projected growth"),
        Message("outlook.growth.many", "Fastest projected growth"),
        measure=Message("outlook.growth.measure", "projected growth"),
        below_zero=Says(
            Message("outlook.decline.two", "Slower projected decline"),
            Message("outlook.decline.many", "Slowest projected decline"),
        ),
    ),
)

OUTLOOK_OPENINGS = Highest(
    "outlook.openings",
    of=openings,
    aspect="outlook",
    says=Says(
        Message("outlook.openings.two", "More openings a year"),
        Message("outlook.openings.many", "Most openings a year"),
        measure=Message("outlook.openings.measure", "openings a year"),
    ),
)

EDUCATION_LEVEL = Same(
    "education.level",
    of=education_level,
    says=Message("education.level", "Same education level"),
)

EDUCATION_LOWEST = Lowest(
    "education.lowest",
    of=education_level,
    aspect="education",
    says=Says(
        Message("education.lowest.two", "Asks for less education"),
        Message("education.lowest.many", "Asks for the least education"),
        measure=Message("education.lowest.measure", "lower education requirements"),
    ),
)

SKILLS_SHARED = SharedSkills("skills.shared")
SKILLS_GAP = SkillsGap("skills.gap")
SKILLS_LEVEL_GAP = SkillsGap("skills.level-gap", by="level")
SALARY_TRADE_OFF = TradeOff("salary.trade-off", SALARY_MEDIAN, SALARY_CEILING)

DEFAULT_RULES: tuple[Rule, ...] = (
    SALARY_MEDIAN,
    SALARY_CEILING,
    OUTLOOK_GROWTH,
    EDUCATION_LEVEL,
)
"""The rules of the reference page, in its order."""

FURTHER_RULES: tuple[Rule, ...] = (
    SALARY_FLOOR,
    EDUCATION_LOWEST,
    SKILLS_SHARED,
    SKILLS_GAP,
    SKILLS_LEVEL_GAP,
    OUTLOOK_OPENINGS,
    SALARY_TRADE_OFF,
    SALARY_MEAN,
)
"""Rules that are ready to add: ``compare(a, b, rules=[*DEFAULT_RULES, *FURTHER_RULES])``."""
