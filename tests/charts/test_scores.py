"""The chart of a ranking: a segment for each measure, and what is open between bounds."""

from __future__ import annotations

import pytest
from pictures import read_rows, read_words

from careercompare import Career, Highest, Message, Outlook, Ranking, Salary, rank

COOK = Career("Cook", salary=Salary(1, 40_000, "USD"), outlook=Outlook(growth="0.08"))
BAKER = Career("Baker", salary=Salary(1, 60_000, "USD"), outlook=Outlook(growth="0.02"))
POET = Career("Poet <b>", salary=Salary(1, 50_000, "USD"))
WEIGHTS = {"salary.ceiling": 3, "outlook.growth": 1}


def ranking() -> Ranking:
    return rank([COOK, BAKER, POET], WEIGHTS)


def test_segments_lie_one_behind_the_other_and_come_to_the_score() -> None:
    rows = read_rows(ranking().chart())
    bars = [(row["career"], row["measure"], row["start"], row["end"]) for row in rows]
    assert bars == [
        ("Baker", 0, 0, 0.75),
        ("Baker", 1, 0.75, 0.75),
        ("Poet <b>", 0, 0, 0.375),
        ("Poet <b>", 1, 0.375, 0.375),
        ("Poet <b>", None, 0.375, 0.625),
        ("Cook", 0, 0, 0),
        ("Cook", 1, 0, 0.25),
    ]  # fmt: skip


def test_tooltips_and_labels_have_the_words_of_the_page() -> None:
    chart = ranking().chart()
    rows, words = read_rows(chart), read_words(chart)
    assert rows[0]["value"] == "Highest salary ceiling (weight 3: 75%): $60K · 75%"
    assert rows[4]["score"] == "37.5% – 62.5%"
    assert "▲ Baker\nPlace 1 · Score 75%" in words
    assert "Fastest projected growth (weight 1: 25%)" in words
    assert "Ranked by your own priorities" in words


@pytest.mark.parametrize(("locale", "words"), [("de", "20 %"), ("ar", "النتيجة"), ("ja", "スコア")])
def test_axis_and_words_are_those_of_the_locale(locale: str, words: str) -> None:
    assert words in read_words(ranking().chart(locale))


def test_a_ranking_read_from_the_right_grows_from_there() -> None:
    layer = ranking().chart("he").to_dict()["layer"][0]
    assert layer["encoding"]["x"]["scale"]["reverse"] is True


def test_of_more_measures_than_colors_each_has_a_key() -> None:
    rules = [
        Highest(
            f"letters.{at}",
            of=lambda career: len(career.title),
            says=Message(f"letters.{at}", f"Letters {at}"),
        )
        for at in range(9)
    ]
    chart = rank([COOK, BAKER], {rule.name: 1 for rule in rules}, rules=rules).chart()
    color = chart.to_dict()["layer"][0]["encoding"]["color"]
    scale, legend = color["scale"], color["legend"]
    assert (legend["orient"], legend["columns"], legend["labelLimit"]) == ("top", 1, 0)
    assert scale["domain"] == [*range(9)]
    colors = ["#3b8ac4", "#c9741a", "#2c9a78", "#a565bd"]
    colors += ["#8b7a1c", "#cc5a78", "#5f7d97", "#86623f"]
    assert scale["range"] == [*colors, colors[0]]
    assert all(f"Letters {at}" in read_words(chart) for at in range(9))


def test_where_nothing_could_be_weighed_all_is_open() -> None:
    euros = Career("Poet", salary=Salary(1, 3, "EUR"))
    chart = rank([COOK, euros], {"salary.ceiling": 1}).chart()
    assert {row["measure"] for row in read_rows(chart)} == {None}
    assert "set aside" in read_words(chart)


def test_a_ranking_is_described_in_words() -> None:
    assert "Baker: Place 1 · Score 75%" in ranking().chart().to_dict()["description"]
