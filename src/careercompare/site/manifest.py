"""What pages were made from, written beside them: what has not changed need not be made again."""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any, NamedTuple, cast

import attrs

from careercompare.errors import UnreadableData
from careercompare.site.layout import cut_page
from careercompare.site.storage import Storage

FOLDER = ".careercompare"
_SITE = f"{FOLDER}/site.json"
_RUN = f"{FOLDER}/run"
_VERSION = 1
_DIGITS = 16
# What a locale or a slug may be, and the path of a file: none of them leads out of the folder.
_PART = r"[^./\\:\0\ud800-\udfff]+"
_NAME = re.compile(_PART)
_FILE = re.compile(rf"(?:{_PART}/){{0,2}}{_PART}\.(?:css|html|xml)")


def digest(*parts: object) -> str:
    """Return a short name for what *parts* are, by their texts.

    >>> digest("cook") == digest("cook"), digest("cook") == digest("poet")
    (True, False)
    """
    text = "\0".join(map(str, parts))
    return digest_content(text.encode("utf-8", "surrogatepass"))


def digest_content(content: bytes) -> str:
    """Return a short name for what a file holds."""
    return sha256(content).hexdigest()[:_DIGITS]


class Made(NamedTuple):
    """What a page was made from, by a digest, and how many bytes it has.

    A page that is not sure to be there, or to be whole, was made from nothing: "" and -1.
    """

    of: str = ""
    size: int = -1


def read_chunk(storage: Storage, locale: str, slug: str) -> dict[str, Made]:
    """Return what the pages of a career in a locale were made from, by the slugs beside it.

    Where that was lost, as a loss of power may do, none of those that are there is sure.
    """
    content = storage.read(path := _name(locale, slug)).get(path)
    if content is None:
        return {}
    try:
        return _take_files(json.loads(content), _NAME.fullmatch)
    except (ValueError, RecursionError):
        found = (cut_page(path) for path in storage.list(f"{locale}/compare"))
        return {slugs[1]: Made() for slugs in found if slugs is not None and slugs[0] == slug}


def write_chunk(storage: Storage, locale: str, slug: str, pages: Mapping[str, Made]) -> None:
    """Write what the pages of a career in a locale were made from."""
    storage.write({_name(locale, slug): _write(pages)})


def forget_chunk(storage: Storage, locale: str, slug: str) -> None:
    """Remove what says what was made of a career in a locale."""
    storage.remove([_name(locale, slug)])


@attrs.frozen
class Record:
    """What a site holds in each of its *locales*.

    *careers* are the slugs of those that are compared, *pairs* stands for which of them with
    which, and *files* are all others but comparisons, by their paths. A site that *is_whole* has
    all of it, and nothing else of its own.
    """

    locales: tuple[str, ...] = ()
    careers: tuple[str, ...] = ()
    pairs: str = ""
    files: Mapping[str, Made] = attrs.field(factory=dict[str, Made])
    is_whole: bool = False


def read_record(storage: Storage, folder: str) -> Record | None:
    """Return what the site in a folder holds; None where there is none.

    A record that cannot be read, or is that of a later version, raises `UnreadableData`: what is
    the site's own and what is not cannot be told without it.
    """
    content = storage.read(_SITE).get(_SITE)
    if content is None:
        return None
    try:
        match json.loads(content):
            case {
                "version": 1,
                "locales": [*locales],
                "careers": [*careers],
                "pairs": str() as pairs,
                "files": {**files},
                "is_whole": bool() as is_whole,
            }:
                made = _take_files(files, _FILE.fullmatch)
                return Record(_take_names(locales), _take_names(careers), pairs, made, is_whole)
            case {"version": int() as version} if version > _VERSION:
                problem, remedy = "a later version has written it", "Update careercompare"
            case _:
                raise ValueError
    except (ValueError, RecursionError):
        problem, remedy = "this does not say what the site holds", "Restore that file"
    remedy = f"{remedy}, or remove the site and build it anew."
    raise UnreadableData(f"{folder}/{_SITE}", "", problem, remedy)


def write_record(storage: Storage, record: Record) -> None:
    """Write what a site holds."""
    found = attrs.asdict(record, recurse=False)
    storage.secure(_SITE, _write({"version": _VERSION, **found}))


def write_run(storage: Storage, run: str) -> None:
    """Write what the run is known by that writes the site now; "" where none does."""
    storage.write({_RUN: run.encode()})


def check_run(storage: Storage, run: str) -> None:
    """Raise an `OSError` where that run is not the last that has begun to write the site."""
    if storage.read(_RUN).get(_RUN) != run.encode():
        raise OSError(errno.EBUSY, "another run has taken this folder over")


def _name(locale: str, slug: str) -> str:
    return f"{FOLDER}/{locale}/{slug}.json"


def _take_names(found: list[Any]) -> tuple[str, ...]:
    if not all(isinstance(each, str) and _NAME.fullmatch(each) for each in found):
        raise ValueError
    return tuple(found)


def _take_files(found: Any, is_name: Callable[[str], object]) -> dict[str, Made]:
    match found:
        case dict():
            files: dict[str, Made] = {}
        case _:
            raise ValueError
    for name, made in cast("dict[str, Any]", found).items():
        match made:
            case [str() as of, int() as size] if is_name(name):
                files[name] = Made(of, size)
            case _:
                raise ValueError
    return files


def _write(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
