"""The cattrs converter: domain values to JSON-ready data, nothing lost."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from careercompare.model import AtLeast, Career, Codes, Demand, EducationLevel, Factors, Scale

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
JsonDict: TypeAlias = dict[str, Json]


@cache
def converter() -> Converter:
    """Return the one converter that writes; it is a constant, kept once made."""
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn, override

    made = Converter(omit_if_default=True)
    made.register_unstructure_hook(Decimal, write_number)
    made.register_unstructure_hook(AtLeast, _write_bound)
    made.register_unstructure_hook_func(_is_plain_tuple, list)
    made.register_unstructure_hook(Codes, dict[str, str])
    made.register_unstructure_hook(Factors, _write_factors)
    made.register_unstructure_hook_func(_is_own_scale, _write_step)
    made.register_unstructure_hook(
        Career,
        make_dict_unstructure_fn(
            Career, made, _cattrs_omit_if_default=True, slug=override(omit_if_default=False)
        ),
    )
    return made


def write_number(number: Decimal) -> int | str:
    """Write a whole number as an int, and decimals as a str that no reader makes a float of.

    >>> write_number(Decimal("118000")), write_number(Decimal("0.40"))
    (118000, '0.40')
    """
    exponent = number.as_tuple().exponent
    return int(number) if exponent == 0 else str(number)


def _write_bound(bound: AtLeast) -> JsonDict:
    return {"at_least": write_number(bound.amount)}


def _write_factors(factors: Factors) -> JsonDict:
    return {name: write_number(number) for name, number in factors.items()}


def _is_own_scale(kind: Any) -> bool:
    is_scale = isinstance(kind, type) and issubclass(kind, Scale)
    return is_scale and kind not in (Scale, Demand, EducationLevel)


def _write_step(step: Scale) -> JsonDict:
    label = step.label if isinstance(step.label, str) else step.label.english
    return {"value": step.value, "label": label}


def _is_plain_tuple(kind: Any) -> bool:
    return kind in (tuple[str, ...], tuple[int, int])
