"""The reference of the documentation: every public name stands there, and has an example."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

import careercompare

# Each room that a user may enter; its page has its name.
ROOMS = (
    *("aspects", "catalog", "formatters", "l10n", "model", "presentation", "ranking", "readers"),
    *("mcp", "rules", "serialize", "site", "testing", "words"),
)

# What a door hands to other rooms alone. A user has no need of it, and it may change at any time.
BETWEEN_ROOMS = {
    "catalog": "find_field refuse_several tell_reasons",
    "aspects": "read_aspects read_rows read_values take_value",
    "formatters": """
        Directory Group IdentityFormatter Marks NARROWEST Section Shell add_style break_lines cells
        draw_language draw_links print_described print_encoded print_fragment read_site_style
        replace_unwritable write_directory write_html write_link
    """,
    "l10n": "Direction Sentence find_regional find_spelling",
    "model": """
        BOUNDS MOST_SHOWN MOST_STORED Order change_level check_calendar_date check_career
        check_careers check_language check_scale_name check_text distance find_ends is_blank
        is_not_known is_safe_url is_writable make_context make_scale multiply normalize number_of
        parse_number scale_amount skill_key spell_number tell_apart to_decimal to_number to_plain
        to_plain_if_known to_tuple
    """,
    "presentation": """
        ANCHOR BLANK CAREER COUNT Compared ESTIMATED EYEBROW Kind Listed MOST_LISTED NOT_AVAILABLE
        Named PayBar PayChart Portfolio RELATED relate
        ScoreCell ScoreRow Scoreboard Sheet Tick Writer cite convert_value find_common find_named
        find_pattern find_portfolio find_positions find_scale_of_two find_measured_source
        find_sources find_steps is_safe_url leave_blank make_chart make_sheet name_percentiles
        note_conversions note_doubts note_unlike_of_many present present_career present_list
        present_pay present_ranking present_value read_conversions say_named say_shared word_amounts
    """,
    "ranking": "has_certain_first is_weighable",
    "rules": """
        DEFAULT_PANEL Finding Judgement Margin Panel Readings Side are_alike bring_closer
        bring_together check_order count find_all_unlike find_missing find_still_unlike find_unlike
        judge_all leave_open level_out name_all name_leaders read_rules to_says word_doubts
    """,
    "serialize": """
        BEGUN END UNCHANGED Place StoredEvidence StoredPage converter create is_deep
        make_document make_plain put read_career read_catalog read_comparison read_document
        read_packaged read_records read_schema read_settings read_stored refuse_stored take_path
        write_catalog write_compared write_comparison write_evidence write_value write_verdict
        write_whole
    """,
    "words": """
        Collapse Kept Notation Numerals Validator contain each_of_kind in_unicode is_text
        join_phrases label locate of_kind one_of quote_slug satisfies say unify_breaks
    """,
}

_ENTRY = re.compile(r"^\.\. (?P<kind>auto\w+|data):: (?P<name>[\w.]+)", re.MULTILINE)
_IMPORT = re.compile(r"^(?:>>> )?from (careercompare[\w.]*) import (\([^)]*\)|.*)$", re.MULTILINE)
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@cache
def read_reference(checkout: Path) -> Mapping[str, str]:
    """Return the text of each page by its name."""
    folder = checkout / "docs" / "reference"
    return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}


def find_entries(checkout: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the page of each entry, the kind of its directive, and its name in full."""
    for page, text in read_reference(checkout).items():
        for entry in _ENTRY.finditer(text):
            yield page, entry["kind"], entry["name"]


def find(name: str) -> Any:
    room, _, last = name.rpartition(".")
    return getattr(import_module(room), last)


