"""How much longer a message is in words than it is written: one place may stand in it many times.

Messages stand inside each other. Ten that name the next one ten times each are a line of JSON, and
ten billion words.
"""

from __future__ import annotations

from decimal import Decimal
from string import Formatter

from careercompare.words import Enumeration, Message, Quote, Sentences, Versus

_MOST_TIMES, _SHORT = 10, 1_000
_FIGURE = 100  # characters, of what is neither a text nor made of others
_DEEPEST = 100  # more stand inside each other in nothing that is written or read


def repeats_itself(message: Message) -> bool:
    """Tell whether *message* says far more than is written in it.

    What is short may say the same as often as it likes.

    >>> often = "{word}" * 100
    >>> repeats_itself(Message("often", often, word="so"))
    False
    >>> repeats_itself(Message("often", often, word="so much " * 1_000))
    True
    """
    written, said = _measure(message, _DEEPEST)
    return said > max(_SHORT, _MOST_TIMES * written)


def _measure(value: object, room: int) -> tuple[int, int]:
    """Return of how many characters *value* is, as it is written and in words.

    What stands deeper than *room* is not looked at.
    """
    match value:
        case _ if not room:
            return _FIGURE, _FIGURE
        case str(text) | Quote(text):
            return len(text), len(text)
        case Message():
            return _measure_message(value, room - 1)
        case Enumeration(parts) | Sentences(parts) | Versus(parts):
            sizes = [_measure(part, room - 1) for part in parts]
            return sum(size for size, _ in sizes), sum(size for _, size in sizes)
        case int() | Decimal():
            return len(str(value)), len(str(value))
        case _:
            return _FIGURE, _FIGURE


def _measure_message(message: Message, room: int) -> tuple[int, int]:
    sizes = {name: _measure(each, room) for name, each in message.pairs}
    wordings = [text for text in (message.english, message.plural) if text is not None]
    written = sum(map(len, wordings)) + sum(size for size, _ in sizes.values())
    try:
        said = [
            sum(
                len(literal) + (sizes[name][1] if name in sizes else 0)
                for literal, name, _, _ in Formatter().parse(text)
            )
            for text in wordings
        ]
    except ValueError:  # a loose brace, for which it is refused elsewhere
        said = [written]
    return written, max(said)
