"""Sentences that wait for a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, check_many, is_unicode, quote, sealed, show
from careercompare.model import (
    CareerName,
    Growth,
    Money,
    NumberLike,
    Openings,
    PayPeriod,
    Salary,
    Scale,
    check_calendar_date,
    check_language,
    to_decimal,
    to_plain,
)
from careercompare.words.checks import of_model, satisfies
from careercompare.words.phrase import Phrase


def _to_fraction(value: NumberLike) -> Decimal:
    return to_decimal(value, "fraction")


def _take_values(values: Iterable[Value], place: str) -> tuple[Value, ...]:
    check_many(place, values, "values in a row", "Put them into a list.")
    return tuple(values)


# A function with a name for each: mypy reads what a field takes off nothing else.
def _to_values(values: Iterable[Value]) -> tuple[Value, ...]:
    return _take_values(values, "enumeration.values")


def _to_sentences(sentences: Iterable[Value]) -> tuple[Value, ...]:
    return _take_values(sentences, "sentences.sentences")


def _to_sides(sides: Iterable[Value]) -> tuple[Value, ...]:
    return _take_values(sides, "versus.sides")


@sealed
@attrs.frozen
class Quote:
    """Words in a language of their own (a BCP 47 tag), which no translation touches.

    A language that is no such tag raises `InvalidCareer`, and what is no text `InvalidOption`.

    >>> print(Message("way", "It begins with: {way}.", way=Quote("eine Ausbildung", "de")))
    It begins with: eine Ausbildung.
    """

    text: str = attrs.field(
        converter=to_plain,
        validator=satisfies(
            lambda value: isinstance(value, str) and is_unicode(value),
            "a text in Unicode",
            "Write it as one, without lone surrogates.",
        ),
    )
    language: str = attrs.field(converter=to_plain, validator=of_model(check_language, "language"))


@sealed
@attrs.frozen
class Percent:
    """A part of a whole, written as a percentage without a sign: ``0.5`` is 50 %.

    The *fraction* is taken as numbers are everywhere; what is none raises `InvalidCareer`.

    >>> from careercompare import Localizer
    >>> Localizer("tr").text(Percent(Decimal("0.5")))
    '%50'
    """

    fraction: Decimal = attrs.field(converter=_to_fraction)


@sealed
@attrs.frozen
class CalendarDate:
    """A year, a month or a day (*iso*, ISO 8601), written as the reader's language writes it.

    Anything else raises `InvalidCareer`.

    >>> from careercompare import Localizer
    >>> Localizer("fr").text(CalendarDate("2025-05"))
    'mai 2025'
    """

    iso: str = attrs.field(converter=to_plain, validator=of_model(check_calendar_date, "date"))


@sealed
@attrs.frozen
class Enumeration:
    """Several values in one sentence: "A, B, and C" in English.

    What is not several values, such as a text alone, raises `InvalidOption`, here and in what
    follows. There may be none.

    >>> from careercompare import Localizer
    >>> Localizer("es").text(Enumeration(("Excel", "SQL")))
    'Excel y SQL'
    """

    values: tuple[Value, ...] = attrs.field(converter=_to_values)


@sealed
@attrs.frozen
class Sentences:
    """Sentences in a row, as many as there are, as a text has them.

    >>> print(Sentences((Message("pay", "Pay is known."), Message("place", "Its place is not."))))
    Pay is known. Its place is not.
    """

    sentences: tuple[Value, ...] = attrs.field(converter=_to_sentences)

    def __str__(self) -> str:
        from careercompare.words.english import say

        return say(self)


@sealed
@attrs.frozen
class Versus:
    """What is set against each other: "A vs B" in English, and "A vs B vs C" of three.

    >>> from careercompare import Localizer
    >>> Localizer("de").text(Versus(("Cook", "Baker")))
    'Cook oder Baker'
    """

    sides: tuple[Value, ...] = attrs.field(converter=_to_sides)

    def __str__(self) -> str:
        from careercompare.words.english import say

        return say(self)


@sealed
@attrs.frozen(init=False, repr=False)  # a place of a sentence may be called like one of the fields
class Message:
    """A sentence that waits for a language: a key, the English, and raw values.

    *key* is stable and tells translators where the sentence stands (gettext's context),
    *english* is both the text to translate and the fallback. ``{name}`` in it stands for the
    value of that name. Nothing is formatted before a `Localizer` words the message: a `Decimal`
    becomes that locale's number, a `CareerName` its title, a `Message` its own wording.

    A message without values is a template; `fill` gives it some. *pairs* are the values with the
    names of their places, by name. ``str()`` words it in plain English, for those who read logs: as
    an English page does, but with all digits of a number, and amounts of money by the code of their
    currency.

    A key or a wording that is no text raises `InvalidOption`. Values are looked at when the message
    is put into words: most of them never are.

    >>> Message("stress.lowest", "Least stressful: {winner}.", winner="Archivist").values["winner"]
    'Archivist'
    """

    key: str
    english: str
    plural: str | None
    pairs: tuple[tuple[str, Value], ...]

    def __init__(self, key: str, english: str, /, **values: Value) -> None:
        _check_words(key, english, None)
        _keep(self, key, english, None, values)

    @classmethod
    def counted(cls, key: str, one: str, many: str, /, *, count: int, **values: Value) -> Message:
        """Return a message whose wording depends on *count*, which it shows as ``{count}``.

        >>> Message.counted("skills", "{count} skill", "{count} skills", count=3).plural
        '{count} skills'
        """
        return cls.of(key, one, many, {**values, "count": count})

    @classmethod
    def of(
        cls, key: str, english: str, plural: str | None, values: Mapping[str, Value], /
    ) -> Message:
        """Return a message from its four parts, as they are stored."""
        _check_words(key, english, plural)
        given: object = values
        is_named = isinstance(given, Mapping) and all(
            isinstance(name, str) for name in cast("Mapping[object, object]", given)
        )
        if not is_named:
            remedy = "Give them by their names."
            raise InvalidOption("message.values", given, "a mapping of names", remedy)
        return _keep(cls.__new__(cls), key, english, plural, values)

    @property
    def values(self) -> Mapping[str, Value]:
        """The raw values by the name of their place in the sentence."""
        return dict(self.pairs)

    def fill(self, **values: Value) -> Message:
        """Return the same sentence with further *values*."""
        every = {**dict(self.pairs), **values} if self.pairs else values
        return _keep(Message.__new__(Message), self.key, self.english, self.plural, every)

    def __str__(self) -> str:
        from careercompare.words.english import say

        return say(self)

    def __repr__(self) -> str:
        # The template and not the words: of what no page could write, it has to be told as well.
        values = "".join([f", {name}={show(value)}" for name, value in self.pairs])
        return f"<Message {quote(self.key)}: {quote(self.english)}{values}>"


def _check_words(key: object, english: object, plural: object) -> None:
    for name, text in (("key", key), ("english", english), ("plural", plural)):
        if text is None and name == "plural":
            continue
        if not isinstance(text, str):
            raise InvalidOption(f"message.{name}", text, "a text", "Write it as one.")
        if not is_unicode(text):
            remedy = "Remove the lone surrogate."
            raise InvalidOption(f"message.{name}", text, "a text in Unicode", remedy)


def _keep(
    message: Message, key: str, english: str, plural: str | None, values: Mapping[str, Value]
) -> Message:
    keep = object.__setattr__  # since the message is frozen, and still being made
    keep(message, "key", key)
    keep(message, "english", english)
    keep(message, "plural", plural)
    # By name: two messages are equal in whatever order their values were given.
    pairs = sorted(values.items()) if len(values) > 1 else values.items()
    keep(message, "pairs", tuple(pairs))
    return message


def locate(name: CareerName) -> Message:
    """Name a career with its place, as one that has a place is named.

    >>> str(locate(CareerName("Cook", "cook-texas", "en", "Texas")))
    'Cook (Texas)'
    """
    place = Quote(name.place or "", name.language)
    return _AT_PLACE.fill(title=Quote(name.title, name.language), place=place)


_AT_PLACE = Message("career.at-place", "{title} ({place})")

Value: TypeAlias = (
    str
    | int
    | Decimal
    | Message
    | Enumeration
    | Sentences
    | Versus
    | Quote
    | Percent
    | CareerName
    | Money
    | Growth
    | Openings
    | Salary
    | Scale
    | PayPeriod
    | CalendarDate
    | Phrase
)
