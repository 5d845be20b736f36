"""The front door: careers compared, judged, and shown in every notation."""

from __future__ import annotations

import copy
import decimal
import inspect
import json
import pickle
import subprocess
import sys
from importlib import import_module
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from notations import (
    parse_html,
    read_html,
    read_markdown,
    read_table,
    read_text_of,
    render_markdown,
)
from sample import REFERENCE, compare_at_qoollege
from sizes import measure
from strategies import comparisons, groups

import careercompare
from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    QOOLLEGE,
    Aspect,
    AtLeast,
    Career,
    Catalog,
    Comparison,
    EducationLevel,
    Highest,
    HouseStyle,
    HtmlFormatter,
    InvalidCareer,
    InvalidOption,
    Localizer,
    Message,
    Outlook,
    PayPeriod,
    Rates,
    Salary,
    Same,
    UnknownLocale,
    UnknownRule,
    Verdict,
    compare,
    rule,
)
from careercompare.aspects import Row
from careercompare.presentation import Presentation

POET, CLERK, PILOT = Career("Poet"), Career("Clerk"), Career("Pilot")


class TitlesOnly:
    """A notation of a third party, which gives a list and not a text."""

    media_type = "application/x-titles"

    def format(self, presentation: Presentation, /) -> list[str]:
        return [str(column) for column in presentation.table.columns]


def test_careers_stay_in_the_order_given() -> None:
    assert compare(PILOT, CLERK, POET).careers == (PILOT, CLERK, POET)


@pytest.mark.parametrize("careers", [(), (POET,)])
def test_fewer_than_two_careers_are_no_comparison(careers: tuple[Career, ...]) -> None:
    with pytest.raises(InvalidCareer, match=r"^careers: expected two or more careers, got [01]\."):
        compare(*careers)


def test_two_careers_of_one_slug_are_no_comparison() -> None:
    with pytest.raises(InvalidCareer, match=r"careers\[1\]\.slug: .*careers\[0\].*a slug of its"):
        compare(POET, Career("poet"))


def test_related_careers_that_are_not_put_together_are_refused() -> None:
    related: list[Any] = [CLERK, PILOT]
    with pytest.raises(InvalidCareer, match=r"^related\[0\]: .* related=\[\[one, other\]\]"):
        compare(POET, CLERK, related=related)


@pytest.mark.parametrize("related", [[[]], [[CLERK, PILOT], [POET]], [[POET, POET]]])
def test_a_related_comparison_has_two_careers_as_well(related: list[list[Career]]) -> None:
    with pytest.raises(InvalidCareer, match=rf"^related\[{len(related) - 1}\]\.careers"):
        compare(POET, CLERK, related=related)


def test_the_default_rules_judge_where_no_others_are_given() -> None:
    assert [verdict.rule for verdict in compare(POET, CLERK).verdicts] == [
        rule.name for rule in DEFAULT_RULES
    ]


def test_a_verdict_is_asked_for_by_its_name() -> None:
    comparison = compare(POET, CLERK)
    assert comparison.verdict("salary.ceiling") is comparison.verdicts[1]
    with pytest.raises(UnknownRule, match=r"Did you mean 'salary\.ceiling'"):
        comparison.verdict("salary.celing")


def test_a_third_partys_formatter_plugs_in_and_its_type_comes_back() -> None:
    titles: list[str] = compare(POET, CLERK).format(TitlesOnly())
    assert titles == ["Poet", "Clerk"]
    assert compare(POET, CLERK).format(TitlesOnly(), Localizer("ar")) == ["Poet", "Clerk"]


def test_a_third_partys_aspect_is_a_row_like_the_others() -> None:
    def stress(career: Career) -> int | None:
        return 7 if career == CLERK else None

    row = Aspect("stress", Message("aspect.stress", "Stress, 1 to 10"), stress)
    page = read_markdown(
        compare_at_qoollege(POET, CLERK, aspects=[*DEFAULT_ASPECTS, row]).to_markdown()
    )
    assert page.table == [["Attribute", "Poet", "Clerk"], ["Stress, 1 to 10", "Not available", "7"]]


