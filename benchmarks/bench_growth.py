"""How time and memory grow with what is given, for each kind of input that strangers send.

Each kind is made at some size and at twice, four and eight times that. Printed are the CPU time and
the peak of memory at each size, and the exponents fitted to them, the slopes of their logarithms: 1
is in proportion, 2 is the square, 0 is what a limit cuts off. Run it with the interpreter to
measure::

    python benchmarks/bench_growth.py [KIND ...] [--markdown] [--plot growth.svg]

It exits with 1 where an exponent of what takes more than 10 ms is above 1.3. The plot needs the
extra ``charts``.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from math import log
from pathlib import Path
from typing import TypeAlias

import attrs
from measuring import print_table, show_seconds

from careercompare import (
    Aspect,
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    HouseStyle,
    Localizer,
    Message,
    Outlook,
    Salary,
    Same,
    Source,
    compare,
    rank,
)
from careercompare.readers import read_crosswalk, read_oews

Work: TypeAlias = Callable[[], object]

_DOUBLINGS = (1, 2, 4, 8)
_ROUNDS = 1
_WORST, _NOTICED = 1.3, 0.01


@attrs.frozen
class Kind:
    """A kind of input: work that is made ready of a size, and the smallest *size* to try."""

    name: str
    size: int
    prepare: Callable[[int], Work]


@attrs.frozen
class Growth:
    """What each size of a kind took: seconds, and bytes at the peak."""

    kind: Kind
    seconds: Sequence[float]
    peaks: Sequence[int]

    def fit(self, values: Sequence[float]) -> float:
        """Return the slope of the logarithms of *values* over those of the sizes."""
        across = [log(each) for each in _DOUBLINGS]
        up = [log(max(each, 1e-9)) for each in values]
        middle, level = sum(across) / len(across), sum(up) / len(up)
        above = sum((x - middle) * (y - level) for x, y in zip(across, up, strict=True))
        return above / sum((x - middle) ** 2 for x in across)

    @property
    def is_too_fast(self) -> bool:
        """Whether time or memory grows faster than in proportion, as far as it is noticed."""
        grows = max(self.fit(self.seconds), self.fit(self.peaks)) > _WORST
        return grows and self.seconds[-1] > _NOTICED


def make(number: int) -> Career:
    """Return a career of which everything is known that a page compares."""
    return Career(
        f"Job {number}",
        salary=Salary(1000 + number, 2000 + number, "USD", median=1500 + number),
        outlook=Outlook("high", f"0.{number:06}", until=2034),
        education="bachelor",
        skills=[f"Skill {number}", "Patience"],
        sources=[Source(f"Table {number}", "An office", url=f"https://example.com/{number}")],
    )


def make_many(count: int) -> list[Career]:
    """Return so many careers."""
    return [make(number) for number in range(count)]


def show_all(*careers: Career, **options: object) -> None:
    """Compare careers, and write the page in every notation."""
    page = compare(*careers, **options)  # type: ignore[arg-type]  # whatever `compare` takes
    page.to_html("ar")
    page.to_text()
    page.to_markdown()
    page.to_dict()


def with_title(unit: str) -> Callable[[int], Work]:
    """Make pages of a title of so many characters, of *unit* over and over."""

    def prepare(count: int) -> Work:
        career = Career(f"x{(unit * count)[:count]}y", slug="x")
        return lambda: show_all(career, make(1), Career(career.title))

    return prepare


def with_lists(count: int) -> Work:
    """Make a page of a career with so many skills, places of work, routes and titles."""
    texts = [f"Thing {each}" for each in range(count)]
    career = Career("A", skills=texts, workplaces=texts, routes=texts, alternate_titles=texts)
    return lambda: show_all(career, Career("B", skills=texts[count // 2 :]))


def with_rules(count: int) -> Work:
    """Make a page with so many rules."""
    says = Message("same", "Same")
    rules = [Same(f"rule {each}", of=lambda _: 1, says=says) for each in range(count)]
    return lambda: show_all(make(1), make(2), rules=rules)


def with_aspects(count: int) -> Work:
    """Make a page of so many rows."""
    aspects = [Aspect(f"aspect {each}", Message("x", "X"), str) for each in range(count)]
    return lambda: show_all(make(1), make(2), aspects=aspects)


def with_notes(count: int) -> Work:
    """Make a page of so many sources, each a note, and of as many related comparisons."""
    career = Career("A", sources=[Source(f"Table {each}", "An office") for each in range(count)])
    related = [[make(each), make(each + 1)] for each in range(count)]
    return lambda: show_all(career, make(1), related=related)


def comparing(count: int) -> Work:
    """Compare so many careers."""
    careers = make_many(count)
    return lambda: show_all(*careers)


def ranking(count: int) -> Work:
    """Rank so many careers."""
    careers = make_many(count)
    return lambda: rank(careers, {"salary.median": 1, "outlook.growth": 2}).to_html("de")


def loading(count: int) -> Work:
    """Load a catalog of so many careers."""
    text = Catalog(make_many(count)).dumps()
    return lambda: Catalog.loads(text)


def telling(count: int) -> Work:
    """Tell of a catalog with so many careers, all of them wrong."""
    text = json.dumps({"version": 1, "careers": [{"titel": 1, "skills": [1, 1]}] * count})
    return lambda: Catalog.loads(text)


def reading_back(count: int) -> Work:
    """Read the dict of a comparison of so many careers."""
    data = compare(*make_many(count)).to_dict()
    return lambda: Comparison.from_dict(data)


def searching(count: int) -> Work:
    """Find, relate, and miss a slug in a catalog of so many careers."""
    catalog = Catalog(make_many(count))

    def work() -> None:
        catalog.find("job")
        catalog.find("jpb skil")
        catalog.related("job-1", 5)
        with suppress(CareerCompareError):
            catalog["jbo-1"]

    return work


def asking(unit: str) -> Callable[[int], Work]:
    """Ask the official catalog a question of so many characters, and for a slug that long."""
    catalog = Catalog.official()

    def prepare(count: int) -> Work:
        asked = (unit * count)[:count]
        return lambda: (catalog.find(asked), catalog[asked])

    return prepare


def negotiating(count: int) -> Work:
    """Read a header of so many characters, and a tag of a locale that long."""
    header = ("de;q=0.123,xx-" + "ab-" * 30) * (count // 100)
    return lambda: (Localizer.negotiate(header), Localizer(header))


def styling(count: int) -> Work:
    """Link in a locale with a tag of so many characters, and refuse an address that long."""
    style = HouseStyle(index_url="https://example.com/{locale}", locales=["en"])
    tag = "de" + "-ab" * (count // 3)
    return lambda: (style.in_locale(tag), HouseStyle(index_url=f"https://e.com/{tag}"))


def with_exponent(count: int) -> Work:
    """Take numbers of so many digits, before the point, after it and in the exponent."""
    text = (
        f'{{"version": 1, "careers": [{{"title": "x", "outlook": {{"growth": 0.{"1" * count}}}}}]}}'
    )
    return lambda: (Catalog.loads(text), Salary(f"1e-{count}000", None, "USD"))


def nested(count: int) -> Work:
    """Parse JSON of so many lists in each other."""
    text = '{"version": 1, "careers": ' + "[" * count
    return lambda: Catalog.loads(text)


def tabular(count: int) -> Work:
    """Read a text of so many columns, whose names are long white space in part."""
    path = Path(_FOLDER.name, "columns.csv")
    path.write_text(f"OCC_CODE,{' ' * count}[1]," + ",".join(map(str, range(count))) + "\n")
    return lambda: (read_oews(path), read_crosswalk(path))


def workbook(rows: str, beside: str = "") -> Callable[[int], Work]:
    """Read a workbook of so many rows, each as it is given, with its number for *#*."""

    def prepare(count: int) -> Work:
        path = Path(_FOLDER.name, "book.xlsx")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in _PARTS.items():
                archive.writestr(name, content)
            archive.writestr("xl/sharedStrings.xml", beside * count)
            sheet = "".join(rows.replace("#", str(each)) for each in range(1, count + 1))
            archive.writestr("xl/worksheets/sheet1.xml", _SHEET.replace("#", sheet))
        return lambda: read_crosswalk(path)

    return prepare


