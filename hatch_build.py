"""Compiles the gettext catalogs, so that they are there wherever the package is installed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


class CatalogHook(BuildHookInterface[Any]):
    """Runs before every build, an editable installation included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a ``.mo`` file beside every ``.po`` file, and pack these alone."""
        for source in sorted(Path(self.root, "src/careercompare/l10n/catalogs").rglob("*.po")):
            with source.open("rb") as file:
                catalog = read_po(file)
            # The same bytes from every build: Babel would write the time of this one.
            catalog.creation_date = catalog.revision_date = _EPOCH
            compiled = source.with_suffix(".mo")
            with compiled.open("wb") as file:
                write_mo(file, catalog)
            # Git ignores them. One that lies about without its source is left out.
            build_data["artifacts"].append(f"/{compiled.relative_to(self.root).as_posix()}")
