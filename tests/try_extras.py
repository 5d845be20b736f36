"""One real use of each extra, for a fresh environment that has the wheel and that extra alone.

The session `extras` of noxfile.py runs it twice: with ``missing``, before the extra is installed,
where the error has to name it; and after that, where it has to work. pytest collects nothing here.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import is_zipfile

from careercompare import Catalog, MissingExtra
from careercompare.readers import read_crosswalk

# What no extra may bring in before it is used.
OUTSIDERS = (
    *("altair", "argcomplete", "great_tables", "mcp", "narwhals", "python_calamine"),
    *("fsspec", "tqdm", "vl_convert", "xlsxwriter"),
)


def draw_chart(folder: Path) -> None:
    path = folder / "chart.svg"
    compare_two().chart().save(path)
    assert path.read_text(encoding="utf-8").startswith("<svg")


def complete_commands(folder: Path) -> None:
    path, line = folder / "completions", "careercompare compa"
    asked = {"_ARGCOMPLETE": "1", "COMP_LINE": line, "COMP_POINT": str(len(line))}
    run([], "", **asked, _ARGCOMPLETE_STDOUT_FILENAME=str(path))
    assert path.read_text(encoding="utf-8").strip() == "compare"


def make_frame(_: Path) -> None:
    frame = Catalog.sample().to_frame("polars")
    assert "plumber" in Catalog.from_frame(frame.select("title"), {"title": "title"})


def answer_agents(_: Path) -> None:
    client = {"protocolVersion": "2025-06-18", "capabilities": {}}
    hello = {**client, "clientInfo": {"name": "try_extras", "version": "0"}}
    find = {"name": "find", "arguments": {"query": "nurse"}}
    messages: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": hello},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": find},
    ]
    lines = [json.dumps({"jsonrpc": "2.0", **each}) for each in messages]
    run(["mcp"], "")  # which tells of a missing extra
    command = [sys.executable, "-m", "careercompare", "mcp"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as server:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write("".join(f"{line}\n" for line in lines))
        server.stdin.flush()
        # A client that is gone before gets no answer: its requests are dropped.
        answer = next(each for each in server.stdout if json.loads(each).get("id") == 2)
        server.stdin.close()
    assert "registered-nurses" in answer


def read_workbook(folder: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    (sheet,) = workbook.worksheets
    sheet.append(["O*NET-SOC Code", "NEM Code"])
    sheet.append(["15-1252.00", "15-1252"])
    workbook.save(folder / "crosswalk.xlsx")
    assert dict(read_crosswalk(folder / "crosswalk.xlsx").socs) == {"15-1252.00": "15-1252"}


def write_workbook(folder: Path) -> None:
    path = folder / "comparison.xlsx"
    compare_two().to_xlsx(path)
    assert is_zipfile(path)


def write_elsewhere(_: Path) -> None:
    from careercompare.site import write_site

    sample = Catalog(list(Catalog.sample().values())[:2])
    assert write_site(sample, "memory://site", root="https://example.com/").written == 8


def set_table(_: Path) -> None:
    assert "Electrician" in compare_two().to_great_table().as_raw_html()


USES: dict[str, Callable[[Path], None]] = {
    "charts": draw_chart,
    "completion": complete_commands,
    "frames": make_frame,
    "mcp": answer_agents,
    "readers": read_workbook,
    "site": write_elsewhere,
    "spreadsheets": write_workbook,
    "tables": set_table,
}


def compare_two() -> Any:
    return Catalog.sample().compare("plumber", "electrician")


def run(arguments: list[str], given: str, **environment: str) -> str:
    """Run the command line; what it says of a missing extra is raised as it would be in Python."""
    command = [sys.executable, "-m", "careercompare", *arguments]
    done = subprocess.run(
        command,
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        input=given,
        timeout=60,
    )
    if "careercompare[" in done.stderr:
        extra = done.stderr.partition("careercompare[")[2].partition("]")[0]
        raise MissingExtra(extra, extra)
    return done.stdout


def main(extra: str, *options: str) -> None:
    """Use *extra*, or see that its error names it where it is ``missing``."""
    early = {module.partition(".")[0] for module in sys.modules}.intersection(OUTSIDERS)
    assert not early, f"imported before they are used: {sorted(early)}"
    with TemporaryDirectory() as folder:
        if "missing" not in options:
            USES[extra](Path(folder))
            return
        named = "none"
        try:
            USES[extra](Path(folder))
        except MissingExtra as error:
            named = error.extra
        assert named == extra, f"without {extra}, the error names {named}"


if __name__ == "__main__":
    main(*sys.argv[1:])
