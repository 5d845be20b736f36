"""Locale tags as people and browsers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Two or three letters of language: this leaves out "root", which is a file but no locale.
_SUBTAGS = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_QUALITY = re.compile(r"q=(?P<value>[01](?:\.\d{0,3})?)", re.IGNORECASE)


def to_identifier(tag: str) -> str | None:
    """Spell *tag* as CLDR names its locales, or return None where it cannot be a tag.

    Extensions (``-u-nu-arab``, ``-x-mine``) are left out.

    >>> to_identifier("ZH-hans-cn-u-nu-hanidec")
    'zh_Hans_CN'
    """
    if not _SUBTAGS.fullmatch(tag):
        return None
    language, *rest = tag.replace("-", "_").split("_")
    subtags = [language.lower()]
    for subtag in rest:
        if len(subtag) == 1:
            break
        is_script = len(subtag) == 4 and subtag.isalpha()
        subtags.append(subtag.title() if is_script else subtag.upper())
    return "_".join(subtags)


def to_tag(identifier: str) -> str:
    """Spell CLDR's name of a locale as a BCP 47 tag.

    >>> to_tag("pt_BR")
    'pt-BR'
    """
    return identifier.replace("_", "-")


def shorten(tag: str) -> Iterator[str]:
    """Yield *tag* and then what is left as its last parts are taken off (RFC 4647, lookup).

    >>> list(shorten("de-Latn-CH"))
    ['de-Latn-CH', 'de-Latn', 'de']
    """
    parts = tag.replace("_", "-").split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


def parse_accept_language(header: str) -> list[str]:
    """List the tags of an Accept-Language header (RFC 9110, 12.5.4), the most wanted first.

    Malformed parts, ``*`` and what is not wanted at all (``q=0``) are left out.

    >>> parse_accept_language("en;q=0.5, de-CH, fr;q=0, *;q=0.1")
    ['de-CH', 'en']
    """
    wanted: list[tuple[float, str]] = []
    for part in header.split(","):
        tag, *parameters = (piece.strip() for piece in part.split(";"))
        quality = _quality(parameters)
        if quality and _SUBTAGS.fullmatch(tag):
            wanted.append((quality, tag))
    return [tag for _, tag in sorted(wanted, key=lambda entry: -entry[0])]


def _quality(parameters: list[str]) -> float:
    if not parameters:
        return 1.0
    found = _QUALITY.fullmatch(parameters[0])
    return min(float(found["value"]), 1.0) if found and len(parameters) == 1 else 0.0
