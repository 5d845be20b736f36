"""The tools as a server of the Model Context Protocol, by the official SDK."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, cast

from careercompare.catalog import Catalog
from careercompare.errors import (
    CareerCompareError,
    InvalidOption,
    MissingExtra,
    UnknownCareer,
    find_close,
    quote,
    show_controls,
)
from careercompare.l10n import LocaleLike, Localizer
from careercompare.mcp.arguments import Arguments
from careercompare.mcp.tools import TOOLS, Desk, Tool

if TYPE_CHECKING:
    from mcp.server import Server
    from mcp.types import CallToolResult
    from mcp.types import Tool as Listed

_LOG = logging.getLogger(__name__)
_BROKEN = "The tool failed by a fault of its own; what was asked for is not to blame."


def make_server(catalog: Catalog, locale: LocaleLike = "en") -> Server[Any]:
    """Return a server of the SDK that answers over *catalog*, to run under any transport.

    *locale* is the language of answers to calls that name no other; one that there is not raises
    `UnknownLocale`, and what is no catalog `InvalidOption`. Without the extra ``mcp``,
    `MissingExtra` is raised.

    >>> from careercompare import Catalog
    >>> make_server(Catalog.sample()).name
    'careercompare'
    """
    try:
        # The second name is not in version 1, whose servers are made in another way.
        from mcp.server import Server, ServerRequestContext
        from mcp.types import CallToolRequestParams, ListToolsResult
    except ImportError:
        raise MissingExtra("mcp", "mcp") from None
    if not isinstance(cast("object", catalog), Catalog):
        remedy = "Give one, such as Catalog.official()."
        raise InvalidOption("catalog", catalog, "a Catalog", remedy)
    desk = Desk(catalog, Localizer(locale).locale)

    async def list_tools(*_: object) -> ListToolsResult:
        """Answer what there is to ask for."""
        return ListToolsResult(tools=list(map(_describe, TOOLS)))

    async def call(_: ServerRequestContext[Any], params: CallToolRequestParams) -> CallToolResult:
        """Answer one question."""
        return answer_call(TOOLS, desk, params.name, params.arguments or {})

    return Server(
        "careercompare",
        version=version("careercompare"),
        title="careercompare",
        instructions=_instruct(catalog),
        on_list_tools=list_tools,
        on_call_tool=call,
    )


def _instruct(catalog: Catalog) -> str:
    return (
        f"Compares {len(catalog)} careers by published figures, offline. "
        "Slugs come from find; any tool also takes titles and codes. null means not known: never "
        "zero, never worse. An undecided verdict has no winner: give its reason instead. Cite the "
        "sources of an answer, with the attribution that they ask for."
    )


def _describe(tool: Tool) -> Listed:
    from mcp.types import Tool as Described
    from mcp.types import ToolAnnotations

    return Described(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        annotations=ToolAnnotations(
            title=tool.title,
            read_only_hint=True,
            destructive_hint=False,
            idempotent_hint=True,
            open_world_hint=False,
        ),
    )


def answer_call(tools: Iterable[Tool], desk: Desk, name: str, given: Arguments) -> CallToolResult:
    """Answer a call; what cannot be done is said in a result that is an error, never raised."""
    from mcp.types import CallToolResult, TextContent

    by_name = {tool.name: tool for tool in tools}
    if name not in by_name:
        near = find_close(name, by_name)
        advice = f"Did you mean {near[0]}?" if near else f"There is {', '.join(by_name)}."
        return _fail(f"no tool named {quote(name)}. {advice}")
    try:
        answer = by_name[name].answer(desk, given)
    except UnknownCareer as problem:
        return _fail(f"{problem} Look it up by its words with find.")
    except CareerCompareError as problem:
        return _fail(str(problem))
    except Exception:  # noqa: BLE001  a fault of ours is for who runs the server, not for the model
        _LOG.exception("the tool %s failed", name)
        return _fail(_BROKEN)
    return CallToolResult(
        content=[TextContent(text=show_controls(answer.text))], structured_content=answer.data
    )


def _fail(problem: str) -> CallToolResult:
    from mcp.types import CallToolResult, TextContent

    return CallToolResult(content=[TextContent(text=show_controls(problem))], is_error=True)


def serve(catalog: Catalog, locale: LocaleLike = "en") -> None:
    """Answer on standard input and output until the input ends; standard output holds no more.

    A client that goes away in the middle of an answer is no mistake. Any other stream that fails
    raises the `OSError` that says why.
    """
    server = make_server(catalog, locale)
    from mcp.server.stdio import stdio_server

    async def talk() -> None:
        """Answer until the input ends."""
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    try:
        asyncio.run(talk())
    except KeyboardInterrupt:  # who stops it by hand needs no traceback
        pass
    except BaseExceptionGroup as problems:
        failure = find_failure(problems)
        if failure is None:
            raise
        if not isinstance(failure, BrokenPipeError):
            raise failure from None


def find_failure(problems: BaseExceptionGroup[BaseException]) -> OSError | None:
    """Return why a stream failed, out of the groups of the tasks; None where anything else did.

    >>> find_failure(ExceptionGroup("", [ExceptionGroup("", [OSError("full")])]))
    OSError('full')
    """
    failed, others = problems.split(OSError)
    first: BaseException | None = failed if others is None else None
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    return first if isinstance(first, OSError) else None
