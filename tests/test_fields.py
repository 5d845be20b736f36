"""What Pydantic and FastAPI make of a field of ours: read, written, described and refused."""

from __future__ import annotations

import json
from typing import Any

import pydantic
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from careercompare import (
    Career,
    Catalog,
    Comparison,
    Ranking,
    Salary,
    UnreadableCatalog,
    UnreadableData,
    Verdict,
    compare,
    rank,
    schema,
)

BAKER = Career("Baker", salary=Salary(28_000, 49_000, "USD"), skills=["Dough"])
COOK = Career("Cook", salary=Salary("26000.50", 47_000, "USD"))
COMPARISON = compare(BAKER, COOK)
VERDICT = COMPARISON.verdicts[0]
RANKING = rank([BAKER, COOK], {"salary.median": 1})
CATALOG = Catalog([BAKER, COOK])
READ: list[Any] = [BAKER, COMPARISON, RANKING, CATALOG]
WRONG = {"title": "Cook", "salary": {"low": 5, "high": "12k"}, "skils": []}


class Page(BaseModel):
    """A model of a host's own."""

    career: Career
    others: list[Career] = []
    comparison: Comparison | None = None
    ranking: Ranking | None = None
    catalog: Catalog | None = None
    verdict: Verdict | None = None


PAGE = Page(
    career=BAKER,
    others=[COOK],
    comparison=COMPARISON,
    ranking=RANKING,
    catalog=CATALOG,
    verdict=VERDICT,
)

every_kind = pytest.mark.parametrize("value", READ, ids=lambda value: type(value).__name__)


def refuse(data: object, kind: Any = Page) -> list[tuple[Any, ...]]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(data)
    json.loads(caught.value.json())  # which cannot show what JSON has no form for
    return [each["loc"] for each in caught.value.errors()]


@every_kind
def test_a_value_is_taken_as_it_is(value: Any) -> None:
    adapter = TypeAdapter(type(value))
    assert adapter.validate_python(value) is value
    assert adapter.validate_python(value, strict=True) is value


@every_kind
def test_a_value_is_written_as_its_dict_and_read_back_from_it(value: Any) -> None:
    adapter = TypeAdapter(type(value))
    assert adapter.dump_python(value) == value.to_dict()
    assert adapter.dump_python(value, mode="json") == value.to_dict()
    assert adapter.validate_python(value.to_dict()) == value
    assert adapter.validate_json(adapter.dump_json(value)) == value


def test_a_verdict_is_written_as_it_stands_in_its_comparison() -> None:
    adapter = TypeAdapter(Verdict)
    assert adapter.validate_python(VERDICT) is VERDICT
    data: dict[str, Any] = COMPARISON.to_dict()
    assert adapter.dump_python(VERDICT) == data["verdicts"][0]


def test_words_are_in_the_language_that_the_context_names() -> None:
    context = {"locale": "de"}
    found = PAGE.model_dump(context=context)
    assert found["comparison"] == COMPARISON.to_dict("de")
    assert found["ranking"] == RANKING.to_dict("de")
    assert PAGE.model_dump(context="de")["comparison"] == COMPARISON.to_dict()


def test_a_verdict_alone_cannot_be_read() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Verdict).validate_python({"rule": "salary.median"})
    (wrong,) = caught.value.errors()
    assert wrong["msg"] == (
        "Value error, verdict: a verdict alone cannot be read: it names its careers by their "
        "slugs. Send the comparison, and take its verdict there."
    )


def test_all_that_is_wrong_is_told_at_once_each_at_its_place() -> None:
    assert refuse({"career": WRONG, "others": [5, {}]}) == [
        ("career", "salary", "high"),
        ("career", "salary", "currency"),
        ("career", "skils"),
        ("others", 0),
        ("others", 1, "title"),
    ]
    odd = {"title": "a", "codes": {'a "b".c': ""}}
    assert refuse(odd, Career) == [("codes", 'a "b".c')]


def test_an_error_says_what_to_do_and_shows_what_stands_there() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Career).validate_python(WRONG)
    (wrong, missing, _) = caught.value.errors()
    assert wrong["input"] == "12k"
    assert wrong["msg"].startswith("Value error, salary.high: expected a number of at least 0")
    assert missing["input"] == WRONG["salary"]
    assert missing["msg"] == "Value error, career, salary.currency: it is missing. Add it."


