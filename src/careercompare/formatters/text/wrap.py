"""Lines that fit: text broken between words, or between characters where there are no words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

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
# What may not begin a line: closing brackets and quotes, other punctuation, marks of length
# and repetition, small kana. What may not end it: opening brackets and quotes, signs of currency.
_CLOSING = frozenset({"Pe", "Pf", "Po", "Pd", "Lm", "Sk"})
_NEVER_FIRST = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ>" + _CLOSE_ISOLATE + _NO_BREAK
)
_OPENING = frozenset({"Ps", "Pi", "Sc"})
_NEVER_LAST = frozenset(_OPEN_ISOLATE + _NO_BREAK)
# Where a word that is longer than a line may go on in the next: behind a hyphen, a slash or a dash
# inside of it (classes HY, SY, BA and B2), and behind what parts an address or a list. A number
# stays whole with the hyphen or slash before it, as in "24/7" and "COVID-19". A few letters are
# one grapheme with whatever stands before them, some of Hangul where a mark follows.
_SEAM = re.compile(
    r"(?:(?<=[^\s([{<][-/|,;?&=_])(?=[^\W\d_])"
    r"|(?<=[^\s([{<][\u2010\u2012-\u2014\u058a\u05be\u0f0b\u1361])(?=[\w$€£¥₹]))"
    r"(?![\u0e33\u0eb3\u1160-\u11ff\u3164\ud7b0-\ud7ff\uff9e-\uffa0])"
)


class Text:
    """A text as a terminal shows it, with the lines that were last made of it.

    *columns* is how many its longest line takes before it is wrapped.
    """

    __slots__ = ("_laid", "_narrowest", "columns", "shown")

    def __init__(self, shown: str) -> None:
        self.shown: str = shown
        self.columns: int = max(map(cells, shown.split("\n")))
        self._narrowest: int | None = None
        self._laid: tuple[Callable[[str, int], str], int, str] | None = None

    def lay(self, write: Callable[[str, int], str], width: int) -> str:
        """Return what *write*, a pure function, makes of it at this *width*."""
        laid = self._laid
        if laid is None or laid[0] is not write or laid[1] != width:
            # One width is kept, not each: a text stands on many pages, mostly of one width.
            self._laid = laid = write, width, write(self.shown, width)
        return laid[2]

    @property
    def narrowest(self) -> int:
        """How many columns a line needs for no word to be broken but at a seam."""
        if self._narrowest is None:
            parts = (part for word in _all_words(self.shown) for part in _SEAM.split(word))
            self._narrowest = max(map(cells, parts), default=0)
        return self._narrowest


def read(phrase: Phrase) -> Text:
    """Return *phrase* as a terminal shows it; to be kept with it, by `Phrase.once`."""
    return Text(printable(phrase))


def break_lines(phrase: Phrase, width: int) -> list[str]:
    """Return the words of *phrase*, controls made visible, in lines of at most *width* columns.

    >>> from careercompare.words import Piece
    >>> break_lines(Phrase((Piece("Career comparison"),)), 10)
    ['Career', 'comparison']
    """
    return wrap(printable(phrase), width)


def wrap(text: str, width: int) -> list[str]:
    r"""Break *text* into lines of at most *width* columns, two or more; it has no controls in it.

    Nothing is hyphenated: only the spaces at the end of a line are left out. A word that is longer
    than a line is broken behind a hyphen, a slash or the like in it, or else between two graphemes;
    one that fits a line, such as an address, stays whole. An isolate that goes on in the next line
    is closed at the end of this one and opened again, since a terminal lays out every line for
    itself.

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
            end = text.find(" ", start)
            end = len(text) if end < 0 else end
            *full, last = _break_word(text[start:end], width)
            yield from full
            start = end - len(last)
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


def _all_words(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        if is_simple(paragraph):
            yield from paragraph.split(" ")
        else:
            yield from (word for _, word in _words(paragraph))


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
    return may_end and _may_begin(after)


def _may_begin(character: str) -> bool:
    return character not in _NEVER_FIRST and unicodedata.category(character) not in _CLOSING


def _break_word(word: str, width: int) -> Iterator[str]:
    """Yield *word* in pieces of at most *width* columns, the last of which may go on."""
    piece, used = "", 0
    for part in _SEAM.split(word):
        needed = cells(part)
        if used + needed > width:
            if piece:
                yield piece
            *full, piece = _break_anywhere(part, width) if needed > width else (part,)
            yield from full
            used = cells(piece)
        else:
            piece += part
            used += needed
    yield piece


def _break_anywhere(part: str, width: int) -> Iterator[str]:
    """Yield *part* in pieces of at most *width* columns, none of which begins with what closes."""
    piece: list[str] = []
    used = 0
    for grapheme in _graphemes_within(part, width):
        needed = cells(grapheme)
        if used + needed > width:
            kept = _keep(piece, grapheme)
            used = sum(map(cells, piece[kept:]))
            if used + needed > width:
                kept, used = len(piece), 0
            yield "".join(piece[:kept])
            piece = piece[kept:]
        piece.append(grapheme)
        used += needed
    yield "".join(piece)


def _keep(piece: Sequence[str], after: str) -> int:
    """Return how many graphemes of a full *piece* stay before a break, for *after* not to begin."""
    kept = len(piece)
    while kept > 1 and not _may_begin(after[0]):
        kept -= 1
        after = piece[kept]
    return kept if _may_begin(after[0]) else len(piece)


def _graphemes_within(text: str, width: int) -> Iterator[str]:
    """Yield the graphemes of *text*; one that is wider than a line, a letter at a time."""
    if is_simple(text):
        yield from text
        return
    for grapheme in graphemes(text):
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
