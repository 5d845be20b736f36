"""What a host asks of a value: a notebook, a terminal, a web framework.

Hosts ask the value itself, by methods of agreed names, and the answer is known to rooms that stand
far to the right of it. These imports are the only arrows that point back, made when a host asks.
"""

from __future__ import annotations


class Hosted:
    """A value that answers what notebooks, Rich and Pydantic ask of it."""

    __slots__ = ()
