"""Doubtful figures on a page: the sentence, the mark and the note say it, in every language."""

from __future__ import annotations

import json
from itertools import permutations
from typing import Any

import pytest

from careercompare import (
    Career,
    Comparison,
    HtmlFormatter,
    Press,
    Salary,
    UnreadableData,
    compare,
    languages,
    rank,
)
from careercompare.serialize import UNCHANGED

SAME = "75th and 90th percentiles are the same: half of the range rests on one interval"
NOTE = f"Salary range, Firefighters: published as such, but doubtful ({SAME})."
OPTIONS: Any = {"rules": ["salary.median", "salary.ceiling", "salary.trade-off", "salary.mean"]}


def pay(title: str, low: int, high: int, *doubts: str, **known: Any) -> Career:
    return Career(title, salary=Salary(low, high, "USD", doubts=doubts, **known))


FIREFIGHTERS = pay("Firefighters", 39_000, 470_000, "equal-percentiles", median=72_000)
COOKS = pay("Cooks", 20_000, 471_000, "equal-percentiles", median=71_000)
NURSES = pay("Nurses", 66_000, 180_000, median=97_000)
CLERKS = pay("Clerks", 30_000, 60_000, median=40_000)
POETS = pay("Poets", 20_000, 90_000, "few-jobs", "high-error")
UNKNOWN = Career("Smiths")
ALL = (FIREFIGHTERS, COOKS, NURSES, CLERKS, POETS, UNKNOWN)


def read(*careers: Career, locale: str = "en", **options: Any) -> Any:
    return compare(*careers, **options).to_dict(locale)


def read_leads(data: Any) -> list[list[str]]:
    return [cell.get("leads", []) for cell in data["table"]["rows"][0]["cells"]]


def test_a_mark_that_rests_on_a_doubtful_figure_says_so_and_another_does_not() -> None:
    assert read_leads(read(FIREFIGHTERS, NURSES)) == [
        ["Higher salary ceiling (by doubtful figures)"],
        ["Higher median pay"],
    ]


def test_a_mark_can_rest_on_a_midpoint_in_doubt() -> None:
    assert read_leads(read(POETS, CLERKS))[0][0] == (
        "Higher median pay (by the midpoint of a range) (by doubtful figures)"
    )


def test_the_note_tells_why_whoever_leads() -> None:
    assert read(FIREFIGHTERS, NURSES)["notes"] == [NOTE]
    assert read(NURSES, FIREFIGHTERS, COOKS)["notes"] == [
        NOTE.replace("Firefighters", "Firefighters and Cooks")
    ]
    assert read(CLERKS, FIREFIGHTERS, POETS)["notes"][-1] == (
        "Salary range, Poets: published as such, but doubtful "
        "(relative standard error of the mean above 10% and fewer than 50 jobs)."
    )


def test_pages_without_a_doubt_say_nothing_of_it() -> None:
    assert read(NURSES, CLERKS)["notes"] == []
    assert "doubt" not in compare(NURSES, CLERKS).to_text()


def test_a_benchmark_in_doubt_is_named_in_the_note_alone() -> None:
    data = read(NURSES, CLERKS, against=FIREFIGHTERS)
    assert data["notes"] == [NOTE]
    assert all(not verdict["doubted"] for verdict in data["verdicts"])


@pytest.mark.parametrize("tag", languages())
def test_every_language_words_the_sentence_the_mark_and_the_note_its_own_way(tag: str) -> None:
    data = read(FIREFIGHTERS, NURSES, locale=tag, **OPTIONS)
    bare = pay("Firefighters", 39_000, 470_000, median=72_000)
    plain = read(bare, NURSES, locale=tag, **OPTIONS)
    assert [len(data["notes"]), len(plain["notes"])] == [1, 0]
    ceiling, trade_off = (data["verdicts"][place]["text"] for place in (1, 2))
    assert min(ceiling.count("75"), ceiling.count("90"), trade_off.count("75")) >= 1
    assert read_leads(data)[0][0].startswith(read_leads(plain)[0][0])
    assert read_leads(data)[0] != read_leads(plain)[0]
    if not tag.startswith("en"):
        words = json.dumps([data["verdicts"], data["notes"], data["table"]], ensure_ascii=False)
        assert "doubtful figures" not in words
        assert "published as such" not in data["notes"][0]


@pytest.mark.parametrize("locale", ["en", "de", "ja"])
def test_a_press_prints_the_same_page_whatever_it_printed_before(locale: str) -> None:
    press = Press(locale, **OPTIONS)
    for _ in range(3):
        for careers in [*permutations(ALL, 2), ALL, ALL[::-1], ALL[2:]]:
            page = compare(*careers, **OPTIONS)
            assert press.html(*careers) == page.to_html(locale)
            assert press.dict(*careers) == page.to_dict(locale)
            assert press.markdown(*careers) == page.to_markdown(locale)


def test_a_dict_gives_doubts_and_leaders_of_the_known_back() -> None:
    for careers in [(FIREFIGHTERS, NURSES), (NURSES, POETS), ALL]:
        comparison = compare(*careers, **OPTIONS)
        data = json.loads(json.dumps(comparison.to_dict("de")))
        assert Comparison.from_dict(data) == comparison
        assert Comparison.from_dict(data).to_html("fr") == comparison.to_html("fr")


def test_a_dict_that_says_another_sentence_of_them_is_refused() -> None:
    data = read(FIREFIGHTERS, NURSES, UNKNOWN)
    data["verdicts"][1]["message"] = data["verdicts"][0]["message"]
    with pytest.raises(UnreadableData, match=UNCHANGED[:20]):
        Comparison.from_dict(data)


def test_a_dict_names_both_by_their_slugs_and_the_doubts_beside_the_figures() -> None:
    verdict = read(FIREFIGHTERS, NURSES, UNKNOWN)["verdicts"][1]
    assert verdict["leading_known"] == verdict["doubted"] == ["firefighters"]
    assert verdict["evidence"][0]["value"]["doubts"] == ["equal-percentiles"]
    assert "doubts" not in verdict["evidence"][1]["value"]


@pytest.mark.parametrize(
    ("key", "value"), [("leading_known", ["nurses"]), ("doubted", []), ("doubted", ["nobody"])]
)
def test_a_dict_in_which_they_were_changed_is_refused(key: str, value: list[str]) -> None:
    data = read(FIREFIGHTERS, NURSES, UNKNOWN)
    data["verdicts"][1][key] = value
    with pytest.raises(UnreadableData, match=UNCHANGED[:20]):
        Comparison.from_dict(data)


def test_a_ranking_says_it_in_its_notes() -> None:
    ranking = rank([FIREFIGHTERS, COOKS, NURSES], {"salary.ceiling": 1, "salary.median": 1})
    notes: Any = ranking.to_dict()["notes"]
    said = [note for note in notes if "doubtful" in note]
    assert said == [
        f"Highest salary ceiling, Firefighters and Cooks: published as such, but doubtful ({SAME})."
    ]


def test_the_words_stand_on_a_page_of_its_own_too() -> None:
    page = compare(FIREFIGHTERS, NURSES).format(HtmlFormatter("page"))
    assert page.count("by doubtful figures") == 1
    assert "published as such, but doubtful" in page
