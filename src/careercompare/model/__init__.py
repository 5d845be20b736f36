"""Careers and what is known of them: frozen values, no words, no files, no locale."""

from careercompare.model.amounts import (
    BOUNDS,
    Amount,
    AmountLike,
    AtLeast,
    AtMost,
    Order,
    distance,
    number_of,
    order_amounts,
)
from careercompare.model.career import (
    Career,
    CareerName,
    Relation,
)
from careercompare.model.checks import (
    check_language,
    check_text,
    is_blank,
    is_not_known,
    to_plain,
    to_plain_if_known,
    to_tuple,
)
from careercompare.model.dates import CalendarDateLike, check_calendar_date
from careercompare.model.distinct import check_career, check_careers, tell_apart
from careercompare.model.doubts import Doubt
from careercompare.model.levels import (
    Demand,
    Education,
    EducationLevel,
    Scale,
    Step,
    Steps,
    check_scale_name,
    make_scale,
)
from careercompare.model.mappings import Codes, Factors, Sources
from careercompare.model.money import Basis, Money, PayPeriod, Typical
from careercompare.model.normal import normalize
from careercompare.model.numbers import (
    MOST_SHOWN,
    MOST_STORED,
    NumberLike,
    is_writable,
    make_context,
    multiply,
    parse_number,
    spell_number,
    to_decimal,
    to_number,
)
from careercompare.model.outlook import Growth, Openings, Outlook
from careercompare.model.prices import Places, PriceLevels, change_level
from careercompare.model.rates import PerYear, Rates, scale_amount
from careercompare.model.salary import Salary, find_ends
from careercompare.model.skills import RatedSkills, SkillRating, skill_key
from careercompare.model.slugs import make_slug
from careercompare.model.source import Source, is_safe_url

__all__ = [
    "BOUNDS",
    "MOST_SHOWN",
    "MOST_STORED",
    "Amount",
    "AmountLike",
    "AtLeast",
    "AtMost",
    "Basis",
    "CalendarDateLike",
    "Career",
    "CareerName",
    "Codes",
    "Demand",
    "Doubt",
    "Education",
    "EducationLevel",
    "Factors",
    "Growth",
    "Money",
    "NumberLike",
    "Openings",
    "Order",
    "Outlook",
    "PayPeriod",
    "PerYear",
    "Places",
    "PriceLevels",
    "RatedSkills",
    "Rates",
    "Relation",
    "Salary",
    "Scale",
    "SkillRating",
    "Source",
    "Sources",
    "Step",
    "Steps",
    "Typical",
    "change_level",
    "check_calendar_date",
    "check_career",
    "check_careers",
    "check_language",
    "check_scale_name",
    "check_text",
    "distance",
    "find_ends",
    "is_blank",
    "is_not_known",
    "is_safe_url",
    "is_writable",
    "make_context",
    "make_scale",
    "make_slug",
    "multiply",
    "normalize",
    "number_of",
    "order_amounts",
    "parse_number",
    "scale_amount",
    "skill_key",
    "spell_number",
    "tell_apart",
    "to_decimal",
    "to_number",
    "to_plain",
    "to_plain_if_known",
    "to_tuple",
]
