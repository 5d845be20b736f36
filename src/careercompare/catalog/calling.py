"""Careers by what they are called: whole names in any spelling of them, and never by a guess."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias, TypeVar

from careercompare.catalog.naming import Words, fold_words, read_naming, to_singular
from careercompare.errors import InvalidOption, name_few
from careercompare.model import Career

K = TypeVar("K")

_Singulars: TypeAlias = tuple[str, frozenset[str]]
"""What a name says whatever the number of its words: the last of them, and all."""

_MOST_NAMED, _LONGEST_NAME = 5, 80


class NameIndex:
    """The names of many careers, those of each kind made ready when they are first needed.

    >>> [career.title for career in NameIndex([Career("Cooks"), Career("Poets")]).find("cook")]
    ['Cooks']
    """

    def __init__(self, careers: Iterable[Career]) -> None:
        self._careers = tuple(careers)

    def find(self, name: str) -> tuple[Career, ...]:
        """Return the careers of that name, by the first kind of names in which there are some."""
        words = fold_words(name)
        if not words:
            return ()
        return (
            self._by_title.get(words)
            or self._by_code.get("".join(words))
            or self._by_number.get(_ignore_number(words, words[-1]))
            or self._by_alternate.get(words, ())
        )

    @cached_property
    def _by_title(self) -> Mapping[Words, tuple[Career, ...]]:
        return self._index(_read_titles)

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[Career, ...]]:
        return self._index(_read_codes)

    @cached_property
    def _by_number(self) -> Mapping[_Singulars, tuple[Career, ...]]:
        return self._index(_read_singulars)

    @cached_property
    def _by_alternate(self) -> Mapping[Words, tuple[Career, ...]]:
        return self._index(lambda career: map(fold_words, career.alternate_titles))

    def _index(self, read: Callable[[Career], Iterable[K]]) -> Mapping[K, tuple[Career, ...]]:
        found: dict[K, list[Career]] = {}
        for career in self._careers:
            for key in {*read(career)}:
                found.setdefault(key, []).append(career)
        return {key: tuple(careers) for key, careers in found.items()}


def _read_titles(career: Career) -> Iterator[Words]:
    for name in (career.slug, career.title, str(career.name)):
        yield fold_words(name)


def _read_codes(career: Career) -> Iterator[str]:
    # Whoever copies a code may leave out what divides it: "291141" is 29-1141.
    for code in career.codes.values():
        yield "".join(fold_words(code))


def _read_singulars(career: Career) -> Iterator[_Singulars]:
    whole = fold_words(career.title)
    yield _ignore_number(whole, whole[-1])
    if career.language.partition("-")[0] == "en":  # how words are joined is known in English alone
        for name in read_naming(career.title).names:
            yield _ignore_number({name.head} | name.before | name.behind, name.head)


def _ignore_number(words: Iterable[str], last: str) -> _Singulars:
    return to_singular(last), frozenset(map(to_singular, words))


def refuse_several(path: str, asked: str, found: Sequence[Career]) -> InvalidOption:
    """Return the error of what is *asked* for at a *path*, where it is what several are called.

    >>> cooks = [Career("Cook", place=place) for place in ("Ohio", "Texas")]
    >>> print(refuse_several("career", "cook", cooks))
    career: expected the name of one career, got "cook". It may be 'cook-ohio' (Cook (Ohio)) or \
'cook-texas' (Cook (Texas)): give the slug of one.
    """
    from textwrap import shorten  # imported here since few names are those of several careers

    named = [
        f"{each.slug!r} ({shorten(str(each.name), _LONGEST_NAME, placeholder='…')})"
        for each in found[:_MOST_NAMED]
    ]
    several = name_few(named, len(found) - len(named), "or")
    remedy = f"It may be {several}: give the slug of one."
    return InvalidOption(path, asked, "the name of one career", remedy)
