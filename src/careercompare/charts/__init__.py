"""Charts for Altair, in the reader's words and numbers; they are saved without a network.

It needs the extra ``charts``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from careercompare.doors import open_by_need
from careercompare.errors import MissingExtra

if TYPE_CHECKING:
    from careercompare.charts.pictures import draw
    from careercompare.charts.scatter import draw_scatter

__all__ = ["draw", "draw_scatter"]

_find = open_by_need(__name__, {"pictures": "draw", "scatter": "draw_scatter"})


def __getattr__(name: str) -> Any:
    if name in __all__:
        try:
            import_module("altair")
        except ImportError:
            raise MissingExtra("charts", "altair") from None
    return _find(name)
