"""Where the pages of a site are written, whatever that is, and a few of them at a time."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol, cast, runtime_checkable

from careercompare.errors import InvalidOption
from careercompare.site.folders import LocalFolder, RemoteFolder

_LOCAL = ("file://", "local://")
_OF_ONE_SLASH = re.compile("[A-Za-z][A-Za-z0-9+.-]+:/(?!/)")  # as `Path` leaves of an address
_MOST_FILES, _MOST_BYTES = 128, 4_000_000


@runtime_checkable
class Storage(Hashable, Protocol):
    """Files by their paths below a folder; what fails raises an `OSError`."""

    def read(self, *paths: str) -> Mapping[str, bytes]:
        """Return what files hold, by their paths; those that are not there are left out."""
        ...

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files, each in one step where there are such, in place of those that are there."""
        ...

    def secure(self, path: str, content: bytes) -> None:
        """Write a file that is to be there after a loss of power as well."""
        ...

    def measure(self, paths: Iterable[str]) -> list[int]:
        """Return how many bytes each file has; -1 where there is none."""
        ...

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, those that are there."""
        ...

    def list(self, folder: str) -> Iterator[str]:
        """Yield the paths of the files in a folder; none where there is no such folder."""
        ...

    def tidy(self, folder: str) -> None:
        """Remove what an interrupted run has begun to write into a folder."""
        ...

    def prune(self, folder: str) -> None:
        """Remove a folder, where it is empty."""
        ...

    def abandon(self) -> None:
        """Let go of what this thread has begun to write and does not end."""
        ...


def open_storage(folder: os.PathLike[str] | str | Storage) -> Storage:
    """Return the storage of a folder, or of an address such as ``s3://bucket/careers``."""
    if isinstance(folder, Storage):
        return folder
    name = spell_path(folder)
    for scheme in _LOCAL:
        name = name.removeprefix(scheme)
    # Some versions of fsspec take an address without a scheme for a path, and others fail of it.
    if not name or name.startswith("://"):
        remedy = "Name one: 'site', or 's3://bucket/careers'."
        raise InvalidOption("folder", folder, "a folder, or the address of one", remedy)
    if _OF_ONE_SLASH.match(name):  # else a folder of this machine would be called "s3:"
        remedy = "Write an address as a text, which keeps both of its slashes: 's3://bucket'."
        raise InvalidOption("folder", folder, "the path of a folder, or an address", remedy)
    if "://" not in name:
        return LocalFolder(check_path("folder", os.path.abspath(name)))
    storage = RemoteFolder(name)
    try:
        storage.measure(())
    except OSError as problem:
        remedy = f"fsspec says: {str(problem).rstrip('.')}."
        raise InvalidOption("folder", name, "an address that fsspec can open", remedy) from problem
    return storage


def spell_path(given: object) -> str:
    """Return the text of a path; "" for what is none, as one of bytes."""
    is_path = isinstance(given, str | os.PathLike)
    name: object = os.fspath(cast("os.PathLike[str]", given)) if is_path else ""
    return name if isinstance(name, str) else ""


def check_path(option: str, path: str) -> str:
    """Return the *path* that an option has; one that no file can have raises `InvalidOption`."""
    try:
        os.stat(path)
    except OSError:
        pass  # whether it is there, and can be written, is told where it is
    except ValueError as problem:
        expected, remedy = "a path that this system can have", f"Name another one: {problem}."
        raise InvalidOption(option, path, expected, remedy) from None
    return path


@contextmanager
def abandoning(storage: Storage) -> Generator[None]:
    """Let go of what this thread has begun to write into a storage, where it does not end."""
    try:
        yield
    except BaseException:
        storage.abandon()
        raise


def batch(files: Iterable[tuple[str, bytes]]) -> Iterator[dict[str, bytes]]:
    """Yield files in batches that take little memory, since storage far away takes many at once.

    >>> [len(each) for each in batch([(str(number), b"") for number in range(200)])]
    [128, 72]
    """
    found, size = dict[str, bytes](), 0
    for path, content in files:
        found[path] = content
        size += len(content)
        if len(found) == _MOST_FILES or size > _MOST_BYTES:
            yield found
            found, size = {}, 0
    if found:
        yield found


def find_equal(storage: Storage, files: Mapping[str, bytes]) -> set[str]:
    """Return the paths of those *files* that are there already, with the same bytes."""
    sizes = zip(files, storage.measure(files), strict=True)
    held = storage.read(*[path for path, size in sizes if size == len(files[path])])
    return {path for path, content in held.items() if content == files[path]}
