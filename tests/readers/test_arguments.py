"""What no reader can do anything with is named, before a file is opened."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from careercompare import CareerCompareError, InvalidOption, Source
from careercompare.readers import (
    Facets,
    Publication,
    join,
    list_areas,
    read_crosswalk,
    read_oews,
    read_onet,
    read_price_levels,
    read_projections,
)

READERS: list[Callable[[Any], object]] = [
    *(list_areas, read_crosswalk, read_oews, read_onet, read_price_levels, read_projections),
]
SOURCE = Source("Bread Survey 2025")


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@pytest.mark.parametrize(
    ("path", "shown", "remedy"),
    [
        ("a\0", r'"a\x00"', "Remove what no name of a file can hold."),
        ("\ud800", r'"\ud800"', "Remove what no name of a file can hold."),
        ("", '""', "Remove what no name of a file can hold."),
        (5, "5", "Give a text or a Path."),
        (None, "None", "Give a text or a Path."),
    ],
    ids=ascii,
)
def test_what_names_no_file_is_refused(
    read: Callable[[Any], object], path: Any, shown: str, remedy: str
) -> None:
    with pytest.raises(InvalidOption) as caught:
        read(path)
    assert str(caught.value) == f"path: expected the name of a file, got {shown}. {remedy}"


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_a_file_that_is_not_there_stays_an_error_of_the_system(
    read: Callable[[Any], object],
) -> None:
    with pytest.raises(OSError, match="nowhere") as caught:
        read("nowhere.csv")
    assert not isinstance(caught.value, CareerCompareError)


def tell(_: object) -> Facets:
    return {}


BAKER = {"title": "Bakers", "soc": "51-3011", "codes": {"soc": "51-3011"}}


@pytest.mark.parametrize(
    "change",
    [{"title": None}, {"title": " "}, {"soc": 5}, {"codes": None}, {"codes": ["51-3011"]}],
    ids=repr,
)
def test_a_record_that_says_too_little_is_refused(change: dict[str, Any]) -> None:
    whole: Any = SimpleNamespace(**BAKER)
    assert len(Publication(SOURCE, {"51-3011": whole}, tell)) == 1
    lacking: Any = SimpleNamespace(**BAKER | change)
    with pytest.raises(InvalidOption, match=r"^records\['51-3011'\]: expected a record, got"):
        Publication(SOURCE, {"51-3011": lacking}, tell)


def test_records_without_codes_to_ask_for_them_are_refused() -> None:
    records: Any = [SimpleNamespace(**BAKER)]
    with pytest.raises(InvalidOption, match=r"^records: expected a mapping of codes to records"):
        Publication(SOURCE, records, tell)


def publish(told: Any) -> Publication[Any]:
    return Publication(SOURCE, {"51-3011": SimpleNamespace(**BAKER)}, lambda _: told)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (None, r": expected facets by their names, got None\. Return \{\} where nothing is told"),
        ([("skills", ())], ": expected facets by their names, got "),
        ({"skils": ("Dough",)}, r': expected the name of a facet, got "skils"\. Tell skills'),
        ({"codes": {}}, ': expected the name of a facet, got "codes"'),
        ({1: ("Dough",)}, ": expected the name of a facet, got 1"),
        ({"skills": "Dough"}, r"\['skills'\]: expected values in an order, got \"Dough\""),
        ({"routes": {"a", "b"}}, r"\['routes'\]: expected values in an order, got "),
        ({"related": ["35-2014"]}, r"\['related'\]: expected a related occupation, got \"35-2014"),
    ],
)
def test_what_a_publication_of_ones_own_cannot_tell_is_refused_with_its_record(
    told: Any, said: str
) -> None:
    survey = publish(told)
    for use in (survey.careers, lambda: join(survey), lambda: survey.tell("51-3011")):
        with pytest.raises(InvalidOption, match=rf"^tell\(records\['51-3011'\]\){said}"):
            use()


@pytest.mark.parametrize("nothing", [None, (), []], ids=repr)
def test_a_facet_of_many_values_is_told_as_none_or_as_any_values_in_an_order(nothing: Any) -> None:
    names = ("workplaces", "alternate_titles", "related", "skill_ratings")
    survey = publish({**dict.fromkeys(names, nothing), "skills": ["Dough"], "routes": nothing})
    (baker,) = join(survey).catalog.values()
    assert baker == survey.careers()[0]
    assert (baker.skills, baker.routes, baker.related) == (("Dough",), (), ())
    assert [*baker.aspect_sources] == ["skills"]


def test_what_no_publication_can_lack_is_refused() -> None:
    for lacking in ("Job Titles", 5, [5]):
        with pytest.raises(InvalidOption, match=r"^lacking: expected names of what is not there"):
            Publication(SOURCE, {}, tell, lacking=lacking)  # type: ignore[arg-type]
    assert Publication(SOURCE, {}, tell, lacking=["Job Titles"]).lacking == ("Job Titles",)
