"""A page in the notation that was asked for, as wide and as colorful as where it goes."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from careercompare.cli.limiting import read_limits
from careercompare.cli.output import STANDARD_OUTPUT, name_file, write_json, write_output
from careercompare.errors import InvalidOption
from careercompare.words import QOOLLEGE, HouseStyle

if TYPE_CHECKING:  # a page in one notation costs nothing of the others
    from careercompare.formatters import Marks, TextFormatter
    from careercompare.hosts import Hosted
    from careercompare.serialize import JsonDict

_PIPE_WIDTH = 100
_NAMED = {"none": HouseStyle(), "qoollege": QOOLLEGE}
_ENDINGS = {
    "text": (".txt",),
    "html": (".html", ".htm"),
    "markdown": (".md", ".markdown"),
    "json": (".json",),
}


def choose_format(options: Namespace) -> str:
    """Return the notation that was asked for, or that which the ending of the output tells.

    No ending means text; one of nothing that can be written raises `InvalidOption`.
    """
    given: str | None = options.format
    if given is not None:
        return given
    if options.output is None:
        return "text"
    from pathlib import PurePath  # imported here since most pages are printed

    ending = PurePath(options.output).suffix.lower()
    formats: Sequence[str] = options.formats
    told = {each: name for name in formats for each in _ENDINGS[name]}
    if ending and ending not in told:
        expected = f"a name with one of the endings {', '.join(told)}"
        remedy = "Say what it is to hold: --format text."
        raise InvalidOption("--output", options.output, expected, remedy)
    return told.get(ending, "text")


def write_page(shown: Hosted, find_data: Callable[[], JsonDict], options: Namespace) -> None:
    """Write what is shown, or as JSON the data that are found of it, as the options say."""
    locale: str = options.locale
    match choose_format(options):
        case "html":
            from careercompare.formatters import HtmlFormatter

            text: str = shown.format(HtmlFormatter("page"), locale)
        case "markdown":
            text = shown.to_markdown(locale)
        case "json":
            text = write_json(find_data())
        case _:
            text = shown.format(make_text_formatter(options), locale)
    write_output(text, options.output)


def make_text_formatter(options: Namespace) -> TextFormatter:
    """Return what writes a text as the options and the terminal want it."""
    from careercompare.formatters import NARROWEST, TextFormatter

    is_printed = options.output in {None, STANDARD_OUTPUT}
    to_terminal = is_printed and sys.stdout is not None and sys.stdout.isatty()
    width: int | None = options.width
    if width is None:
        columns = shutil.get_terminal_size().columns
        width = max(columns, NARROWEST) if to_terminal else _PIPE_WIDTH
    marks = _choose_marks(options.color, is_printed=is_printed, to_terminal=to_terminal)
    return TextFormatter(width, marks, options.borders, options.isolates)


def _choose_marks(color: str, *, is_printed: bool, to_terminal: bool) -> Marks:
    if color != "auto":
        return "colors" if color == "always" else "signs"
    # In the order of Python's own command line: https://no-color.org, https://force-color.org.
    if os.environ.get("NO_COLOR"):
        return "signs"
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE") or "0"
    is_able = to_terminal and os.environ.get("TERM") != "dumb"
    return "colors" if is_able or (is_printed and forced != "0") else "signs"


def read_page_options(options: Namespace) -> dict[str, Any]:
    """Return what the files say: rates, and a house style where the catalog's is not to be used."""
    found: dict[str, Any] = {}
    if options.rates is not None:
        from careercompare.model import Rates

        found["rates"] = _read_settings(options.rates, Rates, options)
    named: str | None = options.house_style
    publisher: str | None = options.publisher
    if named is not None or publisher is not None:
        style = "none" if named is None else named
        base = _NAMED.get(style.casefold()) or _read_settings(style, HouseStyle, options)
        given = {} if publisher is None else {"publisher": publisher}
        found["house_style"] = attrs.evolve(base, **given)
    return found


def _read_settings(path: str, kind: type[Any], options: Namespace) -> Any:
    from careercompare.serialize import read_settings, take_path

    limits = read_limits(options)
    with name_file(path):
        data = limits.read(take_path(path), path)
    return read_settings(data, path, kind, limits)