def test_every_name_at_the_top_stands_in_the_reference_once(checkout: Path) -> None:
    names = [name for _, _, name in find_entries(checkout)]
    top = [name for name in names if name.count(".") == 1]
    missing = {f"careercompare.{each}" for each in careercompare.__all__} - {*top}
    assert not missing, (
        f"not in the reference: {sorted(missing)}. Add '.. autoclass:: careercompare.Name' (or "
        "autofunction, autoexception, data) to the page of its room in docs/reference."
    )
    assert sorted(names) == sorted(set(names)), "an entry stands in the reference twice"
    assert len(top) == len(careercompare.__all__)


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_of_a_room_stands_on_its_page_or_is_for_other_rooms(
    checkout: Path, room: str
) -> None:
    listed = {name.rpartition(".")[2] for _, _, name in find_entries(checkout)}
    door = import_module(f"careercompare.{room}")
    between = {*BETWEEN_ROOMS.get(room, "").split()}
    missing = {*door.__all__} - listed - between
    assert not missing, (
        f"not in the reference: {sorted(missing)}. Add '.. autoclass:: careercompare.{room}.Name' "
        f"to docs/reference/{room}.md, or where only other rooms use it, add it to "
        "BETWEEN_ROOMS above."
    )
    assert not between & listed, "for other rooms alone, and yet in the reference"
    assert between <= {*door.__all__}, "no longer in the door"


def test_every_name_that_a_document_imports_stands_in_the_reference(checkout: Path) -> None:
    listed = {name for _, _, name in find_entries(checkout)}
    pages = [checkout / "README.md", *(checkout / "docs").rglob("*.md")]
    imported = {
        f"{room}.{name}": page.name
        for page in pages
        for room, names in _IMPORT.findall(page.read_text(encoding="utf-8"))
        for name in re.split(r"[\s,()]+", names.strip("()\n "))
    }
    assert "careercompare.compare" in imported
    missing = {name: page for name, page in imported.items() if name not in listed}
    assert not missing, f"imported by pages, and not in the reference: {missing}"


def test_every_error_stands_in_the_reference(checkout: Path) -> None:
    listed = {name.rpartition(".")[2] for _, _, name in find_entries(checkout)}
    errors = vars(import_module("careercompare.errors")).values()
    base = careercompare.CareerCompareError
    own = {each for each in errors if isinstance(each, type) and issubclass(each, base)}
    assert {each.__name__ for each in own if not each.__name__.startswith("_")} <= listed


def test_every_entry_is_what_its_directive_says(checkout: Path) -> None:
    for _, kind, name in find_entries(checkout):
        value = find(name)
        is_error = isinstance(value, type) and issubclass(value, BaseException)
        found = "autoexception" if is_error else "autoclass" if isinstance(value, type) else ""
        assert kind == found or not found, name


def test_every_class_and_function_has_an_example(checkout: Path) -> None:
    pages = read_reference(checkout)
    without: set[str] = set()
    for page, kind, name in find_entries(checkout):
        value, last = find(name), name.rpartition(".")[2]
        # The members of an enumeration are its examples.
        if kind == "data" or (isinstance(value, type) and issubclass(value, Enum)):
            continue
        shown = any(re.search(rf"\b{last}\b", block) for block in _BLOCK.findall(pages[page]))
        if not shown and ">>>" not in "".join(find_docstrings(value)):
            without.add(name)
    assert not without, (
        f"no example: {sorted(without)}. Write a short one, with '>>>', in its docstring or one of "
        "its methods', or in a block of Python on its page of the reference; the tests run both."
    )


def test_help_says_of_every_property_what_it_is(checkout: Path) -> None:
    silent: set[str] = set()
    for _, _, name in find_entries(checkout):
        kind = find(name)
        if not isinstance(kind, type) or not attrs.has(kind):
            continue
        made = {*dir(kind)} - {field.name for field in attrs.fields(kind)}
        for part in (each for each in made if not each.startswith("_")):
            member = inspect.getattr_static(kind, part)
            is_slot = inspect.ismemberdescriptor(member)
            if is_slot or (isinstance(member, property) and not member.__doc__):
                silent.add(f"{name}.{part}")
    assert not silent, "a property over a private cached one keeps its docstring"


def find_docstrings(value: object) -> Iterator[str]:
    """Yield the docstring of a class or function, and those of its own public methods."""
    yield value.__doc__ or ""
    if isinstance(value, type):
        for name, member in vars(value).items():
            if not name.startswith("_"):
                yield getattr(getattr(member, "__func__", member), "__doc__", None) or ""
