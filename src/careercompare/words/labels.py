"""The words for the members of the model's enumerations."""

from __future__ import annotations

from collections.abc import Mapping

from careercompare.model import Demand, EducationLevel, PayPeriod, Scale
from careercompare.words.message import Message

_DEMAND: Mapping[Scale | PayPeriod, Message] = {
    Demand.VERY_LOW: Message("demand.very-low", "Very low"),
    Demand.LOW: Message("demand.low", "Low"),
    Demand.MODERATE: Message("demand.moderate", "Moderate"),
    Demand.HIGH: Message("demand.high", "High"),
    Demand.VERY_HIGH: Message("demand.very-high", "Very high"),
}

_EDUCATION: Mapping[Scale | PayPeriod, Message] = {
    EducationLevel.NO_FORMAL_CREDENTIAL: Message("education.none", "No formal credential"),
    EducationLevel.PRIMARY: Message("education.primary", "Primary school"),
    EducationLevel.LOWER_SECONDARY: Message("education.lower-secondary", "Lower secondary school"),
    EducationLevel.HIGH_SCHOOL: Message("education.high-school", "High school"),
    EducationLevel.VOCATIONAL_SECONDARY: Message(
        "education.vocational-secondary", "Vocational upper secondary"
    ),
    EducationLevel.SOME_COLLEGE: Message("education.some-college", "Some college, no degree"),
    EducationLevel.POSTSECONDARY_NONDEGREE: Message(
        "education.postsecondary-nondegree", "Postsecondary certificate"
    ),
    EducationLevel.GENERAL_POSTSECONDARY: Message(
        "education.general-postsecondary", "General post-secondary non-tertiary"
    ),
    EducationLevel.VOCATIONAL_POSTSECONDARY: Message(
        "education.vocational-postsecondary", "Vocational post-secondary non-tertiary"
    ),
    EducationLevel.ASSOCIATE: Message("education.associate", "Associate"),
    EducationLevel.GENERAL_SHORT_CYCLE: Message(
        "education.general-short-cycle", "General short-cycle tertiary"
    ),
    EducationLevel.VOCATIONAL_SHORT_CYCLE: Message(
        "education.vocational-short-cycle", "Vocational short-cycle tertiary"
    ),
    EducationLevel.BACHELOR: Message("education.bachelor", "Bachelor"),
    EducationLevel.PROFESSIONAL_BACHELOR: Message(
        "education.professional-bachelor", "Professional bachelor or equivalent"
    ),
    EducationLevel.MASTER: Message("education.master", "Master"),
    EducationLevel.DOCTORATE: Message("education.doctorate", "Doctorate"),
}


_PERIODS: Mapping[Scale | PayPeriod, Message] = {
    PayPeriod.HOUR: Message("period.hour", "hourly"),
    PayPeriod.DAY: Message("period.day", "daily"),
    PayPeriod.WEEK: Message("period.week", "weekly"),
    PayPeriod.MONTH: Message("period.month", "monthly"),
    PayPeriod.YEAR: Message("period.year", "yearly"),
}


def label(member: Scale | PayPeriod) -> Message | str:
    """Return the words for a member of an enumeration; those of a scale of one's own are its own.

    >>> label(EducationLevel.MASTER).english
    'Master'
    """
    for labels in (_DEMAND, _EDUCATION, _PERIODS):
        if member in labels:
            return labels[member]
    return member.label if isinstance(member, Scale) else member.value
