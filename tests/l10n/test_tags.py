"""Tags are read in every spelling that people and browsers use."""

from __future__ import annotations

import pytest

from careercompare.l10n.tags import parse_accept_language, shorten, to_identifier


@pytest.mark.parametrize(
    ("tag", "identifier"),
    [
        ("pt-BR", "pt_BR"),
        ("pt_br", "pt_BR"),
        ("ZH-hans-cn", "zh_Hans_CN"),
        ("es-419", "es_419"),
        ("ca-ES-valencia", "ca_ES_VALENCIA"),
        ("ar-EG-u-nu-latn", "ar_EG"),
        ("en-x-mine", "en"),
    ],
)
def test_case_spelling_and_extensions_do_not_matter(tag: str, identifier: str) -> None:
    assert to_identifier(tag) == identifier


@pytest.mark.parametrize("tag", ["", "C", "root", "en_US.UTF-8", "../../en", "de CH", "e-n"])
def test_what_is_no_tag_has_no_name(tag: str) -> None:
    assert to_identifier(tag) is None


def test_a_tag_is_shortened_from_its_end() -> None:
    assert list(shorten("zh_Hant_TW")) == ["zh-Hant-TW", "zh-Hant", "zh"]


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("", []),
        ("*", []),
        ("de-CH, en;q=0.9", ["de-CH", "en"]),
        ("en;q=0.1, de ; q=0.2, fr", ["fr", "de", "en"]),
        ("en, de, fr", ["en", "de", "fr"]),
        ("en;q=0, de;q=0.000, fr;q=0.001", ["fr"]),
        ("en;q=2, de;q=x, fr;level=1, it;q=1;x=1, ;;, en_US.UTF-8, es;Q=1.0", ["es"]),
    ],
)
def test_a_header_lists_what_is_wanted_most_first(header: str, tags: list[str]) -> None:
    assert parse_accept_language(header) == tags
