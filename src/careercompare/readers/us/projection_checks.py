"""Tables of the Employment Projections whose names of columns were swapped, which rows may hide."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from careercompare.readers.tables import SheetRow, shift, show, to_text
from careercompare.readers.us.bls import CHANGED, find_swapped

ROUNDING = 50
"""Employment is printed in thousands with one decimal, so each row may be fifty off."""

# Growth is printed in percent with one decimal, so it may be half a tenth off.
_OFF_IN_GROWTH = 50
_LEAST_A_YEAR = 1_000


def check_growth(lines: Sequence[SheetRow]) -> None:
    """Refuse a table whose names of columns were swapped, which single figures need not show.

    Growth is that of the two numbers of jobs, up to what they are rounded.
    """
    columns = ("employment", "later", "growth")
    numbers = [[row.find_number(column) for column in columns] for row in lines]
    known = [
        (row, [each for each in found if each is not None])
        for row, found in zip(lines, numbers, strict=True)
        if None not in found
    ]
    off = find_swapped(known, lambda each: _leads_on(*each[1]))
    if off is not None:
        row, (jobs, later, growth) = off
        problem = f"growth of {growth} % does not lead from {jobs} to {later} thousand jobs, and "
        row.refuse("growth", f"{problem}so it is in most rows here", CHANGED)


def check_wages(lines: Sequence[SheetRow]) -> None:
    """Refuse a table of which the wages for a year are mostly none: codes stand beside them."""
    wages = [(row, row.find_number("median")) for row in lines]
    known = [(row, wage) for row, wage in wages if wage is not None]
    off = find_swapped(known, lambda each: each[1] >= _LEAST_A_YEAR)
    if off is not None:
        row, wage = off
        row.refuse(
            "median", f"{wage} is no wage for a year, and so it is in most rows here", CHANGED
        )


def check_codes(lines: Sequence[SheetRow], column: str, place: int) -> None:
    """Refuse a table whose codes mostly do not go with the words of a *column*: they are figures.

    No row by itself shows whether these are openings, and codes stand where openings should.
    """
    codes: dict[str, str] = {}
    known = [(row, row.text(column), to_text(row.cells[place]).strip()) for row in lines]
    off = find_swapped(known, lambda each: codes.setdefault(each[1], each[2]) == each[2])
    if off is not None:
        row, words, code = off
        problem = f"the code beside {show(words)} is {show(code)}, and elsewhere "
        problem += f"{show(codes[words])}; so codes change in most rows here"
        row.refuse(column, problem, CHANGED)


def _leads_on(*figures: Decimal) -> bool:
    """Tell whether jobs grow to later ones by such percents, up to what the three are rounded."""
    jobs, later, growth = [int(shift(each, 3)) for each in figures]
    # A tenth more than each can be off: for the product of what two of them are.
    rounded = (_OFF_IN_GROWTH * jobs + 2 * ROUNDING * 100_000) * 11 // 10
    return abs((later - jobs) * 100_000 - growth * jobs) <= rounded
