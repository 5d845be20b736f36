"""Slugs: what stands for a career in addresses."""

from __future__ import annotations

import re
import unicodedata

from careercompare.errors import quote
from careercompare.model.checks import refuse
from careercompare.model.normal import normalize

_PLUS_PLUS, _SHARP = re.compile(r"(?<=\w)\+\+"), re.compile(r"(?<=\w)#")
_PLAIN_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPEECH_MARKS = str.maketrans("", "", "'’ʼ")


def make_slug(text: str) -> str:
    """Return the part of an address that stands for *text*: letters and digits of any script.

    Latin letters lose their accents, "C++" and "C#" are spelled out, and text without a letter or
    digit becomes its code points. What is no text raises `InvalidCareer`.

    >>> make_slug("Machine Learning Engineer / AI Specialist")
    'machine-learning-engineer-ai-specialist'
    """
    given: object = text
    if not isinstance(given, str):
        refuse("text", text, "text", "Give the name of a career or a place.")
    kept: list[str] = []
    # Folding a case and taking a letter apart can each make work for the other: "™" holds
    # capitals, and "ŉ" a speech mark. So signs are read when both have been done.
    plain = normalize("NFKC", normalize("NFKC", text.casefold()).casefold())
    spelled = _SHARP.sub(" sharp", _PLUS_PLUS.sub(" plus plus", plain.translate(_SPEECH_MARKS)))
    for char in normalize("NFKD", spelled):
        if char.isalnum():
            kept.append(char)
        elif unicodedata.category(char).startswith("M"):
            # An accent on a Latin letter; in other scripts it may be a vowel.
            if kept and not kept[-1].isascii():
                kept.append(char)
        elif kept and kept[-1] != "-":
            kept.append("-")
    slug = normalize("NFC", "".join(kept)).strip("-")
    return slug or "-".join(f"u{ord(char):x}" for char in text.strip())


def check_slug(value: object, path: str) -> None:
    """Refuse what `make_slug` would not make of itself."""
    if not isinstance(value, str):
        refuse(path, value, "text", "Put it in quotes, or leave the slug out.")
    if _PLAIN_SLUG.fullmatch(value):  # nearly all are, and need no table of Unicode
        return
    slug = make_slug(value)
    if not value or slug != value:
        remedy = f"Write {quote(slug)}, or leave the slug out." if slug else "Leave the slug out."
        refuse(path, value, "lower-case letters and digits joined by single hyphens", remedy)
