"""What is fuzzed: by each name, a function that takes bytes and raises what should not be."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import documents
from editing import edit, read_value
from holding import (
    attempt,
    check_html,
    check_markdown,
    check_shown,
    check_workbook,
    is_plain,
    steers,
)
from reading import FILES

from careercompare import (
    Career,
    Catalog,
    Comparison,
    HouseStyle,
    Localizer,
    MoneyStyle,
    Outlook,
    Ranking,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.cli import main
from careercompare.mcp.tools import TOOLS, Desk

Target = Callable[[bytes], None]

_MOST_ARGUMENTS = 24


def read_text(data: bytes) -> str:
    """Return *data* as a text, in which any character can be, half of a pair too."""
    return data.decode(errors="surrogateescape")


def fuzz_json(data: bytes) -> None:
    """Read *data* as a catalog in JSON."""
    _check_catalog(attempt(lambda: Catalog.loads(data)))


def fuzz_catalog(data: bytes) -> None:
    """Read a catalog with edits, as a dict and as JSON, and compare and rank its careers."""
    document = edit(documents.make_catalog(), read_text(data))
    catalog = attempt(lambda: Catalog.from_dict(document))
    _check_catalog(catalog)
    if catalog is None or len(catalog) < 2:
        return
    careers, style = tuple(catalog.values())[:3], catalog.house_style
    shown = attempt(lambda: compare(*careers, house_style=style, rates=documents.RATES))
    if shown is not None:
        check_shown(shown)
    weights = {"salary.median": 1, "outlook.growth": 2}
    ranked = attempt(lambda: rank(careers, weights, house_style=style))
    if ranked is not None:
        check_shown(ranked)


def fuzz_comparison(data: bytes) -> None:
    """Read the dict of a comparison with edits."""
    document = edit(documents.make_comparison(), read_text(data))
    shown = attempt(lambda: Comparison.from_dict(document))
    if shown is not None:
        check_shown(shown)


def fuzz_ranking(data: bytes) -> None:
    """Read the dict of a ranking with edits."""
    document = edit(documents.make_ranking(), read_text(data))
    shown = attempt(lambda: Ranking.from_dict(document))
    if shown is not None:
        check_shown(shown)


def fuzz_records(data: bytes) -> None:
    """Read careers with edits as records, each alone as well."""
    records = edit(documents.make_catalog()["careers"], read_text(data))
    _check_catalog(attempt(lambda: Catalog.from_records(records)))
    if isinstance(records, list) and records:
        attempt(lambda: Career.from_dict(records[0]))


def fuzz_models(data: bytes) -> None:
    """Read careers, a catalog and a comparison with edits as the fields of Pydantic's models."""
    from pydantic import TypeAdapter, ValidationError
    from pydantic_core import to_json

    edits = read_text(data)
    for kind, document in (
        (list[Career], documents.make_catalog()["careers"]),
        (Catalog, documents.make_catalog()),
        (Comparison, documents.make_comparison()),
    ):
        try:
            TypeAdapter(kind).validate_python(edit(document, edits))
        except ValidationError as problem:
            for each in problem.errors():
                if each["type"] == "value_error":  # of ours, which a service has to send
                    to_json(each["input"], serialize_unknown=True)


def fuzz_frame(data: bytes) -> None:
    """Read a frame whose cells, names of columns, places and constants come from edits."""
    pandas: Any = import_module("pandas")  # whose columns hold anything
    flat = {"title": ["Cook", "Poet"], "salary.low": [1, None], "skills": [["Knives"], None]}
    document: Any = {"cells": flat, "columns": None, "constants": {"salary.currency": "USD"}}
    changed = edit(document, read_text(data))
    try:
        frame = pandas.DataFrame(changed["cells"])
    except Exception:  # noqa: BLE001  what makes no frame is for pandas to refuse
        return
    columns, constants = changed.get("columns"), changed.get("constants")
    catalog = attempt(lambda: Catalog.from_frame(frame, columns, constants=constants))
    _check_catalog(catalog)
    if catalog is not None:
        assert Catalog.from_frame(catalog.to_frame()).keys() == catalog.keys()


