"""Values as JSON-ready data, nothing lost: those of the model, and those of many kinds by type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import attrs

from careercompare.aspects import Alternatives, AspectValue
from careercompare.errors import UnreadableData, is_unicode, show
from careercompare.model import (
    MOST_STORED,
    AtLeast,
    AtMost,
    Career,
    CareerName,
    Codes,
    Demand,
    Doubt,
    EducationLevel,
    Factors,
    Growth,
    Money,
    Openings,
    Outlook,
    PayPeriod,
    PriceLevels,
    RatedSkills,
    Rates,
    Salary,
    Scale,
    Source,
    Sources,
    Steps,
    is_writable,
    spell_number,
    to_plain,
)
from careercompare.serialize.repeating import repeats_itself
from careercompare.words import (
    CalendarDate,
    Enumeration,
    Message,
    Percent,
    Quote,
    Sentences,
    Value,
    Versus,
)

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
JsonDict: TypeAlias = dict[str, Json]

KINDS: Mapping[str, type[Any]] = {
    "at-least": AtLeast,
    "at-most": AtMost,
    "calendar-date": CalendarDate,
    "career": CareerName,
    "demand": Demand,
    "education-level": EducationLevel,
    "growth": Growth,
    "money": Money,
    "openings": Openings,
    "outlook": Outlook,
    "pay-period": PayPeriod,
    "percent": Percent,
    "rated-skills": RatedSkills,
    "salary": Salary,
    "text": Quote,
}
_NAMES: Mapping[type[Any], str] = {kind: name for name, kind in KINDS.items()}

Storable: TypeAlias = Value | AspectValue | AtLeast | AtMost | None

# How deep messages can stand inside each other: Python itself gives up somewhere beyond it.
_DEEPEST = 20


@cache
def converter() -> Converter:
    """Return the one converter that writes; it is a constant, kept once made."""
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn, override

    made = Converter(omit_if_default=True)
    made.register_unstructure_hook(Decimal, write_number)
    made.register_unstructure_hook(AtLeast, lambda bound: {"at_least": write_number(bound.amount)})
    made.register_unstructure_hook(AtMost, lambda bound: {"at_most": write_number(bound.amount)})
    made.register_unstructure_hook_func(_is_plain_tuple, list)
    made.register_unstructure_hook_func(lambda kind: kind == tuple[Doubt, ...], _write_doubts)
    made.register_unstructure_hook(Codes, dict[str, str])
    made.register_unstructure_hook(Factors, _write_factors)
    made.register_unstructure_hook(
        Sources,
        lambda sources: {name: made.unstructure(each, Source) for name, each in sources.items()},
    )
    made.register_unstructure_hook_func(_is_own_scale, _write_step)
    made.register_unstructure_hook(
        Career,
        make_dict_unstructure_fn(
            Career, made, _cattrs_omit_if_default=True, slug=override(omit_if_default=False)
        ),
    )
    for kind in (PriceLevels, Rates):  # of which one is a mapping, and the other holds what follows
        make = make_dict_unstructure_fn(kind, made, _cattrs_omit_if_default=True)
        made.register_unstructure_hook(kind, make)
    write_rates = made.get_unstructure_hook(Rates)
    made.register_unstructure_hook(Rates, lambda rates: _leave_out_worth(write_rates(rates)))
    return made


def _leave_out_worth(rates: JsonDict) -> JsonDict:
    """Leave out what price levels say pay is worth: it follows from them, in many digits."""
    return {name: each for name, each in rates.items() if name != "worth" or "prices" not in rates}


def write_number(number: Decimal) -> str:
    """Write a number as a text, of which no reader makes a float: without exponent, as it is given.

    Zeros behind the point stay, since a publication means something by them: equal numbers may
    have two texts. Only what nobody could read keeps its exponent.

    >>> write_number(Decimal("2E+4")), write_number(Decimal("4E-1")), write_number(Decimal("0.40"))
    ('20000', '0.4', '0.40')
    """
    text = spell_number(number)
    can_be_read = "E" in text and is_writable(number, MOST_STORED, MOST_STORED)
    return f"{number:f}" if can_be_read else text


def _write_factors(factors: Factors) -> JsonDict:
    return {name: write_number(number) for name, number in factors.items()}


def _is_own_scale(kind: Any) -> bool:
    is_scale = isinstance(kind, type) and issubclass(kind, Scale)
    return is_scale and kind not in (Scale, Demand, EducationLevel)


def _write_step(step: Scale) -> JsonDict:
    from careercompare.words import say  # which nothing else needs that is written of a catalog

    label = step.label if isinstance(step.label, str) else say(step.label)
    return {"value": step.value, "label": label, "scale": _write_scale(step.scale, _DEEPEST)}


def _write_scale(scale: Steps, room: int) -> JsonDict:
    """Write what a scale is, so that it is the same when it is read where nobody has its class."""
    steps: list[Json] = [
        {"value": each.value, "label": _write_label(each.label, room)} for each in scale.steps
    ]
    return {"name": scale.name, "steps": steps}


def _write_label(label: object, room: int) -> Json:
    if not isinstance(label, str | Message | Quote):
        remedy = "Give the step of a scale a text or a Message for its words."
        _refuse_to_store(show(label), remedy, "career")
    return write_value(label, room)


def _is_plain_tuple(kind: Any) -> bool:
    return kind in (tuple[str, ...], tuple[int, int])


def _write_doubts(doubts: Iterable[Doubt]) -> list[str]:
    return [doubt.value for doubt in doubts]


def write_value(value: Storable, room: int = _DEEPEST) -> Json:
    """Write a value of a row, a verdict or a message so that `read_value` gives it back.

    What is no value of the model, or deeper than *room* for what stands inside each other, raises
    `UnreadableData`.
    """
    if room < 0:
        _refuse_to_store("what is nested so deep", "Say it in fewer messages inside each other.")
    name = _NAMES.get(type(value))
    if name is not None:
        return {"type": name, **_find_writer(name)(value)}
    match value:
        case None | int() | str():
            return _write_plain(value)
        case Message():
            return _write_message(value, room - 1)
        case tuple():
            return list(map(_write_plain, value))
        case Decimal():
            return {"type": "decimal", "value": write_number(value)}
        case Enumeration(values) | Sentences(values) | Versus(values):
            items = [write_value(each, room - 1) for each in values]
            kind = type(value)
            return {"type": kind.__name__.lower(), attrs.fields(kind)[0].name: items}
        case Alternatives(items):
            return {"type": "alternatives", "items": list(map(_write_plain, items))}
        case _:
            return _write_step_of_own(value, room)


def _write_plain(value: int | str | None) -> int | str | None:
    if isinstance(value, str):
        if not is_unicode(value):
            _refuse_to_store(show(value), "Remove the lone surrogate.")
        return to_plain(value)
    return value if value is None else int(value)  # true is 1 wherever it is shown


@cache
def _find_writer(name: str) -> Callable[[Any], JsonDict]:
    """Return what writes the fields of values of that kind; it is looked up once."""
    kind = KINDS[name]
    if issubclass(kind, Enum):
        return _write_member
    writer: Callable[[Any], JsonDict] = converter().get_unstructure_hook(kind)
    return writer


def _write_member(value: Enum) -> JsonDict:
    return {"value": value.value}


def _write_message(message: Message, room: int) -> JsonDict:
    # Most messages name each place once, which is seen at a glance.
    names_again = f"{message.english}{message.plural or ''}".count("{") > len(message.pairs)
    if names_again and repeats_itself(message):
        what = "what says the same over and over"
        _refuse_to_store(what, "Name a place less often in one message.")
    data: JsonDict = {"type": "message", "key": message.key, "english": message.english}
    if message.plural is not None:
        data["plural"] = message.plural
    if message.pairs:
        data["values"] = {name: write_value(each, room) for name, each in message.pairs}
    return data


def _write_step_of_own(step: object, room: int) -> JsonDict:
    if not isinstance(step, Scale):
        remedy = "Use the model's own values, texts or numbers where a comparison is stored."
        _refuse_to_store(show(step), remedy)
    label, scale = _write_label(step.label, room), _write_scale(step.scale, room)
    return {"type": "scale", "value": step.value, "label": label, "scale": scale}


def _refuse_to_store(what: str, remedy: str, source: str = "comparison") -> NoReturn:
    raise UnreadableData(source, "", f"{what} cannot be stored", remedy) from None
