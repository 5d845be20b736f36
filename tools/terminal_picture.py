"""A text with the colours of a terminal as an SVG picture, which needs no font of its own.

Lines of tables are drawn, since fonts leave gaps between theirs; each run of words is as long as
its columns, whatever font shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

# A column and a line of the terminal, and its margin, in pixels.
_COLUMN, _LINE, _MARGIN = 8.4, 18, 18
_STYLE = """
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d7dae0}
.lead{fill:#6fd58b;font-weight:700}.bold{font-weight:700}path{stroke:#7d838f;fill:none}
"""
_CLASSES = {"1": "bold", "1;32": "lead"}
_ESCAPE = re.compile("\x1b\\[([0-9;]*)m")
_WORDS = re.compile(r"\S+(?: \S+)*")

# Which way the lines of a character go from its middle: left, right, up, down; "=" is a double one.
_LINES = {
    "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud",
    "┬": "lrd", "┴": "lru", "┼": "lrud", "═": "lr=", "╞": "rud=", "╡": "lud=", "╪": "lrud=",
}  # fmt: skip


def draw_terminal(text: str) -> str:
    r"""Return *text*, in bold and green where it says so by escape codes, as an SVG picture.

    >>> draw_terminal("\x1b[1;32mMost\x1b[0m pay").count("<text")
    2
    """
    lines = text.splitlines()
    columns = max(len(_ESCAPE.sub("", line)) for line in lines)
    width, height = columns * _COLUMN + 2 * _MARGIN, len(lines) * _LINE + 2 * _MARGIN
    words = "\n".join(each for row, line in enumerate(lines) for each in _write(row, line))
    strokes = "".join(_stroke([_ESCAPE.sub("", line) for line in lines]))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img">\n<style>{_STYLE}</style>\n'
        f'<rect width="100%" height="100%" rx="8" fill="#16181d"/>\n'
        f'<path d="{strokes}"/>\n{words}\n</svg>\n'
    )


def _write(row: int, line: str) -> Iterator[str]:
    """Yield the words of a *line*, each run where its columns are."""
    column, style = 0, ""
    for place, part in enumerate(_ESCAPE.split(line)):
        if place % 2:
            style = _CLASSES.get(part, "")
            continue
        words = "".join(" " if char in _LINES else char for char in part)
        for run in _WORDS.finditer(words):
            x, y = _MARGIN + (column + run.start()) * _COLUMN, _MARGIN + row * _LINE + 13.5
            kind = f' class="{style}"' if style else ""
            length = len(run[0]) * _COLUMN
            yield f'<text x="{x:g}" y="{y:g}" textLength="{length:g}"{kind}>{escape(run[0])}</text>'
        column += len(part)


def _stroke(lines: list[str]) -> Iterator[str]:
    """Yield the lines that the characters of a table stand for, those in a row as one."""
    for row, line in enumerate(lines):
        y = _MARGIN + row * _LINE
        for run in re.finditer(f"[{''.join(_LINES)}]+", line):
            start, end = map(float, run.span())
            if "l" not in _LINES[run[0][0]]:
                start += 0.5
            if "r" not in _LINES[run[0][-1]]:
                end -= 0.5
            middles = (7, 11) if "=" in _LINES[run[0][0]] else (9,)
            if end > start:
                x, length = _MARGIN + start * _COLUMN, (end - start) * _COLUMN
                yield from (f"M{x:g} {y + middle:g}h{length:g}" for middle in middles)
            for column, char in enumerate(run[0], run.start()):
                up, down = ("u" in _LINES[char]) * 9, ("d" in _LINES[char]) * 9
                if up or down:
                    x = _MARGIN + (column + 0.5) * _COLUMN
                    yield f"M{x:g} {y + 9 - up:g}v{up + down}"
