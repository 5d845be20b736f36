"""Catalogs as JSON: everything comes back, and every problem is told with its place."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sizes import measure
from strategies import careers

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    CareerCompareError,
    Catalog,
    InvalidCareer,
    InvalidOption,
    Salary,
    UnreadableCatalog,
    UnreadableData,
)
from careercompare.serialize.catalog import read_catalog
from careercompare.serialize.files import write_whole


def read_one(career: object) -> list[str]:
    """Read a catalog of one career and return what is wrong with it, a line each."""
    document = json.dumps({"version": 1, "careers": [{"title": "Poet"}, career]})
    with pytest.raises(UnreadableCatalog) as caught:
        read_catalog(document.encode(), "mine.json")
    assert all(isinstance(each, CareerCompareError) for each in caught.value.exceptions)
    return str(caught.value).split("\n")


@given(st.lists(careers, max_size=3, unique_by=lambda career: career.slug))
def test_every_career_comes_back_as_it_was(careers_: list[Career]) -> None:
    catalog = Catalog(careers_)
    assert list(Catalog.loads(catalog.dumps()).values()) == careers_


def test_a_career_takes_at_most_five_thousand_bytes() -> None:
    loaded = Catalog.loads(Catalog.sample().dumps())
    sizes = {career.title: measure(career) for career in loaded.values()}
    assert max(sizes.values()) <= 5_000, sizes


def test_pay_with_one_end_is_written_with_null_for_the_other() -> None:
    pays = {
        "a": Salary(60_000, None, "USD"),
        "b": Salary(None, AtMost(80_000), "USD", median=70_000),
    }
    catalog = Catalog([Career(title, salary=pay) for title, pay in pays.items()])
    first, second = (career["salary"] for career in json.loads(catalog.dumps())["careers"])
    assert first == {"low": "60000", "high": None, "currency": "USD"}
    assert (second["low"], second["high"]) == (None, {"at_most": "80000"})
    assert Catalog.loads(catalog.dumps()) == catalog


def test_the_json_is_for_people() -> None:
    catalog = Catalog([Career("Köchin", salary=Salary("45.50", AtLeast(60), "EUR"), language="de")])
    assert catalog.dumps() == (
        '{\n  "version": 1,\n  "careers": [\n    {\n      "title": "Köchin",\n'
        '      "slug": "kochin",\n      "salary": {\n        "low": "45.50",\n'
        '        "high": {\n          "at_least": "60"\n        },\n        "currency": "EUR"\n'
        '      },\n      "language": "de"\n    }\n  ]\n}\n'
    )


def test_numbers_of_json_are_read_to_the_last_digit() -> None:
    text = '{"version": 1, "careers": [{"title": "a", "salary": {"low": 0.1, "high": 123456789.123456789012345, "currency": "USD"}}]}'  # noqa: E501
    (career,) = Catalog.loads(text).values()
    assert career.salary is not None
    assert [str(career.salary.low), str(career.salary.high)] == ["0.1", "123456789.123456789012345"]


def test_a_byte_order_mark_does_no_harm() -> None:
    assert Catalog.loads(b"\xef\xbb\xbf" + Catalog.sample().dumps().encode()) == Catalog.sample()


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("", 'catalog: it is empty. Write {"version": 1, "careers": […]}.'),
        (
            '{"version": 1,\n "careers" []}',
            "catalog, line 2, column 12: this is no JSON: Expecting ':'",
        ),
        (b"\xff", "catalog, byte 0: this is no UTF-8. Save the file as UTF-8."),
        ('"\ud800"', "catalog, byte 1: this is no UTF-8. Save the file as UTF-8."),
        ("[]", 'catalog: this is not the form of a catalog. Write {"version": 1, "careers": […]}.'),
        ('{"careers": []}', "catalog: this is not the form of a catalog."),
        ('{"version": 1, "careers": {}}', "catalog: this is not the form of a catalog."),
        ('{"version": 1, "careers": [], "x": 1}', "catalog: this is not the form of a catalog."),
        (
            '{"version": 2, "careers": []}',
            "catalog, version: found version 2. A newer release wrote it",
        ),
        ('{"a": 1, "a": 2}', 'catalog: the key "a" stands twice in one object. Keep one.'),
        ("9" * 5_000, "catalog, line 1: a number has too many digits."),
        ("1e99999999999999999999", "catalog, line 1: a number has too many digits."),
        ("[" * 200_000, "catalog: objects are nested too deep."),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_document_that_is_no_catalog_says_what_is_wrong(
    document: str | bytes, problem: str
) -> None:
    with pytest.raises(UnreadableData) as caught:
        Catalog.loads(document)
    assert str(caught.value).startswith(problem)


@pytest.mark.parametrize(
    ("career", "problem"),
    [
        ({}, "- mine.json, careers[1].title: it is missing. Add it."),
        ({"title": ""}, '- careers[1].title: expected text that is not empty, got "".'),
        ({"titel": "a", "title": "b"}, '- mine.json, careers[1].titel: unknown key. Write "title"'),
        ({"title": "a", "zzz": 1}, "- mine.json, careers[1].zzz: unknown key. The keys are title,"),
        (
            {"title": "a", "salary": {"low": 1, "currency": "USD"}},
            "- mine.json, careers[1].salary.high: it is",
        ),
        (
            {"title": "a", "salary": {"low": 2, "high": 1, "currency": "USD"}},
            "- careers[1].salary.low: expected at most the high end, 1, got 2. Swap the two.",
        ),
        (
            {"title": "a", "salary": {"low": 1, "high": 2, "currency": "USD", "curency": 1}},
            '- mine.json, careers[1].salary.curency: unknown key. Write "currency".',
        ),
        ({"title": "a", "outlook": {"growth": 40}}, "- careers[1].outlook.growth: expected a"),
        ({"title": "a", "skills": "Math"}, '- careers[1].skills: expected a list of texts, got "M'),
        ({"title": "a", "education": "phd"}, "- careers[1].education: expected one of"),
        ({"title": "a", "sources": [{"title": ""}]}, "- careers[1].sources[0].title: expected"),
        ({"title": "a", "codes": []}, "- careers[1].codes: expected an object of codes,"),
        (5, "- careers[1]: expected an object, got 5."),
    ],
)
def test_a_problem_is_told_with_its_place(career: object, problem: str) -> None:
    head, told = read_one(career)
    assert head == "mine.json has 1 problem"
    assert told.startswith(problem)


@pytest.mark.parametrize(
    "bound",
    [
        {"at_least": "x"},
        {"at_most": -1},
        {"atleast": 1},
        {"at_least": 1, "b": 2},
        {"at_least": 1, "at_most": 2},
        {},
    ],
)
def test_what_is_neither_a_number_nor_a_bound_is_refused(bound: object) -> None:
    salary = {"low": 1, "high": bound, "currency": "USD"}
    head, told = read_one({"title": "a", "salary": salary})
    assert head == "mine.json has 1 problem"
    assert "expected a" in told


def test_all_problems_are_told_at_once() -> None:
    career: object = {"title": "a", "education": "phd", "outlook": {"growth": 40}, "skils": []}
    head, *told = read_one(career)
    assert head == "mine.json has 3 problems"
    assert sorted(line.split(":")[0] for line in told) == [
        "- careers[1].education",
        "- careers[1].outlook.growth",
        "- mine.json, careers[1].skils",
    ]


def test_a_file_is_written_whole_with_the_usual_rights(tmp_path: Path) -> None:
    path = tmp_path / "careers.json"
    mask = os.umask(0o027)
    try:
        write_whole(path, "ü\n")
    finally:
        os.umask(mask)
    assert path.read_bytes() == b"\xc3\xbc\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_no_file_of_another_thread_is_ever_open_to_all(tmp_path: Path) -> None:
    masks: list[int] = []
    real = os.umask

    def watch(mask: int) -> int:
        masks.append(mask)
        return real(mask)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "umask", watch)
        write_whole(tmp_path / "careers.json", "new")
    assert masks == []


def test_what_replaces_a_private_file_was_never_open_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "careers.json"
    path.write_text("old")
    path.chmod(0o600)
    seen: list[int] = []
    really = os.write

    def look(handle: int, data: Any) -> int:
        seen.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return really(handle, data)

    monkeypatch.setattr(os, "write", look)
    write_whole(path, "new")
    assert seen == [0o600]


def test_a_name_may_be_as_long_as_names_get(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250)
    for catalog in (Catalog([Career("Poet")]), Catalog([Career("Clerk")])):
        catalog.dump(path)
        assert Catalog.load(path) == catalog
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_that_leads_to_itself_says_so_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "loop"
    path.symlink_to(path)
    with pytest.raises(OSError, match="Too many levels of symbolic links") as caught:
        Catalog([]).dump(path)
    assert Path(caught.value.filename) == path
    assert path.is_symlink()
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no such folder.*missing"):
        write_whole(tmp_path / "missing" / "careers.json", "new")


def test_a_link_that_leads_to_nothing_yet_leads_to_the_new_file(tmp_path: Path) -> None:
    path, link = tmp_path / "careers.json", tmp_path / "link.json"
    link.symlink_to(path)
    write_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"


@pytest.mark.parametrize("name", ["a\0b", "\ud800", ""])
def test_what_can_be_no_name_of_a_file_is_refused(name: str) -> None:
    for use in (Catalog([]).dump, Catalog.load):
        with pytest.raises(InvalidOption, match="path: expected the name of a file"):
            use(name)


def test_a_path_that_has_no_name_is_refused() -> None:
    path: Any = type("Nameless", (), {"__fspath__": lambda _: 5})()
    for use in (Catalog([]).dump, Catalog.load):
        with pytest.raises(InvalidOption, match=r"path: expected .* Give a text or a Path"):
            use(path)


def test_a_path_of_bytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "careers.json").touch()
    with os.scandir(bytes(tmp_path)) as entries:
        entry = cast("Any", next(entries))
    for use in (Catalog([]).dump, Catalog([]).to_xlsx, Catalog.load):
        with pytest.raises(InvalidOption, match=r"path: expected .* Give a text or a Path"):
            use(entry)


def test_json_is_taken_as_text_or_bytes_and_nothing_else() -> None:
    text, data = Catalog([Career("Poet")]).dumps(), cast("Any", {"version": 1, "careers": []})
    assert Catalog.loads(bytearray(text.encode())) == Catalog.loads(text)
    with pytest.raises(
        InvalidOption, match=r"text: expected JSON as a str .*Catalog\.from_dict\(data\)"
    ):
        Catalog.loads(data)


def test_data_is_no_career() -> None:
    with pytest.raises(
        InvalidCareer, match=r"careers\[0\]: .* read dicts with Catalog\.from_records"
    ):
        Catalog(cast("Any", [{"title": "A"}]))


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "careers.json"
    path.write_text("old")
    path.chmod(0o604)
    write_whole(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "careers.json"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "careers.json", tmp_path / "link.json"
    path.write_text("old")
    link.symlink_to(path)
    write_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"


def test_what_is_no_regular_file_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found: list[str] = []
    reader = threading.Thread(target=lambda: found.append(pipe.read_text()))
    reader.start()
    write_whole(pipe, "through")
    reader.join(timeout=10)
    assert found == ["through"]
    assert pipe.is_fifo()


def test_education_that_is_null_is_not_known() -> None:
    catalog = Catalog.loads('{"version": 1, "careers": [{"title": "Poet", "education": null}]}')
    assert catalog["poet"].education is None
