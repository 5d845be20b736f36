"""``careercompare rank``: one's own priorities, as they are written on a line."""

from __future__ import annotations

import json

import pytest
from cli.running import Capture, fail, say

from careercompare import Catalog

THREE = ("electrician", "plumber", "chef")
SAMPLE = Catalog.sample()


def test_careers_are_ranked_by_weights(capsys: Capture) -> None:
    weights = ("--by", "salary.median=3", "--by", "outlook.growth")
    ranking = SAMPLE.rank(THREE, {"salary.median": 3, "outlook.growth": 1})
    assert say(capsys, "rank", *THREE, *weights) == ranking.to_text()
    page = say(capsys, "rank", *THREE, *weights, "--format", "html", "--locale", "de")
    assert page == ranking.to_html("de", standalone=True)


def test_a_scale_has_the_ends_that_are_given(capsys: Capture) -> None:
    scale = ("--scale", "salary.median=0:200000")
    ranking = SAMPLE.rank(
        THREE, {"salary.median": 1}, scales={"salary.median": (0, 200_000)}
    ).to_dict()
    shown = say(capsys, "rank", *THREE, "--by", "salary.median", *scale, "--format", "json")
    assert json.loads(shown) == ranking


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--by", "salary.median=much"], '--by: expected RULE=WEIGHT with a number, got "salary'),
        (["--by", "salary.median="], "--by: expected RULE=WEIGHT with a number"),
        (["--by", "salary.median=-1"], "--by salary.median: expected a number above 0, got"),
        (["--by", "salary.median", "--by", "salary.median=2"], "--by: expected each rule once"),
        (["--by", "salary.meidan"], "no rule in this comparison named 'salary.meidan'. Did you"),
        (["--by", "education.level"], "--by education.level: expected a rule that says what it"),
        *[
            (["--by", "salary.median", "--scale", scale], "--scale: expected RULE=LOW:HIGH, got")
            for scale in ("salary.median", "salary.median=5", "salary.median=:5", "=1:2", "x=1:")
        ],
        (
            ["--by", "salary.median", "--scale", "salary.median=5:1"],
            "--scale salary.median: expected two ends, the lower first, got",
        ),
        (
            ["--by", "salary.median", "--scale", "salary.floor=1:5"],
            "--scale salary.floor: expected a measure that is weighed",
        ),
        (["--by", "salary.median", "--publisher", " "], "house_style.publisher: expected a text"),
    ],
)
def test_what_cannot_be_weighed_names_the_option(
    capsys: Capture, arguments: list[str], said: str
) -> None:
    assert fail(capsys, "rank", *THREE, *arguments).startswith(said)


def test_one_career_alone_is_not_ranked(capsys: Capture) -> None:
    said = fail(capsys, "rank", "chef", "--by", "salary.median")
    assert said.startswith("careers: expected two or more careers, got 1.")
