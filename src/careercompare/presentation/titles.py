"""How a page calls its careers: each by its name, and of many the first few."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.presentation.writer import Writer
from careercompare.words import Enumeration, Message, Phrase, Value

_MOST_NAMED, _NAMED = 4, 3
_SIDES_AND_FURTHER = Message.counted(
    "page.versus-further", "{careers} and {count} more", "{careers} and {count} more", count=0
)
_FURTHER = Message.counted("page.further", "{count} more", "{count} more", count=0)
_CHOOSING_FURTHER = Message.counted(
    "page.choosing-further", "{count} more", "{count} more", count=0
)


def oppose_few(names: Sequence[Phrase], writer: Writer) -> Phrase:
    """Set names against each other, of more than four the first three: "A vs B vs C and 2 more"."""
    wording = writer.localizer.wording
    if len(names) <= _MOST_NAMED:
        return wording.oppose(names)
    careers, count = wording.oppose(names[:_NAMED]), len(names) - _NAMED
    return writer.word(_SIDES_AND_FURTHER.fill(careers=careers, count=count))


def list_few(names: Sequence[Phrase], listed: Phrase, writer: Writer) -> Phrase:
    """Return names *listed* or, of more than four, a list of the first: "A, B, C, and 2 more"."""
    return _list(names, listed, writer, _FURTHER)


def choose_few(names: Sequence[Phrase], listed: Phrase, writer: Writer) -> Phrase:
    """Return the same for a choice between them, which is another case in some languages."""
    return _list(names, listed, writer, _CHOOSING_FURTHER)


def name_few(items: Sequence[Value]) -> Enumeration:
    """List *items* inside a sentence, of more than four the first three: "A, B, C, and 2 more"."""
    if len(items) <= _MOST_NAMED:
        return Enumeration(tuple(items))
    return Enumeration((*items[:_NAMED], _FURTHER.fill(count=len(items) - _NAMED)))


def _list(names: Sequence[Phrase], listed: Phrase, writer: Writer, further: Message) -> Phrase:
    if len(names) <= _MOST_NAMED:
        return listed
    count = len(names) - _NAMED
    return writer.localizer.wording.enumerate(
        [*names[:_NAMED], writer.word(further.fill(count=count))]
    )
