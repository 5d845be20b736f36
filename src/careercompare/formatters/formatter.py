"""What a formatter is."""

from __future__ import annotations

from typing import Protocol, TypeVar

from careercompare.presentation import Presentation

T_co = TypeVar("T_co", covariant=True)


class Formatter(Protocol[T_co]):
    """Writes a page in one notation: a pure function of the `Presentation`.

    A formatter decides nothing but markup, escaping and line breaks: what the page says has been
    decided before. ``Comparison.format`` returns whatever `format` does.
    """

    @property
    def media_type(self) -> str:
        """The media type of the notation (IANA), such as ``"text/html"``."""
        ...

    def format(self, presentation: Presentation, /) -> T_co:
        """Return *presentation* in this notation."""
        ...