def test_printing_shows_the_text_and_a_notebook_the_html_with_its_style() -> None:
    comparison = compare(POET, CLERK)
    assert str(comparison) == comparison.to_text() == comparison.to_text("en", width=100)
    style, _, shown = getattr(comparison, "_repr_html_")().partition("\n")  # noqa: B009
    assert style.startswith("<style>.careercompare{")
    assert shown == comparison.to_html()


def test_a_template_takes_the_fragment_as_markup() -> None:
    assert compare(POET, CLERK).__html__() == compare(POET, CLERK).to_html()


def test_the_repr_names_the_careers() -> None:
    assert repr(compare(POET, CLERK)) == "<Comparison of 'Poet' and 'Clerk': 4 verdicts>"
    many = compare(*[Career(f"Job {place}") for place in range(500)], rules=[])
    assert repr(many) == "<Comparison of 'Job 0', 'Job 1', 'Job 2' and 497 more: 0 verdicts>"


def test_rows_are_read_at_a_glance() -> None:
    known = Career("Known", skills=["Rhyme"])
    assert repr(compare(POET, known).rows) == "(<Row skills: not known | Rhyme>,)"


def test_the_signature_fits_into_a_tooltip() -> None:
    assert len(str(inspect.signature(compare))) < 300


@pytest.mark.parametrize(
    ("careers", "remedy"),
    [
        ([POET, CLERK], "compare(*careers)"),
        ((each for each in (POET, CLERK)), "compare(*careers)"),
        (Catalog.sample(), "compare(*catalog.values())"),
    ],
)
def test_careers_given_at_once_are_to_be_given_one_by_one(careers: Any, remedy: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        compare(careers)
    assert str(caught.value).endswith(f"Put a star before them: {remedy}.")


def test_a_text_is_no_career() -> None:
    with pytest.raises(InvalidCareer, match=r"careers\[0\]: expected a Career, got \"Poet\""):
        compare("Poet")  # type: ignore[arg-type]


@pytest.mark.parametrize("options", [{"house_style": "Almanac"}, {"rates": 5}])
def test_an_option_that_is_none_is_refused(options: dict[str, Any]) -> None:
    ((name, value),) = options.items()
    with pytest.raises(InvalidOption) as caught:
        compare(POET, CLERK, **options)
    assert (caught.value.path, caught.value.value) == (name, value)


@pytest.mark.parametrize("formatter", ["html", HtmlFormatter, 5, None])
def test_what_is_no_formatter_says_what_to_pass(formatter: Any) -> None:
    with pytest.raises(InvalidOption, match=r"Pass a formatter, such as HtmlFormatter\(\)"):
        compare(POET, CLERK).format(formatter)


def test_an_option_in_the_place_of_the_locale_is_named() -> None:
    comparison: Any = compare(POET, CLERK)
    with pytest.raises(InvalidOption) as caught:
        comparison.to_text(80)
    assert str(caught.value) == ("locale: expected a locale, such as 'de', got 80. Write width=80.")
    with pytest.raises(InvalidOption, match=r"Write standalone=True\."):
        comparison.to_html(True)  # noqa: FBT003  what a caller without types may write


def test_a_comparison_of_many_is_worded_as_one_of_a_few() -> None:
    many = [Career(f"Job {place}") for place in range(1_000)]
    data: Any = compare(*many, house_style=QOOLLEGE, related=[many]).to_dict()
    assert data["title"] == "Job 0 vs Job 1 vs Job 2 and 997 more: Career Comparison"
    assert data["related"]["links"][0]["text"] == "Job 0 vs Job 1 vs Job 2 and 997 more"
    assert data["table"]["caption"].startswith("Comparison of Job 0, Job 1, Job 2, Job 3, ")
    assert data["table"]["caption"].endswith(", and Job 999")


def test_as_many_sentences_as_there_are_rules_stand_in_a_line() -> None:
    rules = [
        Same(f"same.{place}", of=lambda career: career.slug, says=Message("same", "Same"))
        for place in range(1_000)
    ]
    data: Any = compare(POET, CLERK, rules=rules).to_dict()
    assert data["verdict_line"].count("Same: no.") == 1_000


def test_an_unknown_locale_is_refused_by_every_notation() -> None:
    comparison = compare(POET, CLERK)
    for show in (
        comparison.to_text,
        comparison.to_html,
        comparison.to_markdown,
        comparison.to_dict,
    ):
        with pytest.raises(UnknownLocale, match="no locale named 'xx'"):
            show("xx")


def test_a_figure_that_is_missing_is_said_in_words_and_neither_blank_nor_nought() -> None:
    known = Career("Known", salary=Salary(1, 2, "USD"), education=EducationLevel.MASTER)
    comparison = compare_at_qoollege(known, Career("Unknown", outlook=Outlook(growth=0)))
    for page in (read_html(comparison.to_html()), read_markdown(comparison.to_markdown())):
        assert page.table[1:] == [
            ["Salary range", "$1 – $2", "Not available"],
            ["Outlook & demand", "Not available", "0%"],
            ["Education level", "Master", "Not available"],
            ["Projected growth", "Not available", "0%"],
        ]


@given(comparisons())
@settings(max_examples=50)
def test_no_cell_is_blank(comparison: Comparison) -> None:
    for row in read_table(parse_html(comparison.to_html())):
        has_benchmark = comparison.benchmark is not None
        assert len(row) == 1 + len(comparison.careers) + has_benchmark
        assert all(cell.strip() for cell in row)


def test_three_careers_are_compared_by_the_same_rules() -> None:
    careers = [
        Career(title, salary=Salary(low, high, "USD"), education=EducationLevel.MASTER)
        for title, low, high in [("A", 10, 90), ("B", 40, 80), ("C", 20, 30)]
    ]
    page = read_markdown(
        compare_at_qoollege(*careers, rules=[*DEFAULT_RULES, *FURTHER_RULES]).to_markdown()
    )
    assert page.title == "A vs B vs C: Career Comparison"
    assert page.introduction.startswith("Choosing between A, B, and C? ")
    assert "B typically pays most at the median. All are research-backed" in page.introduction
    assert page.verdicts.startswith(
        "Highest salary ceiling: A. Fastest projected growth: undecided (not known for A, B, and "
        "C). Same education level: yes. Highest salary floor: B. "
        "Asks for the least education: tie between A, B, and C. "
    )
    assert "B leads on median pay, A on salary ceiling." in page.verdicts


def test_pay_that_is_open_at_the_top_is_shown_and_judged_as_what_it_is() -> None:
    surgeon = Career("Surgeon", salary=Salary(None, None, "USD", median=AtLeast(239_200)))
    dentist = Career("Dentist", salary=Salary(None, None, "USD", median=238_380))
    page = read_markdown(compare_at_qoollege(surgeon, dentist).to_markdown())
    assert page.table[1] == ["Salary range", "median $239k+", "median $238k"]
    assert "Surgeon typically pays more at the median." in page.introduction
    assert not page.notes


def test_pay_with_one_end_is_shown_in_every_notation_and_judged_where_it_decides() -> None:
    baker = Career("Baker", salary=Salary(60_000, None, "USD"))
    cook = Career("Cook", salary=Salary(None, 52_000, "USD"))
    comparison = compare_at_qoollege(baker, cook)
    page = read_markdown(comparison.to_markdown())
    assert page.table[1] == ["Salary range", "$60k+", "≤$52k"]
    data: Any = comparison.to_dict()
    assert [each["text"] for each in data["table"]["rows"][0]["cells"]] == ["$60k+", "≤$52k"]
    for text in (comparison.to_text(), comparison.to_html(), comparison.to_markdown()):
        for words in ("60k+", "52k", "≤", "Baker typically pays more at the median."):
            assert words in " ".join(text.split())
    assert page.notes == [
        "Salary range, Baker: only the low end of the range is known.",
        "Salary range, Cook: only the high end of the range is known.",
    ]
    assert Comparison.from_dict(data) == comparison


def test_pay_by_the_hour_says_so_and_is_not_judged_against_pay_by_the_year() -> None:
    hourly = Career("H", salary=Salary("45.50", 60, "USD", period=PayPeriod.HOUR))
    page = read_markdown(
        compare_at_qoollege(hourly, Career("Y", salary=Salary(1, 2, "USD"))).to_markdown()
    )
    assert page.table[1] == ["Salary range", "$45.50 – $60.00 per hour", "$1 – $2"]
    assert "undecided (unlike pay periods: " in page.introduction


def test_a_publisher_without_pages_links_to_nothing() -> None:
    plain = compare(POET, CLERK, related=[[CLERK, PILOT]], house_style=HouseStyle())
    article = render_markdown(plain.to_markdown())
    assert not article.findall(".//a")
    assert "Qoollege" not in read_text_of(article)
    data = plain.to_dict()
    assert (data["guides"], data["related"], data["index"], data["url"]) == (None,) * 4


@given(groups)
@settings(max_examples=25)
def test_the_callers_decimal_context_changes_no_byte(careers: list[Career]) -> None:
    def show() -> tuple[str, str]:
        comparison = compare(*careers, rules=[*DEFAULT_RULES, *FURTHER_RULES])
        return json.dumps(comparison.to_dict()), comparison.to_html()

    plain = show()
    with decimal.localcontext(prec=2, rounding=decimal.ROUND_UP):
        assert show() == plain


def test_a_comparison_takes_no_change() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        compare(POET, CLERK).careers = ()  # type: ignore[misc]


def test_rows_and_verdicts_are_made_once() -> None:
    comparison = compare(*REFERENCE)
    assert comparison.rows is comparison.rows
    assert comparison.verdicts is comparison.verdicts
    given = Comparison(comparison.careers, comparison.rows, comparison.verdicts)
    assert given.rows is comparison.rows
    assert given.verdicts == comparison.verdicts


def test_what_is_wrong_with_rules_and_aspects_of_ones_own_is_told_at_once() -> None:
    asked: list[str] = []

    @rule("mistaken")
    def mistaken(careers: tuple[Career, ...]) -> Verdict:
        asked.append("rule")
        raise ZeroDivisionError

    def read(career: Career) -> str:
        asked.append(career.title)
        return career.title

    with pytest.raises(ZeroDivisionError):
        compare(POET, CLERK, rules=[mistaken])
    comparison = compare(POET, CLERK, aspects=[Aspect("title", "Title", read)])
    assert comparison.rows
    assert comparison.to_html()
    assert asked == ["rule", "Poet", "Clerk"]


def test_a_row_that_no_career_fills_may_be_named_by_a_rule() -> None:
    length = Highest(
        "n", of=lambda career: len(career.title), says=Message("n", "Longest"), aspect="own"
    )
    own = Aspect("own", "Own", lambda career: None if career.title else career.title)
    assert compare(POET, CLERK, aspects=[own], rules=[length]).verdict("n").winner == CLERK


@pytest.mark.parametrize("is_asked", [False, True])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"house_style": QOOLLEGE, "related": [REFERENCE], "against": POET},
        {"aspects": ["skills", "education"], "rules": ["salary.mean", "skills.gap"]},
    ],
    ids=["bare", "dressed", "chosen"],
)
def test_a_copy_is_equal_however_it_was_made(options: dict[str, Any], *, is_asked: bool) -> None:
    comparison, page = compare(*REFERENCE, **options), compare(*REFERENCE, **options).to_html("de")
    if is_asked:
        assert comparison.verdicts
        assert comparison.rows
    copies = [
        copy.copy(comparison),
        copy.deepcopy(comparison),
        pickle.loads(pickle.dumps(comparison)),  # noqa: S301  what was written above
        attrs.evolve(comparison),
        Comparison.from_dict(comparison.to_dict()),
        Comparison(*[getattr(comparison, name) for name in PARTS]),
    ]
    for each in copies:
        assert each == comparison
        assert hash(each) == hash(comparison)
        assert (each.rows, each.verdicts) == (comparison.rows, comparison.verdicts)
        assert each.to_html("de") == page
        assert each.to_dict() == comparison.to_dict()


