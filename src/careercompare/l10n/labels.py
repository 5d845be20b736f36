"""The words for the members of the model's enumerations."""

from __future__ import annotations

from collections.abc import Mapping

from careercompare.errors import InvalidOption
from careercompare.message import Message
from careercompare.model import Demand, EducationLevel, PayPeriod, Scale

_DEMAND: Mapping[Scale, Message] = {
    Demand.VERY_LOW: Message("demand.very-low", "Very low"),
    Demand.LOW: Message("demand.low", "Low"),
    Demand.MODERATE: Message("demand.moderate", "Moderate"),
    Demand.HIGH: Message("demand.high", "High"),
    Demand.VERY_HIGH: Message("demand.very-high", "Very high"),
}

_EDUCATION: Mapping[Scale, Message] = {
    EducationLevel.NO_FORMAL_CREDENTIAL: Message("education.none", "No formal credential"),
    EducationLevel.PRIMARY: Message("education.primary", "Primary school"),
    EducationLevel.LOWER_SECONDARY: Message("education.lower-secondary", "Lower secondary school"),
    EducationLevel.HIGH_SCHOOL: Message("education.high-school", "High school"),
    EducationLevel.SOME_COLLEGE: Message("education.some-college", "Some college, no degree"),
    EducationLevel.POSTSECONDARY_NONDEGREE: Message(
        "education.postsecondary-nondegree", "Postsecondary certificate"
    ),
    EducationLevel.ASSOCIATE: Message("education.associate", "Associate"),
    EducationLevel.BACHELOR: Message("education.bachelor", "Bachelor"),
    EducationLevel.MASTER: Message("education.master", "Master"),
    EducationLevel.DOCTORATE: Message("education.doctorate", "Doctorate"),
}


_PERIODS = {
    PayPeriod.HOUR: Message("period.hour", "hourly"),
    PayPeriod.DAY: Message("period.day", "daily"),
    PayPeriod.WEEK: Message("period.week", "weekly"),
    PayPeriod.MONTH: Message("period.month", "monthly"),
    PayPeriod.YEAR: Message("period.year", "yearly"),
}


def label_period(period: PayPeriod) -> Message:
    """Return the words for pay of that period."""
    return _PERIODS[period]


def label_level(level: Scale) -> Message:
    """Return the words for a step of one of the model's scales; another scale has none."""
    for labels in (_DEMAND, _EDUCATION):
        if level in labels:
            return labels[level]
    remedy = "Return a Message of your own where a value is a scale of your own."
    raise InvalidOption("value", level, "a Demand or an EducationLevel", remedy)
