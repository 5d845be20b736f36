"""The page in every notation: each formatter is a pure function of the page in words."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need

if TYPE_CHECKING:
    from careercompare.formatters.dictionary import DictFormatter
    from careercompare.formatters.formatter import Formatter, IdentityFormatter, replace_unwritable
    from careercompare.formatters.html import (
        Directory,
        Fragment,
        Group,
        HtmlFormatter,
        SafeHtml,
        Section,
        Shell,
        add_style,
        draw_language,
        draw_links,
        print_described,
        print_encoded,
        print_fragment,
        read_site_style,
        write_directory,
        write_html,
        write_link,
    )
    from careercompare.formatters.markdown import MarkdownFormatter
    from careercompare.formatters.text import NARROWEST, Marks, TextFormatter, break_lines, cells

__all__ = [
    "NARROWEST",
    "DictFormatter",
    "Directory",
    "Formatter",
    "Fragment",
    "Group",
    "HtmlFormatter",
    "IdentityFormatter",
    "MarkdownFormatter",
    "Marks",
    "SafeHtml",
    "Section",
    "Shell",
    "TextFormatter",
    "add_style",
    "break_lines",
    "cells",
    "draw_language",
    "draw_links",
    "print_described",
    "print_encoded",
    "print_fragment",
    "read_site_style",
    "replace_unwritable",
    "write_directory",
    "write_html",
    "write_link",
]

# A page in one notation needs nothing of the others.
__getattr__: Door = open_by_need(
    __name__,
    {
        "dictionary": "DictFormatter",
        "formatter": "Formatter IdentityFormatter replace_unwritable",
        "html": "Directory Fragment Group HtmlFormatter SafeHtml Section Shell add_style "
        "draw_language draw_links print_described print_encoded print_fragment read_site_style "
        "write_directory write_html write_link",
        "markdown": "MarkdownFormatter",
        "text": "NARROWEST Marks TextFormatter break_lines cells",
    },
)
