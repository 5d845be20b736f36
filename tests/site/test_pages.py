"""A page of a site is that of the press in a shell, each pair once, when it is asked for."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from itertools import combinations, islice
from typing import Any

import attrs
import html5lib
import pytest
from sample import REFERENCE

from careercompare import (
    QOOLLEGE,
    Career,
    Catalog,
    HouseStyle,
    InvalidOption,
    Press,
    Rates,
    Salary,
    rank,
)
from careercompare.errors import UnknownLocale, UnknownRule
from careercompare.rules import SALARY_CEILING
from careercompare.site import Page, pages
from careercompare.site.layout import Layout
from careercompare.site.pages import Options, make_edition

ROOT = "https://example.com/careers/"
LOCALES = ["en", "ar", "zh-Hans"]
COOK, POET, ROOFER = Career("Cook"), Career("Poet"), Career("Roofer")


def read_head(page: Page) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of the head, as a browser reads it, but for its title."""
    parser: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(page.content.decode())
    return [(each.tag, dict(each.attrib)) for each in tree.find("head") if each.tag != "title"]


@pytest.mark.parametrize(
    "catalog", [Catalog.sample(), Catalog.official()], ids=["sample", "official"]
)
def test_a_page_is_that_of_the_press_in_a_shell(catalog: Catalog) -> None:
    few = Catalog([*islice(catalog.values(), 7)], house_style=catalog.house_style)
    careers = sorted(few.values(), key=lambda career: career.slug)
    found = pages(few, root=ROOT, locales=LOCALES)
    style = Layout(ROOT, LOCALES).dress(catalog.house_style or HouseStyle())
    for locale in LOCALES:
        press = Press(locale, house_style=style)
        for one, other in combinations(careers, 2):
            page = next(found)
            assert page.address == f"{locale}/compare/{one.slug}-vs-{other.slug}.html"
            assert page.locale == locale
            _, begin, rest = page.content.partition(b"<main>\n")
            assert begin
            assert rest.startswith(press.html(one, other).encode())
    assert next(found, None) is None


def test_options_of_a_comparison_reach_the_page() -> None:
    catalog = Catalog(REFERENCE)
    options: dict[str, Any] = {
        "aspects": iter(["salary", "skills"]),
        "rules": iter(["salary.ceiling"]),
        "rates": Rates("USD", {"EUR": "0.9"}),
    }
    (page,) = pages(catalog, root=ROOT, house_style=QOOLLEGE, **options)
    style = Layout(ROOT, "en").dress(QOOLLEGE)
    press = Press(
        house_style=style,
        aspects=["salary", "skills"],
        rules=["salary.ceiling"],
        rates=options["rates"],
    )
    assert press.html(*sorted(REFERENCE, key=lambda career: career.slug)).encode() in page.content


def test_one_row_and_one_rule_are_taken_as_a_comparison_takes_them() -> None:
    options: Any = {"aspects": "salary", "rules": "salary.ceiling"}
    (page,) = pages(Catalog(REFERENCE), root=ROOT, **options)
    press = Press(house_style=Layout(ROOT, "en").dress(HouseStyle()), **options)
    assert press.html(*sorted(REFERENCE, key=lambda career: career.slug)).encode() in page.content


def test_the_head_says_what_the_page_is_and_where_else_it_is() -> None:
    catalog = Catalog(REFERENCE, house_style=QOOLLEGE)
    page, _ = pages(catalog, root=ROOT, locales=["en", "pt-BR"])
    head = read_head(page)
    address = "compare/machine-learning-engineer-ai-specialist-vs-mlops-engineer.html"
    links = {
        (each["rel"], each.get("hreflang")): each["href"] for tag, each in head if tag == "link"
    }
    assert links.pop(("stylesheet", None)).startswith(f"{ROOT}careercompare-")
    assert links == {
        ("canonical", None): f"{ROOT}en/{address}",
        ("alternate", "en"): f"{ROOT}en/{address}",
        ("alternate", "pt-BR"): f"{ROOT}pt-BR/{address}",
        ("alternate", "x-default"): f"{ROOT}en/{address}",
    }
    told = {
        each.get("name", each.get("property", "")): each["content"]
        for tag, each in head
        if tag == "meta" and "content" in each
    }
    assert told["og:title"].endswith("Career Comparison")
    assert told["description"] == told["og:description"]
    assert told["description"].startswith("Higher salary ceiling: Machine Learning Engineer")
    assert (told["og:site_name"], told["og:locale"]) == ("Qoollege", "en_US")
    assert (told["og:locale:alternate"], told["og:url"]) == ("pt_BR", f"{ROOT}en/{address}")


@pytest.mark.parametrize(
    ("publisher", "locale", "name"),
    [
        ("Jobs!", "ar", "<bdi>Jobs!</bdi>"),
        ("!עבודה", "en", "<bdi>!עבודה</bdi>"),
        ("Jobs!", "en", "Jobs!"),
        (None, "ar", "مقارنة المهن"),
    ],
)
def test_a_publisher_whose_name_reads_the_other_way_is_isolated_in_the_header(
    publisher: str | None, locale: str, name: str
) -> None:
    style = HouseStyle(publisher=publisher)
    (page,) = pages(Catalog([COOK, POET]), root=ROOT, locales=[locale], house_style=style)
    home = f'<h1><a href="{ROOT}{locale}/index.html">'
    assert f"<header>\n{home}{name}</a></h1>\n</header>" in page.content.decode()


