"""What a locale may be given as."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from babel import Locale

LocaleLike: TypeAlias = "str | Locale"
