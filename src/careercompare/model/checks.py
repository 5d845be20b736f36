"""The checks that every value of the model makes of what it is given.

A converter takes a value as people write it and leaves what it cannot take as it is; the check of
the same field then refuses that, with its place: the class and the field, such as ``salary.low``.
What is right already takes the shortest way through both.

A check is made by one of the few factories here. A converter is a function with a name, one for
each kind, also where it does no more than call another: mypy reads what a field takes off nothing
else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from numbers import Integral
from typing import Any, NoReturn, TypeAlias, TypeVar, cast

import attrs

from careercompare.errors import InvalidCareer, find_near, is_unicode, quote

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

Check: TypeAlias = Callable[[Any, str], None]
"""Refuses a value, at the place that it is told, or does nothing."""

Validator: TypeAlias = "Callable[[Any, attrs.Attribute[Any], Any], None]"

NOT_KNOWN = "None means not known."

# No language has a longer subtag: RFC 5646 leaves room for eight letters that nobody has taken.
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
# The calendar that Python shares with ISO 8601 begins with the year 1.

# Places that are not the name of the class and the field: those of a career are its own.
_PLACES = {
    "Career": "{}",
    "CareerName": "name.{}",
    "Relation": "related.{}",
    "SkillRating": "skill_ratings.{}",
    "RatedSkills": "{}",
    "AtLeast": "at least",
    "AtMost": "at most",
    "Codes": "codes",
    "Sources": "aspect_sources",
    "Factors": "factors",
    "PriceLevels": "price_levels.{}",
}


def refuse(path: str, value: object, expected: str, remedy: str) -> NoReturn:
    """Raise `InvalidCareer` of these."""
    raise InvalidCareer(path, value, expected, remedy)


def holds(check: Check) -> Validator:
    """Make an attrs validator of *check*, which puts the place of the field before its own."""

    def validate(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        try:
            check(value, "")
        except InvalidCareer as problem:
            raise _place(problem, owner, field) from None

    return validate


def if_known(check: Check) -> Validator:
    """Make a validator that lets None pass, and no other sign for what is not known."""

    def validate(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if value is None:
            return
        try:
            check(value, "")
        except InvalidCareer as problem:
            none = InvalidCareer("", value, "a value", NOT_KNOWN)
            raise _place(none if is_not_known(value) else problem, owner, field) from None

    return validate


def _place(problem: InvalidCareer, owner: object, field: attrs.Attribute[Any]) -> InvalidCareer:
    """Return *problem* with the whole place; nothing is spelled while all is well."""
    kind = type(owner).__name__
    return problem.behind(_PLACES.get(kind, f"{kind.lower()}.{{}}").format(field.name))


def is_not_known(value: Any) -> bool:
    """Tell whether *value* is NaN, NaT or NA: what does not equal itself, or will not say."""
    try:
        return bool(value != value)  # noqa: PLR0124  that is what sets them apart
    except TypeError:
        return True
    except Exception:  # noqa: BLE001  a stranger's comparison may raise anything
        return False


def member(kind: type[object]) -> Check:
    """Check for an instance of *kind*."""

    def check(value: object, path: str) -> None:
        if not isinstance(value, kind):
            name = kind.__name__
            article = "an" if name[0] in "AEIO" else "a"
            refuse(path, value, f"{article} {name}", f"Write {name}(…), or leave it out.")

    return check


def members(check: Check, what: str) -> Check:
    """Make a check of a tuple of *check*, which holds for each; it is called *what* in errors."""

    def check_all(value: object, path: str) -> None:
        if not issubclass(type(value), tuple):
            remedy = f"Put a single {what.removesuffix('s')} into a list"
            remedy += ": ['…']." if what == "texts" else "."
            if value is None or is_not_known(value):
                remedy = "Leave it out, or write (), where none is known."
            elif issubclass(type(value), set | frozenset | Mapping):
                remedy = f"Put the {what} into a list, in an order of yours."
            refuse(path, value, f"a list of {what}", remedy)
        for place, each in enumerate(cast("tuple[Any, ...]", value)):
            try:
                check(each, "")
            except InvalidCareer as problem:
                raise problem.behind(f"{path}[{place}]") from None

    return check_all


def texts(key: Callable[[str], str] = str) -> Check:
    """Check a tuple of texts, no two of which *key* makes the same."""
    check_texts = members(check_text, "texts")

    def check(value: tuple[str, ...], path: str) -> None:
        check_texts(value, path)
        if len(value) > 1:
            check_unlike(value, key, path)

    return check


def check_unlike(
    texts: Sequence[str], key: Callable[[str], str], path: str, what: str = ""
) -> None:
    """Refuse a text that *key* makes the same as an earlier one; errors call it a second *what*."""
    first_with: dict[str, int] = {}
    for place, text in enumerate(texts):
        if (first := first_with.setdefault(key(text), place)) != place:
            expected = f"no second {what}{quote(texts[first])}"
            refuse(f"{path}[{place}]", text, expected, "Leave one of them out.")


def to_tuple(value: Iterable[T]) -> tuple[T, ...]:
    """Take any iterable that has an order, is no text by itself, and loses no values by that."""
    given: object = value
    if type(given) is list:  # as nearly always
        return tuple(value)
    if type(given) is tuple or isinstance(given, str | set | frozenset) or _has_values(given):
        return cast("tuple[T, ...]", given)
    try:
        items = iter(value)
    except TypeError:
        return cast("tuple[T, ...]", given)
    return tuple(items)


def _has_values(given: object) -> bool:
    return isinstance(given, Mapping) and any(  # as that of dict.fromkeys has not
        each is not None for each in cast("Mapping[str, object]", given).values()
    )


def to_plain(value: str) -> str:
    """Take a text of numpy, a step of a `StrEnum` and other kinds of text as the text that it is.

    An f-string makes something else of some of them, markup escapes what it is joined with, and a
    dict does not find a member of an enumeration by its value.
    """
    given: object = value
    if type(given) is str or not isinstance(given, str):
        return value
    return str.__str__(given)


def to_plain_if_known(value: str | None) -> str | None:
    """Take a text as `to_plain` does; None stays None."""
    return value if value is None else to_plain(value)


def to_choice(value: object, kind: type[E]) -> E:
    """Take a member of *kind*, or the word for one."""
    if isinstance(value, kind):
        return value
    try:
        return kind(to_plain(value)) if isinstance(value, str) else cast("E", value)
    except ValueError:
        return cast("E", value)


def choice(kind: type[Enum]) -> Check:
    """Check for a member of *kind*; the error tells all its words, and names the nearest."""

    def check(value: object, path: str) -> None:
        if isinstance(value, kind):
            return
        words = [str(each.value) for each in kind]
        near = find_near(value, words)
        remedy = "Write one of these words." if near is None else f"Write {near!r}."
        refuse(path, value, f"one of {', '.join(map(repr, words))}", remedy)

    return check


def to_whole(value: int) -> int:
    """Take an int, of numpy and its kin too."""
    given: Any = value
    if type(given) is int or type(given) is bool:
        return value
    return int(given) if isinstance(given, Integral) else value


def whole(low: int, high: int) -> Check:
    """Check for a whole number from *low* to *high*."""

    def check(value: object, path: str) -> None:
        if type(value) is not int or not low <= value <= high:
            refuse(path, value, f"a whole number from {low} to {high}", NOT_KNOWN)

    return check


def is_blank(text: str) -> bool:
    r"""Tell whether *text* has no visible character: nothing but white space and format controls.

    What is no text raises `TypeError`.

    >>> is_blank(" \u200b\n"), is_blank("\u200ba")
    (True, False)
    """
    if str.isalnum(text[:1]):
        return False  # nearly all text begins so, and needs no table of Unicode
    return all(char.isspace() or unicodedata.category(char) in {"Cc", "Cf"} for char in text)


def check_text(value: object, path: str) -> None:
    """Refuse what is not text, text without a visible character, and text no file can hold."""
    if isinstance(value, str) and value.isascii() and value[:1].isalnum():
        return  # nearly all text is such
    if not isinstance(value, str) or is_blank(value):
        refuse(path, value, "text that is not empty", "None or () means not known.")
    if not is_unicode(value):
        refuse(path, value, "text in Unicode", "Remove the lone surrogate.")


def check_language(value: object, path: str) -> None:
    """Refuse what is no BCP 47 language tag."""
    if isinstance(value, str) and len(value) == 2 and value.isascii() and value.isalpha():
        return  # as nearly all on a page, and to match a pattern takes three times as long
    if not isinstance(value, str) or not _LANGUAGE_TAG.fullmatch(value):
        refuse(path, value, "a BCP 47 language tag", "Write a tag such as 'en' or 'pt-BR'.")


a_text: Validator = holds(check_text)
text_if_known: Validator = if_known(check_text)
