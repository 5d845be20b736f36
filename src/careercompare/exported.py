"""What a comparison and a ranking give to other programs: frames, workbooks, tables, charts."""

from __future__ import annotations


class Exported:
    """The exports of a `Comparison` and of a `Ranking`, each by a room behind an extra."""

    __slots__ = ()
