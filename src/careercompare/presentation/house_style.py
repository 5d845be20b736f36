"""What belongs to a publisher."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter
from typing import Literal
from urllib.parse import quote

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import Career, CareerName, is_safe_url
from careercompare.words import MoneyStyle


def _check_pattern(_: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    if value is None:
        return
    wanted = {"guide_url": {"slug"}, "comparison_url": {"slugs"}}.get(field.name, set[str]())
    try:
        found = {name for _, name, _, _ in Formatter().parse(value) if name is not None}
        valid = found == wanted and is_safe_url(value.format_map(dict.fromkeys(wanted, "a")))
    except (TypeError, ValueError):
        valid = False
    if not valid:
        places = "".join(f" with {{{name}}} in it" for name in wanted)
        remedy = "Write it in full: 'https://example.com/…'."
        raise InvalidOption(f"house_style.{field.name}", value, f"a web address{places}", remedy)


def _check_closing(_: object, __: object, value: object) -> None:
    if value not in ("none", "summary"):
        expected = "'none' or 'summary'"
        raise InvalidOption("house_style.closing", value, expected, "Choose one of them.")


@attrs.frozen
class HouseStyle:
    """How one publisher's comparisons read, and where its pages are.

    The one without arguments is neutral: it names nobody and links to nothing of its own.

    - *publisher* is named in the introduction; None leaves that sentence out.
    - *guide_url* is the address of a career's guide, with ``{slug}`` in it; a career's own
      ``guide_url`` comes first.
    - *comparison_url* is the address of a comparison, with ``{slugs}`` for the careers' slugs in
      alphabetical order, joined by ``-vs-``.
    - *index_url* is the page of all comparisons. Without an address a link is left out.
    - *leading_rule* names the rule whose verdict stands in the introduction.
    - *money* is how amounts of money are written.
    - *closing* is what the page ends with below its table: ``"summary"`` says what was decided,
      tied and undecided, ``"none"`` nothing.

    An address that is none raises `InvalidOption`.

    >>> QOOLLEGE.link_comparison([CareerName("B", "b", "en"), CareerName("A", "a", "en")])
    'https://careers.qoollege.com/compare/a-vs-b'
    """

    publisher: str | None = None
    guide_url: str | None = attrs.field(default=None, validator=_check_pattern)
    comparison_url: str | None = attrs.field(default=None, validator=_check_pattern)
    index_url: str | None = attrs.field(default=None, validator=_check_pattern)
    leading_rule: str | None = "salary.median"
    money: MoneyStyle = MoneyStyle()
    closing: Literal["none", "summary"] = attrs.field(default="none", validator=_check_closing)

    def link_guide(self, career: Career) -> str | None:
        """Return the address of the guide to a career, its own first; None where there is none."""
        if career.guide_url is not None or self.guide_url is None:
            return career.guide_url
        return self.guide_url.format(slug=_escape(career.slug))

    def link_comparison(self, names: Iterable[CareerName]) -> str | None:
        """Return the address of the comparison of careers, the same for every order of them."""
        slugs = "-vs-".join(_escape(slug) for slug in sorted(name.slug for name in names))
        return None if self.comparison_url is None else self.comparison_url.format(slugs=slugs)


def _escape(slug: str) -> str:
    return quote(slug, safe="-")


QOOLLEGE = HouseStyle(
    publisher="Qoollege",
    guide_url="https://careers.qoollege.com/careers/{slug}",
    comparison_url="https://careers.qoollege.com/compare/{slugs}",
    index_url="https://careers.qoollege.com/compare",
    money=MoneyStyle(thousands="k"),
)
"""The house style of Qoollege's career guides, which the built-in sample carries."""
