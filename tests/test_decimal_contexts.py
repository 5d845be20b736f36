"""Whatever context of `decimal` the caller has set, the bytes are the same."""

from __future__ import annotations

import ast
import decimal
import json
import subprocess
import sys
from decimal import Context, Decimal, localcontext
from pathlib import Path
from typing import Any

import pytest

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    AtLeast,
    Career,
    Catalog,
    Comparison,
    InvalidCareer,
    Message,
    Outlook,
    Rates,
    Salary,
    UnreadableCatalog,
    UnreadableData,
    compare,
    rank,
)
from careercompare.model import PriceLevels, SkillRating, make_context
from careercompare.serialize import read_settings

ODD: dict[str, Any] = {
    "prec": 1,
    "rounding": decimal.ROUND_UP,
    "Emin": -1,
    "Emax": 1,
    "capitals": 0,
    "clamp": 1,
}
_SIGNALS: Any = decimal.DefaultContext.traps
ALL_TRAPS, NO_TRAPS = Context(**ODD, traps=[*_SIGNALS]), Context(**ODD, traps=[])


def print_everything() -> str:
    """Return pages and data in which numbers are read, reckoned with, rounded and written."""
    cook = Career(
        "Cook",
        salary=Salary("3.01234E+4", AtLeast("2E+5"), "USD", mean=61_234.5, mean_rse="1E-7"),
        outlook=Outlook(growth="0.1234567", openings=123_456, since=2024, until=2034),
        skill_ratings=[SkillRating("Taste", importance="4.26", level="3.456")],
    )
    poet = Career(
        "Poet",
        salary=Salary("2345.67", "8765.43", "EUR", median="4E+3", period="month", place="Ohio"),
        outlook=Outlook(growth="-0.0123456"),
        skill_ratings=[SkillRating("Taste", level="2.5")],
    )
    levels = PriceLevels({"Texas": "2.97216", "Ohio": "0.9123456"}, year=2023)
    rates = Rates("USD", {"EUR": "1.0834567"}, months=12, place="Texas", prices=levels)
    comparison = compare(cook, poet, rates=rates, rules=[*DEFAULT_RULES, *FURTHER_RULES])
    ranking = rank([cook, poet], {"salary.ceiling": "0.3", "outlook.growth": 1}, rates=rates)
    stored = json.loads(json.dumps(comparison.to_dict()))
    parts = [
        *[each.to_html(locale) for each in (comparison, ranking) for locale in ("ar", "pl")],
        comparison.to_csv(),
        *map(str, comparison.verdicts),
        json.dumps(Comparison.from_dict(stored).to_dict()),
        json.dumps(ranking.to_dict()),
        Catalog([cook, poet]).dumps(),
    ]
    return "\n".join(parts)


@pytest.mark.parametrize("context", [ALL_TRAPS, NO_TRAPS], ids=["all traps", "no traps"])
def test_the_context_of_the_moment_changes_nothing(context: Context) -> None:
    usual = print_everything()
    with localcontext(context):
        assert print_everything() == usual


def test_the_context_from_which_python_takes_all_others_changes_nothing() -> None:
    change = f"""
import ast
import decimal
for name, value in {ODD!r}.items():
    setattr(decimal.DefaultContext, name, value)
decimal.DefaultContext.traps.update(dict.fromkeys(decimal.DefaultContext.traps, True))
decimal.setcontext(decimal.DefaultContext)
"""
    show = "from test_decimal_contexts import print_everything; print(print_everything())"
    usual, changed = (
        subprocess.run(
            [sys.executable, "-c", before + show],
            cwd=Path(__file__).parent,
            capture_output=True,
            check=True,
        ).stdout
        for before in ("", change)
    )
    assert changed == usual
    assert len(usual) > 10_000


@pytest.mark.parametrize("written", ["30k", "1E+99999999999999999999"])
def test_what_is_no_number_is_told_as_it_is_written_where_nothing_is_trapped(written: str) -> None:
    with localcontext(NO_TRAPS), pytest.raises(InvalidCareer, match="got") as caught:
        Salary(written, None, "USD")
    assert caught.value.value == written


def test_a_number_of_too_many_digits_is_told_where_nothing_is_trapped() -> None:
    number = "1E+99999999999999999999"
    text = f'{{"version": 1, "careers": [{{"title": "x", "outlook": {{"growth": {number}}}}}]}}'
    with localcontext(NO_TRAPS):
        with pytest.raises(UnreadableData, match="a number has too many digits"):
            Catalog.loads(text)
        with pytest.raises(UnreadableData, match="a number has too many digits"):
            read_settings(f"hours = {number}".encode(), "rates.toml", Rates)
        with pytest.raises(UnreadableCatalog) as caught:
            Career.from_dict({"title": "x", "outlook": {"growth": number}})
    assert f'expected a number, got "{number}"' in str(caught.value)


def test_a_context_has_nothing_of_the_callers() -> None:
    made = make_context(2)
    assert (made.prec, made.capitals, made.clamp) == (2, 1, 0)
    assert made.divide(Decimal(2), Decimal(3)) == Decimal("0.67")


def test_a_number_in_a_sentence_for_a_log_has_all_its_digits() -> None:
    with localcontext(NO_TRAPS):
        assert str(Message("pay", "{pay}", pay=Decimal("2E+5"))) == "200,000"
    assert str(Message("pay", "{pay}", pay=Decimal("1E+1000"))) == "1E+1000"


def test_contexts_are_made_in_one_place(checkout: Path) -> None:
    rooms = checkout / "src" / "careercompare"
    found = [
        str(path.relative_to(rooms))
        for path in rooms.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "decimal"
        if not {"Context", "getcontext"}.isdisjoint(each.name for each in node.names)
    ]
    assert found == [str(Path("model") / "numbers.py")]
