"""A scale of one's own works as the library's do: in careers, aspects, the page and the dict."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from enum import auto
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from serialize.places import through_json
from strategies import texts

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    Catalog,
    Comparison,
    Demand,
    EducationLevel,
    InvalidCareer,
    Lowest,
    Message,
    Outcome,
    Ranking,
    Reason,
    compare,
    rank,
)
from careercompare.model import Scale
from careercompare.words import Quote


class Lehre(Scale):
    """The credentials of the German trades."""

    KEINE = "keine"
    GESELLE = "geselle", "Gesellenbrief"
    MEISTER = "meister", "Meisterbrief"


class Nation(Scale):
    """A scale whose words are translated."""

    LOCAL = "local", Message("nation.local", "In one town")
    WIDE = "wide", Quote("Landesweit", "de")


GESELLE = Career("Geselle", education=Lehre.GESELLE)
MEISTER = Career("Meister", education=Lehre.MEISTER)

labels = (
    texts
    | st.builds(Quote, texts, st.just("de"))
    | st.builds(
        Message.counted,
        texts,
        st.just("{count} of {it}"),
        st.just("{count} of all {it}"),
        count=st.integers(-9, 9),
        it=texts,
    )
)
own_scales = st.builds(
    lambda name, words: cast("Any", Scale)(
        name, [(f"S{at}", each) for at, each in enumerate(words)]
    ),
    st.sampled_from(["Lehre", "師", "EducationLevel"]),
    st.lists(st.tuples(texts, labels), min_size=1, max_size=4, unique_by=lambda each: each[0]),
)


def test_its_steps_are_ordered_and_bring_their_words() -> None:
    assert sorted(Lehre) == list(Lehre)
    assert [each.value for each in Lehre] == ["keine", "geselle", "meister"]
    assert [each.label for each in Lehre] == ["keine", "Gesellenbrief", "Meisterbrief"]
    assert pickle.loads(pickle.dumps(Lehre.MEISTER)) is Lehre.MEISTER  # noqa: S301
    assert Lehre("meister") is Lehre.MEISTER


def test_its_words_are_text_that_can_be_seen() -> None:
    with pytest.raises(InvalidCareer, match=r"Empty\.label: expected text that is not empty"):

        class Empty(Scale):
            NONE = "none", ""


def test_its_words_are_no_list() -> None:
    told = r"^Listed\.label: expected a text or a Message, got \['Lehre'\]\. Write the words"
    with pytest.raises(InvalidCareer, match=told):
        cast("Any", Scale)("Listed", [("ONE", ("one", ["Lehre"]))])


def test_its_name_is_that_of_a_class_so_that_it_can_be_read_back() -> None:
    with pytest.raises(InvalidCareer, match=r'^scale\.name: expected the name of a scale, got "My'):
        cast("Any", Scale)("My Trade", [("ONE", "one")])


def test_its_values_are_text() -> None:
    with pytest.raises(InvalidCareer, match=r"Numbered\.value: expected text .*, got 1"):

        class Numbered(Scale):
            FIRST = auto()


def test_a_second_name_for_a_step_is_no_step_between_others() -> None:
    class Trade(Scale):
        """Apprentices have two names here."""

        APPRENTICE = "apprentice"
        LEARNER = "apprentice"
        MASTER = "master"

    assert [each.rank for each in Trade] == [0, 1]


def test_a_second_name_for_a_step_has_no_other_words() -> None:
    class Trade(Scale):
        """Here it says the same again, or nothing."""

        MASTER = "master", "Meister"
        CHEF = "master"
        BOSS = "master", "Meister"

    assert Trade["CHEF"] is Trade["BOSS"] is Trade.MASTER
    with pytest.raises(InvalidCareer) as caught:

        class Other(Scale):
            MASTER = "master", "Meister"
            CHEF = "master", "Chefin"

    assert str(caught.value) == (
        "Other.CHEF: expected no other words for 'MASTER', of which it is a second name, got "
        "('master', 'Chefin'). Write its value alone, or give it one of its own."
    )


def test_a_career_asks_for_a_step_of_it_and_every_notation_shows_its_words() -> None:
    comparison = compare(GESELLE, MEISTER)
    for shown in (comparison.to_text(), comparison.to_html("ar"), comparison.to_markdown("de")):
        assert "Gesellenbrief" in shown
        assert "Meisterbrief" in shown
    written: Any = comparison.to_dict()
    words = {"value": "meister", "label": "Meisterbrief"}
    keine, geselle = {"value": "keine", "label": "keine"}, "Gesellenbrief"
    steps = [keine, {"value": "geselle", "label": geselle}, words]
    stated = {**words, "scale": {"name": "Lehre", "steps": steps}}
    assert written["careers"][1]["education"] == stated
    assert written["table"]["rows"][0]["values"][1] == {"type": "scale", **stated}


def test_an_aspect_shows_a_step_of_it() -> None:
    aspects = [*DEFAULT_ASPECTS, Aspect("nation", "Where", lambda _: Nation.LOCAL)]
    comparison = compare(Career("A"), Career("B"), aspects=aspects)
    assert "In one town" in comparison.to_text()
    written: Any = comparison.to_dict()
    value = written["table"]["rows"][-1]["values"][0]
    assert (value["value"], value["label"]["english"]) == ("local", "In one town")


def test_a_rule_orders_careers_by_it() -> None:
    rule = Lowest("less", of=lambda career: career.education, says=Message("less", "Less of it"))
    verdict = compare(MEISTER, GESELLE, rules=[*DEFAULT_RULES, rule]).verdict("less")
    assert verdict.outcome is Outcome.WINNER
    assert verdict.winner is GESELLE


def test_it_has_no_order_with_another_scale() -> None:
    with pytest.raises(TypeError):
        sorted([Lehre.MEISTER, EducationLevel.MASTER])


def test_demand_is_no_education() -> None:
    with pytest.raises(InvalidCareer, match="Demand belongs in the outlook"):
        Career("A", education=Demand.HIGH)


def test_levels_on_two_scales_are_neither_the_same_nor_ordered() -> None:
    trained = (GESELLE, Career("Engineer", education=EducationLevel.MASTER))
    comparison = compare(*trained, rules=[*DEFAULT_RULES, *FURTHER_RULES])
    for rule in ("education.level", "education.lowest"):
        verdict = comparison.verdict(rule)
        assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.UNLIKE_SCALES)
        assert "levels on unlike scales, which have no order between them" in str(verdict)
    assert "(levels on unlike scales" in comparison.to_text(width=200)


def test_steps_of_two_scales_that_are_spelled_alike_are_not_the_same() -> None:
    class Other(Scale):
        """Somebody else's trades."""

        MEISTER = "meister", "Meisterbrief"

    verdict = compare(MEISTER, Career("B", education=Other.MEISTER)).verdict("education.level")
    assert verdict.reason is Reason.UNLIKE_SCALES


