"""Number patterns of CLDR (UTS #35 part 3, section 3), taken apart once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from itertools import chain

import attrs

CURRENCY = "¤"
_NUMBER = re.compile(r"[#0][#0,]*(?:\.[#0]+)?")
_TOKEN = re.compile(r"'(?P<quoted>[^']*)'|(?P<symbol>[-+%¤])|(?P<text>[^'%¤+-]+)")
_QUOTED = re.compile(r"'[^']*'")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@attrs.frozen
class Token:
    """A piece of an affix: literal *text*, or the placeholder of a sign or of the currency."""

    text: str
    is_symbol: bool = False


Affix = tuple[Token, ...]


@attrs.frozen
class Affixes:
    """The text around a number: *before* and *after* it.

    *length* counts its code points as ICU does, which is without the space that is put between
    digits and a currency in letters.
    """

    before: str
    after: str
    length: int


@attrs.frozen(eq=False, repr=False)
class Pattern:
    """A number pattern taken apart.

    *primary* and *secondary* are the sizes of the group of digits next to the decimal sign and of
    the others, 0 where digits are not grouped. *negative* is the pair of affixes that the pattern
    itself gives for negative numbers.
    """

    prefix: Affix
    suffix: Affix
    primary: int
    secondary: int
    negative: tuple[Affix, Affix] | None


def parse_pattern(pattern: str) -> Pattern:
    """Take a CLDR number pattern apart.

    >>> parse_pattern("#,##,##0.00 ¤").secondary
    2
    """
    positive, _, negative = pattern.partition(";")
    prefix, number, suffix = _split(positive)
    outer: tuple[Affix, Affix] | None = None
    if negative:
        before, _, after = _split(negative)
        outer = _tokens(before), _tokens(after)
    _, *groups = number.partition(".")[0].split(",")
    return Pattern(
        prefix=_tokens(prefix),
        suffix=_tokens(suffix),
        primary=len(groups[-1]) if groups else 0,
        secondary=len(groups[-2 if len(groups) > 1 else -1]) if groups else 0,
        negative=outer,
    )


def spell_affixes(pattern: Pattern, sign: str, symbols: Mapping[str, str]) -> Affixes:
    """Word the text around a number.

    *sign* is what stands before the number: "" for nothing, else ``-``, ``+`` or ``~`` (about), or
    ``~-``. As in ICU it takes the place of the minus sign in the pattern's own negative form, or
    where there is none comes first. *symbols* says what to write for each sign and for ``¤``.
    """
    prefix, suffix = pattern.prefix, pattern.suffix
    minus = Token("-", is_symbol=True)
    if sign and pattern.negative and ("-" in sign or minus in chain(*pattern.negative)):
        prefix, suffix = pattern.negative
    elif sign:
        prefix = (minus, *prefix)
    before = _spell(prefix, sign, symbols)
    after = _spell(suffix, sign, symbols)
    currency = symbols.get(CURRENCY, "")
    return Affixes(
        before + _space_between(currency[-1:], prefix[-1:]),
        _space_between(currency[:1], suffix[:1]) + after,
        len(before) + len(after),
    )


def _split(pattern: str) -> tuple[str, str, str]:
    unquoted = _QUOTED.sub(lambda quoted: "'" * len(quoted[0]), pattern)
    number = _NUMBER.search(unquoted)
    if number is None:  # A word that stands for the number as well, such as "a thousand".
        return pattern, "", ""
    return pattern[: number.start()], number[0], pattern[number.end() :]


def _tokens(affix: str) -> Affix:
    return tuple(
        Token(found["symbol"], is_symbol=True)
        if found["symbol"]
        else Token(found["text"] or found["quoted"] or "'")
        for found in _TOKEN.finditer(affix)
    )


def _spell(affix: Affix, sign: str, symbols: Mapping[str, str]) -> str:
    pieces: list[str] = []
    for token in affix:
        if not token.is_symbol:
            pieces.append(token.text)
        elif token.text == "-":
            pieces.extend(symbols[character] for character in sign or "-")
        else:
            pieces.append(symbols[token.text])
    return "".join(pieces)


def _space_between(letter: str, neighbour: Affix) -> str:
    """Return the space between digits and a currency that does not end in a symbol or a space.

    Every locale of CLDR has the same rule: ``[[:^S:]&[:^Z:]]`` beside ``[:digit:]``.
    """
    if neighbour != (Token(CURRENCY, is_symbol=True),) or not letter:
        return ""
    return "" if unicodedata.category(letter)[0] in "SZ" else _NO_BREAK_SPACE
