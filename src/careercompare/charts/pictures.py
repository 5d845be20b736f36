"""What a comparison and a ranking have to draw."""

from __future__ import annotations

import altair as alt

from careercompare.charts.pay import draw_pay
from careercompare.charts.scores import draw_scores
from careercompare.l10n import Localizer
from careercompare.presentation import PayChart, Presentation


def draw(picture: PayChart | Presentation, localizer: Localizer) -> alt.LayerChart:
    """Draw pay, or the page of a ranking, in the words of *localizer*."""
    return draw_pay(picture) if isinstance(picture, PayChart) else draw_scores(picture, localizer)
