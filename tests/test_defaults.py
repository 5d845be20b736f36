"""What stands for each argument that a caller leaves out, as `defaults.txt` has it.

The file is to be read as a text: a line for each public name that may be called with less. Whoever
changes a default changes it there too.
"""

from __future__ import annotations

import inspect
import runpy
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import attrs


def find(name: str) -> Any:
    """Return what is called so: a function of a room, or a class of one or a method of that."""
    parts = name.split(".")
    classes = [at for at, part in enumerate(parts) if part[0].isupper()]
    at = classes[0] if classes else len(parts) - 1
    return resolve_name(f"{'.'.join(parts[:at])}:{'.'.join(parts[at:])}")


def list_defaults(name: str) -> Iterator[str]:
    """Yield each argument that may be left out of a call of that name, and what then stands there.

    What is made anew for each call is not told, and neither is None, which says that there is none.
    """
    for parameter in inspect.signature(find(name)).parameters.values():
        default = parameter.default
        if default not in (parameter.empty, attrs.NOTHING, None):
            shown = default.__qualname__ if inspect.isfunction(default) else repr(default)
            yield f"{parameter.name}={shown}"


def test_what_may_be_left_out_has_the_expected_defaults(checkout: Path) -> None:
    tool = runpy.run_path(str(checkout / "tools" / "public_names.py"))
    now, _ = tool["read_checkout"]()
    names = [line.partition("(")[0] for line in now if "=" in line]
    told = {name: ", ".join(list_defaults(name)) for name in names}
    lines = [f"{name}({defaults})\n" for name, defaults in told.items() if defaults]
    expected = checkout / "tests" / "expected" / "defaults.txt"
    assert "".join(lines) == expected.read_text(encoding="utf-8")
