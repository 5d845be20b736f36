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
    check_careers,
    make_slug,
    skill_key,
)
from careercompare.model.checks import check_calendar_date
from careercompare.model.levels import Demand, Education, EducationLevel, Scale
from careercompare.model.mappings import Codes, Factors, Sources
from careercompare.model.money import Basis, Money, PayPeriod, Typical
from careercompare.model.numbers import MOST_SHOWN, is_writable, to_decimal
from careercompare.model.outlook import Growth, Outlook
from careercompare.model.rates import Rates, scale_amount
from careercompare.model.salary import Salary
from careercompare.model.source import Source, is_safe_url

__all__ = [
    "BOUNDS",
    "MOST_SHOWN",
    "Amount",
    "AmountLike",
    "AtLeast",
    "AtMost",
    "Basis",
    "Career",
    "CareerName",
    "Codes",
    "Demand",
    "Education",
    "EducationLevel",
    "Factors",
    "Growth",
    "Money",
    "Order",
    "Outlook",
    "PayPeriod",
    "Rates",
    "Relation",
    "Salary",
    "Scale",
    "Source",
    "Sources",
    "Typical",
    "check_calendar_date",
    "check_careers",
    "distance",
    "is_safe_url",
    "is_writable",
    "make_slug",
    "number_of",
    "order_amounts",
    "scale_amount",
    "skill_key",
    "to_decimal",
]
