"""A scale of one's own works as the library's do: in careers, aspects, the page and the dict."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    Demand,
    EducationLevel,
    InvalidCareer,
    Lowest,
    Message,
    Outcome,
    Reason,
    compare,
    rank,
)
from careercompare.model import Scale


class Lehre(Scale):
    """The credentials of the German trades."""

    KEINE = "keine"
    GESELLE = "geselle", "Gesellenbrief"
    MEISTER = "meister", "Meisterbrief"


class Nation(Scale):
    """A scale whose words are translated."""

    LOCAL = "local", Message("nation.local", "In one town")


GESELLE = Career("Geselle", education=Lehre.GESELLE)
MEISTER = Career("Meister", education=Lehre.MEISTER)


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


def test_a_career_asks_for_a_step_of_it_and_every_notation_shows_its_words() -> None:
    comparison = compare(GESELLE, MEISTER)
    for shown in (comparison.to_text(), comparison.to_html("ar"), comparison.to_markdown("de")):
        assert "Gesellenbrief" in shown
        assert "Meisterbrief" in shown
    written: Any = comparison.to_dict()
    words = {"value": "meister", "label": "Meisterbrief"}
    assert written["careers"][1]["education"] == words


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
