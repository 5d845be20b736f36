"""A web service over the official careers with FastAPI: pages and JSON, in the reader's language.

With FastAPI and Uvicorn, run ``uvicorn --app-dir examples fastapi_service:app`` and ask it

    curl -H "Accept-Language: de" "localhost:8000/compare/carpenters-vs-electricians"
    curl -H "Accept: application/json" "localhost:8000/compare/roofers-vs-carpenters?locale=ar"
    curl "localhost:8000/careers?query=nurse"

or look at ``localhost:8000/docs``.
"""

from __future__ import annotations

import json
import re
from asyncio import to_thread
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from http import HTTPStatus
from operator import getitem
from typing import Annotated, Any, NamedTuple

from fastapi import Body, Depends, FastAPI, HTTPException, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as AnyHTTPException

from careercompare import (
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    HtmlFormatter,
    Localizer,
    Press,
    Ranking,
    compare,
)

catalog = Catalog.official()  # or Catalog.load("careers.json")
app = FastAPI(title="Careers, compared")

HTML, JSON, PROBLEM = "text/html", "application/json", "application/problem+json"
MOST_ON_A_PAGE, MOST_RANKED, MOST_LOCALES, MOST_CAREERS = 8, 50, 32, 250

# A page runs no script, loads nothing and stands in no frame; its style is known by its hash.
SAFE = {
    "Content-Security-Policy": f"default-src 'none'; style-src {HtmlFormatter.style_hash()}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}
KEPT = {"Cache-Control": "public, max-age=300"}


@lru_cache(MOST_LOCALES)
def find_press(locale: str) -> Press:
    """Return what prints pages in a locale, kept for the locales that were asked for last."""
    return Press(locale, house_style=catalog.house_style, remember=MOST_CAREERS)


class Asked(NamedTuple):
    """What an answer is to be: its media type, what prints it, and which headers decided that."""

    media_type: str
    press: Press
    vary: str


# FastAPI sends what is not `async` to a thread, which takes longer than this does.
async def read_asked(
    request: Request, locale: Annotated[str | None, Query(max_length=100)] = None
) -> Asked:
    """Read what a reader wants; a locale in the address goes before those of the browser."""
    media_type = choose_type(read_header(request, "accept"), (HTML, JSON))
    if media_type is None:
        raise HTTPException(406, f"There is {HTML} and {JSON}.")
    if locale is not None:
        return Asked(media_type, find_press(Localizer(locale).locale), "Accept")
    localizer = Localizer.negotiate(read_header(request, "accept-language"))
    return Asked(media_type, find_press(localizer.locale), "Accept, Accept-Language")


def read_header(request: Request, name: str) -> str:
    """Return a header, which may stand in several lines; "" where there is none."""
    return ",".join(request.headers.getlist(name))


def choose_type(accept: str, offered: Sequence[str]) -> str | None:
    """Return the one of *offered* that is wanted most, the first of equals; None where none is.

    Of the ranges of an Accept header the most specific one counts (RFC 9110, 12.5.1).
    """
    wanted: dict[str, float] = {}
    for entry in accept.lower().split(","):
        media_range, *parameters = (part.strip() for part in entry.split(";"))
        quality = next((each[2:] for each in parameters if each.startswith("q=")), "1")
        if "/" in media_range and re.fullmatch(r"0(\.\d{0,3})?|1(\.0{0,3})?", quality, re.ASCII):
            wanted[media_range] = float(quality)

    def weigh(media_type: str) -> float:
        ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
        return next((wanted[each] for each in ranges if each in wanted), 0)

    best = max(offered, key=weigh)
    return best if weigh(best) or not wanted else None


def answer(asked: Asked, page: str) -> Response:
    """Return an answer that holds *page*."""
    headers = {**SAFE, "Content-Language": asked.press.localizer.language}
    return Response(page, media_type=asked.media_type, headers=headers)


def answer_shown(asked: Asked, shown: Comparison | Ranking) -> Response:
    """Return an answer that holds what is made of a reader's own careers or weights."""
    localizer = asked.press.localizer
    if asked.media_type == HTML:
        return answer(asked, shown.to_html(localizer, standalone=True))
    return answer(asked, json.dumps(shown.to_dict(localizer)))


class Problem(BaseModel):
    """What went wrong, in the form of RFC 9457."""

    title: str
    status: int
    detail: str
    near: list[str] = Field([], description="What may have been meant")
    errors: list[dict[str, str]] = Field([], description="Each `place` with its `detail`")


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": HTTPStatus(status).phrase,
        "content": {PROBLEM: {"schema": Problem.model_json_schema()}},
    }
    for status in (404, 406, 422)
}


def answer_problem(
    status: int, detail: str, near: Sequence[str] = (), errors: Sequence[dict[str, str]] = ()
) -> Response:
    """Return a problem; as ASCII, since it may quote what no encoding can hold."""
    problem = {
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "near": near,
        "errors": errors,
    }
    return Response(json.dumps(problem), status, SAFE, PROBLEM)


