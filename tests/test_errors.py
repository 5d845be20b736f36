"""Errors are values with raw pieces; what they say names the place, the value and the remedy."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    AtLeast,
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    InvalidCareer,
    InvalidOption,
    Localizer,
    MissingExtra,
    Salary,
    UnknownCareer,
    UnknownLocale,
    UnknownRule,
    UnreadableCatalog,
    UnreadableData,
)
from careercompare.errors import (
    UnsupportedSubclass,
    check_many,
    find_close,
    find_near,
    note_failure,
    quote,
    sealed,
    show,
)


class Unprintable:
    """A stranger's value whose repr fails."""

    def __repr__(self) -> str:
        raise RuntimeError


INVALID = InvalidCareer("salary.low", Decimal(5), "at most the high end, 3", "Swap the two.")
UNREADABLE = UnreadableData("careers.json", "line 3", "this is no JSON", "Mend it there.")

ERRORS: dict[str, tuple[CareerCompareError, type[Exception], str]] = {
    "invalid career": (
        INVALID,
        ValueError,
        "salary.low: expected at most the high end, 3, got 5. Swap the two.",
    ),
    "invalid option": (
        InvalidOption("width", 1, "a width of at least 20", "Give more room."),
        ValueError,
        "width: expected a width of at least 20, got 1. Give more room.",
    ),
    "unreadable data": (
        UNREADABLE,
        ValueError,
        "careers.json, line 3: this is no JSON. Mend it there.",
    ),
    "unreadable document": (
        UnreadableData("careers.json", "", "this is no catalog", "Write one."),
        ValueError,
        "careers.json: this is no catalog. Write one.",
    ),
    "unknown career": (
        UnknownCareer("poett", ("poet", "pilot")),
        KeyError,
        "no career named 'poett'. Did you mean 'poet' or 'pilot'?",
    ),
    "unknown career unlike any": (UnknownCareer("x"), KeyError, "no career named 'x'."),
    "unknown rule": (
        UnknownRule("salary", ("salary.floor",)),
        KeyError,
        "no rule named 'salary'. Did you mean 'salary.floor'?",
    ),
    "unknown rule unlike any": (
        UnknownRule("pay", known=("salary.floor", "skills")),
        KeyError,
        "no rule named 'pay'. Choose one of 'salary.floor', 'skills'.",
    ),
    "unknown locale": (
        UnknownLocale("xx", ("xh",)),
        ValueError,
        "no locale named 'xx'. Did you mean 'xh'?",
    ),
    "unknown locale unlike any": (
        UnknownLocale("xx"),
        ValueError,
        "no locale named 'xx'. See careercompare.languages() for those with sentences.",
    ),
    "unknown locale with a remedy": (
        UnknownLocale("xx", (), "Leave it out."),
        ValueError,
        "no locale named 'xx'. Leave it out.",
    ),
    "missing extra": (
        MissingExtra("readers", "python-calamine"),
        ImportError,
        "python-calamine is needed here. Install it with: pip install 'careercompare[readers]'",
    ),
    "unreadable catalog": (
        UnreadableCatalog("careers.json has 2 problems", [INVALID, UNREADABLE]),
        ExceptionGroup,
        f"careers.json has 2 problems\n- {INVALID}\n- {UNREADABLE}",
    ),
}
each_error = pytest.mark.parametrize(
    ("error", "builtin", "sentence"), ERRORS.values(), ids=ERRORS.keys()
)


@each_error
def test_an_error_says_what_is_wrong_and_what_to_do(
    error: CareerCompareError, builtin: type[Exception], sentence: str
) -> None:
    assert str(error) == sentence


@each_error
def test_an_error_is_caught_as_its_builtin_and_as_one_of_ours(
    error: CareerCompareError, builtin: type[Exception], sentence: str
) -> None:
    for kind in (CareerCompareError, builtin):
        with pytest.raises(kind):
            raise error


@each_error
def test_an_error_survives_the_way_to_another_process(
    error: CareerCompareError, builtin: type[Exception], sentence: str
) -> None:
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301
        assert type(twin) is type(error)
        assert str(twin) == str(error)


def test_the_raw_pieces_are_attributes() -> None:
    assert (INVALID.path, INVALID.value) == ("salary.low", Decimal(5))
    assert (INVALID.expected, INVALID.remedy) == ("at most the high end, 3", "Swap the two.")
    assert (UNREADABLE.source, UNREADABLE.place) == ("careers.json", "line 3")
    assert (UNREADABLE.problem, UNREADABLE.remedy) == ("this is no JSON", "Mend it there.")
    unknown = UnknownCareer("poett", ("poet",))
    assert (unknown.name, unknown.near) == ("poett", ("poet",))
    missing = MissingExtra("readers", "python-calamine")
    assert (missing.extra, missing.package) == ("readers", "python-calamine")
    catalog = UnreadableCatalog("two", [INVALID, UNREADABLE])
    assert catalog.exceptions == (INVALID, UNREADABLE)


