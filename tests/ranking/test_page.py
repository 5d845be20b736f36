"""A ranking shows itself, in every notation and language, and says no more than it knows."""

from __future__ import annotations

import copy
import json
import re
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter, methodcaller
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notations import Page, read_dict, read_html, read_markdown, read_text
from ranking.measured import Table, tables, tabulate
from strategies import ALL_RULES, groups

from careercompare import (
    QOOLLEGE,
    AtLeast,
    AtMost,
    Career,
    Comparison,
    Highest,
    Localizer,
    Lowest,
    Outlook,
    Ranking,
    Salary,
    Source,
    UnreadableData,
    rank,
)
from careercompare.model import Money
from careercompare.presentation import Presentation, Rank, Span
from careercompare.ranking.figures import (
    word_bounds,
    word_scores,
    word_share,
    word_value,
    word_weight,
)
from careercompare.serialize.converter import write_value
from careercompare.serialize.reader import reader
from careercompare.serialize.values import read_value
from careercompare.words import Message, Percent, Phrase

COOK = Career("Cook", salary=Salary(20, 60, "USD", median=40), outlook=Outlook(growth="0.08"))
POET = Career("Poet", salary=Salary(10, 90, "USD", median=30), outlook=Outlook(growth="0.02"))
SINGER = Career("Singer", salary=Salary(10, 30, "USD"))
WEIGHTS = {"salary.median": 3, "outlook.growth": 1}
EVERY_PRIORITY = {rule.name: 1 for rule in ALL_RULES if isinstance(rule, Highest | Lowest)}


ASSUMED = (
    "This takes for granted that what is not known lies between the worst and the best that is "
    "known."
)


def read(ranking: Ranking) -> Page:
    return read_markdown(ranking.to_markdown())


def notes(table: Table) -> list[str]:
    return read(table.rank()).notes


def badges(ranking: Ranking) -> list[list[str]]:
    data: Any = ranking.to_dict()
    return [row["cells"][0].get("leads", []) for row in data["table"]["rows"]]


def cited(ranking: Ranking) -> list[str]:
    data: Any = ranking.to_dict()
    return [source["text"] for source in data["sources"]]


class Ranks:
    media_type = "application/x-ranks"

    def format(self, presentation: Presentation, /) -> tuple[Rank, ...]:
        return presentation.table.ranks


def read_ranks(ranking: Ranking) -> tuple[Rank, ...]:
    return ranking.format(Ranks())


def say(value: Any) -> str:
    return str(Localizer("en").phrase(value))


def test_the_page_shows_places_scores_and_what_makes_them_up() -> None:
    page = read(rank([POET, COOK, SINGER], WEIGHTS, house_style=QOOLLEGE))
    assert page.eyebrow == "Career ranking"
    assert page.title == "Cook, Poet, and Singer: Ranked by Your Priorities"
    assert page.introduction == (
        "Ranked by your own priorities: Highest median pay (75%) and Fastest projected growth "
        f"(25%). First place: Cook. {ASSUMED}"
    )
    assert page.heading == "Places and scores"
    assert page.caption == "Scores: Cook, Poet, and Singer"
    assert page.table == [
        [
            "Career",
            "Place",
            "Score",
            "Highest median pay (weight 3: 75%)",
            "Fastest projected growth (weight 1: 25%)",
        ],
        ["Cook", "1", "100%", "$40 · 75%", "+8% · 25%"],
        ["Poet", "2", "37.5%", "$30 · 37.5%", "+2% · 0%"],
        ["Singer", "3", "0% – 25%", "$20 · 0%", "Not available · 0% – 25%"],
    ]
    assert page.notes == [
        "Beside each figure stands what it adds to the score.",
        "Highest median pay: $20 counts as 0% of the weight, $40 as 100%.",
        "Fastest projected growth: +2% counts as 0% of the weight, +8% as 100%.",
        "Fastest projected growth – not known: Singer. That leaves 25% of the score open.",
        "No median is known for Singer: the midpoint of the salary range stands in for it.",
    ]


