"""Rich shows what the library makes, though the library knows nothing of Rich."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import pytest
from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from careercompare import Career, Catalog, Salary, compare, rank

COOK = Career("[bold]Cook[/bold] :smile: 料理人", salary=Salary(1, 5, "USD"), skills=["[red]Heat"])
BAKER = Career("Baker", salary=Salary(2, 4, "USD"))
COMPARISON = compare(COOK, BAKER)
CATALOG = Catalog([COOK, BAKER])


def console(width: int = 100, **options: Any) -> Console:
    return Console(record=True, width=width, file=io.StringIO(), **options)


@pytest.mark.parametrize("width", [40, 100])
def test_a_comparison_is_printed_as_the_text_that_it_is(width: int) -> None:
    shown = console(width)
    shown.print(COMPARISON)
    lines = shown.export_text().split("\n")
    assert lines == COMPARISON.to_text(width=width).split("\n")


@pytest.mark.parametrize(
    "shown",
    [
        rank([COOK, BAKER], {"salary.median": 1}),
        COOK,
        COMPARISON.verdicts[1],
        CATALOG,
        CATALOG.find("cook"),
        CATALOG.related(COOK),
    ],
    ids=["ranking", "career", "verdict", "catalog", "found", "related"],
)
def test_so_is_everything_else_and_no_title_is_markup(shown: Any) -> None:
    target = console(90)
    target.print(shown)
    text = target.export_text()
    assert text == shown.to_text(width=90)


def test_who_leads_is_green_where_the_console_has_colours() -> None:
    shown = console(force_terminal=True, color_system="standard")
    shown.print(COMPARISON)
    assert "\x1b[1;32m▲ Higher salary ceiling\x1b[0m" in shown.export_text(styles=True)


def test_no_colour_is_sent_to_a_console_that_wants_none() -> None:
    without = console(force_terminal=True, color_system="standard", no_color=True)
    to_a_file = console()
    for shown in (without, to_a_file):
        shown.print(COMPARISON)
        written = shown.file
        assert isinstance(written, io.StringIO)
        assert "▲ Higher salary ceiling" in written.getvalue()
        assert "32m" not in written.getvalue()


def test_it_fits_into_a_panel_and_into_a_table() -> None:
    shown = console(100)
    shown.print(Panel(COMPARISON))
    table = Table("One", "Other")
    table.add_row(COOK, BAKER)
    shown.print(table)
    text = shown.export_text()
    inside = [line[2:-2].rstrip() for line in text.split("\n") if line.startswith("│ ")]
    panel = COMPARISON.to_text(width=96).rstrip("\n").split("\n")
    assert inside[: len(panel)] == panel
    assert "[bold]Cook[/bold] :smile:" in "\n".join(inside[len(panel) :])


def test_nothing_is_lost_where_there_is_hardly_any_room() -> None:
    shown = console(12)
    shown.print(BAKER)
    letters = "".join(shown.export_text().split())
    assert letters == "".join(BAKER.to_text(width=20).split())


def test_the_library_does_not_import_rich() -> None:
    script = "import sys; from careercompare import Career; Career('Cook').to_text()"
    done = subprocess.run(
        [sys.executable, "-c", f"{script}; print('rich' in sys.modules)"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout == "False\n"
