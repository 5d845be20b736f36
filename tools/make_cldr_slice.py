"""Make src/careercompare/l10n/cldr/data: what CLDR says about numbers, money, lists and locales.

It reads the npm packages of one version of CLDR, and for rare locales one version of Babel:

    for name in core numbers-full misc-full units-full dates-full; do
      npm pack cldr-$name@48.2.0
      mkdir -p cldr/$name && tar xzf cldr-$name-48.2.0.tgz -C cldr/$name --strip-components 1
    done
    pip install babel==2.18.0
    python tools/make_cldr_slice.py cldr

The same input makes the same bytes. ``locales.json`` has one locale a line, so that one can be read
without the others; a record holds only what differs from the locale it inherits from, and null
where its parent has something that it has not. ``dates.json`` is such a file too, apart because few
pages word a date. ``supplement.json`` holds what belongs to no locale.

Three things are as ICU builds its own data. A currency with a pattern or a sign of its own has all
three of pattern, decimal and group, inherited together. Where that is the currency of the locale's
region, every currency takes them: "US$1,234.50" in en-DE, after "€1,234.50". And compact patterns
of a plural category are stored only where they differ from those of "other".

Two things are not. Where only some plural forms of a power say that it is not shortened ("0", in
Venetian), "other" holds for all. And the packages lack the lists and periods of some rare locales,
which would then list things as English does: those get what Babel has, and ``filled`` names them.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import babel
from babel import localedata
from babel.core import get_cldr_version

VERSION = "48.2.0"
BABEL = "2.18.0"
DATA = Path(__file__).parent.parent / "src" / "careercompare" / "l10n" / "cldr" / "data"
SYMBOLS = {
    "decimal": "decimal",
    "group": "group",
    "-": "minusSign",
    "+": "plusSign",
    "%": "percentSign",
    "~": "approximatelySign",
    "moneyDecimal": "currencyDecimal",
    "moneyGroup": "currencyGroup",
}
PATTERNS = {"number": "decimalFormats", "percent": "percentFormats", "money": "currencyFormats"}
CURRENCY_PARTS = ("pattern", "decimal", "group")
PERIODS = ("hour", "day", "week", "month")
# A letter of a date's pattern, as often as it stands there, or what stands in quotes.
DATE_PARTS = re.compile(r"'([^']*)'|([A-Za-z])\2*")
# "year" abbreviated at the end, as Russian has it: a sentence would end in two full stops.
YEAR_IN_SHORT = re.compile(r"\s*'[^']+'\.$")
MONTHS = {
    "MMMM": ("format", "wide"),
    "LLLL": ("stand-alone", "wide"),
    "MMM": ("format", "abbreviated"),
}
IN_FULL = "0"
# The one rule that careercompare.l10n.numbers.patterns knows, in every locale of CLDR.
SPACING = {
    "currencyMatch": "[[:^S:]&[:^Z:]]",
    "surroundingMatch": "[:digit:]",
    "insertBetween": "\u00a0",
}

Record = dict[str, str]


class Packages:
    """The npm packages in one folder, and who inherits from whom in them."""

    def __init__(self, folder: Path) -> None:
        """Refuse packages of another version than the one that the library says it has."""
        self.folder = folder
        for name in ("core", "numbers-full", "misc-full", "units-full", "dates-full"):
            version = json.loads((folder / name / "package.json").read_text())["version"]
            if version != VERSION:
                sys.exit(f"cldr-{name} is of version {version}, not {VERSION}")
        explicit = self.supplement("parentLocales", "parentLocales")["parentLocale"]
        self.parents = {to_identifier(tag): to_identifier(of) for tag, of in explicit.items()}
        self.likely = self.supplement("likelySubtags", "likelySubtags")

    def supplement(self, file: str, element: str) -> dict[str, Any]:
        """Return one element of CLDR's data that belongs to no locale."""
        path = self.folder / "core" / "supplemental" / f"{file}.json"
        return dict(json.loads(path.read_text(encoding="utf-8"))["supplemental"][element])

    def main(self, package: str, identifier: str, name: str) -> dict[str, Any]:
        """Return the data of one locale in one file."""
        tag = "und" if identifier == "root" else identifier.replace("_", "-")
        path = self.folder / package / "main" / tag / f"{name}.json"
        return dict(json.loads(path.read_text(encoding="utf-8"))["main"][tag])

    def names(self) -> list[str]:
        """List the locales with data of their own."""
        return [to_identifier(path.name) for path in (self.folder / "numbers-full/main").iterdir()]

    def default_contents(self) -> list[str]:
        """List the locales that say nothing of their own, such as en_US: no file of JSON."""
        path = self.folder / "core" / "defaultContent.json"
        return [to_identifier(tag) for tag in json.loads(path.read_text())["defaultContent"]]

    def covered(self) -> set[str]:
        """Name the locales that CLDR holds to be at least moderately covered."""
        path = self.folder / "core" / "coverageLevels.json"
        levels = json.loads(path.read_text())["effectiveCoverageLevels"]
        return {to_identifier(tag) for tag, level in levels.items() if level != "basic"}

    def parent(self, identifier: str) -> str:
        """Return the locale that *identifier* inherits from (UTS #35 part 1, section 4.1)."""
        if identifier in self.parents:
            return self.parents[identifier]
        shorter, _, last = identifier.rpartition("_")
        is_script = len(last) == 4 and last.isalpha()
        if not shorter or (is_script and last not in self.likely.get(shorter, "").split("-")):
            return "root"
        return shorter

    def line(self, identifier: str) -> list[str]:
        """List the locale and those it inherits from, up to root."""
        line = [identifier]
        while line[-1] != "root":
            line.append(self.parent(line[-1]))
        return line


