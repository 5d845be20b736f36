"""How a value is shown: it follows from its type, and from nothing around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from careercompare.aspects import Alternatives, AspectValue
from careercompare.model import Growth, Money, Outlook, RatedSkills, Salary, SkillRating
from careercompare.presentation.grid import Cell, Form
from careercompare.presentation.writer import Writer
from careercompare.rules import Step
from careercompare.words import Message, Quote, Value, join_phrases

NOT_AVAILABLE = Message("cell.missing", "Not available")
"""Says that a value is not known."""

_BESIDE = Message("cell.beside", " · ")
_COMMA = Message("cell.comma", ", ")
_SEMICOLON = Message("cell.semicolon", "; ")
_RATED = Message("skills.rated", "{skill} {level}")
_MEDIAN = Message("salary.median-shown", "median {median}")
_MEAN = Message("salary.mean-shown", "mean {mean}")
CONVERTED = Message("salary.converted", "converted: {pay}")
_GROWTH_BY = Message("outlook.growth-by", "{growth} by {year}")
_OPENINGS = Message.counted(
    "outlook.openings-shown", "{count} opening a year", "{count} openings a year", count=0
)


def word_cell(  # noqa: PLR0911  a case each
    value: AspectValue | None,
    language: str,
    writer: Writer,
    step: Step | None = None,
    listed: Literal[Form.LIST, Form.TAGS] = Form.LIST,
) -> Cell:
    """Put a value into words; texts in it are in the career's own *language*.

    Pay for which there is a *step* is followed by what it is converted to. Several words are
    *listed* in a line or as tags.
    """
    match value:
        case Salary() | Outlook() | Money():
            parts = _read_parts(value, step)
            if not parts:
                return _word_missing(writer)
            phrases = [writer.word(part) for part in parts]
            return Cell(Form.FIGURES, (join_phrases(phrases, writer.once(word_beside)),))
        case Alternatives(items):
            return _word_list(Form.CHOICES, items, language, writer)
        case tuple():
            return _word_list(listed, value, language, writer)
        case RatedSkills(ratings):
            return _word_ratings(ratings, language, writer)
        case Growth():
            return Cell(Form.FIGURES, (writer.word(value),))
        case None:
            return _word_missing(writer)
        case str():
            return Cell(Form.TEXT, (writer.localizer.wording.quote(value, language),))
        case _:
            return Cell(Form.TEXT, (writer.word(value),))


def _word_missing(writer: Writer) -> Cell:
    return Cell(Form.MISSING, (writer.word(NOT_AVAILABLE),))


def _word_list(form: Form, items: tuple[str, ...], language: str, writer: Writer) -> Cell:
    separator = _find_separator(form, items, writer)
    return Cell(form, writer.localizer.wording.quote_all(items, language, separator), separator)


def _find_separator(form: Form, items: Iterable[str], writer: Writer) -> str:
    """Return what stands between *items* and in none of them, if anything is in none."""
    semicolon, written = writer.once(_semicolon), "\n".join(items)
    usual = semicolon if form is Form.CHOICES else writer.once(_comma)
    if usual.strip() not in written:
        return usual
    others = (semicolon, writer.once(word_beside))
    return next((each for each in others if each.strip() not in written), semicolon)


def _word_ratings(ratings: Iterable[SkillRating], language: str, writer: Writer) -> Cell:
    phrases = [writer.word(_say_rating(each, language)) for each in ratings]
    separator = _find_separator(Form.LIST, map(str, phrases), writer)
    return Cell(Form.LIST, tuple(phrases), separator)


def _say_rating(rating: SkillRating, language: str) -> Value:
    skill = Quote(rating.skill, language)
    return skill if rating.level is None else _RATED.fill(skill=skill, level=rating.level)


def word_beside(writer: Writer) -> str:
    """Return what stands between figures that are beside each other in one line."""
    return str(writer.word(_BESIDE))


def _comma(writer: Writer) -> str:
    return str(writer.word(_COMMA))


def _semicolon(writer: Writer) -> str:
    return str(writer.word(_SEMICOLON))


def _read_parts(value: Salary | Outlook | Money, step: Step | None) -> list[Value]:
    if isinstance(value, Outlook):
        return _outlook_parts(value)
    parts = _pay_parts(value)
    if step is None:
        return parts
    converted = step.convert(value) if isinstance(value, Money) else step.convert_salary(value)
    first, *others = _pay_parts(converted)
    return [*parts, CONVERTED.fill(pay=first), *others]


def _pay_parts(pay: Salary | Money) -> list[Value]:
    return [pay] if isinstance(pay, Money) else _salary_parts(pay)


def _salary_parts(salary: Salary) -> list[Value]:
    parts: list[Value] = []
    has_range = salary.low is not None or salary.high is not None
    if has_range:
        parts.append(salary)
    if salary.median is not None:
        parts.append(_MEDIAN.fill(median=salary.money(salary.median)))
    elif not has_range and salary.mean is not None:
        parts.append(_MEAN.fill(mean=salary.money(salary.mean)))
    return parts


def _outlook_parts(outlook: Outlook) -> list[Value]:
    parts: list[Value] = []
    if outlook.demand is not None:
        parts.append(outlook.demand)
    growth, year = outlook.projected, outlook.until
    if growth is not None:
        by_year = year is not None
        parts.append(_GROWTH_BY.fill(growth=growth, year=str(year)) if by_year else growth)
    if outlook.openings is not None:
        parts.append(_OPENINGS.fill(count=outlook.openings))
    return parts