def test_a_first_place_that_is_not_certain_is_not_said_to_be() -> None:
    for last in (3, 2):  # c could overtake b, or draw level with it
        ranking = tabulate((0, 4, None), (1, 2, last), weights=(2, 1)).rank()
        assert read(ranking).introduction.endswith(
            "First place: not certain. By the middle of what is possible: b. Possible: b and c. "
            f"{ASSUMED}"
        )
        assert badges(ranking) == [[], [], []]


def test_a_place_that_is_shared_says_so() -> None:
    ranking = tabulate((4, 4, 1)).rank()
    assert read(ranking).introduction.endswith("First place, shared: a and b.")
    assert badges(ranking) == [["First place, shared"], ["First place, shared"], []]


def test_the_first_place_is_marked_where_it_is_certain() -> None:
    assert badges(tabulate((1, 4, 2)).rank()) == [["First place"], [], []]


@pytest.mark.parametrize(
    ("weights", "change"),
    [
        ((3, 2), "“Measure 0” weighed less than 2 instead of 3: b."),
        ((1, 2), "“Measure 1” weighed less than 1 instead of 2: a."),
        ((Fraction(7, 3), 1), "“Measure 0” weighed less than 1 instead of 2.333: b."),
        (
            (Fraction(1, 3000), Fraction(1, 7000)),
            "“Measure 0” weighed less than 1/7,000 instead of 1/3,000: b.",
        ),
    ],
)
def test_the_smallest_change_of_a_weight_that_changes_the_first_place_is_said(
    weights: tuple[Any, ...], change: str
) -> None:
    page = read(tabulate((4, 0), (0, 4), weights=weights).rank())
    assert page.verdicts == f"First place if {change}"


def test_a_weight_is_rounded_so_that_whoever_tries_it_sees_the_change() -> None:
    more = tabulate((3, 2, 0), (0, 4, 1), weights=(7, 1)).rank()
    assert more.flip is not None
    assert more.flip.to == Fraction(7, 3)
    assert read(more).verdicts == (
        "First place if “Measure 1” weighed more than 2.334 instead of 1: b."
    )
    weights = (Fraction(7, 10_000), Fraction(1, 10_000))
    tiny = tabulate((3, 2, 0), (0, 4, 1), weights=weights).rank()
    assert tiny.flip is not None
    assert Fraction(1, 4_286) < tiny.flip.to < Fraction(1, 4_285)
    assert read(tiny).verdicts == (
        "First place if “Measure 1” weighed more than 1/4,285 instead of 1/10,000: b."
    )
    less = tabulate((9, 7, 0), (0, 7, 9), weights=(2, 1)).rank()
    assert less.flip is not None
    assert less.flip.to == Fraction(4, 7)
    assert read(less).verdicts == (
        "First place if “Measure 1” weighed less than 0.571 instead of 1: a."
    )


@pytest.mark.parametrize(
    ("weights", "change"),
    [
        ((5, 2), "“Measure 1” weighed more than 2.5 and less than 3.75 instead of 2: b."),
        ((2, 5), "“Measure 1” weighed more than 1 and less than 1.5 instead of 5: b."),
        (
            (Fraction(1, 10_000), Fraction(1, 25_000)),
            "“Measure 1” weighed more than 0.00005 and less than 0.000075 instead of 0.00004: b.",
        ),
    ],
)
def test_where_others_lead_up_to_some_weight_alone_both_ends_are_said(
    weights: tuple[Any, ...], change: str
) -> None:
    page = read(tabulate((10, 9, 3, 0), (0, 2, 10, 0), weights=weights).rank())
    assert page.verdicts == f"First place if {change}"


@pytest.mark.parametrize(
    ("growth", "weight", "change"),
    [
        (20_019_999, "0.5", "more than 1 and less than 1.00005 instead of 0.5: b."),
        (20_019_999, "0.99999", "more than 1 and less than 1.00005 instead of 0.99999: b."),
        (Decimal("20019999." + "9" * 32), "0.5", "more than 1 instead of 0.5: b."),
    ],
)
def test_ends_that_lie_close_to_each_other_are_said_with_as_many_digits_as_leave_room(
    growth: Any, weight: str, change: str
) -> None:
    measures = (10_000, 9_000, 8_999, 0), (0, 20_000_000, growth, 100_000_000)
    page = read(tabulate(*measures, weights=(2, Fraction(weight))).rank())
    assert page.verdicts == f"First place if “Measure 1” weighed {change}"


