"""A page with the words of the library in a layout of one's own: a formatter that is a template.

With Jinja, run ``python examples/jinja_page.py de > page.html``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from careercompare import Catalog, Press
from careercompare.formatters import SafeHtml
from careercompare.presentation import Presentation

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,  # by which every text of a career is escaped
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class TemplateFormatter:
    """Writes a page by a template, which finds its words in ``page``."""

    media_type = "text/html"

    def __init__(self, name: str) -> None:
        self._template = TEMPLATES.get_template(name)

    def format(self, presentation: Presentation, /) -> SafeHtml:
        """Return *presentation* as the template lays it out."""
        return SafeHtml(self._template.render(page=presentation))


def main(locale: str = "en") -> None:
    """Print a page in a locale."""
    catalog = Catalog.official()
    press = Press(locale, house_style=catalog.house_style)
    careers = catalog["carpenters"], catalog["electricians"]
    print(press.format(TemplateFormatter("own_words.html"), *careers))


if __name__ == "__main__":
    main(*sys.argv[1:2])
