"""The pages that are looked at in a browser, and what is hostile in some of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from sample import REFERENCE, compare_at_qoollege

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    AtLeast,
    Career,
    Catalog,
    Comparison,
    Demand,
    EducationLevel,
    Outlook,
    PayPeriod,
    Salary,
)

Page: TypeAlias = tuple[Comparison, str]

TURNING = "\u202ereversed\u202c and \u2066isolated"
HOSTILE_TEXTS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></script><svg onload=alert(1)>",
    "'-alert(1)-'",
    "<!--><iframe srcdoc='<script>alert(1)</script>'>",
    "</textarea><details open ontoggle=alert(1)>",
    "&lt;b&gt; &amp;amp; &#60;i&#62;",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "javascript:alert(1)",
    "]]><x/>",
    "</script><script>alert(1)//",
    TURNING,
)
# What would turn the words around it is replaced; all else is shown as it is.
SHOWN_TEXTS = (*HOSTILE_TEXTS[:-1], "\ufffdreversed\ufffd and \ufffdisolated")


def _reference() -> Comparison:
    return compare_at_qoollege(*REFERENCE, related=[REFERENCE])


def _careers() -> list[Career]:
    first, second = REFERENCE
    return [
        first,
        second,
        Career(
            "Family Medicine Physician",
            salary=Salary(81_330, AtLeast(239_200), "USD", median=238_380),
            outlook=Outlook(growth="0.027", until=2034, openings=3_300),
            education=EducationLevel.DOCTORATE,
            codes={"soc": "29-1215"},
        ),
        Career("Actor", salary=Salary("12.50", "72.50", "USD", period=PayPeriod.HOUR)),
        Career("Word Processor", outlook=Outlook(Demand.VERY_LOW, growth="-0.361", until=2034)),
        Career("データサイエンティスト", language="ja", skills=["統計学", "Coding"]),
    ]


def _several(count: int) -> Comparison:
    return compare_at_qoollege(*_careers()[:count], rules=[*DEFAULT_RULES, *FURTHER_RULES])


def _many(count: int) -> Comparison:
    return compare_at_qoollege(*list(Catalog.sample().values())[:count])


def _beside_benchmark() -> Comparison:
    everybody = Career("All occupations", salary=Salary(30_000, 125_000, "USD", median=49_500))
    return compare_at_qoollege(*REFERENCE, against=everybody)


def _hostile() -> Comparison:
    texts = list(HOSTILE_TEXTS)
    return compare_at_qoollege(
        *(
            Career(
                text,
                slug=f"hostile-{place}",
                skills=texts,
                workplaces=texts,
                routes=texts,
                day_to_day=" ".join(texts),
            )
            for place, text in enumerate(texts[:2])
        )
    )


PAGES: dict[str, Callable[[], Page]] = {
    "reference": lambda: (_reference(), "en"),
    "three": lambda: (_several(3), "en"),
    "six": lambda: (_several(6), "en"),
    "arabic": lambda: (_reference(), "ar"),
    "hebrew-six": lambda: (_several(6), "he"),
    "japanese": lambda: (_reference(), "ja"),
    "german": lambda: (_reference(), "de"),
    "missing": lambda: (compare_at_qoollege(Career("Baker"), Career("Cook")), "en"),
    "ten": lambda: (_many(10), "en"),
    "twenty-eight": lambda: (_many(28), "en"),
    "benchmark": lambda: (_beside_benchmark(), "en"),
    "hostile": lambda: (_hostile(), "en"),
}