def to_identifier(tag: str) -> str:
    """Spell CLDR's tag of a locale as its identifier."""
    return "root" if tag in ("und", "root") else tag.replace("-", "_")


def main(folder: Path) -> None:
    """Read the packages, write both files, and the licence of the data beside them."""
    if babel.__version__ != BABEL:
        sys.exit(f"this is Babel {babel.__version__}, not {BABEL}")
    packages = Packages(folder)
    records = {name: read_locale(packages, name) for name in in_order(packages, packages.names())}
    covered = packages.covered()
    filled = {
        name: list(fill(record, records["root"], name, is_covered=name in covered))
        for name, record in records.items()
    }
    add_systems_of_root(records)
    complete(packages, records)
    add_own_currencies(packages, records)
    locales = keep_differences(packages, records)
    DATA.mkdir(exist_ok=True)
    (DATA / "locales.json").write_text(dump_lines(locales), encoding="utf-8")
    dates = {name: dict(read_dates(packages, name)) for name in packages.names()}
    known = {name: record for name, record in keep_differences(packages, dates).items() if record}
    (DATA / "dates.json").write_text(dump_lines(known), encoding="utf-8")
    supplement = {
        "version": VERSION,
        "filled": {
            "from": f"Babel {BABEL}, CLDR {get_cldr_version()}",
            "locales": {name: keys for name, keys in filled.items() if keys},
        },
        **read_supplement(packages, set(locales)),
    }
    (DATA / "supplement.json").write_text(dump_lines(supplement), encoding="utf-8")
    licence = (folder / "core" / "LICENSE").read_text(encoding="utf-8")
    (DATA / "LICENSE-Unicode-3.0.txt").write_text(licence, encoding="utf-8")
    print(f"CLDR {VERSION}: {len(locales)} locales, {sum(map(bool, locales.values()))} with data")


