"""Careers in lists: found, related, between two; beside them languages, sources and schemas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import Capture, fail, say, write_catalog
from wcwidth import wcswidth

from careercompare import Career, Catalog, Salary, Source, languages, schema
from careercompare.cli import main
from careercompare.model import Relation

OFFICIAL, SAMPLE = Catalog.official(), Catalog.sample()


def test_find_tells_the_best_first_and_why(capsys: Capture) -> None:
    first, second = say(capsys, "find", "ml", "engineer", "--catalog", "sample").splitlines()
    assert first.startswith("machine-learning-engineer-ai-specialist  Machine Learning Engineer / ")
    assert first.endswith(" · title (ml = machine learning: initials)")
    assert second.split(maxsplit=1) == [
        "mlops-engineer",
        "MLOps Engineer · title (ml = mlops: beginning)",
    ]


def test_titles_stand_below_each_other_though_letters_are_wide_or_have_marks(
    capsys: Capture, tmp_path: Path
) -> None:
    careers = [Career(title) for title in ("Cook", "看護師", "शिक्षक", "데이터 분석가")]
    path = write_catalog(tmp_path, *careers)
    lines = say(capsys, "list", "--catalog", path).splitlines()
    found = [line.removesuffix(career.title) for line, career in zip(lines, careers, strict=True)]
    assert [wcswidth(each) for each in found] == [15] * 4


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["plumber"], "title"),
        (["plumbers"], "title (plumbers = plumber: singular or plural)"),
        (["pipefitters"], "alternate title 'Plumbers, Pipefitters, and Steamfitters'"),
        (["47-2152"], "code 47-2152"),
        (["plumbr"], "title (plumbr = plumber: near spelling)"),
        (["plumb"], "title (plumb = plumber: beginning)"),
        (["plmbr"], "title (plmbr = plumber: short form)"),
        (["plumbing"], "title (plumbing = plumber: other ending)"),
    ],
)
def test_find_tells_in_which_text_and_how(capsys: Capture, words: list[str], why: str) -> None:
    first, *_ = say(capsys, "find", *words, "--catalog", "sample").splitlines()
    assert first == f"plumber  Plumber · {why}"


def test_a_slug_that_is_no_title_is_found_as_one(capsys: Capture, tmp_path: Path) -> None:
    path = write_catalog(tmp_path, Career("Plumber", slug="pipe-doctor"))
    assert say(capsys, "find", "doctor", "--catalog", path) == "pipe-doctor  Plumber · slug\n"


def test_what_was_found_is_data_too(capsys: Capture) -> None:
    arguments = ("find", "ml engineer", "--catalog", "sample", "--format", "json")
    match, *_ = SAMPLE.find("ml engineer")
    assert json.loads(say(capsys, *arguments))[:1] == [
        {
            "slug": match.career.slug,
            "title": match.career.title,
            "score": match.score,
            "agreement": match.agreement,
            "field": "title",
            "text": match.text,
            "words": [
                {"asked": "ml", "found": "machine learning", "how": "initials"},
                {"asked": "engineer", "found": "engineer", "how": "same"},
            ],
        }
    ]


def test_a_list_that_is_cut_says_so_beside_it(capsys: Capture) -> None:
    count = len(OFFICIAL.find("manager"))
    assert main(["find", "manager", "--catalog", "official"]) == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 20
    assert err == f"The first 20 of {count}; -n {count} shows all.\n"
    say(capsys, "find", "manager", "--catalog", "official", "-n", str(count))


def test_fewer_than_one_cannot_be_asked_for(capsys: Capture) -> None:
    assert fail(capsys, "find", "nurse", "-n", "0").startswith("-n: expected a whole number of at")
    for asked in (["related", "plumber"], ["bridges", "plumber", "chef"]):
        for most in ("0", "-1"):
            assert fail(capsys, *asked, "-n", most).startswith("-n: expected a whole number of at")


def test_words_near_those_that_find_nothing_are_few_and_of_no_great_length(
    tmp_path: Path, capsys: Capture
) -> None:
    titles = [*[f"{letter}lumbe{letter}" for letter in "abcde"], "x" * 40, "y" * 41]
    path = write_catalog(tmp_path, *[Career(title) for title in titles])
    for asked, near in (
        ("plumber", ["clumbec", "dlumbed", "elumbee"]),
        ("x" * 30 + "z" * 10, ["x" * 40]),
        ("y" * 31 + "z" * 10, []),
    ):
        said = fail(capsys, "find", f"{asked} qqqq", "--catalog", path)
        assert [each for each in titles if repr(each) in said] == near


def test_words_that_find_nothing_name_words_that_would(capsys: Capture) -> None:
    said = fail(capsys, "find", "astro", "zzzz")
    assert said == "no career named 'astro zzzz'. Did you mean 'astronomers'?"
    for word in ("q" * 9, "q" * 50):
        said = fail(capsys, "find", word)
        assert said == f"no career named '{word}'. 'careercompare list' shows what there is."


def test_slugs_stand_below_each_other_where_they_are_not_too_long(
    tmp_path: Path, capsys: Capture
) -> None:
    path = write_catalog(tmp_path, Career("Cook"), Career("A", slug="a" * 60))
    assert say(capsys, "list", "--catalog", path) == f"{'cook':<50}  Cook\n{'a' * 60}  A\n"


def test_a_list_is_data_too(tmp_path: Path, capsys: Capture) -> None:
    path = write_catalog(tmp_path)
    assert json.loads(say(capsys, "list", "--catalog", path, "--format", "json")) == [
        {"slug": "poet", "title": "Poet"},
        {"slug": "koch", "title": "Küchenchef"},
    ]


RELATED = (
    Career(
        "Cook",
        skills=["Dough", "Fire"],
        salary=Salary(30_000, 50_000, "USD", median=40_000),
        codes={"soc": "35-2014"},
        related=[Relation("chef")],
    ),
    Career("Baker", skills=["Dough", "Fire"], codes={"soc": "35-3011"}),
    Career(
        "Waiter", skills=["Fire"], salary=Salary(20_000, 40_000, "USD", median=30_000),
        codes={"soc": "51-3011"},
    ),
    Career("Chef"),
    Career("Helper", related=[Relation("cook", tier=3)]),
)  # fmt: skip


def test_related_careers_tell_what_that_rests_on(tmp_path: Path, capsys: Capture) -> None:
    path = write_catalog(tmp_path, *RELATED)
    assert say(capsys, "related", "Cook", "--catalog", path).splitlines() == [
        "chef    Chef · published as related, tier 1",
        "helper  Helper · published as related by this one, tier 3",
        "baker   Baker · 2 shared skills, same field",
        "waiter  Waiter · 1 shared skill, another field, lower typical pay 75% of the higher",
    ]


@pytest.mark.parametrize(
    ("median", "told"),
    [
        (40_000, "same typical pay"),
        (39_999, "lower typical pay more than 99% of the higher"),
        (40_001, "lower typical pay more than 99% of the higher"),
        (39_600, "lower typical pay 99% of the higher"),
        (100, "lower typical pay less than 1% of the higher"),
        (0, "lower typical pay 0% of the higher"),
    ],
)
def test_pay_that_is_lower_is_never_said_to_be_all_of_the_higher(
    median: int, told: str, tmp_path: Path, capsys: Capture
) -> None:
    careers = [
        Career(title, skills=["Fire"], salary=Salary(None, None, "USD", median=each))
        for title, each in (("Cook", 40_000), ("Waiter", median))
    ]
    path = write_catalog(tmp_path, *careers)
    related = say(capsys, "related", "Cook", "--catalog", path)
    assert related == f"waiter  Waiter · 1 shared skill, {told}\n"


def test_related_careers_are_data_too(capsys: Capture) -> None:
    arguments = ("related", "mlops-engineer", "--catalog", "sample", "-n", "1", "--format", "json")
    (closest,) = SAMPLE.related("mlops-engineer", n=1)
    assert json.loads(say(capsys, *arguments)) == [
        {
            "slug": closest.career.slug,
            "title": closest.career.title,
            "score": 0.41,
            "tier": None,
            "reverse": False,
            "skills": closest.skills,
            "shared_skills": ["Coding", "Cloud", "Problem Solving"],
            "field": None,
            "pay": closest.pay,
        }
    ]


def test_a_bridge_tells_what_it_shares_with_both_sides(capsys: Capture) -> None:
    ends = ("accountant", "market-research-analyst", "--catalog", "sample")
    first, *_ = say(capsys, "bridges", *ends).splitlines()
    assert first.startswith("financial-analyst  Financial Analyst · from: 2 shared skills, ")
    assert "; to: 2 shared skills, " in first
    (found,) = json.loads(say(capsys, "bridges", *ends, "--format", "json"))
    (bridge,) = SAMPLE.bridges("accountant", "market-research-analyst")
    assert found["score"] == bridge.score
    assert found["start"]["shared_skills"] == [*bridge.start.shared_skills]
    assert found["pay"] == (None if bridge.pay is None else bridge.pay.value)


def test_a_bridge_of_which_little_is_known_tells_no_positions(
    tmp_path: Path, capsys: Capture
) -> None:
    cooks = (Career("A", skills=["x"]), Career("B", skills=["y"]), Career("C", skills=["x", "y"]))
    path = write_catalog(tmp_path, *cooks)
    (found,) = json.loads(say(capsys, "bridges", "a", "b", "--catalog", path, "--format", "json"))
    assert (found["slug"], found["pay"], found["education"]) == ("c", None, None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["related", "poet"], "No career is known to be related to it.\n"),
        (["bridges", "poet", "koch"], "No career is known to lie between the two.\n"),
    ],
)
def test_where_there_is_none_that_is_said_beside_the_empty_list(
    tmp_path: Path, capsys: Capture, arguments: list[str], said: str
) -> None:
    assert main([*arguments, "--catalog", write_catalog(tmp_path), "--format", "json"]) == 0
    assert capsys.readouterr() == ("[]\n", said)


def test_languages_are_told_with_their_own_names(capsys: Capture) -> None:
    lines = say(capsys, "languages").splitlines()
    assert "pt-BR    Português (Brasil)" in lines
    assert [line.split(maxsplit=1)[0] for line in lines] == [*languages()]
    assert json.loads(say(capsys, "languages", "--format", "json")) == languages()


def test_sources_are_data_too(capsys: Capture) -> None:
    told = json.loads(say(capsys, "sources", "--catalog", "official", "--format", "json"))
    assert [each["title"] for each in told] == [each.title for each in OFFICIAL.sources]


def test_each_thing_that_is_known_of_a_source_is_a_line(tmp_path: Path, capsys: Capture) -> None:
    source = Source("Survey", attribution="Made with it.\nAnother survey\n")
    path = write_catalog(tmp_path, Career("Cook", sources=[source]))
    assert say(capsys, "sources", "--catalog", path) == (
        "Survey\n    Made with it. Another survey\n"
    )


@pytest.mark.parametrize("name", ["career", "catalog", "comparison", "ranking"])
def test_the_schema_of_what_is_written_is_told(name: str, capsys: Capture) -> None:
    assert json.loads(say(capsys, "schema", name, "--output", "-")) == schema(name)


def test_without_a_name_the_schema_is_that_of_a_catalog(capsys: Capture) -> None:
    assert json.loads(say(capsys, "schema")) == schema("catalog")
