"""Threads that start at once and take turns as often as they can, and what they found."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import TypeVar

T = TypeVar("T")

THREADS = 8


def hammer(calls: Sequence[Callable[[], T]], threads: int = THREADS) -> list[list[T]]:
    """Make all *calls* in each of so many threads, and return what each found, in their order.

    They start together. Each begins with another call, so that all meet what is not made yet.
    """
    barrier = Barrier(threads)

    def work(thread: int) -> list[T]:
        first = thread * len(calls) // threads
        barrier.wait()
        found = [call() for call in (*calls[first:], *calls[:first])]
        return [*found[len(calls) - first :], *found[: len(calls) - first]]

    with _hasty_turns(), ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, range(threads)))


@contextmanager
def _hasty_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # seconds; nothing on a Python without a lock for all threads
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
