"""What is shown stands in a template as HTML, in whatever engine, and in JSON as no HTML."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from pprint import pformat
from typing import Any

import pytest
from django.template import Context
from django.template import Engine as DjangoEngine
from django.utils.html import format_html
from flask import Flask, jsonify
from jinja2 import Environment
from markupsafe import escape
from sample import REFERENCE

from careercompare import Career, Comparison, Press, Ranking, Salary, compare, rank
from careercompare.formatters import SafeHtml

CAREERS = (
    Career("R&D <b>Cook</b>", salary=Salary(1, 3, "USD")),
    Career("Poet", salary=Salary(1, 2, "USD")),
)
SHOWN: tuple[Comparison | Ranking, ...] = (compare(*CAREERS), rank(CAREERS, {"salary.median": 1}))
every_shown = pytest.mark.parametrize("shown", SHOWN, ids=["comparison", "ranking"])


def render_with_jinja(template: str, value: object) -> str:
    return Environment(autoescape=True).from_string(template).render(page=value)


def render_with_django(template: str, value: object) -> str:
    return str(DjangoEngine().from_string(template).render(Context({"page": value})))


every_engine = pytest.mark.parametrize("render", [render_with_jinja, render_with_django])
Render = Callable[[str, object], str]


@every_shown
@every_engine
def test_a_template_takes_it_as_it_is(render: Render, shown: Comparison | Ranking) -> None:
    assert render("<main>{{ page }}</main>", shown) == f"<main>{shown.to_html()}</main>"
    assert render("{{ page|safe }}", shown.to_html()) == shown.to_html()


@every_shown
@every_engine
@pytest.mark.parametrize("locale", ["en", "ar", "de"])
def test_its_html_is_taken_in_any_language_and_extent(
    render: Render, shown: Comparison | Ranking, locale: str
) -> None:
    for html in (shown.to_html(locale), shown.to_html(locale, standalone=True)):
        assert type(html) is SafeHtml
        assert render("{{ page }}", html) == html
        assert str(escape(html)) == html


@every_engine
def test_so_are_the_pages_of_a_press(render: Render) -> None:
    press = Press("de")
    for _ in range(3):  # the last of them from set type
        assert render("{{ page }}", press.html(*CAREERS)) == press.html(*CAREERS)
    page = press.html(*CAREERS, standalone=True)
    assert render("{{ page }}", page) == page == compare(*CAREERS).to_html("de", standalone=True)


def test_what_is_made_of_it_is_a_plain_text_that_no_template_trusts() -> None:
    html = compare(*CAREERS).to_html()
    for made in (
        str(html),
        html[:10],
        html[:],
        html + "<b>",
        "<b>" + html,
        html.upper(),
        f"{html}",
    ):
        assert type(made) is str
        assert "&lt;" in escape(made)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_is_pickled_and_copied_and_equals_the_text(protocol: int) -> None:
    html = compare(*CAREERS).to_html()
    for again in (
        pickle.loads(pickle.dumps(html, protocol)),  # noqa: S301  of this very process
        copy.copy(html),
        copy.deepcopy(html),
    ):
        assert type(again) is SafeHtml
        assert again == str(html)
        assert hash(again) == hash(str(html))


@every_shown
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_its_text_is_printed_as_ever_and_html_where_a_template_asks(
    shown: Comparison | Ranking, protocol: int
) -> None:
    text = str(shown)
    assert text == shown.to_text()
    for made in (shown.to_text(), str(text), text + "", f"Text: {shown}"):
        assert type(made) is str
    again: Any = pickle.loads(pickle.dumps(text, protocol))  # noqa: S301  of this very process
    assert again == text
    assert again.__html__() == shown.to_html()
    assert format_html("{}", shown) == shown.to_html()


@every_shown
def test_flask_sends_no_html_as_json(shown: Comparison | Ranking) -> None:
    app = Flask("careers")
    with app.app_context(), pytest.raises(TypeError, match=r"Object of type \w+ is not JSON"):
        jsonify(shown)
    with app.app_context():
        assert json.loads(jsonify(shown.to_dict()).data) == json.loads(json.dumps(shown.to_dict()))


@every_shown
def test_it_tells_its_fields_as_a_dataclass_does(shown: Any) -> None:
    values = asdict(shown)
    assert is_dataclass(shown)
    for field in fields(shown):
        assert values[field.name] == take_apart(getattr(shown, field.name))


def take_apart(value: Any) -> object:
    if isinstance(value, tuple):
        return tuple(map(take_apart, value))
    is_career = is_dataclass(value) and not isinstance(value, type)
    return asdict(value) if is_career else value


@every_shown
def test_it_is_printed_by_pprint_as_any_value(shown: Any) -> None:
    assert pformat(shown, width=10) == repr(shown)


def test_the_reference_page_in_a_template_is_that_of_to_html() -> None:
    comparison = compare(*REFERENCE)
    assert render_with_django("{{ page }}", comparison) == comparison.to_html()
