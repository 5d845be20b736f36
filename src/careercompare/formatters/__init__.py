"""The page in every notation: each formatter is a pure function of the page in words."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need

if TYPE_CHECKING:
    from careercompare.formatters.dictionary import DictFormatter
    from careercompare.formatters.formatter import Formatter
    from careercompare.formatters.html import (
        Directory,
        HtmlFormatter,
        SafeHtml,
        Section,
        Shell,
        draw_links,
        print_fragment,
        write_directory,
    )
    from careercompare.formatters.markdown import MarkdownFormatter
    from careercompare.formatters.text import NARROWEST, Marks, TextFormatter

__all__ = [
    "NARROWEST",
    "DictFormatter",
    "Directory",
    "Formatter",
    "HtmlFormatter",
    "MarkdownFormatter",
    "Marks",
    "SafeHtml",
    "Section",
    "Shell",
    "TextFormatter",
    "draw_links",
    "print_fragment",
    "write_directory",
]

# A page in one notation needs nothing of the others.
__getattr__: Door = open_by_need(
    __name__,
    {
        "dictionary": "DictFormatter",
        "formatter": "Formatter",
        "html": "Directory HtmlFormatter SafeHtml Section Shell draw_links print_fragment "
        "write_directory",
        "markdown": "MarkdownFormatter",
        "text": "NARROWEST Marks TextFormatter",
    },
)