def test_what_is_wrong_inside_a_comparison_or_a_catalog_has_its_place() -> None:
    data = json.loads(json.dumps(COMPARISON.to_dict()))
    data["careers"][1]["title"] = ""
    data["verdicts"][0]["outcome"] = "won"
    assert refuse(data, Comparison) == [("careers", 1, "title"), ("verdicts", 0, "outcome")]
    assert refuse({**COMPARISON.to_dict(), "version": 2}, Comparison) == [("version",)]
    assert refuse({"version": 1, "careers": [{}]}, Catalog) == [("careers", 0, "title")]
    assert refuse({"careers": []}, Catalog) == [()]


def test_the_json_schema_of_a_model_is_ours_and_all_it_refers_to_is_there() -> None:
    described = Page.model_json_schema()
    Draft202012Validator.check_schema(described)
    validator = Draft202012Validator(described)
    assert validator.is_valid(PAGE.model_dump(mode="json"))
    assert not validator.is_valid({"career": WRONG})
    for kind in ("career", "comparison", "ranking", "catalog"):
        part = described["$defs"][kind.title()]
        assert part["description"] == schema(kind)["description"]
        assert list(part["properties"]) == list(schema(kind)["properties"])
    held = described["$defs"]["CareerCompareMessage"]["properties"]["values"]
    assert held["additionalProperties"] == {
        "description": "A value of any of these kinds again.",
    }
    written = Page.model_json_schema(mode="serialization")
    assert written["$defs"] == described["$defs"]


@pytest.fixture(scope="module")
def client() -> TestClient:
    app = FastAPI()

    @app.post("/career")
    def send_back(career: Career) -> Career:
        return career

    @app.post("/comparison")
    def compare_all(careers: list[Career]) -> Comparison:
        return compare(*careers)

    @app.post("/verdicts")
    def find_verdicts(comparison: Comparison) -> list[Verdict]:
        return list(comparison.verdicts)

    @app.post("/ranking")
    def rank_all(catalog: Catalog) -> Ranking:
        return catalog.rank(list(catalog), {"salary.median": 1})

    @app.post("/pair")
    def pair(one: Career, other: Career) -> Catalog:
        return Catalog([one, other])

    return TestClient(app)


@pytest.mark.parametrize(
    ("path", "body", "answer"),
    [
        ("/career", BAKER.to_dict(), BAKER.to_dict()),
        ("/comparison", [BAKER.to_dict(), COOK.to_dict()], COMPARISON.to_dict()),
        ("/verdicts", COMPARISON.to_dict(), COMPARISON.to_dict()["verdicts"]),
        ("/ranking", CATALOG.to_dict(), RANKING.to_dict()),
        ("/pair", {"one": BAKER.to_dict(), "other": COOK.to_dict()}, CATALOG.to_dict()),
    ],
)
def test_fastapi_takes_and_gives_ours(
    client: TestClient, path: str, body: Any, answer: object
) -> None:
    found = client.post(path, json=body)
    assert found.status_code == 200
    assert found.json() == answer


def test_fastapi_tells_what_is_wrong_and_where(client: TestClient) -> None:
    found = client.post("/comparison", json=[BAKER.to_dict(), WRONG])
    assert found.status_code == 422
    assert [each["loc"] for each in found.json()["detail"]] == [
        ["body", 1, "salary", "high"],
        ["body", 1, "salary", "currency"],
        ["body", 1, "skils"],
    ]


def test_the_document_of_openapi_has_our_schemas_among_its_components(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    components = document["components"]["schemas"]
    names = {name.partition("-")[0] for name in components}
    assert {"Career", "Comparison", "Ranking", "Catalog", "Verdict"} <= names
    # A link or a table of the host's own keeps its name.
    assert {"CareerCompareLink", "CareerCompareTable"} <= names
    for part in components.values():
        Draft202012Validator.check_schema(part)
    for reference in find_references(document):
        assert reference.removeprefix("#/components/schemas/") in components
    body = document["paths"]["/career"]["post"]["requestBody"]["content"]["application/json"]
    validator = Draft202012Validator({**document, **body["schema"]})
    assert validator.is_valid(BAKER.to_dict())
    assert not validator.is_valid(WRONG)


@pytest.mark.skipif(
    tuple(map(int, pydantic.VERSION.split(".")[:2])) < (2, 13),
    reason="older ones describe any nested model twice, as it is taken and as it is given",
)
def test_what_is_taken_and_given_is_described_once(client: TestClient) -> None:
    components = client.get("/openapi.json").json()["components"]["schemas"]
    assert not [name for name in components if "-" in name]


def find_references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for each in value for found in find_references(each)]
    if not isinstance(value, dict):
        return []
    here = [value["$ref"]] if "$ref" in value else []
    return [*here, *(found for each in value.values() for found in find_references(each))]


