"""Each row cites its source, and what a licence asks for stands on every page of its words."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from notations import Keep
from sample import compare_at_qoollege

from careercompare import (
    Aspect,
    Career,
    Comparison,
    HtmlFormatter,
    Outlook,
    Press,
    Rates,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.l10n import Localizer
from careercompare.presentation import Presentation
from careercompare.presentation.notes import word_source

ASKED = "This page includes what O*NET says & <more>."
ONET = Source(
    "O*NET 30.3 Database",
    "USDOL/ETA",
    url="https://www.onetcenter.org/database.html",
    published="2026-05",
    license="CC BY 4.0",
    attribution=ASKED,
    language="en",
)
BLS = Source("Employment Projections", published=2025)
OEWS, OTHER = Source("Wages"), Source("A book about work")
WORDS = {"skills": ONET, "day-to-day": ONET}
COOK = Career(
    "Cook",
    salary=Salary(1, 2, "USD"),
    education="high-school",
    skills=["Taste", "Soup"],
    day_to_day="Cooks.",
    routes=["School"],
    aspect_sources={"education": BLS, "routes": BLS, **WORDS},
)
POET = Career(
    "Poet", salary=Salary(2, 3, "USD"), skills=["Taste"], day_to_day="Writes.", education="master"
)
NOTATIONS = {
    "text": lambda comparison: " ".join(comparison.to_text().split()),
    "html": lambda comparison: comparison.to_html(),
    "page": lambda comparison: comparison.to_html(standalone=True),
    "markdown": lambda comparison: comparison.to_markdown(),
    "dict": lambda comparison: json.dumps(comparison.to_dict()["sources"]),
}
SAID = {
    "text": ASKED,
    "html": "This page includes what O*NET says &amp; &lt;more&gt;.",
    "page": "This page includes what O*NET says &amp; &lt;more&gt;.",
    "markdown": "This page includes what O\\*NET says & &lt;more&gt;.",
    "dict": ASKED,
}


def test_each_row_cites_the_source_of_its_own_words() -> None:
    data: Any = compare_at_qoollege(COOK, POET).to_dict()
    cited = {
        row["aspect"]: [cell.get("citation") for cell in row["cells"]]
        for row in data["table"]["rows"]
    }
    assert cited == {
        "salary": [None, None],
        "education": [1, None],
        "skills": [2, None],
        "day-to-day": [2, None],
        "routes": [1, None],
    }
    assert data["sources"] == [
        {"number": 1, "text": "[1] Employment Projections, 2025.", "url": None},
        {
            "number": 2,
            "text": f"[2] O*NET 30.3 Database, USDOL/ETA, May 2026. License: CC BY 4.0. {ASKED}",
            "url": ONET.url,
        },
    ]


@pytest.mark.parametrize("notation", NOTATIONS)
def test_an_attribution_stands_on_each_page_that_shows_the_words_and_on_no_other(
    notation: str,
) -> None:
    write: Any = NOTATIONS[notation]
    assert SAID[notation] in write(compare_at_qoollege(COOK, POET))
    assert SAID[notation] in write(compare_at_qoollege(POET, COOK, aspects=["skills"]))
    without = write(compare_at_qoollege(COOK, POET, aspects=["salary", "education"]))
    assert SAID[notation] not in without
    assert "O*NET" not in without.replace("\\", "")


def test_no_page_tells_machines_words_whose_attribution_it_does_not_show() -> None:
    """Linked data holds the words of those rows alone that the page has, and a ranking's none."""
    page = compare_at_qoollege(COOK, POET, aspects=["salary"]).to_html(standalone=True)
    ranking = rank([COOK, POET], {"salary.median": 1}).to_html(standalone=True)
    for written in (page, ranking):
        assert "Cooks." not in written
        assert "Soup" not in written
    assert "Cooks." in compare_at_qoollege(COOK, POET).to_html(standalone=True)


def test_the_title_of_a_source_is_a_link_where_its_address_is_known() -> None:
    comparison = compare_at_qoollege(COOK, POET)
    link = f'[2]</a> <a href="{ONET.url}">O*NET 30.3 Database</a>, USDOL/ETA'
    assert link in comparison.to_html()
    assert "[1]</a> Employment Projections, 2025." in comparison.to_html()
    markdown = comparison.to_markdown()
    assert f"\\[2\\] [O\\*NET 30.3 Database]({ONET.url}), USDOL/ETA, May 2026" in markdown
    assert f"{ASKED} <{ONET.url}>" in " ".join(comparison.to_text().split())


class Reckless:
    """Writes a page of HTML whose one source leads to an address that nobody should follow."""

    media_type = "text/html"

    def format(self, presentation: Presentation, /) -> str:
        source = attrs.evolve(presentation.sources[0], url="javascript:alert(1)")
        return HtmlFormatter().format(attrs.evolve(presentation, sources=(source,)))


def test_an_address_that_is_not_safe_is_no_link() -> None:
    html = compare_at_qoollege(COOK, POET).format(Reckless())
    assert "[1]</a> Employment Projections, 2025." in html
    assert "javascript" not in html


def test_words_of_a_source_are_marked_with_their_language() -> None:
    html = compare_at_qoollege(COOK, POET).to_html("de")
    assert (
        '<span lang="en">O*NET 30.3 Database</span></a>, <span lang="en">USDOL/ETA</span>' in html
    )
    assert ", Mai 2026. Lizenz: " in html
    assert f'<span lang="en">{SAID["html"]}</span></p>' in html
    assert "[1]</a> Employment Projections, 2025.</p>" in html


