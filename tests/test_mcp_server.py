"""The server for agents, asked by the client of the official SDK, in memory and over stdio."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

import attrs
import pytest
from cli.running import run_in_shell
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.types import CallToolResult, TextContent

from careercompare import (
    Career,
    Catalog,
    InvalidOption,
    MissingExtra,
    Outlook,
    UnknownLocale,
    __version__,
)
from careercompare.cli import main
from careercompare.mcp import make_server, serve
from careercompare.mcp.arguments import Arguments
from careercompare.mcp.server import answer_call, find_failure
from careercompare.mcp.tools import TOOLS, Desk

COMMAND = [sys.executable, "-W", "error", "-m", "careercompare", "mcp"]
CALLS: dict[str, dict[str, Any]] = {
    "find": {"query": "nurse"},
    "compare": {"careers": ["Registered nurse", "29-1171"]},
    "rank": {"careers": ["Actors", "RN"], "weights": {"salary.median": 3, "outlook.growth": 1}},
    "related": {"career": "plumber"},
    "sources": {},
}

Talk = Callable[[Client], Awaitable[None]]


def run_in_memory(talk: Talk, catalog: Catalog, mode: str = "auto", locale: str = "en") -> None:
    """Run *talk* with a client of a server in this process."""

    async def connect() -> None:
        async with Client(make_server(catalog, locale), mode=mode) as client:
            await talk(client)

    asyncio.run(connect())


def run_as_process(talk: Talk, *arguments: str) -> str:
    """Run *talk* with a client of the command, and return what that wrote to standard error."""
    read, write = os.pipe()

    async def connect(errors: TextIO) -> None:
        command, *before = COMMAND
        environment = {name: os.environ[name] for name in os.environ if name.startswith("PYTHON")}
        server = StdioServerParameters(command=command, args=[*before, *arguments], env=environment)
        async with Client(stdio_client(server, errors)) as client:
            await talk(client)

    with open(write, "w", encoding="utf-8") as errors:  # noqa: PTH123  a descriptor has no path
        asyncio.run(connect(errors))
    with open(read, encoding="utf-8") as errors:  # noqa: PTH123
        return errors.read()


def text_of(result: CallToolResult) -> str:
    """Return the one text that a result holds."""
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


async def call_each(client: Client) -> None:
    """Call every tool; the client itself holds each answer against the schema of the tool."""
    listed = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert list(listed) == list(CALLS)
    for name, given in CALLS.items():
        result = await client.call_tool(name, given)
        assert not result.is_error, text_of(result)
        assert result.structured_content["sources"]
        assert text_of(result)


async def fail(client: Client) -> None:
    """Call what cannot be done, and then what can."""
    result = await client.call_tool("compare", {"careers": ["RN", "surgeonn"]})
    assert result.is_error
    assert result.structured_content is None
    assert text_of(result).startswith("no career named 'surgeonn'. Did you mean '")
    assert text_of(result).endswith("? Look it up by its words with find.")
    result = await client.call_tool("rank", {"careers": ["RN", "Actors"]})
    assert result.is_error
    assert text_of(result).startswith("weights: expected an object of rules and numbers, got None.")
    result = await client.call_tool("rnak", {})
    assert result.is_error
    assert text_of(result) == "no tool named 'rnak'. Did you mean rank?"
    result = await client.call_tool("xyzzy", {})
    assert text_of(result).endswith("There is find, compare, rank, related, sources.")
    assert not (await client.call_tool("sources")).is_error


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_every_tool_answers_in_the_form_that_it_states(mode: str) -> None:
    run_in_memory(call_each, Catalog.official(), mode)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_what_cannot_be_done_is_an_error_of_the_tool(mode: str) -> None:
    run_in_memory(fail, Catalog.official(), mode)


def test_the_server_says_what_it_is_and_what_its_tools_do() -> None:
    async def look(client: Client) -> None:
        about = client.server_info
        assert about is not None
        assert (about.name, about.version) == ("careercompare", __version__)
        assert client.instructions is not None
        assert "830 careers" in client.instructions
        assert "An undecided verdict has no winner" in client.instructions
        for tool in (await client.list_tools()).tools:
            assert tool.title
            assert tool.description
            assert tool.output_schema
            hints = tool.annotations
            assert hints is not None
            assert (hints.read_only_hint, hints.destructive_hint) == (True, False)
            assert (hints.idempotent_hint, hints.open_world_hint) == (True, False)

    run_in_memory(look, Catalog.official(), "legacy")


def test_what_agents_are_told_of_the_tools_is_the_expected_text(checkout: Path) -> None:
    async def look(client: Client) -> None:
        told: dict[str, Any] = {"instructions": client.instructions}
        told |= {
            tool.name: {
                "title": tool.title,
                "description": tool.description,
                "takes": tool.input_schema,
                "answers": tool.output_schema,
            }
            for tool in (await client.list_tools()).tools
        }
        expected = checkout / "tests" / "expected" / "tools.json"
        assert told == json.loads(expected.read_text(encoding="utf-8"))

    run_in_memory(look, Catalog.official(), "legacy")


def test_calls_without_a_locale_are_answered_in_that_of_the_server() -> None:
    async def ask(client: Client) -> None:
        result = await client.call_tool("compare", CALLS["compare"])
        assert result.structured_content["locale"] == "ar"
        assert "مقارنة المهن" in text_of(result)

    run_in_memory(ask, Catalog.official(), locale="ar")


def test_a_locale_that_there_is_not_is_refused_at_once() -> None:
    with pytest.raises(UnknownLocale):
        make_server(Catalog.sample(), "xx-klingon")
    catalog: Any = "sample"
    with pytest.raises(InvalidOption) as caught:
        make_server(catalog)
    assert str(caught.value) == (
        'catalog: expected a Catalog, got "sample". Give one, such as Catalog.official().'
    )


def test_a_fault_of_ours_is_told_to_nobody_but_the_log(caplog: pytest.LogCaptureFixture) -> None:
    def break_down(desk: Desk, given: Arguments) -> Any:
        raise ZeroDivisionError("a secret")

    broken = attrs.evolve(TOOLS[-1], answer=break_down)
    result = answer_call([broken], Desk(Catalog.sample()), "sources", {})
    assert result.is_error
    assert text_of(result) == (
        "The tool failed by a fault of its own; what was asked for is not to blame."
    )
    assert caplog.messages == ["the tool sources failed"]
    assert "a secret" in caplog.text


def test_no_text_of_an_answer_steers_what_shows_it() -> None:
    evil = "Evil\x1b]0;pwned\x07\x9b2J\u202e"
    desk = Desk(Catalog([Career(evil, alternate_titles=[evil], place=evil)]))
    calls: list[tuple[str, Arguments]] = [
        ("find", {"query": "evil"}),
        ("rank", {"careers": [evil]}),
        ("related", {"career": evil}),
        ("find", {evil: evil}),
        (evil, {}),
    ]
    for name, given in calls:
        for block in answer_call(TOOLS, desk, name, given).content:
            assert isinstance(block, TextContent)
            assert block.text.replace("\n", "").isprintable()


def test_other_transports_run_the_same_server() -> None:
    app = make_server(Catalog.sample()).streamable_http_app()
    assert [getattr(route, "path", None) for route in app.routes] == ["/mcp"]


def test_the_command_answers_over_standard_input_and_output() -> None:
    async def talk(client: Client) -> None:
        await call_each(client)
        await fail(client)
        german = await client.call_tool("compare", {**CALLS["compare"], "locale": "de"})
        assert "Gehaltsspanne" in text_of(german)

    assert not run_as_process(talk)


def test_the_command_takes_a_catalog_of_ones_own_and_a_locale(tmp_path: Path) -> None:
    cooks = Catalog([Career("Köchin", outlook=Outlook(growth="0.01")), Career("Dichter")])
    cooks.dump(tmp_path / "cooks.json")

    async def talk(client: Client) -> None:
        result = await client.call_tool("compare", {"careers": ["kochin", "dichter"]})
        assert result.structured_content["locale"] == "fr"
        verdict = result.structured_content["verdicts"][2]
        assert (verdict["outcome"], verdict["winners"]) == ("undecided", [])
        assert "Köchin" in text_of(result)

    assert not run_as_process(talk, "--catalog", str(tmp_path / "cooks.json"), "--locale", "fr")


def start() -> subprocess.Popen[str]:
    """Start the command, and wait until it has answered a first request with that alone."""
    server = subprocess.Popen(
        [*COMMAND, "--catalog", "sample"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write('{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n')
    server.stdin.flush()
    assert json.loads(server.stdout.readline())["id"] == 1
    return server


def test_the_command_ends_without_a_word_where_the_input_ends() -> None:
    server = start()
    out, err = server.communicate(timeout=60)
    assert (server.returncode, out, err) == (0, "", "")


def test_the_command_ends_without_a_word_where_it_is_interrupted() -> None:
    server = start()
    server.send_signal(signal.SIGINT)
    out, err = server.communicate(timeout=60)
    assert (server.returncode, out, err) == (0, "", "")


class TestTheCommandFails:
    def test_with_the_extra_to_install(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "mcp.server", None)
        with pytest.raises(MissingExtra):
            make_server(Catalog.sample())
        assert main(["mcp"]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert err == (
            "careercompare: error: mcp is needed here. "
            "Install it with: pip install 'careercompare[mcp]'\n"
        )

    def test_with_what_is_wrong_with_a_locale_or_a_file(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        assert main(["mcp", "--locale", "xx-klingon"]) == 2
        assert "no locale named 'xx-klingon'" in capsys.readouterr().err
        assert main(["mcp", "--catalog", str(tmp_path / "none.json")]) == 2
        assert "none.json" in capsys.readouterr().err


HELLO = json.dumps(
    {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "shell", "version": "1"},
        },
    }
)


def test_a_client_that_is_gone_before_its_answer_is_no_mistake() -> None:
    line = f"set -o pipefail; (echo '{HELLO}'; sleep 0.2) | $CC mcp --catalog sample | true"
    assert not run_in_shell(line)


@pytest.mark.parametrize(
    ("streams", "said"),
    [
        ("<&-", "standard input: it is closed. Let a client start it, which talks to it.\n"),
        (">&-", "standard output: it is closed. Let a client start it, which talks to it.\n"),
        (">/dev/full", "standard input or output: No space left on device. Make room, or choose "),
    ],
)
def test_streams_that_fail_are_an_error_of_ours(streams: str, said: str) -> None:
    found = run_in_shell(f"echo '{HELLO}' | $CC mcp --catalog sample {streams}", code=2)
    assert found.startswith(f"careercompare: error: {said}")


def test_only_a_stream_that_failed_is_why_the_server_ended() -> None:
    full, fault = OSError(28, "No space left on device"), ValueError("a fault")
    assert find_failure(ExceptionGroup("", [ExceptionGroup("", [full]), full])) is full
    assert find_failure(ExceptionGroup("", [ExceptionGroup("", [full]), fault])) is None
    assert find_failure(ExceptionGroup("", [fault])) is None


@pytest.mark.parametrize(
    ("failure", "raised"),
    [
        (ExceptionGroup("tasks", [ValueError("a fault")]), ExceptionGroup),
        (ExceptionGroup("tasks", [OSError(28, "No space left on device")]), OSError),
        (ExceptionGroup("tasks", [BrokenPipeError(32, "Broken pipe")]), None),
        (KeyboardInterrupt(), None),
    ],
)
def test_who_serves_is_told_of_faults_and_of_no_end(
    failure: BaseException, raised: type[Exception] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(talk: Coroutine[Any, Any, None]) -> None:
        talk.close()
        raise failure

    monkeypatch.setattr(asyncio, "run", fail)
    with nullcontext() if raised is None else pytest.raises(raised):
        serve(Catalog())
