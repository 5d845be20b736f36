"""The publisher whose careers come with the library.

Apart from `HouseStyle`, since to check its addresses takes half as long as all the rest of words.
"""

from __future__ import annotations

from careercompare.words.house_style import HouseStyle
from careercompare.words.style import MoneyStyle

QOOLLEGE = HouseStyle(
    publisher="Qoollege",
    guide_url="https://careers.qoollege.com/careers/{slug}",
    comparison_url="https://careers.qoollege.com/compare/{slugs}",
    index_url="https://careers.qoollege.com/compare",
    money=MoneyStyle(thousands="k"),
)
"""The house style of Qoollege's career guides, which the built-in sample carries."""
