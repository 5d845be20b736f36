"""A dict, ready for JSON: the words of the page beside the values that they word."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from sample import REFERENCE, compare_at_qoollege
from strategies import comparisons

from careercompare import (
    FURTHER_RULES,
    AtLeast,
    Career,
    Comparison,
    DictFormatter,
    Salary,
)

SAMPLE = compare_at_qoollege(*REFERENCE)
OPEN = compare_at_qoollege(
    Career("A", salary=Salary(None, None, "USD", median=AtLeast(239_200)), skills=["x"]),
    Career("B", salary=Salary("1.50", 2, "USD"), skills=["X", "y"]),
    rules=FURTHER_RULES,
)


def to_dict(comparison: Comparison, locale: str = "en") -> dict[str, Any]:
    return comparison.to_dict(locale)


def test_words_stand_beside_the_values_that_they_word() -> None:
    row = to_dict(SAMPLE)["table"]["rows"][0]
    assert row["aspect"] == "salary"
    assert row["text"] == "Salary range"
    assert row["values"][0] == {
        "type": "salary",
        "low": "118000",
        "high": "191000",
        "currency": "USD",
    }
    assert row["cells"][0]["text"] == "$118k – $191k"
    assert row["cells"][0]["missing"] is False


def test_a_verdict_is_data_with_its_sentence() -> None:
    verdict = to_dict(SAMPLE)["verdicts"][1]
    assert verdict["rule"] == "salary.ceiling"
    assert verdict["outcome"] == "winner"
    assert verdict["winners"] == ["machine-learning-engineer-ai-specialist"]
    assert verdict["margin"] == {"type": "money", "amount": "6000", "currency": "USD"}
    assert verdict["reason"] is None
    assert verdict["evidence"][1] == {
        "measure": "salary.ceiling",
        "career": "mlops-engineer",
        "value": {"type": "money", "amount": "185000", "currency": "USD"},
        "estimated": False,
    }
    assert verdict["text"] == "Higher salary ceiling: Machine Learning Engineer / AI Specialist."


def test_bounds_and_decimals_are_never_floats() -> None:
    (row, *_) = to_dict(OPEN)["table"]["rows"]
    assert row["values"][0]["median"] == {"at_least": "239200"}
    assert row["values"][1]["low"] == "1.50"


def test_a_list_has_its_items_apart_and_says_which_are_shared() -> None:
    cell = to_dict(OPEN)["table"]["rows"][1]["cells"][1]
    assert cell["text"] == "X, y"
    assert cell["items"] == ["X", "y"]
    assert cell["shared"] == [True, False]


def test_a_career_leaves_out_what_is_not_known() -> None:
    (career, _) = to_dict(compare_at_qoollege(Career("A"), Career("B")))["careers"]
    assert career == {"title": "A", "slug": "a"}


def test_a_missing_cell_says_so_in_words_and_as_data() -> None:
    comparison = compare_at_qoollege(Career("A", skills=["x"]), Career("B"))
    cells = to_dict(comparison)["table"]["rows"][0]["cells"]
    assert cells[1] == {"text": "Not available", "missing": True}


def test_the_languages_of_words_and_numbers_are_told_apart() -> None:
    data = to_dict(SAMPLE, "de-CH")
    assert (data["locale"], data["language"], data["direction"]) == ("de-CH", "de", "ltr")
    data = to_dict(SAMPLE, "sw")
    assert (data["locale"], data["language"]) == ("sw", "en")


@given(comparisons())
def test_it_is_json_without_floats(comparison: Comparison) -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    data = comparison.to_dict()
    text = json.dumps(data, allow_nan=False)
    assert json.loads(text, parse_float=refuse) == data


def test_the_formatter_alone_writes_the_words_of_the_page() -> None:
    words = SAMPLE.format(DictFormatter(), "de")
    assert words["title"] == to_dict(SAMPLE, "de")["title"]
    assert words["verdicts"][3] == {"text": "Gleiches Bildungsniveau: nein."}
    assert words["table"]["rows"][2] == {
        "text": "Bildungsniveau",
        "cells": [{"text": "Master", "missing": False}, {"text": "Bachelor", "missing": False}],
    }
    assert "careers" not in words


def test_what_is_laid_beside_the_words_changes_none_of_them() -> None:
    beside = {"title": "Mine", "guides": {"count": 2, "links": [{"rel": "a"}, {"rel": "b"}]}}
    words, found = SAMPLE.format(DictFormatter()), SAMPLE.format(DictFormatter(beside=beside))
    assert found["title"] == words["title"]
    assert found["guides"]["count"] == 2
    assert found["guides"]["links"][1] == {"rel": "b", **words["guides"]["links"][1]}
    assert beside["guides"] == {"count": 2, "links": [{"rel": "a"}, {"rel": "b"}]}


def test_where_no_object_lies_beside_a_row_its_words_stay() -> None:
    plain = compare_at_qoollege(*REFERENCE, aspects=["salary"])
    beside = {"table": {"rows": ["no object"]}}
    words = plain.format(DictFormatter())
    assert plain.format(DictFormatter(beside=beside)) == words
    assert words["table"]["rows"][0]["text"] == "Salary range"
