"""Careers of every kind for Hypothesis: values missing at random, and surprises in every text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Comparison,
    Demand,
    EducationLevel,
    HouseStyle,
    MoneyStyle,
    Outlook,
    PayPeriod,
    Rates,
    Salary,
    Source,
    compare,
)
from careercompare.aspects import FURTHER_ASPECTS
from careercompare.model import (
    Amount,
    Doubt,
    PriceLevels,
    Relation,
    SkillRating,
    number_of,
    skill_key,
)
from careercompare.model.texts import to_text

ALL_RULES = (*DEFAULT_RULES, *FURTHER_RULES)

MARKUP = "<b onclick=alert(1)>Data</b> & <script>alert('AI')</script> | *C#* [x](y) `z` &amp; $1$"
LONG = "Senior " * 28 + "Poet"
EMOJI = "👩🏽‍🚀 Astronaut 🇫🇷 & co"
ARABIC = "مهندس تعلّم الآلة C++"
SURPRISING_TITLES = (
    MARKUP,
    LONG,
    EMOJI,
    ARABIC,
    "機械学習エンジニア",
    "डेटा वैज्ञानिक",
    "Kubernetes™ Engineer",
    "# 1. Chef de cuisine",
    "www.example.com @team :rocket: https://example.com/?a=1&copy=2",
    "---",
    "1) Baker",
    "\\|",
)
COMMA_SKILL = "Reading, writing, and arithmetic"
PARAGRAPH = ("The job is <hands-on> & 100 % *real*; it _never_ ends. " * 92).rstrip()
assert len(LONG) == 200
assert len(PARAGRAPH) > 5_000

# As careers keep them: a run of white space is one space, and none is at the ends.
texts = (
    st.text(min_size=1, max_size=30)
    .filter(lambda text: any(c.isalnum() for c in text))
    .map(to_text)
)
titles = st.sampled_from(SURPRISING_TITLES) | texts

# Few numbers, so that careers often tie and bounds often stand in the way, and then any number.
numbers = st.sampled_from([0, 118_000, 154_500, 191_000, 239_200]).map(Decimal) | st.decimals(
    0, 10**9, places=2
)


bounds = numbers.map(AtLeast) | numbers.map(AtMost)
amounts = numbers | bounds
AS_IT_IS = [Decimal] * 4  # bounds are rarer than numbers


@st.composite
def salaries(draw: st.DrawFn) -> Salary:
    given = sorted(draw(st.lists(numbers, min_size=3, max_size=3)))
    low = draw(st.sampled_from([*AS_IT_IS, AtLeast]))(given[0])
    median, high = (draw(st.sampled_from([*AS_IT_IS, AtLeast, AtMost]))(each) for each in given[1:])
    known = draw(st.sampled_from(["both", "both", "low", "high", "neither"]))
    ends: tuple[Amount | None, Amount | None] = (
        low if known in {"both", "low"} else None,
        high if known == "both" else None,
    )
    if known == "high":
        ends = (None, draw(st.sampled_from([Decimal, AtMost]))(given[2]))
    has_median = draw(st.booleans())
    only_mean = known == "neither" and not has_median
    mean = draw(amounts) if only_mean else draw(st.none() | numbers)
    return Salary(
        *ends,
        draw(st.sampled_from(["USD", "USD", "USD", "EUR"])),
        median=median if has_median else None,
        mean=mean,
        mean_rse=draw(st.none() | st.just(Decimal("0.015"))),
        period=draw(st.sampled_from([PayPeriod.YEAR, PayPeriod.YEAR, PayPeriod.HOUR])),
        place=draw(st.none() | st.just("United States")),
        as_of=draw(st.none() | st.just("2025-05")),
        percentiles=draw(st.none() | st.sampled_from([(10, 90), (10, 90), (25, 75)])),
        source=draw(st.none() | st.just(Source("OEWS", url="https://example.com/oews"))),
        doubts=draw(st.just([]) | st.lists(st.sampled_from(Doubt), max_size=2)),
    )


outlooks = st.builds(
    Outlook,
    demand=st.none() | st.sampled_from(Demand),
    growth=st.none() | st.decimals("-1", "1.99", places=3),
    until=st.none() | st.just(2034),
    since=st.none() | st.just(2024),
    openings=st.none() | st.integers(0, 10**6),
    place=st.none() | st.sampled_from(["United States", "Texas"]),
)
skills = st.lists(
    st.sampled_from(["Coding", "Problem Solving", "problem-solving", "C", "C++", COMMA_SKILL])
    | texts,
    max_size=4,
    unique_by=skill_key,
)
ratings = st.lists(
    st.builds(
        SkillRating,
        st.sampled_from(["Coding", "Problem Solving", "C++", COMMA_SKILL]) | texts,
        importance=st.none() | st.decimals(1, 5, places=2),
        level=st.none() | st.decimals(0, 7, places=2),
    ),
    max_size=4,
    unique_by=lambda rating: skill_key(rating.skill),
)
sources = st.builds(
    Source,
    texts,
    publisher=st.none() | texts,
    url=st.none() | st.just("https://example.com/data?a=1&b=2"),
    published=st.none() | st.just("2026-03"),
    license=st.none() | texts,
    attribution=st.none() | texts,
    language=st.sampled_from([None, "en", "ar"]),
)
careers = st.builds(
    Career,
    titles,
    place=st.none() | st.none() | st.just("Texas") | texts,
    salary=st.none() | salaries(),
    outlook=st.none() | outlooks,
    education=st.none() | st.sampled_from(EducationLevel),
    skills=st.just(()) | skills,
    skill_ratings=st.just(()) | ratings,
    workplaces=st.lists(texts, max_size=3, unique=True),
    day_to_day=st.none() | texts | st.just(PARAGRAPH),
    routes=st.lists(texts, max_size=2, unique=True),
    guide_url=st.none() | st.just("https://example.com/guide_(1)?a=1&b=2"),
    language=st.sampled_from(["en", "en-GB", "ar", "de"]),
    codes=st.dictionaries(st.sampled_from(["soc", "isco"]), texts, max_size=2),
    sources=st.lists(sources, max_size=1),
    aspect_sources=st.dictionaries(
        st.sampled_from(["education", "skills", "skill-ratings", "day-to-day", "growth"]),
        sources,
        max_size=2,
    ),
    alternate_titles=st.lists(texts, max_size=1),
    related=st.lists(st.just(Relation("poet", tier=2)), max_size=1),
)
groups = st.lists(careers, min_size=2, max_size=6, unique_by=lambda career: career.slug)
pairs = st.lists(careers, min_size=2, max_size=2, unique_by=lambda career: career.slug)

house_styles = st.builds(
    HouseStyle,
    publisher=st.none() | texts,
    guide_url=st.none() | st.just("https://example.com/{slug}"),
    comparison_url=st.none()
    | st.sampled_from(
        ["https://example.com/compare/{slugs}", "https://example.com/{locale}/{slugs}"]
    ),
    index_url=st.none()
    | st.sampled_from(["https://example.com/", "https://{locale}.example.com/"]),
    leading_rule=st.none() | st.sampled_from([rule.name for rule in ALL_RULES]),
    money=st.sampled_from([MoneyStyle(), MoneyStyle("standard", fraction=0, thousands="k")]),
    closing=st.sampled_from(["none", "summary"]),
    locales=st.sampled_from([(), ("en",), ("de", "zh-Hant", "en", "ar")]),
)


def highest_amount(career: Career) -> Decimal | None:
    """Read what a custom aspect shows; a named function, so that it can be pickled."""
    if career.salary is None or career.salary.high is None:
        return None
    return number_of(career.salary.high)


CUSTOM_ASPECT = Aspect("ceiling", "Ceiling, as a plain number", highest_amount)


rates = st.builds(
    Rates,
    st.just("USD"),
    st.just({}) | st.just({"EUR": "1.0837"}),
    hours=st.just({}) | st.just(2_080),
    place=st.just("United States"),
    prices=st.none() | st.just(PriceLevels({"United States": 100, "Texas": "97.2"}, year=2023)),
    as_of=st.none() | st.just("2025-05"),
    source=st.none() | sources,
) | st.just(Rates(places="nominal"))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    group, benchmark = draw(groups), draw(st.none() | careers)
    if benchmark is not None and benchmark.slug in {career.slug for career in group}:
        benchmark = None
    return compare(
        *group,
        aspects=[*DEFAULT_ASPECTS, *FURTHER_ASPECTS, CUSTOM_ASPECT],
        rules=ALL_RULES,
        related=draw(st.lists(pairs, max_size=1)),
        house_style=draw(house_styles),
        against=benchmark,
        rates=draw(st.none() | rates),
    )
