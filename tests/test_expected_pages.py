"""What comparisons and a ranking come to in every form: `tests/expected/pages`, read as texts.

Whoever changes one of them writes it anew by ``show_all(folder)`` and reads what has changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest
from various import ACTOR, MIDWIFE, NURSE, SURGEON

from careercompare import (
    AtMost,
    Career,
    Comparison,
    HouseStyle,
    HtmlFormatter,
    MarkdownFormatter,
    Outlook,
    Ranking,
    Rates,
    Salary,
    TextFormatter,
    compare,
    rank,
)
from careercompare.rules import FURTHER_RULES

EXPECTED = Path(__file__).parent / "expected" / "pages"

STYLE = HouseStyle(
    publisher="Careers & Co",
    guide_url="https://example.com/guides/{slug}",
    comparison_url="https://example.com/{slugs}",
)
RATES = Rates("USD", {"EUR": "1.08"}, hours=2_080, places="nominal", as_of="2026-01")
ALL = Career(
    "All Occupations",
    salary=Salary(None, None, "USD", median=51_000),
    outlook=Outlook(growth="0.031"),
)
COOK = Career(
    "Köchin",
    language="de",
    salary=Salary(None, AtMost(41_000), "EUR", place="DE"),
    skills=["Salt"],
    routes=["An apprenticeship"],
)
COMPARED = compare(
    NURSE,
    SURGEON,
    ACTOR,
    COOK,
    against=ALL,
    rates=RATES,
    related=[(NURSE, MIDWIFE)],
    house_style=STYLE,
)
JUDGED = compare(SURGEON, NURSE, rules=FURTHER_RULES)
RANKED = rank(
    [NURSE, SURGEON, ACTOR, COOK, MIDWIFE],
    {"salary.median": 3, "outlook.growth": "1.5", "education.lowest": 1},
    rates=RATES,
    house_style=STYLE,
)


def show_workbook(page: Comparison | Ranking, folder: Path) -> str:
    """Return the cells of a workbook, a line each, with what they look like."""
    page.to_xlsx(folder / "page.xlsx", "en")
    lines: list[str] = []
    for sheet in openpyxl.load_workbook(folder / "page.xlsx").worksheets:
        merged = " ".join(sorted(map(str, sheet.merged_cells.ranges)))
        lines += [f"== {sheet.title}, frozen at {sheet.freeze_panes}, merged {merged}"]
        lines += [f"{name}: {each.width}" for name, each in sheet.column_dimensions.items()]
        for cell in (cell for row in sheet for cell in row if cell.value is not None):
            look = [cell.number_format, cell.alignment.wrap_text, cell.font.b, cell.hyperlink]
            shown = [str(getattr(each, "target", each)) for each in look]
            lines.append(f"{cell.coordinate} {cell.value!r} ({', '.join(shown)})")
    return "\n".join(lines) + "\n"


def write_json(page: Comparison | Ranking, _: Path) -> str:
    return json.dumps(page.to_dict(), indent=1, ensure_ascii=False) + "\n"


FORMS: Mapping[str, Callable[[Comparison | Ranking, Path], str]] = {
    "html": lambda page, _: page.to_html(),
    "page.html": lambda page, _: page.format(HtmlFormatter("page"), "de"),
    "md": lambda page, _: page.format(MarkdownFormatter(), "en"),
    "txt": lambda page, _: page.format(TextFormatter(), "en"),
    "narrow.txt": lambda page, _: page.format(TextFormatter(width=40), "ar"),
    "wide.csv": lambda page, _: page.to_csv(),
    "long.csv": lambda page, _: page.to_csv("long"),
    "verdicts.csv": lambda page, _: page.to_csv("verdicts"),
    "json": write_json,
    "workbook.txt": show_workbook,
}
PAGES: Mapping[str, Comparison | Ranking] = {
    "compared": COMPARED,
    "judged": JUDGED,
    "ranked": RANKED,
}
FILES = sorted({f"{name}.{form}" for name in PAGES for form in FORMS} - {"ranked.verdicts.csv"})


def show(file: str, folder: Path) -> str:
    """Return what a file should hold; *folder* is for what is not kept."""
    name, _, form = file.partition(".")
    return FORMS[form](PAGES[name], folder)


def show_all(folder: Path) -> None:
    """Write all files anew."""
    for file in FILES:
        (EXPECTED / file).write_text(show(file, folder), "utf-8", newline="")


@pytest.mark.parametrize("file", FILES)
def test_a_page_is_the_file_that_is_expected(file: str, tmp_path: Path) -> None:
    assert show(file, tmp_path) == (EXPECTED / file).read_bytes().decode()


def test_nothing_else_is_expected() -> None:
    assert sorted(path.name for path in EXPECTED.iterdir()) == FILES
