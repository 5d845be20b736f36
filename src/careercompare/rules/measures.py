"""What the built-in rules measure of a career; None where it is not known."""

from __future__ import annotations

from careercompare.model import Amount, Career, Education, Money, Salary, Typical


def typical_pay(career: Career) -> Typical | None:
    """The median or the midpoint that stands in for it."""
    return None if career.salary is None else career.salary.typical


def salary_ceiling(career: Career) -> Money | None:
    """The high end of the range."""
    return None if career.salary is None else _money(career.salary, career.salary.high)


def salary_floor(career: Career) -> Money | None:
    """The low end of the range."""
    return None if career.salary is None else _money(career.salary, career.salary.low)


def openings(career: Career) -> int | None:
    """The openings projected for an average year."""
    return None if career.outlook is None else career.outlook.openings


def education_level(career: Career) -> Education | None:
    """The credential asked for at entry."""
    return career.education


def _money(salary: Salary, amount: Amount | None) -> Money | None:
    return None if amount is None else salary.money(amount)
