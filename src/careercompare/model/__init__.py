"""Careers and what is known of them: frozen values, no words, no files, no locale."""

from careercompare.model.amounts import (
    Amount,
    AmountLike,
    AtLeast,
    Order,
    distance,
    lowest_possible,
    order_amounts,
)
from careercompare.model.career import Career, CareerName, check_careers
from careercompare.model.levels import Demand, Education, EducationLevel, Scale
from careercompare.model.mappings import Codes, Factors
from careercompare.model.money import Basis, Money, PayPeriod, Typical
from careercompare.model.numbers import to_decimal
from careercompare.model.outlook import Growth, Outlook
from careercompare.model.rates import Rates, scale_amount
from careercompare.model.relation import Relation
from careercompare.model.salary import Salary
from careercompare.model.skills import skill_key
from careercompare.model.source import Source
from careercompare.model.web import is_safe_url, make_slug

__all__ = [
    "Amount",
    "AmountLike",
    "AtLeast",
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
    "Typical",
    "check_careers",
    "distance",
    "is_safe_url",
    "lowest_possible",
    "make_slug",
    "order_amounts",
    "scale_amount",
    "skill_key",
    "to_decimal",
]
