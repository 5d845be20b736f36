"""Whatever a stranger wrote, no control and no turn of the direction reaches who reads it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from careercompare import Career, Catalog, Source
from careercompare.cli import main
from careercompare.cli.commands import COMMANDS
from careercompare.site import write_site

# The isolates U+2066 to U+2069 are not here: a text of the library's own has them, in pairs.
STEERING = {
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)),
    *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e",
} - {"\n"}  # fmt: skip
PAGES = ("text", "html", "markdown", "json")

foreign = st.lists(st.sampled_from([*sorted(STEERING), *"ab אب\n\u2067\u200d"]), max_size=12).map(
    "".join
)


def make_career(text: str, more: str) -> Career:
    """Return a career of which all that can hold a text of a stranger does."""
    source = Source(f"X{text}", publisher=f"Y{more}", license=f"L{text}", attribution=f"Z{more}")
    return Career(
        f"A{text}",
        slug="one",
        place=f"P{more}",
        skills=["Shared", f"S{text}"],
        routes=[f"R{more}"],
        workplaces=[f"W{text}"],
        day_to_day=f"D{text}\n\n{more}",
        alternate_titles=[f"T{more}"],
        codes={"own": f"C{text}"},
        sources=[source],
    )


careers = st.builds(make_career, foreign, foreign)


def run(*arguments: str) -> tuple[int, str]:
    """Return how a command ends, and all that it writes."""
    written = io.StringIO()
    with redirect_stdout(written), redirect_stderr(written):
        try:
            code = main(arguments)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
    return code, written.getvalue()


def list_commands() -> Iterator[tuple[str, ...]]:
    for notation in PAGES:
        yield "show", "one", "--format", notation
        yield "compare", "one", "two", "--format", notation
        yield "rank", "one", "two", "--by", "salary.median", "--format", notation
    for notation in ("text", "json"):
        for line in (("list",), ("find", "a"), ("related", "one"), ("sources",)):
            yield *line, "--format", notation
        yield "bridges", "one", "three", "--format", notation


@settings(max_examples=8, deadline=None)
@given(careers)
def test_no_text_of_a_career_steers_what_shows_it(career: Career) -> None:
    two, three = Career("Two", skills=["Shared", "Other"]), Career("Three", skills=["Other"])
    with TemporaryDirectory() as folder:
        path = str(Path(folder, "mine.json"))
        Catalog([career, two, three]).dump(path)
        for line in list_commands():
            code, written = run(*line, "--catalog", path)
            assert code == 0, (line, written)
            assert STEERING.isdisjoint(written), line
            if line[-1] == "json" and line[0] == "show":
                assert json.loads(written)["title"] == career.title


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted({*COMMANDS} - {"mcp", "import", "build"})), st.lists(foreign))
def test_no_argument_steers_what_tells_that_it_is_wrong(command: str, given: list[str]) -> None:
    catalog = () if command in {"languages", "schema"} else ("--catalog", "sample")
    code, written = run(command, *catalog, *given)
    assert code in {0, 2}
    assert STEERING.isdisjoint(written)


@settings(max_examples=3, deadline=None)
@given(careers)
def test_no_text_of_a_career_steers_a_page_of_a_site(career: Career) -> None:
    with TemporaryDirectory() as folder:
        catalog = Catalog([career, Career("Two", skills=["Shared"])])
        write_site(catalog, folder, root="https://example.com/", locales=["en", "ar"])
        pages = [path for path in Path(folder).rglob("*.html") if path.is_file()]
        assert len(pages) >= 4
        for page in pages:
            assert STEERING.isdisjoint(page.read_bytes().decode()), page.name
