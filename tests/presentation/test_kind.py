"""A kind: what all pages have in common that are in one locale, for one publisher, by one panel."""

from __future__ import annotations

from typing import Literal

from careercompare import Career, HouseStyle, Localizer, Message
from careercompare.presentation import Kind, Writer
from careercompare.rules import DEFAULT_PANEL, Panel

COOK, POET = Career("Cook"), Career("Poet")


def make(
    locale: str = "en",
    panel: Panel | None = None,
    closing: Literal["none", "summary"] = "none",
) -> Kind:
    writer = Writer(Localizer(locale), HouseStyle(closing=closing))
    salary = Message("aspect.salary", "Salary range")
    return Kind(writer, ["salary", "skills", "own"], [salary, "Skills", "Own"], panel)


def test_it_knows_the_place_of_each_row_and_which_the_introduction_names() -> None:
    kind = make()
    assert kind.places == {"salary": 0, "skills": 1, "own": 2}
    assert kind.skills == 1
    assert kind.introduced == {0, 1, -1}  # there is no outlook, education or day to day
    assert Kind(kind.writer).skills == -1


def test_its_rows_are_headed_in_the_words_of_its_locale_and_by_what_is_ones_own() -> None:
    assert [str(label) for label in make("de").heads.labels] == ["Gehaltsspanne", "Skills", "Own"]


def test_it_keeps_the_words_of_judgements_by_its_own_panel_alone() -> None:
    kind, twin = make(panel=DEFAULT_PANEL), Panel(DEFAULT_PANEL.rules)
    assert kind.keeps(DEFAULT_PANEL.judge((COOK, POET)))
    assert not kind.keeps(twin.judge((COOK, POET)))
    assert not make().keeps(DEFAULT_PANEL.judge((COOK, POET)))


def test_values_that_are_equal_become_the_same_object() -> None:
    kind, pairs = make(), [tuple(map(int, text)) for text in ("12", "12")]
    assert pairs[0] is not pairs[1]
    assert kind.intern(pairs[0]) is kind.intern(pairs[1]) is pairs[0]


def test_no_two_profiles_are_identified_alike_however_many_there_are() -> None:
    kind = make()
    found = [kind.identify((place,)) for place in range(1000)]
    assert len(set(found)) == 1000
    assert kind.identify((999,)) is found[-1]
    assert kind.identify((0,)) not in found  # it was forgotten: another one, but no other profile's


def test_a_text_can_be_told_from_names_but_in_a_summary_and_where_words_fit_to_them() -> None:
    assert make("de").is_patterned
    assert not make("de", closing="summary").is_patterned
    assert not make("es").is_patterned  # whose "y" is "e" before some names
