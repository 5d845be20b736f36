"""What belongs to a publisher."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import attrs
import pytest
from sample import REFERENCE, compare_at_qoollege

from careercompare import (
    QOOLLEGE,
    Career,
    Catalog,
    HouseStyle,
    InvalidCareer,
    InvalidOption,
    MoneyStyle,
    compare,
)
from careercompare.rules import SALARY_MEAN

SAMPLE = REFERENCE
OTHER = HouseStyle(
    publisher="Karriere & Co",
    guide_url="https://example.com/beruf/{slug}.html",
    comparison_url="https://example.com/{slugs}/vergleich",
    leading_rule="salary.ceiling",
    money=MoneyStyle("standard", fraction=0),
)


def test_a_strangers_careers_are_in_the_hands_of_no_publisher() -> None:
    comparison = compare(*SAMPLE)
    assert comparison.house_style == HouseStyle()
    for locale in ("en", "de"):
        assert "qoollege" not in comparison.to_html(locale, standalone=True).lower()


def test_the_sample_is_in_the_hands_of_the_publisher_of_the_reference_page() -> None:
    assert compare_at_qoollege(*SAMPLE) == Catalog.sample().compare(*[c.slug for c in SAMPLE])
    assert QOOLLEGE.link_comparison([career.name for career in SAMPLE]) == (
        "https://careers.qoollege.com/compare/"
        "machine-learning-engineer-ai-specialist-vs-mlops-engineer"
    )


def test_the_address_of_a_comparison_is_the_same_for_every_order() -> None:
    one, other = compare_at_qoollege(*SAMPLE), compare_at_qoollege(*reversed(SAMPLE))
    assert one.to_dict()["url"] == other.to_dict()["url"]
    assert one.to_dict()["title"] != other.to_dict()["title"]


def test_another_publisher_passes_another_value() -> None:
    data: Any = compare_at_qoollege(*SAMPLE, house_style=OTHER, related=[SAMPLE]).to_dict()
    assert data["introduction"].endswith(
        "Higher salary ceiling: Machine Learning Engineer / AI Specialist. "
        "Both are research-backed Karriere & Co career guides — read either in full below."
    )
    assert data["verdict_line"].startswith("MLOps Engineer typically pays more at the median.")
    assert data["table"]["rows"][0]["cells"][0]["text"] == "$118,000 – $191,000"
    assert data["guides"]["links"][1]["url"] == "https://example.com/beruf/mlops-engineer.html"
    assert data["related"]["links"][0]["url"] == data["url"]
    assert data["url"].endswith("/vergleich")
    assert data["index"] is None


def test_a_rule_that_does_not_take_part_leads_nothing() -> None:
    style = HouseStyle(leading_rule="no.such")
    data: Any = compare_at_qoollege(*SAMPLE, house_style=style).to_dict()
    assert data["introduction"].endswith("day-to-day.")
    assert data["verdict_line"].startswith("MLOps Engineer typically pays more")


def test_a_guide_of_ones_own_comes_first() -> None:
    poet = Career("Poet", guide_url="https://example.com/poet")
    data: Any = compare_at_qoollege(poet, SAMPLE[0]).to_dict()
    assert data["guides"]["links"][0] == {"text": "Poet", "url": "https://example.com/poet"}
    bare: Any = compare_at_qoollege(poet, SAMPLE[0], house_style=HouseStyle()).to_dict()
    assert bare["guides"]["links"] == [{"text": "Poet", "url": "https://example.com/poet"}]


def test_a_slug_of_any_script_stands_in_an_address() -> None:
    data: Any = compare_at_qoollege(Career("شاعر"), Career("Poet")).to_dict()
    assert data["guides"]["links"][0]["url"] == (
        "https://careers.qoollege.com/careers/%D8%B4%D8%A7%D8%B9%D8%B1"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        {"guide_url": "https://example.com/"},
        {"guide_url": "https://example.com/{name}"},
        {"guide_url": "https://example.com/{slug}/{other}"},
        {"guide_url": "https://example.com/{slug.title}"},
        {"guide_url": "https://example.com/{}"},
        {"guide_url": "https://example.com/{slug"},
        {"guide_url": "https://example.com/{slug!r}"},
        {"guide_url": "https://example.com/{slug!s}"},
        {"guide_url": "https://example.com/{slug:0>9999}"},
        {"guide_url": "https://example.com/{slug:0>99999999999}"},
        {"guide_url": "https://example.com/{slug:{slug}}"},
        {"comparison_url": "https://example.com/{slugs:^9}"},
        {"guide_url": "javascript:{slug}"},
        {"guide_url": "/careers/{slug}"},
        {"guide_url": 5},
        {"comparison_url": "https://example.com/{slug}"},
        {"index_url": "https://example.com/{slug}"},
        {"index_url": "example.com"},
        {"index_url": f"https://example.com/{'a' * 2000}"},
        {"index_url": "https://example.com/{locale:>9999}"},
        {"index_url": "https://example.com/{locale!r}"},
        {"index_url": "{locale}"},
        {"comparison_url": "https://example.com/{locale}"},
        {"guide_url": "https://example.com/{slug}/{locale[0]}"},
    ],
)
def test_an_address_that_is_none_is_refused(arguments: dict[str, Any]) -> None:
    ((name, value),) = arguments.items()
    with pytest.raises(InvalidOption) as caught:
        HouseStyle(**arguments)
    assert caught.value.path == f"house_style.{name}"
    assert caught.value.value == value
    assert "https://example.com/" in caught.value.remedy


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"publisher": 5}, "house_style.publisher: expected a text that is not empty, got 5."),
        ({"publisher": " "}, "house_style.publisher: expected a text that is not empty"),
        ({"publisher": "\u200b"}, "house_style.publisher: expected a text that is not empty"),
        ({"leading_rule": ""}, "house_style.leading_rule: expected a text that is not empty"),
        ({"publisher": "a\ud800"}, "house_style.publisher: expected a text in Unicode"),
        ({"leading_rule": "\udfff"}, "house_style.leading_rule: expected a text in Unicode"),
        ({"money": "k"}, 'house_style.money: expected a MoneyStyle, got "k".'),
    ],
)
def test_another_value_that_cannot_be_is_refused(arguments: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        HouseStyle(**arguments)
    assert str(caught.value).startswith(problem)


def test_a_leading_rule_that_is_misspelled_is_named() -> None:
    style = HouseStyle(leading_rule="salary.medain")
    with pytest.raises(InvalidOption, match=r"house_style\.leading_rule: .*'salary\.median'\."):
        compare(*SAMPLE, house_style=style)
    without = compare(*SAMPLE, house_style=style, rules=[])
    assert without.house_style.leading_rule == "salary.medain"
    # The mean is spelled much like the median, which only takes no part here.
    assert compare(*SAMPLE, rules=[SALARY_MEAN]).house_style == HouseStyle()


SITE = HouseStyle(
    guide_url="https://example.com/{locale}/careers/{slug}",
    comparison_url="https://{locale}.example.com/{slugs}",
    index_url="https://example.com/{locale}/",
    locales=["en", "de", "pt-BR", "zh-Hant"],
)


@pytest.mark.parametrize(
    ("locale", "found"),
    [
        ("de", "de"),
        ("de-CH", "de"),
        ("zh-TW", "zh-Hant"),
        ("pt-BR", "pt-BR"),
        ("ar", None),
        ("zh-Hans", None),
        ("en-u-nu-arab", "en"),
    ],
)
def test_addresses_follow_the_locale_of_the_page(locale: str, found: str | None) -> None:
    poet, clerk = Career("Poet"), Career("Clerk")
    data: Any = compare(poet, clerk, house_style=SITE, related=[[poet, clerk]]).to_dict(locale)
    if found is None:
        assert data["url"] is data["index"] is data["guides"] is data["related"] is None
    else:
        assert data["url"] == f"https://{found}.example.com/clerk-vs-poet"
        assert data["related"]["links"][0]["url"] == data["url"]
        assert data["index"]["url"] == f"https://example.com/{found}/"
        assert data["guides"]["links"][0]["url"] == f"https://example.com/{found}/careers/poet"


@pytest.mark.parametrize(
    ("asked", "told"),
    [("zh-CN", "zh-CN"), ("zh_Hant_TW", "zh-TW"), ("sr-RS", "sr-Cyrl-RS"), ("iw", "iw")],
)
def test_addresses_have_locales_as_they_were_told(asked: str, told: str) -> None:
    """A page in ``zh-CN`` is one in ``zh-Hans-CN``, and had no addresses."""
    style = attrs.evolve(SITE, locales=["en", "zh-CN", "zh-TW", "sr-Cyrl-RS", "iw"])
    data: Any = compare(Career("Poet"), Career("Clerk"), house_style=style).to_dict(asked)
    assert data["url"] == f"https://{told}.example.com/clerk-vs-poet"


def test_where_locales_are_not_told_the_address_is_in_the_pages_own() -> None:
    style = HouseStyle(comparison_url="https://example.com/{locale}/{slugs}")
    data: Any = compare(*SAMPLE, house_style=style).to_dict("zh-TW-u-nu-hanidec")
    assert data["url"].startswith("https://example.com/zh-Hant-TW/machine-")


def test_pages_in_digits_of_their_own_have_their_own_address_where_they_are_told() -> None:
    tags = ["ar-EG", "ar-EG-u-nu-arab", "zh-Hant-TW-u-nu-hanidec"]
    style = HouseStyle(index_url="https://example.com/{locale}/", locales=tags)
    for tag in tags:
        assert style.in_locale(tag).index_url == f"https://example.com/{tag}/"
    assert style.in_locale("ar-EG-u-nu-latn").index_url == "https://example.com/ar-EG/"


def test_a_style_without_a_place_for_the_locale_is_the_same_in_each() -> None:
    assert QOOLLEGE.in_locale("de") is QOOLLEGE
    bare = HouseStyle(comparison_url="https://example.com/{locale}/{slugs}", locales=("DE",))
    assert bare.in_locale("de").comparison_url == "https://example.com/DE/{slugs}"
    assert bare.link_comparison([SAMPLE[0].name]) == (
        "https://example.com/{locale}/machine-learning-engineer-ai-specialist"
    )


@pytest.mark.parametrize(
    ("locales", "problem"),
    [
        (["en", "pt_BR"], r"house_style.locales\[1\]: expected the tag of a locale, got"),
        (["en", 5], r"house_style.locales\[1\]: expected the tag of a locale, got 5"),
        (5, r"house_style.locales: expected tags of locales, got 5"),
        ("en", r"house_style.locales: expected tags of locales, got \"en\""),
        (None, r"house_style.locales: expected tags of locales"),
        (["en", "de", "EN"], "house_style.locales: expected each locale once"),
        (["a" * 9], r"locales\[0\]"),
    ],
)
def test_what_is_no_list_of_locales_is_refused(locales: Any, problem: str) -> None:
    with pytest.raises(InvalidOption, match=problem):
        HouseStyle(locales=locales)


@pytest.mark.parametrize("career", [None, 5, "cook", ["cook"]], ids=repr)
def test_nothing_but_careers_has_a_guide_or_a_comparison(career: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^career: expected a Career, got"):
        QOOLLEGE.link_guide(career)
    for names in (career, [career]):
        with pytest.raises(InvalidOption, match=r"^names: expected names of careers, got"):
            QOOLLEGE.link_comparison(names)


def test_an_address_of_another_kind_of_text_is_the_plain_one_that_it_is() -> None:
    url = StrEnum("Url", {"INDEX": "https://example.com/{locale}/"}).INDEX  # type: ignore[attr-defined]
    tag = StrEnum("Tag", {"GERMAN": "de"}).GERMAN  # type: ignore[attr-defined]
    style = HouseStyle(publisher=tag, index_url=url, locales=[tag])
    plain = HouseStyle(publisher="de", index_url="https://example.com/{locale}/", locales=["de"])
    assert repr(style) == repr(plain)
    assert style.in_locale("de").index_url == "https://example.com/de/"


def test_an_address_has_two_thousand_characters_at_most() -> None:
    most = "https://example.com/".ljust(2000, "a")
    assert HouseStyle(index_url=most).index_url == most
    with pytest.raises(InvalidOption) as caught:
        HouseStyle(index_url=f"{most}a")
    assert caught.value.remedy == (
        "Write it in full, 'https://example.com/…', in at most 2000 characters."
    )


def test_a_tag_has_as_many_parts_as_any_locale() -> None:
    assert HouseStyle(locales=["ca-Latn-ES-valencia-x"]).locales == ("ca-Latn-ES-valencia-x",)
    with pytest.raises(InvalidOption, match=r"locales\[0\]: expected the tag of a locale"):
        HouseStyle(locales=["ca-Latn-ES-valencia-x-y"])
    style = HouseStyle(index_url="https://example.com/{locale}/", locales=["a" * 3 + "-b-c-d-e"])
    assert style.in_locale("aaa-b-c-d-e-f").index_url == "https://example.com/aaa-b-c-d-e/"


def test_an_address_names_its_places_a_few_times_since_a_slug_may_be_long() -> None:
    often = "https://example.com/" + "{slug}" * 10
    assert HouseStyle(guide_url=often).guide_url == often
    with pytest.raises(InvalidOption, match=r"a web address with {slug} in it, 10 times at most,"):
        HouseStyle(guide_url=often + "{slug}")
    with pytest.raises(InvalidOption) as caught:
        HouseStyle(guide_url=often.removeprefix("https://"))
    assert caught.value.expected == "a web address with {slug} in it"