PARTS = ("careers", "rows", "verdicts", "related", "house_style", "benchmark", "rates")


def test_what_is_changed_in_a_copy_tells_it_apart() -> None:
    comparison = compare(*REFERENCE)
    changed: list[dict[str, Any]] = [
        {"house_style": QOOLLEGE},
        {"benchmark": POET},
        {"related": ((POET.name, CLERK.name),)},
        {"rows": ()},
        {"verdicts": ()},
        {"rates": Rates("USD")},
        {"careers": REFERENCE[::-1]},
    ]
    copies = [attrs.evolve(comparison, **each) for each in changed]
    assert all(each != comparison for each in copies)
    assert copies[0] == compare(*REFERENCE, house_style=QOOLLEGE)
    assert copies[-1] == compare(*REFERENCE[::-1])
    assert comparison != REFERENCE


def test_a_kept_comparison_takes_next_to_nothing_beside_its_careers() -> None:
    comparison = compare(*REFERENCE)
    assert comparison.to_html()
    assert comparison.to_text("de")
    assert measure(comparison, beside=REFERENCE) <= 1_000


@pytest.mark.parametrize("name", [*careercompare.__all__, "__version__"])
def test_every_name_of_the_contract_is_there(name: str) -> None:
    assert getattr(careercompare, name) is not None
    assert name in dir(careercompare)


