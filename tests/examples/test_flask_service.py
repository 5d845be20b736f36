"""The service of Flask: careers of the caller's own, in the form of a catalog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from services import Ask

from careercompare import Career, Catalog, Comparison, Salary, compare

POET = Career("Poet", salary=Salary(20_000, 40_000, "EUR"))
COOK = Career("Cook", salary=Salary("25000.50", 50_000, "EUR"))


@pytest.fixture(scope="session")
def ask(find_ask: Callable[[str], Ask]) -> Ask:
    return find_ask("flask")


def test_careers_of_the_caller_s_own_are_compared(ask: Ask) -> None:
    body = Catalog([COOK, POET]).dumps().encode()
    answer = ask("/compare?locale=de", {}, "POST", body)
    assert answer.status == 200
    assert answer.json() == compare(COOK, POET).to_dict("de")
    assert Comparison.from_dict(answer.json()) == compare(COOK, POET)


def test_what_no_career_can_be_is_told_with_every_place(ask: Ask) -> None:
    body = b'{"version": 1, "careers": [{"title": ""}, {"title": "Poet", "education": "phd"}]}'
    answer = ask("/compare", {}, "POST", body)
    assert (answer.status, answer.media_type) == (422, "application/problem+json")
    places = [error["place"] for error in answer.json()["errors"]]
    assert places == ["careers[0].title", "careers[1].education"]


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"\xff", b"[" * 100_000, b'{"version": 1, "careers": [{"title": "Cook"}]}']
)
def test_a_body_that_is_none_is_told(ask: Ask, body: bytes) -> None:
    assert ask("/compare", {}, "POST", body).status == 422


def test_more_than_a_page_holds_is_refused(ask: Ask) -> None:
    many = Catalog([Career(f"Career {number}") for number in range(9)]).dumps().encode()
    assert ask("/compare", {}, "POST", many).status == 422
    assert ask("/compare", {}, "POST", b" " * 1_000_001).status == 413


def test_what_nobody_can_show_is_refused(ask: Ask) -> None:
    for accept in ("image/png", "*/*;q=0"):
        assert ask("/compare/carpenters-vs-electricians", {"Accept": accept}).status == 406


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/html;level=1", "text/html"),
        ("text/html;level=1;q=0.2, application/json;q=0.3", "application/json"),
        ("", "text/html"),
    ],
)
def test_a_range_with_parameters_is_the_range(ask: Ask, accept: str, media_type: str) -> None:
    answer = ask("/compare/carpenters-vs-electricians", {"Accept": accept})
    assert (answer.status, answer.media_type) == (200, media_type)


def test_a_page_can_run_and_load_nothing(ask: Ask) -> None:
    answer = ask("/compare/carpenters-vs-electricians")
    assert answer.headers["content-security-policy"].startswith(
        "default-src 'none'; style-src 'sha"
    )
    assert answer.headers["x-content-type-options"] == "nosniff"
