"""How the benchmarks judge: by the median of the rounds, and never in silence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]

TIMES = {"ours": [1.0, 30.0, 3.0], "theirs": [2.0, 3.0, 2.0]}


@pytest.mark.parametrize(
    ("word", "bar", "holds"),
    [
        ("at most", 1.5, True),
        ("at most", 1.4, False),
        ("at least", 1.5, True),
        ("at least", 1.6, False),
    ],
)
def test_a_line_is_judged_by_the_median_of_its_rounds(
    load: Load, word: str, bar: float, *, holds: bool
) -> None:
    line = load("measuring").Line("a page", "ours", "theirs", word, bar)
    assert line.ratio(TIMES) == 1.5
    assert line.holds(TIMES) is holds


def test_a_line_that_falls_short_is_named(load: Load, capsys: pytest.CaptureFixture[str]) -> None:
    measuring = load("measuring")
    short = measuring.Line("a page", "ours", "theirs", "at most", 1)
    fine = measuring.Line("the other", "theirs", "ours", "at most", 1)
    assert measuring.print_lines([fine], TIMES, markdown=True)
    assert not measuring.print_lines([short, fine], TIMES, markdown=True)
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "| a page | 3 s | theirs | 1.5 | at most 1 | short |",
        "| the other | 2 s | ours | 0.6667 | at most 1 | ok |",
    ]


def test_all_are_measured_in_turns_and_a_piece_at_a_time(load: Load) -> None:
    measuring = load("measuring")
    order: list[str] = []

    def note(name: str) -> Callable[[], float]:
        def measure() -> float:
            order.append(name)
            return len(order)

        return measure

    assert measuring.take_turns({"a": note("a"), "b": note("b")}, 2) == {"a": [1, 3], "b": [2, 4]}
    assert order == ["a", "b", "a", "b"]


def test_the_time_is_that_of_one_piece(load: Load) -> None:
    calls: list[int] = []
    seconds = iter([5, 7])
    ready = load("measuring").time_work(lambda: partial(calls.append, 0), 4, partial(next, seconds))
    assert (ready(), calls.pop()) == (0.5, 0)
    load("measuring").time_calls(partial(calls.append, 1), 3)()
    assert calls == [1, 1, 1]


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.0000123, "12.3 µs"), (0.0123, "12.3 ms"), (1.234, "1.23 s")]
)
def test_a_time_is_shown_in_the_unit_that_suits_it(load: Load, seconds: float, shown: str) -> None:
    assert load("measuring").show_seconds(seconds) == shown
