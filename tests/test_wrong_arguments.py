"""An argument of a wrong kind is named, with what to give instead, and never found deep inside."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hostile import Hostile

from careercompare import (
    DEFAULT_ASPECTS,
    QOOLLEGE,
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    DictFormatter,
    HouseStyle,
    HtmlFormatter,
    InvalidCareer,
    InvalidOption,
    Localizer,
    MarkdownFormatter,
    Message,
    MoneyStyle,
    Outcome,
    Ranking,
    Salary,
    SkillsGap,
    TextFormatter,
    UnknownCareer,
    UnknownRule,
    Verdict,
    compare,
    rank,
    schema,
    summarize,
)
from careercompare.aspects import projected_growth
from careercompare.limits import Limits
from careercompare.readers import read_oews, read_price_levels
from careercompare.rules import EDUCATION_LEVEL, SALARY_CEILING, SALARY_MEAN, SKILLS_SHARED
from careercompare.site import Page, pages, pair_related
from careercompare.testing import check_aspect

COOK, POET = Career("Cook"), Career("Poet")
PLUMBER = "plumber"
wrong: Any = 5
HUGE: Any = 10**5_000


hostile: Any = Hostile()


def make() -> Comparison:
    return compare(COOK, POET)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (
            lambda: rank(wrong, {"salary.median": 1}),
            "careers: expected two or more careers, got 5. Put them into a list.",
        ),
        (
            lambda: compare(COOK, POET, related=wrong),
            (
                "related: expected comparisons, each by its careers, got 5. Put the careers of "
                "each comparison together: related=[[one, other]]."
            ),
        ),
        (lambda: Catalog(wrong), "careers: expected many careers, got 5. Put them into a list."),
        (
            lambda: Catalog.from_records(wrong),
            "records: expected many records, each a mapping, got 5. Put them into a list.",
        ),
        (
            lambda: Catalog.from_records("text"),  # type: ignore[arg-type]  # what is tried here
            'records: expected many records, each a mapping, got "text". Put them into a list.',
        ),
        (
            lambda: Catalog.load(wrong),
            "path: expected the name of a file, got 5. Give a text or a Path.",
        ),
        (
            lambda: Catalog().dump(wrong),
            "path: expected the name of a file, got 5. Give a text or a Path.",
        ),
        (
            lambda: Catalog.sample().find(wrong),
            "words: expected a text, got 5. Write what you look for: find('nurse').",
        ),
        (
            lambda: Catalog.sample().related(wrong),
            (
                "careers[0]: expected a slug or a Career, got 5. Give each by its slug; a list of "
                "them with a star: compare(*slugs)."
            ),
        ),
        (
            lambda: Catalog.sample().related(PLUMBER, n="many"),  # type: ignore[arg-type]  # tried
            'n: expected a whole number of at least 0, got "many". Say how many you want.',
        ),
        (
            lambda: Catalog.sample().combine(wrong),
            (
                "others[0]: expected a catalog, got 5. Give each catalog by itself: "
                "one.combine(two, three)."
            ),
        ),
        (
            lambda: Catalog().combine({"cook": wrong}),
            (
                "others[0]: expected a catalog, got {'cook': 5}. Give each catalog by itself: "
                "one.combine(two, three)."
            ),
        ),
        (
            lambda: Localizer("en").items(wrong),
            "items: expected texts, got 5. Put them into a list.",
        ),
        (
            lambda: Localizer("en").items(["A", wrong]),
            "items[1]: expected a text, got 5. Write it as one.",
        ),
        (
            lambda: Localizer("en", translations=wrong),
            (
                "translations: expected translations of gettext, got 5. "
                "Write translations=[gettext.translation('mine', folder, ['de'])]."
            ),
        ),
        (
            lambda: Localizer("en", translations=[wrong]),
            (
                "translations[0]: expected translations of gettext, got 5. "
                "Write translations=[gettext.translation('mine', folder, ['de'])]."
            ),
        ),
        (
            lambda: HouseStyle(index_url="https://e.com/{locale}").in_locale(wrong),
            "locale: expected the tag of a locale, got 5. Write it as in 'pt-BR'.",
        ),
        (
            lambda: summarize(wrong),
            (
                "verdicts: expected verdicts, got 5. Give those of a comparison: "
                "summarize(comparison.verdicts)."
            ),
        ),
        (
            lambda: summarize([COOK]),  # type: ignore[list-item]  # what is tried here
            (
                "verdicts[0]: expected a Verdict, got <Career 'Cook'>. Give those of a comparison: "
                "summarize(comparison.verdicts)."
            ),
        ),
        (
            lambda: Catalog.sample().rank(wrong, {"salary.median": 1}),
            "careers: expected slugs or careers, got 5. Put them into a list.",
        ),
        (
            lambda: SALARY_CEILING.judge(wrong),
            "careers: expected two or more careers, got 5. Put them into a list.",
        ),
        (
            lambda: Limits().read("c.json", "c.json"),  # type: ignore[arg-type]  # what is tried
            "path: expected a Path, got \"c.json\". Write Path('catalog.json').",
        ),
    ],
    ids=[
        *("rank", "related pages", "Catalog", "from_records", "records of text", "load", "dump"),
        *("find", "related", "n", "combine", "combine no careers", "items", "item", "translations"),
        *("translation", "locale", "summarize", "verdicts", "rank of a catalog", "judge", "read"),
    ],
)
def test_the_place_the_value_and_the_remedy_are_told(ask: Callable[[], object], told: str) -> None:
    with pytest.raises(CareerCompareError) as caught:
        ask()
    assert str(caught.value) == told


@pytest.mark.parametrize(
    "ask",
    [
        *(projected_growth, QOOLLEGE.link_guide, SALARY_CEILING.read, SALARY_MEAN.read),
        lambda value: SKILLS_SHARED.judge((COOK, value)),
        lambda value: EDUCATION_LEVEL.judge((value, COOK)),
        lambda value: check_aspect(DEFAULT_ASPECTS[0], value),
        lambda value: compare(COOK, value),
        lambda value: compare(COOK, POET, against=value),
    ],
    ids=[
        *("growth", "guide", "measure", "mean", "skills", "level", "check", "compare", "against"),
    ],
)
def test_what_is_no_career_is_refused_as_a_career(ask: Callable[[Any], object]) -> None:
    with pytest.raises(InvalidCareer, match=r"expected a Career, got 5\. "):
        ask(wrong)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        *((field, "careers") for field in ("winners", "leading_known", "doubted")),
        ("evidence", "evidence"),
    ],
)
def test_what_a_verdict_names_has_to_be_careers_and_evidence(field: str, expected: str) -> None:
    one: dict[str, Any] = {field: wrong}
    several: dict[str, Any] = {field: [wrong]}
    with pytest.raises(InvalidOption, match=rf": expected {expected}, got 5\. "):
        Verdict("mine", Outcome.YES, Message("mine", "It rhymes."), **one)
    with pytest.raises(
        InvalidOption, match=r"^verdict mine: expected (a Career|Evidence)\b.*, got 5\. "
    ):
        Verdict("mine", Outcome.YES, Message("mine", "It rhymes."), **several)


@pytest.mark.parametrize(
    "ask",
    [
        lambda limits: Catalog.from_records([{"title": "Cook"}], limits=limits),
        lambda limits: Catalog.loads("{}", limits=limits),
        lambda limits: Catalog.from_dict({}, limits=limits),
        lambda limits: Comparison.from_dict({}, limits=limits),
        lambda limits: Ranking.from_dict({}, limits=limits),
        lambda limits: read_price_levels(__file__, limits=limits),
    ],
    ids=["records", "loads", "dict", "comparison", "ranking", "reader"],
)
def test_limits_of_a_wrong_kind_are_refused_as_such(ask: Callable[[Any], object]) -> None:
    with pytest.raises(InvalidOption, match=r"^limits: expected Limits, got 5\. "):
        ask(wrong)


# What only seems to be many: an array without a dimension has `__iter__`, and refuses.
NO_DIMENSION: Any = np.array("salary")


@pytest.mark.parametrize(
    "ask",
    [
        lambda value: compare(COOK, POET, aspects=value),
        lambda value: compare(COOK, POET, rules=value),
        lambda value: compare(COOK, POET, related=value),
        lambda value: compare(COOK, POET, related=[value]),
        compare,
        lambda value: rank([COOK, POET], {"salary.median": 1}, rules=value),
        lambda value: rank(value, {"salary.median": 1}),
        lambda value: HouseStyle(index_url="https://e.com/{locale}", locales=value),
        lambda value: Salary(1, 2, "EUR", percentiles=value),
        lambda value: read_oews("oews.csv", percentiles=value),
        lambda value: Career("Cook", skills=value),
        lambda value: Verdict("mine", Outcome.YES, Message("mine", "Yes."), winners=value),
        *(
            lambda value, name=name: next(print_site(**{name: value}))
            for name in ("locales", "pairs", "aspects", "rules")
        ),
        Catalog,
        summarize,
    ],
    ids=[
        *("aspects", "rules", "related", "names", "careers", "rules of a ranking", "ranked"),
        *("locales", "percentiles", "ends", "skills", "winners", "locales of a site", "pairs"),
        *("aspects of a site", "rules of a site", "catalog", "verdicts"),
    ],
)
@pytest.mark.parametrize("value", [NO_DIMENSION, wrong], ids=["no dimension", "no values"])
def test_what_holds_no_values_is_refused_where_many_are_taken(
    ask: Callable[[Any], object], value: Any
) -> None:
    with pytest.raises(CareerCompareError, match=r": expected .*, got "):
        ask(value)


def print_site(**options: Any) -> Iterator[Page]:
    return pages(Catalog([COOK, POET]), root="https://e.com/", **options)


def test_one_rule_and_one_aspect_of_a_site_need_no_list() -> None:
    one, several = (
        next(print_site(aspects=aspects, rules=rules))
        for aspects, rules in (("salary", "salary.median"), (["salary"], ["salary.median"]))
    )
    assert one == several


@pytest.mark.parametrize(
    "formatter", [TextFormatter(), HtmlFormatter(), MarkdownFormatter(), DictFormatter()]
)
def test_a_formatter_that_is_given_a_comparison_says_what_to_give_instead(formatter: Any) -> None:
    with pytest.raises(InvalidOption) as caught:
        formatter.format(make())
    assert str(caught.value) == (
        "presentation: expected a Presentation, got <Comparison of 'Cook' and 'Poet': 4 "
        "verdicts>. Hand the formatter over: comparison.format(HtmlFormatter())."
    )


@pytest.mark.parametrize(
    "value",
    [
        *(math.nan, math.inf, Decimal("NaN"), Decimal("1e999999"), HUGE),
        *(None, [], {}, object(), hostile),
    ],
    ids=[
        *("nan", "infinity", "decimal nan", "vast", "huge"),
        *("none", "list", "dict", "object", "hostile"),
    ],
)
def test_a_message_holds_no_value_that_nobody_can_write(value: Any) -> None:
    localizer = Localizer("en")
    for ask in (
        lambda: localizer.phrase(value),
        lambda: localizer.text(Message("own", "It is {it}.").fill(it=value)),
    ):
        with pytest.raises(InvalidOption, match=r"^number: expected a finite number"):
            ask()


@pytest.mark.parametrize("value", [hostile, HUGE, [], {HUGE: 1}], ids=lambda v: type(v).__name__)
@pytest.mark.parametrize(
    "ask",
    [
        MoneyStyle,
        lambda value: HouseStyle(closing=value),
        lambda value: TextFormatter(borders=value),
        HtmlFormatter,
        MarkdownFormatter,
        lambda value: SkillsGap("own", by=value),
        schema,
        lambda value: make().verdict(value),
        lambda value: make().to_frame(value),
        lambda value: make().to_frame(layout=value),
        lambda value: Catalog([COOK])[value],
        lambda value: Catalog([COOK]).chart(value),
        lambda value: rank([COOK, POET], {"salary.median": 1}).standing(value),
        lambda value: compare(COOK, POET, aspects=[value]),
        COOK.to_text,
    ],
    ids=[
        *("money", "closing", "borders", "html", "markdown", "skills", "schema", "verdict"),
        *("backend", "layout", "catalog", "chart", "standing", "aspect", "locale"),
    ],
)
def test_whatever_a_word_is_not_is_refused_and_can_be_told(
    ask: Callable[[Any], object], value: Any
) -> None:
    with pytest.raises(CareerCompareError) as caught:
        ask(value)
    assert str(caught.value).isprintable()


def test_a_rule_of_whatever_name_can_be_shown() -> None:
    for name in (wrong, HUGE, hostile):
        assert repr(SkillsGap(name))


@pytest.mark.parametrize("slug", [5, [PLUMBER], None, {}], ids=repr)
def test_a_career_of_whatever_slug_is_unknown(slug: Any) -> None:
    with pytest.raises(UnknownCareer):
        Catalog.sample()[slug]
    assert Catalog.sample().get(slug, COOK) is COOK


@pytest.mark.parametrize("name", [5, [], None, "salary.meidan"], ids=repr)
def test_a_verdict_of_whatever_name_is_unknown(name: Any) -> None:
    with pytest.raises(UnknownRule):
        make().verdict(name)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (
            lambda: DictFormatter(beside=wrong),
            "beside: expected a dict, got 5. Leave it out for none.",
        ),
        (
            lambda: HouseStyle(comparison_url="https://e.com/{slugs}").link_slugs(wrong),
            (
                "slugs: expected slugs of careers, got 5. Give the slug of each: "
                "link_slugs(['cook', 'poet'])."
            ),
        ),
        (
            lambda: Localizer("en").keep(wrong, 5),
            "make: expected a function, got 5. Give one that takes a localizer first.",
        ),
        (
            lambda: Localizer("en").keep(repr, "many"),  # type: ignore[arg-type]  # tried
            'size: expected a whole number, got "many". Say how many to keep.',
        ),
        (
            lambda: next(pair_related(wrong, 1)),
            "catalog: expected a Catalog, got 5. Make one: Catalog(careers).",
        ),
    ],
)
def test_what_is_handed_over_by_hand_is_told_as_well(ask: Callable[[], Any], told: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        ask()
    assert str(caught.value) == told
