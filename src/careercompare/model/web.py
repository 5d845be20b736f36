"""Slugs and addresses: what of a career stands in a URL."""

from __future__ import annotations

import re
import unicodedata

from careercompare.errors import quote
from careercompare.model.checks import refuse

_SCHEMES = ("http", "https")
_NOT_IN_A_URL = re.compile(r"[\x00-\x20\x7f-\x9f\\\"'<>`{}|^\s\ud800-\udfff]")
_PLUS_PLUS, _SHARP = re.compile(r"(?<=\w)\+\+"), re.compile(r"(?<=\w)#")
_PLAIN_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPEECH_MARKS = str.maketrans("", "", "'’ʼ")


def make_slug(text: str) -> str:
    """Return the part of an address that stands for *text*: letters and digits of any script.

    Latin letters lose their accents, "C++" and "C#" are spelled out, and text without a letter or
    digit becomes its code points.

    >>> make_slug("Machine Learning Engineer / AI Specialist")
    'machine-learning-engineer-ai-specialist'
    """
    kept: list[str] = []
    # Folding a case and taking a letter apart can each make work for the other: "™" holds
    # capitals, and "ŉ" a speech mark. So signs are read when both have been done.
    plain = text
    for form in ("NFKC", "NFKC"):
        plain = unicodedata.normalize(form, plain.casefold())
    spelled = _SHARP.sub(" sharp", _PLUS_PLUS.sub(" plus plus", plain.translate(_SPEECH_MARKS)))
    for char in unicodedata.normalize("NFKD", spelled):
        if char.isalnum():
            kept.append(char)
        elif unicodedata.category(char).startswith("M"):
            if kept and not kept[-1].isascii():
                kept.append(char)
        elif kept and kept[-1] != "-":
            kept.append("-")
    slug = unicodedata.normalize("NFC", "".join(kept)).strip("-")
    return slug or "-".join(f"u{ord(char):x}" for char in text.strip())


def check_slug(value: object, path: str) -> None:
    if not isinstance(value, str):
        refuse(path, value, "text", "Put it in quotes, or leave the slug out.")
    if _PLAIN_SLUG.fullmatch(value):  # nearly all are, and need no table of Unicode
        return
    slug = make_slug(value)
    if not value or slug != value:
        remedy = f"Write {quote(slug)}, or leave the slug out." if slug else "Leave the slug out."
        refuse(path, value, "lower-case letters and digits joined by single hyphens", remedy)


def is_safe_url(value: object) -> bool:
    """Tell whether *value* is an absolute web address that cannot run anything.

    Entities are decoded first, since a browser would; control characters, marks that turn the
    direction of writing, lone surrogates, white space, quotes, backslashes, ports that are none,
    and user names in front of the host, which readers take for the host, are refused.

    >>> is_safe_url("https://example.com/"), is_safe_url("java&#x0A;script:alert(1)")
    (True, False)
    """
    # Imported here since the two cost as much as all of the model, and few careers have a link.
    from html import unescape
    from urllib.parse import urlsplit

    if not isinstance(value, str):
        return False
    address = unescape(value)
    if any(map(_NOT_IN_A_URL.search, (value, address))) or not address.isprintable():
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port  # a port out of range raises
    except ValueError:
        return False
    host = parts.hostname or ""
    # A host that normalization changes can turn into another one, "‥" into the way up.
    is_host = any(map(str.isalnum, host)) and unicodedata.normalize("NFKC", host) == host
    return parts.scheme in _SCHEMES and is_host and "@" not in parts.netloc


def check_url(value: object, path: str) -> None:
    if not is_safe_url(value):
        refuse(path, value, "a web address", "Write it in full: 'https://example.com/guide'.")
