"""Files written whole or not at all, by every writer of a single file."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from careercompare.errors import InvalidOption

BEGUN, END = ".careercompare-", ".tmp"
"""How the names of files begin and end that are not yet in their place."""

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_HANDLES = re.compile(r"/dev/fd|/proc/\d+(/task/\d+)?/fd")


def take_path(path: Path | str) -> Path:
    """Return *path*, or raise `InvalidOption` where no file system can hold such a name."""
    try:
        name: object = os.fspath(path)
    except TypeError:
        name = None
    if not isinstance(name, str):  # a path may be one of bytes, too
        raise InvalidOption("path", path, "the name of a file", "Give a text or a Path.")
    try:
        is_name = "\0" not in name and bool(os.fsencode(name))
    except UnicodeEncodeError:
        is_name = False
    if not is_name:
        remedy = "Remove what no name of a file can hold."
        raise InvalidOption("path", name, "the name of a file", remedy)
    return Path(name)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write *content*, text as UTF-8, beside *path* first, then put it in its place in one step.

    It is on the disk before, so that after a loss of power too there is the old file or the new
    one, whole. A new file has the rights that the caller's umask leaves, and one that is replaced
    keeps its own. A link stays one: what it leads to is replaced. What is no regular file, such as
    a pipe, is written into, and so is what is open already, such as ``/dev/stdout``: behind what
    was written there. What a writer that was killed has left beside the file is removed by the next
    one. What fails raises the `OSError` that says why, with the name of *path*.
    """
    data = content if isinstance(content, bytes) else content.encode()
    try:
        _write(path, data)
    except OSError as problem:
        if problem.errno is None:
            raise
        # By the name that was given, not that of a file beside it.
        raise OSError(problem.errno, problem.strerror, str(path)) from None


def _write(path: Path, data: bytes) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    reached = None if mode is None else _reach(path, mode)
    if reached is not None:
        _write_out(reached, data)
        return
    place = os.path.realpath(path)
    if not Path(place).parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder")
    # The kernel takes the umask off the rights: to ask for the umask is to change it for a moment.
    rights = 0o666 if mode is None else stat.S_IMODE(mode)
    handle, beside, lock = _begin(place, rights)
    finish: list[Callable[[int], object]] = [os.fsync]
    if mode is not None:
        finish.append(lambda _: os.chmod(beside, rights))
    try:
        put(handle, beside, place, data, finish)
    finally:
        if lock is not None:
            os.close(lock)


def _reach(path: Path, mode: int) -> int | None:
    """Return a handle of what is there to be written into; None of a file, which is replaced."""
    is_file = stat.S_ISREG(mode)
    # A pipe is opened anew: what shares it with others may not wait for its reader.
    if is_file or stat.S_ISSOCK(mode):
        handle = _share(os.fspath(path))
        if handle is not None:
            return handle
    return None if is_file else os.open(path, os.O_WRONLY | os.O_APPEND)


def _share(place: str) -> int | None:
    """Return another handle of what is open by a name as ``/dev/stdout``; None of other names.

    It writes on where the one of this process stands, and lets it go on behind.
    """
    above, name = os.path.split(place)
    folder = os.path.realpath(above)
    if _HANDLES.fullmatch(folder):
        if name.isdecimal() and folder in ("/dev/fd", os.path.realpath("/proc/self/fd")):
            return os.dup(int(name))
        return os.open(place, os.O_WRONLY | os.O_APPEND)
    try:
        target = os.readlink(os.path.join(folder, name))
    except OSError:
        return None
    return _share(os.path.join(folder, target))


def put(
    handle: int,
    beside: str,
    place: str,
    data: bytes,
    finish: Iterable[Callable[[int], object]] = (),
    *,
    within: int | None = None,
) -> None:
    """Write *data* to *handle*, which is the new file *beside*, and put that into its *place*.

    What is to *finish* it is called with the handle before. Of what fails, nothing is left. Both
    names may be those *within* a folder of that handle.
    """
    try:
        _write_out(handle, data, finish)
        os.replace(beside, place, src_dir_fd=within, dst_dir_fd=within)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside, dir_fd=within)
        raise


def _write_out(handle: int, data: bytes, finish: Iterable[Callable[[int], object]] = ()) -> None:
    try:
        written = os.write(handle, data)
        while written < len(data):  # as hardly ever: a disk takes all at once, or is full
            written += os.write(handle, memoryview(data)[written:])
        for do in finish:
            do(handle)
    finally:
        os.close(handle)


def create(beside: str, rights: int = 0o666, within: int | None = None) -> int:
    """Return the handle of a new file of that name, which must not be there.

    The name may be that *within* a folder of that handle.
    """
    return os.open(beside, _CREATE, rights, dir_fd=within)


def _begin(place: str, rights: int) -> tuple[int, str, int | None]:
    """Return the handle and the name of a new file beside *place*, and what holds its lock.

    The lock goes when that is closed, which is after the file has been put in its place. The name
    is short, whatever that of the file is, and the same for each of its writers: what one that was
    killed has left is found, known by its lock being gone, and removed.
    """
    folder, name = os.path.split(place)
    number = 0
    while True:
        beside = os.path.join(folder, f"{BEGUN}{crc32(os.fsencode(name)):08x}-{number}{END}")
        try:
            handle = create(beside, rights)
        except FileExistsError:
            if not _remove_left(beside):
                number += 1
            continue
        try:
            _lock(handle)
        except BlockingIOError:  # somebody takes it for one that was left, and removes it
            os.close(handle)
            continue
        except OSError:
            return handle, beside, None  # where there are no locks nothing is removed
        if _is_named(handle, beside):
            return handle, beside, os.dup(handle)
        os.close(handle)


def _remove_left(beside: str) -> bool:
    """Remove what a writer that is gone has left, and tell whether the name may be free now."""
    try:
        handle = os.open(beside, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except FileNotFoundError:
        return True
    except OSError:  # it is somebody else's
        return False
    try:
        _lock(handle)
        if _is_named(handle, beside):
            os.unlink(beside)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def _lock(handle: int) -> None:
    """Lock the file for as long as it is open; where that cannot be, raise an `OSError`."""
    try:
        import fcntl
    except ImportError:
        raise OSError(errno.ENOTSUP, "there are no locks") from None
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_named(handle: int, beside: str) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(beside))
    except FileNotFoundError:
        return False
