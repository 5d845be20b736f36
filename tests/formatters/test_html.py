"""HTML: a semantic fragment for anyone's page, or a page of its own."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from notations import parse_html, read_html, read_text_of
from sample import REFERENCE, compare_at_qoollege

from careercompare import (
    Career,
    Catalog,
    Comparison,
    Highest,
    HouseStyle,
    HtmlFormatter,
    InvalidOption,
    Message,
    MoneyStyle,
    Outlook,
    Salary,
    compare,
)
from careercompare.formatters.html.markup import escape, escape_all, escape_json
from careercompare.presentation import Cell, Citation, Form, Link, Presentation, TableRow
from careercompare.words import Listing, Phrase, Piece

SAMPLE = compare_at_qoollege(*REFERENCE)
PAIR = (Career("Poet", skills=["Rhyme"]), Career("Clerk"))


class Meddle:
    """Writes a page whose links have been given an address that no check has seen."""

    media_type = "text/html"

    def format(self, presentation: Presentation, /) -> str:
        link = Link(Phrase((Piece("All"),)), "javascript:alert(1)")
        changed = attrs.evolve(presentation, index=link, url="javascript:alert(1)")
        return HtmlFormatter("page").format(changed)


def find(comparison: Comparison, path: str, locale: str = "en") -> list[Any]:
    found: list[Any] = parse_html(comparison.to_html(locale)).findall(path)
    return found


@pytest.mark.parametrize(
    ("count", "parts"), [(2, [2]), (6, [6]), (7, [3, 4]), (12, [6, 6]), (13, [4, 4, 5])]
)
def test_a_table_of_more_than_six_careers_stands_in_parts(count: int, parts: list[int]) -> None:
    careers = [Career(f"Job {place}", education="bachelor") for place in range(count)]
    tables = find(compare(*careers), ".//table")
    assert [len(table.findall("./thead/tr/th")) - 1 for table in tables] == parts
    names = [cell.text for table in tables for cell in table.findall("./thead/tr/th")[1:]]
    assert names == [each.title for each in careers]
    assert [place for place, table in enumerate(tables) if table.findall("./caption")] == [0]


def test_a_fragment_fits_into_anyones_page() -> None:
    html = SAMPLE.to_html()
    ignored = "tex2jax_ignore mathjax_ignore"  # by MathJax, which has a formula between dollars
    assert html.startswith(f'<article class="careercompare {ignored}" lang="en" dir="ltr">')
    assert html.endswith("</article>\n")
    assert not re.search(r"\bid=|<style|<script|<h1", html)
    classes = re.findall(r'class="([^"]*)"', html)
    names = {name for each in classes for name in each.split()}
    assert all(name.startswith("careercompare") for name in names - set(ignored.split()))


def test_it_offers_itself_to_templates_as_html() -> None:
    html: Any = SAMPLE.to_html("ar")
    assert html.__html__() is html
    assert not hasattr(html + "", "__html__")


def test_the_stylesheet_concerns_nothing_else_on_the_page() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", HtmlFormatter.stylesheet(), flags=re.DOTALL)
    outside, inside = sheet.split("\n.careercompare.careercompare.careercompare {\n")
    rules = re.findall(r"(?<=[{};])\s*([^{};@]+)\{", f";{outside}")
    assert {selector.strip() for selector in rules} == {".careercompare"}
    depth = 1
    for place, character in enumerate(inside, 1):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth > 0 or not inside[place:].strip()
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_a_page_is_whole_and_loads_nothing_from_elsewhere() -> None:
    html = SAMPLE.to_html(standalone=True)
    document = parse_html(html)
    assert document.get("lang") == "en"
    title = read_text_of(document.find(".//title"))
    assert title == read_html(html).title == read_text_of(document.find(".//h1"))
    assert [each.tag for each in document.iter() if "src" in each.attrib] == []
    assert [each.get("rel") for each in document.findall(".//link")] == ["canonical"]
    assert document.find(".//link").get("href") == SAMPLE.to_dict()["url"]
    assert read_html(html) == read_html(SAMPLE.to_html())


@pytest.mark.parametrize("shown", [PAIR[0], SAMPLE.verdicts[0], Catalog(PAIR), Catalog()])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_page_of_its_own_has_one_heading_whatever_it_shows(shown: Any, locale: str) -> None:
    document = parse_html(shown.format(HtmlFormatter("page"), locale))
    (heading,) = document.findall(".//h1")
    assert read_text_of(heading) == read_text_of(document.find(".//title"))
    said = [read_text_of(each) for each in document.findall(".//body//p")]
    assert read_text_of(heading) not in said
    assert document.find(".//h1/..").tag == "article"
    assert "<h1" not in shown.to_html(locale)


def test_a_page_of_no_publisher_has_no_address_of_its_own() -> None:
    html = compare_at_qoollege(*PAIR, house_style=HouseStyle()).to_html(standalone=True)
    assert "canonical" not in html
    assert "og:site_name" not in html
    assert "BreadcrumbList" not in html


def test_a_page_may_go_without_linked_data() -> None:
    html = SAMPLE.format(HtmlFormatter("page", linked_data="none"))
    assert "<script" not in html
    assert read_html(html) == read_html(SAMPLE.to_html())


def test_pay_of_which_only_a_median_is_known_is_linked_data_without_a_range() -> None:
    cook = Career("Cook", salary=Salary(None, None, "USD", median=5))
    page = compare_at_qoollege(cook, Career("Poet")).format(HtmlFormatter("page"))
    assert '"median":5' in page.replace(" ", "")
    assert "minValue" not in page


def test_the_table_is_one_for_people_who_hear_it() -> None:
    assert len(find(SAMPLE, ".//caption")) == 1
    assert [each.get("scope") for each in find(SAMPLE, ".//thead//th")] == ["col"] * 3
    assert [each.get("scope") for each in find(SAMPLE, ".//tbody//th")] == ["row"] * 8
    for bar in find(SAMPLE, ".//svg"):
        assert bar.get("aria-hidden") == "true"
        assert not read_text_of(bar)


@pytest.mark.parametrize(
    ("currency", "high", "money", "words"),
    [
        ("USD", 191_000, MoneyStyle(), ["$0", "$50K", "$100K", "$150K", "$200K"]),
        ("IDR", 191_000_000, MoneyStyle("standard"), ["IDR 0", "", "", "", "IDR 200,000,000"]),
        (
            "IDR",
            300_000_000,
            MoneyStyle("standard"),
            ["IDR 0", "IDR 100,000,000", "IDR 200,000,000", "IDR 300,000,000"],
        ),
        ("IDR", 3 * 10**12, MoneyStyle("standard"), ["IDR 0", "", "", "IDR 3,000,000,000,000"]),
    ],
)
def test_ticks_between_have_no_words_where_these_would_run_into_each_other(
    currency: str, high: int, money: MoneyStyle, words: list[str]
) -> None:
    cook = Career("Cook", salary=Salary(1, high, currency))
    page = compare(cook, Career("Poet"), house_style=HouseStyle(money=money))
    shown = [
        read_text_of(each) for each in find(page, ".//div/p/span") if each.get("class") is None
    ]
    assert [each.replace("\u00a0", " ") for each in shown] == words


def test_a_table_of_many_careers_scrolls_in_a_region_with_a_name() -> None:
    comparison = compare_at_qoollege(*PAIR, Career("Pilot"))
    (region,) = find(comparison, ".//div[@role='region']")
    assert region.get("aria-label") == "Comparison of Poet, Clerk, and Pilot"
    assert region.get("tabindex") == "0"


def test_what_is_missing_is_marked_as_such() -> None:
    (missing,) = find(compare_at_qoollege(*PAIR), ".//td[@class='careercompare-missing']")
    assert read_text_of(missing) == "Not available"


def test_the_words_of_another_language_say_which() -> None:
    poet = Career("شاعر", skills=["القافية"], day_to_day="يكتب.", language="ar")
    comparison = compare_at_qoollege(poet, PAIR[1])
    for path in (".//h2/*", ".//thead//th/*", ".//td//li/*", ".//li/a/*"):
        first = find(comparison, path)[0]
        assert (first.tag, first.get("lang")) == ("bdi", "ar")
    (cell,) = find(comparison, ".//td[@lang]")
    assert (cell.get("lang"), cell.get("dir"), read_text_of(cell)) == ("ar", "auto", "يكتب.")


def test_english_words_in_an_arabic_page_are_isolated_and_called_english() -> None:
    comparison = compare_at_qoollege(Career("C++"), Career("C#", slug="c-sharp"))
    (article,) = find(comparison, ".//article", "ar")
    assert (article.get("lang"), article.get("dir")) == ("ar", "rtl")
    titles = [each for each in article.findall(".//h2/bdi") if each.get("lang") == "en"]
    assert [read_text_of(each) for each in titles] == ["C++", "C#"]


def test_a_page_without_verdicts_and_rows_leaves_their_parts_out() -> None:
    html = compare_at_qoollege(Career("a"), Career("b"), rules=[]).to_html()
    assert "careercompare-verdicts" not in html
    assert "<table" not in html


def test_an_address_that_is_not_safe_is_words_alone() -> None:
    html = SAMPLE.format(Meddle())
    assert "javascript" not in html
    assert '<p class="careercompare-index">All</p>' in html
    assert "canonical" not in html


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_bar_stays_on_its_scale(locale: str) -> None:
    careers = [
        Career("a", salary=Salary(0, 191_000, "USD", median=0), outlook=Outlook(growth="-0.5")),
        Career("b", salary=Salary(5, "185000.5", "USD", median=9), outlook=Outlook(growth="1.9")),
    ]
    bars = find(compare_at_qoollege(*careers), ".//svg", locale)
    drawn = [bar for bar in bars if bar.get("class") == "careercompare-bar"]
    assert len(drawn) == 4
    for shape in (shape for bar in drawn for shape in bar):
        start, width = int(shape.get("x")), int(shape.get("width"))
        assert 0 <= start <= start + width <= 1000


def draw_pay(*pays: Salary, locale: str = "en") -> list[str]:
    """Draw pay in bars: each as its rectangles, and the tip of its arrow."""
    careers = [Career(f"c{at}", salary=pay) for at, pay in enumerate(pays)]
    drawn = find(compare(*careers, aspects=["salary"]), ".//svg", locale)
    bars = [bar for bar in drawn if bar.get("class") == "careercompare-bar"]
    return [
        " ".join(
            f"{shape.get('x')}+{shape.get('width')}" if shape.get("x") else str(shape.get("d"))
            for shape in bar
        )
        for bar in bars[-len(pays) :]
    ]


def test_pay_with_one_end_points_to_where_it_goes_on() -> None:
    low, high = Salary(60, None, "USD"), Salary(None, 80, "USD")
    assert draw_pay(low, high) == [
        "600+6 M606 0 642 6 606 12z",
        "794+6 M794 0 758 6 794 12z",
    ]
    assert draw_pay(low, high, locale="ar") == [
        "394+6 M394 0 358 6 394 12z",
        "200+6 M206 0 242 6 206 12z",
    ]


def test_pay_with_one_end_and_a_median_points_on_from_there() -> None:
    high = Salary(None, 80, "USD", median=40)
    assert draw_pay(Salary(60, None, "USD", median=70), high)[1].endswith("M400 0 364 6 400 12z")
    assert draw_pay(Salary(None, 100, "USD"), Salary(None, 0, "USD"))[1] == "0+0 M0 0 0 6 0 12z"


def test_text_is_escaped_for_elements_attributes_and_scripts() -> None:
    assert escape("<a href='x' title=\"y\">&\x00") == (
        "&lt;a href=&#x27;x&#x27; title=&quot;y&quot;&gt;&amp;\ufffd"
    )
    assert escape_json({"a": "</script><!--"}) == '{"a":"\\u003c/script\\u003e\\u003c!--"}'


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"extent": "fragmnet"}, "extent: expected 'fragment' or 'page', got \"fragmnet\"."),
        ({"extent": []}, "extent: expected 'fragment' or 'page'"),
        ({"linked_data": "xml"}, "linked_data: expected 'json-ld' or 'none'"),
    ],
)
def test_an_option_that_is_none_is_refused(options: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        HtmlFormatter(**options)
    assert str(caught.value).startswith(problem)


@pytest.mark.parametrize("aspect", ["workplaces", "skills"])
def test_a_career_that_leads_in_a_row_of_lists_has_its_list_marked(aspect: str) -> None:
    says = Message("more", "More")
    rule = Highest("more", of=lambda career: len(career.workplaces), says=says, aspect=aspect)
    one = Career("Cook", workplaces=["inns", "ships"], skills=["Taste"])
    page = compare(one, Career("Poet", workplaces=["home"]), rules=[rule]).to_html()
    mark = '<span class="careercompare-lead"><span aria-hidden="true">▲ </span>More</span>'
    (cell,) = re.findall(r'<td class="careercompare-leads">.*?</td>', page)
    assert cell.endswith(f"</ul> {mark}</td>")
    assert page.count("<ul") == page.count("</ul>") == 3


class LayOut:
    """Writes a page whose table is made of rows, as anyone's own formatter may make one."""

    media_type = "text/html"

    def format(self, presentation: Presentation, /) -> str:
        table = attrs.evolve(presentation.table, rows=presentation.table.rows)
        return HtmlFormatter().format(attrs.evolve(presentation, table=table))


