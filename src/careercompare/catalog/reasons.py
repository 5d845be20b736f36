"""Why two careers are related: in the words of a page, and in a line."""

from __future__ import annotations

from collections.abc import Iterator

from careercompare.catalog.relatedness import Related
from careercompare.words import Enumeration, Message, Quote

_TIER = Message("related.tier", "Published as related (tier {tier})")
_FIELD = Message("related.field", "Same occupational group")
_SKILLS = Message("related.skills", "Shared skills: {skills}")


def explain(related: Related) -> Iterator[Message]:
    """Say on a page what publications say of the two careers, and what these have in common."""
    if related.tier is not None:
        yield _TIER.fill(tier=related.tier)
    if related.shared_skills:
        language = related.career.language
        skills = Enumeration(tuple([Quote(each, language) for each in related.shared_skills]))
        yield _SKILLS.fill(skills=skills)
    if related.field:
        yield _FIELD


def tell_reasons(related: Related) -> Iterator[str]:
    """Say in English and in short what is known of the two careers, skills by their number.

    >>> from careercompare import Catalog
    >>> (closest,) = Catalog.sample().related("mlops-engineer", n=1)
    >>> list(tell_reasons(closest))
    ['3 shared skills', 'lower typical pay 98% of the higher']
    """
    if related.tier is not None:
        by = " by this one" if related.reverse else ""
        yield f"published as related{by}, tier {related.tier}"
    if related.shared_skills:
        count = len(related.shared_skills)
        yield f"{count} shared skill{'' if count == 1 else 's'}"
    if related.field is not None:
        yield "same field" if related.field else "another field"
    if related.pay is not None:
        yield _tell_pay(related.pay)


def _tell_pay(share: float) -> str:
    if share == 1:
        return "same typical pay"
    # What is lower is never all of the higher, and only nothing is none of it.
    percent = f"{share:.0%}"
    almost = {"100%": "more than 99%", "0%": "less than 1%" if share else "0%"}
    return f"lower typical pay {almost.get(percent, percent)} of the higher"
