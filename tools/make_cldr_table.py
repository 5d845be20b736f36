"""Make src/careercompare/l10n/data/cldr.json: what CLDR says about numbers and Babel leaves out.

Get the data at the CLDR version of the installed Babel, then run this from the checkout:

    npm pack cldr-numbers-full@47.0.0 cldr-core@47.0.0
    for file in cldr-*.tgz; do mkdir -p ${file%-47*} && tar xzf $file -C ${file%-47*}; done
    python tools/make_cldr_table.py cldr-numbers-full/package cldr-core/package

Written are: patterns of ranges and bounds, minimum grouping, the default numbering system with its
digits, symbols and patterns where it is not Latin, currencies that a locale writes unlike all
others, and every Latin symbol, pattern or currency symbol that Babel has otherwise (it skips
drafts, which CLDR's own JSON and ICU do not). A record is stored only where it differs from the
locale it inherits from.

Two things are as ICU builds its own data. A currency with a pattern or a sign of its own has all
three of pattern, decimal and group, inherited together. And where that is the currency of the
locale's region, every currency takes them: "US$1,234.50" in en-DE, after "€1,234.50".
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import localedata
from babel.core import get_cldr_version

from careercompare.l10n.cldr.locale import ancestry

DATA = Path(__file__).parent.parent / "src" / "careercompare" / "l10n" / "data"
SYMBOLS = ("decimal", "group", "minusSign", "plusSign", "percentSign", "approximatelySign")
PATTERNS = {"number": "decimalFormats", "percent": "percentFormats", "money": "currencyFormats"}

Record = dict[str, str]


def main(numbers: Path, core: Path) -> None:
    """Read both packages and write the table and the licence of the data beside it."""
    version = json.loads((numbers / "package.json").read_text())["version"]
    if not version.startswith(get_cldr_version()):
        sys.exit(f"Babel has CLDR {get_cldr_version()}, the package is {version}")
    records = {name: read_locale(numbers, name) for name in known_locales(numbers)}
    for identifier in read_default_contents(core):
        records[identifier] = dict(records[ancestry(identifier)[1]])
    add_own_currencies(records, read_tender(core))
    locales = inherit(records)
    used = {record["numbering"] for record in locales.values() if "numbering" in record} - {"latn"}
    systems = read_supplement(core, "numberingSystems", "numberingSystems")
    digits = {name: system["_digits"] for name, system in systems.items() if name in used}
    table = {"version": get_cldr_version(), "digits": digits, "locales": locales}
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    (DATA / "cldr.json").write_text(text + "\n", encoding="utf-8")
    licence = (numbers / "LICENSE").read_text(encoding="utf-8")
    (DATA / "LICENSE-Unicode-3.0.txt").write_text(licence, encoding="utf-8")


def known_locales(numbers: Path) -> list[str]:
    """List the locales that both CLDR's JSON and Babel have, ancestors first."""
    names = {"root" if path.name == "und" else path.name for path in (numbers / "main").iterdir()}
    both = {"root", *localedata.locale_identifiers()} & {name.replace("-", "_") for name in names}
    return sorted(both, key=lambda name: (len(ancestry(name)), name))


def read_supplement(core: Path, file: str, element: str) -> dict[str, Any]:
    """Return one element of CLDR's data that belongs to no locale."""
    content = json.loads((core / "supplemental" / f"{file}.json").read_text(encoding="utf-8"))
    return dict(content["supplemental"][element])


def read_default_contents(core: Path) -> list[str]:
    """List the locales of Babel that say nothing of their own, such as en_US: no file of JSON."""
    content = json.loads((core / "defaultContent.json").read_text(encoding="utf-8"))
    names = {tag.replace("-", "_") for tag in content["defaultContent"]}
    return sorted(names & set(localedata.locale_identifiers()), key=lambda name: name.count("_"))


def read_tender(core: Path) -> dict[str, str]:
    """Return the currency that each region uses today."""
    regions = read_supplement(core, "currencyData", "currencyData")["region"]
    return {
        region: code
        for region, currencies in regions.items()
        for entry in reversed(currencies)
        for code, facts in entry.items()
        if "_to" not in facts and facts.get("_tender") != "false"
    }


