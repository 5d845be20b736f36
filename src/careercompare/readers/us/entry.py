"""What is typically needed to enter an occupation, in the projections' own words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from careercompare.model import EducationLevel

EDUCATION: Mapping[str, EducationLevel] = {
    "No formal educational credential": EducationLevel.NO_FORMAL_CREDENTIAL,
    "High school diploma or equivalent": EducationLevel.HIGH_SCHOOL,
    "Some college, no degree": EducationLevel.SOME_COLLEGE,
    "Postsecondary nondegree award": EducationLevel.POSTSECONDARY_NONDEGREE,
    "Associate's degree": EducationLevel.ASSOCIATE,
    "Bachelor's degree": EducationLevel.BACHELOR,
    "Master's degree": EducationLevel.MASTER,
    "Doctoral or professional degree": EducationLevel.DOCTORATE,
}
"""The eight levels of typical entry education, as they are printed."""

CREDENTIALS: Mapping[EducationLevel, str] = {level: words for words, level in EDUCATION.items()}


class Experience(Enum):
    """Work experience in a related occupation; ``NONE`` says that none is needed.

    >>> Experience.UNDER_FIVE_YEARS.words
    'less than 5 years of work experience in a related occupation'
    """

    NONE = "None"
    UNDER_FIVE_YEARS = "Less than 5 years"
    FIVE_YEARS_OR_MORE = "5 years or more"

    @property
    def words(self) -> str | None:
        """What is needed, as a part of a sentence; None where nothing is."""
        if self is Experience.NONE:
            return None
        return f"{self.value.lower()} of work experience in a related occupation"


class Training(Enum):
    """Training on the job until one is competent; ``NONE`` says that none is needed.

    >>> Training.SHORT_TERM.words, Training.APPRENTICESHIP.words, Training.NONE.words
    ('short-term on-the-job training', 'an apprenticeship', None)
    """

    NONE = "None"
    SHORT_TERM = "Short-term on-the-job training"
    MODERATE_TERM = "Moderate-term on-the-job training"
    LONG_TERM = "Long-term on-the-job training"
    INTERNSHIP = "Internship/residency"
    APPRENTICESHIP = "Apprenticeship"

    @property
    def words(self) -> str | None:
        """What is needed, as a part of a sentence; None where nothing is."""
        if self is Training.NONE:
            return None
        nouns: Mapping[Training, str] = {
            Training.INTERNSHIP: "an internship or residency",
            Training.APPRENTICESHIP: "an apprenticeship",
        }
        return nouns.get(self, str(self.value).lower())


EXPERIENCE: Mapping[str, Experience] = {each.value: each for each in Experience}
TRAINING: Mapping[str, Training] = {each.value: each for each in Training}
