"""What a host asks of a value: a notebook, a terminal, a web framework.

Hosts ask the value itself, by methods of agreed names, and the answer is known to rooms that stand
far to the right of it. These imports are the only arrows that point back, made when a host asks.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from careercompare.errors import CareerCompareError, InvalidOption

if TYPE_CHECKING:  # a value costs nothing of a notation before it is shown in one
    from careercompare.formatters import Formatter, SafeHtml
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.presentation import Presentation

T = TypeVar("T")

# A terminal of that width is what IPython and a notebook without HTML can be sure of.
_COLUMNS = 80


class _Console(Protocol):
    """What is used of Rich's console, which alone knows Rich's types."""

    def render_str(self, text: str, /) -> Any: ...


class _Options(Protocol):
    """What is used of Rich's options."""

    @property
    def max_width(self) -> int: ...


class Hosted:
    """A value that is shown in every notation, and answers what notebooks, Rich and Pydantic ask.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own. Notebooks
    and Rich do not say in which language they show a value: by themselves they show it in English.
    """

    __slots__ = ()

    def _present(self, localizer: Localizer) -> Presentation:
        """Return the value as a page in the words of *localizer*."""
        from careercompare.presentation import present_value

        return present_value(self, localizer)

    def format(self, formatter: Formatter[T], locale: LocaleLike | Localizer = "en") -> T:
        """Return the page in the notation of *formatter*, whatever its type.

        What is no formatter, such as the name of a notation, raises `InvalidOption`.
        """
        check_formatter(formatter)
        page = self._present(localize(locale))
        try:
            return formatter.format(page)
        except CareerCompareError:
            raise  # says itself what it is about
        except Exception as problem:
            problem.add_note(f"{type(formatter).__name__} failed for {self!r}")
            raise

    def to_text(self, locale: LocaleLike | Localizer = "en", *, width: int = 100) -> str:
        """Return a text of at most *width* terminal columns, with the table drawn in it."""
        from careercompare.formatters import TextFormatter

        check_locale(locale, "width")
        return self.format(TextFormatter(width), locale)

    def to_html(self, locale: LocaleLike | Localizer = "en") -> SafeHtml:
        """Return an HTML fragment for a page or a notebook of yours.

        It is a text that Jinja, MarkupSafe and Django take without ``|safe``.
        """
        from careercompare.formatters import HtmlFormatter

        return self.format(HtmlFormatter(), locale)

    def to_markdown(self, locale: LocaleLike | Localizer = "en") -> str:
        """Return GitHub Flavored Markdown."""
        from careercompare.formatters import MarkdownFormatter

        return self.format(MarkdownFormatter(), locale)

    def _repr_html_(self) -> str:
        from careercompare.formatters import add_style

        return add_style(self.to_html())

    def _write_notebook_markdown(self) -> str:
        from careercompare.formatters import MarkdownFormatter

        return self.format(MarkdownFormatter("notebook"))

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        writers: dict[str, Callable[[], str]] = {
            "text/html": self._repr_html_,
            "text/markdown": self._write_notebook_markdown,
            "text/plain": lambda: self.to_text(width=_COLUMNS),
        }
        return {
            media_type: write()
            for media_type, write in writers.items()
            if (not include or media_type in include) and media_type not in (exclude or ())
        }

    def __rich_console__(self, console: _Console, options: _Options) -> Iterator[Any]:
        from careercompare.formatters import NARROWEST, TextFormatter

        # Rich itself drops the colours where the console shows none, and breaks lines that
        # could not be made as short as it has room for.
        width = options.max_width
        text = self.format(TextFormatter(max(width, NARROWEST), "colors")).rstrip("\n")
        yield console.render_str("").from_ansi(text, no_wrap=width >= NARROWEST)


def localize(locale: LocaleLike | Localizer) -> Localizer:
    """Return the localizer of *locale*, or the one that it is."""
    from careercompare.l10n import Localizer

    return locale if isinstance(locale, Localizer) else Localizer(locale)


def check_formatter(formatter: object) -> None:
    """Refuse what is no formatter, such as the name of a notation, with `InvalidOption`."""
    # A text has a method of that name too, and so has a class that nobody has called.
    is_object = not isinstance(formatter, str | type)
    if not is_object or not callable(getattr(formatter, "format", None)):
        remedy = "Pass a formatter, such as HtmlFormatter(), or call to_html()."
        raise InvalidOption("formatter", formatter, "an object with a method format", remedy)


def check_locale(locale: object, option: str) -> None:
    """Refuse a value that belongs to the *option* behind the locale, with `InvalidOption`."""
    if isinstance(locale, int):
        expected = "a locale, such as 'de'"
        raise InvalidOption("locale", locale, expected, f"Write {option}={locale!r}.")