def test_where_no_change_of_one_weight_can_do_it_that_is_said() -> None:
    page = read(tabulate((4, 0), (4, 3)).rank())
    assert page.verdicts == (
        "No change of a single weight would bring another career to the first place."
    )


def test_where_something_is_unknown_a_change_of_weights_goes_by_the_middle_and_says_so() -> None:
    page = read(tabulate((4, 0), (4, 3), (None, 0)).rank())
    assert page.verdicts == (
        "By the middle of what is possible: "
        "No change of a single weight would bring another career to the first place."
    )
    turned = read(tabulate((9, 7, 0, None), (0, 7, 9, 0), weights=(2, 1)).rank())
    assert turned.verdicts == (
        "By the middle of what is possible: "
        "First place if “Measure 1” weighed less than 0.571 instead of 1: a."
    )


def test_a_lower_bound_says_what_it_leaves_open() -> None:
    table = tabulate((0, 10, AtLeast(4), AtLeast(5), None))
    assert notes(table)[1:] == [
        "Measure 0: 0 counts as 0% of the weight, 10 as 100%.",
        "Measure 0 – not known: e. That leaves 100% of the score open.",
        "Measure 0 – only a lower bound: d and c. That leaves up to 60% of the score open.",
    ]
    _, *rows = read(table.rank()).table
    assert [row[1] for row in rows] == ["1", "1 – 4", "1 – 4", "1 – 4", "4 – 5"]
    assert [row[3] for row in rows] == [
        "10 · 100%",
        "at least 5 · 50% – 100%",
        "at least 4 · 40% – 100%",
        "Not available · 0% – 100%",
        "0 · 0%",
    ]


def test_an_upper_bound_says_what_it_leaves_open() -> None:
    table = tabulate((0, 10, AtMost(4), AtLeast(5)))
    assert notes(table)[2:] == [
        "Measure 0 – only a lower bound: d. That leaves up to 50% of the score open.",
        "Measure 0 – only an upper bound: c. That leaves up to 40% of the score open.",
    ]
    rows = read(table.rank()).table
    assert [row[3] for row in rows if row[0] == "c"] == ["at most 4 · 0% – 40%"]


def test_a_scale_that_begins_with_an_upper_bound_says_that_nothing_below_it_counts() -> None:
    assert notes(tabulate((AtMost(5), 10, 20)))[1:] == [
        "Measure 0: at most 5 counts as 0% of the weight, 20 as 100%.",
        "Measure 0: at most 5 is only an upper bound, and what lies below it is not counted.",
    ]


def test_a_scale_that_ends_in_a_lower_bound_says_that_nothing_beyond_it_counts() -> None:
    table = tabulate((0, 10, AtLeast(20)))
    assert read(table.rank()).introduction.endswith(f"First place: c. {ASSUMED}")
    assert notes(table)[1:] == [
        "Measure 0: 0 counts as 0% of the weight, at least 20 as 100%.",
        "Measure 0: at least 20 is only a lower bound, and what lies beyond it is not counted.",
    ]


def test_values_that_are_all_equal_say_that_they_count_half() -> None:
    assert notes(tabulate((7, 7), (1, 2)))[1] == (
        "Measure 0: 7 wherever it is known, which counts as 50% of the weight."
    )


def test_levels_without_an_order_between_them_are_all_named_where_they_count_half() -> None:
    careers = [
        Career("Clerk", education="some-college"),
        Career("Mason", education="vocational-secondary"),
        Career("Porter", education="high-school"),
        Career("Poet"),
    ]
    page = read(rank(careers, {"education.lowest": 1}, house_style=QOOLLEGE))
    assert page.notes[1] == (
        "Asks for the least education: High school, Vocational upper secondary, and Some college, "
        "no degree wherever it is known, which counts as 50% of the weight."
    )


def test_a_measure_that_is_set_aside_has_no_column_but_a_note() -> None:
    hourly = Career("Guide", salary=Salary(9, 12, "EUR"), outlook=Outlook(growth="0.01"))
    page = read(rank([COOK, hourly], WEIGHTS, house_style=QOOLLEGE))
    assert page.table[0] == [
        "Career",
        "Place",
        "Score",
        "Faster projected growth (weight 1: 100%)",
    ]
    assert any(note.startswith("Higher median pay – set aside (unlike cur") for note in page.notes)
    assert not any("stands in for it" in note for note in page.notes)


