"""A catalog is written whole or not at all: a failure leaves the old file as it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from careercompare import Career, Catalog

OLD, NEW = Catalog([Career("Poet")]), Catalog([Career("Clerk")])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "careers.json"
    OLD.dump(path)
    return path


def assert_unchanged(path: Path) -> None:
    assert Catalog.load(path) == OLD
    assert list(path.parent.iterdir()) == [path]


def test_a_disk_that_is_full_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_really = os.write

    def write(handle: int, data: Any) -> int:
        if len(data) > 10:
            return write_really(handle, data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(OSError, match="No space left") as caught:
        NEW.dump(path)
    assert Path(caught.value.filename) == path
    monkeypatch.undo()
    assert_unchanged(path)


def test_a_step_that_fails_at_the_end_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        NEW.dump(path)
    monkeypatch.undo()
    assert_unchanged(path)


def test_a_catalog_that_cannot_be_written_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Catalog) -> str:
        raise MemoryError

    monkeypatch.setattr(Catalog, "dumps", fail)
    with pytest.raises(MemoryError):
        NEW.dump(path)
    monkeypatch.undo()
    assert_unchanged(path)


def test_where_nothing_fails_the_new_file_is_there(path: Path) -> None:
    NEW.dump(path)
    assert Catalog.load(path) == NEW
    assert list(path.parent.iterdir()) == [path]
