"""Where a command writes to: files whole or not at all, streams that fail, and no raw controls."""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from cli.running import ERROR, Capture, fail, run, run_in_shell, say, write_catalog
from readers.workbooks import oews_grid, write_oews

from careercompare import Career, Catalog, Source
from careercompare.cli import main
from careercompare.cli.output import UnusableFile, explain
from careercompare.errors import show_controls

PAGE = ("compare", "plumber", "electrician")
COMPARISON = Catalog.sample().compare("plumber", "electrician")
EVIL = "Evil\x1b]0;pwned\x07\x1b[31mRED\x9b2J"
CONTROLS = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))} - {"\n"}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("page.txt", COMPARISON.to_text()),
        ("page", COMPARISON.to_text()),
        ("page.html", COMPARISON.to_html(standalone=True)),
        ("PAGE.HTM", COMPARISON.to_html(standalone=True)),
        ("page.md", COMPARISON.to_markdown()),
        ("page.v2.markdown", COMPARISON.to_markdown()),
    ],
)
def test_the_ending_of_the_file_chooses_the_notation(
    tmp_path: Path, capsys: Capture, name: str, written: str
) -> None:
    path = tmp_path / name
    assert not say(capsys, *PAGE, "--output", str(path))
    assert path.read_text(encoding="utf-8") == written


def test_json_is_chosen_by_its_ending_too(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "page.json"
    say(capsys, *PAGE, "--output", str(path))
    assert json.loads(path.read_text(encoding="utf-8")) == COMPARISON.to_dict()


def test_a_file_without_an_ending_is_text(tmp_path: Path, capsys: Capture) -> None:
    say(capsys, *PAGE, "--output", str(tmp_path / "page"))
    assert (tmp_path / "page").read_text(encoding="utf-8") == COMPARISON.to_text()


def test_a_format_that_is_named_goes_before_the_ending(tmp_path: Path, capsys: Capture) -> None:
    for name in ("page.html", "page.pdf"):
        path = tmp_path / name
        say(capsys, *PAGE, "--output", str(path), "--format", "markdown")
        assert path.read_text(encoding="utf-8") == COMPARISON.to_markdown()


def test_an_ending_of_nothing_that_is_written_is_refused(tmp_path: Path, capsys: Capture) -> None:
    said = fail(capsys, *PAGE, "--output", str(tmp_path / "page.pdf"))
    assert said.startswith("--output: expected a name with one of the endings .txt, .html, ")
    assert said.endswith("Say what it is to hold: --format text.")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("no/such/page.html", "there is no such folder. Check its name and that of its folder."),
        (".", "Is a directory. Name a file in it."),
        ("new/", "Is a directory. Name a file in it."),
        ("loop", "Too many levels of symbolic links. Name the file that the links are to lead to."),
        ("file/page.html", "Not a directory. Name a file that is in a folder."),
        ("/dev/full", "No space left on device. Make room, or choose another place."),
        ("a" * 300, "File name too long. Give it a shorter name."),
    ],
)
def test_a_file_that_cannot_be_written_is_named_as_it_was_given(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, output: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")
    Path("file").write_text("old")
    assert fail(capsys, *PAGE, "--output", output) == f"{output}: {said}"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "loop"]


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="there is no /sys to be refused by")
def test_no_temporary_file_is_named_where_a_folder_takes_none(capsys: Capture) -> None:
    output = "/sys/kernel/page.html"
    said = fail(capsys, *PAGE, "--output", output)
    assert said.startswith(f"{output}: ")
    assert ".tmp" not in said


@pytest.mark.parametrize(
    ("number", "remedy"),
    [
        (errno.ENOENT, "Check its name and that of its folder."),
        (errno.EACCES, "Ask for the right to it, or choose another one."),
        (errno.EPERM, "Ask for the right to it, or choose another one."),
        (errno.EROFS, "Choose a place that can be written to."),
        (errno.EIO, "Choose another file."),
    ],
)
def test_what_the_system_refuses_is_said_with_what_to_do(number: int, remedy: str) -> None:
    told = str(explain(OSError(number, "It is so", "another"), "page.html"))
    assert told == f"page.html: It is so. {remedy}"


