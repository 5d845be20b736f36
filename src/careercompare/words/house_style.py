"""How a publisher has amounts of money written and pages linked, as frozen values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias, cast

import attrs
from attrs.validators import optional

from careercompare.errors import InvalidOption, sealed
from careercompare.model import (
    Career,
    CareerName,
    check_career,
    is_safe_url,
    to_plain,
    to_plain_if_known,
    to_tuple,
)
from careercompare.words.checks import (
    in_unicode,
    is_text,
    name_place,
    one_of,
    satisfies,
    whole_number,
)

Notation: TypeAlias = Literal["compact", "standard"]
Collapse: TypeAlias = Literal["none", "auto"]
Numerals: TypeAlias = Literal["latn", "native"]
Closing: TypeAlias = Literal["none", "summary"]

# More decimals or digits than an amount of money can need; also ECMA-402's bounds.
_MOST_DECIMALS = 20
_MOST_DIGITS = 21
_SIGN = "a text with a letter and no digit in it"


def _is_sign(value: object) -> bool:
    # Behind digits another one, or nothing that is seen, makes other amounts of them.
    signs = value if isinstance(value, str) else ""
    return any(map(str.isalpha, signs)) and not any(map(str.isnumeric, signs))


@sealed
@attrs.frozen(cache_hash=True)  # figures are kept by it, so that each asks for its hash
class MoneyStyle:
    """How amounts of money are written.

    *notation* is ``"compact"`` (``$118K``) or ``"standard"`` (``$118,000.00``).

    *fraction* is the number of decimals, 0 to 20. Standard notation writes exactly that many, by
    default as many as the currency has. Compact notation writes at most that many and drops
    trailing zeros; by default it bounds not the decimals but the *significant* digits, 1 to 21:
    three of them never change an amount by more than 1 %.

    *collapse* says whether a range drops what both ends share: ``"none"`` as UTS #35 has it for
    compact notation (``$118K – $191K``), ``"auto"`` as ICU does (``$118–191K``).

    *numerals* are Latin digits, or ``"native"``: the locale's own default digits.

    *thousands* replaces CLDR's "K" for thousands in English, such as by "k"; every other language
    keeps its own word. It has a letter and no digit: "$26" would be another amount than "$26k". One
    without raises `InvalidOption`, as all else does that no amount can be written in.

    >>> MoneyStyle(notation="standard", fraction=0).fraction
    0
    """

    notation: Notation = attrs.field(default="compact", validator=one_of(Notation))
    fraction: int | None = attrs.field(
        default=None, validator=optional(whole_number(0, _MOST_DECIMALS))
    )
    significant: int = attrs.field(default=3, validator=whole_number(1, _MOST_DIGITS))
    collapse: Collapse = attrs.field(default="none", validator=one_of(Collapse))
    numerals: Numerals = attrs.field(default="latn", validator=one_of(Numerals))
    thousands: str | None = attrs.field(
        default=None,
        validator=[
            optional(satisfies(_is_sign, _SIGN, "Give it as 'k'.")),
            in_unicode,
        ],
    )


_LONGEST = 2000
_IN_LOCALE = "{locale}"
_PLACES = {"guide_url": ("slug",), "comparison_url": ("slugs",), "index_url": ()}
# No locale of CLDR has more parts. What is looked for is tried with each of its own taken off.
_MOST_SUBTAGS = 5
_MOST_PLACES = 10
_TAG = (
    rf"[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{1,8}}){{0,{_MOST_SUBTAGS - 1}}}"
    r"(?:-u-nu-[A-Za-z0-9]{3,8})?"
)


def _check_pattern(owner: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    if value is None:
        return
    # Imported here, as `quote` is below: most processes need neither, and each costs a millisecond.
    from string import Formatter

    wanted, places = _PLACES[field.name], list[object]()
    try:
        places = [part[1:] for part in Formatter().parse(value) if part[1] is not None]
        # A name alone: "{slug:0>9999}" would make an address of any length.
        plain = {(name, "", None) for name in wanted}
        is_plain = plain == {*places} - {("locale", "", None)}
        # A page has one for each career, and a slug may be long.
        is_short = len(value) <= _LONGEST and len(places) <= _MOST_PLACES
        valid = is_plain and is_short and is_safe_url(_fill_in(value, "a", "a"))
    except (TypeError, ValueError):
        valid = False
    if not valid:
        within = "".join(f" with {{{name}}} in it" for name in wanted)
        within += f", {_MOST_PLACES} times at most" if len(places) > _MOST_PLACES else ""
        remedy = f"Write it in full, 'https://example.com/…', in at most {_LONGEST} characters."
        raise InvalidOption(name_place(owner, field), value, f"a web address{within}", remedy)


def _fill_in(pattern: str, slug: str, locale: str = _IN_LOCALE) -> str:
    return pattern.format(slug=slug, slugs=slug, locale=locale)


def _place(pattern: str | None, locale: str | None) -> str | None:
    if pattern is None or _IN_LOCALE not in pattern:
        return pattern
    return None if locale is None else pattern.replace(_IN_LOCALE, locale)


def _to_tags(value: Iterable[str]) -> tuple[str, ...]:
    tags = to_tuple(value)
    is_many = isinstance(cast("object", tags), tuple)  # anything else is left to the check
    return tuple(map(to_plain, tags)) if is_many else tags


def _check_tags(owner: object, field: attrs.Attribute[Any], value: object) -> None:
    path = name_place(owner, field)
    if not isinstance(value, tuple):
        remedy = "Write them as in ('en', 'pt-BR')."
        raise InvalidOption(path, value, "tags of locales", remedy)
    tags = cast("tuple[object, ...]", value)
    for place, tag in enumerate(tags):
        if not isinstance(tag, str) or not re.fullmatch(_TAG, tag):
            remedy = "Write it as in 'pt-BR'."
            raise InvalidOption(f"{path}[{place}]", tag, "the tag of a locale", remedy)
    if len({str(tag).lower() for tag in tags}) < len(tags):
        raise InvalidOption(path, tags, "each locale once", "Leave out the other.")


_text_if_any = [
    optional(
        satisfies(is_text, "a text that is not empty", "Leave it out, or give None, for none.")
    ),
    in_unicode,
]


@sealed
@attrs.frozen(cache_hash=True)
class HouseStyle:
    """How one publisher's comparisons read, and where its pages are.

    The one without arguments is neutral: it names nobody and links to nothing of its own.

    - *publisher* is named in the introduction; None leaves that sentence out.
    - *guide_url* is the address of a career's guide, with ``{slug}`` in it; a career's own
      ``guide_url`` comes first.
    - *comparison_url* is the address of a comparison, with ``{slugs}`` for the careers' slugs in
      alphabetical order, joined by ``-vs-``.
    - *index_url* is the page of all comparisons. Without an address a link is left out.
    - *locales* are BCP 47 tags of the locales in which there are these pages, that for readers of
      any other language first; () where that is not told. Each address may have ``{locale}`` in it,
      which stands for one of them, or for the page's own where they are not told. A page in a
      locale that has none goes by the language of it, or without these addresses.
    - *leading_rule* names the rule whose verdict stands in the introduction.
    - *money* is how amounts of money are written.
    - *closing* is what the page ends with below its table: ``"summary"`` says what was decided,
      tied and undecided, ``"none"`` nothing.

    An address that is none, or another value that cannot be, raises `InvalidOption`. The methods
    leave ``{locale}`` where it is; of `in_locale` there is none.

    >>> from careercompare import QOOLLEGE
    >>> QOOLLEGE.link_comparison([CareerName("B", "b", "en"), CareerName("A", "a", "en")])
    'https://careers.qoollege.com/compare/a-vs-b'
    """

    publisher: str | None = attrs.field(
        default=None, converter=to_plain_if_known, validator=_text_if_any
    )
    guide_url: str | None = attrs.field(
        default=None, converter=to_plain_if_known, validator=_check_pattern
    )
    comparison_url: str | None = attrs.field(
        default=None, converter=to_plain_if_known, validator=_check_pattern
    )
    index_url: str | None = attrs.field(
        default=None, converter=to_plain_if_known, validator=_check_pattern
    )
    leading_rule: str | None = attrs.field(
        default="salary.median", converter=to_plain_if_known, validator=_text_if_any
    )
    money: MoneyStyle = attrs.field(
        factory=MoneyStyle,
        validator=satisfies(
            lambda value: isinstance(value, MoneyStyle),
            "a MoneyStyle",
            "Write MoneyStyle(notation='standard'), for example.",
        ),
    )
    closing: Closing = attrs.field(default="none", validator=one_of(Closing))
    locales: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_tags, validator=_check_tags
    )

    def in_locale(self, locale: str) -> HouseStyle:
        """Return the same with the addresses of the pages in a locale, a BCP 47 tag.

        >>> style = HouseStyle(index_url="https://example.com/{locale}/", locales=["en", "de"])
        >>> style.in_locale("de-CH").index_url, style.in_locale("fr").index_url
        ('https://example.com/de/', None)
        """
        urls = (self.guide_url, self.comparison_url, self.index_url)
        if not any(url is not None and _IN_LOCALE in url for url in urls):
            return self
        tag = self._find_locale(locale)
        guide, comparison, index = [_place(url, tag) for url in urls]
        return attrs.evolve(self, guide_url=guide, comparison_url=comparison, index_url=index)

    def _find_locale(self, locale: str) -> str | None:
        if not isinstance(cast("object", locale), str):
            raise InvalidOption("locale", locale, "the tag of a locale", "Write it as in 'pt-BR'.")
        tag = locale.partition("-u-")[0]
        if not self.locales:
            return tag
        known = {each.lower(): each for each in self.locales}
        parts = tag.lower().split("-")[:_MOST_SUBTAGS]
        shorter = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
        return next((known[each] for each in (locale.lower(), *shorter) if each in known), None)

    def link_guide(self, career: Career) -> str | None:
        """Return the address of the guide to a career, its own first; None where there is none.

        What is no career raises `InvalidCareer`.
        """
        check_career(career, "career")
        if career.guide_url is not None or self.guide_url is None:
            return career.guide_url
        return _fill_in(self.guide_url, quote_slug(career.slug))

    def link_comparison(self, names: Iterable[CareerName]) -> str | None:
        """Return the address of the comparison of careers, the same for every order of them.

        What are no names of careers raises `InvalidOption`.
        """
        try:
            slugs = sorted([name.slug for name in names])
        except (AttributeError, TypeError):  # rather than to ask of each, since a page has many
            remedy = "Give the name of each: link_comparison([one.name, other.name])."
            raise InvalidOption("names", names, "names of careers", remedy) from None
        return self.link_slugs([quote_slug(slug) for slug in slugs])

    def link_slugs(self, slugs: Iterable[str]) -> str | None:
        """Return the address of the comparison of careers, given by their slugs in order.

        The slugs are as ``quote_slug`` writes them; what holds none raises `InvalidOption`.
        """
        if self.comparison_url is None:
            return None
        try:
            joined = "-vs-".join(slugs)
        except TypeError:
            remedy = "Give the slug of each: link_slugs(['cook', 'poet'])."
            raise InvalidOption("slugs", slugs, "slugs of careers", remedy) from None
        return _fill_in(self.comparison_url, joined)


def quote_slug(slug: str) -> str:
    """Write a slug as a part of an address."""
    if slug.isascii() and slug.replace("-", "").isalnum():
        return slug
    from urllib.parse import quote

    return quote(slug, safe="-")


QOOLLEGE = HouseStyle(
    publisher="Qoollege",
    guide_url="https://careers.qoollege.com/careers/{slug}",
    comparison_url="https://careers.qoollege.com/compare/{slugs}",
    index_url="https://careers.qoollege.com/compare",
    money=MoneyStyle(thousands="k"),
)
"""The house style of Qoollege's career guides, which the built-in sample carries."""