def test_levels_on_two_scales_are_not_weighed() -> None:
    trained = (GESELLE, Career("Engineer", education=EducationLevel.MASTER))
    ranking = rank(trained, {"education.lowest": 1})
    assert "set aside (levels on unlike scales" in ranking.to_text(width=200)


def test_a_step_that_was_read_is_the_one_that_was_written() -> None:
    read = Career.from_dict(through_json(MEISTER.to_dict())).education
    assert read == Lehre.MEISTER
    assert hash(read) == hash(Lehre.MEISTER)
    assert Lehre(read) is Lehre.MEISTER
    assert read is not Lehre.MEISTER
    assert read > Lehre.GESELLE
    assert Lehre.MEISTER <= read <= Lehre.MEISTER
    assert read > Lehre.KEINE
    assert compare(GESELLE, Career("B", education=read)) == compare(
        GESELLE, Career("B", education=Lehre.MEISTER)
    )


def test_steps_that_were_read_are_of_one_scale_which_shows_itself_as_its_class_does() -> None:
    read = Catalog.loads(Catalog([GESELLE, MEISTER]).dumps())
    geselle, meister = [cast("Scale", career.education) for career in read.values()]
    assert type(geselle) is type(meister)
    assert [*map(repr, type(meister))] == [*map(repr, Lehre)]
    for twin in (
        pickle.loads(pickle.dumps(meister)),  # noqa: S301
        copy.copy(meister),
        copy.deepcopy(meister),
    ):
        assert twin is meister


