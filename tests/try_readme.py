"""The README's examples, for a fresh environment that has the wheel and nothing else.

The session `readme` of noxfile.py runs it. It reads the blocks as conftest.py at the root does, but
with the standard library alone. pytest collects nothing here.
"""

from __future__ import annotations

import re
import sys
from contextlib import redirect_stdout
from doctest import ELLIPSIS, DocTestParser, DocTestRunner, OutputChecker
from io import StringIO
from pathlib import Path
from typing import Any

_BLOCK = re.compile(r"^```(python|output)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def main(readme: str) -> None:
    """Run every ``python`` block, and compare what it prints with the ``output`` that follows."""
    names: dict[str, Any] = {"__name__": "__main__"}
    printed = ""
    blocks = _BLOCK.findall(Path(readme).read_text(encoding="utf-8"))
    assert blocks, "no examples"
    for kind, block in blocks:
        if kind == "output":
            assert OutputChecker().check_output(block, f"{printed.rstrip()}\n", ELLIPSIS), printed
        elif ">>>" in block:
            run_session(block, names)
        else:
            with redirect_stdout(StringIO()) as output:
                exec(block, names)  # noqa: S102  the examples are ours
            printed = output.getvalue()
    print(f"{len(blocks)} blocks of {readme} are true.")  # noqa: T201  what the session shows


def run_session(block: str, names: dict[str, Any]) -> None:
    """Run a block with prompts; what its last lines are not fails."""
    session = DocTestParser().get_doctest(block, names, "README.md", None, None)
    failed = DocTestRunner(optionflags=ELLIPSIS).run(session, clear_globs=False).failed
    assert not failed, f"{failed} lines are not true"


if __name__ == "__main__":
    main(*sys.argv[1:])
