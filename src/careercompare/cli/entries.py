"""Careers in a list, each with why it is there: a line of text, or an object of JSON."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence

import attrs

from careercompare.cli.output import write_json, write_output, write_remark
from careercompare.cli.pages import choose_format
from careercompare.errors import show_controls
from careercompare.model import Career

_WIDEST_SLUG = 50  # a few are twice as long as nearly all others


@attrs.frozen
class Entry:
    """A *career* of a list, *why* it is there in words, and the same as *data* for JSON."""

    career: Career
    why: str = ""
    data: Mapping[str, object] = attrs.field(factory=dict[str, object])

    def to_dict(self) -> dict[str, object]:
        """Return what stands in JSON."""
        return {"slug": self.career.slug, "title": str(self.career.name), **self.data}


def write_entries(entries: Sequence[Entry], options: Namespace, nothing: str = "") -> None:
    """Write a list where and as the options say, and *nothing* beside it where it is empty."""
    if nothing and not entries:
        write_remark(nothing)
    if choose_format(options) == "json":
        text = write_json([entry.to_dict() for entry in entries])
    else:
        text = "".join(_write_lines(entries))
    write_output(text, options.output)


def cut(entries: Sequence[Entry], most: int) -> Sequence[Entry]:
    """Return the first of *entries*, and say on standard error where these are not all."""
    if len(entries) > most:
        write_remark(f"The first {most} of {len(entries)}; -n {len(entries)} shows all.")
    return entries[:most]


def _write_lines(entries: Sequence[Entry]) -> Iterable[str]:
    slugs = [entry.career.slug for entry in entries]
    taken = list(map(_count_columns, slugs))
    width = min(max(taken, default=0), _WIDEST_SLUG)
    for entry, slug, columns in zip(entries, slugs, taken, strict=True):
        name = f"{slug}{' ' * (width - columns)}  {entry.career.name}"
        yield show_controls(f"{name} · {entry.why}" if entry.why else name) + "\n"


def _count_columns(slug: str) -> int:
    if slug.isascii():
        return len(slug)
    from careercompare.formatters import cells  # which most lists do without

    return cells(slug)