def test_where_nothing_can_be_weighed_nobody_is_ahead() -> None:
    ranking = rank([COOK, POET], {"outlook.openings": 1}, house_style=QOOLLEGE)
    data: Any = ranking.to_dict()
    assert data["introduction"].endswith("Nothing of this can be weighed, so that nobody is ahead.")
    assert data["verdict_line"] == ""
    assert data["notes"] == ["More openings a year – set aside (not known for Cook and Poet)."]
    assert data["table"]["columns"] == ["Place", "Score"]
    (rest, _) = [each.rest for each in read_ranks(ranking)]
    assert rest == Span(0, 1000)


def test_what_each_measure_adds_lies_on_one_scale_and_what_is_open_behind_it() -> None:
    cook, poet, singer = read_ranks(rank([POET, COOK, SINGER], WEIGHTS))
    assert cook == Rank(1, (Span(0, 750), Span(750, 1000)))
    assert poet == Rank(2, (Span(0, 375), Span(375, 375)))
    assert singer == Rank(3, (Span(0, 0), Span(0, 0)), Span(0, 250))


def test_places_that_are_shared_are_the_same_number() -> None:
    assert [each.place for each in read_ranks(tabulate((4, 1, 4, 4)).rank())] == [1, 1, 1, 4]


@given(tables())
@settings(max_examples=30)
def test_a_bar_is_as_long_as_the_score(table: Table) -> None:
    ranking = table.rank()
    for standing, found in zip(ranking.standings, read_ranks(ranking), strict=True):
        spans = [*found.parts, *filter(None, [found.rest])]
        assert [each.start for each in spans] == [0, *(each.end for each in spans[:-1])]
        assert abs(spans[-1].end - standing.score.high * 1000) <= Fraction(1, 2)
        assert (found.rest is None) is standing.score.is_exact


@given(tables(), st.sampled_from(["en", "de", "ar", "ja"]))
@settings(max_examples=30)
def test_every_notation_says_the_same(table: Table, locale: str) -> None:
    ranking = table.rank()
    if not ranking.standings[0].contributions:
        return  # without a sentence below the heading there is nothing to read back
    data: Any = ranking.to_dict(locale)
    pages = [
        read_html(ranking.to_html(locale)),
        read_html(ranking.to_html(locale, standalone=True)),
        read_markdown(ranking.to_markdown(locale).replace("\u2068", "").replace("\u2069", "")),
    ]
    words = read_dict(data)
    head, *rows = words.table
    assert pages[2] == words
    # In a list nothing stands above the names.
    assert pages[:2] == [attrs.evolve(words, table=[["", *head[1:]], *rows])] * 2


@given(tables())
@settings(max_examples=20)
def test_the_text_says_the_same(table: Table) -> None:
    ranking = table.rank()
    if ranking.standings[0].contributions:
        data: Any = ranking.to_dict()
        assert read_text(ranking.to_text(width=400)) == read_dict(data)


def test_printing_shows_the_text_and_a_notebook_the_html_with_its_style() -> None:
    ranking = rank([COOK, POET], WEIGHTS, house_style=QOOLLEGE)
    assert str(ranking) == ranking.to_text() == ranking.to_text("en", width=100)
    assert ranking.__html__() == ranking.to_html(Localizer("en"))
    style, _, shown = methodcaller("_repr_html_")(ranking).partition("\n")  # as a notebook does
    assert style.startswith("<style>.careercompare{")
    assert shown == ranking.to_html()