def test_a_source_stands_in_one_line_whatever_it_is_called() -> None:
    error = UnreadableData("pay\n.csv", 'column "\x1b[31m\x9b\u202e\ud800"', "it\tends", "Mend it.")
    assert error.source == "pay\n.csv"
    told = r'pay\n.csv, column "\x1b[31m\x9b\u202e\ud800": it\tends. Mend it.'
    assert str(error) == told


def test_many_problems_stand_in_a_line_each_whatever_their_source_is_called() -> None:
    error = UnreadableCatalog("my\n.json has 1 problem", [UNREADABLE])
    assert str(error) == f"my\\n.json has 1 problem\n- {UNREADABLE}"


def test_a_problem_can_be_seen_from_further_out() -> None:
    outer = INVALID.inside("careers[3]")
    assert outer.path == "careers[3].salary.low"
    assert (outer.value, outer.remedy) == (INVALID.value, INVALID.remedy)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("dollars", 'got "dollars".'),
        ("a\nb\x00\ud800", r'got "a\nb\x00\ud800".'),
        ("x" * 500, f'got "{"x" * 80}…".'),
        (Decimal("1.50"), "got 1.50."),
        (AtLeast(5), "got AtLeast(5)."),
        (None, "got None."),
        (["a"] * 9, "..."),
        (10**5_000, "got <a number of about 5001 digits>."),
        ([10**5_000], "got "),
        (Decimal("1" * 500), "1…."),
        (Unprintable(), "got <Unprintable>."),
    ],
    ids=[
        "text",
        "control characters",
        "long text",
        "decimal",
        "value",
        "none",
        "list",
        "long int",
        "list of a long int",
        "long decimal",
        "unprintable",
    ],
)
def test_the_value_is_shown_in_one_short_line(value: object, shown: str) -> None:
    sentence = str(InvalidCareer("title", value, "something else", "Write that."))
    assert shown in sentence
    assert sentence.isprintable()
    assert len(sentence) < 200


def test_a_line_has_120_characters_at_most() -> None:
    fits, longer = ["a" * 60, "b" * 52], ["a" * 60, "b" * 53]
    assert show(fits) == repr(fits)
    assert len(show(fits)) == 120
    assert show(longer) == f"{repr(longer)[:119]}…"


@pytest.mark.parametrize(("length", "cut"), [(80, ""), (81, "…")])
def test_a_text_has_80_characters_at_most(length: int, cut: str) -> None:
    assert show("x" * length) == f'"{"x" * 80}{cut}"'
    assert quote("x" * length) == f"'{'x' * (79 if cut else 80)}{cut}'"


def test_a_text_among_others_has_80_characters_at_most_with_its_quotes() -> None:
    assert show(["x" * 78]) == f"['{'x' * 78}']"
    assert show(["x" * 79]) == f"['{'x' * 37}...{'x' * 38}']"


def test_a_number_of_more_than_a_thousand_bits_is_not_spelled() -> None:
    assert show(2**1000 - 1) == "107150860718626732...4386837205668069375"
    assert show(2**1000) == "<a number of about 302 digits>"
    assert show(-(2**1000)) == "<a number of about 302 digits>"


def test_no_more_than_three_names_are_close() -> None:
    names = ["nurse", "nurses", "nursed", "nursery", "purse", "cook"]
    assert find_close("nurse", names) == ["nurse", "nurses", "nursed"]
    assert find_close("abcde", ["abcxy", "abxyz"]) == ["abcxy"]  # six tenths of it, and four
    assert find_close(5, ["5"]) == ["5"]


def test_of_a_long_name_the_first_40_characters_are_held_against_others() -> None:
    assert find_near("a" * 18 + "b" * 100, ["a" * 18 + "cc"]) == "a" * 18 + "cc"
    assert find_near("a" * 17 + "b" * 100, ["a" * 17 + "cc"]) is None


@pytest.mark.parametrize(
    ("count", "named"),
    [
        (1, "'a'"),
        (5, "'a', 'b', 'c', 'd' and 'e'"),
        (6, "'a', 'b', 'c', 'd', 'e' and 1 more"),
    ],
)
def test_a_failure_names_the_first_five_careers(count: int, named: str) -> None:
    problem = ValueError("no")
    note_failure(problem, "rule pay", "abcdef"[:count])
    note_failure(problem, "rule pay", ["of whom was told already"])
    assert problem.__notes__ == [f"rule pay failed for {named}"]


def test_a_traceback_shows_the_sentence() -> None:
    with pytest.raises(InvalidCareer) as caught:
        Salary(191_000, 118_000, "USD")
    assert str(caught.value) == (
        "salary.low: expected at most the high end, 118000, got 191000. Swap the two."
    )


