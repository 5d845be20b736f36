"""The page as linked data: schema.org's vocabulary, for whoever reads pages by machine."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import Any, TypeAlias

from careercompare.formatters.html.markup import Json, write_json
from careercompare.presentation import Facts, Link, PayFacts, Presentation, Source, is_safe_url
from careercompare.words import Phrase

Node: TypeAlias = dict[str, Any]

_DURATIONS = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_DAY = len("2026-03-14")
_MOST_DESCRIBED = 10
_PERCENTILES = (10, 25, 75, 90)  # for which the vocabulary has words


def link_data(presentation: Presentation) -> Node:
    """Return the JSON-LD of a page: what it is, its careers in order, and what it rests on.

    Only what is published as a number is stated: a top-coded amount is none, and the ends of a
    range are no percentiles unless the salary says which. A ranking names all its careers and
    leads to their guides; it states the facts of the first ten.
    """
    page, about = presentation, presentation.about
    of_careers = chain.from_iterable(facts.sources for facts in page.facts)
    sources = list(dict.fromkeys([*about.sources, *of_careers]))
    node: Node = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": str(find_name(page)),
        **({"description": str(page.introduction)} if page.introduction.parts else {}),
        "inLanguage": page.language,
        **({"mainEntity": _list(page)} if page.facts else {}),
    }
    if is_safe_url(page.url):
        node |= {"@id": page.url, "url": page.url}
    if page.publisher is not None:
        node["publisher"] = _name("Organization", page.publisher)
    if page.index is not None and is_safe_url(page.url) and is_safe_url(page.index.url):
        node["breadcrumb"] = _path(page.index, page)
    if sources:
        node["citation"] = list(map(_cite, sources))
    pays = [facts.pay for facts in page.facts if facts.pay is not None]
    described = {pay.as_of for pay in pays if pay.as_of is not None}
    if described:
        node["temporalCoverage"] = sorted(described)
    newest = max([*described, *[each.published or "" for each in sources]], default="")
    if _is_day(newest):
        node["dateModified"] = newest
    return node


def find_name(presentation: Presentation) -> Phrase:
    """Return the title, or what stands first on a page that has none."""
    page = presentation
    names = (page.title, page.verdict_line, *page.table.columns)
    return next((name for name in names if name.parts), page.title)


def _name(kind: str, name: str) -> Node:
    return {"@type": kind, "name": name}


def _is_day(date: str) -> bool:
    """Tell whether a date is one in the vocabulary, which knows no month or year alone."""
    return len(date) == _DAY


def _cite(source: Source) -> Node:
    node = _name("CreativeWork", source.title)
    if source.url is not None:
        node["url"] = source.url
    if source.publisher is not None:
        node["publisher"] = _name("Organization", source.publisher)
    if source.published is not None:
        node["datePublished" if _is_day(source.published) else "temporal"] = source.published
    if source.license is not None:
        is_address = is_safe_url(source.license)
        node["license"] = source.license if is_address else _name("CreativeWork", source.license)
    return node


def _list(presentation: Presentation) -> Node:
    described = _MOST_DESCRIBED if presentation.about.ranked else len(presentation.facts)
    items = [
        {"@type": "ListItem", "position": place}
        | ({"item": facts.once(_write)} if place <= described else _call(facts))
        for place, facts in enumerate(presentation.facts, start=1)
    ]
    node: Node = {
        **_name("ItemList", str(presentation.table.caption)),
        "numberOfItems": len(items),
        "itemListElement": items,
    }
    if presentation.about.ranked:
        node["itemListOrder"] = "https://schema.org/ItemListOrderAscending"
    return node


def _call(facts: Facts) -> Node:
    """Return what a career is called, and where more is said of it."""
    address = {"url": facts.url} if is_safe_url(facts.url) else {}
    return {"name": facts.name, **address}


def _path(index: Link, presentation: Presentation) -> Node:
    steps = [(str(index.words), index.url), (str(presentation.title), presentation.url)]
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "name": name,
            "item": {"@type": "WebPage", "@id": url},
        }
        for place, (name, url) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _write(facts: Facts) -> Json:
    return write_json(_describe(facts))


def _describe(facts: Facts) -> Node:
    node = {"@type": "Occupation", **_call(facts)}
    if facts.description is not None:
        node["description"] = facts.description
    if facts.skills:
        node["skills"] = list(facts.skills)
    asked = [] if facts.isced_code is None else [_ask_for(facts.isced_code)]
    if facts.routes or asked:
        node["educationRequirements"] = [*facts.routes, *asked]
    if facts.codes:
        node["occupationalCategory"] = [_code(*pair) for pair in facts.codes]
    if facts.pay is not None and (amounts := _pay(facts.pay)):
        node["estimatedSalary"] = amounts
    # Pay says itself where it holds, which need not be where the career is.
    place = facts.place if facts.pay is None else facts.pay.place
    if place is not None:
        node["occupationLocation"] = _name("AdministrativeArea", place)
    return node


def _ask_for(isced_code: str) -> Node:
    scale = _name("DefinedTermSet", "ISCED 2011")
    level = {"@type": "DefinedTerm", "termCode": isced_code, "inDefinedTermSet": scale}
    return {"@type": "EducationalOccupationalCredential", "educationalLevel": level}


def _code(scheme: str, code: str) -> Node:
    code_set = _name("CategoryCodeSet", scheme)
    return {"@type": "CategoryCode", "codeValue": code, "inCodeSet": code_set}


def _pay(pay: PayFacts) -> list[Node]:
    """State the amounts that are known, those of a range without percentiles by themselves."""
    spread, ends = _amounts(median=pay.median), _amounts(minValue=pay.low, maxValue=pay.high)
    if pay.percentiles is not None and {*pay.percentiles} <= {*_PERCENTILES}:
        low, high = (f"percentile{percentile}" for percentile in pay.percentiles)
        spread |= _amounts(**{low: pay.low, high: pay.high})
        ends = {}
    stated: list[Node] = []
    if spread:
        kind = _name("MonetaryAmountDistribution", "base")
        duration = _DURATIONS[pay.period]
        stated.append({**kind, "currency": pay.currency, "duration": duration, **spread})
    if ends:
        kind = _name("MonetaryAmount", "range")
        value = {"@type": "QuantitativeValue", **ends, "unitText": pay.period.upper()}
        stated.append({**kind, "currency": pay.currency, "value": value})
    return stated


def _amounts(**amounts: Decimal | None) -> Node:
    return {name: _state(amount) for name, amount in amounts.items() if amount is not None}


def _state(amount: Decimal) -> Decimal | str:
    """Return a number that any reader of JSON takes as it is, or else a text of its digits.

    Most readers make floats of numbers: nothing else is asked of one here.
    """
    is_kept = Decimal(repr(float(amount))) == amount
    return amount if is_kept else f"{amount:f}"
