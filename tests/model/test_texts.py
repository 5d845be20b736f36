"""White space in texts: what looks alike is alike, whatever its white space is made of."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercompare import Career, Catalog, InvalidCareer, Rates, Salary, Source, compare
from careercompare.model.texts import to_prose, to_text, to_texts

SPACES = [
    "\u00a0",
    "\u202f",
    "\u2003",
    "\u3000",
    "\u2028",
    "\t",
    "\n",
    "\r\n",
    "\x1f",
    "\x85",
    "  ",
    " \u00a0 ",
    "\u200b ",
    " \ufeff",
    "\u2060\u00a0\u200b",
]
texts = st.text(
    st.sampled_from("aé中\u200c\u200d\u200b\u2060\ufeff\u00a0\u202f \t\r\n\v\x1f\u2028|")
)


@pytest.mark.parametrize("space", SPACES)
def test_two_spellings_of_one_text_are_one(space: str) -> None:
    spaced = f"{space}Data{space}Science{space}"
    found = Career(
        spaced,
        skills=[spaced],
        workplaces=[spaced],
        routes=[spaced],
        alternate_titles=[spaced],
        codes={"soc": spaced},
        salary=Salary(1, 2, "USD", place=spaced),
        sources=[Source(spaced, spaced, license=spaced)],
    )
    plain = "Data Science"
    assert found == Career(
        plain,
        skills=[plain],
        workplaces=[plain],
        routes=[plain],
        alternate_titles=[plain],
        codes={"soc": plain},
        salary=Salary(1, 2, "USD", place=plain),
        sources=[Source(plain, plain, license=plain)],
    )
    assert found.slug == "data-science"


@pytest.mark.parametrize("space", SPACES)
def test_what_is_nothing_but_white_space_is_refused(space: str) -> None:
    with pytest.raises(InvalidCareer, match="title: expected text that is not empty"):
        Career(space)
    with pytest.raises(InvalidCareer, match=r"skills\[1\]: expected text that is not empty"):
        Career("A", skills=["Math", space])
    with pytest.raises(InvalidCareer, match="day_to_day: expected text that is not empty"):
        Career("A", day_to_day=space)


@pytest.mark.parametrize(
    "word",
    [
        "\u0645\u06cc\u200c\u0631\u0648\u0645",  # a Persian word with its zero width non-joiner
        "क्\u200dष",  # a Hindi cluster held by a joiner
        "👩\u200d🔬",
        "ภาษา\u200bไทย",  # where a line may break between Thai words
    ],
)
def test_what_has_no_width_inside_a_word_belongs_to_it(word: str) -> None:
    assert Career(word, skills=[word], day_to_day=word).title == word
    assert to_texts([f" {word}", word]) == (word, word)
    assert to_prose(f"{word}\t{word}") == f"{word} {word}"


def test_a_paragraph_stays_one_and_so_do_its_no_break_spaces() -> None:
    text = "  Elle écrit\u00a0:\n«\u202foui\u202f».\r\n \t\r\n\r\nPuis  elle lit.\n"
    told = "Elle écrit\u00a0: «\u202foui\u202f».\n\nPuis elle lit."
    assert Career("A", day_to_day=text).day_to_day == told


def test_two_texts_that_only_white_space_tells_apart_are_one_too_many() -> None:
    with pytest.raises(InvalidCareer, match=r"workplaces\[1\]: expected no second"):
        Career("A", workplaces=["at home", "at\u00a0home"])


def test_what_is_no_text_is_told_as_ever() -> None:
    wrong: Any = 5
    with pytest.raises(InvalidCareer, match="title: expected text"):
        Career(wrong)
    with pytest.raises(InvalidCareer, match=r"skills\[1\]: expected text"):
        Career("A", skills=["Math", wrong])
    with pytest.raises(InvalidCareer, match="skills: expected a list of texts"):
        Career("A", skills=wrong)
    with pytest.raises(InvalidCareer, match="codes: expected a mapping"):
        Career("A", codes=wrong)
    with pytest.raises(InvalidCareer, match=r"worth: expected a mapping"):
        Rates(place="Ohio", worth=wrong)


def test_a_place_is_the_same_in_a_salary_and_in_rates() -> None:
    rates = Rates(place="New  York", worth={"New\u00a0Jersey": "0.9"})
    assert rates == Rates(place="New York", worth={"New Jersey": "0.9"})
    both = Rates(place="Ohio", worth={"New Jersey": "0.9", "New  Jersey": "0.8"})
    assert set(both.worth) == {"New Jersey", "New  Jersey"}  # nobody knows which is meant


@given(texts)
@example("\u200b a")
@example("a\n\n\u200b\n\nb")
@example("a\u00a0\n\nb")
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    assert to_text(to_text(text)) == to_text(text)
    assert to_prose(to_prose(text)) == to_prose(text)
    assert to_texts(to_texts([text, text])) == to_texts([text, text])


@given(texts)
def test_nothing_but_white_space_is_ever_changed(text: str) -> None:
    def strip(told: str | None) -> str:
        kept = "".join(each for each in told or "" if not each.isspace())
        return "".join(each for each in kept if each not in "\u200b\u2060\ufeff")

    assert strip(to_text(text)) == strip(to_prose(text)) == strip(text)
    assert strip("".join(to_texts([text, "b"]))) == strip(f"{text}b")


@given(st.lists(texts))
def test_many_texts_are_taken_as_each_of_them_is(many: list[str]) -> None:
    assert to_texts(many) == tuple(map(to_text, many))


def test_a_catalog_reads_what_a_spreadsheet_wrote_and_gives_it_back_tidy() -> None:
    data = {"version": 1, "careers": [{"title": "Data\u00a0 Scientist ", "skills": ["Big\tData"]}]}
    catalog = Catalog.loads(json.dumps(data))
    assert catalog["data-scientist"].skills == ("Big Data",)
    assert Catalog.loads(catalog.dumps()) == catalog
    shared = compare(catalog["data-scientist"], Career("B", skills=["Big  Data"]))
    assert shared.from_dict(shared.to_dict()) == shared
