"""Who says so."""

from __future__ import annotations

import attrs

from careercompare.model.checks import CalendarDateLike, check_text, to_calendar_date
from careercompare.model.web import check_url


def _check_text(_: object, field: attrs.Attribute[str], value: str) -> None:
    check_text(value, f"source.{field.name}")


def _check_text_if_known(_: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    if value is not None:
        check_text(value, f"source.{field.name}")


def _check_url(_: object, __: object, value: str | None) -> None:
    if value is not None:
        check_url(value, "source.url")


def _to_published(value: CalendarDateLike | None) -> str | None:
    return None if value is None else to_calendar_date(value, "source.published")


@attrs.frozen
class Source:
    """A publication that figures were taken from; None means *not known*.

    *title* names the release, *publisher* who made it, *url* where it is (http or https),
    *published* the year, month or day (ISO 8601) and *license* the terms, in words or as an SPDX
    identifier. Anything else raises `InvalidCareer`.

    >>> Source("OEWS May 2025", "U.S. Bureau of Labor Statistics", published=2026).published
    '2026'
    """

    title: str = attrs.field(validator=_check_text)
    publisher: str | None = attrs.field(default=None, validator=_check_text_if_known)
    url: str | None = attrs.field(default=None, validator=_check_url)
    published: str | None = attrs.field(default=None, converter=_to_published)
    license: str | None = attrs.field(default=None, validator=_check_text_if_known)
