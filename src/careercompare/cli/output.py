"""Where a command writes to, and what goes wrong there, with the name that the user gave."""

from __future__ import annotations

import errno
import json
import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import RawIOBase
from typing import TextIO

from careercompare.errors import STEERING, CareerCompareError, show_controls, spell

STANDARD_OUTPUT = "-"

_REMEDIES = {
    errno.ENOENT: "Check its name and that of its folder.",
    errno.EACCES: "Ask for the right to it, or choose another one.",
    errno.EPERM: "Ask for the right to it, or choose another one.",
    errno.EROFS: "Choose a place that can be written to.",
    errno.EISDIR: "Name a file in it.",
    errno.ENOTDIR: "Name a file that is in a folder.",
    errno.ENOSPC: "Make room, or choose another place.",
    errno.ELOOP: "Name the file that the links are to lead to.",
    errno.ENAMETOOLONG: "Give it a shorter name.",
}
_OTHERWISE = "Choose another file."
_LONGEST_PATH = 1_000


class UnusableFile(CareerCompareError, OSError):
    """A file or a stream that can be neither read nor written to, by the *path* that was given.

    *problem* says what is wrong with it, and *remedy* what to do.
    """

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(path, problem, remedy)
        self.path = path
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}. {self.remedy}"


@contextmanager
def name_file(path: str) -> Generator[None]:
    """Raise what the system says against a file as `UnusableFile`, whatever name it tells."""
    try:
        yield
    except OSError as problem:
        raise explain(problem, path) from None


def explain(problem: OSError, path: str) -> UnusableFile:
    """Return what the system says against the file that the user calls *path*."""
    if isinstance(problem, UnusableFile):
        return problem
    remedy = _REMEDIES.get(problem.errno or 0, _OTHERWISE)
    cut = "…" if len(path) > _LONGEST_PATH else ""
    name = spell(path[:_LONGEST_PATH]) + cut
    return UnusableFile(name, problem.strerror or str(problem), remedy)


def write_json(data: object) -> str:
    r"""Write *data* as JSON in which nothing steers a terminal; read back it is the same.

    >>> print(write_json(["é\x9b"]), end="")
    [
      "é\u009b"
    ]
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return re.sub(STEERING, lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def write_output(text: str, output: str | None = None) -> None:
    """Write *text* to that file, whole or not at all; without one, or ``-``, to standard output.

    What cannot be written raises `UnusableFile`. A reader who has seen enough is no mistake.
    """
    if output not in (None, STANDARD_OUTPUT):
        from careercompare.serialize import take_path, write_whole

        with name_file(output), suppress(BrokenPipeError):
            if output.endswith("/"):  # a path of Python forgets that this names a folder
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            write_whole(take_path(output), text)
        return
    stream = find_standard_output()
    try:
        with name_file("standard output"):
            _write_stream(text, stream)
    except UnusableFile:
        _leave(stream)
        raise


def find_standard_output() -> TextIO:
    """Return standard output, or raise `UnusableFile` where it is closed.

    A command that writes files asks for it before it does, where it is to say so afterwards.
    """
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise UnusableFile("standard output", "it is closed", "Lead it to a file: > FILE.")
    return stream


def _write_stream(text: str, stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:  # what a program put in its place may have no encoding
        reconfigure(encoding="utf-8")
    raw: object = getattr(stream, "buffer", None)
    try:
        if isinstance(raw, RawIOBase):
            _write_all(text.replace("\n", os.linesep).encode(), raw)
        else:
            stream.write(text)
            stream.flush()
    except BrokenPipeError:
        _leave(stream)


def _write_all(data: bytes, raw: RawIOBase) -> None:
    """Write *data* to a stream that has no buffer, as ``PYTHONUNBUFFERED`` makes it.

    Of what a disk that is nearly full takes a part of, Python would lose the rest without a word.
    """
    rest = memoryview(data)
    while rest:
        taken = raw.write(rest)
        if taken is None:  # it would have to wait, and was told not to
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        rest = rest[taken:]


def _leave(stream: TextIO) -> None:
    """Let what *stream* still holds go nowhere, so that nothing fails again at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_remark(text: str) -> None:
    """Write a line to standard error, where there is one."""
    if sys.stderr is not None:
        with suppress(OSError):  # nobody is left who could be told
            sys.stderr.write(f"{show_controls(text)}\n")