@pytest.mark.parametrize("locale", ["en", "ar", "de"])
def test_a_table_made_of_its_rows_is_written_as_one_whose_rows_are_yet_to_be_made(
    locale: str,
) -> None:
    assert SAMPLE.format(LayOut(), locale) == SAMPLE.to_html(locale)


class Replace:
    """Writes a page whose only row has these cells."""

    media_type = "text/html"

    def __init__(self, *cells: Cell) -> None:
        self.cells = cells

    def format(self, presentation: Presentation, /) -> str:
        row = TableRow(Phrase((Piece("Own"),)), self.cells)
        table = attrs.evolve(presentation.table, rows=[row])
        return HtmlFormatter().format(attrs.evolve(presentation, table=table))


def test_cells_of_ones_own_are_written_with_what_they_mean_by_themselves() -> None:
    texts, one = Listing(("Math", "R&D"), ", "), Phrase((Piece("One"),))
    written = compare(*PAIR).format(
        Replace(
            Cell(Form.TEXT, (one,), leads=(one,)),
            Cell(Form.TEXT, (one,), citation=Citation(1, Phrase((Piece(" [1]"),)))),
            Cell(Form.LIST, texts, ", ", shared=(False, True)),
            Cell(Form.LIST, texts, ", ", leads=(one,)),
            Cell(Form.LIST, Listing((), ", "), ", "),
        )
    )
    shared = '<li class="careercompare-shared">R&amp;D</li></ul>'
    common = '<span class="careercompare-common">R&amp;D</span>'
    lead = '<span class="careercompare-lead"><span aria-hidden="true">▲ </span>One</span>'
    leads = '<td class="careercompare-leads">'
    assert re.findall(r"<td.*?</td>", written) == [
        f"{leads}One {lead}</td>",
        "<td>One [1]</td>",
        f"<td><ul><li>Math, </li>{shared} {common}</td>",
        f"{leads}<ul><li>Math, </li><li>R&amp;D</li></ul> {lead}</td>",
        "<td><ul></ul></td>",
    ]


