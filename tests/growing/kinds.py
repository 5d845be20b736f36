"""Every kind of input that strangers send, made at any size: what is done for it may not run away.

`test_growth` counts the calls that each takes, and ``benchmarks/bench_growth.py`` measures its time
and memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import attrs
from growing import careers, files, texts
from growing.work import Work

_UNITS = {
    "words": "word ",
    "no spaces": "a",
    "no-break spaces": "\u00a0",
    "marks": "\u0301\u0323",  # of two classes, which Unicode puts in order
    "right to left": "\u05d0\u05d1 ",
    "emoji": "\U0001f468\u200d\U0001f469",
    "widthless": "\u200b",
    "signs": "*_`<&|\\[",
}

_DIRECTING = {
    "embedded": "\u202b",
    "embedded in isolates": "\u2067\u202b",
    "closed across": "\u2067\u202b\u2069",
    "overridden": "\u202e",
}


@attrs.frozen
class Kind:
    """A kind of input: work that is made ready of a size, and the smallest sizes to try.

    From *size* on its time is measured, and from *few* on its calls are counted, each of which
    takes far longer. All sizes that are tried are taken, or all refused: where one is and the next
    is not, nothing is seen of how it grows.
    """

    name: str
    size: int
    prepare: Callable[[int], Work]
    few: int = 60


def list_kinds(folder: Path) -> Iterator[Kind]:
    """Yield every kind, those of files to be written into *folder* when they are prepared."""
    for name, unit in _UNITS.items():
        yield Kind(f"title, {name}", 2_000, partial(careers.with_title, unit), few=300)
    yield Kind("careers of a comparison", 40, careers.comparing)
    yield Kind("careers that tie", 40, careers.tying)
    yield Kind("careers whose pay is doubtful", 40, careers.doubting)
    write = partial(careers.writing_workbooks, folder)
    yield Kind("careers of a workbook, with places", 40, write)
    yield Kind("places of a message, read", 1_250, careers.multiplying, few=300)
    yield Kind("careers of a press", 40, careers.pressing)
    yield Kind("careers of a comparison, in places", 40, careers.placing)
    yield Kind("careers of a ranking", 60, careers.ranking)
    yield Kind("careers of a ranking, half unknown", 60, careers.ranking_unknown)
    yield Kind("measures of a ranking", 60, careers.measuring)
    yield Kind("skills, routes, titles", 250, careers.with_lists)
    yield Kind("sources", 250, careers.with_sources)
    yield Kind("related comparisons", 250, careers.with_related)
    yield Kind("rules", 60, careers.with_rules)
    yield Kind("aspects", 60, careers.with_aspects)
    yield Kind("careers of a catalog, read", 250, careers.loading)
    yield Kind("records, read", 250, careers.reading_records)
    yield Kind("problems of a catalog", 250, careers.telling)
    yield Kind("careers of a dict, read", 60, careers.reading_back)
    yield Kind("careers of a ranked dict, read", 60, careers.reading_back_ranked)
    yield Kind("careers of a catalog, searched", 250, careers.searching)
    yield Kind("careers of a catalog, related", 250, careers.relating)
    yield Kind("question, words", 125_000, partial(texts.asking, "nurse "))
    yield Kind("question, marks", 125_000, partial(texts.asking, _UNITS["marks"]), few=1_000)
    yield Kind("slug that is not there", 125_000, texts.missing, few=50)
    yield Kind("text made a slug", 12_500, partial(texts.naming, _UNITS["marks"]), few=1_000)
    yield Kind("header of languages", 12_500, texts.negotiating)
    yield Kind("tag of a locale", 125_000, texts.locating, few=24)
    yield Kind("locale of a house style", 125_000, texts.styling)
    yield Kind("address of a house style", 125_000, texts.addressing, few=450)
    for part in ("a.", "é.", "xn--bcher-kva.", "a", ":", "&amp;"):
        yield Kind(f"address to link to, {part}", 12_500, partial(texts.linking, part))
    for name, marks in _DIRECTING.items():
        yield Kind(f"marks of direction, {name}", 12_500, partial(texts.containing, marks))
    yield Kind("digits of a growth, read", 125_000, texts.with_fraction, few=300)
    yield Kind("digits of a salary", 1_250, texts.with_digits)
    yield Kind("digits of a rate", 1_250, texts.converting)
    yield Kind("exponent of a salary", 125_000, texts.with_exponent)
    yield Kind("nesting", 12_500, texts.nested, few=1_000)
    yield Kind("columns of a text", 12_500, partial(files.tabular, folder))
    near = '<row r="#"><c r="A#"><v>1</v></c></row>'
    yield Kind("rows of a workbook", 2_500, partial(files.workbook, folder, near, ""))
    far = '<row r="#"><c r="XFD#"><v>1</v></c></row>'
    yield Kind(
        "rows with a cell far away", 2_500, partial(files.workbook, folder, far, ""), few=300
    )
    yield Kind("bytes of a zip bomb", 2_500_000, partial(files.workbook, folder, "", " "))
    text, refers = "<si><t>long</t></si>", '<row r="#"><c r="A#" t="s"><v>0</v></c></row>'
    yield Kind("cells that share a text", 2_500, partial(files.workbook, folder, refers, text))
