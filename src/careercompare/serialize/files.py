"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import cast

from careercompare.errors import InvalidOption


def take_path(path: Path | str) -> Path:
    """Return *path*, or raise `InvalidOption` where no file system can hold such a name."""
    if not isinstance(cast("object", path), str | os.PathLike):
        raise InvalidOption("path", path, "the name of a file", "Give a text or a Path.")
    try:
        is_name = "\0" not in os.fspath(path) and bool(os.fsencode(path))
    except UnicodeEncodeError:
        is_name = False
    if not is_name:
        remedy = "Remove what no name of a file can hold."
        raise InvalidOption("path", os.fspath(path), "the name of a file", remedy)
    return Path(path)


def write_whole(path: Path, content: str | bytes) -> None:
    """Write *content*, text as UTF-8, beside *path* first, then put it in its place in one step.

    A link stays one: what it leads to is replaced. What is no regular file, such as a pipe or
    ``/dev/stdout``, is never replaced: it is written into. A new file has the rights
    that the caller's umask leaves, and one that is replaced keeps its own.
    """
    data = content if isinstance(content, bytes) else content.encode()
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        path.write_bytes(data)
        return
    path = Path(os.path.realpath(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(path.parent))
    # A name of its own, not one made from that of the file, which may be as long as names get.
    beside = path.parent / f".{os.urandom(8).hex()}.tmp"
    # The kernel takes the umask off the rights: to ask for the umask is to change it for a moment.
    rights = 0o666 if mode is None else stat.S_IMODE(mode)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, rights)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if mode is not None:
            beside.chmod(rights)
        beside.replace(path)
    except BaseException:
        beside.unlink()
        raise
