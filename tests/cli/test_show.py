"""``careercompare show``: one career as a card, or as data."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import Capture, say, write_catalog

from careercompare import Career, Catalog, Salary, Source

NURSES = Catalog.official()["registered-nurses"]


def test_a_card_has_what_is_known_and_where_it_is_from(tmp_path: Path, capsys: Capture) -> None:
    source = Source("Survey", publisher="Office", license="CC0", attribution="By the office.")
    pay = Salary(30_000, 50_000, "USD")
    path = write_catalog(tmp_path, Career("Cook", salary=pay, sources=[source]))
    shown = say(capsys, "show", "cook", "--catalog", path, "--width", "60")
    first, *_, last = shown.splitlines()
    assert first == "Cook"
    assert "│ Salary range │ $30K – $50K" in shown
    assert "Not available" not in shown
    assert last == "Survey, Office, CC0, By the office."


def test_a_card_is_in_the_readers_language(capsys: Capture) -> None:
    shown = say(capsys, "show", "29-1141", "--locale", "de_DE.UTF-8")
    assert "│ Gehaltsspanne" in shown


def test_a_career_is_data_as_in_a_catalog(capsys: Capture) -> None:
    data = json.loads(say(capsys, "show", "29-1141", "--format", "json"))
    read = Catalog.loads(json.dumps({"version": 1, "careers": [data]}))
    assert read == Catalog([NURSES])
