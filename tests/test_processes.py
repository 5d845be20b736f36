"""What was made before a fork can be used behind it, and values go to spawned processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice, pairwise, permutations

import pytest

from careercompare import Career, Catalog, Comparison, Localizer, Press, compare
from careercompare.presentation.portfolio import Shelf

SAMPLE = Catalog.sample()
PAIRS = tuple(islice(permutations(SAMPLE.values(), 2), 0, None, 17))

# Newer versions of Python warn of forks beside threads, whose locks a child may find locked.
pytestmark = [
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system"),
]


def ask_child(call: Callable[[], str]) -> str:
    """Return what *call* returns in a child that is forked, which has ten seconds."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(10)
        try:
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(call().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        found = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    assert not os.WIFSIGNALED(status), "the child waits for what nobody will give it"
    return found


@contextmanager
def busy(work: Callable[[], object], threads: int = 6) -> Iterator[None]:
    """Keep threads at *work* meanwhile, with as many turns as there can be."""
    done, usual = threading.Event(), sys.getswitchinterval()

    def repeat() -> None:
        while not done.is_set():
            work()

    workers = [threading.Thread(target=repeat) for _ in range(threads)]
    sys.setswitchinterval(1e-6)
    try:
        for each in workers:
            each.start()
        yield
    finally:
        done.set()
        sys.setswitchinterval(usual)
        for each in workers:
            each.join()


@pytest.mark.parametrize("is_warm", [False, True], ids=["cold", "warm"])
def test_a_press_made_before_a_fork_prints_behind_it(is_warm: bool) -> None:  # noqa: FBT001
    press, localizer = Press("ar", remember=4), Localizer("de")
    if is_warm:
        for pair in PAIRS:
            press.html(*pair)
    expected = "".join(compare(*pair).to_html("ar") for pair in PAIRS)
    assert ask_child(lambda: "".join(press.html(*pair) for pair in PAIRS)) == expected
    assert ask_child(lambda: compare(*PAIRS[0]).to_text(localizer)) == compare(*PAIRS[0]).to_text(
        "de"
    )
    assert "".join(press.html(*pair) for pair in PAIRS) == expected


def test_a_press_that_threads_are_using_during_a_fork_prints_behind_it() -> None:
    press = Press("de", remember=2)
    careers = list(SAMPLE.values())
    expected = press.html(*PAIRS[0])

    def decide() -> None:
        for pair in pairwise(careers):
            press.decide(*pair)  # which makes little, so that most of it is keeping

    with busy(decide):
        for _ in range(6):
            assert ask_child(lambda: press.html(*PAIRS[0])) == expected


class Leaving:
    """Calls when it goes: in the middle of what lets it go."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.call = call

    def __del__(self) -> None:
        self.call()


def test_a_fork_while_room_is_made_leaves_nothing_locked() -> None:
    found: list[str] = []
    careers = [Career("Cook"), Career("Poet"), Career("Baker")]

    def make(career: Career) -> object:
        return Leaving(fork) if career is careers[0] else career.title

    def fork() -> None:
        found.append(ask_child(lambda: str(shelf.find(careers[2]))))

    shelf = Shelf(make, 1)
    for career in careers[:2]:
        shelf.find(career)
    assert found == ["Baker"]


def test_a_catalog_made_before_a_fork_finds_and_relates_behind_it() -> None:
    catalog = Catalog(SAMPLE.values())

    def ask() -> str:
        return f"{catalog.find('engineer')} {catalog.related('mlops-engineer')}"

    assert ask_child(ask) == ask()  # cold in the child, then in the parent
    assert ask_child(ask) == ask()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_comparisons_are_shown_by_other_processes(method: str) -> None:
    comparisons = [compare(*pair) for pair in PAIRS]
    expected = [each.to_html("ja") for each in comparisons]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        found = list(pool.map(Comparison.to_html, comparisons, ["ja"] * len(PAIRS)))
    assert found == expected
