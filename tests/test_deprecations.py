"""What a release had is there in the next, or was said to go away and had its time.

``tests/public_names.txt`` has the names of the last release; ``tools/public_names.py`` writes it.
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

import careercompare
from careercompare.deprecations import deprecate

CALL = """
def worst():
    deprecate("careercompare.worst", since="1.2", remove_in="2.0", use="careercompare.rank")
"""


@pytest.fixture(scope="module")
def tool(checkout: Path) -> dict[str, Any]:
    return runpy.run_path(str(checkout / "tools" / "public_names.py"))


def test_nothing_that_the_last_release_had_broke_unannounced(tool: dict[str, Any]) -> None:
    now, _ = tool["read_checkout"]()
    released = tool["RELEASED"].read_text(encoding="utf-8").splitlines()
    assert len(released) > 1000
    assert not tool["find_broken"](released, now, careercompare.__version__)


def test_nothing_that_is_deprecated_is_there_for_longer_than_announced(
    tool: dict[str, Any],
) -> None:
    _, deprecations = tool["read_checkout"]()
    assert not tool["find_overdue"](deprecations, careercompare.__version__)


def test_who_uses_what_goes_away_is_warned_at_that_line() -> None:
    def worst() -> None:
        deprecate("careercompare.worst", since="1.2", remove_in="2.0", use="careercompare.rank")

    with pytest.warns(DeprecationWarning, match=r"worst goes away in .* 2\.0.*use .*rank") as found:
        worst()
    assert found[0].filename == __file__
    assert found[0].lineno == worst.__code__.co_firstlineno + 4


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("a.rank(*careers, by)", "a.rank(*careers, by)"),
        ("a.rank(*careers, by)", "a.rank(*careers, by, scales=)"),
        ("a.rank(*careers, by)", "a.rank(*careers, by=)"),
        ("a.rank()", "a.rank(**more)"),
        ("a.rank(by)", "a.rank(by) until 2.0"),
        ("a.Name", "a.Name"),
    ],
)
def test_what_takes_all_that_it_took_is_whole(tool: dict[str, Any], was: str, now: str) -> None:
    assert tool["find_broken"]([was], [now, "a.other"], "1.1") == []


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("a.rank(*careers, by)", "a.rank(*careers, by, scales)"),
        ("a.rank(*careers, by)", "a.rank(*careers, order)"),
        ("a.rank(by=)", "a.rank(by)"),
        ("a.rank(by, scales)", "a.rank(scales, by)"),
        ("a.rank(by)", "a.rank()"),
        ("a.rank()", "a.rank"),
    ],
)
def test_what_takes_something_else_is_broken(tool: dict[str, Any], was: str, now: str) -> None:
    (problem,) = tool["find_broken"]([was], [now], "1.1")
    assert problem == f"{was} is now {now}: it has to take what it took"


def test_what_is_gone_was_deprecated_until_now(tool: dict[str, Any]) -> None:
    find = tool["find_broken"]
    assert find(["a.rank(by)"], [], "2.0") == ["a.rank is gone: keep it, and deprecate it first"]
    assert find(["a.rank(by) until 2.0"], [], "1.9")
    assert not find(["a.rank(by) until 2.0"], [], "2.0rc1")
    assert not find(["a.rank(by) until 2.0"], [], "2.1")


def test_a_deprecation_is_found_where_it_is_written(tool: dict[str, Any]) -> None:
    found = tool["find_deprecations"]([CALL, "rank()"])
    assert found == {"careercompare.worst": ("1.2", "2.0")}
    assert not tool["find_overdue"](found, "1.9")
    assert tool["find_overdue"](found, "2.0") == [
        "careercompare.worst should be gone in 2.0: remove it"
    ]


@pytest.mark.parametrize("remove_in", ["1.3", "2.1", "3.0"])
def test_what_goes_away_does_so_in_the_next_major_release(
    tool: dict[str, Any], remove_in: str
) -> None:
    found = tool["find_deprecations"]([CALL.replace("2.0", remove_in)])
    (problem,) = tool["find_overdue"](found, "1.2")
    assert problem.endswith(f"{remove_in}, not in the major release after 1.2")


def test_a_deprecated_name_is_listed_with_its_end(tool: dict[str, Any]) -> None:
    deprecations = tool["find_deprecations"]([CALL.replace("worst", "rank")])
    page = ".. autofunction:: careercompare.rank\n.. autoclass:: careercompare.AtMost\n"
    assert [*tool["list_names"]([page], deprecations)] == [
        "careercompare.AtMost(amount)",
        "careercompare.AtMost.amount",
        "careercompare.rank(careers, weights, rules=, house_style=, rates=, scales=) until 2.0",
    ]
