"""The codes of a career in the classifications of the world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from careercompare.model.checks import check_text, refuse


def _to_pairs(value: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping):
        refuse("codes", value, "a mapping", "Write {'soc': '15-1252'}.")
    for scheme, code in value.items():
        check_text(scheme, "codes")
        check_text(code, f"codes.{scheme}")
    return tuple(sorted(value.items()))


@attrs.frozen(repr=False, eq=False)
class Codes(Mapping[str, str]):
    """An immutable, hashable mapping of a scheme ("soc", "onet", "isco", "esco") to a code.

    >>> Codes({"soc": "15-1252"})["soc"]
    '15-1252'
    """

    _pairs: tuple[tuple[str, str], ...] = attrs.field(converter=_to_pairs)

    def __getitem__(self, scheme: str) -> str:
        return dict(self._pairs)[scheme]

    def __iter__(self) -> Iterator[str]:
        return (scheme for scheme, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(self._pairs)

    def __repr__(self) -> str:
        return f"Codes({dict(self._pairs)!r})"
