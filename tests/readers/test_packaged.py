"""The catalog in the package is what the readers make of the official files."""

from __future__ import annotations

from pathlib import Path

import pytest
from official_files import find_files

from careercompare import Catalog
from careercompare.readers import Official, read_official


@pytest.fixture(scope="module")
def official(shared: Path) -> Official:
    return read_official(**find_files(shared))


def test_every_occupation_is_as_the_readers_read_it(official: Official) -> None:
    packaged = Catalog.official()
    assert list(packaged) == list(official.catalog)
    for career, read in zip(packaged.values(), official.catalog.values(), strict=True):
        assert career == read
    assert packaged == official.catalog


def test_its_sources_are_the_publications_that_were_joined(official: Official) -> None:
    joined = [each.source for each in official.summary.publications]
    assert [source for source in Catalog.official().sources if source in joined] == joined
