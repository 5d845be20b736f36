"""Amounts as the answers that are pages write them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from careercompare.model import Career, number_of
from careercompare.words import HouseStyle


def write_in_full(style: HouseStyle | None, careers: Iterable[Career]) -> HouseStyle:
    """Return *style* with amounts in full, since what "$97.6K" stands for cannot be told from it.

    Cents are written where any of *careers* is paid in them.
    """
    amounts = [
        number_of(amount)
        for career in careers
        if (pay := career.salary) is not None
        for amount in (pay.low, pay.median, pay.mean, pay.high)
        if amount is not None
    ]
    is_whole = all(amount == amount.to_integral_value() for amount in amounts)
    chosen = style or HouseStyle()
    money = attrs.evolve(chosen.money, notation="standard", fraction=0 if is_whole else None)
    return attrs.evolve(chosen, money=money)
