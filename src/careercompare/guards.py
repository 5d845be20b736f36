"""Guards: what is asked of a value that may be anything, so that type checkers know it too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeGuard, cast


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether *value* is a list, as JSON has it."""
    return isinstance(value, list)


def is_many(value: object) -> TypeGuard[Iterable[Any]]:
    """Tell whether *value* holds values in an order, and is no text by itself.

    A set has another order each time Python starts, and so would whatever is made of it.

    >>> is_many(["wide"]), is_many("wide"), is_many({"wide"}), is_many(5)
    (True, False, False, False)
    """
    if isinstance(value, str | bytes | set | frozenset) or not isinstance(value, Iterable):
        return False
    try:
        iter(cast("Iterable[object]", value))  # which an array of no dimension has, and refuses
    except TypeError:
        return False
    return True


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether *value* is an object, as JSON has it."""
    return isinstance(value, dict)


def is_one_of(value: object, words: Iterable[str]) -> bool:
    """Tell whether *value*, which may be anything, is one of these words.

    >>> is_one_of("wide", ("wide", "long")), is_one_of(["wide"], ("wide", "long"))
    (True, False)
    """
    return isinstance(value, str) and value in words


def is_unicode(text: str) -> bool:
    r"""Tell whether a file can hold *text*, as none can hold half a character.

    >>> is_unicode("Köchin"), is_unicode("K\ud800")
    (True, False)
    """
    try:
        return text.isascii() or bool(text.encode())
    except UnicodeEncodeError:
        return False


def is_whole(value: object, low: int, high: int | None = None) -> TypeGuard[int]:
    """Tell whether *value* is an int from *low* to *high*, or however large where that is None.

    An answer of yes or no is none, though Python counts it as 1 and 0.

    >>> is_whole(5, 1), is_whole(5, 1, 4), is_whole(True, 1), is_whole("5", 1)
    (True, False, False, False)
    """
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return value >= low and (high is None or value <= high)
