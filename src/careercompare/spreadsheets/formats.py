"""Numbers as a spreadsheet holds them, in formats that write them as the reader's locale does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

import attrs

from careercompare.model import Growth, Money, number_of
from careercompare.presentation import Writer
from careercompare.spreadsheets.book import BookCell
from careercompare.words import CalendarDate, MoneyStyle, Percent

_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")
_WHOLE, _EXACT = MoneyStyle("standard", fraction=0), MoneyStyle("standard")
_MOST_DIGITS = 15  # that a spreadsheet keeps of a number
_FIRST_YEAR = "1900"  # that it has days of
_DATES = {"2025-05-01": "yyyy-mm-dd", "2025-05": "yyyy-mm"}
_DATE_FORMATS = {len(example): shown for example, shown in _DATES.items()}


class Number(NamedTuple):
    """A number, or a day in its place, and the format that it is shown in."""

    value: float | date
    format: str


def read_number(cell: BookCell, writer: Writer) -> Number | str | None:
    """Return *cell* as a number with its format, or as a text where it is none.

    One of more digits than a spreadsheet keeps is a text, so that none of them is changed, and so
    is one so small that nothing would be left of it.
    """
    match cell:
        case None | str():
            return cell
        case CalendarDate(iso):
            return _read_date(iso)
        case Growth(fraction) | Percent(fraction):
            return _read_fraction(fraction, writer, is_signed=isinstance(cell, Growth))
        case Money():
            return _read_money(cell, writer)
        case _:
            number = Decimal(cell)
            is_whole = number == number.to_integral_value()
            return _put(number, "#,##0" if is_whole else "#,##0.0##")


def _read_money(money: Money, writer: Writer) -> Number | str:
    """Return *money* in its currency's format; a bound shows that it is one, and for what pay is.

    It has the decimals of its currency where it is not whole.
    """
    zero, one = _write_digits(writer)
    example = attrs.evolve(money, amount=type(money.amount)(_ONE))
    before, _, after = str(writer.localizer.phrase(example, _WHOLE)).partition(one)
    number, digits = number_of(money.amount), "#,##0"
    if number != number.to_integral_value():
        usual = writer.localizer.money(_ONE, money.currency, _EXACT)
        digits += "." + "0" * (usual.count(zero) or 2)
    return _put(number, f"{_quote(before)}{digits}{_quote(after)}", before, after)


def _read_fraction(fraction: Decimal, writer: Writer, *, is_signed: bool) -> Number | str:
    """Return *fraction* in the locale's format of percentages, in which growth has its sign."""
    examples = (_HUNDREDTH, _HUNDREDTH.copy_negate(), Decimal(0)) if is_signed else (_HUNDREDTH,)
    zero, one = _write_digits(writer)
    written = [
        writer.localizer.percent(each, signed=is_signed).replace(zero, one) for each in examples
    ]
    sections = ["0.0".join(map(_quote_but_percent, text.split(one))) for text in written]
    sign, digits, exponent = fraction.as_tuple()
    shifted = Decimal((0, digits, int(exponent) + 2))
    before, after = written[sign if is_signed else 0].split(one)
    found = _put(shifted, ";".join(sections), before, after)
    return found if isinstance(found, str) else Number(float(fraction), found.format)


def _read_date(iso: str) -> Number | str:
    """Return a day or the first of a month as a day, and a year as a number."""
    if iso < _FIRST_YEAR:
        return iso
    shown = _DATE_FORMATS.get(len(iso))
    if shown is None:
        return Number(float(iso), "0")
    return Number(date.fromisoformat(f"{iso}-01"[:10]), shown)


def _put(number: Decimal, shown: str, before: str = "", after: str = "") -> Number | str:
    digits, held = "".join(map(str, number.as_tuple().digits)).strip("0"), float(number)
    if len(digits) > _MOST_DIGITS or (digits and not held):
        return f"{before}{number:f}{after}"
    return Number(held, shown)


def _write_digits(writer: Writer) -> tuple[str, str]:
    """Return 0 and 1 as the locale writes them; a format has other digits in their place."""
    # Asked of the locale: Python takes 一 for a letter, and does not know the newest digits.
    return writer.localizer.number(0), writer.localizer.number(1)


def _quote(text: str) -> str:
    """Return *text* as a format shows it as it stands; none of ours holds a quotation mark."""
    return f'"{text}"' if text else ""


def _quote_but_percent(text: str) -> str:
    """Return *text* in quotes but a percent sign, by which a format counts in hundredths."""
    before, percent, after = text.replace("٪", "%").partition("%")
    return f"{_quote(before)}{percent}{_quote(after)}"
