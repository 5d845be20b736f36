"""What pages were made from, written beside them: what has not changed need not be made again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, cast

import attrs

from careercompare.site.storage import Storage

FOLDER = ".careercompare"
_SITE = f"{FOLDER}/site.json"
_VERSION = 1
_DIGITS = 16


def digest(*parts: object) -> str:
    """Return a short name for what *parts* are, by their texts.

    >>> digest("cook") == digest("cook"), digest("cook") == digest("poet")
    (True, False)
    """
    text = "\0".join(map(str, parts))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


@attrs.frozen
class Made:
    """What a page was made from, by a digest, and how many bytes it has.

    A page that is not sure to be there, or to be whole, was made from nothing: "" and -1.
    """

    of: str = ""
    size: int = -1


def read_chunk(storage: Storage, locale: str, slug: str) -> dict[str, Made]:
    """Return what the pages of a career in a locale were made from, by the slugs beside it."""
    found = _read(storage, _name(locale, slug))
    pages: dict[str, Made] = {}
    for other, made in found.items():
        match made:
            case [str() as of, int() as size]:
                pages[other] = Made(of, size)
            case _:
                pages[other] = Made()
    return pages


def write_chunk(storage: Storage, locale: str, slug: str, pages: Mapping[str, Made]) -> None:
    """Write what the pages of a career in a locale were made from."""
    found = {other: [made.of, made.size] for other, made in pages.items()}
    _write(storage, _name(locale, slug), found)


def forget_chunk(storage: Storage, locale: str, slug: str) -> None:
    """Remove what says what was made of a career in a locale."""
    storage.remove(_name(locale, slug))


@attrs.frozen
class Record:
    """What a site holds in each of its *locales*.

    *careers* are the slugs of those that are compared, and *files* all others but comparisons, by
    their paths. A site that *is_whole* has all of it, and nothing else of its own.
    """

    locales: tuple[str, ...] = ()
    careers: tuple[str, ...] = ()
    files: Mapping[str, Made] = attrs.field(factory=dict[str, Made])
    is_whole: bool = False


def read_record(storage: Storage) -> Record | None:
    """Return what the site in a folder holds; None where there is none."""
    found = _read(storage, _SITE)
    if found.get("version") != _VERSION:
        return None
    files = {path: Made(of, size) for path, (of, size) in found["files"].items()}
    return Record(tuple(found["locales"]), tuple(found["careers"]), files, found["is_whole"])


def write_record(storage: Storage, record: Record) -> None:
    """Write what a site holds."""
    files = {path: [made.of, made.size] for path, made in record.files.items()}
    found = {"version": _VERSION, **attrs.asdict(record, recurse=False), "files": files}
    _write(storage, _SITE, found)


def _name(locale: str, slug: str) -> str:
    return f"{FOLDER}/{locale}/{slug}.json"


def _read(storage: Storage, path: str) -> dict[str, Any]:
    content = storage.read(path)
    try:
        found: object = None if content is None else json.loads(content)
    except ValueError:
        found = None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _write(storage: Storage, path: str, value: Mapping[str, Any]) -> None:
    storage.write(path, json.dumps(value, ensure_ascii=False, indent=0).encode())
