"""Where the pages of a site are written: a folder on this machine, or any that fsspec knows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import attrs

from careercompare.errors import MissingExtra

_BEGUN, _END = ".careercompare-", ".tmp"


class Storage(Protocol):
    """Files by their paths below a folder; each is written whole or not at all."""

    def read(self, path: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        ...

    def write(self, path: str, content: bytes) -> None:
        """Write a file in one step, in place of one that is there."""
        ...

    def measure(self, path: str) -> int:
        """Return how many bytes a file has; -1 where there is none."""
        ...

    def remove(self, path: str) -> None:
        """Remove a file, where there is one."""
        ...

    def list(self, folder: str) -> Iterator[str]:
        """Yield the paths of the files in a folder; none where there is no such folder."""
        ...

    def tidy(self, folder: str) -> None:
        """Remove what an interrupted run has begun to write into a folder."""
        ...


@attrs.frozen
class LocalFolder:
    """A folder of this machine: a file is written beside its place, and put there by its name."""

    folder: str

    def read(self, path: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        try:
            return Path(self.folder, path).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, path: str, content: bytes) -> None:
        """Write a file in one step, in place of one that is there."""
        place = f"{self.folder}/{path}"
        parent = place.rpartition("/")[0]
        # Of one process and thread at a time, so that it need not be a new one for each file.
        beside = f"{parent}/{_BEGUN}{os.getpid()}-{id(self)}{_END}"
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        except FileNotFoundError:
            os.makedirs(parent, exist_ok=True)
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            with os.fdopen(handle, "wb", buffering=0) as file:
                view = memoryview(content)
                while view:
                    view = view[file.write(view) :]
            os.replace(beside, place)
        except BaseException:
            with suppress(OSError):
                os.unlink(beside)
            raise

    def measure(self, path: str) -> int:
        """Return how many bytes a file has; -1 where there is none."""
        try:
            return os.stat(f"{self.folder}/{path}").st_size
        except FileNotFoundError:
            return -1

    def remove(self, path: str) -> None:
        """Remove a file, where there is one."""
        Path(self.folder, path).unlink(missing_ok=True)

    def list(self, folder: str) -> Iterator[str]:
        """Yield the paths of the files in a folder; none where there is no such folder."""
        with suppress(FileNotFoundError), os.scandir(f"{self.folder}/{folder}") as entries:
            yield from (f"{folder}/{each.name}" for each in entries if each.is_file())

    def tidy(self, folder: str) -> None:
        """Remove what an interrupted run has begun to write into a folder."""
        for path in self.list(folder):
            name = path.rpartition("/")[2]
            if name.startswith(_BEGUN) and name.endswith(_END):
                self.remove(path)


@attrs.frozen
class RemoteFolder:
    """A folder that fsspec knows by its address: object storage writes a file whole by itself."""

    address: str

    def read(self, path: str) -> bytes | None:
        """Return what a file holds; None where there is none."""
        system, place = self._find(path)
        try:
            content: bytes = system.cat_file(place)
        except FileNotFoundError:
            return None
        return content

    def write(self, path: str, content: bytes) -> None:
        """Write a file in one step, in place of one that is there."""
        system, place = self._find(path)
        system.pipe_file(place, content)

    def measure(self, path: str) -> int:
        """Return how many bytes a file has; -1 where there is none."""
        system, place = self._find(path)
        try:
            return int(system.size(place))
        except FileNotFoundError:
            return -1

    def remove(self, path: str) -> None:
        """Remove a file, where there is one."""
        system, place = self._find(path)
        with suppress(FileNotFoundError):
            system.rm_file(place)

    def list(self, folder: str) -> Iterator[str]:
        """Yield the paths of the files in a folder; none where there is no such folder."""
        system, place = self._find(folder)
        with suppress(FileNotFoundError):
            for each in system.ls(place, detail=True):
                if each["type"] == "file":
                    yield f"{folder}/{each['name'].rpartition('/')[2]}"

    def tidy(self, folder: str) -> None:
        """Do nothing: what is not written whole is not there."""

    def _find(self, path: str) -> tuple[Any, str]:
        try:
            import fsspec
        except ImportError:
            raise MissingExtra("site", "fsspec") from None
        system, place = fsspec.core.url_to_fs(self.address)
        return system, f"{place.rstrip('/')}/{path}"


def open_storage(folder: Path | str | Storage) -> Storage:
    """Return the storage of a folder, or of an address such as ``s3://bucket/careers``."""
    if not isinstance(folder, Path | str):
        return folder
    if isinstance(folder, str) and "://" in folder:
        return RemoteFolder(folder)
    return LocalFolder(os.path.abspath(folder))
