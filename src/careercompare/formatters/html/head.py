"""The head of a page of its own: what is read before the page, and mostly by machine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, takewhile

from careercompare.formatters.html.linked_data import find_name, link_data
from careercompare.formatters.html.markup import escape, escape_json
from careercompare.presentation import Presentation, is_safe_url

MOST_CHARACTERS = 160
"""Of a description: what search engines show of one."""

_ELLIPSIS = "…"
_JOINTS = " ,;:–—\u060c\u3001\uff0c\uff1a\uff1b"


def write_head(presentation: Presentation, style: str, *, has_data: bool) -> str:
    """Write the head of a page with its *style* element, and linked data where it *has_data*."""
    name = str(find_name(presentation))
    lines = [
        '<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(name)}</title>",
        *_describe(presentation, name),
        style,
    ]
    if has_data:
        lines.append(write_data(presentation))
    return "\n".join([*lines, "</head>\n"])


def write_data(presentation: Presentation) -> str:
    """Write the linked data of a page as an element."""
    text = escape_json(link_data(presentation))
    return f'<script type="application/ld+json">{text}</script>'


def _describe(presentation: Presentation, name: str) -> Iterator[str]:
    url, about = presentation.url, presentation.about
    if not is_safe_url(url):
        url = None
    description = shorten(str(about.summary) or str(presentation.introduction) or name)
    yield f'<meta name="description" content="{escape(description)}">'
    if url is not None:
        yield f'<link rel="canonical" href="{escape(url)}">'
    if url is not None and about.editions is not None:
        yield from [
            f'<link rel="alternate" hreflang="{escape(tag)}" href="{escape(address)}">'
            for tag, address in about.editions.addresses.items()
            if is_safe_url(address)
        ]
    graph = [
        ("type", "article"),
        ("title", name),
        ("description", description),
        ("url", url),
        ("site_name", presentation.publisher),
        ("locale", about.regional),
        *[("locale:alternate", regional) for regional in about.regionals],
    ]
    for key, text in graph:
        if text is not None:
            yield f'<meta property="og:{key}" content="{escape(text)}">'


def shorten(text: str) -> str:
    """Return *text* in at most 160 characters, cut behind a word where there are words.

    >>> shorten("Poet " * 100)[-10:]
    'Poet Poet…'
    """
    text = text.strip()
    shown = text[: MOST_CHARACTERS + 1]
    # Most texts have no space but single ones, which is told in a tenth of the time.
    if not shown.isprintable() or "  " in shown:
        shown = " ".join(text.split())[: MOST_CHARACTERS + 1]
    if len(shown) <= MOST_CHARACTERS:
        return shown
    room = MOST_CHARACTERS - len(_ELLIPSIS)
    space = shown.rfind(" ", 0, room + 1)
    # Where words are as long as that, as in Chinese, it ends behind any character of a reader's.
    end = space if space > room // 2 else _find_end(shown, room)
    return shown[:end].rstrip(_JOINTS) + _ELLIPSIS


def _find_end(text: str, room: int) -> int:
    from wcwidth import iter_graphemes

    ends = accumulate(map(len, iter_graphemes(text)))
    return max(takewhile(lambda end: end <= room, ends), default=0)