_FOLDER = tempfile.TemporaryDirectory()
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SHEET = f"<worksheet {_MAIN}><sheetData>#</sheetData></worksheet>"
_PARTS = {
    "xl/workbook.xml": f'<workbook {_MAIN}><sheets><sheet name="s" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationship Id="a" Target="worksheets/sheet1.xml"/>',
}


def list_kinds() -> Iterator[Kind]:
    """Yield every kind that is measured."""
    for name, unit in {
        "words": "word ",
        "no spaces": "a",
        "marks": "\u0301\u0323",
        "right to left": "\u05d0\u05d1 ",
        "emoji": "\U0001f468\u200d\U0001f469",
        "signs": "*_`<&|[",
    }.items():
        yield Kind(f"title, {name}", 2_000, with_title(unit))
    yield Kind("careers of a comparison", 40, comparing)
    yield Kind("careers of a ranking", 60, ranking)
    yield Kind("skills, routes, titles", 250, with_lists)
    yield Kind("rules", 60, with_rules)
    yield Kind("aspects", 60, with_aspects)
    yield Kind("sources, related", 60, with_notes)
    yield Kind("careers of a catalog, read", 250, loading)
    yield Kind("problems of a catalog", 250, telling)
    yield Kind("careers of a dict, read", 60, reading_back)
    yield Kind("careers of a catalog, searched", 250, searching)
    yield Kind("question, words", 125_000, asking("nurse "))
    yield Kind("question, marks", 125_000, asking("\u0301\u0323"))
    yield Kind("header of languages", 125_000, negotiating)
    yield Kind("tag and address", 125_000, styling)
    yield Kind("digits and exponents", 125_000, with_exponent)
    yield Kind("nesting", 12_500, nested)
    yield Kind("columns of a text", 12_500, tabular)
    yield Kind("rows of a workbook", 2_500, workbook('<row r="#"><c r="A#"><v>1</v></c></row>'))
    far = '<row r="#"><c r="XFD#"><v>1</v></c></row>'
    yield Kind("rows with a cell far away", 2_500, workbook(far))
    yield Kind("bytes of a zip bomb", 2_500_000, workbook("", " "))
    shared = '<row r="#"><c r="A#" t="s"><v>0</v></c></row>'
    yield Kind("cells that share a text", 2_500, workbook(shared, "<si><t>long</t></si>"))


