"""What a host asks of a value: a notebook, a terminal, a web framework.

Hosts ask the value itself, by methods of agreed names, and the answer is known to rooms that stand
far to the right of it. These imports are the only arrows that point back, made when a host asks.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from careercompare.errors import CareerCompareError, InvalidOption, show

if TYPE_CHECKING:  # a value costs nothing of a notation before it is shown in one
    from dataclasses import Field

    from careercompare.formatters import Formatter, SafeHtml
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.model import Career
    from careercompare.presentation import Presentation
    from careercompare.serialize import JsonDict

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

    >>> from careercompare import Career
    >>> print(Career("Cook", skills=["Taste"]).to_markdown("de").splitlines()[0])
    | Beruf | Cook |
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
    if isinstance(formatter, str | type) or not callable(getattr(formatter, "format", None)):
        remedy = "Pass a formatter, such as HtmlFormatter(), or call to_html()."
        raise InvalidOption("formatter", formatter, "an object with a method format", remedy)


def check_locale(locale: object, option: str) -> None:
    """Refuse a value that belongs to the *option* behind the locale, with `InvalidOption`."""
    if isinstance(locale, int):
        expected = "a locale, such as 'de'"
        raise InvalidOption("locale", locale, expected, f"Write {option}={show(locale)}.")


class Fielded(Hosted):
    """A value that stands in fields of Pydantic's models, and in what FastAPI takes and gives."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: Any, /) -> dict[str, Any]:
        from careercompare.fields import make_core_schema

        return make_core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _: Any, handler: Any, /) -> dict[str, Any]:
        from careercompare.fields import make_json_schema

        return make_json_schema(cls, handler)


class _Fields:
    """The fields of an attrs class as `dataclasses` tells them, made when somebody asks."""

    def __get__(self, _: object, owner: Any) -> dict[str, Field[Any]]:
        found: dict[str, Field[Any]] = _make_dataclass(owner).__dataclass_fields__
        return found


class _Params:
    """What `pprint` asks of a dataclass: whether its repr is that of any other."""

    def __get__(self, _: object, owner: Any) -> object:
        return _make_dataclass(owner).__dataclass_params__


@cache
def _make_dataclass(owner: Any) -> Any:
    from dataclasses import field, make_dataclass

    from attrs import NOTHING, Factory

    def tell(default: Any) -> Any:
        if default is NOTHING:
            return field()
        if isinstance(default, Factory):  # type: ignore[arg-type]  # a class, typed as a function
            # What is made of the other fields, no dataclass can tell.
            return (
                field(default=None)
                if default.takes_self
                else field(default_factory=default.factory)
            )
        return field(default=default)

    told = [(each.name, each.type, tell(each.default)) for each in owner.__attrs_attrs__]
    return make_dataclass(owner.__name__, told, kw_only=True, repr=False)


class Dataclass(Fielded):
    """A value that passes for a dataclass, by which frameworks know what is no single text.

    FastAPI takes a parameter of such a type from the body of a request, not from its address.
    Flask takes what `__html__` returns for the JSON of a value, unless it is a dataclass, of which
    it takes the fields. That fails, as it should: what there is to send is `to_dict`.
    """

    __slots__ = ()

    __dataclass_fields__: ClassVar[_Fields] = _Fields()
    __dataclass_params__: ClassVar[_Params] = _Params()


class Recorded(Dataclass):
    """A career as the record that it is in JSON."""

    __slots__ = ()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Career:
        """Return the career that `to_dict` wrote, or that was written by hand in that form.

        Numbers may be of any kind that `Career` takes, or stand in a text. Data with problems
        raises `UnreadableCatalog`, which tells all of them, each with its place.

        >>> from careercompare import Career
        >>> pay = {"low": "28000", "high": "49000", "currency": "USD"}
        >>> Career.from_dict({"title": "Baker", "salary": pay}).salary
        <Salary USD 28,000–49,000 a year>
        """
        from careercompare.serialize import read_career

        return read_career(data)

    def to_dict(self) -> JsonDict:
        """Return the career ready for JSON, as it stands in a catalog, without what is not known.

        >>> from careercompare import Career
        >>> Career("Baker", skills=["Dough"]).to_dict()
        {'title': 'Baker', 'slug': 'baker', 'skills': ['Dough']}
        """
        from careercompare.serialize import converter

        data: JsonDict = converter().unstructure(self)
        return data
