"""The commands together: what they are, how they help, and what they refuse."""

from __future__ import annotations

import re
import shlex
from argparse import SUPPRESS, Action, ArgumentParser
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from cli.running import Capture, fail, refuse, run, say
from readers.onet_folder import write_onet
from readers.workbooks import write_oews, write_projections

from careercompare import Career, Catalog, __version__
from careercompare.cli import main
from careercompare.cli.commands import COMMANDS, GREETING, find_command

EXAMPLES = [
    line
    for text in (GREETING, *(find_command(name).EXAMPLES for name in COMMANDS))
    for line in text.splitlines()
    if line.strip().startswith("careercompare ") and "honestly" not in line and "lists" not in line
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the files that the examples name, from which they are run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO()))  # of agents, none asks anything
    Catalog([Career("Cook"), Career("Baker")]).dump("mine.json")
    Path("rates.toml").write_text('base = "USD"\nhours = 2080\n')
    write_oews(tmp_path).rename("national_M2025_dl.xlsx")
    write_projections(tmp_path).rename("occupation.xlsx")
    write_onet(tmp_path).rename("db_30_3_text")
    return tmp_path


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_of_the_help_does_what_it_says(
    folder: Path, capsys: Capture, line: str
) -> None:
    before = {path.name for path in folder.iterdir()}
    _, *arguments = shlex.split(line)
    printed = say(capsys, *arguments)
    output = arguments[arguments.index("--output") + 1] if "--output" in arguments else None
    if arguments[0] == "build" and "--dry-run" not in arguments:
        output = arguments[2]
    assert {path.name for path in folder.iterdir()} - before == ({output} if output else set())
    assert printed or output or arguments[0] == "mcp"


def test_there_are_examples_of_every_command() -> None:
    assert {line.split()[1] for line in EXAMPLES} == {*COMMANDS}


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("find", "WORD [WORD ...]"),
        ("list", "[WORD ...]"),
        *[(name, "CAREER [CAREER ...]") for name in ("compare", "rank")],
        *[(name, "CAREER") for name in ("show", "related")],
        ("bridges", "FROM TO"),
        ("build", "CATALOG FOLDER"),
    ],
)
def test_the_usage_names_what_a_command_takes(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, name: str, arguments: str
) -> None:
    monkeypatch.setenv("COLUMNS", "500")  # so that it is one line
    with pytest.raises(SystemExit):
        main([name, "--help"])
    assert capsys.readouterr().out.partition("\n")[0].endswith(f"] {arguments}")


def test_the_help_of_every_command_is_the_expected_text(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, checkout: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "500")
    monkeypatch.setenv("NO_COLOR", "1")  # which the usage has from Python 3.14 on
    helps: list[str] = []
    for arguments in (["--help"], *([name, "--help"] for name in COMMANDS)):
        with pytest.raises(SystemExit):
            main(arguments)
        helps.append(lay_out_alike(capsys.readouterr().out))
    expected = checkout / "tests" / "expected" / "help.txt"
    assert "\n".join(helps) == expected.read_text(encoding="utf-8")


def lay_out_alike(printed: str) -> str:
    """Lay a help out as all versions of Python do: an option in one line, its value named once."""
    joined = re.sub(r"(?m)^( +\S.*)\n {8,}", r"\1  ", printed)
    once = re.sub(r"(?m)^(  -\w) (\w+), (--[\w-]+ \2)", r"\1, \3", joined)
    return re.sub(r"(?m)^( +\S.*?)  +", r"\1  ", once)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_with_one_line_and_examples(capsys: Capture, name: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    assert not caught.value.code
    shown = capsys.readouterr().out
    assert shown.startswith(f"usage: careercompare {name} ")
    _, purpose = COMMANDS[name]
    assert f"\n\n{purpose[0].upper()}{purpose[1:]}.\n\n" in shown
    assert f"\nexamples:\n  careercompare {name}" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_of_a_command_is_explained(name: str) -> None:
    parser = ArgumentParser(add_help=False)
    find_command(name).add(parser)
    actions: list[Action] = vars(parser)["_actions"]
    assert actions
    for action in actions:
        assert action.help, action.dest
        assert action.help != SUPPRESS
        # Of the names of choices argparse makes the metavar, and of those alone.
        assert action.metavar or action.choices or action.nargs == 0, action.dest


def test_without_arguments_the_most_useful_commands_are_shown(capsys: Capture) -> None:
    shown = say(capsys)
    assert [line.split()[1] for line in shown.splitlines() if line.startswith("  ")] == [
        "find",
        "compare",
        "rank",
    ]


def test_the_help_names_every_command() -> None:
    shown = run("--help").stdout
    assert all(f"    {name}" in shown for name in COMMANDS)
    assert run("-h").stdout == shown


def test_the_version_is_printed() -> None:
    assert run("--version").stdout == f"careercompare {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["comapre"], "no command named 'comapre'. Did you mean 'compare'?"),
        (["wizard"], "no command named 'wizard'."),
        (["--wizard"], "no command named '--wizard'."),
        (["--verson"], "no command named '--verson'. Did you mean '--version'?"),
        (["--"], "no command named '--'."),
        (["list", "--output=--"], "argument --output: expected another value than '--'"),
        (["compare"], "the following arguments are required: CAREER"),
        (["compare", "a", "b", "--format", "pdf"], "argument --format: invalid choice: 'pdf'"),
        (["compare", "a", "b", "--width", "wide"], "argument --width: invalid int value: 'wide'"),
        (["compare", "a", "b", "--form", "text"], "unrecognized arguments: --form"),
        (["rank", "a", "b"], "the following arguments are required: --by"),
        (["import"], "the following arguments are required: --output"),
    ],
)
def test_what_is_no_command_shows_the_usage(
    capsys: Capture, arguments: list[str], said: str
) -> None:
    assert refuse(capsys, *arguments).startswith(said)


