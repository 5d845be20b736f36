"""What shows itself as a page, in every notation."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Self, TypeVar

from careercompare.errors import InvalidOption
from careercompare.exported import Exported
from careercompare.hosts import Dataclass

if TYPE_CHECKING:  # what is shown costs nothing of a notation before it is shown in one
    from careercompare.formatters import Formatter, SafeHtml
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.presentation import Presentation
    from careercompare.serialize import JsonDict
    from careercompare.words import HouseStyle

T = TypeVar("T")


class _Text(str):
    """The text of what is shown, in whose place a template that escapes it puts the HTML.

    Django asks for the text of a value first, and then whether that is HTML already.
    """

    __slots__ = ("_shown",)

    _shown: Shown

    def __new__(cls, text: str, shown: Shown) -> Self:
        made = super().__new__(cls, text)
        made._shown = shown
        return made

    def __reduce__(self) -> tuple[type[_Text], tuple[str, Shown]]:
        return _Text, (str(self), self._shown)

    def __html__(self) -> SafeHtml:
        """Return the HTML fragment of what is shown."""
        return self._shown.to_html()


class Shown(Exported, Dataclass):
    """The notations of a `Comparison` and of a `Ranking`, written once for both.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own.
    """

    __slots__ = ()

    house_style: HouseStyle

    @abstractmethod
    def _present(self, localizer: Localizer) -> Presentation:
        """Return the page in the words of *localizer*."""

    def _print(self, localizer: Localizer) -> SafeHtml:
        """Return the page as an HTML fragment in the words of *localizer*."""
        from careercompare.formatters import HtmlFormatter

        return HtmlFormatter().format(self._present(localizer))

    @abstractmethod
    def _present_and_store(self, localizer: Localizer) -> tuple[Presentation, JsonDict]:
        """Return the page, and the values that its words were made from, ready for JSON."""

    def format(self, formatter: Formatter[T], locale: LocaleLike | Localizer = "en") -> T:
        """Return the page in the notation of *formatter*, whatever its type.

        What is no formatter, such as the name of a notation, raises `InvalidOption`.
        """
        check_formatter(formatter)
        return formatter.format(self._present(_localize(locale)))

    def to_text(self, locale: LocaleLike | Localizer = "en", *, width: int = 100) -> str:
        """Return a text of at most *width* terminal columns, with the table drawn in it."""
        from careercompare.formatters import TextFormatter

        _check_locale(locale, "width")
        return self.format(TextFormatter(width), locale)

    def to_html(
        self, locale: LocaleLike | Localizer = "en", *, standalone: bool = False
    ) -> SafeHtml:
        """Return an HTML fragment for a page of yours or, *standalone*, a whole page.

        It is a text that Jinja, MarkupSafe and Django take without ``|safe``.
        """
        _check_locale(locale, "standalone")
        if not standalone:
            return self._print(_localize(locale))
        from careercompare.formatters import HtmlFormatter

        return self.format(HtmlFormatter("page"), locale)

    def to_markdown(self, locale: LocaleLike | Localizer = "en") -> str:
        """Return GitHub Flavored Markdown."""
        from careercompare.formatters import MarkdownFormatter

        return self.format(MarkdownFormatter(), locale)

    def to_dict(self, locale: LocaleLike | Localizer = "en") -> JsonDict:
        """Return the words of the page and the exact values behind them, ready for JSON.

        >>> from careercompare import Career, Comparison, compare
        >>> comparison = compare(Career("Baker"), Career("Cook"))
        >>> Comparison.from_dict(comparison.to_dict()) == comparison
        True
        """
        from careercompare.formatters import DictFormatter

        page, values = self._present_and_store(_localize(locale))
        return DictFormatter(beside=values).format(page)

    def __str__(self) -> str:
        return _Text(self.to_text(), self)

    def __html__(self) -> SafeHtml:
        """Return the HTML fragment, which Jinja and MarkupSafe then take without ``|safe``."""
        return self.to_html()

    def _repr_html_(self) -> str:
        from careercompare.formatters import HtmlFormatter

        return f"<style>\n{HtmlFormatter.stylesheet()}</style>\n{self.to_html()}"


def _localize(locale: LocaleLike | Localizer) -> Localizer:
    from careercompare.l10n import Localizer

    return locale if isinstance(locale, Localizer) else Localizer(locale)


def check_option(name: str, value: object, kind: type[object]) -> None:
    """Refuse an option of another kind than it has to be; None leaves it out."""
    if value is not None and not isinstance(value, kind):
        raise InvalidOption(name, value, f"a {kind.__name__}", "Leave it out for none.")


def check_formatter(formatter: object) -> None:
    """Refuse what is no formatter, such as the name of a notation, with `InvalidOption`."""
    # A text has a method of that name too, and so has a class that nobody has called.
    is_object = not isinstance(formatter, str | type)
    if not is_object or not callable(getattr(formatter, "format", None)):
        remedy = "Pass a formatter, such as HtmlFormatter(), or call to_html()."
        raise InvalidOption("formatter", formatter, "an object with a method format", remedy)


def _check_locale(locale: object, option: str) -> None:
    if isinstance(locale, int):
        expected = "a locale, such as 'de'"
        raise InvalidOption("locale", locale, expected, f"Write {option}={locale!r}.")
