"""How much is taken of what strangers send."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, UnreadableData, is_one_of, is_whole, sealed

if TYPE_CHECKING:
    from pathlib import Path

Limit: TypeAlias = Literal["size", "unpacked", "cells", "sheets", "careers"]

_MEGABYTE = 1 << 20  # bytes
_PIECE = 1 << 16  # bytes
_UNITS: dict[Limit, str] = {
    "size": "bytes",
    "unpacked": "bytes once it is unpacked",
    "cells": "cells",
    "sheets": "sheets",
    "careers": "careers",
}


def _check(_: object, field: attrs.Attribute[int], value: object) -> None:
    # More than a machine can count is no limit, and Python may refuse to write it down.
    if not is_whole(value, 1, sys.maxsize):
        expected, remedy = "a whole number above 0", "Leave it out for the usual one."
        raise InvalidOption(f"limits.{field.name}", value, expected, remedy)


class BeyondLimit(UnreadableData):
    """Foreign data of which there is more than is taken: *found*, where *limit* names what.

    Of a stream that does not say how much it has, *found* is what was read before it was refused:
    there may be more. *limit* is a name of `Limits`. A web service may answer with 413 instead of
    400. The other attributes are those of `UnreadableData`.

    >>> from careercompare import Catalog
    >>> try:
    ...     Catalog.from_records([{"title": "Cook"}] * 3, limits=Limits(careers=2))
    ... except BeyondLimit as error:
    ...     print(error.limit, error.found)
    careers 3
    """

    def __init__(self, source: str, place: str, problem: str, limit: str, found: int) -> None:
        remedy = f"If all of them are meant, pass limits=Limits({limit}={found})."
        super().__init__(source, place, problem, remedy)
        # By these it is copied.
        self.args: tuple[str | int, ...] = (source, place, problem, limit, found)
        self.limit = limit
        self.found = found


@sealed
@attrs.frozen(kw_only=True)
class Limits:
    """How much is taken of a file, of JSON, or of what was made of it, all at once.

    What has more is refused with `BeyondLimit` before memory is spent on it; the error tells
    the limit, how much there is, and the limit that would let it in. The usual ones let in every
    official file, and are far more than a page that a stranger asks for needs.

    - *size* counts the bytes of a file, or of JSON in UTF-8.
    - *unpacked* counts the bytes of a workbook once it is unpacked, and the texts of a sheet. A
      workbook that packs more than a hundredfold, beyond 16 MB, is refused whatever this is.
    - *cells* and *sheets* count those of a workbook or a text with columns.
    - *careers* counts those of a catalog, a comparison or a ranking.
    - *problems* counts how many of the problems with an input are told; that there are more is
      told too.

    Anything but whole numbers above 0 raises `InvalidOption`.

    >>> from careercompare import Catalog
    >>> small = Limits(size=100_000, careers=20)
    >>> Catalog.loads(Catalog.sample().dumps(), limits=small)
    Traceback (most recent call last):
        ...
    careercompare.limits.BeyondLimit: catalog: it has 28 careers, and the limit is 20. If all \
of them are meant, pass limits=Limits(careers=28).
    """

    size: int = attrs.field(default=256 * _MEGABYTE, validator=_check)
    unpacked: int = attrs.field(default=1024 * _MEGABYTE, validator=_check)
    cells: int = attrs.field(default=20_000_000, validator=_check)
    sheets: int = attrs.field(default=256, validator=_check)
    careers: int = attrs.field(default=100_000, validator=_check)
    problems: int = attrs.field(default=100, validator=_check)

    def read(self, path: Path, source: str) -> bytes:
        """Return what is in a file, where it is no larger than *size*.

        A *path* that is none raises `InvalidOption`.
        """
        if not hasattr(path, "open"):
            raise InvalidOption("path", path, "a Path", "Write Path('catalog.json').")
        if path.is_file():
            self.check("size", path.stat().st_size, source)
        # A pipe, a device and a file that grows do not say how much they have, and may have no end.
        data = bytearray()
        try:
            with path.open("rb") as stream:
                while len(data) <= self.size and (piece := stream.read(_PIECE)):
                    data += piece
        except OSError as failure:
            failure.filename = str(path)  # which has none where it could be opened and not read
            raise
        if len(data) > self.size:
            problem = f"it has more than {self.size:,} bytes, which is the limit"
            raise BeyondLimit(source, "", problem, "size", len(data))
        return bytes(data)

    def check(self, name: Limit, found: int, source: str, place: str = "") -> None:
        """Refuse what has more than the limit of a *name*: *found*, at a *place* of a *source*.

        What is no name of a limit, and no number of things, raises `InvalidOption`.
        """
        if not is_one_of(name, _UNITS):
            remedy = "Name what is counted."
            raise InvalidOption("name", name, f"one of {', '.join(_UNITS)}", remedy)
        if not is_whole(found, 0):
            raise InvalidOption("found", found, "a whole number", "Tell how much there is.")
        most: int = getattr(self, name)
        if found > most:
            problem = f"it has {found:,} {_UNITS[name]}, and the limit is {most:,}"
            raise BeyondLimit(source, place, problem, name, found)


def take_limits(limits: Limits | None) -> Limits:
    """Return *limits*, or the usual ones for None; anything else raises `InvalidOption`.

    >>> take_limits(None) == Limits()
    True
    """
    if limits is None:
        return Limits()
    if not isinstance(cast("object", limits), Limits):
        remedy = "Write Limits(size=1_000_000), or leave it out for the usual ones."
        raise InvalidOption("limits", limits, "Limits", remedy)
    return limits
