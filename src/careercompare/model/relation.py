"""Careers that a publication calls related."""

from __future__ import annotations

from typing import cast

import attrs

from careercompare.errors import quote, sealed
from careercompare.model.checks import holds, to_whole, whole
from careercompare.model.web import check_slug


def _to_tier(value: int) -> int:
    return cast("int", to_whole(value))


@sealed
@attrs.frozen(repr=False)
class Relation:
    """A published relation to the career of that *slug*; *tier* 1 is the closest.

    >>> Relation("data-scientist", tier=2).tier
    2
    """

    slug: str = attrs.field(validator=holds(check_slug))
    tier: int = attrs.field(default=1, converter=_to_tier, validator=holds(whole(1, 9)))

    def __repr__(self) -> str:
        return f"<Relation {quote(self.slug)}, tier {self.tier}>"