def test_a_page_leads_to_related_comparisons_that_there_are() -> None:
    sample = Catalog.sample()
    every = {page.address: page.content.decode() for page in pages(sample, root=ROOT)}
    page = every["en/compare/accountant-vs-financial-analyst.html"]
    beside = page.partition("<nav ")[2]
    closest = [each.career.slug for each in sample.related("accountant", 4)]
    assert closest[0] == "financial-analyst"
    for slug in closest[1:]:
        assert "-vs-".join(sorted(("accountant", slug))) in beside
    assert "accountant-vs-financial-analyst" not in beside


def test_of_chosen_pairs_each_page_leads_to_chosen_ones_alone() -> None:
    pairs = [("accountant", "poet"), ("poet", "roofer"), ("cook", "smith")]
    careers = [Career(slug.title()) for slug in ("accountant", "cook", "poet", "roofer", "smith")]
    found = {
        page.address: page.content.decode()
        for page in pages(Catalog(careers), root=ROOT, pairs=pairs)
    }
    assert list(found) == [
        "en/compare/accountant-vs-poet.html",
        "en/compare/cook-vs-smith.html",
        "en/compare/poet-vs-roofer.html",
    ]
    assert (
        'href="https://example.com/careers/en/compare/poet-vs-roofer.html"'
        in found["en/compare/accountant-vs-poet.html"].partition("<nav ")[2]
    )
    alone = found["en/compare/cook-vs-smith.html"]
    assert alone.endswith("</article>\n</main>\n</body>\n</html>\n")


def test_pages_are_made_when_they_are_asked_for_in_memory_that_stays_flat() -> None:
    catalog = Catalog([Career(f"Career {number:04}") for number in range(60)])
    found = pages(catalog, root=ROOT)
    assert isinstance(found, Iterator)
    tracemalloc.start()
    for _ in islice(found, 500):
        pass
    before, _ = tracemalloc.get_traced_memory()
    for _ in islice(found, 2_000):
        pass
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 1_000_000


def test_pages_in_digits_of_their_own_are_found_at_their_own_addresses() -> None:
    catalog = Catalog([Career(title, skills=["Math"]) for title in ("Cook", "Poet", "Roofer")])
    tags = ["ar-EG-u-nu-arab", "zh-Hant-TW-u-nu-hanidec"]
    for page in pages(catalog, root=ROOT, locales=tags):
        assert page.content.count(f'"{ROOT}{page.locale}/compare/'.encode()) > 2
        assert f'<link rel="canonical" href="{ROOT}{page.address}">'.encode() in page.content


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"root": "nowhere"}, InvalidOption),
        ({"locales": []}, InvalidOption),
        ({"locales": ["xx-nowhere"]}, UnknownLocale),
        ({"pairs": [("cook", "cook")]}, InvalidOption),
        ({"house_style": "Qoollege"}, InvalidOption),
        ({"rules": ["nothing"]}, UnknownRule),
        ({"aspects": [1]}, InvalidOption),
        ({"aspects": 1}, InvalidOption),
        ({"rules": 1}, InvalidOption),
        ({"rates": 1}, InvalidOption),
        ({"rules": [attrs.evolve(SALARY_CEILING, aspect="own")]}, InvalidOption),
    ],
)
def test_what_is_wrong_with_an_option_is_told_before_the_first_page(
    options: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        pages(Catalog([COOK, POET]), **{"root": ROOT, **options})


def test_what_is_no_catalog_is_refused() -> None:
    with pytest.raises(InvalidOption, match="a catalog"):
        pages([COOK, POET], root=ROOT)  # type: ignore[arg-type] # that is what is tested


def test_rankings_are_those_of_the_site_by_names_for_addresses() -> None:
    catalog, layout = Catalog(REFERENCE), Layout(ROOT, "en")
    ranking = catalog.rank(catalog, {"salary.ceiling": 1})
    edition = make_edition(catalog, layout, Options(rankings={"pay": ranking}))
    assert edition.rankings["pay"].house_style == edition.house_style
    foreign = rank([*REFERENCE, Career("Poet", salary=Salary(1, 2, "USD"))], {"salary.ceiling": 1})
    for rankings, match in [
        ({"Pay & growth": ranking}, "a name of small letters"),
        ({1: ranking}, "a name of small letters"),
        ({"p" * 201: ranking}, "in at most 200 letters"),
        ({"pay": REFERENCE}, r"rankings\['pay'\]: expected a ranking"),
        ({"pay": foreign}, "careers of the site alone"),
        ([ranking], "names with rankings"),
    ]:
        with pytest.raises(InvalidOption, match=match):
            make_edition(catalog, layout, Options(rankings=rankings))  # type: ignore[arg-type] # so
