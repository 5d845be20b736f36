"""The words of titles: when two are one, and which of them say what a title names, in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from careercompare.model import make_slug

Words: TypeAlias = tuple[str, ...]

_ASCII_WORDS = re.compile("[a-z0-9]+")
# Few words in "ives" end in "ife": executives, detectives and representatives do not.
_PLURALS = (("men", "man"), ("wives", "wife"), ("knives", "knife"), ("lives", "life"), ("ies", "y"))
_HISSING = ("ss", "x", "ch", "sh", "z")

_PARTS = re.compile(r"[()]")
_EXCEPTED = re.compile(r"\b(?:except|excluding|not)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"--|[—:;]|\b(?:of|for|in|at|to|with|by|on|through|including)\b|(?=\ball other\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[/&]|\b(?:and|or)\b", re.IGNORECASE)

# They end as plurals do, and never name who does the work.
_NO_PLURALS = {
    *("accounts", "arts", "communications", "electronics", "goods", "operations", "products"),
    *("relations", "resources", "sales", "services", "sports", "systems"),
}


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* without case, accents and punctuation.

    >>> fold_words("Chef/Köchin (Ph.D.)")
    ('chef', 'kochin', 'ph', 'd')
    """
    # Of plain ASCII, which most texts are, the same is found ten times as fast.
    plain = text.isascii() and "+" not in text and "#" not in text
    if plain and (words := _ASCII_WORDS.findall(text.replace("'", "").lower())):
        return tuple(words)
    return tuple(filter(None, make_slug(text).split("-")))


def to_singular(word: str) -> str:
    """Return the singular of a folded English word, as far as its ending tells.

    >>> [to_singular(word) for word in ("nurses", "secretaries", "waitresses", "midwives", "boss")]
    ['nurse', 'secretary', 'waitress', 'midwife', 'boss']
    """
    if len(word) < 4:
        return word
    for plural, singular in _PLURALS:
        if word == plural or (word.endswith(plural) and len(word) > len(plural) + 1):
            return word.removesuffix(plural) + singular
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def find_forms(word: str) -> tuple[str, ...]:
    """Return a folded English word in singular and plural, the word itself left out.

    >>> find_forms("secretary"), find_forms("nurses"), find_forms("ml")
    (('secretaries',), ('nurse',), ())
    """
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return ()
    one = to_singular(word)
    many = f"{one}es" if one.endswith(_HISSING) else f"{one}s"
    for plural, singular in _PLURALS:
        if one.endswith(singular) and not one.endswith(("ay", "ey", "oy", "uy")):
            many = one.removesuffix(singular) + plural
    return tuple(each for each in (one, many) if each != word)


@attrs.frozen
class Name:
    """One thing that a title names: its *head*, and the words that narrow it.

    *before* are those in front of the head, *behind* those after it: "Cooks, Restaurant".
    """

    head: str
    before: frozenset[str]
    behind: frozenset[str]


@attrs.frozen
class Naming:
    """All that a title names; *excepted* are the words of what it says that it is not."""

    names: tuple[Name, ...]
    excepted: frozenset[str]


def read_naming(title: str) -> Naming:
    """Return what an English title names.

    The head of a name is its last word before a comma or a preposition. Where plurals are joined,
    each is a head: "Waiters and Waitresses" are two, "Child, Family, and School Social Workers"
    one.

    >>> [name.head for name in read_naming("Buyers and Purchasing Agents, Farm Products").names]
    ['buyers', 'agents']
    """
    named, *excepted = _EXCEPTED.split(title)
    names = [name for part in _PARTS.split(named) for name in _read_part(part)]
    return Naming(tuple(names), frozenset(fold_words(" ".join(excepted))))


def _read_part(text: str) -> Iterator[Name]:
    named, *rest = _BEHIND.split(text, maxsplit=1)
    parts = [[fold_words(each) for each in _JOINED.split(part)] for part in named.split(",")]
    parts = [joined for part in parts if (joined := [words for words in part if words])]
    far = [fold_words(each) for each in rest]
    if any(_is_plural(part[-1]) for part in parts):
        yield from _read_plurals([words for part in parts for words in part], far)
    elif parts:
        behind = _gather([*(words for part in parts[1:] for words in part), *far])
        for each in named.partition(",")[0].split("/"):
            if words := fold_words(each):
                yield Name(words[-1], frozenset(words[:-1]), behind)


def _read_plurals(joined: list[Words], far: list[Words]) -> Iterator[Name]:
    """Yield a name for each plural; what is none narrows the next one, or else all of them."""
    heads = [place for place, words in enumerate(joined) if _is_plural(words)]
    behind = _gather([*joined[heads[-1] + 1 :], *far])
    shared: frozenset[str] = frozenset()
    for place, last in zip(heads, [-1, *heads], strict=False):
        words = joined[place]
        before = _gather(joined[last + 1 : place]) | {*words[:-1]}
        # "Laboratory Technologists and Technicians": both are of the laboratory.
        yield Name(words[-1], before or shared, behind)
        shared = shared or before


def _gather(texts: Iterable[Words]) -> frozenset[str]:
    return frozenset(word for words in texts for word in words)


def _is_plural(words: Words) -> bool:
    last = words[-1]
    return to_singular(last) != last and last not in _NO_PLURALS
