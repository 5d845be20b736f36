"""A site over the official careers with Django: a comparison inside of a template of one's own.

With Django 5.2, run ``python examples/django_service.py runserver`` and ask it

    curl -H "Accept-Language: de" "localhost:8000/compare/carpenters-vs-electricians"
    curl -H "Accept: application/json" "localhost:8000/compare/roofers-vs-carpenters?locale=ar"

It is one file, settings and all; in a project of yours, take the views.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_safe

from careercompare import CareerCompareError, Catalog, HtmlFormatter, Localizer, Press

settings.configure(
    ALLOWED_HOSTS=["localhost", "127.0.0.1"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "django.middleware.http.ConditionalGetMiddleware",  # ETag, and 304 where it is known
    ],
    ROOT_URLCONF=__name__,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
        }
    ],
)

catalog = Catalog.official()  # or Catalog.load("careers.json")

MOST_ON_A_PAGE, MOST_LOCALES, MOST_CAREERS = 8, 32, 250
HTML, JSON, PROBLEM = "text/html", "application/json", "application/problem+json"
POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'"


@lru_cache(MOST_LOCALES)
def make_press(locale: str) -> Press:
    """Return what prints pages in a locale, kept for the locales that were asked for last."""
    return Press(locale, house_style=catalog.house_style, remember=MOST_CAREERS)


def find_press(request: HttpRequest) -> Press:
    """Return that of the locale in the address, or else of those that the browser asks for."""
    if "locale" in request.GET:
        return make_press(Localizer(request.GET["locale"]).locale)
    return make_press(Localizer.negotiate(request.headers.get("Accept-Language", "")).locale)


def prefers_json(request: HttpRequest) -> bool:
    """Return whether the client would rather have data; HTML is for who says nothing sensible."""
    try:
        return bool(request.get_preferred_type([HTML, JSON]) == JSON)
    except ValueError:  # by which Django 6 refuses a header without end
        return False


def show_comparison(request: HttpRequest, slugs: str) -> HttpResponse:
    """Compare careers of the catalog: their slugs, with ``-vs-`` between them."""
    named = slugs.split("-vs-")
    if len(named) > MOST_ON_A_PAGE:
        return tell("Those are too many careers for a page.")
    try:
        press = find_press(request)
        careers = [catalog[slug] for slug in named]
        if prefers_json(request):
            response = JsonResponse(press.dict(*careers))
        else:
            words = {"careers": careers, "comparison": press.html(*careers), "press": press}
            response = render(request, "site.html", words)
    except CareerCompareError as error:
        return tell(str(error), getattr(error, "near", ()))
    response["Content-Language"] = press.localizer.language
    response["Content-Security-Policy"] = POLICY
    patch_vary_headers(response, ["Accept", "Accept-Language"])
    patch_cache_control(response, public=True, max_age=300)
    return response


def tell(detail: str, near: tuple[str, ...] = ()) -> HttpResponse:
    """Tell that there is nothing at an address, and what may have been meant."""
    title = HTTPStatus.NOT_FOUND.phrase
    content = {"title": title, "status": 404, "detail": detail, "near": near}
    return JsonResponse(content, status=404, content_type=PROBLEM)


def show_style(_: HttpRequest) -> HttpResponse:
    """Return the style of comparisons, which concerns nothing else on a page."""
    return HttpResponse(HtmlFormatter.stylesheet(), content_type="text/css; charset=utf-8")


urlpatterns = [
    path("compare/<str:slugs>", require_safe(show_comparison)),
    path("careercompare.css", require_safe(show_style), name="style"),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
