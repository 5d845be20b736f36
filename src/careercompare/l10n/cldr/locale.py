"""One locale of CLDR as typed, plain values: how it writes numbers, money and lists."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import cast

from careercompare.l10n.cldr.slice import (
    Record,
    choose_plural,
    read_dates,
    read_record,
    read_supplement,
)
from careercompare.l10n.cldr.tags import identify, join_tag, read_numbering
from careercompare.l10n.lists import ListPatterns
from careercompare.l10n.locales import Direction, LocaleLike
from careercompare.l10n.numbers import Currency, LocaleData, NumberSystem

_SIGNS = ("-", "+", "%", "~")
_LATN = "latn"
_PLURALS = ("zero", "one", "two", "few", "many", "other")
_MOST_KEPT = 64  # a service speaks to some dozens of locales; their data never change
_DECIMALS = 2  # what CLDR says of currencies that it does not single out


def load_locale(locale: LocaleLike) -> LocaleData:
    """Return everything that numbers of *locale* need: a tag in either spelling or Babel's object.

    A tag that CLDR does not have raises `UnknownLocale`. A numbering system that the tag asks for
    ("ar-u-nu-arab") takes the place of both of the locale's own.

    >>> load_locale("pt-BR").range_pattern
    '{0}–{1}'
    """
    return _load(identify(locale), read_numbering(str(locale)))


@lru_cache(_MOST_KEPT)
def _load(identifier: str, asked: str | None) -> LocaleData:
    record = read_record(identifier)
    latn = _read_system(record, asked or _LATN)
    own = asked or record["numbering"]
    return LocaleData(
        identifier=identifier,
        tag=join_tag(identifier, asked),
        language=identifier.partition("_")[0],
        direction=cast("Direction", record["direction"]),
        latn=latn,
        native=latn if own in (asked, _LATN) else _read_system(record, own),
        range_pattern=record["range"],
        at_least=record["atLeast"],
        at_most=record["atMost"],
        minimum_grouping=int(record["minimumGrouping"]),
        currency=partial(_read_currency, record),
        compact=partial(_read_compact, record),
        plural=partial(choose_plural, identifier),
    )


def list_patterns(identifier: str) -> ListPatterns:
    """Return how the locale lists things: "A, B, and C"."""
    record = read_record(identifier)
    return ListPatterns(
        two=record["list/two"],
        start=record["list/start"],
        middle=record["list/middle"],
        end=record["list/end"],
        language=identifier.partition("_")[0],
    )


def per_pattern(identifier: str, unit: str) -> str:
    """Return the pattern of "{0} per hour" for a *unit* of time ("hour", "day", "week", "month").

    CLDR's long form, or where the locale has none its short one.
    """
    return read_record(identifier)[f"per/{unit}"]


def spell_date(identifier: str, iso: str) -> str:
    """Spell a year, a month or a day (ISO 8601) as a locale does, in plain digits.

    >>> spell_date("de", "2025-05-01"), spell_date("ja", "2025")
    ('1. Mai 2025', '2025年')
    """
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    dates, unit = read_dates(identifier), "day" if day else "month" if month else "year"
    # Some languages write a month beside a day in another case than alone.
    months = dates.get(f"{unit}/months") or dates["month/months"]
    return dates[unit].format(year, months.split("|")[month - 1], day)


def _read_system(record: Record, name: str) -> NumberSystem:
    def look_up(symbol: str) -> str:
        # A system that CLDR does not know in this locale has other digits and nothing else.
        return record.get(f"{name}/{symbol}") or record[f"{_LATN}/{symbol}"]

    decimal, group = look_up("decimal"), look_up("group")
    return NumberSystem(
        digits=read_supplement().digits[name],
        decimal=decimal,
        group=group,
        money_decimal=record.get(f"{name}/moneyDecimal") or decimal,
        money_group=record.get(f"{name}/moneyGroup") or group,
        signs={sign: look_up(sign) for sign in _SIGNS},
        decimal_pattern=look_up("number"),
        percent_pattern=look_up("percent"),
        money_pattern=look_up("money"),
    )


def _read_currency(record: Record, code: str) -> Currency:
    return Currency(
        symbol=record.get(f"{code}/symbol") or code,
        decimals=read_supplement().decimals.get(code, _DECIMALS),
        pattern=record.get(f"{code}/pattern"),
        decimal=record.get(f"{code}/decimal"),
        group=record.get(f"{code}/group"),
    )


def _read_compact(record: Record, magnitude: int) -> dict[str, str]:
    found = {plural: record.get(f"compact/{plural}/{magnitude}") for plural in _PLURALS}
    return {plural: pattern for plural, pattern in found.items() if pattern is not None}
