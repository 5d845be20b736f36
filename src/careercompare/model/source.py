"""Who says so."""

from __future__ import annotations

import attrs

from careercompare.errors import quote, sealed
from careercompare.model.checks import (
    check_calendar_date,
    check_text,
    holds,
    holds_if_known,
    to_calendar_date,
)
from careercompare.model.web import check_url


@sealed
@attrs.frozen(repr=False)
class Source:
    """A publication that figures were taken from; None means *not known*.

    *title* names the release, *publisher* who made it, *url* where it is (http or https),
    *published* the year, month or day (ISO 8601) and *license* the terms, in words or as an SPDX
    identifier. Anything else raises `InvalidCareer`.

    >>> Source("OEWS May 2025", "U.S. Bureau of Labor Statistics", published=2026).published
    '2026'
    """

    title: str = attrs.field(validator=holds(check_text))
    publisher: str | None = attrs.field(default=None, validator=holds_if_known(check_text))
    url: str | None = attrs.field(default=None, validator=holds_if_known(check_url))
    published: str | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(to_calendar_date),
        validator=holds_if_known(check_calendar_date),
    )
    license: str | None = attrs.field(default=None, validator=holds_if_known(check_text))

    def __repr__(self) -> str:
        return f"<Source {quote(self.title)}>"