UNWRITABLE = [
    b'{"title": "\\ud800"}',
    b'{"title": "Cook", "\\ud800": 1}',
    b'{"title": "Cook", "codes": {"\\ud800": "1"}}',
    b'{"title": "Cook", "outlook": {"growth": NaN}}',
    b'{"title": "Cook", "outlook": {"growth": 1e999}}',
    b'{"careers": [{"title": "Cook", "skills": ["\\ud800", NaN, {"\\ud801": NaN}]}], "version": 1}',
    b'{"version": NaN}',
    b'{"version": "\\ud800"}',
    b"[" * 500 + b"]" * 500,
    b'{"title": ' + b"[" * 900 + b"]" * 900 + b"}",
]


@pytest.mark.parametrize("body", UNWRITABLE, ids=range(len(UNWRITABLE)))
def test_what_no_json_can_hold_is_the_callers_mistake_and_not_the_services(body: bytes) -> None:
    app = FastAPI()
    app.post("/career")(_take_career)
    app.post("/catalog")(_take_catalog)
    app.post("/comparison")(_take_comparison)
    app.post("/ranking")(_take_ranking)
    client = TestClient(app)
    for path in ("career", "catalog", "comparison", "ranking"):
        answer = client.post(f"/{path}", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (400, 422)
        assert answer.json()["detail"]


@pytest.mark.parametrize("title", [b"\xff", bytearray(b"\xff"), ["a", b"\xff"], b"Cook"], ids=repr)
def test_an_error_can_be_sent_whatever_was_given(title: object) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Career).validate_python({"title": title})
    assert json.loads(caught.value.json())[0]["loc"] == ["title"]


def _take_career(career: Career) -> Career:
    return career


def _take_catalog(catalog: Catalog) -> Catalog:
    return catalog


def _take_comparison(comparison: Comparison) -> Comparison:
    return comparison


def _take_ranking(ranking: Ranking) -> Ranking:
    return ranking


@pytest.mark.parametrize("path", [("verdicts", 0, "rule"), ("ranking", "measures", 0, "rule")])
def test_half_a_character_is_read_nowhere(path: tuple[Any, ...]) -> None:
    value: Any = RANKING if path[0] == "ranking" else COMPARISON
    data = json.loads(json.dumps(value.to_dict()))
    inside = data
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = "\ud800"
    with pytest.raises(UnreadableData, match="expected text in Unicode"):
        type(value).from_dict(data)


@pytest.mark.parametrize("kind", [Career, Comparison, Ranking, Catalog, Verdict])
@pytest.mark.parametrize("value", [*READ, VERDICT], ids=lambda value: type(value).__name__)
def test_each_of_several_kinds_is_written_as_what_it_is(kind: Any, value: Any) -> None:
    union: Any = kind | type(value)
    alone = TypeAdapter(type(value)).dump_json(value)
    assert TypeAdapter(union).dump_json(value) == alone
    if kind is not type(value):
        with pytest.raises(PydanticSerializationError) as caught:
            TypeAdapter(kind).dump_python(value)
        said = str(caught.value)
        assert f"value: expected a {kind.__name__}, got " in said
        assert said.endswith(". Give the field what it is declared to hold.")


def test_what_stands_too_deep_or_in_itself_is_told() -> None:
    itself: list[Any] = []
    itself.append(itself)
    for data in ({"title": "Cook", "skills": itself}, {"title": "Cook", "codes": {1: itself}}):
        with pytest.raises(UnreadableCatalog):
            Career.from_dict(data)
        with pytest.raises(UnreadableCatalog):
            Catalog.from_dict({"version": 1, "careers": [data]})
    with pytest.raises(UnreadableData):
        Comparison.from_dict({"version": 1, "careers": itself})
    odd: Any = {"version": 1, 5: 6}
    with pytest.raises(UnreadableData, match="careers"):
        Catalog.from_dict(odd)
