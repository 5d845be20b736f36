"""A site by the workers of dask.distributed, and by those that are left when one is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sites import OPTIONS, change, count, read_all, read_times

from careercompare import Catalog
from careercompare.site import write_site

distributed = pytest.importorskip("distributed", reason="needs dask.distributed")

CATALOG = Catalog(list(Catalog.official().values())[:60])


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    cluster = distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None
    )
    with cluster, distributed.Client(cluster) as client:
        yield client


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    write_site(CATALOG, folder, **OPTIONS)
    return read_all(folder)


def test_a_cluster_writes_the_same_bytes(
    client: Any, whole: dict[str, bytes], tmp_path: Path
) -> None:
    write_site(CATALOG, tmp_path, **OPTIONS, executor=client.get_executor())
    assert read_all(tmp_path) == whole
    times = read_times(tmp_path)
    again = write_site(CATALOG, tmp_path, **OPTIONS, executor=client.get_executor())
    assert count(again)[0] == count(again)[2] == 0
    assert read_times(tmp_path) == times


def test_a_worker_that_is_killed_is_done_without(
    client: Any, whole: dict[str, bytes], tmp_path: Path
) -> None:
    write_site(change(CATALOG), tmp_path, **OPTIONS)
    killed: list[int] = []

    def kill_one(done: int, total: int) -> None:
        if not killed:
            workers = client.run(os.getpid)
            killed.append(next(iter(workers.values())))
            os.kill(killed[0], signal.SIGKILL)

    executor = client.get_executor()
    write_site(CATALOG, tmp_path, **OPTIONS, release="2", executor=executor, progress=kill_one)
    assert killed
    write_site(CATALOG, tmp_path, **OPTIONS, executor=executor)
    assert read_all(tmp_path) == whole
