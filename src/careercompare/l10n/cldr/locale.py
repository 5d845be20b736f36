"""The one door to Babel: CLDR's data of a locale as typed, plain values.

Numbers, currencies, plurals and units come from the CLDR of the installed Babel. What Babel does
not carry comes from the table beside this, made at one version of
CLDR; with a newer Babel everything keeps working, the signs staying at the table's version.
Nothing here looks at the environment.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias, cast

from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import get_currency_precision

from careercompare.errors import UnknownLocale
from careercompare.l10n.cldr.table import load_table
from careercompare.l10n.lists import ListPatterns
from careercompare.l10n.numbers.digits import LATIN_DIGITS
from careercompare.l10n.numbers.numbering import (
    Currency,
    Direction,
    LocaleData,
    NumberSystem,
)
from careercompare.l10n.tags import parse_accept_language, shorten, to_identifier, to_tag

LocaleLike: TypeAlias = str | Locale

_SIGNS = {"-": "minusSign", "+": "plusSign", "%": "percentSign", "~": "approximatelySign"}


def load_locale(locale: LocaleLike) -> LocaleData:
    """Return everything that numbers of *locale* need: a tag in either spelling or Babel's object.

    A tag that CLDR does not have raises `UnknownLocale`.

    >>> load_locale("pt-BR").range_pattern
    '{0}–{1}'
    """
    identifier = identify(locale)
    data = _data(identifier)
    table = load_table()
    record = table.record(reversed(ancestry(identifier)))
    latn = _latin_system(data, record)
    numbering = record["numbering"]
    return LocaleData(
        identifier=identifier,
        tag=to_tag(identifier),
        language=identifier.partition("_")[0],
        direction=_direction(data),
        latn=latn,
        native=latn if numbering == "latn" else _native_system(record, table.digits[numbering]),
        range_pattern=record["range"],
        at_least=record["atLeast"],
        at_most=record["atMost"],
        minimum_grouping=int(record["minimumGrouping"]),
        currency=partial(_currency, data["currency_symbols"], record),
        compact=partial(_compact, data["compact_currency_formats"]["short"], record),
        plural=cast("Callable[[Decimal], str]", data["plural_form"]),
    )


def identify(locale: LocaleLike) -> str:
    """Return CLDR's name of *locale*, such as ``pt_BR``; raise `UnknownLocale` where it has none.

    >>> identify("zh-CN")
    'zh_Hans_CN'
    """
    asked = str(locale)
    identifier = _find(asked)
    if identifier is None:
        raise UnknownLocale(asked, _near(to_tag(to_identifier(asked) or asked)))
    return identifier


def negotiate(preferred: Sequence[str] | str) -> str:
    """Return the tag of the first of *preferred* that CLDR knows, or "en".

    A text is read as an Accept-Language header, with its weights. A tag that is not known counts
    as its language: "de-ZZ" as "de".

    >>> negotiate("xx, de-CH;q=0.8, en;q=0.9")
    'en'
    """
    tags = parse_accept_language(preferred) if isinstance(preferred, str) else preferred
    for tag in tags:
        for candidate in shorten(tag):
            identifier = _find(candidate)
            if identifier is not None:
                return to_tag(identifier)
    return "en"


def list_patterns(identifier: str) -> ListPatterns:
    """Return how the locale lists things: "A, B, and C"."""
    patterns = _data(identifier)["list_patterns"]["standard"]
    return ListPatterns(
        two=patterns["2"],
        start=patterns["start"],
        middle=patterns["middle"],
        end=patterns["end"],
        language=identifier.partition("_")[0],
    )


def per_pattern(identifier: str, unit: str) -> str:
    """Return the pattern of "{0} per hour" for a *unit* of time ("hour", "day", "week", "month").

    CLDR's long form, or where the locale has none its short one.
    """
    forms = _data(identifier)["unit_patterns"][f"duration-{unit}"]
    return cast("str", forms.get("long", {}).get("per") or forms["short"]["per"])


def ancestry(identifier: str) -> list[str]:
    """List the locale and those it inherits from, up to root, as Babel merges them."""
    line = [identifier]
    while line[-1] != "root":
        line.append(_parent(line[-1]))
    return line


def _find(tag: str) -> str | None:
    identifier = to_identifier(tag)
    if identifier is None:
        return None
    known = localedata.locale_identifiers()
    return next((name for name in _spellings(identifier) if name in known), None)


def _spellings(identifier: str) -> Iterator[str]:
    """Yield the names that CLDR may have a locale under, the one that was asked for first.

    Old codes stand for new ones (``iw`` is ``he``), and the usual script of a language may be
    given or left out (``zh_TW`` is ``zh_Hant_TW``, ``en_Latn_US`` is ``en_US``).
    """
    yield identifier
    language, *rest = identifier.split("_")
    language = get_global("language_aliases").get(language, language)
    yield "_".join([language, *rest])
    likely = get_global("likely_subtags")
    script = likely.get("_".join([language, *rest]), likely.get(language, "__")).split("_")[1]
    if script in rest:
        rest.remove(script)
    else:
        rest.insert(0, script)
    yield "_".join([language, *rest])


def _near(tag: str) -> tuple[str, ...]:
    """Return the tags most like *tag*, of its own language where there are any."""
    tags = [to_tag(name) for name in localedata.locale_identifiers()]
    language = tag.partition("-")[0]
    same_language = [known for known in tags if known.partition("-")[0] == language]
    return tuple(difflib.get_close_matches(tag, same_language or tags, cutoff=0.5))


def _data(identifier: str) -> Mapping[str, Any]:
    merged = cast("MutableMapping[str | int | None, Any]", localedata.load(identifier))
    return cast("Mapping[str, Any]", localedata.LocaleDataDict(merged))


def _parent(identifier: str) -> str:
    exception = get_global("parent_exceptions").get(identifier)
    if exception is not None:
        return cast("str", exception)
    shorter, _, last = identifier.rpartition("_")
    if not shorter or (len(last) == 4 and not _is_likely_script(shorter, last)):
        return "root"
    return shorter


def _is_likely_script(language: str, script: str) -> bool:
    return script in get_global("likely_subtags").get(language, "").split("_")


def _direction(data: Mapping[str, Any]) -> Direction:
    return "rtl" if data["character_order"] == "right-to-left" else "ltr"


def _latin_system(data: Mapping[str, Any], record: Mapping[str, str]) -> NumberSystem:
    symbols = data["number_symbols"]["latn"]

    def look_up(name: str) -> str:
        return record.get(f"latn/{name}") or cast("str", symbols[name])

    decimal, group = look_up("decimal"), look_up("group")
    return NumberSystem(
        digits=LATIN_DIGITS,
        decimal=decimal,
        group=group,
        money_decimal=record.get("latn/moneyDecimal") or symbols.get("currencyDecimal", decimal),
        money_group=record.get("latn/moneyGroup") or symbols.get("currencyGroup", group),
        signs={sign: look_up(name) for sign, name in _SIGNS.items()},
        decimal_pattern=record.get("latn/number") or data["decimal_formats"][None].pattern,
        percent_pattern=record.get("latn/percent") or data["percent_formats"][None].pattern,
        money_pattern=record.get("latn/money") or data["currency_formats"]["standard"].pattern,
    )


def _native_system(record: Mapping[str, str], digits: str) -> NumberSystem:
    return NumberSystem(
        digits=digits,
        decimal=record["native/decimal"],
        group=record["native/group"],
        money_decimal=record["native/decimal"],
        money_group=record["native/group"],
        signs={sign: record[f"native/{name}"] for sign, name in _SIGNS.items()},
        decimal_pattern=record["native/number"],
        percent_pattern=record["native/percent"],
        money_pattern=record["native/money"],
    )


def _currency(symbols: Mapping[str, str], record: Mapping[str, str], code: str) -> Currency:
    return Currency(
        symbol=record.get(f"{code}/symbol") or symbols.get(code, code),
        decimals=get_currency_precision(code),
        pattern=record.get(f"{code}/pattern"),
        decimal=record.get(f"{code}/decimal"),
        group=record.get(f"{code}/group"),
    )


def _compact(
    formats: Mapping[str, Mapping[str, Any]], record: Mapping[str, str], magnitude: int
) -> dict[str, str]:
    power = f"1{'0' * magnitude}"
    return {
        plural: record.get(f"compact/{plural}/{power}") or patterns[power].pattern
        for plural, patterns in formats.items()
        if power in patterns
    }