def dump(value: object) -> str:
    """Write *value* as JSON in one line, always in the same order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def dump_lines(value: dict[str, Any]) -> str:
    """Write *value* with one member a line, to be read by itself and by who looks at a change."""
    members = (f"{dump(name)}:{dump(member)}" for name, member in sorted(value.items()))
    return "{\n" + ",\n".join(members) + "\n}\n"


def in_order(packages: Packages, names: list[str]) -> list[str]:
    """Sort *names* so that every locale comes after those it inherits from."""
    return sorted(names, key=lambda name: (len(packages.line(name)), name))


def read_locale(packages: Packages, identifier: str) -> Record:
    """Return everything that the slice could say about one locale, inherited or not."""
    data = packages.main("numbers-full", identifier, "numbers")["numbers"]
    numbering = data["defaultNumberingSystem"]
    misc = data[f"miscPatterns-numberSystem-{numbering}"]
    systems = [name.rpartition("-")[2] for name in data if name.startswith("symbols-")]
    currencies = packages.main("numbers-full", identifier, "currencies")["numbers"]["currencies"]
    layout = packages.main("misc-full", identifier, "layout")["layout"]["orientation"]
    return {
        "numbering": numbering,
        "minimumGrouping": data["minimumGroupingDigits"],
        "range": misc["range"],
        "atLeast": misc["atLeast"],
        "atMost": misc["atMost"],
        "direction": "rtl" if layout["characterOrder"] == "right-to-left" else "ltr",
        **{name: text for system in systems for name, text in read_system(data, system)},
        **dict(read_compact(data["currencyFormats-numberSystem-latn"])),
        **dict(read_currencies(currencies)),
        **dict(read_lists(packages, identifier)),
        **dict(read_periods(packages, identifier)),
    }


def read_system(data: dict[str, Any], system: str) -> Iterator[tuple[str, str]]:
    """Yield the symbols and patterns of one numbering system."""
    symbols = data[f"symbols-numberSystem-{system}"]
    for name, element in SYMBOLS.items():
        if element in symbols:
            yield f"{system}/{name}", symbols[element]
    for name, element in PATTERNS.items():
        formats = data[f"{element}-numberSystem-{system}"]
        yield f"{system}/{name}", formats["standard"]
        spacing = formats.get("currencySpacing", {}).values()
        if any(rule != SPACING for rule in spacing):
            sys.exit(f"a rule of spaces beside currencies that is not known: {spacing}")


def read_compact(formats: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the compact patterns of money by plural category and magnitude."""
    patterns = {
        (plural, len(power) - 1): pattern
        for name, pattern in formats.get("short", {"standard": {}})["standard"].items()
        for power, _, plural in [name.partition("-count-")]
        if "-alt-" not in plural
    }
    for (plural, magnitude), pattern in patterns.items():
        other = patterns["other", magnitude]
        if plural == "other" or pattern not in (other, IN_FULL):
            yield f"compact/{plural}/{magnitude}", pattern