def read_locale(numbers: Path, identifier: str) -> Record:
    """Return everything the table could say about one locale, inherited or not."""
    tag = "und" if identifier == "root" else identifier.replace("_", "-")
    data = read_json(numbers, tag, "numbers")
    default = data["defaultNumberingSystem"]
    misc = data[f"miscPatterns-numberSystem-{default}"]
    record = {
        "numbering": default,
        "minimumGrouping": data["minimumGroupingDigits"],
        "range": misc["range"],
        "atLeast": misc["atLeast"],
        "atMost": misc["atMost"],
        **read_system(data, "latn", "latn"),
        **dict(read_compact(data)),
        **dict(read_currencies(read_json(numbers, tag, "currencies")["currencies"])),
    }
    return record if default == "latn" else {**record, **read_system(data, default, "native")}


def read_json(numbers: Path, tag: str, name: str) -> dict[str, Any]:
    """Return one of CLDR's JSON files without its outer layers."""
    content = json.loads((numbers / "main" / tag / f"{name}.json").read_text(encoding="utf-8"))
    return dict(content["main"][tag]["numbers"])


def read_system(data: dict[str, Any], system: str, section: str) -> Record:
    """Return the symbols and patterns of one numbering system."""
    symbols = data[f"symbols-numberSystem-{system}"]
    patterns = {
        f"{section}/{name}": data[f"{element}-numberSystem-{system}"]["standard"]
        for name, element in PATTERNS.items()
    }
    return {f"{section}/{name}": symbols[name] for name in SYMBOLS} | patterns


def read_compact(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the compact patterns of money by plural category and power of ten."""
    short = data["currencyFormats-numberSystem-latn"].get("short", {"standard": {}})
    for name, pattern in short["standard"].items():
        power, _, plural = name.partition("-count-")
        if "-alt-" not in plural:
            yield f"compact/{plural}/{power}", pattern


def read_currencies(currencies: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the symbol of every currency, and its own pattern and signs where it has any."""
    for code, currency in currencies.items():
        for name in ("symbol", "pattern", "decimal", "group"):
            if name in currency:
                yield f"{code}/{name}", currency[name]


def add_own_currencies(records: dict[str, Record], tender: dict[str, str]) -> None:
    """Complete currencies with signs of their own, and lend a region's currency to the others."""
    as_read = {identifier: dict(record) for identifier, record in records.items()}
    for identifier, record in records.items():
        line = [name for name in ancestry(identifier)[1:] if name in records]
        for code in {name[:3] for name in record if name[3:] in ("/pattern", "/decimal")}:
            names = [f"{code}/{part}" for part in ("pattern", "decimal", "group")]
            parent = line[0] if line else "root"
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


def babel_record(identifier: str) -> Record:
    """Return what Babel says under the names of the table."""
    merged: dict[str | int | None, Any] = dict(localedata.load(identifier).items())
    data = localedata.LocaleDataDict(merged)
    symbols = data["number_symbols"]["latn"]
    compact = data["compact_currency_formats"]["short"]
    return {
        **{f"latn/{name}": symbols[name] for name in SYMBOLS},
        "latn/number": data["decimal_formats"][None].pattern,
        "latn/percent": data["percent_formats"][None].pattern,
        "latn/money": data["currency_formats"]["standard"].pattern,
        "latn/moneyDecimal": symbols.get("currencyDecimal", symbols["decimal"]),
        "latn/moneyGroup": symbols.get("currencyGroup", symbols["group"]),
        **{f"{code}/symbol": symbol for code, symbol in data["currency_symbols"].items()},
        **{
            f"compact/{plural}/{power}": pattern.pattern
            for plural, patterns in compact.items()
            for power, pattern in patterns.items()
        },
    }


def inherit(records: dict[str, Record]) -> dict[str, Record]:
    """Keep of each record what neither Babel nor an ancestor's record says already."""
    kept: dict[str, Record] = {}
    for identifier, record in records.items():
        known = babel_record(identifier)
        for ancestor in reversed(ancestry(identifier)[1:]):
            known.update(kept.get(ancestor, {}))
        own = {name: text for name, text in record.items() if known.get(name) != text}
        codes = {name for name in own if name.endswith("/symbol") and own[name] == name[:3]}
        own = {name: text for name, text in own.items() if name not in codes or name in known}
        if own:
            kept[identifier] = own
    return kept


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
