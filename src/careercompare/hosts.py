"""What a host asks of a value: a notebook, a terminal, a web framework.

Hosts ask the value itself, by methods of agreed names, and the answer is known to rooms that stand
far to the right of it. These imports are the only arrows that point back, made when a host asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from dataclasses import Field

    from careercompare.model import Career
    from careercompare.serialize import JsonDict


class Hosted:
    """A value that answers what notebooks, Rich and Pydantic ask of it."""

    __slots__ = ()


class Fielded(Hosted):
    """A value that stands in fields of Pydantic's models, and in what FastAPI takes and gives."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: Any, /) -> dict[str, Any]:
        from careercompare.fields import make_core_schema

        return make_core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _: Any, handler: Any, /) -> dict[str, Any]:
        from careercompare.fields import make_json_schema

        return make_json_schema(cls, handler)


class _Fields:
    """The fields of an attrs class as `dataclasses` tells them, made when somebody asks."""

    def __get__(self, _: object, owner: Any) -> dict[str, Field[Any]]:
        found: dict[str, Field[Any]] = _make_dataclass(owner).__dataclass_fields__
        return found


class _Params:
    """What `pprint` asks of a dataclass: whether its repr is that of any other."""

    def __get__(self, _: object, owner: Any) -> object:
        return _make_dataclass(owner).__dataclass_params__


@cache
def _make_dataclass(owner: Any) -> Any:
    from dataclasses import field, make_dataclass

    from attrs import NOTHING, Factory

    def tell(default: Any) -> Any:
        if default is NOTHING:
            return field()
        if isinstance(default, Factory):  # type: ignore[arg-type]  # a class, typed as a function
            # What is made of the other fields, no dataclass can tell.
            return (
                field(default=None)
                if default.takes_self
                else field(default_factory=default.factory)
            )
        return field(default=default)

    told = [(each.name, each.type, tell(each.default)) for each in owner.__attrs_attrs__]
    return make_dataclass(owner.__name__, told, kw_only=True, repr=False)


class Dataclass(Fielded):
    """A value that passes for a dataclass, by which frameworks know what is no single text.

    FastAPI takes a parameter of such a type from the body of a request, not from its address.
    Flask takes what `__html__` returns for the JSON of a value, unless it is a dataclass, of which
    it takes the fields. That fails, as it should: what there is to send is `to_dict`.
    """

    __slots__ = ()

    __dataclass_fields__: ClassVar[_Fields] = _Fields()
    __dataclass_params__: ClassVar[_Params] = _Params()


class Recorded(Dataclass):
    """A career as the record that it is in JSON."""

    __slots__ = ()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Career:
        """Return the career that `to_dict` wrote, or that was written by hand in that form.

        Numbers may be of any kind that `Career` takes, or stand in a text. Data with problems
        raises `UnreadableCatalog`, which tells all of them, each with its place.

        >>> from careercompare import Career
        >>> pay = {"low": "28000", "high": "49000", "currency": "USD"}
        >>> Career.from_dict({"title": "Baker", "salary": pay}).salary
        <Salary USD 28,000–49,000 a year>
        """
        from careercompare.serialize import read_career

        return read_career(data)

    def to_dict(self) -> JsonDict:
        """Return the career ready for JSON, as it stands in a catalog, without what is not known.

        >>> from careercompare import Career
        >>> Career("Baker", skills=["Dough"]).to_dict()
        {'title': 'Baker', 'slug': 'baker', 'skills': ['Dough']}
        """
        from careercompare.serialize import converter

        data: JsonDict = converter().unstructure(self)
        return data
