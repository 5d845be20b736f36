"""Folders into which a site is written: one of this machine, or any that fsspec knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs

from careercompare.errors import CareerCompareError, MissingExtra
from careercompare.serialize import BEGUN, END, create, put


@attrs.frozen
class LocalFolder:
    """A folder of this machine: a file is written beside its place, and put there by its name.

    Pages are not forced onto the disk one by one, which would take a hundred times as long.
    """

    folder: str

    def read(self, *paths: str) -> Mapping[str, bytes]:
        """Return what the files hold that are there."""
        found: dict[str, bytes] = {}
        for path in paths:
            # To make a `Path` of each would take as long as to read it.
            with suppress(FileNotFoundError), open(f"{self.folder}/{path}", "rb", 0) as file:
                found[path] = file.read()
        return found

    def write(self, files: Mapping[str, bytes]) -> None:
        """Put each file in its place in one step."""
        self._write(files, ())

    def secure(self, path: str, content: bytes) -> None:
        """Write a file, and force it onto the disk."""
        self._write({path: content}, (os.fsync,))

    def _write(self, files: Mapping[str, bytes], finish: Iterable[Callable[[int], object]]) -> None:
        # Workers of several machines may share the folder: no process is known by its number.
        begun = f"{BEGUN}{os.urandom(8).hex()}-"
        with ExitStack() as entered:
            batch = _Batch(self.folder, finish, entered)
            for number, (path, content) in enumerate(files.items()):
                try:
                    try:
                        batch.put(path, content, f"{begun}{number}{END}")
                    except FileNotFoundError:
                        # An earlier run in the same folder may yet tidy up as this one begins.
                        batch.leave()
                        batch.put(path, content, f"{begun}{number}-again{END}")
                except OSError as problem:
                    # By the name that it is to have, not that of a file beside it.
                    problem.filename, problem.filename2 = f"{self.folder}/{path}", None
                    raise

    def measure(self, paths: Iterable[str]) -> list[int]:
        """Return what the folder says of each file; a link that leads nowhere is one of nothing."""
        sizes: list[int] = []
        for path in paths:
            place = f"{self.folder}/{path}"
            try:
                sizes.append(os.stat(place).st_size)
            except FileNotFoundError:
                sizes.append(0 if os.path.islink(place) else -1)
        return sizes

    def remove(self, paths: Iterable[str]) -> None:
        """Unlink the files that are there."""
        for path in paths:
            Path(self.folder, path).unlink(missing_ok=True)

    def list(self, folder: str) -> Iterator[str]:
        """Yield the files of a folder, and links, wherever they lead."""
        with suppress(FileNotFoundError), os.scandir(f"{self.folder}/{folder}") as entries:
            for each in entries:
                if not each.is_dir(follow_symlinks=False):
                    yield f"{folder}/{each.name}".removeprefix("/")

    def tidy(self, folder: str) -> None:
        """Remove what was begun, and never put in its place."""
        for path in self.list(folder):
            name = path.rpartition("/")[2]
            if name.startswith(BEGUN) and name.endswith(END):
                self.remove([path])

    def prune(self, folder: str) -> None:
        """Remove a folder that is empty; leave any other."""
        with suppress(OSError):  # it is not there, or not empty
            os.rmdir(f"{self.folder}/{folder}")

    def abandon(self) -> None:
        """Do nothing: a file that is begun is ended or removed at once."""


@attrs.frozen
class _Batch:
    """Files that are written together: each folder of them is entered once.

    *folder* is that of the site, *finish* what is done with each before it is in its place, and
    *entered* closes the folders.
    """

    folder: str
    finish: Iterable[Callable[[int], object]]
    entered: ExitStack
    known: dict[str, tuple[str, int | None]] = attrs.field(factory=dict[str, Any], init=False)

    def put(self, path: str, content: bytes, begun: str) -> None:
        """Write a file by the name of one that is *begun* beside it."""
        parent, _, name = path.rpartition("/")
        found = self.known.get(parent)
        if found is None:
            found = self.known[parent] = _enter(f"{self.folder}/{parent}", self.entered)
        within, handle = found
        beside = f"{within}{begun}"
        new = create(beside, within=handle)
        put(new, beside, f"{within}{name}", content, self.finish, within=handle)

    def leave(self) -> None:
        """Enter each folder again before anything else is written."""
        self.known.clear()


def _enter(folder: str, entered: ExitStack) -> tuple[str, int | None]:
    """Return how the names of files in a folder begin, which is made, and its handle.

    To find each by the handle spares a tenth of writing it. Where a system knows of no such, it is
    None, and names are whole.
    """
    if not {os.open, os.rename, os.unlink} <= os.supports_dir_fd:
        os.makedirs(folder, exist_ok=True)
        return f"{folder}/", None
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    entered.callback(os.close, handle)
    return "", handle


@contextmanager
def _failing() -> Generator[None]:
    """Raise an `OSError` for whatever a file system of fsspec raises, which may be anything."""
    try:
        yield
    except (OSError, CareerCompareError):
        raise
    except Exception as problem:
        raise OSError(str(problem) or type(problem).__name__) from problem


@attrs.frozen
class RemoteFolder:
    """A folder that fsspec knows by its address.

    Object storage writes a file whole by itself, and many at a time where fsspec can do that.
    """

    address: str

    @_failing()
    def read(self, *paths: str) -> Mapping[str, bytes]:
        """Return what the files hold that are there, asked for all at once."""
        system, places = self._find(paths)
        # Of no paths, fsspec says that they are not there.
        found: dict[str, bytes] = system.cat([*places], on_error="omit") if places else {}
        return {path: found[place] for place, path in places.items() if place in found}

    @_failing()
    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files all at once; make their folders where there are such."""
        system, places = self._find(files)
        content = {place: files[path] for place, path in places.items()}
        try:
            system.pipe(content)
        except FileNotFoundError:  # where folders are things of their own
            for folder in {place.rpartition("/")[0] for place in places}:
                system.makedirs(folder, exist_ok=True)
            system.pipe(content)

    def secure(self, path: str, content: bytes) -> None:
        """Write a file: what the storage has taken, it keeps."""
        self.write({path: content})

    @_failing()
    def measure(self, paths: Iterable[str]) -> list[int]:
        """Return what the storage says of each file."""
        system, places = self._find(paths)
        try:
            return [*map(int, system.sizes([*places]))]
        except FileNotFoundError:
            return [int(system.size(place)) if system.isfile(place) else -1 for place in places]

    @_failing()
    def remove(self, paths: Iterable[str]) -> None:
        """Remove files one by one, those that are there."""
        system, places = self._find(paths)
        for place in places:
            with suppress(FileNotFoundError):
                system.rm_file(place)

    def list(self, folder: str) -> Iterator[str]:
        """Yield the files right below an address."""
        with _failing(), suppress(FileNotFoundError):
            system, places = self._find([folder])
            for place in places:
                for each in system.ls(place.rstrip("/"), detail=True):
                    if each["type"] == "file":
                        name = each["name"].rpartition("/")[2]
                        yield f"{folder}/{name}".removeprefix("/")

    def tidy(self, folder: str) -> None:
        """Do nothing: nothing is begun under another name."""

    @_failing()
    def prune(self, folder: str) -> None:
        """Remove a folder that is empty, where folders are things of their own."""
        system, places = self._find([folder])
        for place in places:
            with suppress(OSError):  # it is not there, not empty, or not a thing of its own
                system.rmdir(place)

    def abandon(self) -> None:
        """Do nothing: a file that is begun is ended or removed at once."""

    def _find(self, paths: Iterable[str]) -> tuple[Any, dict[str, str]]:
        """Return the file system, and *paths* by how it calls them."""
        try:
            fsspec: Any = import_module("fsspec.core")  # which has no types
        except ImportError:
            raise MissingExtra("site", "fsspec") from None
        # What it remembers of a folder is not what other workers have written there since.
        system, root = fsspec.url_to_fs(self.address, use_listings_cache=False)
        return system, {f"{root.rstrip('/')}/{path}": path for path in paths}
