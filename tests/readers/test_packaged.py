"""The catalog in the package is what the readers make of the official files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from careercompare import Catalog
from careercompare.readers import Official, read_official


@pytest.fixture(scope="module")
def files(data: Path) -> dict[str, Any]:
    """The files of which `tools/make_official.py` made it, by the names of its options."""
    return {
        "oews": data / "bls_oews" / "national_M2025_dl.xlsx",
        "projections": data / "bls_projections" / "occupation.xlsx",
        "onet": data / "onet_30_3",
    }


@pytest.fixture(scope="module")
def official(files: dict[str, Any]) -> Official:
    return read_official(**files)


def test_every_occupation_is_as_the_readers_read_it(official: Official) -> None:
    packaged = Catalog.official()
    assert list(packaged) == list(official.catalog)
    for career, read in zip(packaged.values(), official.catalog.values(), strict=True):
        assert career == read
    assert packaged == official.catalog


def test_its_sources_are_the_publications_that_were_joined(official: Official) -> None:
    assert Catalog.official().sources == tuple(
        each.source for each in official.summary.publications
    )
