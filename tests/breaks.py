"""Whatever ends a line beside the line feed, for Python and so for careers."""

from __future__ import annotations

ENDS = ("\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
