"""Careers, and all that is told, made and read of them, at any size."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from growing.work import Work, attempt

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    Catalog,
    Comparison,
    Highest,
    Message,
    Outcome,
    Outlook,
    Press,
    Ranking,
    Rates,
    Salary,
    Same,
    Source,
    Verdict,
    compare,
    rank,
    rule,
)
from careercompare.model import Doubt


def _make(number: int) -> Career:
    """Return a career of which everything is known that a page compares."""
    return Career(
        f"Job {number}",
        salary=Salary(1000 + number, 2000 + number, "USD", median=1500 + number),
        outlook=Outlook("high", f"0.{number:06}", until=2034),
        education="bachelor",
        skills=[f"Skill {number}", "Patience"],
        sources=[Source(f"Table {number}", "An office", url=f"https://example.com/{number}")],
    )


def _make_many(count: int) -> list[Career]:
    return [_make(number) for number in range(count)]


def _show_all(*careers: Career, **options: Any) -> None:
    """Compare careers, and write the page in every notation."""
    page = compare(*careers, **options)
    page.to_html("ar")
    page.to_text()
    page.to_markdown()
    page.to_dict()


def with_title(unit: str, count: int) -> Work:
    """Make pages of a title of so many characters, of *unit* over and over."""
    career = Career(f"x{(unit * count)[:count]}y", slug="x")
    return lambda: _show_all(career, _make(1), Career(career.title))


def comparing(count: int) -> Work:
    careers = _make_many(count)
    return lambda: _show_all(*careers)


def tying(count: int) -> Work:
    """Compare so many careers that pay the same, by every rule there is."""
    careers = [Career(f"Job {each}", salary=Salary(1, 2, "USD")) for each in range(count)]
    return lambda: _show_all(*careers, rules=[*DEFAULT_RULES, *FURTHER_RULES])


def doubting(count: int) -> Work:
    """Compare so many careers whose pay is doubtful, of which many share the lead."""
    careers = [
        Career(f"Job {each}", salary=Salary(1, 2 + each % 2, "USD", doubts=[*Doubt]))
        for each in range(count)
    ]
    return lambda: _show_all(*careers)


def writing_workbooks(folder: Path, count: int) -> Work:
    """Write a workbook of so many careers, each in a place of which a sentence tells."""
    careers = [
        Career(f"Job {each}", salary=Salary(1, 2, "USD", place=f"Town {each}"))
        for each in range(count)
    ]
    comparison = compare(*careers)
    return lambda: comparison.to_xlsx(folder / "careers.xlsx")


def multiplying(count: int) -> Work:
    """Read a comparison back whose message names a place so often, which holds as much."""

    @rule("mine")
    def judge(_: object) -> Verdict:
        return Verdict("mine", Outcome.NO, Message("mine", "{word}", word="word"))

    data: dict[str, Any] = compare(_make(1), _make(2), rules=[judge]).to_dict()
    said = {"english": "{word}" * count, "values": {"word": "word" * count}}
    data["verdicts"][0]["message"] |= said
    return lambda: Comparison.from_dict(data).to_text()


def pressing(count: int) -> Work:
    careers = _make_many(count)
    return lambda: Press("en").html(*careers)


def ranking(count: int) -> Work:
    careers = _make_many(count)
    return lambda: rank(careers, {"salary.median": 1, "outlook.growth": 2}).to_html("de")


def measuring(count: int) -> Work:
    """Rank careers by so many measures, show the order, and read it back."""
    says = Message("longer", "Longer title")
    rules = [
        Highest(f"title {each}", of=lambda career: len(career.title), says=says)
        for each in range(count)
    ]
    weights = {each.name: 1 for each in rules}

    def show() -> None:
        ranking = rank(_make_many(3), weights, rules=rules)
        ranking.to_html("de")
        ranking.to_text()
        Ranking.from_dict(ranking.to_dict())

    return show


def ranking_unknown(count: int) -> Work:
    """Rank so many careers, of which every second has no figures."""
    unknown = [Career(f"Post {each}") for each in range(count // 2)]
    careers = [*_make_many(count - len(unknown)), *unknown]
    return lambda: rank(careers, {"salary.median": 1, "outlook.growth": 2}).to_html("de")


def placing(count: int) -> Work:
    """Compare so many careers, each in a place with prices of its own."""
    careers = [
        Career(f"Job {each}", salary=Salary(1, 2 + each, "USD", place=f"Town {each}"))
        for each in range(count)
    ]
    rates = Rates(place="Town 0", worth={f"Town {each}": "1.2" for each in range(1, count)})

    def show() -> None:
        _show_all(*careers)
        _show_all(*careers, rates=rates)

    return show


def reading_records(count: int) -> Work:
    """Read so many records, of which each names fields that are there and one that is not."""
    records = [{"title": f"Job {each}", "skills": "A; B", f"x{each}": 1} for each in range(count)]
    return lambda: Catalog.from_records(records)


def with_lists(count: int) -> Work:
    """Make a page of a career with so many skills, places of work, routes and titles."""
    texts = [f"Thing {each}" for each in range(count)]
    career = Career("A", skills=texts, workplaces=texts, routes=texts, alternate_titles=texts)
    other = Career("B", skills=texts[count // 2 :])
    return lambda: _show_all(career, other, rules=[*DEFAULT_RULES, *FURTHER_RULES])


def with_sources(count: int) -> Work:
    """Make a page of a career with so many sources, each a note."""
    career = Career("A", sources=[Source(f"Table {each}", "An office") for each in range(count)])
    return lambda: _show_all(career, _make(1))


def with_related(count: int) -> Work:
    related = [[_make(each), _make(each + 1)] for each in range(count)]
    return lambda: _show_all(_make(1), _make(2), related=related)


def with_rules(count: int) -> Work:
    says = Message("same", "Same")
    rules = [Same(f"rule {each}", of=lambda _: 1, says=says) for each in range(count)]
    return lambda: _show_all(_make(1), _make(2), rules=rules)


def with_aspects(count: int) -> Work:
    aspects = [Aspect(f"aspect {each}", Message("x", "X"), str) for each in range(count)]
    return lambda: _show_all(_make(1), _make(2), aspects=aspects)


def loading(count: int) -> Work:
    text = Catalog(_make_many(count)).dumps()
    return lambda: Catalog.loads(text)


def telling(count: int) -> Work:
    """Tell of a catalog with so many careers, all of them wrong."""
    text = json.dumps({"version": 1, "careers": [{"titel": 1, "skills": [1, 1]}] * count})
    return lambda: Catalog.loads(text)


def reading_back(count: int) -> Work:
    data = compare(*_make_many(count)).to_dict()
    return lambda: Comparison.from_dict(data)


def reading_back_ranked(count: int) -> Work:
    data = rank(_make_many(count), {"salary.median": 1}).to_dict()
    return lambda: Ranking.from_dict(data)


def searching(count: int) -> Work:
    """Find words, words with a slip, and no slug, but one that is near, in so many careers."""
    catalog = Catalog(_make_many(count))

    def search() -> None:
        catalog.find("job")
        catalog.find("jpb skil")
        catalog.get("x")
        attempt(lambda: catalog["jbo-1"])

    return search


def relating(count: int) -> Work:
    catalog = Catalog(_make_many(count))
    return lambda: (catalog.related("job-1", 5), catalog.bridges("job-1", "job-2"))
