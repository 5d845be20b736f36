"""How a public name is told to go away: by a warning, for as long as SECURITY.md promises."""

from __future__ import annotations

import warnings


def deprecate(name: str, *, since: str, remove_in: str, use: str) -> None:
    """Warn whoever uses *name* that it goes away, with *use* as what to write instead.

    What goes away calls this itself, as its first line: a function, a method, a property, or the
    ``__getattr__`` of a door for a name that moves. The warning points at the line that used it.
    *name* is written in full, with its room; *since* and *remove_in* are releases, the second a
    major one. All are literals, since ``tools/public_names.py`` reads them without running this.

    >>> def worst(*careers):
    ...     deprecate("careercompare.worst", since="1.1", remove_in="2.0", use="careercompare.rank")
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     worst()
    >>> print(caught[0].message)
    careercompare.worst goes away in careercompare 2.0, as announced in 1.1: use careercompare.rank
    """
    announced = f"{name} goes away in careercompare {remove_in}, as announced in {since}: use {use}"
    warnings.warn(announced, DeprecationWarning, stacklevel=3)
