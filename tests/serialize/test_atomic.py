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
    open_really = os.fdopen

    def open_on_a_full_disk(*arguments: Any, **options: Any) -> Any:
        file = open_really(*arguments, **options)

        def write(data: bytes) -> int:
            file.raw.write(data[:10])
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(file, "write", write, raising=False)
        return file

    monkeypatch.setattr(os, "fdopen", open_on_a_full_disk)
    with pytest.raises(OSError, match="No space left"):
        NEW.dump(path)
    monkeypatch.undo()
    assert_unchanged(path)


def test_a_step_that_fails_at_the_end_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
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
