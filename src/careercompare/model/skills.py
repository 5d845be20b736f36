"""When two spellings are one skill."""

from __future__ import annotations

import unicodedata


def skill_key(skill: str) -> str:
    """Return what all spellings of one skill share: case, hyphens and spaces do not count.

    Signs that tell skills apart are kept: "C", "C++" and "C#" are three.

    >>> skill_key("Problem Solving") == skill_key("Problem-solving")
    True
    """
    if skill.isascii():  # nearly all are, and need no table of Unicode
        folded = skill.lower()
        return "".join(folded.split()).replace("-", "") or folded
    folded = unicodedata.normalize("NFKC", skill).casefold()
    kept = "".join(c for c in folded if not c.isspace() and unicodedata.category(c) != "Pd")
    return kept or folded
