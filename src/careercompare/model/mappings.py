"""Mappings that do not change: the codes of a career, its sources, and numbers by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

from attrs import field, frozen

from careercompare.errors import InvalidCareer, quote, sealed
from careercompare.model.checks import Check, check_text, holds, member, refuse, to_plain
from careercompare.model.numbers import NumberLike, number_where, to_number
from careercompare.model.source import Source
from careercompare.model.texts import to_text

V = TypeVar("V")

ANY = "*"
"""Stands for every career that is not named."""


class _Named(Mapping[str, V]):
    """Values by name, in the order of the names: hashable, and equal to any mapping of the same."""

    __slots__ = ("_by_name",)
    _by_name: dict[str, V]

    def __getitem__(self, name: str) -> V:
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:  # that of `Mapping` raises and catches an error
        return name in self._by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_name.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._by_name!r})"


def _convert_by_name(value: Mapping[str, Any], convert: Callable[[Any], V]) -> dict[str, V]:
    """Convert all that *value* holds, by name; what is no such mapping is left to the check."""
    given: object = value
    if isinstance(given, Mapping) and all(isinstance(name, str) for name in cast("Any", given)):
        return {to_plain(name): convert(value[name]) for name in sorted(value)}
    return cast("dict[str, V]", given)


def _named(check: Check, expected: str, example: str) -> Check:
    """Make a check of a mapping of names to what *check* holds for."""

    def check_all(value: Any, path: str) -> None:
        given: object = value
        if not isinstance(given, Mapping):
            refuse(path, value, expected, f"Write {example}.")
        for name, each in value.items():
            check_text(name, path)
            try:
                check(each, "")
            except InvalidCareer as problem:
                at = path if name == ANY else f"{path}.{quote(name)[1:-1]}"
                raise problem.behind(at) from None

    return check_all


def _to_codes(value: Mapping[str, str]) -> dict[str, str]:
    return _convert_by_name(value, to_text)


@sealed
@frozen(repr=False, eq=False)
class Codes(_Named[str]):
    """An immutable, hashable mapping of a scheme ("soc", "onet", "isco", "esco") to a code.

    It is equal to any mapping of the same; anything but texts raises `InvalidCareer`.

    >>> Codes({"soc": "15-1252"})["soc"]
    '15-1252'
    """

    _by_name: dict[str, str] = field(
        converter=_to_codes, validator=holds(_named(check_text, "a mapping", "{'soc': '15-1252'}"))
    )


def to_codes(value: Mapping[str, str]) -> Codes:
    """Take a plain mapping for codes."""
    return value if isinstance(value, Codes) else Codes(value)


def _to_sources(value: Mapping[str, Source]) -> dict[str, Source]:
    return _convert_by_name(value, lambda source: source)


_check_sources = _named(member(Source), "a mapping of aspects to sources", "{'skills': Source(…)}")


@sealed
@frozen(repr=False, eq=False)
class Sources(_Named[Source]):
    """An immutable, hashable mapping of the name of an aspect ("skills") to its `Source`.

    It is equal to any mapping of the same; anything else raises `InvalidCareer`.

    >>> Sources({"day-to-day": Source("O*NET 30.3 Database")})["day-to-day"]
    <Source 'O*NET 30.3 Database'>
    """

    _by_name: dict[str, Source] = field(converter=_to_sources, validator=holds(_check_sources))


def to_sources(value: Mapping[str, Source]) -> Sources:
    """Take a plain mapping for sources."""
    return value if isinstance(value, Sources) else Sources(value)


def _to_numbers(value: Mapping[str, NumberLike]) -> dict[str, Decimal]:
    return _convert_by_name(value, to_number)


_check_number = number_where(
    lambda number: number > 0, "a number above 0", "Leave out what is not known."
)
_check_numbers = _named(_check_number, "a mapping of names to numbers", "{'EUR': '1.08'}")
_check_by_place = _named(_check_number, "a mapping of places to numbers", "{'Texas': …}")


@sealed
@frozen(repr=False, eq=False)
class Factors(_Named[Decimal]):
    """An immutable, hashable mapping of names to numbers above 0.

    Numbers are taken as everywhere and kept as `Decimal`, of at most 30 digits before the point
    and 100 after it. It is equal to any mapping of the same; anything else raises `InvalidCareer`.

    >>> Factors({"EUR": "1.08"})["EUR"]
    Decimal('1.08')
    """

    _by_name: dict[str, Decimal] = field(converter=_to_numbers, validator=holds(_check_numbers))


def to_factors(value: Mapping[str, NumberLike]) -> Factors:
    """Take a mapping of names to numbers above 0, and leave what is none as it is."""
    try:
        return value if isinstance(value, Factors) else Factors(value)
    except InvalidCareer:
        return cast("Factors", value)


def to_factors_by_place(value: Mapping[str, NumberLike]) -> Factors:
    """Take numbers by place, each spelled as the place of a salary is; else as `to_factors`."""
    given = to_factors(value)
    if not isinstance(cast("object", given), Factors):
        return given
    by_place = {to_text(place): number for place, number in given.items()}
    # Of two spellings of one place nobody knows which is meant: both stay, and neither is found.
    return Factors(by_place) if len(by_place) == len(given) else given


def check_factors(value: object, path: str) -> None:
    """Refuse what is no mapping of names to numbers above 0."""
    if not isinstance(value, Factors):
        _check_numbers(_to_numbers(cast("Any", value)), path)


def check_factors_by_place(value: object, path: str) -> None:
    """Refuse what is no mapping of places to numbers above 0."""
    if not isinstance(value, Factors):
        _check_by_place(_to_numbers(cast("Any", value)), path)
