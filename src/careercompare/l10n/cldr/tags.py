"""Locale tags as people, browsers and operating systems write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

# RFC 5646 asks for 35 characters at least; what is longer than these costs time and is no locale.
LONGEST_TAG = 100
_LONGEST_HEADER = 4096

# Two or three letters of language: this leaves out "root", which is a file but no locale.
_SUBTAGS = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
# POSIX: language_REGION.charset@modifier; a modifier may be a script in words.
_POSIX = re.compile(r"(?P<tag>[^.@]+)(?:\.[\w-]+)?(?:@(?P<modifier>\w+))?", re.ASCII)
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
_QUALITY = re.compile(r"q=(?P<value>0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)


@attrs.frozen
class Tag:
    """A tag in pieces, each spelled as CLDR spells it; "" and () where it has none.

    *numbering* is what ``-u-nu-`` asks for; all other extensions are left out.
    """

    language: str
    script: str = ""
    region: str = ""
    variants: tuple[str, ...] = ()
    numbering: str = ""

    @property
    def identifier(self) -> str:
        """CLDR's spelling of the locale, such as ``zh_Hans_CN``."""
        return "_".join(filter(None, [self.language, self.script, self.region, *self.variants]))

    def shorten(self) -> Iterator[Tag]:
        """Yield the tag and then what is left as its last pieces are taken off (RFC 4647)."""
        for count in range(len(self.variants), -1, -1):
            yield attrs.evolve(self, variants=self.variants[:count])
        for region, script in dict.fromkeys((("", self.script), ("", ""))):
            yield attrs.evolve(self, variants=(), region=region, script=script)


def parse_tag(text: str) -> Tag | None:
    """Take a tag apart, of BCP 47 or POSIX in either spelling; None where it cannot be one.

    >>> parse_tag("ZH-hans-cn-u-nu-hanidec")
    Tag(language='zh', script='Hans', region='CN', variants=(), numbering='hanidec')
    >>> parse_tag("sr_RS.UTF-8@latin").identifier
    'sr_Latn_RS'
    """
    posix = _POSIX.fullmatch(text) if len(text) <= LONGEST_TAG else None
    if posix is None or not _SUBTAGS.fullmatch(posix["tag"]):
        return None
    language, *rest = posix["tag"].replace("_", "-").split("-")
    end = next((place for place, subtag in enumerate(rest) if len(subtag) == 1), len(rest))
    script, region = _SCRIPTS.get((posix["modifier"] or "").lower(), ""), ""
    variants: list[str] = []
    for subtag in rest[:end]:
        if len(subtag) == 4 and subtag.isalpha() and not region and not variants:
            script = subtag.title()
        elif len(subtag) < 4 and not region and not variants:
            region = subtag.upper()
        else:
            variants.append(subtag.lower())
    return Tag(language.lower(), script, region, tuple(variants), _read_numbering(rest[end:]))


def to_tag(identifier: str) -> str:
    """Spell CLDR's name of a locale as a BCP 47 tag.

    >>> to_tag("pt_BR")
    'pt-BR'
    """
    return identifier.replace("_", "-")


def parse_accept_language(header: str) -> list[str]:
    """List the tags of an Accept-Language header (RFC 9110, 12.5.4), the most wanted first.

    Left out are ``*``, what is not wanted at all (``q=0``), malformed parts, a weight above 1 or
    of more than three decimals among them, and whatever stands beyond 4,096 characters.

    >>> parse_accept_language("en;q=0.5, de-CH, fr;q=0, it;q=1.5, *;q=0.1")
    ['de-CH', 'en']
    """
    wanted: list[tuple[float, str]] = []
    for part in header[:_LONGEST_HEADER].split(","):
        tag, *parameters = (piece.strip() for piece in part.split(";"))
        quality = _quality(parameters)
        if quality and len(tag) <= LONGEST_TAG and _SUBTAGS.fullmatch(tag):
            wanted.append((quality, tag))
    return [tag for _, tag in sorted(wanted, key=lambda entry: -entry[0])]


def _read_numbering(extensions: list[str]) -> str:
    """Return the value of ``nu`` in the extension ``u``, before any private use."""
    inside = ""
    for place, subtag in enumerate(extensions):
        if len(subtag) == 1:
            inside = subtag.lower()
        if inside == "x":
            break
        if inside == "u" and subtag.lower() == "nu":
            return "".join(extensions[place + 1 : place + 2]).lower()
    return ""


def _quality(parameters: list[str]) -> float:
    if not parameters:
        return 1.0
    found = _QUALITY.fullmatch(parameters[0])
    return float(found["value"]) if found and len(parameters) == 1 else 0.0
