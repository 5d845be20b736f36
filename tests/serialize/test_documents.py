"""JSON text is read exactly, or refused with what is wrong and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    CareerCompareError,
    Catalog,
    UnreadableCatalog,
    UnreadableData,
)
from careercompare.serialize.problems import Place, list_problems

SAMPLE = Catalog.sample()
FORM = 'Write {"version": 1, "careers": […]}.'


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("", f"catalog: it is empty. {FORM}"),
        (" \r\n", f"catalog: it is empty. {FORM}"),
        (b"\xef\xbb\xbf", f"catalog: it is empty. {FORM}"),
        ("[]", f"catalog: this is not the form of a catalog. {FORM}"),
        ('[{"title": "Poet"}]', f"catalog: this is not the form of a catalog. {FORM}"),
        ("null", f"catalog: this is not the form of a catalog. {FORM}"),
        ("NaN", f"catalog: this is not the form of a catalog. {FORM}"),
        ('{"version": 1}', f"catalog: this is not the form of a catalog. {FORM}"),
        (
            '{"x": 1, "version": 1, "carers": []}',
            'catalog: this is not the form of a catalog. Write "careers" instead of "carers".',
        ),
        (
            '{"careers": [], "versions": 1}',
            'catalog: this is not the form of a catalog. Write "version" instead of "versions".',
        ),
        (
            '{"version": 1, "careers": [], "career": []}',
            f"catalog: this is not the form of a catalog. {FORM}",
        ),
        (
            '{"version": 2, "careers": [], "new": 1}',
            (
                "catalog, version: found version 2. "
                "A newer release wrote it. Update careercompare: this one reads version 1."
            ),
        ),
        (
            '{"version": "1", "careers": []}',
            'catalog, version: found version "1". This release reads version 1; write it anew.',
        ),
        (
            '{"version": true, "careers": []}',
            "catalog, version: found version true. This release reads version 1; write it anew.",
        ),
        (
            '{"version": 1, "careers": [], "careers": []}',
            'catalog: the key "careers" stands twice in one object. Keep one.',
        ),
        (
            '{"version": 1,\n "careers": [' + "9" * 5_000 + "]}",
            "catalog, line 2: a number has too many digits. Write it with as many as it needs.",
        ),
        (
            '{"version": 1e-99999999999999999999}',
            "catalog, line 1: a number has too many digits. Write it with as many as it needs.",
        ),
        (
            "[" * 200_000,
            "catalog: objects are nested too deep. A career is three objects deep.",
        ),
        (
            '{"version": 1, "careers": [}',
            "catalog, line 1, column 28: this is no JSON: Expecting value. Mend it there.",
        ),
        (
            b"\x1f\x8b" + SAMPLE.dumps().encode(),
            "catalog: this is compressed by gzip. Unpack it: gunzip.",
        ),
        (
            b"PK\x03\x04" + SAMPLE.dumps().encode(),
            ("catalog: this is a workbook of Excel, or an archive. Take what is in it, as JSON."),
        ),
        (SAMPLE.dumps().encode("utf-16"), "catalog: this is UTF-16. Save the file as UTF-8."),
        (SAMPLE.dumps().encode("utf-16-le"), "catalog: this is UTF-16. Save the file as UTF-8."),
        (SAMPLE.dumps().encode("utf-32-be"), "catalog: this is UTF-32. Save the file as UTF-8."),
        (
            '{"Gehälter"}'.encode("latin-1"),
            "catalog, byte 5: this is no UTF-8. Save the file as UTF-8.",
        ),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_catalog_says_so(document: str | bytes, problem: str) -> None:
    with pytest.raises(UnreadableData) as caught:
        Catalog.loads(document)
    assert str(caught.value) == problem


@pytest.mark.parametrize(
    "document",
    [
        b"\xef\xbb\xbf" + SAMPLE.dumps().encode(),
        "\ufeff" + SAMPLE.dumps(),
        json.dumps(json.loads(SAMPLE.dumps())),
        SAMPLE.dumps().replace('"version": 1', '"version": 1.0'),
        SAMPLE.dumps().replace("\n", "\r\n"),
    ],
    ids=["BOM", "BOM in text", "ASCII", "version 1.0", "CRLF"],
)
def test_what_means_the_same_is_read_the_same(document: str | bytes) -> None:
    assert Catalog.loads(document) == SAMPLE


def test_numbers_are_read_to_the_last_digit() -> None:
    digits = "123456789012.000000000000000000000000000001"
    salary = f'{{"low": {digits}, "high": "{digits}", "currency": "USD", "mean_rse": 0.10}}'
    text = f'{{"version": 1, "careers": [{{"title": "a", "salary": {salary}}}]}}'
    (career,) = Catalog.loads(text).values()
    assert career.salary is not None
    assert (str(career.salary.low), str(career.salary.high)) == (digits, digits)
    assert str(career.salary.mean_rse) == "0.10"
    assert Catalog.loads(Catalog([career]).dumps()) == Catalog([career])


def test_what_is_nested_as_deep_as_it_can_be_parsed_is_told_as_well() -> None:
    for deep in ("[" * 400 + "]" * 400, '{"a":' * 400 + "1" + "}" * 400):
        document = (
            f'{{"version": 1, "careers": [{{"title": "a", "skills": [{deep}], "x": {deep}}}]}}'
        )
        with pytest.raises(UnreadableCatalog) as caught:
            Catalog.loads(document)
        assert [str(each)[:40] for each in caught.value.exceptions] == [
            "careers[0].skills[0]: expected text that",
            "catalog, careers[0].x: unknown key. The ",
        ]


@pytest.mark.parametrize("key", ["slug", "skills", "education", "sources", "x"])
def test_what_is_nested_almost_too_deep_is_told_as_well(key: str) -> None:
    for depth in range(780, 1_000):
        value = "[" * depth + "]" * depth
        with pytest.raises((UnreadableCatalog, UnreadableData)):
            Catalog.loads(f'{{"version": 1, "careers": [{{"title": "a", "{key}": {value}}}]}}')


def test_a_problem_that_nobody_foresaw_is_still_told_with_its_place() -> None:
    problem = ZeroDivisionError("odd")
    (told,) = list_problems(problem, Place("catalog", "careers[0]"))
    assert str(told) == "catalog, careers[0]: odd. Write what the documentation shows."


def test_a_large_file_with_one_problem_tells_that_one(tmp_path: Path) -> None:
    careers = [{"title": f"Career {number}"} for number in range(20_000)]
    careers[12_345]["languag"] = "en"
    path = tmp_path / "large.json"
    path.write_text(json.dumps({"version": 1, "careers": careers}), encoding="utf-8")
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.load(path)
    assert str(caught.value) == (
        f'{path} has 1 problem\n- {path}, careers[12345].languag: unknown key. Write "language".'
    )


@given(st.binary(max_size=40) | st.text(max_size=40) | st.text('{}[]",:1eE.-', max_size=40))
def test_any_bytes_are_read_or_refused(document: str | bytes) -> None:
    try:
        Catalog.loads(document)
    except CareerCompareError as problem:
        assert str(problem)  # noqa: PT017  both ways out are right


@given(st.integers(0, 2_000), st.integers(0, 255))
def test_a_damaged_file_is_read_or_refused(place: int, byte: int) -> None:
    data = bytearray(SAMPLE.dumps().encode())
    data[place] = byte
    try:
        Catalog.loads(bytes(data))
    except CareerCompareError as problem:
        assert str(problem)  # noqa: PT017  both ways out are right


@given(st.integers(0, len(SAMPLE.dumps()) - 3))
def test_a_file_that_was_cut_off_is_refused(length: int) -> None:
    with pytest.raises(UnreadableData):
        Catalog.loads(SAMPLE.dumps()[:length])
