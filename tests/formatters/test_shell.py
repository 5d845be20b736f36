"""The shell of a page tells of the fragment in it what it says itself."""

from __future__ import annotations

from html import escape

import attrs
import pytest

from careercompare import Career, Catalog, HtmlFormatter, Localizer, rank
from careercompare.formatters import Directory, Group, Section, Shell, write_directory
from careercompare.presentation import Link, Presentation, present_value
from careercompare.words import Phrase, Piece, Quote

NAME = Phrase((Piece("Poets & co"),))
SHELL = Shell("en", "ltr", NAME, "https://a.test/en/", "https://a.test/a.css")


def read(page: str, begin: str, end: str = '">') -> str:
    return page.partition(begin)[2].partition(end)[0]


@pytest.mark.parametrize(
    ("fragment", "title", "description"),
    [
        ("<h2>Poet <bdi>vs</bdi> Cook</h2>", "Poet vs Cook", ""),
        (
            '<h2>A &amp; B</h2><p class="careercompare-introduction">Of <b>a</b>.</p>',
            "A &amp; B",
            "Of a.",
        ),
        (
            (
                '<h2>A</h2><p class="careercompare-introduction">Of a.</p>'
                '<p class="careercompare-verdicts"><span>More: </span><b>A.</b></p>'
            ),
            "A",
            "More: A.",
        ),
        ('<h2>A</h2><p class="careercompare-verdicts"></p>', "A", ""),
        (
            f'<h2>A</h2><p class="careercompare-introduction">{"&amp; " * 90}</p>',
            "A",
            f"{'&amp; ' * 79}&amp;…",
        ),
        (
            f'<h2>A</h2><p class="careercompare-introduction">{"Of a. " * 90}</p>',
            "A",
            f"{'Of a. ' * 26}Of…",
        ),
    ],
)
def test_its_title_is_the_heading_and_it_is_described_by_what_it_finds(
    fragment: str, title: str, description: str
) -> None:
    page = SHELL.wrap("a.html", fragment.encode()).decode()
    assert read(page, "<title>", "</title>") == title
    assert read(page, 'property="og:title" content="') == title
    for name in ('name="description"', 'property="og:description"'):
        assert read(page, f'{name} content="') == description
    assert f"<main>\n{fragment}</main>" in page


def test_what_it_is_about_can_be_told() -> None:
    page = SHELL.wrap("a.html", b"<h2>A</h2>", about='"A" & more').decode()
    assert read(page, 'name="description" content="') == escape('"A" & more')


def test_a_page_leads_home_under_the_name_of_the_site() -> None:
    page = SHELL.wrap("a.html", b"<h2>A</h2>").decode()
    assert '<h1><a href="https://a.test/en/index.html">Poets &amp; co</a></h1>' in page


def test_the_name_of_the_site_turns_nothing_and_is_turned_by_nothing() -> None:
    name = Localizer("ar").phrase("Jobs! <all>")
    shell = attrs.evolve(SHELL, language="ar", direction="rtl", name=name)
    page = shell.wrap("a.html", b"<h2>A</h2>").decode()
    assert 'index.html"><bdi>Jobs! &lt;all&gt;</bdi></a></h1>' in page
    assert '<meta property="og:site_name" content="Jobs! &lt;all&gt;">' in page


def test_links_beside_it_are_a_few_or_in_columns() -> None:
    heading = Phrase((Piece("Further"),))
    items = SHELL.link(["compare/a.html?b&c"], [Phrase((Piece("A & B"),))])
    assert items == b'<li><a href="https://a.test/en/compare/a.html?b&amp;c">A &amp; B</a></li>\n'
    few, many = SHELL.list(heading, items), SHELL.list(heading, items, "columns")
    assert b'<ul class="careercompare-links">\n%b</ul>' % items in few
    assert b'<ul class="careercompare-columns">\n%b' % items in many


class Presented:
    media_type = "application/octet-stream"

    def format(self, presentation: Presentation, /) -> Presentation:
        return presentation


def test_what_has_facts_has_them_as_linked_data() -> None:
    catalog = Catalog.sample()
    ranking = rank([*catalog.values()][:2], {"salary.ceiling": 1})
    page = SHELL.print("rank/a.html", ranking.format(Presented())).decode()
    assert '"url":"https://a.test/en/rank/a.html"' in page
    assert str(HtmlFormatter().format(ranking.format(Presented()))) in page
    card = attrs.evolve(
        present_value(Career("Cook"), Localizer("en")), title=Phrase((Piece("Cook"),))
    )
    assert b"ld+json" not in SHELL.print("cook.html", card)


def test_a_directory_jumps_to_its_sections_where_it_has_several() -> None:
    words = Localizer("en").phrase
    link = Link(words(Quote("A <b>", "en")), "https://a.test/a")
    sections = [Section("a", words("A"), [link]), Section("b", words("B"), [link, link])]
    page = write_directory(
        Directory(
            "en",
            "ltr",
            words("All"),
            words("3 careers"),
            [
                Group(words("Many"), sections),
                Group(words("One"), sections[:1]),
                Group(words("None"), links=[link]),
            ],
        )
    )
    assert page.count('<ul class="careercompare-jumps">') == 1
    assert page.count('<a href="#careercompare-a">') == 1
    assert page.count("A &lt;b&gt;</a>") == 5
