"""The page as HTML: the table, its style and the facts for search engines."""

from careercompare.formatters.html.directory import Directory, Group, Section, write_directory
from careercompare.formatters.html.formatter import HtmlFormatter, add_style, read_site_style
from careercompare.formatters.html.forme import print_described, print_encoded, print_fragment
from careercompare.formatters.html.fragment import Fragment
from careercompare.formatters.html.markup import SafeHtml, write_link
from careercompare.formatters.html.markup import write as write_html
from careercompare.formatters.html.shell import Shell, draw_language, draw_links

__all__ = [
    "Directory",
    "Fragment",
    "Group",
    "HtmlFormatter",
    "SafeHtml",
    "Section",
    "Shell",
    "add_style",
    "draw_language",
    "draw_links",
    "print_described",
    "print_encoded",
    "print_fragment",
    "read_site_style",
    "write_directory",
    "write_html",
    "write_link",
]
