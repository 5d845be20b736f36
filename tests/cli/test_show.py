"""``careercompare show``: one career as a card, or as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import Capture, fail, say, write_catalog

from careercompare import Career, Catalog, Salary, Source

NURSES = Catalog.official()["registered-nurses"]


def test_a_card_has_what_is_known_and_where_it_is_from(tmp_path: Path, capsys: Capture) -> None:
    source = Source("Survey", publisher="Office", license="CC0", attribution="By the office.")
    pay = Salary(30_000, 50_000, "USD")
    path = write_catalog(tmp_path, Career("Cook", salary=pay, sources=[source]))
    shown = say(capsys, "show", "cook", "--catalog", path, "--width", "80")
    assert "│ Career           │ Cook" in shown
    assert "│ Salary range     │ $30K – $50K" in shown
    assert "│ Top skills       │ Not available" in shown
    assert shown.splitlines()[-1] == "[1] Survey, Office. License: CC0. By the office."


def test_a_card_is_in_the_readers_language(capsys: Capture) -> None:
    shown = say(capsys, "show", "29-1141", "--locale", "de_DE.UTF-8")
    assert "│ Gehaltsspanne" in shown


def test_a_career_is_data_as_in_a_catalog(capsys: Capture) -> None:
    data = json.loads(say(capsys, "show", "29-1141", "--format", "json"))
    read = Catalog.loads(json.dumps({"version": 1, "careers": [data]}))
    assert read == Catalog([NURSES])


def test_a_locale_that_is_none_is_refused_of_data_too(capsys: Capture) -> None:
    said = fail(capsys, "show", "29-1141", "--format", "json", "--locale", "xx")
    assert said.startswith("no locale named 'xx'.")


@pytest.mark.parametrize(("name", "begin"), [("a.html", "<!DOCTYPE html>"), ("a.md", "| Career")])
def test_a_card_is_a_page_where_the_ending_says_so(
    name: str, begin: str, tmp_path: Path, capsys: Capture
) -> None:
    say(capsys, "show", "29-1141", "--output", str(tmp_path / name))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)
