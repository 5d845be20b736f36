"""Which locale of CLDR a tag means, and which of several a reader can be served with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import cast

import attrs

from careercompare.errors import InvalidOption, UnknownLocale, find_close
from careercompare.l10n.cldr.slice import is_known, list_locales, read_supplement
from careercompare.l10n.cldr.tags import LONGEST_TAG, Tag, parse_accept_language, parse_tag, to_tag
from careercompare.l10n.locales import LocaleLike

_NO_LANGUAGE = {"c", "posix"}
_MOST_KEPT = 1024  # as many as there are locales: what a tag means never changes


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
    if not isinstance(cast("object", preferred), Iterable):
        remedy = 'Give a list of tags, or a header such as "de-CH, en;q=0.5".'
        raise InvalidOption("preferred", preferred, "tags of locales", remedy)
    tags = parse_accept_language(preferred) if isinstance(preferred, str) else preferred
    for place, text in enumerate(tags):
        parsed = parse_tag(_to_text(f"preferred[{place}]", text))
        identifier = next(filter(None, map(_find, parsed.shorten() if parsed else ())), None)
        if identifier is not None:
            numbering = read_numbering(text)
            yield f"{to_tag(identifier)}-u-nu-{numbering}" if numbering else to_tag(identifier)


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
    language = tag.partition("-")[0]
    same_language = [known for known in tags if known.partition("-")[0] == language]
    return find_close(tag[:LONGEST_TAG], same_language or tags, at_least=0.5)
