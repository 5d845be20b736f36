"""Scales whose ends someone gives, whatever the careers that are ranked on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NoReturn, TypeAlias, cast

import attrs

from careercompare.errors import InvalidCareer, InvalidOption, find_close
from careercompare.model import Growth, Money, Openings, Rates, Scale, to_decimal
from careercompare.rules import Orderable, Reading

AnchorLike: TypeAlias = int | Decimal | str | float | Money | Growth | Openings | Scale
"""What an end of a scale may be given as: a number, pay, growth, openings, a level or its word."""

Scales: TypeAlias = Mapping[str, tuple[AnchorLike, AnchorLike]]
"""The lower and the upper end of the scales that someone gives, by the names of measures."""

Ends: TypeAlias = tuple[Orderable, Orderable]
Fix: TypeAlias = Callable[[Sequence[Orderable]], Ends]
"""Returns the ends of a scale for these values, which are alike: one or more."""

_PAIR = "two ends, the lower first"


def read_scales(scales: Scales | None, weighed: Iterable[str]) -> Scales:
    """Return *scales* by the names of measures that are *weighed*.

    What is no mapping of such names to two ends each raises `InvalidOption`.
    """
    given: object = {} if scales is None else scales
    if not isinstance(given, Mapping):
        remedy = "Write {'salary.median': (0, 200_000)}."
        raise InvalidOption("scales", given, "a mapping of measures to two ends", remedy)
    names = [*weighed]
    found = cast("Mapping[str, Any]", given)
    for name, ends in found.items():
        if name not in names:
            near = find_close(name, names) or names
            remedy = f"Name one of {', '.join(map(repr, near))}, or weigh it too."
            raise InvalidOption(f"scales[{name!r}]", name, "a measure that is weighed", remedy)
        if not isinstance(ends, tuple | list) or len(cast("list[Any]", ends)) != 2:
            raise InvalidOption(f"scales[{name!r}]", ends, _PAIR, "Write (0, 200_000).")
    return found


@attrs.frozen
class Anchors:
    """The *ends* that someone gave for the measure *rule*, amounts in the base of *rates*."""

    rule: str
    ends: tuple[AnchorLike, AnchorLike]
    rates: Rates | None

    def fix(self, known: Sequence[Orderable]) -> Ends:
        """Return the ends as values like those that are *known*, or raise `InvalidOption`."""
        # Pay without a place is like pay anywhere, so that it says nothing of where the ends hold.
        placed = (each for each in known if isinstance(each, Money) and each.place is not None)
        like = next(placed, known[0])
        bottom, top = self.ends
        return self._try_to_fit(bottom, like), self._try_to_fit(top, like)

    def _try_to_fit(self, end: AnchorLike, known: Orderable) -> Orderable:
        try:
            return self._fit(end, known)
        except InvalidCareer as problem:
            self._refuse(end, problem.expected, problem.remedy)

    def _fit(self, end: AnchorLike, known: Orderable) -> Orderable:
        if isinstance(known, Scale):
            return self._fit_level(end, known)
        if isinstance(known, Money):
            return self._fit_pay(end, known)
        # Of a projection that is an end only the number counts, whatever its place and its years.
        if isinstance(known, Growth):
            return Growth(end.fraction if isinstance(end, Growth) else self._read(end))
        if isinstance(known, Openings):
            return Openings(end.count) if isinstance(end, Openings) else self._fit_openings(end)
        number = self._read(end)
        return int(number) if number == int(number) else number

    def _fit_level(self, end: AnchorLike, known: Scale) -> Scale:
        kind: Any = type(known)
        try:
            return cast("Scale", kind(end))
        except ValueError:
            words = ", ".join(repr(each.value) for each in kind)
            self._refuse(end, f"a level of {kind.__name__}", f"Write one of {words}.")

    def _fit_openings(self, end: AnchorLike) -> Openings:
        number = self._read(end)
        if number != int(number):
            self._refuse(end, "a whole number", "Openings are counted: write 100.")
        return Openings(int(number))

    def _fit_pay(self, end: AnchorLike, known: Money) -> Money:
        rates, like = self.rates, attrs.evolve(known, as_of=None, percentile=None, doubts=())
        if isinstance(end, Money):
            pay = end
        else:
            base = None if rates is None else rates.base
            currency = known.currency if base is None else base
            pay = attrs.evolve(like, amount=self._read(end), currency=currency)
        if pay.currency != known.currency and rates is not None:
            pay = rates.convert(pay, known.currency)
        if (pay.currency, pay.period) != (known.currency, known.period):
            period = known.period.value
            remedy = f"Give it in {known.currency} per {period}, or give rates."
            self._refuse(end, f"pay in {known.currency} per {period}, as the figures are", remedy)
        is_nominal = rates is not None and rates.places is not None
        if pay.place != known.place and None not in (pay.place, known.place) and not is_nominal:
            remedy = f"Give what it is worth in {known.place!r}."
            self._refuse(pay.place, f"pay in {known.place!r}, as the figures are", remedy)
        if not isinstance(pay.amount, Decimal):
            self._refuse(end, "an amount", "Give a number that is no bound.")
        return attrs.evolve(like, amount=pay.amount)

    def _read(self, end: AnchorLike) -> Decimal:
        return to_decimal(end, self._place)

    @property
    def _place(self) -> str:
        return f"scales[{self.rule!r}]"

    def _refuse(self, value: object, expected: str, remedy: str) -> NoReturn:
        raise InvalidOption(self._place, value, expected, remedy)


def check_ends(rule: str, bottom: Reading, top: Reading) -> None:
    """Refuse ends of the scale of that *rule* of which the first is not below the second."""
    if not bottom.number < top.number:
        remedy = "Write the lower end first, also where less is better."
        raise InvalidOption(f"scales[{rule!r}]", [bottom.value, top.value], _PAIR, remedy)