def _check_catalog(catalog: Catalog | None) -> None:
    """Hold that what was read is written and read back as it was."""
    if catalog is None:
        return
    hash(tuple(catalog.values()))
    assert repr(catalog)
    assert Catalog.loads(catalog.dumps()) == catalog
    assert Catalog.from_dict(catalog.to_dict()) == catalog
    catalog.to_csv().encode()
    attempt(lambda: catalog.find("cook"))
    for slug in list(catalog)[:2]:
        catalog.related(slug)


def fuzz_languages(data: bytes) -> None:
    """Negotiate by a header, by tags, and make a localizer of each."""
    header = read_text(data)
    for tag in header.split(",")[:9]:
        attempt(lambda tag=tag: Localizer(tag).locale)  # type: ignore[misc]  # bound at once
    for negotiate in (Localizer.negotiate, Localizer.negotiate_numbers):
        for preferred in (header, header.split("\n")):
            found = attempt(lambda: negotiate(preferred))  # noqa: B023  called at once
            if found is not None:
                assert Localizer(found.locale).locale == found.locale
    attempt(lambda: Localizer(header).percent("0.05"))


def fuzz_address(data: bytes) -> None:
    """Take *data* for a web address, and for each pattern of a house style."""
    text = read_text(data)
    career = attempt(lambda: Career("Cook", guide_url=text))
    source = attempt(lambda: Source("Wages", url=text))
    for style in (
        attempt(lambda: HouseStyle(guide_url=text)),
        attempt(lambda: HouseStyle(comparison_url=text)),
        attempt(lambda: HouseStyle(index_url=text, locales=["en", "de"])),
    ):
        if career or source or style:
            cook = career or Career("Cook", sources=[source] if source else [])
            related = [[cook, Career("Baker")]]
            check_shown(compare(cook, Career("Poet"), related=related, house_style=style))


def fuzz_numbers(data: bytes) -> None:
    """Take lines for numbers, money and its style, in a few locales."""
    values = [read_value(line) for line in read_text(data).splitlines()[:12]]
    given: list[Any] = [*values, *[None] * 4]
    one, two, three, four, *rest = given
    style = attempt(lambda: MoneyStyle(one, two, three, thousands=four)) or MoneyStyle()
    salary = attempt(lambda: Salary(one, two, "USD", median=three, mean_rse=four))
    outlook = attempt(lambda: Outlook(growth=one, openings=two, since=three, until=four))
    careers = [Career("Cook", salary=salary, outlook=outlook), Career("Poet")]
    shown = attempt(lambda: compare(*careers, house_style=HouseStyle(money=style)))
    assert shown is not None
    check_shown(shown)
    for locale in ("en", "de", "hi", "ar", "ja"):
        words = Localizer(locale)
        for value in (*values, *rest):
            attempt(lambda: words.money(value, "EUR", style))  # noqa: B023  called at once
            attempt(lambda: words.money_range(one, value, "JPY", style))  # noqa: B023  likewise
            attempt(lambda: words.percent(value, signed=True))  # noqa: B023  likewise
            attempt(lambda: words.number(value))  # noqa: B023  likewise


def fuzz_words(data: bytes) -> None:
    """Put lines into every text of a career, and look for them on its page in each notation."""
    lines = read_text(data).split("\n")
    text, more = lines[0], lines[-1]
    career = attempt(
        lambda: Career(
            text, place=more or None, skills=[text, *lines[1:2]], workplaces=[more],
            day_to_day=text, routes=[text], alternate_titles=[more], codes={"soc": more},
            sources=[Source(text, publisher=more, license=text, attribution=more)],
        )
    )  # fmt: skip
    career = career or attempt(lambda: Career(text, slug="slug"))
    if career is None:
        return
    style = attempt(lambda: HouseStyle(more)) or HouseStyle()
    shown = compare(career, Career("Poet"), house_style=style)
    check_shown(shown)
    texts = tuple(filter(is_plain, [career.title, *career.skills]))
    check_html(shown.to_html(), texts)
    check_markdown(shown.to_markdown(), tuple(each for each in texts if each.isascii()))
    check_workbook(shown)
    for page in (career, *Catalog([career]).find(text[:200])):
        check_html(page.to_html("de"))
        page.to_text("ar").encode()


