"""The cattrs converter: domain values to JSON-ready data and back, nothing lost or guessed."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from careercompare.errors import InvalidCareer
from careercompare.model import (
    Amount,
    AtLeast,
    Career,
    Codes,
    Demand,
    Education,
    EducationLevel,
    Factors,
    Scale,
)

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
JsonDict: TypeAlias = dict[str, Json]


@cache
def converter() -> Converter:
    """Return the one converter; it is a constant, kept once made.

    Keys that a class does not have are refused. Single values are passed on as they are found,
    since the model's own checks know best what is wrong with them.
    """
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn, override

    made = Converter(forbid_extra_keys=True, omit_if_default=True)
    made.register_unstructure_hook(Decimal, write_number)
    made.register_unstructure_hook(AtLeast, _write_bound)
    made.register_unstructure_hook_func(_is_plain_tuple, list)
    made.register_unstructure_hook(Codes, dict[str, str])
    made.register_unstructure_hook(Factors, _write_factors)
    made.register_unstructure_hook_func(_is_own_scale, _write_step)
    made.register_structure_hook_func(_is_education, _read_education)
    made.register_unstructure_hook(
        Career,
        make_dict_unstructure_fn(
            Career, made, _cattrs_omit_if_default=True, slug=override(omit_if_default=False)
        ),
    )
    made.register_structure_hook_func(_is_plain_tuple, _pass_on)
    for kind in (str, int, Decimal, Codes, Factors):
        made.register_structure_hook(kind, _pass_on)
    made.register_structure_hook_func(_is_amount, _read_amount)
    made.register_structure_hook(AtLeast, _read_amount)
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


def _is_education(kind: Any) -> bool:
    return bool(kind == Education | None)


def _read_education(value: Any, _: Any) -> Any:
    """Pass on a word; a step of a scale of one's own is written, but nobody can read it back."""
    if not isinstance(value, str | None):
        remedy = "Give the career its education anew: a scale of your own is not read back."
        raise InvalidCareer("education", value, "a word of EducationLevel", remedy)
    return value


def _is_plain_tuple(kind: Any) -> bool:
    return kind in (tuple[str, ...], tuple[int, int])


def _is_amount(kind: Any) -> bool:
    return kind in (Amount, Amount | None)


def _pass_on(value: Any, _: Any) -> Any:
    return value


def _read_amount(value: Any, _: Any) -> Any:
    match value:
        case {"at_least": amount, **others} if not others:
            return AtLeast(amount)
        case {}:
            remedy = 'Write {"at_least": 239200} for a lower bound.'
            raise InvalidCareer("amount", str(value), "a number or a lower bound", remedy)
        case _:
            return value
