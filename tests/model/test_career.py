"""A career, as far as it is known."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import COMMA_SKILL, PARAGRAPH, SURPRISING_TITLES, careers

from careercompare import Career, Demand, InvalidCareer, Source
from careercompare.model import CareerName, Codes, Relation, check_careers, make_slug


def test_only_a_title_is_required_and_the_rest_is_not_known() -> None:
    career = Career("Poet")
    assert career.slug == "poet"
    assert career.language == "en"
    for unknown in (career.salary, career.outlook, career.education, career.day_to_day):
        assert unknown is None
    assert career.guide_url is None
    assert (career.skills, career.workplaces, career.routes, career.sources) == ((), (), (), ())
    assert not career.codes


def test_lists_are_taken_and_kept_as_tuples() -> None:
    career = Career(
        "Poet",
        skills=["Rhyme", COMMA_SKILL],
        workplaces=iter(["at home"]),
        routes={"by heart": None},
        sources=[Source("Lives of the Poets")],
    )
    assert career.skills == ("Rhyme", COMMA_SKILL)
    assert career.workplaces == ("at home",)
    assert career.routes == ("by heart",)
    assert career.sources == (Source("Lives of the Poets"),)


@pytest.mark.parametrize("title", SURPRISING_TITLES)
def test_a_title_may_be_anything_that_can_be_read(title: str) -> None:
    career = Career(title, day_to_day=PARAGRAPH)
    assert career.title == title
    assert career.slug == make_slug(title)
    assert career.day_to_day == PARAGRAPH


@given(careers)
def test_a_career_goes_by_its_name(career: Career) -> None:
    assert career.name == CareerName(career.title, career.slug, career.language, career.place)


@pytest.mark.parametrize(
    ("arguments", "path", "remedy"),
    [
        ({"title": ""}, "title", "None or () means not known."),
        ({"title": " \n\t"}, "title", "None or () means not known."),
        ({"title": "\u200b\u2060"}, "title", "None or () means not known."),
        ({"title": 5}, "title", "None or () means not known."),
        ({"title": "a\ud800"}, "title", "Remove the lone surrogate."),
        ({"slug": "Poet Laureate"}, "slug", "Write 'poet-laureate', or leave the slug out."),
        ({"slug": "poet--laureate"}, "slug", "Write 'poet-laureate', or leave the slug out."),
        ({"slug": "../poet"}, "slug", "Write 'poet', or leave the slug out."),
        ({"slug": ""}, "slug", "Leave the slug out."),
        ({"slug": 5}, "slug", "Put it in quotes, or leave the slug out."),
        ({"outlook": 0.4}, "outlook", "Write Outlook(…), or leave it out."),
        ({"education": "Masters"}, "education", "Write 'master'."),
        ({"education": 7}, "education", "Write one of these words."),
        ({"education": Demand.HIGH}, "education", "Demand belongs in the outlook."),
        ({"skills": "Coding, Math"}, "skills", "Put a single text into a list: ['…']."),
        ({"skills": None}, "skills", "Leave it out, or write (), where none is known."),
        ({"skills": ["Coding", ""]}, "skills[1]", "None or () means not known."),
        ({"skills": ["Coding", 3]}, "skills[1]", "None or () means not known."),
        ({"skills": ["Teamwork", "Team-work"]}, "skills[1]", "Leave one of them out."),
        ({"workplaces": ["a", "b", "a"]}, "workplaces[2]", "Leave one of them out."),
        ({"workplaces": 7}, "workplaces", "Put a single text into a list: ['…']."),
        ({"routes": ["a", "a"]}, "routes[1]", "Leave one of them out."),
        ({"routes": [" "]}, "routes[0]", "None or () means not known."),
        ({"day_to_day": ""}, "day_to_day", "None or () means not known."),
        ({"day_to_day": ["a"]}, "day_to_day", "None or () means not known."),
        ({"guide_url": "javascript:alert(1)"}, "guide_url", "Write it in full"),
        ({"guide_url": "/guide"}, "guide_url", "Write it in full"),
        ({"guide_url": ""}, "guide_url", "Write it in full"),
        ({"language": "English"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": "engl"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": "e"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": "en-abcdefghi"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": "en-"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": "en_US"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": None}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"language": "en\n"}, "language", "Write a tag such as 'en' or 'pt-BR'."),
        ({"codes": "15-1252"}, "codes", "Write {'soc': '15-1252'}."),
        ({"codes": {"soc": ""}}, "codes.soc", "None or () means not known."),
        ({"codes": {5: "15-1252"}}, "codes", "None or () means not known."),
        ({"sources": Source("A")}, "sources", "Put a single source into a list."),
        ({"sources": None}, "sources", "Leave it out, or write (), where none is known."),
        ({"sources": [Source("A"), "B"]}, "sources[1]", "Write Source(…)"),
        ({"related": Relation("a")}, "related", "Put a single relation into a list."),
        ({"related": [Relation("a"), "b"]}, "related[1]", "Write Relation(…)"),
        ({"alternate_titles": "Bard"}, "alternate_titles", "Put a single text into a list"),
        ({"alternate_titles": ["Bard", "Bard"]}, "alternate_titles[1]", "Leave one of them out."),
    ],
)
def test_a_career_that_cannot_be_says_where_what_and_what_to_do(
    arguments: dict[str, Any], path: str, remedy: str
) -> None:
    valid: dict[str, Any] = {"title": "Poet"}
    with pytest.raises(InvalidCareer) as caught:
        Career(**(valid | arguments))
    assert caught.value.path == path
    given_ = next(iter(arguments.values()))
    assert given_ == caught.value.value or caught.value.value in _inside(given_)
    assert remedy in caught.value.remedy
    assert str(caught.value).startswith(f"{path}: expected ")


def test_what_is_expected_has_its_article() -> None:
    with pytest.raises(InvalidCareer, match="outlook: expected an Outlook, got 5"):
        Career("Poet", outlook=5)  # type: ignore[arg-type]  # not every caller has a checker
    with pytest.raises(InvalidCareer, match="salary: expected a Salary, got 5"):
        Career("Poet", salary=5)  # type: ignore[arg-type]  # not every caller has a checker


def _inside(value: Any) -> list[object]:
    return [*value, *value.values()] if isinstance(value, dict) else list(value)


@pytest.mark.parametrize(
    ("arguments", "path"),
    [(("Poet",), "related.slug"), (("poet", 0), "related.tier"), (("poet", 10), "related.tier")],
)
def test_a_relation_that_cannot_be_says_where(arguments: tuple[Any, ...], path: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Relation(*arguments)
    assert caught.value.path == path
    assert caught.value.value == arguments[-1]


def test_skills_in_another_spelling_are_named_with_the_first() -> None:
    with pytest.raises(InvalidCareer, match="no second 'Problem Solving', got \"problem-solving\""):
        Career("Clerk", skills=["Problem Solving", "Math", "problem-solving"])


def test_one_career_alone_is_not_compared() -> None:
    with pytest.raises(InvalidCareer, match=r"careers: expected two or more careers, got 1\."):
        check_careers((Career("Poet"),))


def test_two_careers_of_one_slug_are_not_compared() -> None:
    careers_ = (Career("Poet"), Career("Clerk"), Career("POET!", language="de"))
    with pytest.raises(InvalidCareer) as caught:
        check_careers(careers_)
    assert caught.value.path == "careers[2].slug"
    assert caught.value.value == "poet"
    assert "careers[0]" in caught.value.expected
    assert "a slug of its own" in caught.value.remedy


def test_nothing_but_careers_is_compared() -> None:
    with pytest.raises(InvalidCareer, match=r'careers\[1\]: expected a Career, got "Clerk"'):
        check_careers((Career("Poet"), "Clerk"))  # type: ignore[arg-type]


def test_a_list_of_careers_is_told_to_be_spread() -> None:
    with pytest.raises(InvalidCareer) as caught:
        check_careers(([Career("Poet"), Career("Clerk")],))  # type: ignore[arg-type]  # the mistake
    assert (caught.value.path, caught.value.expected) == ("careers[0]", "a Career")
    assert caught.value.remedy == "Put a star before a list: compare(*careers)."


def test_codes_are_a_mapping_that_does_not_change() -> None:
    codes = Career("Developer", codes={"soc": "15-1252", "isco": "2512"}).codes
    assert codes["soc"] == "15-1252"
    assert dict(codes) == {"isco": "2512", "soc": "15-1252"}
    assert len(codes) == 2
    assert codes.get("onet") is None
    assert repr(codes) == "Codes({'isco': '2512', 'soc': '15-1252'})"
    with pytest.raises(KeyError):
        codes["onet"]
    with pytest.raises(TypeError):
        codes["onet"] = "15-1252.00"  # type: ignore[index]


@given(st.dictionaries(st.sampled_from(["soc", "onet", "isco", "esco"]), st.just("1")))
def test_codes_are_equal_in_whatever_order_they_are_given(given_: dict[str, str]) -> None:
    backwards = Codes(dict(reversed(given_.items())))
    assert Codes(given_) == backwards
    assert hash(Codes(given_)) == hash(backwards)


def test_codes_are_taken_over_as_they_are() -> None:
    codes = Codes({"soc": "15-1252"})
    assert Career("Developer", codes=codes).codes is codes


def test_sources_of_aspects_are_a_mapping_that_does_not_change() -> None:
    onet = Source("O*NET")
    career = Career("Cook", aspect_sources={"skills": onet, "education": onet})
    assert career.aspect_sources == {"education": onet, "skills": onet}
    assert list(career.aspect_sources) == ["education", "skills"]
    assert hash(career) == hash(Career("Cook", aspect_sources=career.aspect_sources))
    assert Career("Cook").aspect_sources == {}


@pytest.mark.parametrize(
    ("given_", "path", "remedy"),
    [
        ([("skills", "O*NET")], "aspect_sources", "Write {'skills': Source(…)}."),
        ({"skills": "O*NET"}, "aspect_sources.skills", "Write Source(…), or leave it out."),
        ({"": Source("O*NET")}, "aspect_sources", "None or () means not known."),
    ],
)
def test_sources_that_cannot_be_say_of_which_aspect(given_: Any, path: str, remedy: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Career("Cook", aspect_sources=given_)
    assert (caught.value.path, caught.value.remedy) == (path, remedy)