@cache
def _take_official() -> Catalog:
    return Catalog([*Catalog.official().values()][:200])


def fuzz_find(data: bytes) -> None:
    """Search by words, by a slug, by a name."""
    words, catalog = read_text(data), _take_official()
    found = attempt(lambda: catalog.find(words))
    for match in found or ():
        assert 0 < match.score <= 1
    attempt(lambda: catalog.related(words))
    attempt(lambda: catalog.bridges(words, "pharmacists"))
    attempt(lambda: catalog[words])
    attempt(lambda: catalog.compare(*words.split("\n")))


def fuzz_tools(data: bytes) -> None:
    """Call a tool of the Model Context Protocol: its name, and edits of its arguments."""
    name, _, edits = read_text(data).partition("\n")
    arguments: dict[str, Any] = {
        "find": {"query": "cook", "limit": 3},
        "compare": {"careers": ["cook-texas", "poet"], "locale": "de"},
        "rank": {"careers": ["cook-texas", "poet"], "weights": {"salary.median": 2}},
        "related": {"career": "poet", "limit": 2},
    }
    desk = Desk(Catalog([documents.COOK, documents.POET]))
    for tool in TOOLS:
        if tool.name.startswith(name):
            given = edit(arguments.get(tool.name, {}), edits)
            if isinstance(given, dict):
                attempt(lambda: tool.answer(desk, given))  # noqa: B023  called at once


@cache
def _make_folder() -> str:
    """Return a folder with files for the command line, where it writes."""
    folder = mkdtemp()
    catalog = Catalog([documents.COOK, documents.POET], house_style=documents.STYLE)
    catalog.dump(f"{folder}/c.json")
    Path(folder, "s.toml").write_text('publisher = "Me"\n', encoding="utf-8")
    Path(folder, "r.toml").write_text('base = "USD"\nhours = 2080\n', encoding="utf-8")
    return folder


_OF_A_CATALOG = ("find", "show", "compare", "rank", "related", "bridges", "list", "sources")


def fuzz_arguments(data: bytes) -> None:
    """Run a command whose arguments are lines, in a folder that it cannot leave."""
    # A slash would lead out of the folder, and a server would wait for its input.
    lines = read_text(data.replace(b"/", b"").replace(b"\0", b""))
    arguments = [each.replace("official", "sample") for each in lines.split("\n")]
    if len(arguments) > _MOST_ARGUMENTS or arguments[0] == "mcp" or "--jobs" in lines:
        return
    if arguments[0] in _OF_A_CATALOG and "--catalog" not in arguments:
        arguments.append("--catalog=c.json")  # all careers that are built in take too long
    out, err, before = StringIO(), StringIO(), Path.cwd()
    os.chdir(_make_folder())
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(arguments)
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        os.chdir(before)
    assert code in (0, 2), code
    assert code == 0 or not out.getvalue(), "a failure wrote to standard output"
    assert not steers(err.getvalue()), f"standard error holds {err.getvalue()!r}"


TARGETS: Mapping[str, Target] = {
    "address": fuzz_address,
    "arguments": fuzz_arguments,
    "catalog": fuzz_catalog,
    "comparison": fuzz_comparison,
    "find": fuzz_find,
    "frame": fuzz_frame,
    "json": fuzz_json,
    "languages": fuzz_languages,
    "models": fuzz_models,
    "numbers": fuzz_numbers,
    "ranking": fuzz_ranking,
    "records": fuzz_records,
    "tools": fuzz_tools,
    "words": fuzz_words,
    **FILES,
}
"""The targets by their names, which the folders of the corpus have too."""
