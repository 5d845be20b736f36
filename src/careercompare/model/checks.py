"""The checks that every domain value makes of what it is given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NoReturn, TypeAlias

from careercompare.errors import InvalidCareer

# No language has a longer subtag: RFC 5646 leaves room for eight letters that nobody has taken.
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_CALENDAR_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


CalendarDateLike: TypeAlias = str | int | date


def refuse(path: str, value: object, expected: str, remedy: str) -> NoReturn:
    raise InvalidCareer(path, value, expected, remedy)


def to_decimal(value: object, path: str) -> Decimal:
    """Take an int, a str, a Decimal, or a float by its repr; refuse what is not a finite number."""
    number = _parse_decimal(value)
    if number is None or not number.is_finite():
        refuse(path, value, "a finite number", "Give an int, a Decimal or a str such as '0.40'.")
    return number


def _parse_decimal(value: object) -> Decimal | None:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return Decimal(repr(value) if isinstance(value, float) else value)
    except InvalidOperation:
        return None


def check_whole(value: object, path: str, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        refuse(path, value, f"a whole number from {low} to {high}", "None means not known.")


def check_text(value: object, path: str) -> None:
    """Refuse what is not text, text without a visible character, and text no file can hold."""
    if not isinstance(value, str) or all(map(_is_invisible, value)):
        refuse(path, value, "text that is not empty", "None or () means not known.")
    try:
        value.encode()
    except UnicodeEncodeError:
        refuse(path, value, "text in Unicode", "Remove the lone surrogate.")


def _is_invisible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cc", "Cf"}


def to_texts(value: Iterable[str], path: str) -> tuple[str, ...]:
    """Take any iterable of text, except one text by itself, which is a list only to Python."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        refuse(path, value, "a list of texts", "Put a single text into a list: ['…'].")
    return tuple(value)


def check_texts(values: tuple[str, ...], path: str, key: Callable[[str], str]) -> None:
    """Refuse an invalid text, and two texts that *key* makes the same."""
    first_with: dict[str, tuple[int, str]] = {}
    for place, value in enumerate(values):
        check_text(value, f"{path}[{place}]")
        first = first_with.setdefault(key(value), (place, value))
        if first[0] != place:
            expected = f"no second {first[1]!r}"
            refuse(f"{path}[{place}]", value, expected, "Leave one of them out.")


def check_member(value: object, kind: type[object], path: str) -> None:
    if not isinstance(value, kind):
        refuse(path, value, f"a {kind.__name__}", "None means not known, where it is allowed.")


def check_language(value: object, path: str) -> None:
    if not isinstance(value, str) or not _LANGUAGE_TAG.fullmatch(value):
        refuse(path, value, "a BCP 47 language tag", "Write a tag such as 'en' or 'pt-BR'.")


def to_calendar_date(value: CalendarDateLike, path: str) -> str:
    """Take a date, a year or ISO 8601 text; keep text, since a year alone has no day."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day).isoformat()
    text = f"{value:04}" if type(value) is int else value
    found = _CALENDAR_DATE.fullmatch(text) if isinstance(text, str) else None
    try:
        if found is None:
            raise ValueError
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        refuse(path, value, "a year, month or day of ISO 8601", "Write '2025' or '2025-05'.")
    return found[0]
