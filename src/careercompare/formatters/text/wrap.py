"""Lines that fit: text broken between words, or between characters where there are no words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from careercompare.formatters.text.terminal import cells, graphemes, is_simple, printable
from careercompare.words import Phrase

_OPEN_ISOLATE, _CLOSE_ISOLATE = "\u2068", "\u2069"

# Spaces at which a line may end; NO-BREAK SPACE and its narrow and figure forms are not among them.
_SPACES = frozenset(
    " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
)
_ZERO_WIDTH_SPACE = "\u200b"
_NO_BREAK = "\u00a0\u202f\u2060\ufeff"

# Scripts written without spaces in which a line may end after any character: ideographs, kana,
# bopomofo, Yi, their punctuation and full-width forms (Unicode Annex 14, classes ID and CJ).
_UNSPACED = (
    "[\u2e80-\u312f\u3190-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\uffe0-\uffee"
    "\U0001b000-\U0001b2ff\U0001f200-\U0001f2ff\U00020000-\U0003ffff]"
)
# What may not begin a line there: closing brackets and quotes, other punctuation, marks of length
# and repetition, small kana. What may not end it: opening brackets and quotes, signs of currency.
_CLOSING = frozenset({"Pe", "Pf", "Po", "Pd", "Lm", "Sk"})
_NEVER_FIRST = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ" + _CLOSE_ISOLATE + _NO_BREAK
)
_OPENING = frozenset({"Ps", "Pi", "Sc"})
_NEVER_LAST = frozenset(_OPEN_ISOLATE + _NO_BREAK)


class Text:
    """A text as a terminal shows it, with the lines that were last made of it.

    *columns* is how many its longest line takes before it is wrapped.
    """

    __slots__ = ("_laid", "columns", "shown")

    def __init__(self, shown: str) -> None:
        self.shown: str = shown
        self.columns: int = max(map(cells, shown.split("\n")))
        self._laid: tuple[Callable[[str, int], str], int, str] | None = None

    def lay(self, write: Callable[[str, int], str], width: int) -> str:
        """Return what *write*, a pure function, makes of it at this *width*."""
        laid = self._laid
        if laid is None or laid[0] is not write or laid[1] != width:
            # One width is kept, not each: a text stands on many pages, mostly of one width.
            self._laid = laid = write, width, write(self.shown, width)
        return laid[2]


def read(phrase: Phrase) -> Text:
    """Return *phrase* as a terminal shows it; to be kept with it, by `Phrase.once`."""
    return Text(printable(phrase))


def wrap(text: str, width: int) -> list[str]:
    r"""Break *text* into lines of at most *width* columns, two or more; it has no controls in it.

    Nothing is hyphenated: only the spaces at the end of a line are left out. A word that is longer
    than a line is broken between two graphemes. An isolate that goes on in the next line is closed
    at the end of this one and opened again, since a terminal lays out every line for itself.

    >>> wrap("Coding, Cloud\nデータ、機械学習。", 8)
    ['Coding,', 'Cloud', 'データ、', '機械学', '習。']
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += (_cut if is_simple(paragraph) else _fill)(paragraph, width)
    return list(_balance(lines)) if _OPEN_ISOLATE in text else [line.rstrip(" ") for line in lines]


def hang(text: str, width: int, first: str, others: str) -> str:
    """Wrap *text* with *first* before its first line and the longer *others* before the others.

    >>> print(hang("Baker: $30,000 – $40,000", 20, "- ", "    "))
    - Baker: $30,000 –
        $40,000
    """
    lines = wrap(text, width - len(others))
    prefixes = [first, *[others] * (len(lines) - 1)]
    return "\n".join(
        f"{prefix}{line}".rstrip(" ") for prefix, line in zip(prefixes, lines, strict=True)
    )


def _cut(paragraph: str, width: int) -> Iterator[str]:
    """Do what `_fill` does where each character takes a column and only spaces end a line."""
    text = paragraph.rstrip(" ")
    start = 0
    while len(text) - start > width:
        end = text.rfind(" ", start, start + width + 1)
        line = text[start:end].rstrip(" ") if end > start else ""
        if line:
            yield line
            start = end
        elif text[start] != " ":  # the word is longer than a line
            yield text[start : start + width]
            start += width
        while text[start] == " ":
            start += 1
    yield text[start:]


def _fill(paragraph: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for spaces, word in _words(paragraph):
        needed = cells(spaces) + cells(word)
        if used + needed <= width:
            line += spaces + word
            used += needed
            continue
        if line:
            yield line
        *full, line = _break_word(word, width)
        used = cells(line)
        yield from full
    yield line


def _words(paragraph: str) -> Iterator[tuple[str, str]]:
    """Yield what must stay together, each with the spaces before it."""
    spaces, word, last = "", "", ""
    for grapheme in graphemes(paragraph):
        is_space = grapheme in _SPACES
        if word and (is_space or _may_break(last, grapheme[0])):
            yield spaces, word
            spaces, word = "", ""
        if is_space:
            spaces += grapheme
        else:
            word += grapheme
        last = grapheme[0]
    if word:
        yield spaces, word


def _may_break(before: str, after: str) -> bool:
    if before == _ZERO_WIDTH_SPACE:
        return True
    if re.search(_UNSPACED, before + after) is None:
        return False
    may_end = before not in _NEVER_LAST and unicodedata.category(before) not in _OPENING
    may_begin = after not in _NEVER_FIRST and unicodedata.category(after) not in _CLOSING
    return may_end and may_begin


def _break_word(word: str, width: int) -> Iterator[str]:
    """Yield *word* in pieces of at most *width* columns, the last of which may go on."""
    piece, used = "", 0
    for part in _parts(word, width):
        needed = cells(part)
        if used + needed > width:
            yield piece
            piece, used = "", 0
        piece += part
        used += needed
    yield piece


def _parts(word: str, width: int) -> Iterator[str]:
    """Yield the graphemes of *word*; one that is wider than a line, a letter at a time."""
    for grapheme in graphemes(word):
        if cells(grapheme) <= width:
            yield grapheme
        else:
            yield from _letters(grapheme)


def _letters(grapheme: str) -> Iterator[str]:
    import wcwidth  # see `graphemes`

    letter = ""
    for character in grapheme:
        if letter and wcwidth.wcwidth(character) > 0:
            yield letter
            letter = ""
        letter += character
    yield letter


def _balance(lines: Iterable[str]) -> Iterator[str]:
    """Close the isolate that is open at the end of a line, and open it in the next."""
    nothing = _OPEN_ISOLATE + _CLOSE_ISOLATE
    opening = ""
    for line in lines:
        opened = f"{opening}{line}".removeprefix(nothing)
        goes_on = opened.rfind(_OPEN_ISOLATE) > opened.rfind(_CLOSE_ISOLATE)
        opening = _OPEN_ISOLATE if goes_on else ""
        closed = f"{opened}{_CLOSE_ISOLATE}" if goes_on else opened
        yield closed.removesuffix(nothing).rstrip(" ")
