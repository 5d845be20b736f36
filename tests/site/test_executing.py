"""Any executor writes the same bytes, and what goes wrong in a worker is told to who asked."""

from __future__ import annotations

import os
import pickle
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from ctypes import c_int, pointer
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from sites import OPTIONS, Broken, change, count, read_all, read_times, take_sample

from careercompare import InvalidOption, Message, Outcome, Verdict
from careercompare.site import SiteNotWritten, write_site

CATALOG = take_sample(8)


def make_executor(kind: str) -> Executor:
    if kind == "threads":
        return ThreadPoolExecutor(3)
    return ProcessPoolExecutor(2, get_context("spawn"))


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_any_executor_writes_the_same_bytes(kind: str, tmp_path: Path) -> None:
    whole = write_site(CATALOG, tmp_path / "serial", **OPTIONS)
    with make_executor(kind) as executor:
        many = write_site(CATALOG, tmp_path / "many", **OPTIONS, executor=executor)
        assert count(many) == count(whole)
        assert read_all(tmp_path / "many") == read_all(tmp_path / "serial")
        times = read_times(tmp_path / "many")
        again = write_site(CATALOG, tmp_path / "many", **OPTIONS, executor=executor)
        assert count(again) == (0, whole.written, 0)
        assert read_times(tmp_path / "many") == times
        write_site(change(CATALOG), tmp_path / "many", **OPTIONS, executor=executor)
    write_site(change(CATALOG), tmp_path / "serial", **OPTIONS)
    assert read_all(tmp_path / "many") == read_all(tmp_path / "serial")


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_a_disk_that_is_full_for_a_worker_is_told_with_how_far_it_came(
    kind: str, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    write_site(CATALOG, site, **OPTIONS)
    pages = sorted((site / "en" / "compare").iterdir())
    last = pages[-1]
    last.unlink()
    last.mkdir()  # which nothing can be written over
    with make_executor(kind) as executor, pytest.raises(SiteNotWritten) as caught:
        write_site(CATALOG, site, **OPTIONS, executor=executor)
    problem = caught.value
    assert problem.errno is not None
    assert problem.folder == str(site)
    assert 0 < problem.done < problem.total == 2 * 28 + 2 * 10 + 4
    last.rmdir()
    write_site(CATALOG, site, **OPTIONS)
    write_site(CATALOG, tmp_path / "whole", **OPTIONS)
    assert read_all(site) == read_all(tmp_path / "whole")


def test_no_more_tasks_are_held_than_keep_all_workers_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careercompare.site.executing._IN_FLIGHT", 1)
    whole = write_site(CATALOG, tmp_path / "serial", **OPTIONS)
    with make_executor("threads") as executor:
        many = write_site(CATALOG, tmp_path / "many", **OPTIONS, executor=executor)
    assert count(many) == count(whole)
    assert read_all(tmp_path / "many") == read_all(tmp_path / "serial")


def test_a_job_that_a_killed_run_has_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".careercompare").mkdir()
    (tmp_path / ".careercompare" / "0123456789abcdef.pickle").write_bytes(b"")
    write_site(CATALOG, tmp_path, **OPTIONS)
    assert not list((tmp_path / ".careercompare").glob("*.pickle"))


def test_what_a_rule_raises_in_a_worker_is_raised_as_it_is(tmp_path: Path) -> None:
    with make_executor("threads") as executor, pytest.raises(ZeroDivisionError):
        write_site(CATALOG, tmp_path, **OPTIONS, rules=[Broken()], executor=executor)
    assert not list((tmp_path / ".careercompare").glob("*.pickle"))


def test_workers_that_die_are_told(tmp_path: Path) -> None:
    with make_executor("processes") as executor, pytest.raises(SiteNotWritten) as caught:
        write_site(CATALOG, tmp_path, **OPTIONS, rules=[_Deadly()], executor=executor)
    assert caught.value.errno is None
    assert "terminated abruptly" in str(caught.value)


class _Deadly:
    name = "deadly"

    def judge(self, careers: Any) -> Verdict:
        if careers:
            os._exit(1)
        return Verdict(self.name, Outcome.UNDECIDED, Message("deadly", "Never said."))


def test_an_executor_that_was_shut_down_is_told(tmp_path: Path) -> None:
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    with pytest.raises(SiteNotWritten, match="after shutdown"):
        write_site(CATALOG, tmp_path, **OPTIONS, executor=executor)


@pytest.mark.parametrize("own", [None, pointer(c_int(1))], ids=["class", "pointer"])
def test_what_cannot_be_pickled_is_refused_before_anything_is_written(
    own: object, tmp_path: Path
) -> None:
    class Local(Broken):
        def __reduce__(self) -> Any:
            return super().__reduce__() if own is None else (str, (own,))

    with make_executor("threads") as executor, pytest.raises(InvalidOption) as caught:
        write_site(CATALOG, tmp_path, **OPTIONS, rules=[Local()], executor=executor)
    assert caught.value.path == "executor"
    assert caught.value.expected == "aspects and rules that can be pickled"
    assert caught.value.remedy == (
        f"Define functions and rules in a module ({caught.value.__cause__}), "
        "or leave the executor out."
    )
    assert not list(tmp_path.iterdir())


def test_a_job_that_is_not_the_one_handed_out_is_not_opened(tmp_path: Path) -> None:
    class Changing(ThreadPoolExecutor):
        def submit(self, *given: Any, **named: Any) -> Any:
            for path in (tmp_path / ".careercompare").glob("*.pickle"):
                path.write_bytes(pickle.dumps("another"))
            return super().submit(*given, **named)

    with (
        Changing(1) as executor,
        pytest.raises(
            SiteNotWritten,
            match=r": the job is not there as it was written: \.careercompare/\w{16}\.pickle\. ",
        ),
    ):
        write_site(CATALOG, tmp_path, **OPTIONS, executor=executor)


def test_the_error_comes_whole_out_of_another_process() -> None:
    problem = SiteNotWritten("site", 3, 9, OSError(28, "No space left on device"))
    again = pickle.loads(pickle.dumps(problem))  # noqa: S301  its own bytes
    assert str(again) == str(problem)
    assert again.errno == 28
    assert str(problem) == (
        "'site': 3 of 9 files are written, then: No space left on device. "
        "Mend that and run it again: it goes on from there."
    )
    named = SiteNotWritten("site", 0, 9, OSError(13, "Permission denied", "site/en/compare"))
    assert "then: Permission denied: 'en/compare'. Mend" in str(named)
    assert "then: TimeoutError. Mend" in str(SiteNotWritten("site", 0, 9, TimeoutError()))
