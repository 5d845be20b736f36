"""What no reader can do anything with is named, before a file is opened."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from careercompare import CareerCompareError, InvalidOption, Source
from careercompare.readers import (
    Facets,
    Publication,
    list_areas,
    read_crosswalk,
    read_oews,
    read_onet,
    read_price_levels,
    read_projections,
)

READERS: list[Callable[[Any], object]] = [
    *(list_areas, read_crosswalk, read_oews, read_onet, read_price_levels, read_projections),
]
SOURCE = Source("Bread Survey 2025")


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@pytest.mark.parametrize("path", ["\0", "\ud800", 5, None], ids=ascii)
def test_what_names_no_file_is_refused(read: Callable[[Any], object], path: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^path: expected the name of a file, got"):
        read(path)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_a_file_that_is_not_there_stays_an_error_of_the_system(
    read: Callable[[Any], object],
) -> None:
    with pytest.raises(OSError, match="nowhere") as caught:
        read("nowhere.csv")
    assert not isinstance(caught.value, CareerCompareError)


def tell(_: object) -> Facets:
    return {}


BAKER = {"title": "Bakers", "soc": "51-3011", "codes": {"soc": "51-3011"}}


@pytest.mark.parametrize(
    "change",
    [{"title": None}, {"title": " "}, {"soc": 5}, {"codes": None}, {"codes": ["51-3011"]}],
    ids=repr,
)
def test_a_record_that_says_too_little_is_refused(change: dict[str, Any]) -> None:
    whole: Any = SimpleNamespace(**BAKER)
    assert len(Publication(SOURCE, {"51-3011": whole}, tell)) == 1
    lacking: Any = SimpleNamespace(**BAKER | change)
    with pytest.raises(InvalidOption, match=r"^records\['51-3011'\]: expected a record, got"):
        Publication(SOURCE, {"51-3011": lacking}, tell)


def test_records_without_codes_to_ask_for_them_are_refused() -> None:
    records: Any = [SimpleNamespace(**BAKER)]
    with pytest.raises(InvalidOption, match=r"^records: expected a mapping of codes to records"):
        Publication(SOURCE, records, tell)