@app.exception_handler(CareerCompareError)
async def answer_error(request: Request, error: CareerCompareError) -> Response:
    """Tell what is wrong with an address, at which there is nothing then, or with a body."""
    status = 404 if request.method in ("GET", "HEAD") else 422
    near: tuple[str, ...] = getattr(error, "near", ())
    place: str = getattr(error, "path", "")
    errors = [{"place": place, "detail": str(error)}] if place else []
    return answer_problem(status, str(error), near, errors)


@app.exception_handler(RequestValidationError)
async def answer_invalid(_: Request, error: RequestValidationError) -> Response:
    """Tell every place at which a request is not what it should be."""
    errors = [
        {"place": "/".join(map(str, each["loc"])), "detail": each["msg"]} for each in error.errors()
    ]
    return answer_problem(422, "What was sent is not as it has to be.", errors=errors)


@app.exception_handler(AnyHTTPException)
async def answer_refused(_: Request, error: AnyHTTPException) -> Response:
    """Tell what the framework refuses, such as a method or an address that is none."""
    response = answer_problem(error.status_code, error.detail)
    response.headers.update(error.headers or {})
    return response


PAGE: dict[str, Any] = {
    "responses": {**PROBLEMS, 200: {"content": {HTML: {"schema": {"type": "string"}}}}}
}


async def find_career(slug: str) -> Career:
    """Return a career of the catalog; what is like a slug that is not there takes time to find."""
    if slug in catalog:
        return catalog[slug]
    return await to_thread(getitem, catalog, slug)


# A page takes a fraction of a millisecond: a thread of its own would gain nothing.
@app.head("/compare/{slugs}", include_in_schema=False)
@app.get("/compare/{slugs}", response_model=Comparison, **PAGE)
async def show_comparison(
    request: Request,
    asked: Annotated[Asked, Depends(read_asked)],
    slugs: Annotated[str, Path(examples=["carpenters-vs-electricians"])],
) -> Response:
    """Compare careers of the catalog: their slugs, with ``-vs-`` between them."""
    named = slugs.split("-vs-")
    if len(named) > MOST_ON_A_PAGE:
        raise HTTPException(404, f"There are pages of at most {MOST_ON_A_PAGE} careers.")
    careers = [await find_career(slug) for slug in named]
    if asked.media_type == HTML:
        page: str = asked.press.html(*careers, standalone=True)
    else:
        page = json.dumps(asked.press.dict(*careers))
    # Weak, so that it stays true where a proxy compresses the answer.
    tag = f'W/"{sha256(page.encode()).hexdigest()[:32]}"'
    known = read_header(request, "if-none-match")
    is_known = known.strip() == "*" or tag[2:] in re.findall(r'"[^"]*"', known)
    response = Response(status_code=304) if is_known else answer(asked, page)
    response.headers.update({**KEPT, "Vary": asked.vary, "ETag": tag})
    return response


# What can take longer, or belongs to one reader, goes to a thread.
@app.post("/compare", response_model=Comparison, **PAGE)
def compare_own(
    asked: Annotated[Asked, Depends(read_asked)],
    careers: Annotated[list[Career], Body(min_length=2, max_length=MOST_ON_A_PAGE)],
) -> Response:
    """Compare careers that are sent, in the form that they have in a catalog."""
    return answer_shown(asked, compare(*careers))


class Wish(BaseModel):
    """The careers to choose from, by their slugs, and how much what counts, by names of rules."""

    careers: list[str] = Field(
        min_length=2, max_length=MOST_RANKED, examples=[["carpenters", "electricians"]]
    )
    weights: dict[str, float] = Field(max_length=20, examples=[{"salary.median": 3}])


@app.post("/rank", response_model=Ranking, **PAGE)
def rank_careers(asked: Annotated[Asked, Depends(read_asked)], wish: Wish) -> Response:
    """Put careers of the catalog in the order of a reader's own priorities."""
    return answer_shown(asked, catalog.rank(wish.careers, wish.weights))


class Found(BaseModel):
    """A career that was found, and how well it fits, from 0 to 1."""

    slug: str
    title: str
    score: float


@app.get("/careers", responses=PROBLEMS)
def find_careers(
    query: Annotated[str, Query(max_length=100)], most: Annotated[int, Query(ge=1, le=100)] = 10
) -> list[Found]:
    """Find careers by their words, the best first."""
    return [
        Found(slug=match.career.slug, title=match.career.title, score=match.score)
        for match in catalog.find(query)[:most]
    ]


@app.get("/careers/{slug}", responses=PROBLEMS)
async def show_career(slug: str) -> Career:
    """Return a career of the catalog with all that is known of it."""
    return await find_career(slug)
