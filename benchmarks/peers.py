"""The page of two careers as one would write it by hand, for the benchmarks to measure against.

`write_page` is f-strings with `html.escape` and a line that formats English money;
`write_by_template` is a Jinja2 template with Babel's numbers. Both say what a page of this library
says of two careers like the first two of the sample, but draw no bars and no lists. They know one
language, one publisher, three rules, and careers of which all of this is known; they check nothing.
The tests hold that they say the same words.
"""

from __future__ import annotations

from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_compact_currency, format_percent
from jinja2 import Environment

from careercompare import Career

_SITE = "https://careers.qoollege.com"
_PAY = "Higher median pay (by the midpoint of a range)"
_CEILING, _GROWTH = "Higher salary ceiling", "Faster projected growth"


def write_page(a: Career, b: Career) -> str:
    """Return the page by f-strings."""
    x, y = escape(a.title), escape(b.title)
    pays, tops, grows = _judge(a, b)
    return f"""\
<article class="careercompare" lang="en" dir="ltr">
<p class="careercompare-eyebrow">Career comparison</p>
<h2>{x} vs {y}: Career Comparison</h2>
<p class="careercompare-introduction">Choosing between {x} and {y}? This side-by-side compares \
salary, outlook, education, skills, and what the work actually looks like day-to-day. \
{x if pays else y} typically pays more at the median. Both are research-backed Qoollege career \
guides — read either in full below.</p>
<h3>Side-by-side</h3>
<p class="careercompare-verdicts">Higher salary ceiling: {x if tops else y}. Faster projected \
growth: {x if grows else y}. Same education level: \
{"yes" if a.education is b.education else "no"}.</p>
<div class="careercompare-table careercompare-two">
<table>
<caption>Comparison of {x} and {y}</caption>
<thead>
<tr><th scope="col">Attribute</th><th scope="col">{x}</th><th scope="col">{y}</th></tr>
</thead>
<tbody>
{_write_rows(a, b, pays=pays, tops=tops, grows=grows)}
</tbody>
</table>
</div>
<p class="careercompare-note">No median is known for {x} and {y}: the midpoint of the salary range \
stands in for it.</p>
<h3>Read full guides</h3>
<ul class="careercompare-links">
<li><a href="{_SITE}/careers/{escape(a.slug)}">{x}</a></li>
<li><a href="{_SITE}/careers/{escape(b.slug)}">{y}</a></li>
</ul>
<p class="careercompare-index"><a href="{_SITE}/compare">All comparisons &amp; careers →</a></p>
</article>
"""


def _judge(a: Career, b: Career) -> tuple[bool, bool, bool]:
    """Return whether *a* leads in pay, in the ceiling of pay, and in growth; there are no ties."""
    pay, other, ahead, behind = a.salary, b.salary, a.outlook, b.outlook
    assert pay and other and ahead and behind
    assert isinstance(pay.low, Decimal) and isinstance(pay.high, Decimal)
    assert isinstance(other.low, Decimal) and isinstance(other.high, Decimal)
    assert ahead.growth is not None and behind.growth is not None
    return (
        pay.low + pay.high > other.low + other.high,
        pay.high > other.high,
        ahead.growth > behind.growth,
    )


def _write_rows(a: Career, b: Career, *, pays: bool, tops: bool, grows: bool) -> str:
    assert a.outlook and b.outlook
    growth, other = f"{a.outlook.growth:+.0%}", f"{b.outlook.growth:+.0%}"
    shared = {_key(skill) for skill in a.skills} & {_key(skill) for skill in b.skills}
    return f"""\
<tr><th scope="row">Salary range</th><td>{_pay(a)}{_lead(_PAY * pays, _CEILING * tops)}</td>\
<td>{_pay(b)}{_lead(_PAY * (not pays), _CEILING * (not tops))}</td></tr>
<tr><th scope="row">Outlook &amp; demand</th>\
<td>{_name(a.outlook.demand)} · {growth} by {a.outlook.until}</td>\
<td>{_name(b.outlook.demand)} · {other} by {b.outlook.until}</td></tr>
<tr><th scope="row">Education level</th><td>{_name(a.education)}</td>\
<td>{_name(b.education)}</td></tr>
<tr><th scope="row">Top skills</th>\
<td>{_list(a.skills, shared)}</td><td>{_list(b.skills, shared)}</td></tr>
<tr><th scope="row">Where they work</th><td>{escape(", ".join(a.workplaces))}</td>\
<td>{escape(", ".join(b.workplaces))}</td></tr>
<tr><th scope="row">Day-to-day work</th><td>{escape(a.day_to_day or "")}</td>\
<td>{escape(b.day_to_day or "")}</td></tr>
<tr><th scope="row">Education routes</th><td>{escape("; ".join(a.routes))}</td>\
<td>{escape("; ".join(b.routes))}</td></tr>
<tr><th scope="row">Projected growth</th><td>{growth}{_lead(_GROWTH * grows)}</td>\
<td>{other}{_lead(_GROWTH * (not grows))}</td></tr>"""


def _pay(career: Career) -> str:
    assert career.salary
    return f"{_money(career.salary.low)} – {_money(career.salary.high)}"


def _money(amount: Any) -> str:
    return f"${int(amount) / 1000:.3g}k"


def _name(step: Any) -> str:
    return str(step.value).replace("-", " ").capitalize()


def _key(skill: str) -> str:
    return skill.casefold().replace("-", " ")


def _list(skills: tuple[str, ...], shared: set[str]) -> str:
    common = ", ".join([escape(skill) for skill in skills if _key(skill) in shared])
    listed = escape(", ".join(skills))
    return f'{listed} <span class="careercompare-common">Shared skills {common}</span>'


def _lead(*leads: str) -> str:
    return "".join([f' <span class="careercompare-lead">▲ {each}</span>' for each in leads if each])


_LOCALE = Locale("en")


def _babel_money(amount: Decimal) -> str:
    return format_compact_currency(amount, "USD", locale=_LOCALE).replace("K", "k")


def _babel_percent(fraction: Decimal) -> str:
    return format_percent(fraction, "+#,##0%", locale=_LOCALE)


_TEMPLATE = Environment(autoescape=True).from_string(
    Path(__file__).with_name("page.html.jinja").read_text(encoding="utf-8"),
    {
        "key": _key,
        "name": _name,
        "money": _babel_money,
        "percent": _babel_percent,
    },
)


def write_by_template(a: Career, b: Career) -> str:
    """Return the page by Jinja2, with numbers by Babel."""
    pays, tops, grows = _judge(a, b)
    shared = {_key(skill) for skill in a.skills} & {_key(skill) for skill in b.skills}
    return _TEMPLATE.render(a=a, b=b, pays=pays, tops=tops, grows=grows, shared=shared)
