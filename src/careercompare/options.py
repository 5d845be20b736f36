"""The options of a comparison; what cannot be compared is refused, with its place among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypedDict, cast

from careercompare.errors import InvalidCareer, InvalidOption, check_many, find_close, is_many
from careercompare.model import Career, CareerName, check_careers, tell_apart
from careercompare.words import HouseStyle

if TYPE_CHECKING:
    from careercompare.aspects import Aspect, Row
    from careercompare.model import Rates
    from careercompare.rules import Panel, Rule, Verdict

LEAVE_OUT = "Leave it out, or write compare(*careers)."
"""What to do about a comparison that was made by hand."""


class ComparisonOptions(TypedDict, total=False):
    """What `compare` takes by name, for those who hand it on; what is left out is its default.

    >>> from careercompare import Career, compare
    >>> options = ComparisonOptions(aspects=["day-to-day"], rules=[])
    >>> cook, poet = Career("Cook", day_to_day="Cooks."), Career("Poet", day_to_day="Writes.")
    >>> compare(cook, poet, **options).verdicts
    ()
    """

    aspects: Iterable[Aspect | str] | None
    rules: Iterable[Rule | str] | None
    related: Iterable[Iterable[Career]]
    house_style: HouseStyle | None
    against: Career | None
    rates: Rates | None


def check_option(name: str, value: object, kind: type[object]) -> None:
    """Refuse an option of another kind than it has to be; None leaves it out."""
    if value is not None and not isinstance(value, kind):
        raise InvalidOption(name, value, f"a {kind.__name__}", "Leave it out for none.")


def check_alone(careers: tuple[object, ...]) -> None:
    """Refuse several careers that are given as one."""
    if len(careers) == 1 and (is_many(careers[0]) or isinstance(careers[0], set | frozenset)):
        is_catalog = isinstance(careers[0], Mapping)
        them = "catalog.values()" if is_catalog else "careers"
        remedy = f"Put a star before them: compare(*{them})."
        raise InvalidCareer("careers[0]", careers[0], "a career, not several at once", remedy)


def check_careers_in_tuple(careers: object) -> None:
    """Refuse what holds no two careers, as a comparison keeps them."""
    if not isinstance(careers, tuple):
        raise InvalidOption("careers", careers, "careers in a tuple", "Write compare(*careers).")
    check_careers(cast("tuple[Career, ...]", careers))


def check_members(name: str, values: object, kind: type[object], remedy: str) -> None:
    """Refuse what are no values of that *kind* in a tuple."""
    if not isinstance(values, tuple):
        raise InvalidOption(name, values, f"each a {kind.__name__}, in a tuple", remedy)
    for place, each in enumerate(cast("tuple[object, ...]", values)):
        if not isinstance(each, kind):
            raise InvalidOption(f"{name}[{place}]", each, f"a {kind.__name__}", remedy)


def check_findings(
    careers: tuple[Career, ...], rows: tuple[Row, ...] | None, verdicts: tuple[Verdict, ...] | None
) -> None:
    """Refuse rows and verdicts that are none, and rows that do not have a value for each career."""
    import careercompare.aspects as reading
    import careercompare.rules as judging

    if rows is not None:  # which stands for the usual ones
        check_members("rows", rows, reading.Row, LEAVE_OUT)
    if verdicts is not None:
        check_members("verdicts", verdicts, judging.Verdict, LEAVE_OUT)
    for place, row in enumerate(rows or ()):
        if len(row.values) != len(careers):
            path, expected = f"rows[{place}].values", f"{len(careers)} values"
            raise InvalidOption(path, len(row.values), expected, LEAVE_OUT)


def check_named(related: object) -> None:
    """Refuse what does not name the careers of further comparisons, as `name_related` does."""
    remedy = "Write compare(*careers, related=[[one, other]])."
    check_members("related", related, tuple, remedy)
    for place, names in enumerate(cast("tuple[object, ...]", related)):
        check_members(f"related[{place}]", names, CareerName, remedy)


def check_leading_rule(style: HouseStyle, panel: Panel) -> None:
    """Refuse a name that is spelled almost like that of a rule; another may take no part."""
    rule, names = style.leading_rule, panel.names
    if rule is None or rule in names:
        return
    import careercompare.rules as judging

    known = {each.name for each in (*judging.DEFAULT_RULES, *judging.FURTHER_RULES)}
    near = [] if rule in known else find_close(rule, names, 1, 0.9)
    if near:
        expected = "the name of a rule that takes part"
        raise InvalidOption("house_style.leading_rule", rule, expected, f"Write {near[0]!r}.")


def check_benchmark(benchmark: Career, careers: tuple[Career, ...]) -> None:
    """Refuse a benchmark that is no career, or one of those that are compared."""
    if not isinstance(cast("object", benchmark), Career):
        remedy = "Make one: Career('All occupations')."
        raise InvalidCareer("against", benchmark, "a Career", remedy)
    if benchmark.slug in {career.slug for career in careers}:
        remedy = "Compare against something else than one of them, or say where it is: at('Texas')."
        raise InvalidCareer("against.slug", benchmark.slug, "a slug of its own", remedy)


def name_related(related: Iterable[Iterable[Career]]) -> tuple[tuple[CareerName, ...], ...]:
    """Return the names of the careers of each related comparison."""
    named: list[tuple[CareerName, ...]] = []
    remedy = "Put the careers of each comparison together: related=[[one, other]]."
    check_many("related", related, "comparisons, each by its careers", remedy)
    for place, others in enumerate(related):
        if not is_many(others):
            raise InvalidCareer(f"related[{place}]", others, "the careers of a comparison", remedy)
        try:
            careers = tell_apart(tuple(others))
        except InvalidCareer as problem:
            raise problem.inside(f"related[{place}]") from None
        named.append(tuple([career.name for career in careers]))
    return tuple(named)
