"""Who says so, and which addresses are safe to follow."""

from __future__ import annotations

import re

from attrs import field, frozen

from careercompare.errors import quote, sealed
from careercompare.model.checks import (
    Validator,
    a_text,
    check_language,
    if_known,
    member,
    refuse,
    text_if_known,
    to_plain_if_known,
)
from careercompare.model.dates import date_if_known, to_calendar_date
from careercompare.model.texts import to_text, to_text_if_known

# A plain host has no encoded label, and no number for its end. The DNS has room for 63 characters.
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_PLAIN_URL = re.compile(
    rf"https?://(?![^/]{{254}})(?:{_LABEL}\.)+(?=[a-z]){_LABEL}(?:/[A-Za-z0-9._~/=?#%+:,-]*)?"
)


def is_safe_url(value: object) -> bool:
    """Tell whether *value* is an absolute web address that leads where it says, and runs nothing.

    Its host is written so that every browser finds the same one: without user names, references,
    percent signs and marks of direction, an address of IPv4 as four numbers, a name in other
    letters as IDNA writes it. Control characters, white space, quotes and backslashes are refused
    in the rest as well, also those that decoded entities would be.

    >>> is_safe_url("https://example.com/"), is_safe_url("java&#x0A;script:alert(1)")
    (True, False)
    """
    if not isinstance(value, str):
        return False
    if _PLAIN_URL.fullmatch(value):  # nearly all are, and then nothing of it can be hidden
        return True
    # Imported here since it costs as much as all of the model, and few careers need it.
    from careercompare.model.addresses import leads_where_it_says

    return leads_where_it_says(value)


def check_url(value: object, path: str) -> None:
    """Refuse what no link may lead to."""
    if not is_safe_url(value):
        refuse(path, value, "a web address", "Write it in full: 'https://example.com/guide'.")


@sealed
@frozen(repr=False, cache_hash=True)  # a page asks of every cell which source it has
class Source:
    """A publication that figures or words were taken from; None means *not known*.

    *title* names the release, *publisher* who made it, *url* where it is (http or https),
    *published* the year, month or day (ISO 8601) and *license* the terms, in words or as an SPDX
    identifier. *attribution* is the sentence that these terms ask for, in the publisher's own
    words: it stands as it is on every page that rests on the source; None asks for none.
    *language* is the BCP 47 tag of the language in which all these words are written. Anything
    else raises `InvalidCareer`.

    >>> Source("OEWS May 2025", "U.S. Bureau of Labor Statistics", published=2026).published
    '2026'
    """

    title: str = field(converter=to_text, validator=a_text)
    publisher: str | None = field(default=None, converter=to_text_if_known, validator=text_if_known)
    url: str | None = field(
        default=None, converter=to_plain_if_known, validator=if_known(check_url)
    )
    published: str | None = field(default=None, converter=to_calendar_date, validator=date_if_known)
    license: str | None = field(default=None, converter=to_text_if_known, validator=text_if_known)
    attribution: str | None = field(
        default=None, converter=to_plain_if_known, validator=text_if_known
    )
    language: str | None = field(
        default=None, converter=to_plain_if_known, validator=if_known(check_language)
    )

    def __repr__(self) -> str:
        return f"<Source {quote(self.title)}>"


source_if_known: Validator = if_known(member(Source))