def test_texts_are_escaped_together_as_each_of_them_alone() -> None:
    assert escape_all(("Coding", "C++", "Écoute", "")) == ("Coding", "C++", "Écoute", "")
    assert escape_all(("R&D", "Coding")) == ("R&amp;D", "Coding")
    assert escape_all(("<b>", '"x"', "O'Neil")) == (
        "&lt;b&gt;",
        "&quot;x&quot;",
        "O&#x27;Neil",
    )
    assert escape_all(("a\x00b", "Coding", "\ud800")) == ("a\ufffdb", "Coding", "\ufffd")
    assert escape_all(("two\nlines",)) == ("two\nlines",)
    assert escape_all(()) == ()


def list_places(places: list[str], language: str = "en", locale: str = "en") -> str:
    comparison = compare(Career("Poet", workplaces=places, language=language), Career("Clerk"))
    found = re.search(r"<ul><li>.*?</ul>", comparison.to_html(locale))
    return "" if found is None else found[0]


def test_the_items_of_a_list_are_escaped_and_marked_one_by_one() -> None:
    assert list_places(["R&D"]) == "<ul><li>R&amp;D</li></ul>"
    assert list_places(["Math", "a<b"]) == "<ul><li>Math, </li><li>a&lt;b</li></ul>"
    assert list_places(["Chor"], "de") == '<ul><li><span lang="de">Chor</span></li></ul>'
    assert list_places(["Math", "شعر"]) == "<ul><li>Math, </li><li><bdi>شعر</bdi></li></ul>"
    assert list_places(["C++"], "ar", "ar") == "<ul><li><bdi>C++</bdi></li></ul>"
