"""The page as HTML: the table, its style and the facts for search engines."""

from careercompare.formatters.html.formatter import HtmlFormatter, add_style
from careercompare.formatters.html.forme import print_fragment
from careercompare.formatters.html.markup import SafeHtml, write_link
from careercompare.formatters.html.markup import write as write_html

__all__ = [
    "HtmlFormatter",
    "SafeHtml",
    "add_style",
    "print_fragment",
    "write_html",
    "write_link",
]
