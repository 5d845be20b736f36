"""The page as HTML: the table, its style and the facts for search engines."""

from careercompare.formatters.html.formatter import HtmlFormatter

__all__ = ["HtmlFormatter"]
