"""What holds of every operation, whatever it is given: laws that the reference tells of."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sites import OPTIONS, change, read_pages, take_sample
from strategies import ALL_RULES, careers

from careercompare import Career, Catalog, Localizer, compare
from careercompare.l10n.cldr.slice import list_locales
from careercompare.readers import join, read_oews, read_onet, read_projections
from careercompare.site import write_site

UNLIKE = st.lists(careers, min_size=2, max_size=5, unique_by=lambda each: each.slug)
LOCALES = st.sampled_from(list_locales())


@given(careers)
def test_no_career_beats_its_like(career: Career) -> None:
    twin = attrs.evolve(career, slug="twin-of-it")
    for verdict in compare(career, twin, rules=ALL_RULES).verdicts:
        assert verdict.winner is None


@given(UNLIKE)
def test_careers_are_related_alike_from_both_sides(careers_: list[Career]) -> None:
    catalog = Catalog(careers_)
    every = {one: catalog.related(one, n=len(careers_)) for one in catalog}
    for slug, found in every.items():
        assert catalog.related(slug, n=1) == found[:1]
        for each in found:
            (back,) = [other for other in every[each.career.slug] if other.career.slug == slug]
            assert (back.tier, back.score, back.field) == (each.tier, each.score, each.field)
            assert back.skills == each.skills
            assert not (back.reverse and each.reverse)


@given(st.lists(careers, max_size=5, unique_by=lambda each: each.slug))
def test_a_catalog_combined_with_itself_is_itself(careers_: list[Career]) -> None:
    catalog = Catalog(careers_)
    assert catalog.combine(catalog) == catalog
    assert catalog.with_careers(*careers_) == catalog


@given(st.lists(careers, max_size=4, unique_by=lambda each: each.slug))
def test_what_was_read_is_written_as_it_was(careers_: list[Career]) -> None:
    written = Catalog(careers_).dumps()
    assert Catalog.loads(written).dumps() == written


@given(LOCALES, st.integers(-(10**15), 10**15))
def test_a_whole_number_is_read_back_in_every_locale(tag: str, number: int) -> None:
    written = Localizer(tag).number(number)
    digits = "".join(str(unicodedata.decimal(each)) for each in written if each.isdecimal())
    assert int(digits) == abs(number)
    assert (written == Localizer(tag).number(abs(number))) == (number >= 0)


@given(LOCALES)
def test_a_localizer_is_found_again_by_its_own_tag(tag: str) -> None:
    localizer = Localizer(tag)
    again = Localizer(localizer.locale)
    assert (again.locale, again.language) == (localizer.locale, localizer.language)


@given(
    st.text()
    | st.from_regex(r"([a-z]{2,3}(-[A-Z]{2})?(;q=[01](\.[0-9])?)?, ?){0,4}", fullmatch=True)
)
def test_any_header_gets_one_localizer(header: str) -> None:
    localizer = Localizer.negotiate(header)
    assert Localizer.negotiate(f" {header} ").locale == localizer.locale
    assert Localizer.negotiate(localizer.locale).locale == localizer.locale


@settings(max_examples=5, phases=[Phase.generate])  # each writes some hundred files
@given(
    st.lists(st.tuples(st.integers(2, 4), st.integers(0, 1), st.booleans()), min_size=1, max_size=3)
)
def test_the_pages_of_a_site_depend_on_its_catalog_alone_whatever_was_there_before(
    runs: list[tuple[int, int, bool]],
) -> None:
    options = {**OPTIONS, "locales": ["en"]}
    with TemporaryDirectory() as kept, TemporaryDirectory() as fresh:
        for size, place, is_changed in runs:
            catalog = take_sample(size)
            catalog = change(catalog, place) if is_changed else catalog
            write_site(catalog, Path(kept), **options)
        write_site(catalog, Path(fresh), **options)
        assert read_pages(Path(kept)) == read_pages(Path(fresh))


def read_examples(checkout: Path) -> list[Any]:
    files = checkout / "docs" / "reference" / "files"
    return [
        read_oews(files / "national_M2025_dl.csv"),
        read_projections(files / "Employment Projections.csv"),
        read_onet(files / "onet"),
    ]


def test_a_publication_that_was_joined_adds_nothing_a_second_time(checkout: Path) -> None:
    publications = read_examples(checkout)
    joined = join(*publications).catalog
    assert joined
    assert join(*publications, *publications).catalog == joined


def test_what_is_joined_later_changes_nothing_that_was_told(checkout: Path) -> None:
    publications = read_examples(checkout)
    for count in (1, 2):
        before, after = (join(*publications[:each]).catalog for each in (count, count + 1))
        for slug, career in before.items():
            for field in attrs.fields(Career):
                told = getattr(career, field.name)
                if told not in (None, ()) and field.name in {"salary", "education", "day_to_day"}:
                    assert getattr(after[slug], field.name) == told


LAW = re.compile(r"`(tests/[\w/]+\.py)::(?:\w+::)?(test_\w+)`")
PAGES = ("comparing", "ranking", "catalog", "serialize", "model", "l10n", "readers", "site")


@pytest.mark.parametrize("page", PAGES)
def test_every_law_of_the_reference_names_a_test_that_there_is(page: str, checkout: Path) -> None:
    text = (checkout / "docs" / "reference" / f"{page}.md").read_text(encoding="utf-8")
    laws = text.partition("\n## Laws\n")[2].partition("\n## ")[0]
    lines = [line for line in laws.splitlines() if line.startswith("| ") and "---" not in line][1:]
    assert lines
    for line in lines:
        named = LAW.findall(line)
        assert named, line
        for path, test in named:
            found = (checkout / path).read_text(encoding="utf-8")
            assert re.search(rf"^ *def {test}\(", found, re.MULTILINE), f"{path}::{test}"
