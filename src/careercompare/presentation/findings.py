"""What a comparison found, before it is put into words."""

from __future__ import annotations

import attrs

from careercompare.aspects import Row
from careercompare.model import Career, CareerName, Rates
from careercompare.presentation.house_style import HouseStyle
from careercompare.rules import Verdict


@attrs.frozen(repr=False)
class Findings:
    """The careers compared, the rows and verdicts found, and how to present them.

    *related* names further comparisons to link to, each by the careers that it compares.
    *benchmark* is shown beside the careers and takes no part in any verdict; *rates* are what pay
    of different kinds was brought together with.
    """

    careers: tuple[Career, ...]
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...]
    related: tuple[tuple[CareerName, ...], ...] = ()
    house_style: HouseStyle = attrs.field(factory=HouseStyle)
    benchmark: Career | None = None
    rates: Rates | None = None
