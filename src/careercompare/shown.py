"""What shows itself as a page, in every notation."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Self

from careercompare.errors import InvalidOption
from careercompare.exported import Exported
from careercompare.hosts import Dataclass, check_locale, localize

if TYPE_CHECKING:  # what is shown costs nothing of a notation before it is shown in one
    from careercompare.formatters import SafeHtml
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.presentation import Presentation
    from careercompare.serialize import JsonDict
    from careercompare.words import HouseStyle


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
    """What a `Comparison` and a `Ranking` have beside the notations of every value.

    *locale* is everywhere a BCP 47 tag, a `babel.Locale`, or a `Localizer` of your own.
    """

    __slots__ = ()

    house_style: HouseStyle

    def _print(self, localizer: Localizer) -> SafeHtml:
        """Return the page as an HTML fragment in the words of *localizer*."""
        from careercompare.formatters import HtmlFormatter

        return HtmlFormatter().format(self._present(localizer))

    @abstractmethod
    def _present_and_store(self, localizer: Localizer) -> tuple[Presentation, JsonDict]:
        """Return the page, and the values that its words were made from, ready for JSON."""

    def to_html(
        self, locale: LocaleLike | Localizer = "en", *, standalone: bool = False
    ) -> SafeHtml:
        """Return an HTML fragment for a page of yours or, *standalone*, a whole page.

        It is a text that Jinja, MarkupSafe and Django take without ``|safe``.
        """
        check_locale(locale, "standalone")
        if not standalone:
            return self._print(localize(locale))
        from careercompare.formatters import HtmlFormatter

        return self.format(HtmlFormatter("page"), locale)

    def to_dict(self, locale: LocaleLike | Localizer = "en") -> JsonDict:
        """Return the words of the page and the exact values behind them, ready for JSON.

        >>> from careercompare import Career, Comparison, compare
        >>> comparison = compare(Career("Baker"), Career("Cook"))
        >>> Comparison.from_dict(comparison.to_dict()) == comparison
        True
        """
        from careercompare.formatters import DictFormatter

        page, values = self._present_and_store(localize(locale))
        return DictFormatter(beside=values).format(page)

    def __str__(self) -> str:
        return _Text(self.to_text(), self)

    def __html__(self) -> SafeHtml:
        """Return the HTML fragment, which Jinja and MarkupSafe then take without ``|safe``."""
        return self.to_html()


def check_option(name: str, value: object, kind: type[object]) -> None:
    """Refuse an option of another kind than it has to be; None leaves it out."""
    if value is not None and not isinstance(value, kind):
        raise InvalidOption(name, value, f"a {kind.__name__}", "Leave it out for none.")