def test_steps_whose_values_make_no_names_are_counted() -> None:
    for values in (["a-b", "a_b"], ["1", "2"], ["_x", "__y__"], ["mro", "rank", "a b"]):
        made: Any = cast("Any", Scale)("Own", [(f"S{at}", each) for at, each in enumerate(values)])
        careers = [Career(each.value, slug=f"s{each.rank}", education=each) for each in made]
        assert [*Catalog.loads(Catalog(careers).dumps()).values()] == careers


def test_scales_that_say_something_else_are_others() -> None:
    class Other(Scale):
        """Somebody else's trades."""

        GESELLE = "geselle", "Gesellenbrief"
        MEISTER = "meister", "Meisterbrief"

    renamed = Career.from_dict(through_json(Career("A", education=Other.MEISTER).to_dict()))
    assert renamed.education == Other.MEISTER
    assert renamed.education != Lehre.MEISTER
    with pytest.raises(ValueError, match="is not a valid Lehre"):
        Lehre(renamed.education)


def test_words_that_are_equal_and_look_unlike_are_read_as_they_are() -> None:
    for number in ("1", "1.0", "1"):
        label = Message("level", "Level {number}", number=Decimal(number))
        made: Any = cast("Any", Scale)("Level", [("ONE", ("one", label))])
        read = Career.from_dict(through_json(Career("A", education=made.ONE).to_dict()))
        assert str(cast("Scale", read.education).label) == f"Level {number}"


def test_a_row_of_it_is_read_back() -> None:
    aspects = [*DEFAULT_ASPECTS, Aspect("nation", "Where", lambda _: Nation.WIDE)]
    comparison = compare(GESELLE, MEISTER, aspects=aspects)
    back = Comparison.from_dict(through_json(comparison.to_dict()))
    assert back == comparison
    assert back.rows[-1].values == (Nation.WIDE, Nation.WIDE)


@settings(max_examples=50)
@given(own_scales, st.sampled_from(["en", "ar"]), st.data())
def test_whatever_stands_on_a_scale_comes_back_whole(
    scale: type[Scale], locale: str, data: st.DataObject
) -> None:
    """Equal, of equal words, and on the same pages to the byte."""
    drawn = data.draw(st.lists(st.sampled_from([None, *scale, EducationLevel.MASTER]), min_size=2))
    careers = [Career(f"Job {at}", education=each) for at, each in enumerate(drawn)]
    catalog = Catalog(careers)
    assert Catalog.loads(catalog.dumps()) == catalog
    assert Catalog.loads(catalog.dumps()).dumps() == catalog.dumps()
    comparison = compare(*careers, rules=[*DEFAULT_RULES, *FURTHER_RULES])
    ranking = rank(careers, {"education.lowest": 1})
    for found in (comparison, ranking):
        back = type(found).from_dict(through_json(found.to_dict(locale)))
        assert back == found
        assert hash(back) == hash(found)
        assert back.to_dict(locale) == found.to_dict(locale)
        assert back.to_html(locale) == found.to_html(locale)
        assert pickle.loads(pickle.dumps(back)) == found  # noqa: S301
    again = compare(*Comparison.from_dict(comparison.to_dict()).careers)
    assert again.to_html(locale) == compare(*careers).to_html(locale)


def test_a_ranking_that_was_read_is_ranked_again_between_the_ends_of_its_scale() -> None:
    weights, ends = {"education.lowest": 1}, {"education.lowest": (Lehre.KEINE, Lehre.MEISTER)}
    ranking = rank([GESELLE, MEISTER], weights, scales=ends)
    back = Ranking.from_dict(through_json(ranking.to_dict()))
    assert back == ranking
    assert rank(back.careers, weights, scales=ends) == ranking
    words = {"education.lowest": ("keine", "meister")}
    assert rank(back.careers, weights, scales=words) == ranking
