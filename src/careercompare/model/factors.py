"""Numbers by name, such as rates by currency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import cast

import attrs

from careercompare.model.amounts import to_amount_number
from careercompare.model.checks import check_text, refuse


def _to_pairs(value: Mapping[str, Decimal]) -> tuple[tuple[str, Decimal], ...]:
    return tuple(sorted(value.items()))


@attrs.frozen(repr=False)
class Factors(Mapping[str, Decimal]):
    """An immutable, hashable mapping of names to numbers above 0.

    >>> Factors({"EUR": Decimal("1.08")})["EUR"]
    Decimal('1.08')
    """

    _pairs: tuple[tuple[str, Decimal], ...] = attrs.field(converter=_to_pairs)

    def __getitem__(self, name: str) -> Decimal:
        return dict(self._pairs)[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __repr__(self) -> str:
        return f"Factors({dict(self._pairs)!r})"


def to_factors(value: object, path: str) -> Factors:
    """Take a mapping of names to numbers above 0; a float is taken by its repr."""
    if isinstance(value, Factors):
        return value
    if not isinstance(value, Mapping):
        refuse(path, value, "a mapping of names to numbers", "Write {'EUR': '1.08'}.")
    found: dict[str, Decimal] = {}
    for name, number in cast("Mapping[str, object]", value).items():
        check_text(name, path)
        found[name] = to_factor(number, f"{path}.{name}")
    return Factors(found)


def to_factor(value: object, path: str) -> Decimal:
    """Take a number above 0."""
    number = to_amount_number(value, path)
    if number == 0:
        refuse(path, value, "a number above 0", "Leave out what is not known.")
    return number
