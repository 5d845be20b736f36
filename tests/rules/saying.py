"""What the tests of rules ask of a verdict: how it reads, and what no order may change."""

from __future__ import annotations

from careercompare import Localizer, Verdict


def say(verdict: Verdict, locale: str = "en") -> str:
    return Localizer(locale).text(verdict.message)


def summarize(verdict: Verdict) -> tuple[object, ...]:
    """Return what must not depend on the order of the careers."""
    return (
        verdict.rule,
        verdict.outcome,
        frozenset(verdict.winners),
        verdict.margin,
        verdict.reason,
        frozenset(verdict.leading_known),
        frozenset(verdict.doubted),
        frozenset(verdict.evidence),
        verdict.message.key,
    )
