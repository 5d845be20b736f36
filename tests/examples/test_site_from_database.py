"""The service over a site in one file: pages as they were made, known again by their tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from services import Ask, ask_fastapi

from careercompare import Catalog
from careercompare.site import pages

ROOT = "http://testserver/"


@pytest.fixture(scope="module")
def ask(
    load_example: Callable[[str], ModuleType], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ask]:
    module = load_example("site_from_database")
    path = tmp_path_factory.mktemp("site") / "site.db"
    module.make(str(path), ROOT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE", str(path))
        yield ask_fastapi(module)


def test_a_page_is_the_one_that_was_made(ask: Ask) -> None:
    page = next(pages(Catalog.sample(), root=ROOT, locales=["ar", "en", "es"]))
    answer = ask(f"/{page.address}")
    assert (answer.status, answer.media_type) == (200, "text/html")
    assert answer.headers["content-language"] == "ar"
    # Which locale is for readers of any other language is all that the order of locales tells.
    article = page.content[page.content.index(b"<article") :]
    assert answer.body.endswith(article)


@pytest.mark.parametrize("address", ["/", "/es/", "/ar/index.html", "/en/careers/accountant.html"])
def test_each_way_in_leads_to_a_page(address: str, ask: Ask) -> None:
    assert ask(address).text.startswith("<!DOCTYPE html>")


def test_a_page_that_is_known_is_not_sent_again(ask: Ask) -> None:
    answer = ask("/en/index.html")
    tag = answer.headers["etag"]
    for known in (tag, f'"other", {tag[2:]}', "*"):
        again = ask("/en/index.html", {"If-None-Match": known})
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask("/en/index.html", {"If-None-Match": '"other"'}).status == 200


def test_the_style_is_kept_for_ever_and_allowed(ask: Ask) -> None:
    answer = ask("/en/index.html")
    address = answer.text.partition('<link rel="stylesheet" href="http://testserver')[2]
    style = ask(address.partition('"')[0])
    assert style.media_type == "text/css"
    assert "immutable" in style.headers["cache-control"]
    assert "style-src 'self'" in answer.headers["content-security-policy"]


def test_what_is_not_there_is_404(ask: Ask) -> None:
    for address in (
        "/nowhere.html",
        "/en/compare/a-vs-b.html",
        "/.careercompare/site.json",
        "/fr/",
    ):
        assert ask(address).status == 404