@given(st.text() | st.lists(st.text() | st.decimals() | st.integers() | st.floats()) | st.binary())
def test_any_value_is_shown_in_one_line(value: object) -> None:
    for error in (
        InvalidCareer("title", value, "something else", "Write that."),
        UnknownCareer(value),  # type: ignore[arg-type]  # whatever was looked up
    ):
        assert str(error).isprintable()
        assert len(str(error)) < 400


STEERS = "a\nb\x1b[31m\x07\x9b\u202e\u2028\x7f"


@pytest.mark.parametrize(
    "error",
    [
        UnreadableData(STEERS, "", "it is empty", "Write one."),
        UnreadableData("a.json", STEERS, "it is empty", "Write one."),
        UnreadableData("a.json", "", f"a key {STEERS} stands twice", f"Remove {STEERS}."),
        InvalidOption(STEERS, 1, STEERS, STEERS),
        InvalidCareer(STEERS, STEERS, STEERS, STEERS),
        UnknownCareer(STEERS, (STEERS,)),
        UnknownRule(STEERS, (), (STEERS,)),
        UnknownLocale(STEERS, (), STEERS),
        InvalidCareer("a", STEERS, "b", "c").inside(STEERS),
    ],
)
def test_no_piece_of_an_error_breaks_its_line_or_steers_a_terminal(
    error: CareerCompareError,
) -> None:
    assert str(error).isprintable()


def test_a_file_keeps_its_name_in_the_attributes_and_its_error_in_a_line_each(
    tmp_path: Path,
) -> None:
    path = tmp_path / STEERS
    path.write_text('{"version": 1, "careers": [{"title": 1}, {"\\u001b\\n": 2}]}')
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.load(path)
    head, *lines = str(caught.value).split("\n")
    assert head.endswith(r"a\nb\x1b[31m\x07\x9b\u202e\u2028\x7f has 3 problems")
    assert len(lines) == 3
    assert all(map(str.isprintable, lines))
    found = [each for each in caught.value.exceptions if isinstance(each, UnreadableData)]
    assert {each.source for each in found} == {str(path)}


def test_a_subclass_is_refused_with_what_to_do_instead() -> None:
    @sealed
    class Plain:
        """A value."""

    with pytest.raises(UnsupportedSubclass) as caught:

        class Own(Plain):
            """Somebody's own."""

    assert str(caught.value) == (
        "class Own: Plain is a value and has no subclasses. Hold one in a field of a class of "
        "your own, or write a function that makes one."
    )


ROOMS = (
    *("words", "model", "l10n", "aspects", "rules", "presentation", "comparison"),
    *("formatters", "catalog", "ranking", "readers"),
)
VALUES = {
    kind
    for room in ROOMS
    for kind in vars(import_module(f"careercompare.{room}")).values()
    if isinstance(kind, type) and (attrs.has(kind) or kind is Localizer)
}


@pytest.mark.parametrize("kind", sorted(VALUES, key=str), ids=lambda kind: kind.__name__)
def test_nobody_derives_from_a_class_of_any_room_by_accident(kind: type[object]) -> None:
    with pytest.raises(UnsupportedSubclass, match=f"{kind.__name__} is a value"):
        type("Own", (kind,), {})


@pytest.mark.parametrize(
    "value", [Unprintable(), 10**5_000, "x" * 10**6], ids=["hostile", "huge", "long"]
)
def test_an_error_about_whatever_value_can_be_looked_at(value: object) -> None:
    error = InvalidOption("width", value, "a number", "Give one.")
    assert repr(error).startswith('InvalidOption("width", ')
    assert len(repr(error)) < 200


def test_what_says_that_it_holds_values_and_does_not_is_told() -> None:
    with pytest.raises(InvalidOption, match=r"^careers: expected careers, got array\(5\)"):
        check_many("careers", np.array(5), "careers", "Put them into a list.")


class Longer(str):
    """A text that says of itself what is not so, and cannot be cut."""

    __slots__ = ()

    def __len__(self) -> int:
        return 1_000

    def __getitem__(self, _: object) -> str:
        raise ZeroDivisionError


class Odd(dict[str, object]):
    """A mapping whose pairs are none."""

    def items(self) -> Any:
        return [("a", 1, 2)]


def test_an_error_is_told_of_texts_and_mappings_that_lie() -> None:
    assert str(UnknownRule(Longer("pay"))) == "no rule named 'pay'."
    assert show(Longer("pay")) == '"pay"'
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict({"title": "Cook", "salary": Odd(low=5)})
    assert "career has 1 problem" in str(caught.value)
    with pytest.raises(UnreadableData, match="found version"):
        Comparison.from_dict({"version": Odd(low=5)})
