"""The commands, each in a module of its own that is imported when it is asked for."""

from __future__ import annotations

import sys
from argparse import Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn, Protocol, cast

from careercompare.cli.output import write_output
from careercompare.errors import find_close, quote, show_controls

PROGRAM = "careercompare"

COMMANDS: Mapping[str, tuple[str, str]] = {
    "find": ("finding", "find careers by their words, the best first, and why"),
    "show": ("showing", "show one career"),
    "compare": ("comparing", "compare two or more careers"),
    "rank": ("ranking", "rank careers by your own priorities"),
    "related": ("relating", "list careers that are related to one"),
    "bridges": ("bridging", "list careers by way of which one gets from one to another"),
    "list": ("listing", "list what a catalog holds"),
    "sources": ("citing", "say what the careers are taken from"),
    "mcp": ("serving", "answer agents by the Model Context Protocol"),
    "import": ("importing", "make a catalog of official files"),
    "build": ("building", "write every page of a catalog into a folder"),
    "languages": ("languages", "list the languages there are sentences in"),
    "schema": ("schemas", "write the JSON Schema of what is read and written"),
}
"""The names of the commands: the module of each, and what it does."""

GREETING = """\
careercompare compares careers side by side, honestly, in the reader's language.

  careercompare find nurse
  careercompare compare registered-nurses pharmacists
  careercompare rank electrician plumber chef --by salary.median=3 --by outlook.growth=2

careercompare --help lists all commands, careercompare compare --help all options of one.
"""

_ASIDE = ("-h", "--help", "--version")
_DESCRIPTION = "Compare careers side by side."
_LONGEST_MESSAGE = 500  # argparse repeats what was given, however long that is
_EPILOG = "careercompare COMMAND --help shows the options of one, with examples."


class Command(Protocol):
    """What the module of a command holds."""

    EXAMPLES: str
    """Command lines, one a line."""

    def add(self, parser: ArgumentParser) -> None:
        """Add the arguments of the command."""
        ...

    def run(self, options: Namespace) -> None:
        """Do what the command is for; what cannot be done raises an error that says why."""
        ...


class Parser(ArgumentParser):
    """Reads arguments, and shows those it refuses without letting them steer the terminal."""

    def error(self, message: str) -> NoReturn:
        """Show the usage and what is wrong, and end with 2."""
        if sys.stderr is None:  # the usage would go to standard output instead
            self.exit(2)
        cut = "…" if len(message) > _LONGEST_MESSAGE else ""
        super().error(show_controls(message[:_LONGEST_MESSAGE]) + cut)


class _ShowHelp(Action):
    """Writes the help as any other output, which a full disk refuses with a reason."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        write_output(parser.format_help())
        parser.exit()


class _ShowVersion(Action):
    """Looks the version up when it is asked for: that takes longer than to read the sample."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        write_output(f"{parser.prog} {version(PROGRAM)}\n")
        parser.exit()


def read_arguments(arguments: Sequence[str]) -> tuple[Command, Namespace]:
    """Return the command that is asked for, and its options; exit where it is help or a mistake.

    Only the arguments of that command are made.
    """
    name = arguments[0]
    if name not in COMMANDS:
        _refuse(name)
    parser = Parser(prog=f"{PROGRAM} {name}", add_help=False)
    command, options = _equip(parser, name), arguments[1:]
    end = options.index("--") if "--" in options else len(options)
    for each in options[:end]:
        if each.startswith("--") and each.endswith("=--"):  # which argparse takes for a list
            parser.error(f"argument {each.removesuffix('=--')}: expected another value than '--'")
    # Before Python 3.13 argparse forgets what stood behind "--". What begins with a space is no
    # option either, and the names that are typed there leave spaces out.
    names = [f" {each}" if each.startswith("-") else each for each in options[end + 1 :]]
    return command, parser.parse_intermixed_args([*options[:end], *names])


def _refuse(name: str) -> NoReturn:
    """Exit where the first argument names no command, but asks for help or is a mistake."""
    whole = make_parser()
    if name in _ASIDE:
        whole.parse_args([name])
    near = find_close(name, (*COMMANDS, *_ASIDE))
    hint = f" Did you mean {' or '.join(map(repr, near))}?" if near else ""
    whole.error(f"no command named {quote(name)}.{hint}")


def find_command(name: str) -> Command:
    """Return the module of a command."""
    module, _ = COMMANDS[name]
    return cast("Command", import_module(f"careercompare.cli.{module}"))


def make_parser() -> ArgumentParser:
    """Return the parser of all commands."""
    parser = Parser(
        prog=PROGRAM, description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False, add_help=False
    )
    _add_help(parser)
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (_, purpose) in COMMANDS.items():
        _equip(commands.add_parser(name, help=purpose, add_help=False), name)
    return parser


def _equip(parser: ArgumentParser, name: str) -> Command:
    """Give *parser* the arguments of a command, and a help with its examples."""
    command, (_, purpose) = find_command(name), COMMANDS[name]
    examples = "".join(f"  {line}\n" for line in command.EXAMPLES.splitlines())
    parser.description = f"{purpose[0].upper()}{purpose[1:]}."
    parser.epilog = f"examples:\n{examples}"
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.allow_abbrev = False  # a new option must not break a line that was cut short
    _add_help(parser)
    command.add(parser)
    return command


def _add_help(parser: ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action=_ShowHelp, nargs=0, help="show this help and exit")
