"""Charts for Altair, in the reader's words and numbers; they are saved without a network.

It needs the extra ``charts``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from careercompare.doors import open_by_need
from careercompare.errors import MissingExtra

if TYPE_CHECKING:
    from careercompare.charts.pay import draw_pay
    from careercompare.charts.scatter import draw_scatter
    from careercompare.charts.scores import draw_scores

__all__ = ["draw_pay", "draw_scatter", "draw_scores"]

_find = open_by_need(
    __name__, {"pay": "draw_pay", "scatter": "draw_scatter", "scores": "draw_scores"}
)


def __getattr__(name: str) -> Any:
    if name in __all__:
        try:
            import_module("altair")
        except ImportError:
            raise MissingExtra("charts", "altair") from None
    return _find(name)
