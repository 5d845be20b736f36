"""Plain English, without any locale's rules: for reprs, logs and ``print``."""

from __future__ import annotations

from decimal import Decimal
from string import Formatter

from careercompare.errors import is_unicode, show
from careercompare.model import (
    MOST_STORED,
    AtLeast,
    AtMost,
    Growth,
    Money,
    Openings,
    PayPeriod,
    Salary,
    Scale,
    find_ends,
    is_writable,
)
from careercompare.words.directing import contain
from careercompare.words.labels import label
from careercompare.words.message import (
    CalendarDate,
    Enumeration,
    Message,
    Percent,
    Quote,
    Sentences,
    Versus,
)

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def say(value: object) -> str:
    """Word *value*, which may be anything that a row or a message holds.

    What nobody could write, such as a number of thousands of digits, stands as it does in an error.

    >>> from careercompare import Career
    >>> say(Message("first", "{all} are in.", all=Enumeration((Career("Cook").name, "Poet"))))
    'Cook and Poet are in.'
    """
    try:
        return _say(value)
    except RecursionError:  # of messages in messages: what is too far inside is cut short
        return show(value)


def _say(value: object) -> str:
    match value:
        case str():
            return contain(value) if is_unicode(value) else show(value)
        case Message():
            return contain(_fill_in(value))
        case Enumeration(values):
            return _enumerate([say(each) for each in values])
        case Sentences(values):
            return " ".join(map(say, values))
        case Versus(values):
            return " vs ".join(map(say, values))
        case Quote(text):
            return contain(text)
        case Scale() | PayPeriod():
            return say(label(value))
        case _:
            return _say_figure(value)


def _enumerate(texts: list[str]) -> str:
    if len(texts) < 3:
        return " and ".join(texts)
    return f"{', '.join(texts[:-1])}, and {texts[-1]}"


def _fill_in(message: Message) -> str:
    values = message.values
    count = values.get("count")
    template = message.english
    if message.plural is not None and not (isinstance(count, int) and count == 1):
        template = message.plural
    try:
        parts = [(literal, name) for literal, name, _, _ in Formatter().parse(template)]
    except ValueError:  # a loose brace: no reason for a log to fail
        return template
    said = [""]
    for literal, name in parts:
        # One full stop where a value ends in one and its sentence does as well: "n.e.c.".
        said.append(literal.removeprefix(".") if said[-1].endswith(".") else literal)
        if name is not None:
            said.append(say(values[name]) if name in values else f"{{{name}}}")
    return "".join(said)


def _say_date(iso: str) -> str:
    year, *rest = map(int, iso.split("-"))
    match rest:
        case [month]:
            return f"{_MONTHS[month - 1]} {year}"
        case [month, day]:
            return f"{_MONTHS[month - 1]} {day}, {year}"
        case _:
            return str(year)


def _say_figure(value: object) -> str:
    match value:
        case None:
            return "not known"
        case Percent(fraction) | Growth(fraction):
            sign = "+" if isinstance(value, Growth) and fraction else ""
            return f"{fraction or Decimal():{sign},%}"
        case CalendarDate(iso):
            return _say_date(iso)
        case Money() | Salary():
            period = "" if value.period is PayPeriod.YEAR else f" per {value.period.value}"
            low, high = find_ends(value)
            amounts = say(low) if low == high else f"{say(low)} – {say(high)}"
            return f"{amounts} {value.currency}{period}"
        case AtLeast(amount):
            return f"at least {say(amount)}"
        case AtMost(amount):
            return f"at most {say(amount)}"
        case Openings(count):
            return say(count)
        case _:
            return _say_other(value)


def _say_other(value: object) -> str:
    try:
        if isinstance(value, Decimal) and is_writable(value, MOST_STORED, MOST_STORED):
            return f"{value:,f}"
        return f"{value:,}" if isinstance(value, int | Decimal) else contain(str(value))
    except Exception:  # noqa: BLE001  a stranger's value may raise anything, and a log may not fail
        return show(value)
