"""Who says so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import InvalidCareer, Source


def test_a_title_is_enough() -> None:
    source = Source("Occupational Outlook Handbook")
    assert (source.publisher, source.url, source.published, source.license) == (None,) * 4


def test_everything_may_be_known() -> None:
    source = Source("OEWS", "BLS", "https://www.bls.gov/oes/", 2026, "public domain")
    assert source.published == "2026"
    assert source.url == "https://www.bls.gov/oes/"


@given(st.integers(0, 9999), st.integers(0, 13), st.integers(0, 32))
def test_a_date_is_taken_where_the_calendar_has_it(year: int, month: int, day: int) -> None:
    for parts in ((year,), (year, month), (year, month, day)):
        written = "-".join(f"{part:0{4 if place == 0 else 2}}" for place, part in enumerate(parts))
        try:
            date(*parts, *(1, 1, 1)[len(parts) :])
        except ValueError:
            with pytest.raises(InvalidCareer):
                Source("OEWS", published=written)
        else:
            assert Source("OEWS", published=written).published == written


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"title": ""}, "source.title"),
        ({"publisher": ""}, "source.publisher"),
        ({"license": 5}, "source.license"),
        ({"attribution": ""}, "source.attribution"),
        ({"language": "English"}, "source.language"),
        ({"url": "javascript:alert(1)"}, "source.url"),
        ({"published": "May"}, "source.published"),
        ({"published": "2026-02-30"}, "source.published"),
    ],
)
def test_a_source_that_cannot_be_says_where_and_what(arguments: dict[str, Any], path: str) -> None:
    valid: dict[str, Any] = {"title": "OEWS"}
    with pytest.raises(InvalidCareer) as caught:
        Source(**(valid | arguments))
    assert caught.value.path == path
    assert caught.value.value == next(iter(arguments.values()))


def test_an_attribution_is_kept_as_it_is_with_its_language() -> None:
    source = Source("O*NET", license="CC BY 4.0", attribution=" As  asked. ", language="en")
    assert (source.attribution, source.language) == (" As  asked. ", "en")
    assert (Source("O*NET").attribution, Source("O*NET").language) == (None, None)
