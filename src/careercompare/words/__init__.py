"""Sentences that wait for a language, and worded ones: pure values, no locale, no Babel."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need

if TYPE_CHECKING:
    from careercompare.words.breaks import unify_breaks
    from careercompare.words.checks import (
        Validator,
        each_of_kind,
        in_unicode,
        is_text,
        of_kind,
        one_of,
        satisfies,
    )
    from careercompare.words.directing import contain
    from careercompare.words.english import say
    from careercompare.words.house_style import (
        QOOLLEGE,
        Collapse,
        HouseStyle,
        MoneyStyle,
        Notation,
        Numerals,
        quote_slug,
    )
    from careercompare.words.labels import label
    from careercompare.words.message import (
        CalendarDate,
        Enumeration,
        Message,
        Percent,
        Quote,
        Sentences,
        Value,
        Versus,
        locate,
    )
    from careercompare.words.phrase import Kept, Listing, Phrase, Piece, join_phrases

__all__ = [
    "QOOLLEGE",
    "CalendarDate",
    "Collapse",
    "Enumeration",
    "HouseStyle",
    "Kept",
    "Listing",
    "Message",
    "MoneyStyle",
    "Notation",
    "Numerals",
    "Percent",
    "Phrase",
    "Piece",
    "Quote",
    "Sentences",
    "Validator",
    "Value",
    "Versus",
    "contain",
    "each_of_kind",
    "in_unicode",
    "is_text",
    "join_phrases",
    "label",
    "locate",
    "of_kind",
    "one_of",
    "quote_slug",
    "satisfies",
    "say",
    "unify_breaks",
]

# To import `compare` needs a house style and no sentences.
__getattr__: Door = open_by_need(
    __name__,
    {
        "breaks": "unify_breaks",
        "checks": "Validator each_of_kind in_unicode is_text of_kind one_of satisfies",
        "directing": "contain",
        "english": "say",
        "house_style": "QOOLLEGE Collapse HouseStyle MoneyStyle Notation Numerals quote_slug",
        "labels": "label",
        "message": "CalendarDate Enumeration Message Percent Quote Sentences Value Versus locate",
        "phrase": "Kept Listing Phrase Piece join_phrases",
    },
)
