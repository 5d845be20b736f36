"""Reading one area of the largest file of OEWS, all areas and industries: its memory and time.

The file is made up, of the size of ``all_data_M_2025.xlsx``, and written as Excel writes it, with
texts that cells share, and as other programs do, with a text in each cell::

    python benchmarks/bench_largest.py [--rows 400000] [--at-most MEGABYTES]

Another file can be given, with one of its areas::

    python benchmarks/bench_largest.py --file all_data_M_2025.xlsx --area Texas

Each file is read in a process of its own, whose peak of memory is told with all that Python and
the library take. With ``--at-most`` it exits with 1 where a peak is above that bound.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from xml.sax.saxutils import escape

_WAGES = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
_COLUMNS = (
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP"),
    *("OWN_CODE", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000"),
    *("LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE"),
    *(f"{unit}_{wage}" for unit in "HA" for wage in _WAGES[1:]),
    *("ANNUAL", "HOURLY"),
)
_LETTERS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", *(f"A{letter}" for letter in "ABCDEF")]
_OCCUPATIONS = 800
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="All May 2025 data" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
}
_READ = """
import sys
from careercompare.readers import read_oews
print(read_oews(sys.argv[1], area=sys.argv[2]))
"""


def make_rows(count: int) -> Iterator[list[str | float]]:
    """Yield rows of areas, one below the other: a total, the major groups and occupations."""
    yield [*_COLUMNS]
    for number in range(count):
        place, occupation = divmod(number, _OCCUPATIONS)
        area, pay = 10_000 + place, 20_000 + 7 * number % 90_000
        level = "total" if not occupation else "major" if occupation == 1 else "detailed"
        code = "00-0000" if not occupation else f"11-{occupation - 1:04}"
        jobs = 100_000 if occupation < 2 else 100
        wages = [pay / 2080, pay, 1.5, *(pay * each / 2080 for each in (0.5, 0.7, 1, 1.4, 2))]
        yield [
            *(str(area), f"Area {place}", "4", "TX", "000000", "Cross-industry", "cross-industry"),
            *(
                "1235",
                code,
                f"Occupation number {occupation}",
                level,
                jobs,
                2.5,
                1.234,
                0.98,
                "",
                "",
            ),
            *(round(each, 2) for each in wages),
            *(float(round(pay * each)) for each in (0.5, 0.7, 1, 1.4, 2)),
            *("", ""),
        ]


def write(path: Path, count: int, *, shared: bool) -> None:
    """Write so many rows, a chunk at a time."""
    texts: dict[str, int] = {}

    def spell(text: str) -> str:
        if shared:
            return f't="s"><v>{texts.setdefault(text, len(texts))}</v></c>'
        return f't="inlineStr"><is><t>{escape(text)}</t></is></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            rows = enumerate(make_rows(count), 1)
            while chunk := "".join(
                _spell_row(place, row, spell) for place, row in islice(rows, 999)
            ):
                sheet.write(chunk.encode())
            sheet.write(b"</sheetData></worksheet>")
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{items}</sst>')


def _spell_row(place: int, row: list[str | float], spell: Callable[[str], str]) -> str:
    cells = "".join(
        f'<c r="{letters}{place}" '
        + (spell(cell) if isinstance(cell, str) else f"><v>{cell}</v></c>")
        for letters, cell in zip(_LETTERS, row, strict=True)
        if cell != ""
    )
    return f'<row r="{place}" spans="1:32">{cells}</row>'


def measure(path: Path, area: str) -> float:
    """Read the file, print what that took, and return the peak of memory in megabytes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = subprocess.run(
        [sys.executable, "-c", _READ, str(path), area], check=True, capture_output=True, text=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    peak = after.ru_maxrss / 1024
    size = path.stat().st_size / 1e6
    print(f"{path.name} ({size:.0f} MB)  {seconds:5.1f} s  {peak:4.0f} MB  {found.stdout.strip()}")
    return peak


def main() -> int:
    """Measure, print, and judge where a bound is given."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=400_000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--area", help="one of the file's areas (default: one in the middle)")
    parser.add_argument("--at-most", type=float, metavar="MEGABYTES")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths: list[Path] = [] if options.file is None else [options.file]
        if not paths:
            paths = [Path(folder, f"{kind}_M2025_dl.xlsx") for kind in ("shared", "inline")]
            for path in paths:
                write(path, options.rows, shared=path.name.startswith("shared"))
        area = options.area or f"Area {options.rows // _OCCUPATIONS // 2}"
        peak = max([measure(path, area) for path in paths])
    return int(options.at_most is not None and peak > options.at_most)


if __name__ == "__main__":
    sys.exit(main())
