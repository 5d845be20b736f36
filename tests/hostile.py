"""A stranger's value that answers no question about itself."""

from __future__ import annotations


class Hostile:
    """Cannot be compared, hashed or shown."""

    __hash__ = None  # type: ignore[assignment]  # one more thing that it refuses

    def __eq__(self, _: object) -> bool:
        raise RuntimeError("no equality")

    def __repr__(self) -> str:
        raise RuntimeError("no repr")
