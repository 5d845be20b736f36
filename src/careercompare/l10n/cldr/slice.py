"""Our own slice of CLDR: one version of it, the same on every machine whatever Babel is there.

``data/`` is made by ``tools/make_cldr_slice.py``. A locale's line of ``locales.json`` holds only
what differs from the locale it inherits from, so that a record is read through a line of them.
``dates.json`` is the same for dates, which few pages need.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import MAX_PREC, Decimal, localcontext
from functools import cache
from pkgutil import get_data
from typing import Any, cast

import attrs

from careercompare.model import make_context

_Entries = Mapping[str, str | None]
_LOCALES = "locales.json"
_EXACT = make_context(MAX_PREC)


@attrs.frozen
class Record:
    """What CLDR says of one locale, by the names that the tool gives; its parents fill it up."""

    _line: tuple[_Entries, ...]

    def get(self, name: str) -> str | None:
        """Return the text called *name*, or None where the locale has none, inherited or not."""
        for entries in self._line:
            if name in entries:
                return entries[name]
        return None

    def __getitem__(self, name: str) -> str:
        text = self.get(name)
        if text is None:
            raise KeyError(name)
        return text


@attrs.frozen(eq=False, repr=False)
class Supplement:
    """What CLDR says of no single locale.

    *version* is CLDR's. *decimals* are those of currencies that have not two, *digits* the ten of
    each numbering system, *parents* those that no locale's name tells. *languages* and
    *territories* are old codes and the new ones, *likely* the script that goes without saying.
    *plurals* are sets of rules and whom they hold for, *regions* where a language is at home.
    """

    version: str
    decimals: Mapping[str, int]
    digits: Mapping[str, str]
    languages: Mapping[str, str]
    likely: Mapping[str, str]
    parents: Mapping[str, str]
    plurals: tuple[tuple[list[str], Mapping[str, str]], ...]
    regions: Mapping[str, str]
    territories: Mapping[str, list[str]]


@cache
def read_supplement() -> Supplement:
    """Read the supplement: a constant, kept once read."""
    content: dict[str, Any] = json.loads(_read("supplement.json"))
    content["plurals"] = tuple((locales, rules) for locales, rules in content["plurals"])
    return Supplement(**{field.name: content[field.name] for field in attrs.fields(Supplement)})


def read_record(identifier: str) -> Record:
    """Return what CLDR says of a locale that it has.

    >>> read_record("en_GB")["per/hour"]
    '{0} per hour'
    """
    return Record(tuple(map(_read_entries, ancestry(identifier))))


@cache
def read_dates(identifier: str) -> Record:
    """Return how a locale that CLDR has writes dates.

    >>> read_dates("en_GB")["day"]
    '{2} {1} {0}'
    """
    lines = _read_lines("dates.json")
    return Record(
        tuple([json.loads(lines[each]) for each in ancestry(identifier) if each in lines])
    )


def is_known(identifier: str) -> bool:
    """Tell whether CLDR has a locale of that name; "root" is none.

    >>> is_known("pt_BR"), is_known("pt_ZZ")
    (True, False)
    """
    return identifier != "root" and identifier in _read_lines(_LOCALES)


def list_locales() -> list[str]:
    """List CLDR's locales by their identifiers, such as ``pt_BR``, in order."""
    return sorted(_read_lines(_LOCALES).keys() - {"root"})


def ancestry(identifier: str) -> list[str]:
    """List the locale and those it inherits from, up to root.

    >>> ancestry("pt_AO")
    ['pt_AO', 'pt_PT', 'pt', 'root']
    """
    parents, line = read_supplement().parents, [identifier]
    while line[-1] != "root":
        shorter = line[-1].rpartition("_")[0] or "root"
        line.append(parents.get(line[-1], shorter))
    return line


def choose_plural(identifier: str, number: Decimal) -> str:
    """Return the plural category of *number*, as it is shown, in the locale: "one", "few" or so.

    The rules are CLDR's of our version; Babel evaluates them.

    >>> choose_plural("en", Decimal(1)), choose_plural("en", Decimal("1.0"))
    ('one', 'other')
    """
    choose = _read_plural(identifier)
    if number.as_tuple().exponent == 0:
        return choose(int(number))
    with localcontext(_EXACT):  # since Babel reckons in that of the caller
        return choose(number)


@cache
def _read_plural(identifier: str) -> Callable[[int | Decimal], str]:
    # Only here, so that a locale whose money looks the same in every number needs no Babel.
    from babel.plural import PluralRule

    # The rules are of a language, whatever script it is written in, though others inherit nothing.
    line = [*ancestry(identifier)[:-1], identifier.partition("_")[0]]
    sets = read_supplement().plurals
    for ancestor in line:
        for locales, rules in sets:
            if ancestor in locales:
                return cast("Callable[[int | Decimal], str]", PluralRule(rules))
    return cast("Callable[[int | Decimal], str]", PluralRule({}))


@cache
def _read_entries(identifier: str) -> _Entries:
    return cast("_Entries", json.loads(_read_lines(_LOCALES)[identifier]))


@cache
def _read_lines(file: str) -> Mapping[str, bytes]:
    """Read the JSON of each locale, by its name: to parse all of them takes ten times as long."""
    lines = [line.partition(b'":') for line in _read(file).split(b"\n")]
    return {name[1:].decode(): line.removesuffix(b",") for name, found, line in lines if found}


def _read(name: str) -> bytes:
    # Not importlib.resources: its own imports take longer than everything else here.
    return cast("bytes", get_data("careercompare.l10n.cldr", f"data/{name}"))
