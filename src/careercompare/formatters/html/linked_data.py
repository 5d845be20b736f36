"""The page as linked data: schema.org's vocabulary, for whoever reads pages by machine."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias

from careercompare.model import Amount, Career, PayPeriod, Salary
from careercompare.presentation import Link, Presentation
from careercompare.serialize.converter import write_number

Node: TypeAlias = dict[str, Any]

_DURATIONS = {
    PayPeriod.HOUR: "PT1H",
    PayPeriod.DAY: "P1D",
    PayPeriod.WEEK: "P1W",
    PayPeriod.MONTH: "P1M",
    PayPeriod.YEAR: "P1Y",
}


def link_data(presentation: Presentation) -> Node:
    """Return the JSON-LD of a page: its careers in order and, where addresses are known, its path.

    Only what is published as a number is stated: a top-coded amount is none, and the ends of a
    range are no percentiles unless the salary says which.
    """
    graph = [_list(presentation)]
    if presentation.index is not None and presentation.url is not None:
        graph.append(_path(presentation.index, presentation))
    return {"@context": "https://schema.org", "@graph": graph}


def _list(presentation: Presentation) -> Node:
    careers, style = presentation.findings.careers, presentation.findings.house_style
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "item": _describe(career, style.link_guide(career)),
        }
        for place, career in enumerate(careers, start=1)
    ]
    return {
        "@type": "ItemList",
        "name": str(presentation.table.caption),
        "numberOfItems": len(items),
        "itemListElement": items,
    }


def _path(index: Link, presentation: Presentation) -> Node:
    steps = [(str(index.words), index.url), (str(presentation.title), presentation.url)]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": {"@id": url}}
        for place, (name, url) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _describe(career: Career, guide: str | None) -> Node:
    node: Node = {"@type": "Occupation", "name": career.title}
    if guide is not None:
        node["url"] = guide
    if career.day_to_day is not None:
        node["description"] = career.day_to_day
    if career.skills:
        node["skills"] = list(career.skills)
    if career.routes:
        node["educationRequirements"] = list(career.routes)
    if career.codes:
        node["occupationalCategory"] = [_code(*pair) for pair in career.codes.items()]
    if career.salary is not None:
        node["estimatedSalary"] = _pay(career.salary)
    return node


def _code(scheme: str, code: str) -> Node:
    code_set = {"@type": "CategoryCodeSet", "name": scheme}
    return {"@type": "CategoryCode", "codeValue": code, "inCodeSet": code_set}


def _pay(salary: Salary) -> list[Node]:
    median = {} if salary.median is None else _amount("median", salary.median)
    distribution: Node = {
        "@type": "MonetaryAmountDistribution",
        "name": "base",
        "currency": salary.currency,
        "duration": _DURATIONS[salary.period],
        **median,
    }
    if salary.low is None or salary.high is None:
        return [distribution]
    if salary.percentiles is not None:
        low, high = (f"percentile{percentile}" for percentile in salary.percentiles)
        return [{**distribution, **_amount(low, salary.low), **_amount(high, salary.high)}]
    ends = {**_amount("minValue", salary.low), **_amount("maxValue", salary.high)}
    return [
        distribution,
        {"@type": "MonetaryAmount", "name": "range", "currency": salary.currency, **ends},
    ]


def _amount(name: str, amount: Amount) -> Node:
    return {name: write_number(amount)} if isinstance(amount, Decimal) else {}
