"""The shipped table belongs to the CLDR of the installed Babel and holds only differences."""

from __future__ import annotations

from importlib import resources

from babel import localedata
from babel.core import get_cldr_version

from careercompare.l10n.cldr.locale import ancestry
from careercompare.l10n.cldr.table import Table, load_table


def test_the_table_is_of_babels_version_of_cldr() -> None:
    assert load_table().version == get_cldr_version()


def test_every_locale_of_the_table_is_one_of_babels() -> None:
    assert load_table().locales.keys() <= {"root", *localedata.locale_identifiers()}


def test_digits_are_ten_and_there_for_every_numbering_system_in_use() -> None:
    table = load_table()
    used = {record["numbering"] for record in table.locales.values() if "numbering" in record}
    assert used - {"latn"} == table.digits.keys()
    assert {len(digits) for digits in table.digits.values()} == {10}


def test_no_record_repeats_what_it_inherits() -> None:
    table = load_table()
    for identifier, record in table.locales.items():
        inherited = table.record(reversed(ancestry(identifier)[1:]))
        assert not record.items() & inherited.items()


def test_a_record_is_read_from_root_to_the_locale() -> None:
    table = Table("1", {"root": {"a": "1", "b": "1"}, "xx": {"b": "2"}}, {})
    assert table.record(["root", "yy", "xx"]) == {"a": "1", "b": "2"}


def test_a_locale_of_a_newer_babel_takes_the_signs_of_root() -> None:
    record = load_table().record(["root", "xx", "xx_YY"])
    assert record["range"] == "{0}–{1}"
    assert record["numbering"] == "latn"


def test_the_licence_of_the_data_ships_with_it() -> None:
    licence = resources.files("careercompare.l10n") / "data" / "LICENSE-Unicode-3.0.txt"
    assert "UNICODE LICENSE V3" in licence.read_text(encoding="utf-8")
