"""The converter for foreign JSON: what would be lost or guessed is refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin

import attrs

from careercompare.model import Amount, AtLeast, Codes
from careercompare.serialize.converter import converter
from careercompare.serialize.document import is_object

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

    _Hook = Callable[[Any, Any], Any]


@cache
def reader() -> Converter:
    """Return the one converter that reads; it is a constant, kept once made.

    It stops at the first problem, and `find_problems` then says what is wrong. An object
    is refused where a list belongs, and a list where an object does.
    """
    made = converter().copy(detailed_validation=False)
    made.register_structure_hook_factory(attrs.has, _make_object_hook)
    made.register_structure_hook_factory(_is_list, _make_list_hook)
    made.register_structure_hook(Codes, _read_codes)
    made.register_structure_hook_func(_is_amount, _read_amount)
    return made


def _read_amount(value: Any, _: Any) -> Any:
    """Read ``{"at_least": 5}`` as a bound, and leave the rest to the model."""
    if is_object(value):
        _require(type(value) is dict and value.keys() == {"at_least"})
        return AtLeast(value["at_least"])
    return value


def _make_object_hook(kind: type[Any], made: Converter) -> _Hook:
    from cattrs.gen import make_dict_structure_fn

    structure = make_dict_structure_fn(
        kind, made, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False
    )

    def read(value: Any, kind: Any) -> Any:
        _require(type(value) is dict)
        return structure(value, kind)

    return read


def _make_list_hook(kind: Any, made: Converter) -> _Hook:
    item = get_args(kind)[0]
    structure: _Hook = made.get_structure_hook(item)

    def read(value: Any, _: Any) -> Any:
        _require(type(value) is list)
        return [structure(each, item) for each in value]

    def pass_on(value: Any, _: Any) -> Any:
        _require(type(value) is list and (item is str or {int}.issuperset(map(type, value))))
        return value

    return read if attrs.has(item) else pass_on


def _read_codes(value: Any, _: Any) -> Codes:
    _require(type(value) is dict)
    return Codes(value)


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_amount(kind: Any) -> bool:
    return kind in (Amount, Amount | None)


def _require(condition: bool) -> None:  # noqa: FBT001  the one thing it is about
    if not condition:
        raise TypeError
