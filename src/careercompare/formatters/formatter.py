"""What a formatter is, and what none can write."""

from __future__ import annotations

import re
from typing import Any, Protocol, TypeVar

import attrs

from careercompare.errors import InvalidOption
from careercompare.presentation import Presentation
from careercompare.words import contain, unify_breaks

T_co = TypeVar("T_co", covariant=True)


class Formatter(Protocol[T_co]):
    """Writes a page in one notation: a pure function of the `Presentation`.

    A formatter decides nothing but markup, escaping and line breaks: what the page says has been
    decided before. ``Comparison.format`` returns whatever `format` does.

    >>> from careercompare import Catalog
    >>> class Titles:
    ...     media_type = "text/plain"
    ...
    ...     def format(self, presentation: Presentation, /) -> str:
    ...         return str(presentation.title)
    >>> Catalog.sample().compare("plumber", "electrician").format(Titles(), "es")
    'Plumber vs. Electrician: comparación de profesiones'
    """

    @property
    def media_type(self) -> str:
        """The media type of the notation (IANA), such as ``"text/html"``."""
        ...

    def format(self, presentation: Presentation, /) -> T_co:
        """Return *presentation* in this notation."""
        ...


class IdentityFormatter:
    """Returns the page itself, in no notation yet: for whoever takes words and data out of it."""

    media_type = "application/octet-stream"

    def format(self, presentation: Presentation, /) -> Presentation:
        """Return *presentation* as it is."""
        return presentation


def name_option(_: object, field: attrs.Attribute[Any]) -> str:
    """Return the place of an option of a formatter: its name alone, as it is passed."""
    return field.name


def check_page(presentation: object) -> None:
    """Refuse what is no page in words, such as the comparison that has one."""
    if not isinstance(presentation, Presentation):
        remedy = "Hand the formatter over: comparison.format(HtmlFormatter())."
        raise InvalidOption("presentation", presentation, "a Presentation", remedy)


# Controls but tab and line ends, surrogates and noncharacters: not allowed in HTML even as
# references (WHATWG HTML, "parse errors": control-character-reference and its neighbours).
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
    )
    + "]"
)


# Embeddings of direction, which would turn around what a terminal shows of the source of a page.
STEERING = re.compile("[\u202a-\u202e]")


def refer_to_steering(text: str) -> str:
    r"""Return *text* with references, which HTML and Markdown know, for what steers the direction.

    What could steer the words around it is replaced, whoever let it through.

    >>> refer_to_steering("a\u202bb\u202c\u202e")
    'a&#8235;b&#8236;�'
    """
    # All of these are unprintable.
    if text.isprintable():
        return text
    return STEERING.sub(lambda found: f"&#{ord(found[0])};", contain(text))


def simplify_breaks(text: str) -> str:
    r"""Return *text* with a line feed for whatever else ends a line, and a space for a tab.

    >>> simplify_breaks("a\r\nb\u2028c\td")
    'a\nb\nc d'
    """
    return unify_breaks(text).replace("\t", " ")


def replace_unwritable(text: str) -> str:
    r"""Return *text* with plain breaks, and with U+FFFD for any other control.

    So it has that replacement character for all else that HTML cannot hold.

    >>> replace_unwritable("a\x00b\fc")
    'a�b\nc'
    """
    # All of these are unprintable: most texts need no look at each character.
    return text if text.isprintable() else _UNWRITABLE.sub("\ufffd", simplify_breaks(text))
