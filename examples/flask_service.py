"""A web service over the official careers with Flask: pages and JSON, in the reader's language.

With Flask, run ``flask --app examples/flask_service.py run`` and ask it

    curl -H "Accept-Language: de" "localhost:5000/compare/carpenters-vs-electricians"
    curl -H "Accept: application/json" "localhost:5000/compare/roofers-vs-carpenters?locale=ar"
"""

from __future__ import annotations

import json
from functools import lru_cache
from http import HTTPStatus

from flask import Flask, Response, abort, request
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import HTTPException

from careercompare import CareerCompareError, Catalog, HtmlFormatter, Localizer, Press, compare

catalog = Catalog.official()  # or Catalog.load("careers.json")
app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000

MOST_ON_A_PAGE, MOST_LOCALES, MOST_CAREERS = 8, 32, 250
HTML, JSON, PROBLEM = "text/html", "application/json", "application/problem+json"
POLICY = f"default-src 'none'; style-src {HtmlFormatter.style_hash()}; frame-ancestors 'none'"


@lru_cache(MOST_LOCALES)
def make_press(locale: str) -> Press:
    """Return what prints pages in a locale, kept for the locales that were asked for last."""
    return Press(locale, house_style=catalog.house_style, remember=MOST_CAREERS)


def find_press() -> Press:
    """Return that of the locale in the address, or else of those that the browser asks for."""
    if "locale" in request.args:
        return make_press(Localizer(request.args["locale"]).locale)
    return make_press(Localizer.negotiate(request.headers.get("Accept-Language", "")).locale)


def write(content: object, status: int = 200, media_type: str = JSON) -> Response:
    """Return an answer that holds a page or, in ASCII, JSON."""
    page = content if isinstance(content, str) else json.dumps(content)
    response = Response(page, status, mimetype=media_type)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@app.get("/compare/<slugs>")
def show_comparison(slugs: str) -> Response:
    """Compare careers of the catalog: their slugs, with ``-vs-`` between them."""
    # What is offered has no parameters, by which a range could tell it apart.
    ranges = [(each.partition(";")[0], quality) for each, quality in request.accept_mimetypes]
    wanted = MIMEAccept(ranges)
    media_type = wanted.best_match([HTML, JSON]) if wanted else HTML
    named = slugs.split("-vs-")
    if media_type is None or len(named) > MOST_ON_A_PAGE:
        abort(406 if media_type is None else 404)
    press = find_press()
    careers = [catalog[slug] for slug in named]
    is_page = media_type == HTML
    content = press.html(*careers, standalone=True) if is_page else press.dict(*careers)
    response = write(content, media_type=media_type)
    response.vary.update(["Accept", "Accept-Language"])
    response.content_language.add(press.localizer.language)
    response.cache_control.public, response.cache_control.max_age = True, 300
    response.add_etag(weak=True)  # which stays true where a proxy compresses the answer
    response.make_conditional(request)
    return response


@app.post("/compare")
def compare_own() -> Response:
    """Compare careers that are sent in the form of a catalog."""
    careers = Catalog.loads(request.get_data()).values()
    if len(careers) > MOST_ON_A_PAGE:
        abort(422)
    return write(compare(*careers).to_dict(find_press().localizer))


@app.errorhandler(CareerCompareError)
def tell(error: CareerCompareError) -> Response:
    """Tell what is wrong with an address, at which there is nothing then, or with a body."""
    status = 422 if request.method == "POST" else 404
    problems: tuple[Exception, ...] = getattr(error, "exceptions", (error,))
    errors = [
        {"place": getattr(each, "path", getattr(each, "place", "")), "detail": str(each)}
        for each in problems
    ]
    content = {"title": HTTPStatus(status).phrase, "status": status, "detail": str(error)}
    return write({**content, "near": getattr(error, "near", ()), "errors": errors}, status, PROBLEM)


@app.errorhandler(HTTPException)
def tell_refused(error: HTTPException) -> Response:
    """Tell what the framework refuses, such as a method or an address that is none."""
    content = {"title": error.name, "status": error.code, "detail": error.description}
    return write(content, error.code or 500, PROBLEM)
