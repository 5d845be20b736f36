"""Unicode's normal forms, in time that grows with the text and no faster."""

from __future__ import annotations

import unicodedata
from itertools import chain, groupby
from typing import Literal

# Python puts a run of marks in order by moving each past all others, the square of their number.
# Of so few letters that costs nothing, and nearly every text has fewer.
_SHORT = 500


def normalize(form: Literal["NFC", "NFKC", "NFKD"], text: str) -> str:
    r"""Return *text* in a normal form, the same that ``unicodedata.normalize`` gives.

    >>> normalize("NFC", "Ko\u0308chin")
    'Köchin'
    """
    if len(text) <= _SHORT or text.isascii():
        return unicodedata.normalize(form, text)
    apart: Literal["NFKD", "NFD"] = "NFKD" if "K" in form else "NFD"
    letters = chain.from_iterable(unicodedata.normalize(apart, each) for each in text)
    # What is no mark has class 0, so that the marks behind each letter are a group.
    groups = groupby(letters, key=lambda each: unicodedata.combining(each) > 0)
    ordered = "".join(
        "".join(sorted(group, key=unicodedata.combining) if are_marks else group)
        for are_marks, group in groups
    )
    return unicodedata.normalize(form, ordered)