def test_a_source_is_worded_once_for_all_pages() -> None:
    localizer = Localizer("fr")
    word = localizer.keep(word_source, 8)
    assert word(ONET, 1) is word(ONET, 1)
    assert str(word(ONET, 1).words).startswith("[1] O*NET 30.3 Database, USDOL/ETA, mai 2026.")


@pytest.mark.parametrize("locale", ["en", "de", "ar"])
def test_a_press_says_the_same_to_the_byte(locale: str) -> None:
    press = Press(locale)
    clerk = Career("Clerk", skills=["Files"], aspect_sources={"skills": ONET})
    baker = Career("Baker", skills=["Taste", "Bread"], aspect_sources={"skills": ONET})
    seen_often = [(COOK, POET), (clerk, baker), (POET, COOK), (baker, COOK), (COOK, clerk)] * 3
    for pair in seen_often:
        assert press.html(*pair) == compare(*pair).to_html(locale)


NURSE = Career(
    "Nurse",
    salary=Salary(1, 2, "USD", source=OEWS),
    outlook=Outlook(growth="0.05", source=BLS),
    education="bachelor",
    skills=["Care"],
    day_to_day="Cares.",
    sources=[OEWS, BLS, ONET, OTHER],
    aspect_sources={"education": BLS, **WORDS},
)


@pytest.mark.parametrize(
    ("aspects", "shown"),
    [
        (["salary"], [OEWS]),
        (["skills"], [ONET]),
        (["education"], [BLS]),
        (["growth"], [BLS]),
        (["salary", "day-to-day"], [OEWS, ONET]),
        (None, [OEWS, BLS, ONET]),
    ],
)
def test_a_page_of_chosen_rows_cites_what_they_show_then_what_decides_or_stands_for_no_row(
    aspects: list[str] | None, shown: list[Source]
) -> None:
    titles = [source.title for source in (*shown, OTHER)]
    press = Press(aspects=aspects)
    assert [str(source.title) for source in press.present(NURSE).sources] == titles
    other = attrs.evolve(NURSE, title="Medic", slug="medic")
    page = compare(NURSE, other, aspects=aspects).format(Keep(), "en")
    decisive = [source.title for source in (OEWS, BLS) if source not in shown]
    assert [str(source.title) for source in page.sources] == [*titles[:-1], *decisive]
    assert [[each.title for each in facts.sources] for facts in page.facts] == [titles, titles]


def test_a_ranking_has_the_sources_of_pay_and_outlook_among_its_facts() -> None:
    page = rank([NURSE, COOK], {"salary.ceiling": 1}).format(Keep(), "en")
    sources = {facts.name: facts.sources for facts in page.facts}
    assert sources == {"Nurse": (OEWS, BLS, OTHER), "Cook": ()}


def test_sources_of_aspects_survive_a_round_trip() -> None:
    comparison = compare_at_qoollege(COOK, POET)
    again = Comparison.from_dict(json.loads(json.dumps(comparison.to_dict())))
    assert again == comparison
    assert again.careers[0].aspect_sources == COOK.aspect_sources
    assert again.to_dict() == comparison.to_dict()


def show_skills(career: Career) -> tuple[str, ...] | None:
    return career.skills or None


@pytest.mark.parametrize("notation", NOTATIONS)
def test_an_aspect_of_ones_own_that_shows_what_ours_does_keeps_its_attribution(
    notation: str,
) -> None:
    comparison = compare_at_qoollege(COOK, POET, aspects=[Aspect("own", "Own", show_skills)])
    write: Any = NOTATIONS[notation]
    assert SAID[notation] in write(comparison)
    press = Press(aspects=[Aspect("own", "Own", show_skills)])
    assert (
        press.html(COOK, POET)
        == compare(COOK, POET, aspects=[Aspect("own", "Own", show_skills)]).to_html()
    )


def test_the_source_of_rates_has_its_attribution_where_they_converted() -> None:
    bank = Source("Reference rates", "A bank", attribution="Rates by courtesy of a bank.")
    koch = attrs.evolve(POET, salary=Salary(2, 3, "EUR"))
    rates = Rates("USD", {"EUR": 2}, source=bank)
    for written in (
        compare(COOK, koch, rates=rates).to_html(),
        compare(COOK, koch, rates=rates).to_markdown(),
        rank([COOK, koch], {"salary.floor": 1}, rates=rates).to_text(),
    ):
        assert "Rates by courtesy of a bank." in written
    assert "courtesy" not in compare(COOK, POET, rates=rates).to_html()


class Nameless:
    """Writes a page that has no anchor, as anyone's own page may have none."""

    media_type = "text/html"

    def format(self, presentation: Presentation, /) -> str:
        return HtmlFormatter().format(attrs.evolve(presentation, anchor=None))


def test_without_an_anchor_sources_are_cited_in_words_alone() -> None:
    html = compare_at_qoollege(COOK, POET).format(Nameless())
    assert 'id="' not in html
    assert 'href="#' not in html
    assert "<td>High school [1]</td>" in html
    assert '<p class="careercompare-note">[1] Employment Projections, 2025.</p>' in html
