"""The page as linked data: schema.org's vocabulary, for whoever reads pages by machine."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias

from careercompare.presentation import Facts, Link, PayFacts, Presentation

Node: TypeAlias = dict[str, Any]

_DURATIONS = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}


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
    items = [
        {"@type": "ListItem", "position": place, "item": _describe(facts)}
        for place, facts in enumerate(presentation.facts, start=1)
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


def _describe(facts: Facts) -> Node:
    node: Node = {"@type": "Occupation", "name": facts.name}
    if facts.url is not None:
        node["url"] = facts.url
    if facts.description is not None:
        node["description"] = facts.description
    if facts.skills:
        node["skills"] = list(facts.skills)
    if facts.routes:
        node["educationRequirements"] = list(facts.routes)
    if facts.codes:
        node["occupationalCategory"] = [_code(*pair) for pair in facts.codes]
    if facts.pay is not None:
        node["estimatedSalary"] = _pay(facts.pay)
    return node


def _code(scheme: str, code: str) -> Node:
    code_set = {"@type": "CategoryCodeSet", "name": scheme}
    return {"@type": "CategoryCode", "codeValue": code, "inCodeSet": code_set}


def _pay(pay: PayFacts) -> list[Node]:
    distribution: Node = {
        "@type": "MonetaryAmountDistribution",
        "name": "base",
        "currency": pay.currency,
        "duration": _DURATIONS[pay.period],
        **_amounts(median=pay.median),
    }
    if pay.percentiles is not None:
        low, high = (f"percentile{percentile}" for percentile in pay.percentiles)
        return [{**distribution, **_amounts(**{low: pay.low, high: pay.high})}]
    ends = _amounts(minValue=pay.low, maxValue=pay.high)
    if not ends:
        return [distribution]
    amount = {"@type": "MonetaryAmount", "name": "range", "currency": pay.currency, **ends}
    return [distribution, amount]


def _amounts(**amounts: Decimal | None) -> Node:
    """Write whole numbers as such, and others as texts, so that no reader makes floats of them."""
    return {
        name: int(amount) if amount.as_tuple().exponent == 0 else str(amount)
        for name, amount in amounts.items()
        if amount is not None
    }
