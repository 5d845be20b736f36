"""Many pages of one kind: each is that of `compare` to the byte, whatever was kept before it."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import tracemalloc
import weakref
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import islice, pairwise, permutations
from typing import Any, cast

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import (
    ALL_RULES,
    ARABIC,
    COMMA_SKILL,
    CUSTOM_ASPECT,
    MARKUP,
    PARAGRAPH,
    SURPRISING_TITLES,
    careers,
    groups,
    house_styles,
    pairs,
    rates,
    texts,
)

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    QOOLLEGE,
    Aspect,
    AtLeast,
    AtMost,
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    Demand,
    Highest,
    HouseStyle,
    HtmlFormatter,
    InvalidCareer,
    InvalidOption,
    Localizer,
    MarkdownFormatter,
    Message,
    MoneyStyle,
    Outcome,
    Outlook,
    Press,
    Rates,
    Rule,
    Salary,
    Source,
    UnknownLocale,
    Verdict,
    compare,
    rule,
)
from careercompare.aspects import FURTHER_ASPECTS
from careercompare.formatters.html.forme import _ENCODED, Forme
from careercompare.presentation import Presentation
from careercompare.rules import Mark, Measure

SAMPLE = tuple(Catalog.sample().values())
LOCALES = ("en", "de", "ar", "ja", "es", "he")
RATES = Rates("USD", {"EUR": "1.0837"}, hours=2_080, as_of="2025-05", source=Source("ECB"))
HOSTILE = tuple(
    Career(
        title,
        slug=f"hostile-{place}",
        salary=Salary(20_000 + place, AtLeast(90_000), "EUR" if place % 3 else "USD"),
        skills=[COMMA_SKILL, f"{title} & co"],
        day_to_day=PARAGRAPH,
        routes=[title, "a; b"],
        guide_url="https://example.com/guide_(1)?a=1&b=2",
        language="ar" if title is ARABIC else "en",
    )
    for place, title in enumerate(SURPRISING_TITLES)
)
MADE = tuple(
    Career(
        f"Career {place}",
        salary=Salary(30_000 + place % 5, 60_000 + place % 7, "USD", median=45_000 + place % 3),
        outlook=Outlook(growth=f"{place % 11 - 3}E-2", until=2034),
        skills=["Coding", f"Skill {place}"],
    )
    for place in range(34)
)
COOK = Career("Cook", salary=Salary(1, 2, "USD"), skills=["Taste"])
POET = Career("Poet", skills=["Rhyme", "Taste"])
CLERK = Career("Clerk", salary=Salary(1, 5, "EUR", median=3))
FLOORS = (Decimal("1.0"), Decimal("1.00"))


@rule("titles.short")
def short_titles(compared: tuple[Career, ...]) -> Verdict:
    """Find the shortest title, by a rule that can do nothing but judge."""
    least = min(len(career.title) for career in compared)
    shortest = tuple(career for career in compared if len(career.title) == least)
    outcome = Outcome.WINNER if len(shortest) == 1 else Outcome.TIE
    return Verdict("titles.short", outcome, Message("titles.short", "Shortest."), shortest)


@rule("skills.most")
def most_skills(compared: tuple[Career, ...]) -> Verdict:
    """Find who asks for the most, and mark it where shared skills are marked too."""
    first = max(compared, key=lambda career: len(career.skills))
    label = Message("skills.most", "Asks for most")
    said = Message("skills.most-said", "{career} asks for most.", career=first.name)
    return Verdict("skills.most", Outcome.WINNER, said, (first,), mark=Mark("skills", label))


stray = Highest(
    "stray",
    of=lambda career: len(career.title),
    says=Message("stray", "Stray"),
    aspect="no-such-row",
)
STRANGERS: tuple[Rule | str, ...] = (short_titles, most_skills, "salary.floor", *DEFAULT_RULES)


class Everything:
    """A notation of a third party, whose pages are no text."""

    media_type = "application/x-presentation"

    def format(self, presentation: Presentation, /) -> list[Any]:
        page = presentation
        words = [page.locale, page.title.isolate(), page.introduction.isolate()]
        cells = [(cell.line.isolate(), cell.span) for row in page.table.rows for cell in row.cells]
        return [*words, page.url, page.publisher, cells, page.facts, hash(page)]


class Pair:
    """A press, and `compare` with the same options and a localizer that nobody else has."""

    def __init__(self, locale: str = "en", *, remember: int = 4_096, **options: Any) -> None:
        self.press = Press(locale, remember=remember, **options)
        self.localizer = Localizer(locale)
        self.options = options

    def compare(self, *compared: Career, **related: Any) -> Comparison:
        return compare(*compared, **self.options, **related)

    def check_html(self, *compared: Career, **related: Any) -> None:
        found = self.compare(*compared, **related)
        expected = found.format(HtmlFormatter(), self.localizer)
        assert self.press.html(*compared, **related) == expected
        assert self.press.html_bytes(*compared, **related) == expected.encode()

    def check(self, *compared: Career, **related: Any) -> None:
        """Hold every notation and every decision against those of `compare`."""
        press, found, localizer = self.press, self.compare(*compared, **related), self.localizer
        self.check_html(*compared, **related)
        assert press.html(*compared, **related) == found.to_html(localizer)
        page = press.html(*compared, standalone=True, **related)
        assert page == found.to_html(localizer, standalone=True)
        assert press.text(*compared, **related) == found.to_text(localizer)
        assert press.text(*compared, width=60, **related) == found.to_text(localizer, width=60)
        assert press.markdown(*compared, **related) == found.to_markdown(localizer)
        written = json.dumps(press.dict(*compared, **related))
        assert written == json.dumps(found.to_dict(localizer))
        formatted = press.format(Everything(), *compared, **related)
        assert formatted == found.format(Everything(), localizer)
        assert press.compare(*compared, **related) == found
        self.check_decisions(*compared)

    def check_decisions(self, *compared: Career) -> None:
        decided = self.press.decide(*compared)
        found = [(e.outcome, tuple(compared[place] for place in e.leading)) for e in decided]
        verdicts = self.compare(*compared).verdicts
        assert found == [(verdict.outcome, verdict.winners) for verdict in verdicts]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_pair_of_the_sample_is_the_page_of_compare(locale: str) -> None:
    pair = Pair(locale, house_style=QOOLLEGE)
    for place, compared in enumerate(permutations(SAMPLE, 2)):
        pair.check_html(*compared)
        if place % 5 == LOCALES.index(locale) % 5:
            pair.check(*compared)


def test_a_press_tells_what_words_its_pages() -> None:
    localizer = Localizer("de-CH")
    assert Press(localizer).localizer is localizer
    assert Press("pt_BR").localizer.locale == "pt-BR"


def test_what_is_kept_comes_to_the_same_page_as_what_is_not() -> None:
    press = Press("de", house_style=QOOLLEGE)
    for compared in permutations(SAMPLE[:5], 3):
        found = press.compare(*compared)
        read = Comparison.from_dict(json.loads(json.dumps(found.to_dict())))
        assert press.html(*compared) == read.to_html("de")
        assert press.markdown(*compared) == read.to_markdown("de")


@pytest.mark.parametrize("locale", LOCALES)
def test_hostile_careers_are_the_same_in_every_notation(locale: str) -> None:
    pair = Pair(locale, house_style=HouseStyle(publisher=MARKUP, closing="summary"))
    for compared in islice(permutations(HOSTILE, 2), 0, None, 17):
        pair.check(*compared, related=[compared, (HOSTILE[0], COOK)])
    pair.check(*HOSTILE)


def test_as_many_careers_as_there_are_stand_on_a_page() -> None:
    pair = Pair("en", house_style=QOOLLEGE)
    for count in range(2, len(SAMPLE) + 1):
        pair.check_html(*SAMPLE[:count])
    pair.check(*SAMPLE)
    Pair("ar", rules=ALL_RULES).check(*MADE)


OPTIONS: dict[str, dict[str, Any]] = {
    "rates": {"rates": RATES},
    "rates and strangers": {"rates": RATES, "rules": STRANGERS},
    "all rules": {"rules": ALL_RULES, "house_style": QOOLLEGE},
    "no rule": {"rules": ()},
    "strangers": {"rules": STRANGERS},
    "a benchmark": {"against": HOSTILE[3]},
    "a benchmark and rates": {"against": CLERK, "rates": RATES, "rules": ["salary.mean"]},
    "a summary": {"house_style": HouseStyle(closing="summary", leading_rule="outlook.growth")},
    "own rows": {"aspects": ["growth", CUSTOM_ASPECT, "skills"], "rules": STRANGERS},
    "rated skills": {"aspects": ["skills", "skill-ratings"], "rules": ["skills.level-gap"]},
    "rows without skills": {"aspects": ["education", "salary"]},
    "no row": {"aspects": ()},
    "a rule that marks a row of its own": {
        "aspects": [*DEFAULT_ASPECTS, CUSTOM_ASPECT],
        "rules": [
            Highest(
                "title.length",
                of=lambda career: len(career.title),
                says=Message("title.length", "Longer title"),
                aspect="ceiling",
            )
        ],
    },
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
@pytest.mark.parametrize("locale", ["en", "he"])
def test_every_option_is_that_of_compare(locale: str, options: dict[str, Any]) -> None:
    pair = Pair(locale, **options)
    related = [SAMPLE[:2], (COOK, POET)]
    for compared in (SAMPLE[:2], SAMPLE[5:8], (COOK, POET), (POET, HOSTILE[0], COOK)):
        pair.check(*compared)
        pair.check(*compared[::-1], related=related)


@st.composite
def options(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "aspects": draw(st.none() | st.just((*DEFAULT_ASPECTS, *FURTHER_ASPECTS, CUSTOM_ASPECT))),
        "rules": draw(st.none() | st.just(ALL_RULES) | st.just(STRANGERS)),
        "house_style": draw(st.none() | house_styles),
        "against": draw(st.none() | careers),
        "rates": draw(st.none() | rates),
    }


@given(groups, options(), st.sampled_from(LOCALES), st.lists(pairs, max_size=1), st.data())
@settings(max_examples=60)
def test_any_careers_are_the_same_under_any_options(
    group: list[Career],
    chosen: dict[str, Any],
    locale: str,
    related: list[list[Career]],
    data: st.DataObject,
) -> None:
    slugs = {career.slug for career in group}
    if chosen["against"] is not None and chosen["against"].slug in slugs:
        chosen["against"] = None
    try:
        pair = Pair(locale, remember=data.draw(st.sampled_from([2, 3, 64])), **chosen)
    except InvalidOption as refused:  # of a leading rule that takes no part
        with pytest.raises(type(refused)):
            compare(*group, **chosen)
        return
    pair.check(*group, related=related)
    pair.check(*data.draw(st.permutations(group)))
    pair.check(*group[:2])


PRIVATE = "\ue0001\ue000"  # of Unicode's private use, as no word of a language is
alike = st.builds(
    Career,
    st.sampled_from([*SURPRISING_TITLES, PRIVATE, "\ue0000\ue000 and \ue0001\ue000"]) | texts,
    salary=st.builds(
        Salary,
        st.integers(1, 3),
        st.integers(4, 6) | st.none() | st.just(AtMost(5)),
        st.just("USD"),
        median=st.none() | st.integers(3, 4),
        source=st.none() | st.sampled_from([Source("ECB"), Source("OEWS", license="CC0-1.0")]),
    ),
    outlook=st.builds(Outlook, growth=st.sampled_from(["0.1", "-0.1", "-0.2"])),
    education=st.sampled_from(["bachelor", "master"]),
    skills=st.lists(st.sampled_from(["Coding", "C", PRIVATE]), unique=True, max_size=2),
    day_to_day=st.none() | texts | st.just(PRIVATE),
    guide_url=st.none() | st.just("https://example.com/guide_(1)?a=1&b=2"),
    language=st.sampled_from(["en", "ar"]),
)


@given(
    st.lists(alike, min_size=3, max_size=4, unique_by=lambda career: career.slug),
    house_styles,
    st.sampled_from(LOCALES),
)
@settings(max_examples=30)
def test_pages_that_differ_in_words_and_numbers_alone_keep_to_their_own(
    group: list[Career], style: HouseStyle, locale: str
) -> None:
    style = attrs.evolve(style, leading_rule=None)
    for rules in (None, ("salary.ceiling", "education.level", "outlook.growth")):
        pair = Pair(locale, house_style=style, rules=rules)
        for compared in [*permutations(group, 2)] * 3:
            pair.check_html(*compared)
            assert pair.press.html(*compared) == pair.compare(*compared).to_html(pair.localizer)
        pair.check(*group)


def test_careers_of_more_kinds_than_are_kept_change_no_byte() -> None:
    pair = Pair("de")
    placed = [
        Career(f"Cook {place}", salary=Salary(1, 2 + place, "USD", place=f"Town {place}"))
        for place in range(300)
    ]
    for compared in [*pairwise(placed)] * 2:
        pair.check_html(*compared)


def test_a_page_is_printed_the_same_the_tenth_time() -> None:
    pair = Pair("de", house_style=QOOLLEGE)
    for compared in [*permutations(MADE[:6], 2)] * 10:
        pair.check_html(*compared)


def test_a_page_without_a_table_is_printed_the_same_the_tenth_time() -> None:
    pair = Pair("de", aspects=())
    for compared in [*permutations(MADE[:3], 2)] * 10:
        pair.check_html(*compared)


@pytest.mark.parametrize("written", ["0", "1", "4", "99", "9" * 5_000, "", "x"])
def test_a_text_that_looks_like_a_blank_is_printed_as_it_is(written: str) -> None:
    publisher = f"An\ue000{written}\ue000Office"
    pair = Pair("en", house_style=HouseStyle(publisher, "https://example.com/{slug}"))
    for compared in [*permutations(MADE[:3], 2)] * 3:
        pair.check_html(*compared)


@pytest.mark.parametrize("pay", [None, (0, 0), (10, 20)])
def test_figures_that_lie_on_no_scale_leave_room_for_those_that_do(
    pay: tuple[int, int] | None,
) -> None:
    def make(title: str, growth: str, more: int) -> Career:
        salary = None if pay is None else Salary(pay[0], pay[1] + more, "USD")
        return Career(title, salary=salary, outlook=Outlook(growth=growth, until=2030))

    still = [make(title, "0", 0) for title in ("Poet", "Cook")]
    growing = [make(title, "0.05", 5) for title in ("Clerk", "Mason")]
    for order in ([still, growing], [growing, still]):
        pair = Pair("en")
        for compared in order * 3:
            pair.check_html(*compared)


def test_careers_on_more_scales_than_are_kept_change_no_byte() -> None:
    pair, first = Pair("en"), Career("First", salary=Salary(1, 2, "USD"), skills=["S0", "S1"])
    for place in range(150):
        skills = [f"S{place % 2}", f"T{place}"]
        pay = Salary(1, (place % 9 + 1) * 10 ** (place // 9), "USD")
        pair.check_html(first, Career(f"Other {place}", salary=pay, skills=skills))


def test_the_source_of_words_that_no_row_shows_is_told_no_machine() -> None:
    poet = attrs.evolve(POET, skills=[], aspect_sources={"skills": Source("A list")})
    Pair("en", aspects=DEFAULT_ASPECTS).check(poet, attrs.evolve(COOK, skills=[]))


@pytest.mark.parametrize("remember", [2, 3])
def test_sheets_that_were_dropped_and_made_again_change_no_byte(remember: int) -> None:
    pair = Pair("de", remember=remember, house_style=QOOLLEGE)
    few = (*SAMPLE[:3], *HOSTILE[:2])
    for compared in (*permutations(few, 2), few, *permutations(few, 2)):
        pair.check_html(*compared)
        pair.check_decisions(*compared)


def test_no_more_careers_are_kept_than_the_press_remembers() -> None:
    press, made = Press(remember=2), [Career(f"Career {place}") for place in range(4)]
    kept = [weakref.ref(career) for career in made]
    press.html(*made)
    press.decide(*made)
    del made
    gc.collect()
    assert [each() is not None for each in kept] == [False, False, True, True]


def test_careers_that_are_equal_but_not_the_same_are_told_apart() -> None:
    def write_floor(career: Career) -> str | None:
        return None if career.salary is None else str(career.salary.low)

    pair = Pair(aspects=[Aspect("floor", "Floor", write_floor)], rules=["salary.floor"])
    one, other = (Career("Cook", salary=Salary(floor, 9, "USD")) for floor in FLOORS)
    assert one == other
    for cook in (one, other, one):
        pair.check(cook, POET)
    assert pair.press.html(one, POET) != pair.press.html(other, POET)


def test_threads_may_share_a_press_and_a_localizer() -> None:
    asked = [*islice(permutations(SAMPLE, 2), 0, None, 7), *permutations(HOSTILE[:6], 3)] * 2
    expected = [compare(*compared).to_html(Localizer("de")) for compared in asked]
    shared = Localizer("de")
    presses = [Press("de"), Press("de", remember=3), Press(shared)]
    with ThreadPoolExecutor(8) as pool:
        for press in presses:
            assert list(pool.map(lambda compared: press.html(*compared), asked)) == expected  # noqa: B023
        found = pool.map(lambda compared: compare(*compared).to_html(shared), asked)
        assert list(found) == expected
        decided = list(pool.map(lambda compared: presses[1].decide(*compared), asked))
    assert decided == [presses[0].decide(*compared) for compared in asked]


def test_a_press_takes_a_localizer_of_ones_own_and_finds_a_locale_by_its_tag() -> None:
    assert Press("de").html(COOK, POET) == Press(Localizer("de")).html(COOK, POET)
    assert Press().html(COOK, POET) == compare(COOK, POET).to_html()
    with pytest.raises(UnknownLocale, match="no locale named 'xx'"):
        Press("xx")


WRONG: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    "none": ((), {}),
    "one": ((COOK,), {}),
    "one slug": ((COOK, POET, Career("cook")), {}),
    "a text": ((COOK, "Poet"), {}),
    "a list": (([COOK, POET], POET), {}),
    "one related": ((COOK, POET), {"related": [(COOK, POET), (CLERK,)]}),
    "a related text": ((COOK, POET), {"related": [("Cook", POET)]}),
}
SHOWS: dict[str, Callable[..., object]] = {
    "html": Press.html,
    "text": Press.text,
    "markdown": Press.markdown,
    "dict": Press.dict,
    "compare": Press.compare,
}


def refuse(call: Callable[..., object], *given: Any, **named: Any) -> tuple[type[object], str]:
    with pytest.raises(CareerCompareError) as caught:
        call(*given, **named)
    return type(caught.value), str(caught.value)


@pytest.mark.parametrize("show", SHOWS.values(), ids=SHOWS)
@pytest.mark.parametrize(("given", "named"), WRONG.values(), ids=WRONG)
def test_careers_that_compare_refuses_are_refused_alike(
    show: Callable[..., object], given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    assert refuse(show, Press(), *given, **named) == refuse(compare, *given, **named)


@pytest.mark.parametrize("given", [(), (COOK,), (COOK, Career("cook")), (COOK, "Poet")])
def test_a_decision_is_about_two_careers_as_well(given: tuple[Any, ...]) -> None:
    assert refuse(Press().decide, *given) == refuse(compare, *given)


def test_a_benchmark_is_none_of_the_careers() -> None:
    press = Press(against=COOK)
    for show in (press.html, press.dict):
        assert refuse(show, POET, COOK) == refuse(compare, POET, COOK, against=COOK)
    assert refuse(Press, against="All") == refuse(compare, COOK, POET, against="All")


@pytest.mark.parametrize(
    "options",
    [
        {"house_style": "Almanac"},
        {"rates": 5},
        {"aspects": ["salry"]},
        {"aspects": ["salary", "salary"]},
        {"rules": ["salary.medain"]},
        {"rules": [5]},
        {"rules": ["salary.median", "salary.median"]},
        {"house_style": HouseStyle(leading_rule="salary.medain")},
        {"house_style": HouseStyle(leading_rule="titles.shrt"), "rules": [short_titles]},
        {"rules": [stray]},
        {"rules": [stray], "aspects": ["salary"]},
    ],
    ids=str,
)
def test_an_option_that_compare_refuses_is_refused_before_any_page(options: dict[str, Any]) -> None:
    assert refuse(Press, **options) == refuse(compare, COOK, POET, **options)


def test_what_only_a_page_can_show_to_be_wrong_is_refused_with_the_page() -> None:
    unshowable = Aspect("odd", "Odd", cast("Any", lambda career: len(career.title) / 2))

    @rule("foreign")
    def foreign(compared: tuple[Career, ...]) -> Verdict:
        return Verdict("foreign", Outcome.WINNER, Message("foreign", "Clerk."), (CLERK,))

    @rule("astray")
    def astray(compared: tuple[Career, ...]) -> Verdict:
        said = Message("astray", "Stray")
        mark = Mark("no-such-row", said)
        return Verdict("astray", Outcome.WINNER, said, compared[:1], mark=mark)

    chosen: Sequence[dict[str, Any]] = (
        {"aspects": [unshowable]},
        {"rules": [foreign]},
        {"rules": [astray]},
        {"rules": [astray], "rates": RATES},
    )
    for options in chosen:
        press = Press(**options)
        assert refuse(press.html, COOK, POET) == refuse(compare, COOK, POET, **options)


@pytest.mark.parametrize("remember", [1, 0, -5, "many", 2.5, None, True])
def test_a_press_remembers_two_careers_at_least(remember: Any) -> None:
    with pytest.raises(InvalidOption, match="remember: expected a number of careers from 2, got"):
        Press(remember=remember)


@pytest.mark.parametrize("formatter", ["html", HtmlFormatter, 5, None])
def test_what_is_no_formatter_says_what_to_pass(formatter: Any) -> None:
    refused = refuse(Press().format, formatter, COOK, POET)
    assert refused == refuse(compare(COOK, POET).format, formatter)


def test_one_career_is_its_column_in_each_comparison() -> None:
    pay = Salary(28_000, 49_000, "USD")
    cook = Career("Cook", salary=pay, skills=["Taste"], outlook=Outlook(growth="0.04"))
    style = HouseStyle(money=MoneyStyle("standard"), guide_url="https://a.example/{slug}")
    press = Press(aspects=["growth", "salary", "education"], house_style=style)
    rows = MarkdownFormatter().format(press.present(cook)).splitlines()
    assert rows[2:] == [
        "| Projected growth | +4% |",
        r"| Salary range | \$28,000.00 – \$49,000.00 |",
        "| Education level | Not available |",
    ]
    assert HtmlFormatter().format(Press("de").present(cook)) == cook.to_html("de")


def list_rows(page: Presentation) -> dict[str, str]:
    return {str(row.label): str(row.cells[0].words) for row in page.table.rows}


def test_of_one_career_growth_is_left_out_only_where_the_outlook_tells_it() -> None:
    cook = Career("Cook", outlook=Outlook(growth="0.04"))
    assert list_rows(Press(aspects=["growth", "outlook"]).present(cook)) == {
        "Outlook & demand": "+4%"
    }
    own = Aspect("outlook", "Our outlook", lambda _: "Fine")
    both = {"Projected growth": "+4%", "Our outlook": "Fine"}
    assert list_rows(Press(aspects=["growth", own]).present(cook)) == both
    own = Aspect("growth", "Our growth", lambda _: "Fast")
    both = {"Our growth": "Fast", "Outlook & demand": "+4%"}
    assert list_rows(Press(aspects=[own, "outlook"]).present(cook)) == both


def test_one_career_of_which_no_row_is_known_is_named_all_the_same() -> None:
    press = Press("ar", aspects=["routes"])
    assert str(press.present(COOK).title) == str(COOK.title)
    assert str(Press(aspects=["education"]).present(COOK).title) == ""


@pytest.mark.parametrize("given", [None, "cook", [Career("Cook")]])
def test_what_is_no_career_has_no_page_by_itself(given: Any) -> None:
    with pytest.raises(InvalidCareer, match="career"):
        Press().present(given)


@pytest.mark.parametrize("locale", ["en", "de", "ar", "ja"])
def test_pages_of_one_pattern_are_printed_from_type_whichever_way_they_are_read(
    locale: str,
) -> None:
    # What a forme would print otherwise is not printed by it: such a page is right, and slow.
    press = Press(locale)
    for one, other in pairwise(SAMPLE[2:12]):
        press.html_bytes(one, other)
    kept = press._portfolio.kind.once(_ENCODED.keep)
    assert any(isinstance(each, Forme) for each in kept.values())


def test_what_a_press_kept_goes_with_it() -> None:
    career, press = Career("Baker", skills=["Taste"]), Press("de")
    press.html(career, POET)
    press.text(POET, career)
    press.decide(career, POET)
    kept = weakref.ref(career)
    del career
    gc.collect()
    assert kept() is not None
    del press
    gc.collect()
    assert kept() is None


def test_a_press_leaves_nothing_of_a_career_in_a_localizer_that_lives_on() -> None:
    localizer, career = Localizer("de"), Career("Baker", skills=["Taste"])
    kept = weakref.ref(career)
    Press(localizer).html(career, POET)
    del career
    gc.collect()
    assert kept() is None


def make_career(place: int) -> Career:
    return Career(
        f"Career {place}",
        salary=Salary(30_000 + place, 60_000 + 11 * place, "USD", median=40_000 + 2 * place),
        outlook=Outlook(Demand.HIGH, growth=f"{place % 997}E-3", until=2034, openings=place),
        skills=["Coding", f"Skill {place}"],
        day_to_day=f"The job {place} is like no other. " * 10,
    )


def test_pages_of_ever_new_careers_do_not_make_a_localizer_grow() -> None:
    localizer = Localizer("de")

    def show(first: int, last: int) -> int:
        for place in range(first, last):
            compare(make_career(2 * place), make_career(2 * place + 1)).to_html(localizer)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    show(0, 1)  # what belongs to the locale is read first
    tracemalloc.start()
    try:
        few, many = show(1, 500), show(500, 2_000)
    finally:
        tracemalloc.stop()
    assert few < 2_000_000
    assert many < 2_000_000
    assert many - few < 100_000


def test_sentences_that_are_alike_on_one_page_of_a_pattern_are_told_apart_on_the_next() -> None:
    def measure(name: str, of: Measure) -> Highest:
        return Highest(name, of=of, says=Message("alike", "More of it"))

    rules = [
        measure("one", lambda career: len(career.skills) or None),
        measure("other", lambda career: None if career.skills else 1),
    ]
    style = HouseStyle(leading_rule="other")
    press = Press(rules=rules, house_style=style)
    namesakes = (Career("Cook", slug="a", skills=["Taste"]), Career("Cook", slug="b"))
    others = (Career("Poet", skills=["Rhyme"]), Career("Pilot"))
    for pair in (namesakes, namesakes, others):
        plain = compare(*pair, rules=rules, house_style=style).format(HtmlFormatter())
        assert press.html(*pair) == plain


def send(press: Press) -> Press:
    sent: Press = pickle.loads(pickle.dumps(press))  # noqa: S301  which nobody else has touched
    return sent


@pytest.mark.parametrize("make", [send, copy.deepcopy])
def test_a_press_is_sent_to_other_processes_and_prints_the_same_there(
    make: Callable[[Press], Press],
) -> None:
    style = HouseStyle(publisher="Mine")
    options: dict[str, Any] = {"rules": ["salary.ceiling"], "aspects": ["salary"], "rates": RATES}
    press = Press("de", house_style=style, against=CLERK, remember=2, **options)
    again = make(press)
    pair = (Career("Poet", skills=["Rhyme"]), Career("Cook", salary=Salary(1, 2, "EUR")))
    assert again.html_bytes(*pair) == press.html_bytes(*pair)
    assert repr(again) == repr(press) == "<Press de>"
