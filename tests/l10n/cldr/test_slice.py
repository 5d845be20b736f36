"""The slice is of one version of CLDR, holds only differences, and needs no Babel to be read."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from importlib import resources

import pytest

from careercompare.l10n.cldr import spell_date
from careercompare.l10n.cldr.slice import (
    Record,
    ancestry,
    choose_plural,
    list_locales,
    read_dates,
    read_record,
    read_supplement,
)

DATA = resources.files("careercompare.l10n.cldr") / "data"
ENTRIES: Mapping[str, Mapping[str, str | None]] = json.loads(
    (DATA / "locales.json").read_text(encoding="utf-8")
)

DATES: Mapping[str, Mapping[str, str | None]] = json.loads(
    (DATA / "dates.json").read_text(encoding="utf-8")
)


def test_it_is_of_one_stated_version() -> None:
    assert read_supplement().version == "48.2.0"


def test_it_is_json_with_one_locale_a_line() -> None:
    lines = (DATA / "locales.json").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(ENTRIES) + 2
    assert set(list_locales()) == ENTRIES.keys() - {"root"}


def test_no_record_repeats_what_it_inherits() -> None:
    for identifier, entries in ENTRIES.items():
        if identifier != "root":
            parent = read_record(ancestry(identifier)[1])
            assert [name for name, text in entries.items() if parent.get(name) == text] == []


def test_what_a_parent_has_can_be_missing_from_its_child() -> None:
    record = Record(({"CHF/symbol": None}, {"CHF/symbol": "Fr.", "range": "{0}-{1}"}))
    assert record.get("CHF/symbol") is None
    assert record["range"] == "{0}-{1}"
    with pytest.raises(KeyError, match="CHF/symbol"):
        record["CHF/symbol"]


def test_a_locale_that_cldr_does_not_have_has_no_record() -> None:
    with pytest.raises(KeyError, match="xx_YY"):
        read_record("xx_YY")


def test_absence_is_really_stored_somewhere() -> None:
    assert any(None in entries.values() for entries in ENTRIES.values())


def test_every_numbering_system_in_use_has_ten_digits() -> None:
    digits = read_supplement().digits
    used = {read_record(identifier)["numbering"] for identifier in list_locales()}
    assert used <= digits.keys()
    assert {len(each) for each in digits.values()} == {10}


@pytest.mark.parametrize(
    ("identifier", "line"),
    [
        ("en_GB", ["en_GB", "en_001", "en", "root"]),
        ("zh_Hant", ["zh_Hant", "root"]),
        ("zh_Hant_MO", ["zh_Hant_MO", "zh_Hant_HK", "zh_Hant", "root"]),
        ("az_Latn", ["az_Latn", "az", "root"]),
        ("pt_AO", ["pt_AO", "pt_PT", "pt", "root"]),
        ("nb_NO", ["nb_NO", "nb", "no", "root"]),
    ],
)
def test_a_locale_inherits_as_cldr_says(identifier: str, line: list[str]) -> None:
    assert ancestry(identifier) == line


def test_whoever_a_locale_inherits_from_is_there() -> None:
    for identifier in list_locales():
        assert set(ancestry(identifier)) <= ENTRIES.keys()


@pytest.mark.parametrize(
    ("identifier", "number", "category"),
    [
        ("en", "1", "one"),
        ("en_GB", "1.0", "other"),
        ("pt", "0", "one"),
        ("pt_AO", "0", "other"),  # as Portugal has it, from which Angola inherits
        ("pl", "22", "few"),
        ("ar_EG", "11", "many"),
        ("ja", "1", "other"),
        ("sr_Latn_RS", "21", "one"),  # of the language, though its other script inherits nothing
        ("bs_Cyrl", "3", "few"),
        ("frr", "1", "other"),  # of which CLDR has no rules
    ],
)
def test_plurals_follow_the_nearest_rules(identifier: str, number: str, category: str) -> None:
    assert choose_plural(identifier, Decimal(number)) == category


def test_rare_locales_list_as_babel_knew_and_the_slice_says_which() -> None:
    supplement = json.loads((DATA / "supplement.json").read_text(encoding="utf-8"))
    assert supplement["filled"]["from"] == "Babel 2.18.0, CLDR 47"
    assert read_record("frr")["list/end"] == "{0} an {1}"
    assert read_record("oc")["list/end"] == "{0} e {1}"
    for identifier, names in supplement["filled"]["locales"].items():
        assert names
        assert [name for name in names if read_record(identifier).get(name) is None] == []


def test_a_covered_locale_keeps_what_it_says_even_where_root_says_the_same() -> None:
    assert read_record("ml")["list/end"] == "{0}, {1}"


def test_figures_of_a_locale_without_plurals_need_no_babel() -> None:
    script = (
        "from decimal import Decimal; import sys\n"
        "from careercompare.l10n.numbers.figures import Figures\n"
        "assert Figures('ja').money(Decimal(118_000), 'JPY') == '￥11.8万'\n"
        "print('babel' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout == "False\n"


def test_the_licence_of_the_data_ships_with_it() -> None:
    licence = (DATA / "LICENSE-Unicode-3.0.txt").read_text(encoding="utf-8")
    assert "UNICODE LICENSE V3" in licence


def test_dates_are_stored_where_they_differ_from_what_is_inherited() -> None:
    assert {*DATES} <= {*ENTRIES}
    for identifier, entries in DATES.items():
        assert entries
        if identifier != "root":
            parent = read_dates(ancestry(identifier)[1])
            assert [name for name, text in entries.items() if parent.get(name) == text] == []


@pytest.mark.parametrize("identifier", ["root", *list_locales()])
def test_every_locale_writes_years_months_and_days_that_can_be_told_apart(identifier: str) -> None:
    """A year is in plain digits, every month has a name or a number."""
    for iso in ("2025", "2025-05", "2025-05-17"):
        assert "2025" in spell_date(identifier, iso)
    assert "17" in spell_date(identifier, "2025-05-17")
    months = {spell_date(identifier, f"2025-{month:02}") for month in range(1, 13)}
    days = {spell_date(identifier, f"2025-{month:02}-17") for month in range(1, 13)}
    assert (len(months), len(days)) == (12, 12)
