"""One page, ours against two others made by hand, in one run.

The others write the same table from the same figures: one f-string with `html.escape`, which
knows one language and no rule, and a Jinja2 template with Babel's numbers. Ratios are ours to
theirs; *cold* is a new locale object for every page, *warm* the same one for all.

    python benchmarks/bench_page.py
"""

from __future__ import annotations

import html
from collections.abc import Callable
from statistics import median
from timeit import repeat

from babel.numbers import format_compact_currency, format_percent
from jinja2 import Environment

from careercompare import QOOLLEGE, Career, Catalog, Localizer, compare

_TEMPLATE = """<table><caption>Comparison of {{ a.title }} and {{ b.title }}</caption>
<tr><th>Attribute</th>{% for c in (a, b) %}<th>{{ c.title }}</th>{% endfor %}</tr>
<tr><th>Salary range</th>{% for c in (a, b) %}<td>{{ money(c.salary.low) }} –
{{ money(c.salary.high) }}</td>{% endfor %}</tr>
<tr><th>Projected growth</th>{% for c in (a, b) %}<td>{{ percent(c.outlook.growth) }}</td>
{% endfor %}</tr>
<tr><th>Top skills</th>{% for c in (a, b) %}<td>{{ c.skills | join(", ") }}</td>{% endfor %}</tr>
<tr><th>Where they work</th>{% for c in (a, b) %}<td>{{ c.workplaces | join(", ") }}</td>
{% endfor %}</tr>
<tr><th>Day-to-day work</th>{% for c in (a, b) %}<td>{{ c.day_to_day }}</td>{% endfor %}</tr>
<tr><th>Education routes</th>{% for c in (a, b) %}<td>{{ c.routes | join("; ") }}</td>{% endfor %}
</tr></table>"""


def main() -> None:
    """Print how long a page takes, and the ratios."""
    first, second, *_ = Catalog.sample().values()
    comparison = compare(first, second, house_style=QOOLLEGE)
    localizer = Localizer("en")
    render = _make_jinja_page()
    timings = {
        "warm": _time(lambda: comparison.to_html(localizer)),
        "cold": _time(lambda: comparison.to_html("en")),
        "f-string": _time(lambda: _write_by_hand(first, second)),
        "Jinja2 with Babel": _time(lambda: render(first, second)),
    }
    for name, seconds in timings.items():
        print(f"{name:<18} {seconds * 1e6:8.1f} µs")
    for ours in ("warm", "cold"):
        for theirs in ("f-string", "Jinja2 with Babel"):
            print(f"{ours} to {theirs}: {timings[ours] / timings[theirs]:.2f}")


def _time(action: Callable[[], object], number: int = 200) -> float:
    return median(repeat(action, number=number, repeat=7)) / number


def _make_jinja_page() -> Callable[[Career, Career], str]:
    template = Environment(autoescape=True).from_string(_TEMPLATE)

    def render(a: Career, b: Career) -> str:
        return template.render(
            a=a,
            b=b,
            money=lambda amount: format_compact_currency(amount, "USD", locale="en"),
            percent=lambda fraction: format_percent(fraction, locale="en"),
        )

    return render


def _write_by_hand(a: Career, b: Career) -> str:
    e = html.escape
    assert a.salary is not None and b.salary is not None
    assert a.outlook is not None and b.outlook is not None
    assert a.outlook.growth is not None and b.outlook.growth is not None
    return (
        f"<table><caption>Comparison of {e(a.title)} and {e(b.title)}</caption>"
        f"<tr><th>Attribute</th><th>{e(a.title)}</th><th>{e(b.title)}</th></tr>"
        f"<tr><th>Salary range</th><td>${a.salary.low}–{a.salary.high}</td>"
        f"<td>${b.salary.low}–{b.salary.high}</td></tr>"
        f"<tr><th>Projected growth</th><td>{a.outlook.growth:+.0%}</td>"
        f"<td>{b.outlook.growth:+.0%}</td></tr>"
        f"<tr><th>Top skills</th><td>{e(', '.join(a.skills))}</td>"
        f"<td>{e(', '.join(b.skills))}</td></tr>"
        f"<tr><th>Where they work</th><td>{e(', '.join(a.workplaces))}</td>"
        f"<td>{e(', '.join(b.workplaces))}</td></tr>"
        f"<tr><th>Day-to-day work</th><td>{e(a.day_to_day or '')}</td>"
        f"<td>{e(b.day_to_day or '')}</td></tr>"
        f"<tr><th>Education routes</th><td>{e('; '.join(a.routes))}</td>"
        f"<td>{e('; '.join(b.routes))}</td></tr></table>"
    )


if __name__ == "__main__":
    main()