@pytest.mark.parametrize("room", ["careercompare", "careercompare.words"])
def test_another_name_is_not_there(room: str) -> None:
    with pytest.raises(AttributeError) as caught:
        import_module(room).Carrer  # noqa: B018
    assert str(caught.value) == f"module {room!r} has no attribute 'Carrer'"


def test_importing_the_package_and_comparing_imports_no_babel() -> None:
    script = (
        "import sys; from careercompare import Catalog; c = Catalog.sample(); c.compare(*[*c][:2]);"
        "sys.exit('babel' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-W", "error", "-c", script], check=False).returncode == 0
    )


def test_the_output_is_the_same_in_another_process_with_another_environment() -> None:
    script = (
        "from careercompare import Catalog; c = Catalog.sample();"
        "print(c.compare(*[*c][:2]).to_html('de'))"
    )
    environment = {
        "LC_ALL": "de_DE.UTF-8",
        "LANGUAGE": "fr",
        "PYTHONHASHSEED": "7",
    }
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=environment,
    )
    assert done.stdout.rstrip("\n") == compare_at_qoollege(*REFERENCE).to_html("de").rstrip("\n")


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"careers": [CLERK, POET]}, "careers: expected careers in a tuple, got"),
        ({"careers": (CLERK,)}, "careers: expected two or more careers, got 1."),
        ({"careers": (CLERK, 5)}, "careers[1]: expected a Career, got 5."),
        ({"rows": 5}, "rows: expected each a Row, in a tuple, got 5."),
        ({"rows": (5,)}, "rows[0]: expected a Row, got 5."),
        ({"rows": (Row("mine", "Mine", (1, 2, 3)),)}, "rows[0].values: expected 2 values, got 3."),
        ({"verdicts": ("no",)}, 'verdicts[0]: expected a Verdict, got "no".'),
        ({"related": [()]}, "related: expected each a tuple, in a tuple, got [()]."),
        ({"related": ((CLERK,),)}, "related[0][0]: expected a CareerName, got <Career 'Clerk'>."),
        ({"house_style": None}, "house_style: expected a HouseStyle, got None."),
        ({"benchmark": "all"}, 'against: expected a Career, got "all".'),
        ({"rates": 1.1}, "rates: expected a Rates, got 1.1."),
    ],
)
def test_a_comparison_made_by_hand_is_checked_where_it_is_made(
    parts: dict[str, Any], told: str
) -> None:
    every: dict[str, Any] = {"careers": (CLERK, POET), **parts}
    with pytest.raises((InvalidCareer, InvalidOption)) as caught:
        Comparison(**every)
    assert str(caught.value).startswith(told)


def test_a_comparison_made_by_hand_of_parts_of_another_is_equal_to_it() -> None:
    found = compare(CLERK, POET, related=[(CLERK, POET)])
    again = Comparison(found.careers, found.rows, found.verdicts, found.related)
    assert (again, again.to_html()) == (found, found.to_html())
