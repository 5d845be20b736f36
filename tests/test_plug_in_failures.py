"""What a plug-in raises stays what it is, and says of which careers it was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from careercompare import (
    Aspect,
    Career,
    Highest,
    InvalidOption,
    Message,
    Press,
    Rates,
    Verdict,
    compare,
    rank,
    rule,
)

COOK, POET = Career("Cook"), Career("Poet")
MORE = Message("mine.more", "More")


def fail(_: object) -> Any:
    raise ZeroDivisionError("division by zero")


class Broken:
    """A formatter that writes no page."""

    media_type = "text/plain"

    def format(self, presentation: object, /) -> str:
        return str(fail(presentation))


class Refusing:
    """A formatter that says itself what is wrong."""

    media_type = "text/plain"

    def format(self, presentation: object, /) -> str:
        raise InvalidOption("width", 3, "a width of at least 20", "Give more room.")


@rule("mine.broken")
def judge_nobody(careers: tuple[Career, ...]) -> Verdict:
    found: Verdict = fail(careers)
    return found


measured = Highest("mine.measured", of=fail, says=MORE)
asked = Aspect("mine.row", MORE, fail)


@pytest.mark.parametrize(
    ("ask", "note"),
    [
        (lambda: compare(COOK, POET, rules=[measured]), "rule mine.measured failed for 'cook'"),
        (
            lambda: compare(COOK, POET, rules=[measured], rates=Rates("USD")),
            "rule mine.measured failed for 'cook'",
        ),
        (
            lambda: compare(COOK, POET, rules=[judge_nobody]),
            "rule mine.broken failed for 'cook' and 'poet'",
        ),
        (lambda: compare(COOK, POET, aspects=[asked]), "aspect mine.row failed for 'cook'"),
        (
            lambda: Press(aspects=[asked]).html(POET, COOK),
            "aspect mine.row failed for 'poet'",
        ),
        (
            lambda: rank([POET, COOK], {"mine.measured": 1}, rules=[measured]),
            "rule mine.measured failed for 'cook'",
        ),
        (
            lambda: compare(COOK, POET).format(Broken()),
            "Broken failed for <Comparison of 'Cook' and 'Poet': 4 verdicts>",
        ),
    ],
    ids=["measured", "by rates", "judging", "aspect", "of a press", "ranked", "formatter"],
)
def test_a_failure_is_raised_as_it_is_and_names_the_plug_in_and_the_careers_once(
    ask: Callable[[], object], note: str
) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        ask()
    assert caught.value.__notes__ == [note]


def test_of_many_careers_the_first_are_named() -> None:
    careers = [Career(f"Cook {number}") for number in range(500)]
    with pytest.raises(ZeroDivisionError) as caught:
        compare(*careers, rules=[judge_nobody])
    (note,) = caught.value.__notes__
    assert note == (
        "rule mine.broken failed for 'cook-0', 'cook-1', 'cook-2', 'cook-3', 'cook-4' and 495 more"
    )


def test_an_error_of_ours_says_itself_what_it_is_about() -> None:
    with pytest.raises(InvalidOption) as caught:
        compare(COOK, POET).format(Refusing())
    assert not hasattr(caught.value, "__notes__")


@rule("mine.refusing")
def refuse(_: tuple[Career, ...]) -> Verdict:
    raise InvalidOption("mine", 3, "another one", "Give more.")


def test_a_rule_may_say_itself_what_is_wrong() -> None:
    with pytest.raises(InvalidOption) as caught:
        compare(COOK, POET, rules=[refuse])
    assert not hasattr(caught.value, "__notes__")
