"""Tables of the Employment Projections with figures under other names or in other units."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from careercompare.model import multiply
from careercompare.readers.tables import SheetRow, shift, show, to_text
from careercompare.readers.us.bls import CHANGED, find_swapped

ROUNDING = 50
"""Employment is printed in thousands with one decimal, so each row may be fifty off."""

# Growth is printed in percent with one decimal, so it may be half a tenth off.
_OFF_IN_GROWTH = 50
_LEAST_A_YEAR = 1_000

# There are not as many people in the country, in thousands.
_MOST_JOBS = 400_000

# Of jobs about a tenth are open in a year. Where one of the two is no thousands, it is a hundred
# times as many, or nothing.
_MOST_OPENINGS = Decimal(20)


def check_units(lines: Sequence[SheetRow]) -> None:
    """Refuse a table with growth in fractions, or with jobs or openings that are no thousands.

    The jobs show it: to these the percent leads that the fraction is a hundredth of, and nowhere
    are many times more jobs open in a year than there are.
    """
    for row in lines:
        jobs, later, growth = map(row.find_number, ("employment", "later", "growth"))
        if jobs is not None and jobs > _MOST_JOBS:
            row.refuse(
                "employment", f"{jobs} thousand jobs are more than there are people", CHANGED
            )
        if jobs is None or later is None or growth is None or _leads_on(jobs, later, growth):
            continue
        percent = shift(growth, 2)
        if _leads_on(jobs, later, percent):
            problem = f"{growth} is a fraction, and from {jobs} to {later} it is {percent} %"
            row.refuse("growth", problem, CHANGED)
    # Where no jobs are told, it is they that are no numbers, and refused as such.
    known = [
        (row, openings, jobs)
        for row in lines
        if (openings := row.find_number("openings")) is not None
        and (jobs := _find_jobs(row)) is not None
    ]
    off = find_swapped(known, lambda each: each[1] <= multiply(each[2], _MOST_OPENINGS))
    if off is not None:
        row, openings, _ = off
        problem = f"{openings} thousand openings a year are far more than there are jobs, and "
        row.refuse("openings", f"{problem}so it is in most rows here", CHANGED)


def _find_jobs(row: SheetRow) -> Decimal | None:
    numbers = map(row.find_number, ("employment", "later"))
    return max((each for each in numbers if each is not None), default=None)


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
