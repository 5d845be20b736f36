"""What is built in goes without a file: the official occupations, and the sample beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Capture, fail, say

from careercompare import HouseStyle
from careercompare.catalog import Catalog

NURSES, DEVELOPERS, MLOPS = "registered-nurses", "software-developers", "mlops-engineer"
OFFICIAL, SAMPLE = Catalog.official(), Catalog.sample()


def list_slugs(text: str) -> list[str]:
    return [line.split()[0] for line in text.splitlines()]


def test_official_occupations_are_compared_in_nobodys_style(capsys: Capture) -> None:
    page = OFFICIAL.compare(NURSES, DEVELOPERS)
    assert page.house_style == HouseStyle()
    assert say(capsys, "compare", NURSES, DEVELOPERS) == page.to_text()
    assert say(capsys, "compare", NURSES, DEVELOPERS, "--catalog", "official") == page.to_text()


def test_careers_of_the_sample_alone_are_compared_in_its_style_without_the_occupations(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Catalog, "official", None)  # which takes far longer than the page
    page = SAMPLE.compare(MLOPS, "plumber").to_text()
    assert "Qoollege" in page
    assert say(capsys, "compare", MLOPS, "plumber") == page
    assert say(capsys, "compare", MLOPS, "plumber", "--catalog", "sample") == page


def test_one_of_each_is_compared_in_nobodys_style(capsys: Capture) -> None:
    page = OFFICIAL.compare(NURSES, SAMPLE[MLOPS])
    assert say(capsys, "compare", NURSES, MLOPS) == page.to_text()
    assert "Qoollege" not in page.to_text()


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        ([NURSES, "actuareis"], "Did you mean 'actuaries'"),
        ([MLOPS, "mlops-enginer"], "Did you mean 'mlops-engineer'?"),
        (["registerd-nurse", MLOPS], "'registered-nurse' or 'registered-nurses'"),
        (
            [MLOPS, "data-scientst", "--catalog", "sample"],
            "no career named 'data-scientst'. Did you mean 'data-scientist'?",
        ),
        (
            [MLOPS, "actuaries", "--catalog", "sample"],
            'expected the name of a career, got "actuaries". Look for it by its words',
        ),
    ],
)
def test_near_ones_of_what_can_be_compared_are_named(
    capsys: Capture, arguments: list[str], near: str
) -> None:
    assert near in fail(capsys, "compare", *arguments)


def test_all_that_can_be_compared_is_listed(capsys: Capture) -> None:
    slugs = list_slugs(say(capsys, "list"))
    assert slugs == [*OFFICIAL, *SAMPLE]
    assert len(slugs) == len(set(slugs))  # no career of one hides one of the other
    assert list_slugs(say(capsys, "list", "--catalog", "official")) == [*OFFICIAL]
    assert list_slugs(say(capsys, "list", "--catalog", "sample")) == [*SAMPLE]


def test_words_find_what_can_be_compared_the_best_first(capsys: Capture) -> None:
    text = say(capsys, "list", "software", "developer")
    first, second = text.splitlines()[:2]
    assert {first.split()[0], second.split()[0]} == {"software-developer", DEVELOPERS}
    found = [match.career.slug for match in OFFICIAL.find("nurse")]
    assert list_slugs(say(capsys, "list", "nurse", "--catalog", "official")) == found


def test_words_that_find_nothing_are_said_to(capsys: Capture) -> None:
    said = "no career named 'astro wizard'. Did you mean 'astronomers' or 'ward'?"
    assert fail(capsys, "list", "astro", "wizard") == said


def test_releases_are_told_with_publishers_dates_and_terms(capsys: Capture) -> None:
    told = say(capsys, "sources")
    paragraphs = told.split("\n\n")
    assert len(paragraphs) == len(OFFICIAL.with_careers(*SAMPLE.values()).sources)
    assert paragraphs[0] == (
        "Occupational Employment and Wage Statistics, May 2025\n"
        "    U.S. Bureau of Labor Statistics\n"
        "    Public domain (work of the United States government)\n"
        "    https://www.bls.gov/oes/"
    )
    assert (
        "    2026-05\n    CC BY 4.0\n    This product includes information from the O*NET" in told
    )


def test_a_catalog_without_sources_tells_none(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "none.json"
    Catalog().dump(path)
    assert not say(capsys, "sources", "--catalog", str(path))


def test_a_file_of_a_built_in_name_is_read_by_its_path(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Catalog().dump("official")
    assert not say(capsys, "list", "--catalog", "./official")
