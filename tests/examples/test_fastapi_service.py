"""The service of FastAPI: careers of the caller's own, wishes, finding, and what OpenAPI shows."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from services import Answer, Ask
from strategies import groups

from careercompare import (
    Career,
    Catalog,
    Comparison,
    HtmlFormatter,
    Ranking,
    Salary,
    UnknownCareer,
    compare,
)

AS_JSON = {"Accept": "application/json"}
POET = Career("Poet", salary=Salary(20_000, 40_000, "EUR"))
COOK = Career("Cook <b>", salary=Salary("25000.50", 50_000, "EUR"))
OFFICIAL = Catalog.official()


@pytest.fixture(scope="session")
def service(load_example: Callable[[str], ModuleType]) -> ModuleType:
    return load_example("fastapi_service")


@pytest.fixture(scope="session")
def ask(find_ask: Callable[[str], Ask]) -> Ask:
    return find_ask("fastapi")


def post(ask: Ask, path: str, data: object, headers: dict[str, str] = AS_JSON) -> Answer:
    sent = json.dumps(data).encode()
    return ask(path, {"Content-Type": "application/json", **headers}, "POST", sent)


def test_the_loop_goes_on_while_what_is_like_a_slug_is_looked_for(service: ModuleType) -> None:
    async def count_turns() -> int:
        turns, finding = 0, asyncio.create_task(service.find_career("no-such-career"))
        while not finding.done():
            await asyncio.sleep(0)
            turns += 1
        assert isinstance(finding.exception(), UnknownCareer)
        return turns

    assert asyncio.run(count_turns()) > 5


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        ("text/*;q=0.1, application/json;q=0.1", "text/html"),
        ("text/html;q=0.4, application/json;q=0.5", "application/json"),
        ("text/html;q=0, */*;q=0.1", "application/json"),
        ("*/*, application/*;q=0, text/html;q=0.001", "text/html"),
        ("APPLICATION/JSON ; Q=0.9 , text/html;q=0.8", "application/json"),
        ("text/html;level=1;q=0.2, application/json;q=0.3", "application/json"),
        ("text/html;q=1.5, application/json;q=0.1", "application/json"),
        ("html, ;;, q=1", "text/html"),
        ("text/html;q=0", None),
        ("*/*;q=0", None),
        ("image/png", None),
    ],
)
def test_the_most_specific_range_tells_the_notation(
    ask: Ask, service: ModuleType, accept: str, media_type: str | None
) -> None:
    assert service.choose_type(accept, ("text/html", "application/json")) == media_type
    answer = ask("/compare/carpenters-vs-electricians", {"Accept": accept})
    assert answer.status == (406 if media_type is None else 200)
    assert answer.media_type == (media_type or "application/problem+json")


def test_a_page_can_run_and_load_nothing(ask: Ask) -> None:
    for answer in (
        ask("/compare/carpenters-vs-electricians"),
        post(ask, "/compare", [COOK.to_dict(), POET.to_dict()], {"Accept": "text/html"}),
    ):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith(f"default-src 'none'; style-src {HtmlFormatter.style_hash()}; ")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_address_with_a_locale_is_kept_for_readers_of_all_languages(ask: Ask) -> None:
    address = "/compare/carpenters-vs-electricians?locale=de"
    answer = ask(address, {"Accept-Language": "ar"})
    assert answer.headers["vary"] == "Accept"
    assert answer.body == ask(address, {"Accept-Language": "pl"}).body


def test_careers_of_the_caller_s_own_are_compared(ask: Ask) -> None:
    sent = [COOK.to_dict(), POET.to_dict()]
    answer = post(ask, "/compare", sent)
    assert (answer.status, answer.media_type) == (200, "application/json")
    assert Comparison.from_dict(answer.json()) == compare(COOK, POET)
    answer = post(ask, "/compare?locale=ar", sent, {"Accept": "text/html"})
    assert answer.text == compare(COOK, POET).to_html("ar", standalone=True)
    assert "Cook &lt;b&gt;" in answer.text


@settings(max_examples=20)
@given(careers=groups, locale=st.sampled_from(["en", "de", "he"]))
def test_any_careers_are_compared_as_the_library_does(
    ask: Ask, careers: list[Career], locale: str
) -> None:
    sent = [career.to_dict() for career in careers]
    answer = post(ask, f"/compare?locale={locale}", sent)
    assert answer.status == 200
    assert answer.json() == compare(*careers).to_dict(locale)


def test_what_no_career_can_be_is_told_with_every_place(ask: Ask) -> None:
    salary = {"low": 50_000, "high": 20_000, "currency": "EUR"}
    answer = post(ask, "/compare", [{"title": "Cook", "salary": salary}, {"title": 5, "wage": 1}])
    assert (answer.status, answer.media_type) == (422, "application/problem+json")
    problem = answer.json()
    assert problem["status"] == 422
    places = [error["place"] for error in problem["errors"]]
    assert sorted(places) == ["body/0/salary/low", "body/1/title", "body/1/wage"]
    assert "Swap the two." in problem["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("body", "status", "place"),
    [
        (b"", 422, "body"),
        (b"{}", 422, "body"),
        (b"null", 422, "body"),
        (b'[{"title": "Cook"}]', 422, "body"),
        (b"[" + b'{"title": "Cook"},' * 8 + b'{"title": "Poet"}]', 422, "body"),
        (b'[{"title": "Cook"}, {"title": "Cook"}]', 422, "careers[1].slug"),
        (b'[{"title": "Cook"}, {"title": "a\\ud800"}]', 422, "body/1/title"),
        (b'[{"title": "Cook"}, {"title": "\\u0000", "slug": NaN}]', 422, "body/1/title"),
        (b"[" * 100_000, 400, None),
        (b"[1" + b"1" * 5_000 + b"]", 400, None),
        (b"\xff", 400, None),
        (b"[", 422, "body/1"),
    ],
)
def test_a_body_that_is_none_is_told(ask: Ask, body: bytes, status: int, place: str | None) -> None:
    answer = ask("/compare", {"Content-Type": "application/json"}, "POST", body)
    assert answer.status == status
    problem = answer.json()
    assert problem["detail"]
    assert [error["place"] for error in problem["errors"]][:1] == ([place] if place else [])


def test_careers_are_ranked_by_what_matters_to_the_reader(ask: Ask) -> None:
    careers, weights = ["carpenters", "electricians", "roofers"], {"salary.median": 2.5}
    answer = post(ask, "/rank", {"careers": careers, "weights": weights})
    assert Ranking.from_dict(answer.json()) == OFFICIAL.rank(careers, weights)
    answer = post(ask, "/rank", {"careers": careers, "weights": weights}, {"Accept-Language": "de"})
    assert answer.text == OFFICIAL.rank(careers, weights).to_html("de", standalone=True)


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({"careers": ["roofers", "carpenter"], "weights": {"salary.median": 1}}, "'carpenters'"),
        ({"careers": ["roofers", "carpenters"], "weights": {"salary.medan": 1}}, "salary.median"),
        ({"careers": ["roofers", "carpenters"], "weights": {"salary.median": -1}}, "above 0"),
        ({"careers": ["roofers", "carpenters"], "weights": {"salary.median": "x"}}, "body/weights"),
        ({"careers": ["roofers", "roofers"], "weights": {"salary.median": 1}}, "slug"),
        ({"careers": ["roofers", "carpenters"], "weights": {}}, "weights"),
        ({"careers": ["roofers"], "weights": {"salary.median": 1}}, "body/careers"),
        ({"careers": ["roofers", "\ud800"], "weights": {"salary.median": float("nan")}}, "ud800"),
        ({}, "body/careers"),
    ],
)
def test_a_wish_that_cannot_be_is_told(ask: Ask, wish: Any, told: str) -> None:
    answer = post(ask, "/rank", wish)
    assert (answer.status, answer.media_type) == (422, "application/problem+json")
    assert told in answer.text


def test_careers_are_found_by_their_words(ask: Ask) -> None:
    found = ask("/careers?query=registered%20nurse&most=2").json()
    assert found[0].items() >= {"slug": "registered-nurses", "title": "Registered Nurses"}.items()
    assert len(found) == 2
    assert ask("/careers?query=qqqqqqqq").json() == []
    assert ask("/careers").json()["errors"][0]["place"] == "query/query"
    for query in ("query=" + "x" * 101, "query=a&most=0", "query=a&most=1e9"):
        assert ask(f"/careers?{query}").status == 422
    for query in ("%00", "%ff", "%3Cscript%3E", "(((((", " ", "*" * 100, "%E2%80%AE"):
        assert ask(f"/careers?query={query}").status == 200


def test_a_career_is_read_back_from_its_answer(ask: Ask) -> None:
    answer = ask("/careers/roofers")
    assert Career.from_dict(answer.json()) == OFFICIAL["roofers"]
    assert ask("/careers/roofer").json()["near"][0] == "roofers"


def test_a_method_that_there_is_not_is_refused(ask: Ask) -> None:
    answer = ask("/compare/carpenters-vs-electricians", method="DELETE")
    assert (answer.status, answer.media_type) == (405, "application/problem+json")
    assert "GET" in answer.headers["allow"]


def test_the_description_shows_what_is_sent_and_answered(ask: Ask) -> None:
    described = ask("/openapi.json").json()
    answers = described["paths"]["/compare/{slugs}"]["get"]["responses"]
    assert answers["200"]["content"].keys() == {"application/json", "text/html"}
    page = answers["200"]["content"]["application/json"]["schema"]
    assert page["$ref"] == "#/components/schemas/Comparison"
    assert answers["404"]["content"].keys() == {"application/problem+json"}
    body = described["paths"]["/compare"]["post"]["requestBody"]["content"]["application/json"]
    career = body["schema"]["items"]["$ref"].removeprefix("#/components/schemas/")
    schemas = described["components"]["schemas"]
    assert schemas[career]["properties"]["salary"]
    assert {"Comparison", "Ranking", "Found"} <= {*schemas}


def test_no_more_locales_are_kept_than_the_service_says(ask: Ask, service: ModuleType) -> None:
    for tag in ("af", "am", "be", "bg", "bn", "ca", "cs", "da", "el", "et", "eu", "fa") * 2:
        for region in ("", "-u-nu-latn", "-u-nu-arab", "-u-nu-deva"):
            ask(f"/compare/carpenters-vs-electricians?locale={tag}{region}")
    assert service.find_press.cache_info().currsize <= service.MOST_LOCALES
