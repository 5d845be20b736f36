"""What people ask for leads to the occupation that they mean first, among all official ones.

The questions are everyday words with the SOC code of the occupation meant; where a word means
several alike, each of these will do. None was left out for being missed.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest

from careercompare import Catalog
from careercompare.readers import Oews, Onet, Projections, join

QUESTIONS = {
    "nurse": "29-1141",
    "registered nurse": "29-1141",
    "rn": "29-1141",
    "home health aide": "31-1120",
    "caregiver": "31-1120",
    "buyer": "13-1020",
    "medical lab technician": "29-2010",
    "teacher": "25-2021 25-2031",
    "elementary school teacher": "25-2021",
    "high school teacher": "25-2031",
    "preschool teacher": "25-2011",
    "kindergarten teacher": "25-2012",
    "teacher assistant": "25-9045",
    "driver": "53-3032",
    "truck driver": "53-3032",
    "bus driver": "53-3051 53-3052",
    "delivery driver": "53-3033 53-3031",
    "taxi driver": "53-3054",
    "cook": "35-2014",
    "chef": "35-1011",
    "developer": "15-1252",
    "software developer": "15-1252",
    "software engineer": "15-1252",
    "web developer": "15-1254",
    "programmer": "15-1251",
    "accountant": "13-2011",
    "bookkeeper": "43-3031",
    "electrician": "47-2111",
    "doctor": "29-1215 29-1216 29-1229",
    "surgeon": "29-1249",
    "lawyer": "23-1011",
    "paralegal": "23-2011",
    "engineer": "17-2051 17-2112 17-2141",
    "civil engineer": "17-2051",
    "mechanical engineer": "17-2141",
    "secretary": "43-6014",
    "receptionist": "43-4171",
    "waiter": "35-3031",
    "waitress": "35-3031",
    "bartender": "35-3011",
    "cashier": "41-2011",
    "cna": "31-1131",
    "lpn": "29-2061",
    "emt": "29-2042",
    "paramedic": "29-2043",
    "hairdresser": "39-5012",
    "plumber": "47-2152",
    "police officer": "33-3051",
    "firefighter": "33-2011",
    "security guard": "33-9032",
    "janitor": "37-2011",
    "maid": "37-2012",
    "carpenter": "47-2031",
    "welder": "51-4121",
    "roofer": "47-2181",
    "painter": "47-2141",
    "construction worker": "47-2061",
    "mechanic": "49-3023",
    "auto mechanic": "49-3023",
    "pharmacist": "29-1051",
    "dentist": "29-1021",
    "dental hygienist": "29-1292",
    "physical therapist": "29-1123",
    "psychologist": "19-3033",
    "social worker": "21-1021",
    "veterinarian": "29-1131",
    "pilot": "53-2011 53-2012",
    "flight attendant": "53-2031",
    "architect": "17-1011",
    "data scientist": "15-2051",
    "graphic designer": "27-1024",
    "photographer": "27-4021",
    "journalist": "27-3023",
    "translator": "27-3091",
    "actor": "27-2011",
    "librarian": "25-4022",
    "principal": "11-9032",
    "ceo": "11-1011",
    "hr manager": "11-3121",
    "project manager": "13-1082",
    "marketing manager": "11-2021",
    "sales manager": "11-2022",
    "financial analyst": "13-2051",
    "real estate agent": "41-9022",
    "insurance agent": "41-3021",
    "salesperson": "41-2031",
    "farmer": "11-9013",
    "landscaper": "37-3011",
    "baker": "51-3011",
    "butcher": "51-3021",
    "dishwasher": "35-9021",
    "bank teller": "43-3071",
    "customer service rep": "43-4051",
    "childcare worker": "39-9011",
    "nanny": "39-9011",
    "personal trainer": "39-9031",
    "sysadmin": "15-1244",
    "system administrator": "15-1244",
    "warehouse worker": "53-7065 53-7062",
    "economist": "19-3011",
}


@pytest.fixture(scope="module")
def official(wages_2025: Oews, projected: Projections, onet_30_3: Onet) -> Catalog:
    return join(wages_2025, projected, onet_30_3).catalog


@pytest.fixture(scope="module")
def titled(official: Catalog, data: Path) -> Catalog:
    """The same with the alternate titles of the projections' export, which stand behind stars."""
    titles: dict[str, list[str]] = {}
    with (data / "bls_projections" / "Employment Projections.csv").open(
        encoding="utf-8-sig"
    ) as file:
        for row in csv.DictReader(file):
            _, *others = row["Occupation Title"].split("*")
            titles[row["Occupation Code"].strip('="')] = [each.strip() for each in others]
    assert sum(map(len, titles.values())) == 5_820
    return Catalog(
        attrs.evolve(
            career,
            alternate_titles=dict.fromkeys(
                [*career.alternate_titles, *titles.get(career.codes["soc"], ())]
            ),
        )
        for career in official.values()
    )


def find_places(catalog: Catalog, questions: Mapping[str, str]) -> dict[str, int]:
    """Return at which place the occupation meant stands; 999 where it was not found."""
    places: dict[str, int] = {}
    for asked, codes in questions.items():
        found = [match.career.codes["soc"] for match in catalog.find(asked)]
        places[asked] = min(
            (found.index(code) for code in codes.split() if code in found), default=999
        )
    return places


@pytest.mark.parametrize("asked", ["home health aide", "buyer", "medical lab technician", "nurse"])
def test_what_a_person_means_is_the_first_match(official: Catalog, asked: str) -> None:
    assert official.find(asked)[0].career.codes["soc"] == QUESTIONS[asked]


def test_nearly_all_everyday_words_lead_to_what_is_meant(official: Catalog) -> None:
    places = find_places(official, QUESTIONS)
    # "Nanny" and "project manager" are words that none of these three files has for
    # the occupation, and "high school" is not how the classification calls a secondary school.
    assert {asked for asked, place in places.items() if place > 0} == {
        *("cna", "nanny", "project manager", "high school teacher"),
        *("bookkeeper", "social worker", "surgeon", "truck driver"),
    }
    assert sum(place < 3 for place in places.values()) == 96


def test_with_more_titles_more_of_them_do(titled: Catalog) -> None:
    places = find_places(titled, QUESTIONS)
    assert {asked for asked, place in places.items() if place > 0} == {
        *("cna", "project manager", "social worker", "surgeon", "truck driver"),
    }
    assert sum(place < 3 for place in places.values()) == 98


def test_the_catalog_of_the_package_leads_to_as_many_as_the_guide_says() -> None:
    """These figures stand in ``docs/guide/keep-a-catalog.md``."""
    places = find_places(Catalog.official(), QUESTIONS).values()
    first, near = sum(place == 0 for place in places), sum(place < 3 for place in places)
    assert (len(places), first, near) == (100, 95, 98)
