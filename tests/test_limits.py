"""How much is taken of what strangers send, and what is said of more."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from careercompare import (
    Career,
    Catalog,
    Comparison,
    InvalidOption,
    Ranking,
    Salary,
    UnreadableCatalog,
    UnreadableData,
    compare,
    rank,
)
from careercompare.limits import BeyondLimit, Limits
from careercompare.readers import read_oews, read_price_levels

THREE = [Career(title, salary=Salary(1, 2, "USD")) for title in ("Cook", "Baker", "Poet")]
TWO = Limits(careers=2)
DATA: dict[str, Any] = Catalog(THREE).to_dict()


@pytest.mark.parametrize("value", [0, -1, True, 1.5, None, "10", 1 << 63], ids=repr)
def test_a_limit_is_a_whole_number_above_0(value: Any) -> None:
    with pytest.raises(InvalidOption, match=r"limits\.cells: expected a whole number above 0"):
        Limits(cells=value)


READ: dict[str, Callable[[], object]] = {
    "loads": lambda: Catalog.loads(json.dumps(DATA), limits=TWO),
    "from_dict": lambda: Catalog.from_dict(DATA, limits=TWO),
    "from_records": lambda: Catalog.from_records(DATA["careers"], limits=TWO),
    "from_frame": lambda: Catalog.from_frame(Catalog(THREE).to_frame(), limits=TWO),
    "a comparison": lambda: Comparison.from_dict(compare(*THREE).to_dict(), limits=TWO),
    "a ranking": lambda: Ranking.from_dict(rank(THREE, {"salary.median": 1}).to_dict(), limits=TWO),
}


@pytest.mark.parametrize("read", READ.values(), ids=READ)
def test_more_careers_are_refused_with_the_limit_that_lets_them_in(
    read: Callable[[], object],
) -> None:
    with pytest.raises(BeyondLimit) as caught:
        read()
    assert (caught.value.limit, caught.value.found) == ("careers", 3)
    assert "it has 3 careers, and the limit is 2" in str(caught.value)
    assert caught.value.remedy == "If all of them are meant, pass limits=Limits(careers=3)."


def test_as_many_as_the_limit_are_read() -> None:
    three = Limits(careers=3)
    assert len(Catalog.from_records(DATA["careers"], limits=three)) == 3
    assert Comparison.from_dict(compare(*THREE).to_dict(), limits=three).careers == tuple(THREE)


def test_records_without_end_are_not_all_taken() -> None:
    def endless() -> Any:
        while True:
            yield {"title": "Cook"}

    with pytest.raises(UnreadableData, match="it has 3 careers"):
        Catalog.from_records(endless(), limits=TWO)


def test_a_file_is_not_read_where_it_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    Catalog(THREE).dump(path)
    size = path.stat().st_size
    assert len(Catalog.load(path, limits=Limits(size=size))) == 3
    with pytest.raises(UnreadableData, match=rf"mine.json: it has {size} bytes, and the limit is"):
        Catalog.load(path, limits=Limits(size=size - 1))


def test_a_pipe_is_read_to_its_end_and_a_device_without_one_is_not(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    text = Catalog(THREE).dumps().encode() + b" " * 100_000
    for size in (len(text), len(text) - 1):
        writer = Thread(target=lambda: pipe.write_bytes(text))
        writer.start()
        with nullcontext() if size == len(text) else pytest.raises(BeyondLimit) as caught:
            assert len(Catalog.load(pipe, limits=Limits(size=size))) == 3
        writer.join()
    assert caught is not None
    assert caught.value.found == len(text)
    with pytest.raises(
        BeyondLimit, match=r"zero: it has more than 1,000,000 bytes, which is the limit"
    ):
        Catalog.load("/dev/zero", limits=Limits(size=1_000_000))


def test_a_pipe_that_has_a_byte_more_than_the_limit_is_refused_wherever_it_is_cut(
    tmp_path: Path,
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=lambda: pipe.write_bytes(b" " * (2**16 + 1)))
    writer.start()
    with pytest.raises(BeyondLimit) as caught:
        Catalog.load(pipe, limits=Limits(size=2**16))  # as many as are read at once
    writer.join()
    assert caught.value.found == 2**16 + 1


def test_an_error_of_a_limit_comes_out_of_a_pickle_as_it_was() -> None:
    problem = BeyondLimit("a.json", "", "it has 3 careers, and the limit is 2", "careers", 3)
    again = pickle.loads(pickle.dumps(problem))  # noqa: S301  it is our own
    assert (str(again), again.limit, again.found) == (str(problem), "careers", 3)


def test_a_text_is_not_parsed_where_it_is_too_long() -> None:
    with pytest.raises(UnreadableData, match="it has 10 bytes, and the limit is 9"):
        Catalog.loads("[" * 10, limits=Limits(size=9))
    with pytest.raises(InvalidOption, match="JSON as a str or bytes"):
        Catalog.loads(5, limits=Limits(size=9))  # type: ignore[arg-type]  # which is refused


def test_problems_are_told_up_to_a_limit() -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.from_records([{}] * 5, limits=Limits(problems=2))
    assert str(caught.value).startswith("data has 5 problems, of which the first 2 are told\n- ")
    assert len(caught.value.exceptions) == 2


def test_problems_with_a_comparison_are_told_up_to_a_limit() -> None:
    data = compare(*THREE).to_dict()
    data["careers"] = [{}] * 5
    with pytest.raises(UnreadableData, match="and 2 more") as caught:
        Comparison.from_dict(data, limits=Limits(problems=2))
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("wrong", [5, 0, {"size": 1}, "size"])
def test_what_are_no_limits_is_refused_and_not_taken_for_the_usual_ones(
    wrong: Any, tmp_path: Path
) -> None:
    path = tmp_path / "catalog.json"
    path.write_text(json.dumps(DATA))
    (tmp_path / "prices.csv").write_text("GeoName,Description,2024\n")
    asked: list[Callable[[], object]] = [
        lambda: Catalog.load(path, limits=wrong),
        lambda: Catalog.loads(json.dumps(DATA), limits=wrong),
        lambda: Catalog.from_dict(DATA, limits=wrong),
        lambda: Catalog.from_records(DATA["careers"], limits=wrong),
        lambda: Comparison.from_dict(compare(*THREE).to_dict(), limits=wrong),
        lambda: read_price_levels(tmp_path / "prices.csv", limits=wrong),
        lambda: read_oews(tmp_path / "prices.csv", limits=wrong),
    ]
    for ask in asked:
        with pytest.raises(InvalidOption, match="limits: expected Limits, got"):
            ask()


@pytest.mark.parametrize(
    ("name", "found", "told"),
    [
        ("pages", 5, 'name: expected one of size, unpacked, cells, sheets, careers, got "pages".'),
        ("size", "5", 'found: expected a whole number, got "5".'),
    ],
)
def test_what_is_no_limit_and_no_number_of_things_is_not_held_against_one(
    name: Any, found: Any, told: str
) -> None:
    with pytest.raises(InvalidOption) as caught:
        Limits().check(name, found, "mine.json")
    assert str(caught.value).startswith(told)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="there is no such file here")
def test_a_file_that_can_be_opened_and_not_read_is_named() -> None:
    with pytest.raises(OSError, match=r"Input/output error: '/proc/self/mem'"):
        Catalog.load("/proc/self/mem")
