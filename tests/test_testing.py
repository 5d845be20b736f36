"""The checks for plug-ins pass what comes with the library, and name what others get wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    DictFormatter,
    Formatter,
    Highest,
    HtmlFormatter,
    InvalidCareer,
    MarkdownFormatter,
    Message,
    Outcome,
    Reason,
    Rule,
    TextFormatter,
    Verdict,
    rule,
)
from careercompare.presentation import Presentation
from careercompare.rules import Evidence
from careercompare.testing import BrokenContract, check_aspect, check_formatter, check_rule

SAID = Message("said", "So it is.")
FIRST, TWO = '(careers: "Nothing Known")', '(careers: "Nothing Known", "Twin")'
UNESCAPED = "a career's text became {} of the page: it is not escaped"
HOSTILE = (
    '(careers: "<careercompare-probe>Poet</careercompare-probe>", '
    """"" careercompare-probe="1' careercompare-probe='1</script></style></title><!-- --…")"""
)


@pytest.mark.parametrize("each", [*DEFAULT_RULES, *FURTHER_RULES], ids=lambda each: each.name)
def test_the_rules_of_the_library_pass(each: Rule) -> None:
    check_rule(each, Career("One's own"))


@pytest.mark.parametrize("each", DEFAULT_ASPECTS, ids=lambda each: each.name)
def test_the_aspects_of_the_library_pass(each: Aspect) -> None:
    check_aspect(each, Career("One's own"))


@pytest.mark.parametrize(
    "each",
    [TextFormatter(), HtmlFormatter(), HtmlFormatter("page"), MarkdownFormatter(), DictFormatter()],
    ids=repr,
)
def test_the_formatters_of_the_library_pass(each: Formatter[Any]) -> None:
    check_formatter(each, Career("One's own"))


def make_rule(judge: Callable[[tuple[Career, ...]], Any]) -> Rule:
    return rule("own")(judge)


def win(career: Career) -> Verdict:
    return Verdict("own", Outcome.WINNER, SAID, career)


def describe_failure(check: Callable[..., None], plug_in: object, *careers: Career) -> str:
    with pytest.raises(BrokenContract) as caught:
        check(plug_in, *careers)
    return str(caught.value)


def test_a_rule_for_which_the_order_decides_is_named_with_the_careers() -> None:
    assert describe_failure(check_rule, make_rule(lambda careers: win(careers[0]))) == (
        "rule own: another order of the careers changes what it finds: winners "
        '(careers: "Nothing Known", "Twin")'
    )


@pytest.mark.parametrize(
    ("part", "usual", "changed"),
    [
        ("outcome", {"outcome": Outcome.YES}, {"outcome": Outcome.NO}),
        ("reason", {"reason": Reason.MISSING}, {"reason": Reason.UNLIKE_PLACES}),
        ("margin", {"margin": 1}, {"margin": 2}),
    ],
)
def test_whatever_another_order_changes_is_named(
    part: str, usual: dict[str, Any], changed: dict[str, Any]
) -> None:
    def judge(careers: tuple[Career, ...]) -> Verdict:
        found = usual if careers[0].slug < careers[1].slug else changed
        winner = min(careers, key=lambda career: career.slug)
        outcomes = {"margin": Outcome.WINNER, "reason": Outcome.UNDECIDED}
        said = {"rule": "own", "message": SAID, "outcome": outcomes.get(part), **found}
        return Verdict(**said, winners=[winner] if part == "margin" else [])

    assert f"changes what it finds: {part} (" in describe_failure(check_rule, make_rule(judge))


def test_a_rule_that_finds_something_else_each_time_is_named() -> None:
    turns: Iterator[int] = count()
    found = make_rule(lambda _: Verdict("own", Outcome.NO, Message(f"n{next(turns)}", "So.")))
    problem = f"rule own: it finds something else when it is asked again {TWO}"
    assert describe_failure(check_rule, found) == problem


def test_a_rule_by_which_nothing_known_wins_is_named() -> None:
    class Generous:
        """Lets the first by its title win, whatever it measures."""

        name = "own"

        def of(self, career: Career) -> int | None:
            return len(career.skills) or None

        def judge(self, careers: tuple[Career, ...], /) -> Verdict:
            return win(min(careers, key=lambda career: career.slug))

    problem = f'rule own: "Nothing Known" wins, of which it measures nothing {TWO}'
    assert describe_failure(check_rule, Generous()) == problem


def test_a_rule_by_whose_own_evidence_nothing_known_wins_is_named() -> None:
    def testify(careers: tuple[Career, ...], winner: Career) -> Verdict:
        skills = [len(career.skills) or None for career in careers]
        evidence = tuple(map(Evidence, ["skills"] * len(careers), careers, skills))
        return Verdict("own", Outcome.WINNER, SAID, winner, evidence=evidence)

    def judge(careers: tuple[Career, ...]) -> Verdict:
        return testify(careers, min(careers, key=lambda career: career.slug))

    problem = f'rule own: "Nothing Known" wins, of which it measures nothing {TWO}'
    assert describe_failure(check_rule, make_rule(judge)) == problem

    def judge_all(careers: tuple[Career, ...]) -> Verdict:
        most = max(careers, key=lambda career: (len(career.skills), career.slug))
        if most.skills:
            return testify(careers, most)
        return Verdict("own", Outcome.UNDECIDED, SAID, reason=Reason.MISSING)

    check_rule(make_rule(judge_all))


def test_what_a_rule_raises_is_told_with_its_cause_and_careers() -> None:
    def divide(careers: tuple[Career, ...]) -> Verdict:
        share = 1 / len(careers[0].skills)
        return Verdict("own", Outcome.YES if share else Outcome.NO, SAID)

    with pytest.raises(BrokenContract) as caught:
        check_rule(make_rule(divide))
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert caught.value.careers == ("Nothing Known", "Twin")
    assert str(caught.value).startswith("rule own: ZeroDivisionError: ")


@pytest.mark.parametrize(
    ("plug_in", "problem"),
    [
        (
            make_rule(lambda _: None),
            (
                "rule own: expected a Verdict, got None. Return a verdict in every "
                "case: UNDECIDED where nothing can be said."
            ),
        ),
        (
            make_rule(lambda _: Verdict("other", Outcome.NO, SAID)),
            (
                "rules[0]: expected a verdict 'own', got "
                '"other". Return a verdict that bears the name of its rule.'
            ),
        ),
        (
            make_rule(lambda _: win(Career("Stranger"))),
            (
                "rules[0]: expected winners among the careers, got "
                "['stranger']. Choose the winners from the careers that are compared."
            ),
        ),
        (
            make_rule(lambda _: Verdict("own", Outcome.NO, Message("m", "{lost}"))),
            (
                "message m: expected a value "
                'for {lost}, got "{lost}". Give it one: Message.fill(lost=…).'
            ),
        ),
        (
            Highest("own", of=lambda _: 1.5, says=SAID),  # type: ignore[arg-type,return-value]  # what is checked
            (
                "rule own of 'nothing-known': expected an int or a finite Decimal of at most 40 "
                "digits, got 1.5. Write a fraction as Decimal('1.5'), and return None where it is "
                "not known."
            ),
        ),
    ],
    ids=["None", "name", "stranger", "message", "float"],
)
def test_a_rule_that_breaks_its_contract_is_named(plug_in: object, problem: str) -> None:
    assert describe_failure(check_rule, plug_in) == f"rule own: InvalidOption: {problem} {TWO}"


def test_a_rule_whose_row_is_nowhere_is_named_with_all_careers() -> None:
    nowhere = Highest("own", of=lambda _: 1, says=SAID, aspect="nowhere")
    assert describe_failure(check_rule, nowhere).startswith(
        'rule own: InvalidOption: rule own.aspect: expected the name of a row, got "nowhere". '
        "Name one of 'day-to-day', 'education', 'growth', 'outlook', 'routes', 'salary', 'skills', "
        """'workplaces'. (careers: "Nothing Known", "Twin", "Second Twin", "Surgeon", "Actor","""
    )


def test_what_is_no_rule_is_named() -> None:
    assert describe_failure(check_rule, 5) == (
        "rule 5: InvalidOption: rules[0]: expected a rule or the name of one, got 5. "
        "Give it a name and a judge(careers), or make one of a function with @rule."
    )


def test_a_rule_may_mark_its_winner_in_a_row_of_its_own() -> None:
    aspect = Aspect("routes.count", "Ways in", lambda career: len(career.routes) or None)
    more = Highest(
        "own", of=lambda career: len(career.routes) or None, says=SAID, aspect=aspect.name
    )
    check_rule(more, aspects=[*DEFAULT_ASPECTS, aspect])


@pytest.mark.parametrize(
    ("read", "problem"),
    [
        (1.5, "got 1.5"),
        (True, "got True"),
        (" ", 'got " "'),
        (["a"], "got ['a']"),
        (("a", ""), "got ('a', '')"),
        (Decimal("NaN"), "got NaN"),
    ],
)
def test_an_aspect_that_reads_what_no_row_shows_is_named(read: Any, problem: str) -> None:
    failure = describe_failure(check_aspect, Aspect("own", "Own", lambda _: read))
    assert failure == f"aspect own: expected a value that can be shown, or None; {problem} {FIRST}"


def test_an_aspect_that_fails_where_nothing_is_known_is_named() -> None:
    def read_low(career: Career) -> str:
        return str(career.salary.low)  # type: ignore[union-attr]  # the mistake that is found

    assert describe_failure(check_aspect, Aspect("own", "Own", read_low)) == (
        f"aspect own: AttributeError: 'NoneType' object has no attribute 'low' {FIRST}"
    )


def test_an_aspect_that_reads_something_else_each_time_is_named() -> None:
    turns = count()
    aspect = Aspect("own", "Own", lambda _: next(turns))
    problem = f"aspect own: it reads something else when it is asked again {FIRST}"
    assert describe_failure(check_aspect, aspect) == problem


def test_what_is_no_aspect_is_named() -> None:
    assert describe_failure(check_aspect, "salary") == 'aspect "salary": expected an Aspect'


class Own:
    """Writes what it is told to."""

    def __init__(self, media_type: Any, write: Callable[[Presentation], object]) -> None:
        self.media_type = media_type
        self.write = write

    def format(self, presentation: Presentation, /) -> object:
        return self.write(presentation)


def join_titles(page: Presentation) -> str:
    return " ".join(map(str, (page.title, *page.table.columns)))


def write_bytes(page: Presentation) -> bytes:
    return join_titles(page).encode()


def write_bare_attribute(page: Presentation) -> str:
    return f'<p title="{join_titles(page).replace("<", "&lt;")}"></p>'


def write_bare_json(page: Presentation) -> str:
    return f'"{join_titles(page)}"'


def write_what_is_not_there(page: Presentation) -> str:
    return str(page.title.lost)  # type: ignore[attr-defined]  # the mistake that is found


@pytest.mark.parametrize(
    ("media_type", "write", "problem"),
    [
        ("html", join_titles, "expected a media type such as 'text/html', got \"html\""),
        (None, join_titles, "expected a media type such as 'text/html', got None"),
        ("text/html", join_titles, f"{UNESCAPED.format('an element')} {HOSTILE}"),
        ("text/html", write_bytes, f"{UNESCAPED.format('an element')} {HOSTILE}"),
        ("image/svg+xml", write_bare_attribute, f"{UNESCAPED.format('an attribute')} {HOSTILE}"),
        (
            "application/json",
            write_bare_json,
            f"JSONDecodeError: Extra data: line 1 column 58 (char 57) {HOSTILE}",
        ),
        (
            "text/plain",
            write_what_is_not_there,
            f"AttributeError: 'Phrase' object has no attribute 'lost' {TWO}",
        ),
    ],
)
def test_a_formatter_that_breaks_its_contract_is_named(
    media_type: Any, write: Callable[..., object], problem: str
) -> None:
    failure = describe_failure(check_formatter, Own(media_type, write))
    assert failure == f"formatter Own: {problem}"


def test_a_formatter_that_writes_something_else_each_time_is_named() -> None:
    turns = count()
    counting = Own("text/plain", lambda _: next(turns))
    problem = f"formatter Own: it writes something else when it is asked again {TWO}"
    assert describe_failure(check_formatter, counting) == problem


def test_a_formatter_that_keeps_it_passes_whatever_it_returns() -> None:
    check_formatter(Own("application/json", lambda page: json.dumps(join_titles(page))))
    check_formatter(Own("text/plain", join_titles))
    check_formatter(Own("application/octet-stream", lambda page: join_titles(page).encode()))


@pytest.mark.parametrize(
    "check",
    [
        lambda career: check_rule(DEFAULT_RULES[0], career),
        lambda career: check_aspect(DEFAULT_ASPECTS[0], career),
        lambda career: check_formatter(TextFormatter(), career),
    ],
    ids=["rule", "aspect", "formatter"],
)
def test_what_is_no_career_is_told(check: Callable[[Any], None]) -> None:
    with pytest.raises(InvalidCareer, match=r"^careers\[0\]: expected a Career, got \"cook\""):
        check("cook")


def test_nothing_of_a_plug_in_steers_a_terminal() -> None:
    @rule("mine")
    def fail(_: object) -> Verdict:
        raise ValueError("\x1b[2J first\nsecond \u202e")

    told = describe_failure(check_rule, fail)
    assert told.startswith("rule mine: ValueError: \\x1b[2J first\nsecond \\u202e (careers:")


def test_an_aspect_that_fails_when_it_is_asked_again_is_named() -> None:
    turns = count()
    aspect = Aspect("mine", "Mine", lambda _: str(1 // (1 - next(turns))))
    problem = f"aspect mine: ZeroDivisionError: integer division or modulo by zero {FIRST}"
    assert describe_failure(check_aspect, aspect) == problem


def test_a_rule_that_cannot_be_asked_what_it_measures_is_named() -> None:
    @rule("mine")
    def find(careers: tuple[Career, ...]) -> Verdict:
        return Verdict("mine", Outcome.TIE, SAID, careers)

    mine: Any = find
    own: Any = type("Own", (), {"name": "mine", "of": 5, "judge": mine.judge})()
    problem = f"rule mine: TypeError: 'int' object is not callable {TWO}"
    assert describe_failure(check_rule, own) == problem


def test_a_formatter_that_fails_to_say_what_it_writes_is_named() -> None:
    def fail(_: object) -> str:
        raise KeyError("gone")

    own: Any = type("Own", (), {"media_type": property(fail)})()
    assert describe_failure(check_formatter, own) == "formatter Own: KeyError: 'gone'"
