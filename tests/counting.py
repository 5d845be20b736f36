"""How much is done, counted: the calls of functions, which are the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def count_calls(do: Callable[[], object], of: Callable[..., object] | None = None) -> int:
    """Return how many functions are called, of Python and of C, while something is done.

    Or else how often one *of* them is, which is written in Python.
    """
    count = 0
    code: object = getattr(of, "__code__", None)

    def see(frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        if of is None:
            count += event in ("call", "c_call")
        else:
            count += event == "call" and frame.f_code is code

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count
