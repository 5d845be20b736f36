"""Careers one below the other: how many there are, the first of them, and their sources."""

from __future__ import annotations

from notations import Keep

from careercompare import Career, Catalog, HouseStyle, Localizer, MoneyStyle, Salary, Source
from careercompare.presentation import MOST_LISTED, Form, Listed, Presentation, present_list
from careercompare.words import Message

ASPECTS = ("salary", "education")
PAID = Source("Pay")


def show(*careers: Career) -> Presentation:
    catalog = Catalog(careers)
    return catalog.format(Keep())


def cook(number: int) -> Career:
    return Career(f"Cook {number}", salary=Salary(number, 100, "USD", source=PAID))


def test_a_row_is_a_career_with_the_cells_that_it_has_in_a_comparison() -> None:
    page = show(cook(1), Career("Poet", education="master"))
    table = page.table
    heads = ["Career", "Salary range", "Outlook & demand", "Education level"]
    assert [str(head) for head in (table.corner, *table.columns)] == heads
    rows = {str(row.label): [str(cell.line) for cell in row.cells] for row in table.rows}
    assert rows == {
        "Cook 1": ["$1 – $100 [1]", "Not available", "Not available"],
        "Poet": ["Not available", "Not available", "Master"],
    }
    assert all(cell.span is None for row in table.rows for cell in row.cells)


def test_it_says_how_many_there_are_and_how_many_it_does_not_show() -> None:
    page = show(*map(cook, range(1, 14)))
    assert str(page.title) == "13 careers"
    assert len(page.table.rows) == MOST_LISTED
    assert str(page.notes[0]) == "… and 3 more"
    assert show(cook(1)).notes == ()
    assert str(show(cook(1)).title) == "1 career"


def test_nothing_is_a_page_too() -> None:
    page = show()
    assert str(page.title) == "0 careers"
    assert page.table.rows == ()
    assert "0 careers" in Catalog().to_html()
    assert "<table" not in Catalog().to_html()


def test_the_sources_of_figures_come_first_and_a_long_list_of_others_is_counted() -> None:
    others = [Source(f"Source {number}") for number in range(4)]
    poet = Career("Poet", sources=others)
    page = show(poet, cook(1))
    titles = [str(source.title) for source in page.sources]
    assert titles == ["Pay", "Source 0", "Source 1"]
    assert str(page.introduction) == "5 sources"
    few = show(Career("Poet", sources=others[:2]), cook(1))
    assert len(few.sources) == 3
    assert few.introduction.parts == ()


def test_words_that_are_told_bring_all_their_sources() -> None:
    told = [Source(f"Source {number}") for number in range(4)]
    words = Message("a", "A"), Message("b", "B")
    listed = Listed([cook(1), cook(2)], 2, ASPECTS, [Message("why", "Why")], [[words], [()]], told)
    page = present_list(listed, Localizer(), HouseStyle())
    assert len(page.sources) == 5
    assert [str(row.cells[0].line) for row in page.table.rows] == ["A · B", "Not available"]
    assert page.table.rows[1].cells[0].form is Form.MISSING


def test_a_catalog_writes_money_as_its_house_does() -> None:
    style = HouseStyle(money=MoneyStyle("standard", fraction=0))
    catalog = Catalog([Career("Cook", salary=Salary(1_000, 2_000, "USD"))], house_style=style)
    assert "$1,000 – $2,000" in catalog.to_text()


def test_figures_are_noted_as_in_a_comparison() -> None:
    doubted = Career("Poet", salary=Salary(1, 5, "USD", place="Ohio", doubts=["few-jobs"]))
    assert [str(note) for note in show(doubted).notes] == [
        "Salary range: Ohio.",
        "Salary range, Poet: published as such, but doubtful (fewer than 50 jobs).",
    ]