def measure(kind: Kind) -> Growth:
    """Measure a kind at each of its sizes; what is refused is measured as well."""
    seconds: list[float] = []
    peaks: list[int] = []
    _do(kind.prepare(4))  # what is imported or read once is not counted
    for times in _DOUBLINGS:
        taken: list[float] = []
        for _ in range(_ROUNDS):
            work = kind.prepare(kind.size * times)
            gc.collect()
            start = time.process_time()
            _do(work)
            taken.append(time.process_time() - start)
        seconds.append(min(taken))
        work = kind.prepare(kind.size * times)
        tracemalloc.start()
        _do(work)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    print(kind.name, file=sys.stderr, flush=True)
    return Growth(kind, seconds, peaks)


def _do(work: Work) -> None:
    with suppress(CareerCompareError):
        work()


def show_bytes(count: float) -> str:
    """Return an amount of memory in the unit that suits it."""
    return f"{count / 1e6:.3g} MB" if count >= 1e6 else f"{count / 1e3:.3g} kB"


def make_rows(found: Sequence[Growth]) -> Iterator[Sequence[str]]:
    """Yield the head of the table, and a row for each kind."""
    sizes = [f"{each} n" if each > 1 else "n" for each in _DOUBLINGS]
    yield "input", "n", *sizes, "time", f"memory at {sizes[-1]}", "memory"
    for each in found:
        yield (
            each.kind.name,
            f"{each.kind.size:,}",
            *map(show_seconds, each.seconds),
            f"{each.fit(each.seconds):.2f}",
            show_bytes(each.peaks[-1]),
            f"{each.fit(each.peaks):.2f}",
        )


def plot(found: Sequence[Growth], path: Path) -> None:
    """Draw the time of each kind over its size, both in logarithms: a straight line each."""
    import altair as alt

    rows: list[Mapping[str, object]] = [
        {"input": each.kind.name, "times": times, "seconds": max(seconds, 1e-6)}
        for each in found
        for times, seconds in zip(_DOUBLINGS, each.seconds, strict=True)
    ]
    scale = alt.Scale(type="log", base=2)
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_line(point=True)
        .encode(
            alt.X(
                "times:Q", title="size, times n", scale=scale, axis=alt.Axis(values=[1, 2, 4, 8])
            ),
            alt.Y("seconds:Q", title="seconds", scale=alt.Scale(type="log")),
            alt.Facet("input:N", columns=5, title=None),
        )
        .properties(width=110, height=90)
    )
    chart.save(path)


def main() -> int:
    """Measure, print, draw, and judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="beginnings of names")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--plot", type=Path, metavar="FILE")
    options = parser.parse_args()
    wanted = tuple(options.kinds) or ("",)
    found = [measure(kind) for kind in list_kinds() if kind.name.startswith(wanted)]
    print_table([*make_rows(found)], markdown=options.markdown)
    if options.plot:
        plot(found, options.plot)
    fast = [each.kind.name for each in found if each.is_too_fast]
    print(f"\nFaster than in proportion: {', '.join(fast) or 'nothing'}.")
    return int(bool(fast))


if __name__ == "__main__":
    sys.exit(main())
