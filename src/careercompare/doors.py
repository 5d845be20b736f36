"""Doors that open by need: a name of a room is imported when somebody first asks for it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeAlias

Door: TypeAlias = Callable[[str], Any]
"""What a room finds by its name."""


def open_by_need(room: str, modules: dict[str, str]) -> Door:
    """Return the ``__getattr__`` of a *room*, whose *modules* each hold the names told, by spaces.

    A name is kept in the room once it was found. One that no module holds raises `AttributeError`.
    None may be called as a module of the room is, which would stand in its place.

    >>> find = open_by_need("careercompare.words", {"english": "say"})
    >>> find("say")(None)
    'not known'
    """
    places = {name: module for module, names in modules.items() for name in names.split()}

    def find(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{places[name]}"), name)
        setattr(sys.modules[room], name, found)
        return found

    return find
