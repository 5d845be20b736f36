"""Careers that a publication calls related."""

from __future__ import annotations

import attrs

from careercompare.model.checks import check_whole
from careercompare.model.web import check_slug


def _check_slug(_: object, __: object, value: str) -> None:
    check_slug(value, "related.slug")


def _check_tier(_: object, __: object, value: int) -> None:
    check_whole(value, "related.tier", 1, 9)


@attrs.frozen
class Relation:
    """A published relation to the career of that *slug*; *tier* 1 is the closest.

    >>> Relation("data-scientist", tier=2).tier
    2
    """

    slug: str = attrs.field(validator=_check_slug)
    tier: int = attrs.field(default=1, validator=_check_tier)
