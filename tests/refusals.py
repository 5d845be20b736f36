"""What is said to whoever gives something wrong: a line for each, to be read as a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from careercompare import CareerCompareError

WRONG = (5, "x", None, ["x"], -1)


def list_refusals(name: str, ask: Callable[..., object], right: Mapping[str, Any]) -> Iterator[str]:
    """Yield what *ask* says where one of what is *right* for it is wrong, each refusal once."""
    anyway = hear(ask, right)
    for place in right:
        known: set[str] = set()
        for wrong in WRONG:
            said = hear(ask, {**right, place: wrong})
            expected, _, _ = said.partition(", got ")
            if said not in {"", anyway} and expected not in known:
                known.add(expected)
                yield f"{name}({place}={wrong!r}): {said}\n"


def hear(ask: Callable[..., object], given: Mapping[str, Any]) -> str:
    """Return what is said against what is *given*, or nothing."""
    try:
        ask(**given)
    except CareerCompareError as refusal:
        return str(refusal)
    except FileNotFoundError:
        pass
    return ""