def test_figures_are_those_of_the_locale() -> None:
    page = read_markdown(
        rank([POET, COOK, SINGER], WEIGHTS, house_style=QOOLLEGE).to_markdown("de")
    )
    scores = [row[2] for row in page.table[1:]]
    assert scores == ["100\u00a0%", "37,5\u00a0%", "0\u00a0% – 25\u00a0%"]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (word_share(Fraction(1, 3)), "33.3%"),
        (word_share(Fraction(1, 2000)), "0.1%"),
        (word_share(Fraction(0)), "0%"),
        (word_bounds(tabulate((0, 3, 1)).rank().standing("c").score), "33.3%"),
        (word_bounds(tabulate((0, 3, AtLeast(1))).rank().standing("c").score), "33.3% – 100%"),
        (word_bounds(tabulate((0, 3, AtLeast(2))).rank().standing("c").score), "66.6% – 100%"),
        (word_weight(Fraction(10, 3)), "3.333"),
        (word_weight(Fraction(1, 1000)), "0.001"),
        (word_weight(Fraction(1, 1001)), "1/1,001"),
        (word_weight(Fraction(1, 3001)), "1/3,001"),
        (word_value(AtLeast("2.5")), "at least 2.5"),
        (word_value(None), "Not available"),
    ],
)
def test_a_figure_is_rounded_so_that_it_stays_true(value: Any, words: str) -> None:
    assert say(value) == words


def test_scores_beside_each_other_are_told_apart_where_they_differ() -> None:
    standings = tabulate((100_000, 99_999, 50_001, 50_000, 0, 0)).rank().standings
    words = Localizer("en")
    assert [str(words.phrase(each)) for each in word_scores(standings, words.tell_apart)] == [
        *("100%", "99.999%", "50.001%", "50%", "0%", "0%")
    ]


def test_a_measure_is_complete_where_every_value_is_known_as_it_is() -> None:
    for values, is_complete in (((1, 2), True), ((1, AtLeast(2)), False), ((1, None), False)):
        (measure,) = tabulate(values).rank().measures
        assert measure.is_complete is is_complete
        assert repr(measure) == f"<WeighedMeasure {measure.rule}: share 100%>"


def test_a_percentage_waits_for_a_language_and_can_be_stored() -> None:
    message = Message("share", "{share} of all", share=Percent("0.125"))
    assert Localizer("de").text(message) == "12,5\u00a0% of all"
    assert read_value(write_value(message), reader()) == message
    assert isinstance(Localizer("en").phrase(Percent("0.5")), Phrase)


@given(groups)
@settings(max_examples=30)
def test_a_dict_gives_an_equal_ranking_back(careers: list[Career]) -> None:
    ranking = rank(careers, EVERY_PRIORITY, house_style=QOOLLEGE)
    assert Ranking.from_dict(json.loads(json.dumps(ranking.to_dict()))) == ranking


@given(tables())
@settings(max_examples=30)
def test_a_dict_gives_measured_values_back(table: Table) -> None:
    ranking = table.rank()
    assert Ranking.from_dict(json.loads(json.dumps(ranking.to_dict("ar")))) == ranking


def test_a_dict_says_up_to_which_weight_others_lead_where_that_has_an_end() -> None:
    ranking = tabulate((10, 9, 3, 0), (0, 2, 10, 0), weights=(5, 2)).rank()
    found: Any = ranking.to_dict()
    flip = {"rule": "1", "now": "2", "to": "5/2", "leaders": ["b"], "until": "15/4"}
    assert found["ranking"]["flip"] == flip


def test_a_dict_holds_exact_fractions() -> None:
    data: Any = rank(
        [POET, COOK, SINGER], {**WEIGHTS, "outlook.openings": 2}, house_style=QOOLLEGE
    ).to_dict()
    found = data["ranking"]
    assert [each["score"] for each in found["standings"]] == [
        {"low": "1", "high": "1"},
        {"low": "3/8", "high": "3/8"},
        {"low": "0", "high": "1/4"},
    ]
    assert found["measures"][1]["set_aside"] == "missing"
    assert found["flip"] is None
    singer = data["table"]["rows"][2]
    assert (singer["career"], singer["text"]) == ("singer", "Singer")
    assert singer["values"][2:] == [write_value(Money(20, "USD")), None]
    assert singer["cells"][3]["missing"] is True
    flipping: Any = rank(
        [COOK, POET], {"salary.median": 2, "salary.ceiling": 1}, house_style=QOOLLEGE
    ).to_dict()
    assert flipping["ranking"]["flip"] == {
        "rule": "salary.median",
        "now": "2",
        "to": "1",
        "leaders": ["poet"],
    }