def read_currencies(currencies: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the symbol of every currency, and its own pattern and signs where it has any."""
    for code, currency in currencies.items():
        for name in ("symbol", *CURRENCY_PARTS):
            # A currency without a sign is written as its code, which need not be stored.
            if name in currency and currency[name] != code:
                yield f"{code}/{name}", currency[name]


def read_lists(packages: Packages, identifier: str) -> Iterator[tuple[str, str]]:
    """Yield how the locale lists things."""
    patterns = packages.main("misc-full", identifier, "listPatterns")["listPatterns"]
    for place, name in (("2", "two"), ("start", "start"), ("middle", "middle"), ("end", "end")):
        yield f"list/{name}", patterns["listPattern-type-standard"][place]


def read_periods(packages: Packages, identifier: str) -> Iterator[tuple[str, str]]:
    """Yield "{0} per hour": CLDR's long form, or where the locale has none its short one."""
    units = packages.main("units-full", identifier, "units")["units"]
    for period in PERIODS:
        for length in ("long", "short"):
            pattern = units[length].get(f"duration-{period}", {}).get("perUnitPattern")
            if pattern:
                yield f"per/{period}", pattern
                break


def read_dates(packages: Packages, identifier: str) -> Iterator[tuple[str, str]]:
    """Yield how the locale writes a year, a month and a day of the Gregorian calendar.

    In a pattern {0} is the year, {1} the month as it stands in the list beside it, and {2} the day.
    """
    dates = packages.main("dates-full", identifier, "ca-gregorian")["dates"]
    calendar = dates["calendars"]["gregorian"]
    formats = calendar["dateTimeFormats"]["availableFormats"]
    month, months = read_pattern(calendar, formats["yMMMM"])
    day, months_of_days = read_pattern(calendar, calendar["dateFormats"]["long"])
    yield "year", read_pattern(calendar, formats["y"])[0]
    yield "month", month
    yield "day", day
    yield "month/months", months
    if months_of_days != months:
        yield "day/months", months_of_days


def read_pattern(calendar: dict[str, Any], pattern: str) -> tuple[str, str]:
    """Return a pattern of dates with numbered places, and the twelve months as it has them."""
    months = [str(month) for month in range(1, 13)]

    def place(found: re.Match[str]) -> str:
        quoted, letters = found[1], found[0]
        if quoted is not None:
            return quoted
        if letters in MONTHS:
            context, width = MONTHS[letters]
            months[:] = calendar["months"][context][width].values()
        places = {
            "y": "{0}",
            "M": "{1}",
            "d": "{2}",
            "dd": "{2:02}",
            "G": calendar["eras"]["eraAbbr"]["1"],
        }
        return "{1}" if letters in MONTHS else places[letters]

    return DATE_PARTS.sub(place, YEAR_IN_SHORT.sub("", pattern)), "|".join(months)


def fill(record: Record, root: Record, identifier: str, *, is_covered: bool) -> Iterator[str]:
    """Add to *record* what the packages lack and Babel has; yield the names of it.

    A locale that CLDR's vetters have covered says what it means even where that is what root says.
    """
    if identifier not in localedata.locale_identifiers() or is_covered:
        return
    merged: dict[str | int | None, Any] = dict(localedata.load(identifier).items())
    data = localedata.LocaleDataDict(merged)
    lists = data["list_patterns"]["standard"]
    found = {f"list/{name}": lists[name] for name in ("start", "middle", "end")}
    found["list/two"] = lists["2"]
    for period in PERIODS:
        forms = data["unit_patterns"].get(f"duration-{period}", {})
        per = forms.get("long", {}).get("per") or forms.get("short", {}).get("per")
        if per:
            found[f"per/{period}"] = per
    for group in ("list/", "per/"):
        names = [name for name in found if name.startswith(group)]
        if all(record.get(name) == root.get(name) for name in names):
            for name in names:
                if found[name] != record.get(name):
                    record[name] = found[name]
                    yield name


def add_systems_of_root(records: dict[str, Record]) -> None:
    """Add the symbols of digits that root alone has, which the packages leave out, from Babel."""
    systems = dict(localedata.load("root").items())["number_symbols"]
    for system in sorted(systems.keys() - {"latn"}):
        symbols = {f"{system}/{name}": systems[system].get(of) for name, of in SYMBOLS.items()}
        for record in records.values():
            if f"{system}/decimal" not in record:
                record.update({name: text for name, text in symbols.items() if text is not None})


def complete(packages: Packages, records: dict[str, Record]) -> None:
    """Add the locales that only inherit: default contents, and those named as children alone."""
    for identifier in in_order(packages, [*packages.default_contents(), *packages.parents]):
        parent = packages.parent(identifier)
        if identifier not in records and parent in records and parent != "root":
            records[identifier] = dict(records[parent])


def add_own_currencies(packages: Packages, records: dict[str, Record]) -> None:
    """Complete currencies with signs of their own, and lend a region's currency to the others."""
    tender = read_tender(packages)
    as_read = {identifier: dict(record) for identifier, record in records.items()}
    for identifier in in_order(packages, list(records)):
        record, parent = records[identifier], packages.parent(identifier)
        while identifier != "root" and parent not in records:
            parent = packages.parent(parent)
        for code in {name[:3] for name in record if name[3:] in ("/pattern", "/decimal")}:
            names = [f"{code}/{part}" for part in CURRENCY_PARTS]
            if all(as_read[parent].get(name) == as_read[identifier].get(name) for name in names):
                record.update({name: records[parent][name] for name in names})
            else:
                for name, common in zip(names, ("money", "decimal", "group"), strict=True):
                    record.setdefault(name, record[f"latn/{common}"])
        own = tender.get(identifier.rpartition("_")[2], "")
        if f"{own}/pattern" in record:
            record["latn/money"] = record[f"{own}/pattern"]
            record["latn/moneyDecimal"] = record[f"{own}/decimal"]
            record["latn/moneyGroup"] = record[f"{own}/group"]


def read_tender(packages: Packages) -> dict[str, str]:
    """Return the currency that each region uses today."""
    return {
        region: code
        for region, currencies in packages.supplement("currencyData", "currencyData")[
            "region"
        ].items()
        for entry in reversed(currencies)
        for code, facts in entry.items()
        if "_to" not in facts and facts.get("_tender") != "false"
    }


def keep_differences(
    packages: Packages, records: dict[str, Record]
) -> dict[str, dict[str, str | None]]:
    """Keep of each record what those it inherits from do not say, and null for what it lacks."""
    kept: dict[str, dict[str, str | None]] = {}
    for identifier in in_order(packages, list(records)):
        known: dict[str, str | None] = {}
        for ancestor in reversed(packages.line(identifier)[1:]):
            known.update(kept.get(ancestor, {}))
        record = records[identifier]
        kept[identifier] = {
            name: record.get(name)
            for name in sorted(record.keys() | known.keys())
            if record.get(name) != known.get(name)
        }
    return kept


def read_supplement(packages: Packages, known: set[str]) -> dict[str, Any]:
    """Return what belongs to no locale, as far as the *known* locales need it."""
    languages = {name.partition("_")[0] for name in known}
    data = packages.supplement("currencyData", "currencyData")
    systems = packages.supplement("numberingSystems", "numberingSystems")
    aliases = packages.supplement("aliases", "metadata")["alias"]
    decimals = {code: int(facts["_digits"]) for code, facts in data["fractions"].items()}
    default = decimals.pop("DEFAULT")
    return {
        "decimals": {code: number for code, number in decimals.items() if number != default},
        "digits": {
            name: system["_digits"]
            for name, system in systems.items()
            if system["_type"] == "numeric"
        },
        "languages": {
            old: to_identifier(facts["_replacement"])
            for old, facts in aliases["languageAlias"].items()
            if facts["_replacement"].partition("-")[0] in languages and "-" not in old
        },
        "likely": {
            to_identifier(key): value.split("-")[1]
            for key, value in packages.likely.items()
            if key.partition("-")[0] in languages and len(key.split("-")[-1]) != 4
        },
        "parents": {
            name: packages.parent(name)
            for name in sorted(known - {"root"})
            if packages.parent(name) != (name.rpartition("_")[0] or "root")
        },
        "plurals": read_plurals(packages),
        "regions": {
            to_identifier(key): value.split("-")[2]
            for key, value in packages.likely.items()
            if to_identifier(key) in known or key in languages
        },
        "territories": {
            old: facts["_replacement"].split()
            for old, facts in aliases["territoryAlias"].items()
            if len(old) == 2
        },
    }


def read_plurals(packages: Packages) -> list[tuple[list[str], dict[str, str]]]:
    """Return the rules of cardinal plurals, each set of them once with the locales it is for."""
    grouped: dict[str, list[str]] = {}
    for tag, rules in packages.supplement("plurals", "plurals-type-cardinal").items():
        conditions = {
            name.removeprefix("pluralRule-count-"): rule.partition("@")[0].strip()
            for name, rule in rules.items()
            if not name.endswith("-other")
        }
        if conditions and tag != "und":
            grouped.setdefault(dump(conditions), []).append(to_identifier(tag))
    return sorted((locales, json.loads(rules)) for rules, locales in grouped.items())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