# What is a command, though nothing can be done by it.
REFUSED = r"""
list --catalog nowhere.json
list --catalog .
list --output page.pdf
list --output nowhere/list.txt
list --output .
list --limit pages=5
list --limit size=1MB --limit size=2MB
find nurse -n 0
find zzzzzz
find nurze zzzzzz
related chef -n 0
related chef --catalog nowhere.json
bridges cashiers registered-nurses -n 0
bridges chef chef
show pluber
show nurse
show cook --catalog two.json
show ?
show chef --width 19
show chef --locale C
compare chef
compare chef chef
compare chef plumber --aspects salry
compare chef plumber --aspects wizardry
compare chef plumber --rules salary.meidan
compare chef plumber --against chef
compare chef plumber --rates nowhere.toml
compare chef plumber --house-style nowhere.toml
compare chef plumber --publisher " "
compare chef plumber --limit size
rank chef --by salary.median
rank chef plumber --by salary.median=much
rank chef plumber --by salary.median=0
rank chef plumber --by salary.median --by salary.median=2
rank chef plumber --by salary.meidan
rank chef plumber --by education.level
rank chef plumber --by salary.median --scale salary.median=5
rank chef plumber --by salary.median --scale salary.median=5:1
rank chef plumber --by salary.median --scale salary.floor=1:5
build mine.json site --root careers
build mine.json site --root https://example.com/ --locale en --locale en
build mine.json site --root https://example.com/ --pairs 0
build mine.json site --root https://example.com/ --jobs 0
import --output mine.json
import --output mine.json --oews nowhere.xlsx
"""


def test_what_is_refused_is_told_in_the_expected_words(
    folder: Path, capsys: Capture, checkout: Path
) -> None:
    assert folder == Path.cwd()
    Catalog([Career("Cook", place=place) for place in ("Ohio", "Texas")]).dump("two.json")
    lines = REFUSED.strip().splitlines()
    told = [f"{line}: {fail(capsys, *shlex.split(line))}\n" for line in lines]
    expected = checkout / "tests" / "expected" / "refused-commands.txt"
    assert "".join(told) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "length"), [([], 100), (["list", "--format"], 501), (["find", "-n"], 501)]
)
def test_what_is_refused_is_told_in_a_few_lines(
    capsys: Capture, arguments: list[str], length: int
) -> None:
    long = "x" * 100_000
    said = refuse(capsys, *arguments, long)
    assert long[:50] in said
    assert len(said) == length


def test_careers_may_stand_among_the_options(capsys: Capture) -> None:
    page = Catalog.sample().compare("plumber", "chef").to_text("de")
    assert say(capsys, "compare", "plumber", "--locale", "de", "chef") == page


def test_an_interruption_ends_with_the_code_of_one(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt() -> Catalog:
        raise KeyboardInterrupt

    monkeypatch.setattr(Catalog, "sample", interrupt)
    assert main(["list"]) == 130
    assert not any(capsys.readouterr())


def test_what_the_system_refuses_anywhere_is_said(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_to_read() -> Catalog:
        raise FileNotFoundError(2, "No such file or directory", "sample.json")

    monkeypatch.setattr(Catalog, "sample", fail_to_read)
    assert fail(capsys, "list").startswith("sample.json: No such file or directory. ")
