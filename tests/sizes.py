"""How much memory a value takes, with all that it holds."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable
from enum import Enum
from types import FunctionType, ModuleType

# What is there once, however many values hold it.
SHARED = (type, FunctionType, ModuleType, Enum, bool, type(None))


def measure(value: object, beside: Iterable[object] = ()) -> int:
    """Return the bytes of *value* and of what it holds, without what is held *beside* it."""
    seen: set[int] = set()
    for each in beside:
        _measure(each, seen)
    return _measure(value, seen)


def _measure(value: object, seen: set[int]) -> int:
    if isinstance(value, SHARED) or id(value) in seen:
        return 0
    seen.add(id(value))
    return sys.getsizeof(value) + sum(_measure(each, seen) for each in gc.get_referents(value))