def test_what_the_system_says_of_no_file_is_said_as_well() -> None:
    assert str(explain(OSError("gone"), "x")) == "x: gone. Choose another file."
    assert explain(OSError(errno.EACCES, "no"), "a\nb\x1b\xa0").path == "a\\nb\\x1b\\xa0"
    kept = UnusableFile("y", "it is closed", "Open it.")
    assert explain(kept, "x") is kept


def test_what_no_file_can_be_called_is_cut_where_it_is_told(capsys: Capture) -> None:
    said = fail(capsys, "list", "--catalog", "a" * 100_000)
    assert said == f"{'a' * 1_000}…: File name too long. Give it a shorter name."


@pytest.mark.parametrize(
    ("catalog", "said"),
    [
        ("no/such.json", "No such file or directory. Check its name and that of its folder."),
        (".", "Is a directory. Name a file in it."),
        ("loop", "Too many levels of symbolic links. Name the file that the links are to lead to."),
    ],
)
def test_a_catalog_that_cannot_be_read_is_named_as_it_was_given(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, catalog: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")
    assert fail(capsys, "list", "--catalog", catalog) == f"{catalog}: {said}"


def test_a_reader_that_has_seen_enough_is_no_mistake() -> None:
    said = run_in_shell("set -o pipefail; $CC list --catalog official | head -1")
    assert said.split() == ["chief-executives", "Chief", "Executives"]
    assert not run_in_shell("set -o pipefail; $CC list --catalog sample | true")


def test_a_pipe_whose_reader_is_gone_is_none_either(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    read = f"mkfifo {pipe}; (head -c 1 {pipe} >/dev/null) &"
    write = f"$CC list --catalog official --output {pipe}"
    assert not run_in_shell(f"{read} {write}; code=$?; wait; exit $code")


def test_what_a_shell_appends_to_is_appended_to(tmp_path: Path) -> None:
    path = tmp_path / "pages.txt"
    line = f"$CC list plumber --catalog sample --output /dev/stdout >> {path}"
    assert not run_in_shell(f"{line}; {line}")
    assert path.read_text().count("plumber") == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("$CC languages >&-", "standard output: it is closed. Lead it to a file: > FILE.\n"),
        ("$CC --help >&-", "standard output: it is closed. Lead it to a file: > FILE.\n"),
        ("$CC --version >&-", "standard output: it is closed. Lead it to a file: > FILE.\n"),
        ("$CC languages >/dev/full", "standard output: No space left on device. Make room, or"),
        ("$CC >/dev/full", "standard output: No space left on device. Make room, or"),
    ],
)
def test_an_output_that_takes_nothing_is_an_error_of_ours(line: str, said: str) -> None:
    assert run_in_shell(line, code=2).startswith(f"careercompare: error: {said}")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_a_part_is_an_error_too(unbuffered: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    limited = f"ulimit -f 4; export PYTHONUNBUFFERED={unbuffered}"
    said = run_in_shell(f"{limited}; $CC {' '.join(PAGE)} --format html > {path}", code=2)
    assert said.startswith("careercompare: error: standard output: File too large.")


@contextmanager
def print_without_buffer(output: int, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Let what is printed go to that open file at once, as ``python -u`` does."""
    stream = io.TextIOWrapper(cast("io.BufferedWriter", io.FileIO(output, "w")), write_through=True)
    with stream, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        yield


def test_a_page_is_whole_without_a_buffer_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.md"
    output = os.open(path, os.O_CREAT | os.O_WRONLY)
    with print_without_buffer(output, monkeypatch):
        assert main([*PAGE, "--format", "markdown"]) == 0
    assert path.read_text(encoding="utf-8") == COMPARISON.to_markdown()


def test_a_pipe_that_would_have_to_be_waited_for_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with os.fdopen(reading, "rb"), print_without_buffer(writing, monkeypatch):
        while main(["schema"]) == 0:
            pass
    said = capsys.readouterr().err
    assert said.startswith(f"{ERROR}standard output: {os.strerror(errno.EAGAIN)}.")


def test_nothing_is_written_where_nobody_would_be_told(tmp_path: Path) -> None:
    wages = write_oews(tmp_path, oews_grid())
    site, catalog = tmp_path / "site", tmp_path / "catalog.json"
    for line in (
        f"$CC build sample {site} --root https://e.com/ >&-",
        f"$CC import --oews {wages} --output {catalog} >&-",
    ):
        assert "standard output: it is closed." in run_in_shell(line, code=2)
    assert not site.exists()
    assert not catalog.exists()


def test_where_nothing_can_be_said_the_code_says_it() -> None:
    assert not run_in_shell("$CC show nobody 2>&-", code=2)
    assert not run_in_shell("$CC show nobody >&- 2>&-", code=2)
    assert not run_in_shell("$CC nothing 2>&-", code=2)


def test_a_terminal_without_letters_is_told_what_is_wrong() -> None:
    said = run("show", "Küchenschef", "--catalog", "sample", code=2).stderr
    expected = 'careercompare: error: CAREER: expected the name of a career, got "K\\xfcchenschef".'
    assert said.startswith(expected)


@pytest.fixture
def evil(tmp_path: Path) -> str:
    """Return a catalog of which all that can hold a control does."""
    career = Career(
        EVIL,
        alternate_titles=[EVIL],
        skills=[EVIL],
        routes=[EVIL],
        codes={"own": "x\x1b[2J"},
        sources=[Source(EVIL, publisher=EVIL, attribution=EVIL)],
    )
    return write_catalog(tmp_path, career, Career(f"Other {EVIL}", skills=[EVIL]))


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "--format", "json"],
        ["find", "evil"],
        ["find", "x", "2j"],
        ["find", "evil", "--format", "json"],
        ["show", EVIL],
        ["show", EVIL, "--format", "json"],
        ["related", EVIL],
        ["sources"],
        *[["compare", EVIL, f"Other {EVIL}", "--format", each] for each in ("text", "json")],
        *[["compare", EVIL, f"Other {EVIL}", "--format", each] for each in ("html", "markdown")],
        ["show", f"{EVIL} nobody"],
        ["compare", EVIL, EVIL],
        ["find", f"\x1b[31m{'z' * 9}"],
        ["compare", EVIL, f"Other {EVIL}", "--rules", "\x1b[31m"],
        ["compare", EVIL, f"Other {EVIL}", "--aspects", "\x1b[31m"],
        ["compare", EVIL, f"Other {EVIL}", "--locale", "\x1b[31m"],
        ["compare", EVIL, f"Other {EVIL}", "--output", "\x1b[31m/\x07.html"],
        ["compare", EVIL, f"Other {EVIL}", "--rates", "\x1b[31m\x9b"],
        ["compare", EVIL, f"Other {EVIL}", "--house-style", "\x1b[31m\x9b"],
        ["compare", EVIL, f"Other {EVIL}", "--publisher", "\x1b[31m\x9b"],
        ["rank", EVIL, f"Other {EVIL}", "--by", "\x1b[31m=\x9b"],
        ["rank", EVIL, f"Other {EVIL}", "--by", "salary.median", "--scale", "\x1b[31m=\x9b"],
    ],
)
def test_nothing_foreign_steers_the_terminal(
    evil: str, capsys: Capture, arguments: list[str]
) -> None:
    code = main([*arguments, "--catalog", evil])
    out, err = capsys.readouterr()
    assert out if code == 0 else err
    assert CONTROLS.isdisjoint(out + err)


@pytest.mark.parametrize(
    "arguments",
    [["\x1b[31m"], ["--\x1b[31m"], ["list", "--\x1b[31m"], ["list", "--format", "\x9b"]],
)
def test_an_argument_that_is_none_does_not_either(capsys: Capture, arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert CONTROLS.isdisjoint(capsys.readouterr().err)


def test_a_key_that_stands_twice_is_shown_and_not_obeyed(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "mine.json"
    path.write_text('{"version":1,"careers":[{"title":"A","\\u001b[31mX":1,"\\u001b[31mX":2}]}')
    assert '"\\x1b[31mX"' in fail(capsys, "list", "--catalog", str(path))


def test_json_that_is_read_back_has_what_was_spelled_out(evil: str, capsys: Capture) -> None:
    (first, _) = json.loads(say(capsys, "list", "--catalog", evil, "--format", "json"))
    assert first["title"] == EVIL


def test_what_steers_the_direction_or_is_half_a_character_is_spelled_out() -> None:
    assert show_controls("a\u202eb\ud800\nc") == "a\\u202eb\\ud800\nc"


def test_a_standard_output_that_is_no_file_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lines(list[str]):
        def write(self, text: str) -> None:
            self.append(text)

        def flush(self) -> None:
            """Do nothing, as a notebook's output does."""

        def isatty(self) -> bool:
            return False

    lines = Lines()
    monkeypatch.setattr(sys, "stdout", lines)
    assert main(["list", "--catalog", "sample"]) == 0
    assert "".join(lines).count("\n") == len(Catalog.sample())


def test_a_list_goes_into_no_page(tmp_path: Path, capsys: Capture) -> None:
    for name in ("list.html", "list.md"):
        said = fail(capsys, "list", "--catalog", "sample", "--output", str(tmp_path / name))
        assert said.startswith("--output: expected a name with one of the endings .txt, .json,")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("option", ["--catalog", "--rates", "--house-style"])
@pytest.mark.parametrize("name", ["", "a\0b", "\ud800"])
def test_what_can_be_the_name_of_no_file_is_refused(
    capsys: Capture, option: str, name: str
) -> None:
    said = fail(capsys, "compare", "plumber", "chef", option, name)
    assert said.startswith("path: expected the name of a file")


def test_files_that_are_no_text_say_what_they_are(tmp_path: Path, capsys: Capture) -> None:
    for start, said in ((b"PK\x03\x04", "a workbook of Excel"), (b"\x1f\x8b\x08", "gzip")):
        path = tmp_path / "mine.json"
        path.write_bytes(start)
        assert said in fail(capsys, "list", "--catalog", str(path))


def test_an_error_that_nobody_can_read_is_still_one() -> None:
    run_in_shell("$CC show wizard 2>/dev/full", code=2)
    assert run_in_shell("$CC find manager -n 1 2>/dev/full").count("\n") == 1


def test_a_name_like_no_other_says_where_to_look(capsys: Capture) -> None:
    assert fail(capsys, "show", "zzzzzzzzzz").endswith("careercompare find WORD.")
    said = fail(capsys, "show", "chef", "--locale", "")
    assert said.endswith("'careercompare languages' shows those with sentences.")


@pytest.mark.parametrize("notation", ["text", "html", "markdown", "json"])
def test_no_notation_turns_the_direction_of_what_a_terminal_shows(
    notation: str, tmp_path: Path, capsys: Capture
) -> None:
    poet = Career("Po\u202eet", slug="poet", skills=["Rhy\u202ame"], day_to_day="a\u202d")
    path = write_catalog(tmp_path, poet, Career("Cook"))
    page = say(capsys, "compare", "cook", "poet", "--catalog", path, "--format", notation)
    assert {"\u202a", "\u202d", "\u202e"}.isdisjoint(page)
