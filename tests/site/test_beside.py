"""What a site has beside its comparisons leads to all of it, without a script."""

from __future__ import annotations

import re
from hashlib import sha256
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs
import html5lib
import pytest
from sample import REFERENCE

from careercompare import Career, Catalog, HouseStyle, Localizer, MoneyStyle, Salary
from careercompare.catalog import find_field
from careercompare.site import write_site
from careercompare.site.fields import FIELDS

ROOT = "https://example.com/careers/"
LOCALES = ["en", "ar", "de-AT"]


def build(folder: Path, catalog: Catalog, **options: Any) -> dict[str, str]:
    """Write a site, and return its files by their paths."""
    write_site(catalog, folder, **{"root": ROOT, **options})
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".careercompare" not in path.parts
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A site of ten careers in three locales, one of them with a slug of other letters."""
    odd = Career("Über-Koch <b>", slug="厨师", codes={"soc": "35-1011"})
    poet = Career("Poet")
    catalog = Catalog([*[*Catalog.sample().values()][:8], poet, odd], house_style=None)
    rankings = {
        "pay": catalog.rank(REFERENCE, {"salary.ceiling": 1}),
        "pay-and-growth": catalog.rank(REFERENCE, {"outlook.growth": 2, "salary.ceiling": 1}),
        "nothing": catalog.rank([odd, poet], {"salary.median": 2, "outlook.growth": 1}),
    }
    folder = tmp_path_factory.mktemp("site")
    return build(folder, catalog, locales=LOCALES, rankings=rankings)


def find_links(page: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'(?:href|content)="([^"]*)"', page)]


def test_every_link_of_the_site_leads_to_a_file_and_every_anchor_to_a_place(
    site: dict[str, str],
) -> None:
    for path, page in site.items():
        if not path.endswith(".html"):
            continue
        for link in find_links(page):
            if link.startswith("#"):
                assert f'id="{link[1:]}"' in page, (path, link)
            elif link.startswith(ROOT):
                address, _, anchor = link.removeprefix(ROOT).partition("#")
                assert unquote(address) in site, (path, link)
                assert not anchor or f'id="{anchor}"' in site[unquote(address)], (path, link)


def test_every_page_is_led_to_from_the_way_in_and_named_in_the_map(site: dict[str, str]) -> None:
    seen, left = set[str](), ["index.html"]
    while left:
        path = left.pop()
        seen.add(path)
        links = [unquote(link.removeprefix(ROOT)).split("#")[0] for link in find_links(site[path])]
        left += [each for each in {*links} - seen if each.endswith(".html") and each in site]
    pages = {path for path in site if path.endswith(".html")}
    assert seen == pages
    listed = {unquote(url) for url in re.findall("<loc>(.*)</loc>", site["sitemap-1.xml"])}
    assert listed == {f"{ROOT}{path}" for path in pages - {"index.html"}}


def test_pages_are_valid_and_their_headings_in_order(site: dict[str, str]) -> None:
    for path in (
        "index.html",
        "ar/index.html",
        "ar/fields.html",
        "de-AT/careers/厨师.html",
        "en/rank/pay.html",
    ):
        parser: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        tree = parser.parse(site[path])
        levels = [int(each.tag[1]) for each in tree.iter() if re.fullmatch("h[1-6]", str(each.tag))]
        assert levels[:2] == [1, 2]
        assert all(later <= level + 1 for level, later in pairwise(levels))
        ids = re.findall(' id="([^"]*)"', site[path])
        assert len(ids) == len({*ids})


def test_the_style_has_the_name_and_the_hash_of_its_content(site: dict[str, str]) -> None:
    (name,) = [path for path in site if path.endswith(".css")]
    digest = sha256(site[name].encode())
    assert name == f"careercompare-{digest.hexdigest()[:12]}.css"
    for page in ("index.html", "en/index.html"):
        assert f'href="{ROOT}{name}" integrity="sha256-' in site[page]


def test_the_index_has_each_career_by_letter_and_those_of_a_field_by_field(
    site: dict[str, str],
) -> None:
    before, letters = site["en/index.html"].split("Careers from A to Z")
    fields = site["en/fields.html"]
    careers = [path for path in site if path.startswith("en/careers/")]
    assert len(careers) == 10
    assert letters.count("/careers/en/careers/") == 10
    assert ">U</h4>" in letters, "an accent sorts by its letter"
    assert "Über-Koch &lt;b&gt;" in letters
    assert fields.partition("Food Preparation and Serving Related</h3>")[2].count("%E5%8E%A8") == 1
    assert 'lang="en">Food Preparation and Serving Related' in site["ar/fields.html"]
    anchor = f"{ROOT}en/fields.html#careercompare-field-35"
    assert f'<a href="{anchor}">Food Preparation and Serving Related</a>' in before
    assert "<title>Careers by field</title>" in fields


def test_the_index_leads_to_rankings_by_what_they_weigh(site: dict[str, str]) -> None:
    index = site["de-AT/index.html"]
    assert f'<a href="{ROOT}de-AT/rank/pay.html">' in index
    ranking = site["de-AT/rank/pay.html"]
    assert '<script type="application/ld+json">' in ranking
    assert f'"url":"{ROOT}de-AT/rank/pay.html"' in ranking


def test_the_index_leads_to_a_ranking_of_which_nothing_is_weighed_by_what_was_to_be(
    site: dict[str, str],
) -> None:
    assert "Nothing of this can be weighed" in site["en/rank/nothing.html"]
    link = f'<a href="{ROOT}en/rank/nothing.html">Higher median pay and Faster projected growth</a>'
    assert link in site["en/index.html"]


def test_languages_go_by_their_own_names(site: dict[str, str]) -> None:
    for path in ("index.html", "en/index.html"):
        assert f'<a href="{ROOT}ar/index.html" lang="ar" hreflang="ar">العربية</a>' in site[path]
        assert ">Deutsch (de-AT)</a>" in site[path]
    assert '<html lang="en" dir="ltr">' in site["index.html"]


def test_the_page_of_a_career_is_its_card_below_its_name(site: dict[str, str]) -> None:
    career = REFERENCE[1]
    assert career.day_to_day
    page = site["ar/careers/mlops-engineer.html"]
    begin, _, card = career.to_html(Localizer("ar")).partition("\n")
    assert f"{begin}\n<h2>" in page
    assert card in page
    assert page.count("/ar/compare/") == 9
    assert f'<meta name="description" content="{career.day_to_day[:40]}' in page


def test_the_page_of_a_career_has_the_rows_and_the_amounts_of_its_comparisons(
    tmp_path: Path,
) -> None:
    pay = Salary(28_000, 49_000, "USD")
    cook = Career("Cook", salary=pay, skills=["Taste"], guide_url="https://guides.example/cook")
    options = {
        "house_style": HouseStyle(money=MoneyStyle("standard")),
        "aspects": ["salary", "growth"],
        "rules": ["salary.ceiling"],
    }
    site = build(tmp_path, Catalog([cook, Career("Poet")]), **options)
    page, other = site["en/careers/cook.html"], site["en/careers/poet.html"]
    for each in (page, site["en/compare/cook-vs-poet.html"]):
        assert "$28,000" in each
        assert "$28K" not in each
        assert "Taste" not in each
    assert "https://guides.example/cook" in page
    assert "Not available" in other, "pay is asked of every career"
    assert '<a href="https://example.com/careers/en/careers/poet.html' not in other


def test_a_site_in_one_language_offers_no_other(tmp_path: Path) -> None:
    site = build(tmp_path, Catalog([Career("Cook"), Career("Poet")]))
    assert "Languages" not in site["en/index.html"]
    assert "Careers by field" not in site["en/index.html"]
    assert "en/fields.html" not in site
    assert "<title>Compare careers</title>" in site["index.html"]
    assert '<meta name="description" content="Cook">' in site["en/careers/cook.html"]


def test_of_chosen_pairs_careers_lead_to_these_alone(tmp_path: Path) -> None:
    careers = [Career(title) for title in ("Cook", "Poet", "3D Artist", "Smith")]
    site = build(tmp_path, Catalog(careers), pairs=[("poet", "cook"), ("smith", "poet")])
    found = {path: find_links(page) for path, page in site.items() if "/careers/" in path}
    compared = {
        path: [link for link in links if "/compare/" in link] for path, links in found.items()
    }
    assert compared["en/careers/3d-artist.html"] == []
    assert compared["en/careers/poet.html"] == [
        f"{ROOT}en/compare/cook-vs-poet.html",
        f"{ROOT}en/compare/poet-vs-smith.html",
    ]
    assert ">#</h4>" in site["en/index.html"]


@pytest.mark.parametrize(
    ("codes", "field"),
    [
        ({"soc": "47-2152"}, "47"),
        ({"onet": "15-1252.00"}, "15"),
        ({"soc": "472152"}, "47"),
        ({"soc": "99-0000"}, None),
        ({"isco": "2512"}, None),
        ({}, None),
    ],
)
def test_a_field_is_the_major_group_of_a_code(codes: dict[str, str], field: str | None) -> None:
    career = attrs.evolve(Career("Cook"), codes=codes)
    code = find_field(career)
    assert (code if code in FIELDS else None) == field