def change(*path: str | int, to: Any) -> Any:
    """Return the dict of a ranking with one value changed."""
    data: Any = copy.deepcopy(rank([COOK, POET], WEIGHTS, house_style=QOOLLEGE).to_dict())
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return data


MEASURE = ("ranking", "measures", 0)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"version": 1}, r"ranking, version: found version 1\. This release reads"),
        ({}, "version: found version null"),
        ([], "ranking: this is not the form of a ranking. Give the dict that to_dict"),
        ("{}", r"ranking: this is not the form of a ranking.* json\.loads\(text\)"),
        (change("version", to="ranking-0"), 'version: found version "ranking-0"'),
        (change(*MEASURE, "weight", to="-1"), "expected a number above 0"),
        (change(*MEASURE, "weight", to="1/0"), "weight: expected a fraction such as 5/6"),
        (change(*MEASURE, "label", to="Pay"), 'label: expected a message, got "Pay"'),
        (change(*MEASURE, to={"rule": "pay"}), "label: it is missing"),
        (change(*MEASURE, "evidence", to=[]), "evidence: expected evidence for each career, once"),
        (change(*MEASURE, "evidence", 0, "value", to="much"), "a value that has an order"),
        (change("careers", to=[]), "two or more careers"),
        (change("careers", 0, to={"title": ""}), "text that is not empty"),
        (change("careers", 0, to={"title": "A", "pay": 1}), "unknown key"),
    ],
)
def test_data_that_no_ranking_wrote_is_refused(data: Any, problem: str) -> None:
    with pytest.raises(UnreadableData, match=problem):
        Ranking.from_dict(data)


_USD: Any = {"type": "money", "amount": "1", "currency": "USD"}
_OTHERWISE = '[0]: expected what the rule measures of the careers, got "salary.median"'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            change("ranking", "measures", to=[]),
            ": expected measures, each of a rule of its own, got []",
        ),
        (
            change(*MEASURE, "weight", to="1/0"),
            '[0].weight: expected a fraction such as 5/6, got "1/0"',
        ),
        (
            change(*MEASURE, "evidence", to=[]),
            "[0].evidence: expected evidence for each career, once, got []",
        ),
        (
            change(*MEASURE, "fixed_low", to=_USD),
            "[0].fixed_low: expected both ends of a scale, got [<Money USD 1 a year>, null]",
        ),
        (
            change(*MEASURE, "weight", to="-1"),
            '[0].weight: expected a number above 0, got "-1"',
        ),
        (
            change(*MEASURE, "evidence", 0, "value", to="much"),
            '[0].evidence: expected a value that has an order, got "much"',
        ),
        (change(*MEASURE, "prefers_lowest", to=True), _OTHERWISE),
        (change(*MEASURE, "evidence", 0, "value", to=_USD), _OTHERWISE),
    ],
)
def test_what_no_ranking_wrote_is_told_in_these_words(data: Any, said: str) -> None:
    with pytest.raises(UnreadableData) as caught:
        Ranking.from_dict(data)
    assert str(caught.value) == (
        f"ranking: ranking.measures{said}. "
        "Read what to_dict wrote, unchanged, with the release that wrote it or a later one."
    )


def test_a_ranking_is_not_read_as_a_comparison() -> None:
    with pytest.raises(UnreadableData, match="version"):
        Comparison.from_dict(rank([COOK, POET], WEIGHTS, house_style=QOOLLEGE).to_dict())


def test_a_ranking_cites_who_published_what_it_weighs() -> None:
    oews, terms = Source("Wages", url="https://example.com/w"), "Thanks to the bureau."
    school, jobs = Source("Schooling", attribution=terms), Source("Projections")
    careers = [
        Career(
            title,
            salary=Salary(None, None, "USD", median=median, source=oews),
            outlook=Outlook(growth=growth, source=jobs),
            education=level,
            aspect_sources={"education": school},
        )
        for title, median, growth, level in (
            ("Cook", 30_000, "0.1", "high-school"),
            ("Poet", 20_000, "0.2", "master"),
        )
    ]
    weights = {"salary.median": 3, "outlook.growth": 2, "education.lowest": 1}
    ranking = rank([*careers, Career("Clerk")], weights)
    written = ranking.to_markdown()
    assert "\\$30K · 50% \\[1\\]" in written
    assert "\\[1\\] [Wages](https://example.com/w)." in written
    for words in (ranking.to_text(), ranking.to_html(standalone=True), written):
        assert terms in words
        assert "Projections" in words
    html = ranking.to_html()
    for number in (1, 2, 3):
        (marked,) = re.findall(f'id="([^"]+)-{number}-cited"', html)
        assert f'href="#{marked}-{number}"' in html
        assert f'id="{marked}-{number}"><a href="#{marked}-{number}-cited">' in html
    assert 'careercompare-note" id' not in rank([Career("a"), Career("b")], weights).to_html()


