"""What is done grows with what is given and no faster, counted in calls and never in seconds.

What a single call of C takes is not seen here: patterns are held by `test_patterns`, and
``benchmarks/bench_growth.py`` measures time and memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeAlias

import pytest
from counting import count_calls

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    HouseStyle,
    Localizer,
    Message,
    Outlook,
    Press,
    Ranking,
    Salary,
    Same,
    Source,
    compare,
    rank,
)
from careercompare.model import make_slug, skill_key

Work: TypeAlias = Callable[[], object]
Kind: TypeAlias = Callable[[int], Work]

FEW, TIMES = 60, 4

# Four times as much may take a quarter more than four times as long, for what has to be sorted.
MOST = TIMES * 1.25

TEXTS: dict[str, str] = {
    "words": "word ",
    "no spaces": "a",
    "no-break spaces": "\u00a0",
    "marks of two classes": "\u0301\u0323",
    "right to left": "\u05d0\u05d1 ",
    "emoji": "\U0001f468\u200d\U0001f469",
    "widthless": "\u200b",
    "signs": "*_`<&|\\[",
}


def make(number: int) -> Career:
    return Career(
        f"Job {number}",
        salary=Salary(1000 + number, 2000 + number, "USD", median=1500 + number),
        outlook=Outlook("high", f"0.{number:05}", until=2034),
        education="bachelor",
        skills=[f"Skill {number}", "Patience"],
        sources=[Source(f"Table {number}", "An office", url=f"https://e.com/{number}")],
    )


def make_many(count: int) -> list[Career]:
    return [make(number) for number in range(count)]


def page(*careers: Career, **options: Any) -> None:
    found = compare(*careers, **options)
    found.to_html("ar"), found.to_text(), found.to_markdown(), found.to_dict()


def of_title(unit: str) -> Kind:
    def prepare(count: int) -> Work:
        career = Career("x" + unit * count + "y", slug="x")
        return lambda: page(career, make(1))

    return prepare


def of_careers(count: int) -> Work:
    careers = make_many(count)
    return lambda: page(*careers)


def of_ties(count: int) -> Work:
    careers = [Career(f"Job {each}", salary=Salary(1, 2, "USD")) for each in range(count)]
    return lambda: page(*careers, rules=[*DEFAULT_RULES, *FURTHER_RULES])


def of_lists(count: int) -> Work:
    texts = [f"Thing {each}" for each in range(count)]
    career = Career("A", skills=texts, workplaces=texts, routes=texts, alternate_titles=texts)
    other = Career("B", skills=texts[count // 2 :])
    return lambda: page(career, other, rules=[*DEFAULT_RULES, *FURTHER_RULES])


def of_sources(count: int) -> Work:
    career = Career("A", sources=[Source(f"Table {each}", "An office") for each in range(count)])
    return lambda: page(career, make(1))


def of_rules(count: int) -> Work:
    says = Message("same", "Same")
    rules = [Same(f"rule {each}", of=lambda _: 1, says=says) for each in range(count)]
    return lambda: page(make(1), make(2), rules=rules)


def of_aspects(count: int) -> Work:
    aspects = [Aspect(f"aspect {each}", Message("x", "X"), str) for each in range(count)]
    return lambda: page(make(1), make(2), aspects=aspects)


def of_related(count: int) -> Work:
    related = [[make(each), make(each + 1)] for each in range(count)]
    return lambda: page(make(1), make(2), related=related)


def of_press(count: int) -> Work:
    careers = make_many(count)
    return lambda: Press("en").html(*careers)


def of_ranking(count: int) -> Work:
    careers = make_many(count)
    return lambda: rank(careers, {"salary.median": 1, "outlook.growth": 2}).to_html("de")


def of_comparison_read(count: int) -> Work:
    data = compare(*make_many(count)).to_dict()
    return lambda: Comparison.from_dict(data)


def of_ranking_read(count: int) -> Work:
    data = rank(make_many(count), {"salary.median": 1}).to_dict()
    return lambda: Ranking.from_dict(data)


def of_catalog(count: int) -> Work:
    text = Catalog(make_many(count)).dumps()
    return lambda: Catalog.loads(text)


def of_problems(count: int) -> Work:
    text = json.dumps({"version": 1, "careers": [{"titel": 1, "skills": [1, 1]}] * count})
    return lambda: Catalog.loads(text)


def of_finding(count: int) -> Work:
    catalog = Catalog(make_many(count))
    return lambda: (catalog.find("job"), catalog.find("jpb"), catalog.get("x"))


def of_relating(count: int) -> Work:
    catalog = Catalog(make_many(count))
    return lambda: (catalog.related("job-1", 5), catalog.bridges("job-1", "job-2"))


def of_question(count: int) -> Work:
    catalog = Catalog(make_many(5))
    return lambda: catalog.find("job " + "word " * count)


def of_unknown_slug(count: int) -> Work:
    catalog = Catalog(make_many(5))
    return lambda: catalog["job-" * count]


def of_header(count: int) -> Work:
    header = ",".join(f"de-{each:03};q=0.{each % 1000:03}" for each in range(count))
    return lambda: Localizer.negotiate(header)


def of_tag(count: int) -> Work:
    return lambda: Localizer("de" + "-abc" * count)


def of_house_style(count: int) -> Work:
    style = HouseStyle(index_url="https://e.com/{locale}", locales=["en"])
    return lambda: style.in_locale("de" + "-abc" * count)


def of_exponent(count: int) -> Work:
    return lambda: Salary(f"1e-{count}00000", None, "USD")


def of_digits(count: int) -> Work:
    return lambda: Salary(10 ** (100 * count), None, "USD")


def of_nesting(count: int) -> Work:
    text = "[" * 1000 * count
    return lambda: Catalog.loads(text)


def of_slug(count: int) -> Work:
    text = "a" + "\u0301\u0323" * count
    return lambda: (make_slug(text), skill_key(text))


KINDS: dict[str, Kind] = {
    **{f"a title of {name}": of_title(unit) for name, unit in TEXTS.items()},
    **{name.removeprefix("of_"): kind for name, kind in globals().items() if name[:3] == "of_"},
}
del KINDS["title"]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_done_grows_with_what_is_given(kind: Kind) -> None:
    work(kind(FEW))  # what is read or imported once is not counted
    few, many = kind(FEW), kind(FEW * TIMES)
    assert count_calls(lambda: work(many)) <= count_calls(lambda: work(few)) * MOST


def work(do: Work) -> None:
    with suppress(CareerCompareError):  # to refuse takes no longer either
        do()


def test_work_that_grows_faster_is_seen() -> None:
    def square(count: int) -> int:
        return count_calls(lambda: [len("") for _ in range(count * count)])

    assert square(FEW * TIMES) > square(FEW) * MOST
