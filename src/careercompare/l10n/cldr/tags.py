"""Locale tags as people, browsers and systems write them, and which locale of CLDR they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from careercompare.errors import InvalidOption, UnknownLocale, check_many, find_close
from careercompare.l10n.cldr.slice import is_known, list_locales, read_supplement
from careercompare.l10n.locales import LocaleLike, to_tag

# RFC 5646 asks for 35 characters at least; what is longer than these costs time and is no locale.
LONGEST_TAG = 100
_LONGEST_HEADER = 4096
_LONGEST_LANGUAGE = 3

# Two or three letters of language: this leaves out "root", which is a file but no locale.
_SUBTAGS = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
# Three letters are none: before a script they say which language more closely, as "cmn" in
# "zh-cmn-Hant", and count as a variant here, which is the first that may be left out.
_REGION = re.compile(r"[A-Za-z]{2}|[0-9]{3}")
# POSIX: language_REGION.charset@modifier; a modifier may be a script in words.
_POSIX = re.compile(r"(?P<tag>[^.@]+)(?:\.[\w-]+)?(?:@(?P<modifier>\w+))?", re.ASCII)
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
# RFC 9110, 12.4.2.
_QUALITY = re.compile(r"q=(?P<value>0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)
_NO_LANGUAGE = {"c", "posix"}
_MOST_KEPT = 1024  # as many as there are locales: what a tag means never changes


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
        """Yield the tag and then what is left as its last pieces are taken off (RFC 4647).

        The script that goes without saying in a region stays when that is taken off.
        """
        for count in range(len(self.variants), -1, -1):
            yield attrs.evolve(self, variants=self.variants[:count])
        likely = read_supplement().likely.get(f"{self.language}_{self.region}", "")
        for script in dict.fromkeys((self.script or likely, "")):
            yield attrs.evolve(self, variants=(), region="", script=script)


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
        if len(subtag) == 4 and subtag.isalpha() and not region:
            script = subtag.title()
        elif _REGION.fullmatch(subtag) and not region:
            region = subtag.upper()
        else:
            variants.append(subtag.lower())
    return Tag(language.lower(), script, region, tuple(variants), _read_numbering(rest[end:]))


@lru_cache(_MOST_KEPT)
def find_regional(tag: str) -> str | None:
    """Return the language of *tag* with a country, as in ``pt_BR``: that where it is at home.

    None where the tag has a part of the world, or the language no home.

    >>> find_regional("en"), find_regional("zh-Hant"), find_regional("es-419")
    ('en_US', 'zh_TW', None)
    """
    parsed = parse_tag(tag)
    if parsed is None:
        return None
    regions = read_supplement().regions
    likely = regions.get(f"{parsed.language}_{parsed.script}") or regions.get(parsed.language, "")
    country = parsed.region or likely
    return f"{parsed.language}_{country}" if country.isalpha() else None


def parse_accept_language(header: str) -> list[str]:
    """List the tags of an Accept-Language header (RFC 9110, 12.5.4), each once, most wanted first.

    Left out are ``*``, what is not wanted at all (``q=0``), malformed parts, a weight above 1 or
    of more than three decimals among them, and parts that end beyond 4,096 characters.

    >>> parse_accept_language("en;q=0.5, de-CH, fr;q=0, it;q=1.5, *;q=0.1")
    ['de-CH', 'en']
    """
    wanted: list[tuple[float, str]] = []
    if len(header) > _LONGEST_HEADER:
        # Half of a part would be another tag, or the same one without its weight.
        header = header[: _LONGEST_HEADER + 1].rpartition(",")[0]
    for part in header.split(","):
        tag, *parameters = (piece.strip() for piece in part.split(";"))
        quality = _quality(parameters)
        if quality and len(tag) <= LONGEST_TAG and _SUBTAGS.fullmatch(tag):
            wanted.append((quality, tag))
    return list(dict.fromkeys(tag for _, tag in sorted(wanted, key=lambda entry: -entry[0])))


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


def identify(locale: LocaleLike) -> str:
    """Return CLDR's name of *locale*, such as ``pt_BR``; raise `UnknownLocale` where it has none.

    A tag may be spelled as in BCP 47 or POSIX (``de_DE.UTF-8``, ``sr_RS@latin``), with old codes
    (``iw``, ``sr-YU``), and with the usual script of its language or without. What neither a tag
    nor a `babel.Locale` raises `InvalidOption`.

    >>> identify("zh-CN")
    'zh_Hans_CN'
    """
    asked = _to_text("locale", locale)
    tag = parse_tag(asked)
    identifier = tag and _find(tag)
    if identifier:
        return identifier
    raise UnknownLocale(asked, *_explain(asked, tag))


def read_numbering(tag: str) -> str | None:
    """Return the numbering system that *tag* asks for, or None; one without ten digits is none.

    >>> read_numbering("ar-EG-u-nu-latn"), read_numbering("ta-u-nu-taml")
    ('latn', None)
    """
    parsed = parse_tag(tag)
    is_known = parsed is not None and parsed.numbering in read_supplement().digits
    return parsed.numbering if parsed is not None and is_known else None


def negotiate(preferred: Sequence[str] | str) -> Iterator[str]:
    """Yield the tags of those locales of *preferred* that CLDR knows, the most wanted first.

    A text is read as an Accept-Language header, with its weights. A tag that is not known counts
    as what is left of it without its last parts: "de-ZZ" as "de". What is no text raises
    `InvalidOption`.

    >>> list(negotiate("xx, de-CH;q=0.8, fr-ZZ;q=0.9"))
    ['fr', 'de-CH']
    """
    if not isinstance(preferred, str):
        remedy = 'Give a list of tags, or a header such as "de-CH, en;q=0.5".'
        check_many("preferred", preferred, "tags of locales", remedy)
    tags = parse_accept_language(preferred) if isinstance(preferred, str) else preferred
    for place, text in enumerate(tags):
        parsed = parse_tag(_to_text(f"preferred[{place}]", text))
        identifier = next(filter(None, map(_find, parsed.shorten() if parsed else ())), None)
        if identifier is not None:
            yield join_tag(identifier, read_numbering(text))


def join_tag(identifier: str, numbering: str | None) -> str:
    """Return the BCP 47 tag of a locale of CLDR, in the numbering system that was asked for.

    >>> join_tag("ar_EG", "arab")
    'ar-EG-u-nu-arab'
    """
    return f"{to_tag(identifier)}-u-nu-{numbering}" if numbering else to_tag(identifier)


def find_spelling(locale: str, tags: Sequence[str]) -> str:
    """Return *locale*, a tag as we spell it, as it is spelled among *tags*.

    That of the same locale with other digits is the next best; where there is none it stays.

    >>> find_spelling("zh-Hans-CN", ["en", "zh-CN"])
    'zh-CN'
    """
    spelled = {_normalize(tag): tag for tag in reversed(tags)}
    spelled.update(zip(tags, tags, strict=True))
    return spelled.get(locale) or spelled.get(locale.partition("-u-")[0], locale)


def _normalize(tag: str) -> str:
    """Return a tag as we spell it, or as it is where it says more or CLDR does not know it."""
    parsed = None if "-x-" in tag.lower() else parse_tag(tag)
    identifier = parsed and _find(parsed)
    return join_tag(identifier, read_numbering(tag)) if identifier else tag


def _to_text(place: str, locale: object) -> str:
    if isinstance(locale, str):
        return locale
    from babel import Locale

    if isinstance(locale, Locale):
        return str(locale)
    raise InvalidOption(place, locale, "the tag of a locale", "Give it as a text such as 'pt-BR'.")


@lru_cache(_MOST_KEPT)
def _find(tag: Tag) -> str | None:
    return next(filter(is_known, _spellings(tag)), None)


def _spellings(tag: Tag) -> Iterator[str]:
    """Yield the names that CLDR may have a locale under, the one that was asked for first.

    Old codes stand for new ones (``iw`` is ``he``), and the usual script of a language may be
    given or left out (``zh_TW`` is ``zh_Hant_TW``, ``en_Latn_US`` is ``en_US``).
    """
    supplement = read_supplement()
    renamed = supplement.languages.get(tag.language, tag.language)
    language, _, script = renamed.partition("_")
    regions = [tag.region, *supplement.territories.get(tag.region, ())]
    yield tag.identifier
    for region in regions:
        current = attrs.evolve(tag, language=language, script=tag.script or script, region=region)
        yield current.identifier
        likely = supplement.likely
        usual = likely.get(f"{language}_{region}") or likely.get(language, "")
        if current.script in ("", usual):
            yield attrs.evolve(current, script="" if current.script else usual).identifier


def _explain(asked: str, tag: Tag | None) -> tuple[tuple[str, ...], str]:
    """Return the tags most like what was *asked* for, its parent first, and what to do."""
    if asked.partition(".")[0].lower() in _NO_LANGUAGE:
        return ("en",), "That is a computer's setting and no reader's language."
    if tag is None:
        return tuple(_near(asked)), ""
    for shorter in tag.shorten():
        parent = _find(shorter)
        if parent is not None:
            kept = shorter.identifier.split("_")
            extra = [part for part in tag.identifier.split("_") if part not in kept]
            near = dict.fromkeys([to_tag(parent), *_near(to_tag(tag.identifier))])
            return tuple(near), f"Leave out {to_tag('_'.join(extra))!r}."
    return tuple(_near(to_tag(tag.identifier))), ""


def _near(tag: str) -> list[str]:
    """Return the tags most like *tag*, of its own language where there are any."""
    tags = list(map(to_tag, list_locales()))
    asked, language = tag[:LONGEST_TAG], tag.partition("-")[0]
    own = {each.lower(): each for each in tags if each.partition("-")[0] == language}
    if own:  # Case tells nothing: "USA" is no region, and stands in small letters here.
        return [own[each] for each in find_close(asked.lower(), own, at_least=0.5)]
    if len(language) > _LONGEST_LANGUAGE:
        return []  # it is the name of a language, and "german" is like no "rn"
    return find_close(asked, tags, at_least=0.5)