def test_a_ranking_cites_whom_the_career_names_where_the_figures_name_nobody() -> None:
    wages, jobs = Source("Wages"), Source("Projections")
    careers = [
        Career(
            title,
            salary=Salary(None, None, "USD", median=median),
            outlook=Outlook(growth=growth),
            aspect_sources={"salary": wages, "growth": jobs},
        )
        for title, median, growth in (("Cook", 30_000, "0.1"), ("Poet", 20_000, "0.2"))
    ]
    for rule, source in (("salary.median", "Wages"), ("outlook.growth", "Projections")):
        assert cited(rank(careers, {rule: 1})) == [f"[1] {source}."]


def test_demand_is_not_said_to_come_from_who_published_the_education() -> None:
    school, jobs = Source("Schooling"), Source("Projections")
    careers = [
        Career(
            title,
            outlook=Outlook(demand, source=jobs),
            education="master",
            aspect_sources={"education": school},
        )
        for title, demand in (("Cook", "high"), ("Poet", "low"))
    ]
    says = Message("demand", "Higher demand")
    rule = Highest("demand", of=attrgetter("outlook.demand"), says=says)
    assert cited(rank(careers, {"demand": 1}, rules=[rule])) == ["[1] Projections."]


@pytest.mark.parametrize(
    ("beside", "note"),
    [
        (Outlook(openings=9, place="Texas"), "figures for unlike places: Ohio and Texas"),
        (Outlook(openings=9, until=2024), "figures of unlike dates: …–2024 and …–2034"),
    ],
)
def test_openings_of_unlike_places_or_years_are_not_weighed(beside: Outlook, note: str) -> None:
    cook = Career("Cook", outlook=Outlook(openings=100, until=2034, place="Ohio"))
    ranking = rank([cook, Career("Poet", outlook=beside)], {"outlook.openings": 1})
    assert [each.worst_place for each in ranking.standings] == [2, 2]
    assert ranking.to_dict()["notes"] == [f"More openings a year – set aside ({note})."]
    assert Ranking.from_dict(json.loads(json.dumps(ranking.to_dict()))) == ranking


def test_openings_a_year_come_from_who_published_the_outlook() -> None:
    jobs = Source("Projections")
    careers = [
        Career(title, outlook=Outlook(openings=openings, source=jobs))
        for title, openings in (("Cook", 500), ("Poet", 3))
    ]
    ranking = rank(careers, {"outlook.openings": 1})
    assert cited(ranking) == ["[1] Projections."]
    assert "500 · 100%" in ranking.to_text()
    # The cell holds the number that it shows, and the evidence all that is known of it.
    data: Any = ranking.to_dict()
    assert data["table"]["rows"][0]["values"][2] == 500
    assert data["ranking"]["measures"][0]["evidence"][0]["value"]["source"]["title"] == jobs.title
    says = Message("letters", "Longer name")
    rule = Highest("letters", of=lambda career: len(career.title), says=says)
    assert cited(rank([*careers, Career("Clerk")], {"letters": 1}, rules=[rule])) == []


def test_figures_of_a_column_that_are_unlike_are_written_so() -> None:
    pay = (Salary(None, None, "USD", median=median) for median in (100_000, 100_001))
    careers = [Career(title, salary=each) for title, each in zip("AB", pay, strict=True)]
    text = rank(careers, {"salary.median": 1}).to_text()
    assert "$100,001 · 100%" in text
    assert "$100,000 · 0%" in text
    assert "$100K" not in text
