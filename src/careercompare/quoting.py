"""How a value stands in an error: in one short line, whatever it is."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any


class _Repr(reprlib.Repr):
    def repr_instance(self, x: Any, level: int) -> str:
        return repr(x)  # where that fails, reprlib would tell an address, another one each time


_repr = _Repr()
_repr.maxstring = 80

# Controls but the line feed, separators of lines, what steers the direction, and surrogates.
STEERING = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff]"

_LONGEST_TEXT, _LONGEST_LINE = 80, 120
_LONGEST_NAME = 40  # that anybody means
_DIGITS_A_BIT = 0.30103  # the common logarithm of 2
_MOST_NAMED = 5


def show(value: object) -> str:
    r"""Return *value* as it stands in an error: in one short line, whatever it is.

    >>> print(show("two\nlines"), show(10**5_000))
    "two\nlines" <a number of about 5001 digits>
    """
    try:
        line = _spell(value)
    except Exception:  # noqa: BLE001  a stranger's repr may raise anything, and an error may not
        line = f"<{type(value).__name__}>"
    line = spell(line)
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"


def quote(text: object) -> str:
    """Return *text* as Python writes it, in one line and cut where it is long.

    What is no text, and given as one, stands as in an error.

    >>> print(quote("Plumber"))
    'Plumber'
    """
    if not isinstance(text, str):
        return show(text)
    text = str.__str__(text)  # a subclass may cut itself and count itself as it likes
    return repr(text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…")


def name_key(key: object) -> str:
    """Return a *key* of foreign data as a text, whatever it is.

    >>> name_key("title"), name_key(None)
    ('title', 'None')
    """
    return key if isinstance(key, str) else show(key)


def _spell(value: object) -> str:
    if isinstance(value, str):
        value = str.__str__(value)  # as above
        cut = "…" if len(value) > _LONGEST_TEXT else ""
        return f'"{spell(value[:_LONGEST_TEXT])}{cut}"'
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, int) and value.bit_length() > 1_000:  # Python may refuse to spell it
        return f"<a number of about {int(value.bit_length() * _DIGITS_A_BIT) + 1} digits>"
    return _repr.repr(value)


def spell(text: str) -> str:
    r"""Return *text* in one line, with all that is not printed spelled as Python does.

    >>> print(spell("a\nb\x1b"))
    a\nb\x1b
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


def show_controls(text: str) -> str:
    r"""Return *text* with what would steer a terminal spelled out; its lines stay lines.

    >>> show_controls("a\x1b[2J\x9b")
    'a\\x1b[2J\\x9b'
    """
    if text.isprintable():
        return text
    return re.sub(STEERING, lambda found: repr(found[0])[1:-1], text)


def find_close(
    name: object, names: Iterable[str], most: int = 3, at_least: float = 0.6
) -> list[str]:
    """Return those of *names* that are spelled most like *name*, whatever it is, the likest first.

    >>> find_close("salary.meidan", ["salary.median", "outlook.growth"])
    ['salary.median']
    """
    import difflib  # imported here since only a wrong name needs it

    return difflib.get_close_matches(name_key(name), list(names), most, at_least)


def find_near(name: object, names: Iterable[str]) -> str | None:
    """Return the one of *names* that is spelled most like *name*, or None where none is like it.

    Case, spaces and low lines do not count, and what is no text is like nothing.

    >>> find_near("Very High", ["high", "very-high"]), find_near("x", ["high"])
    ('very-high', None)
    """
    import difflib  # as above

    plain = _spell_plain(name[:_LONGEST_NAME]) if isinstance(name, str) else ""
    spelled = {_spell_plain(each): each for each in names}
    return next((spelled[each] for each in difflib.get_close_matches(plain, spelled, n=1)), None)


def _spell_plain(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")


def note_failure(problem: Exception, what: str, slugs: Iterable[str]) -> None:
    """Note on a *problem* that *what* raised of which careers it was asked, by their *slugs*.

    >>> problem = ZeroDivisionError("division by zero")
    >>> note_failure(problem, "rule pay", ["cook", "poet"])
    >>> problem.__notes__
    ["rule pay failed for 'cook' and 'poet'"]
    """
    failed = f"{spell(what)} failed"
    notes: list[str] = getattr(problem, "__notes__", [])
    if any(note.startswith(failed) for note in notes):
        return  # what was asked further in has told of whom already
    named = [quote(slug) for slug in slugs]
    shown = named[:_MOST_NAMED]
    problem.add_note(f"{failed} for {name_few(shown, len(named) - len(shown))}")


def name_few(names: Sequence[str], further: int, conjunction: str = "and") -> str:
    """Return *names* in a sentence, and how many *further* ones there are.

    >>> name_few(["Iowa", "Ohio", "Utah"], 0), name_few(["Iowa"], 2, "or")
    ('Iowa, Ohio and Utah', 'Iowa or 2 more')
    """
    *before, last = [*names, f"{further} more"] if further else names
    return f"{', '.join(before)} {conjunction} {last}" if before else last
