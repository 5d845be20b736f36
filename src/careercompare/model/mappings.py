"""Mappings that do not change: the codes of a career, and numbers by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

import attrs

from careercompare.errors import InvalidCareer, quote, sealed
from careercompare.model.checks import check_text, holds, refuse
from careercompare.model.numbers import NumberLike, check_number, to_number

V = TypeVar("V")

ANY = "*"
"""Stands for every career that is not named."""


class _Named(Mapping[str, V]):
    """Values by name, in the order of the names: hashable, and equal to any mapping of the same."""

    __slots__ = ("_by_name",)
    _by_name: dict[str, V]

    def __getitem__(self, name: str) -> V:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_name.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._by_name!r})"


def _to_codes(value: Mapping[str, str]) -> dict[str, str]:
    return _sort(value) if _is_mapping(value) else cast("dict[str, str]", value)


def _check_codes(value: dict[Any, Any], path: str) -> None:
    if not _is_mapping(value):
        refuse(path, value, "a mapping", "Write {'soc': '15-1252'}.")
    for scheme, code in value.items():
        check_text(scheme, path)
        check_text(code, _inside(path, scheme))


@sealed
@attrs.frozen(repr=False, eq=False)
class Codes(_Named[str]):
    """An immutable, hashable mapping of a scheme ("soc", "onet", "isco", "esco") to a code.

    It is equal to any mapping of the same; anything but texts raises `InvalidCareer`.

    >>> Codes({"soc": "15-1252"})["soc"]
    '15-1252'
    """

    _by_name: dict[str, str] = attrs.field(converter=_to_codes, validator=holds(_check_codes))


def _to_numbers(value: Mapping[str, NumberLike]) -> dict[str, Decimal]:
    if not _is_mapping(value):
        return cast("dict[str, Decimal]", value)
    return _sort({name: to_number(number) for name, number in value.items()})


def _check_numbers(value: dict[Any, Any], path: str) -> None:
    if not _is_mapping(value):
        refuse(path, value, "a mapping of names to numbers", "Write {'EUR': '1.08'}.")
    for name, number in value.items():
        check_text(name, path)
        at = path if name == ANY else _inside(path, name)
        check_number(number, at)
        if number <= 0:
            refuse(at, number, "a number above 0", "Leave out what is not known.")


@sealed
@attrs.frozen(repr=False, eq=False)
class Factors(_Named[Decimal]):
    """An immutable, hashable mapping of names to numbers above 0.

    Numbers are taken as everywhere and kept as `Decimal`, of at most 30 digits before the point
    and 100 after it. It is equal to any mapping of the same; anything else raises `InvalidCareer`.

    >>> Factors({"EUR": "1.08"})["EUR"]
    Decimal('1.08')
    """

    _by_name: dict[str, Decimal] = attrs.field(
        converter=_to_numbers, validator=holds(_check_numbers)
    )


def to_factors(value: Mapping[str, NumberLike]) -> Factors:
    """Take a mapping of names to numbers above 0, and leave what is none as it is."""
    try:
        return value if isinstance(value, Factors) else Factors(value)
    except InvalidCareer:
        return cast("Factors", value)


def check_factors(value: object, path: str) -> None:
    """Refuse what is no mapping of names to numbers above 0."""
    try:
        if not isinstance(value, Factors):
            Factors(cast("Any", value))
    except InvalidCareer as problem:
        at = path + problem.path.removeprefix("factors")
        raise InvalidCareer(at, problem.value, problem.expected, problem.remedy) from None


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


def _sort(value: Mapping[str, V]) -> dict[str, V]:
    """Return the same in the order of its names, unless one is none, which the check refuses."""
    given: Mapping[Any, V] = value
    are_texts = all(isinstance(name, str) for name in given)
    return {name: value[name] for name in (sorted(value) if are_texts else value)}


def _inside(path: str, name: str) -> str:
    return f"{path}.{quote(name)[1:-1]}"
