"""Careers are found by what people call them, and each match tells why it is there."""

from __future__ import annotations

import copy
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers, texts

from careercompare import Career, Catalog, Outlook, UnknownCareer
from careercompare.catalog import How, Match, WordMatch
from careercompare.catalog.naming import fold_words
from careercompare.model import make_slug

ML = Career("Machine Learning Engineer", codes={"onet": "15-2051.01"})
MLOPS = Career("MLOps Engineer")
DEVELOPER = Career(
    "Software Developers",
    codes={"soc": "15-1252"},
    alternate_titles=["Software Engineer", "Back-end Developer"],
)
NURSE = Career("Registered Nurses", alternate_titles=["RN"])
MANAGER = Career("General and Operations Managers")
ADMINISTRATOR = Career("Network and Computer Systems Administrators", slug="sysop")
COOK = Career("Küchenchef/Köchin", language="de")
JAPANESE = Career("機械学習エンジニア", language="ja")
CATALOG = Catalog([ML, MLOPS, DEVELOPER, NURSE, MANAGER, ADMINISTRATOR, COOK, JAPANESE])


def find(words: str) -> list[Career]:
    return [match.career for match in CATALOG.find(words)]


def find_best(words: str) -> Match:
    return CATALOG.find(words)[0]


@pytest.mark.parametrize(
    ("words", "career", "field", "text", "score"),
    [
        ("Machine Learning Engineer", ML, "title", "Machine Learning Engineer", 1),
        ("software engineer", DEVELOPER, "alternate_titles", "Software Engineer", 0.9),
        ("15-1252", DEVELOPER, "codes", "15-1252", 1),
        ("sysop", ADMINISTRATOR, "slug", "sysop", 1),
    ],
)
def test_every_text_of_a_career_is_searched(
    words: str, career: Career, field: str, text: str, score: float
) -> None:
    best = find_best(words)
    assert (best.career, best.field, best.text, best.score) == (career, field, text, score)


@pytest.mark.parametrize(
    "words",
    [
        "KÜCHENCHEF KÖCHIN",
        "kuchenchef, kochin",
        "Ku\u0308chenchef/Ko\u0308chin",
        "köchin küchenchef",
        "Küchen-Chef Köchin",
    ],
)
def test_case_accents_punctuation_order_and_spaces_do_not_count(words: str) -> None:
    best = find_best(words)
    assert best.career == COOK
    assert best.score == 1
    assert {word.how for word in best.words} == {How.SAME}


@pytest.mark.parametrize(
    ("words", "career", "how", "found"),
    [
        ("rn", NURSE, How.SAME, "rn"),
        ("mle", ML, How.INITIALS, "machine learning engineer"),
        ("softw", DEVELOPER, How.START, "software"),
        ("mgr", MANAGER, How.SHORT, "managers"),
        ("sysadmin", ADMINISTRATOR, How.SHORT, "systems administrators"),
        ("nurzes", NURSE, How.NEAR, "nurses"),
        ("機械", JAPANESE, How.START, "機械学習エンジニア"),
        ("151252", DEVELOPER, How.SAME, "15 1252"),
    ],
)
def test_a_match_tells_how_each_word_was_found(
    words: str, career: Career, how: How, found: str
) -> None:
    match, *_ = CATALOG.find(words)
    assert match.career == career
    assert [(word.asked, word.found, word.how) for word in match.words] == [(words, found, how)]


def test_what_may_be_meant_is_shown_with_the_likeliest_first() -> None:
    assert find("ml engineer") == [ML, MLOPS]
    first, second = CATALOG.find("ml engineer")
    assert [word.how for word in first.words] == [How.INITIALS, How.SAME]
    assert [word.how for word in second.words] == [How.START, How.SAME]
    assert 1 > first.score > second.score > 0


def test_a_text_with_fewer_further_words_comes_first() -> None:
    catalog = Catalog([Career("Sales Engineer of Ships"), Career("Sales Engineer")])
    assert [match.career.title for match in catalog.find("engineer sales")] == [
        "Sales Engineer",
        "Sales Engineer of Ships",
    ]


def test_of_two_abbreviated_words_the_shorter_comes_first() -> None:
    catalog = Catalog([Career("Mammographer"), Career("Manager"), Career("Mountaineer")])
    assert [match.career.title for match in catalog.find("mgr")] == ["Manager", "Mammographer"]


def test_equal_matches_are_told_by_title_first_then_in_the_order_of_the_catalog() -> None:
    other = Career("Other", slug="first", alternate_titles=["Baker"])
    one, two = Career("Baker", slug="z"), Career("Baker", slug="a")
    found = Catalog([other, one, two]).find("baker")
    assert [match.career for match in found] == [one, two, other]


def test_the_best_text_of_a_career_speaks_for_it() -> None:
    career = Career("Maker of Bread", alternate_titles=["Bread", "Baker"], codes={"x": "baker"})
    (match,) = Catalog([career]).find("baker")
    assert (match.field, match.text, match.score) == ("alternate_titles", "Baker", 0.9)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "!",
        "mg",
        "grs",
        "ngr",
        "mgt",
        "barista",
        "zzz",
        "machine nurse",
        "15-1253",
        "15-1252.99",
        "a" * 10_000,
        "\x00",
        "\ud800",
    ],
)
def test_where_nothing_is_found_nothing_is_returned(words: str) -> None:
    assert CATALOG.find(words) == ()
    assert Catalog().find(words) == ()


def test_near_spellings_are_tried_only_where_nothing_else_is_found() -> None:
    catalog = Catalog([Career("Baker"), Career("Bakers"), Career("Baler")])
    assert [match.career.title for match in catalog.find("baker")] == ["Baker", "Bakers"]
    found = catalog.find("bakre")
    assert found[0].career.title == "Baker"
    assert {word.how for match in found for word in match.words} == {How.NEAR}
    assert found == tuple(sorted(found, key=lambda match: -match.score))


def test_a_word_may_be_near_beside_one_that_is_the_same() -> None:
    (match,) = CATALOG.find("sofware engineer")
    assert match.career == DEVELOPER
    assert [word.how for word in match.words] == [How.NEAR, How.SAME]


def test_a_word_that_is_asked_for_twice_counts_once() -> None:
    assert CATALOG.find("nurses nurses") == CATALOG.find("nurses")


def test_more_words_than_anybody_asks_for_are_found_as_a_whole_text_alone() -> None:
    words = [f"w{number}" for number in range(17)]
    catalog = Catalog([Career(" ".join(words), slug="many")])
    for asked in (words, words[:16], words[1:]):
        assert [match.career.slug for match in catalog.find(" ".join(asked))] == ["many"]
    assert catalog.find(" ".join(reversed(words))) == ()


def test_a_long_word_is_found_but_its_spelling_is_not_guessed() -> None:
    catalog = Catalog([Career("a" * 41), Career("b" * 40)])
    assert [match.career.title for match in catalog.find("b" * 39 + "c")] == ["b" * 40]
    assert [match.career.title for match in catalog.find("a" * 40)] == ["a" * 41]
    assert catalog.find("a" * 40 + "c") == ()


def test_no_question_costs_more_than_its_length() -> None:
    start = time.process_time()
    for words in ("a " * 100_000, "".join(f"w{number} " for number in range(100_000))):
        CATALOG.find(words)
    with pytest.raises(UnknownCareer) as caught:
        CATALOG["mlops-" * 100_000]
    assert caught.value.near == ()
    # A few tenths of a second; searching all texts for each of the words takes a minute.
    assert time.process_time() - start < 5


def test_a_text_without_letters_is_found_by_itself() -> None:
    catalog = Catalog([Career("🚀"), Career("C++ Developer")])
    assert [match.career.title for match in catalog.find("🚀")] == ["🚀"]
    assert [match.career.title for match in catalog.find("c++")] == ["C++ Developer"]
    assert catalog.find("C#") == ()


@given(st.lists(careers, max_size=4, unique_by=lambda career: career.slug), texts)
def test_every_career_is_found_by_its_title_and_slug_and_scores_are_in_order(
    careers_: list[Career], words: str
) -> None:
    catalog = Catalog(careers_)
    for career in careers_:
        for text in (career.title, career.slug):
            same = [match for match in catalog.find(text) if match.career == career]
            assert [match.score for match in same] == [1]
    found = catalog.find(words)
    assert found == Catalog(careers_).find(words)
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert len({match.career.slug for match in found}) == len(found)


@given(st.text(st.sampled_from("aB9 '-./&é+#"), max_size=20))
def test_ascii_text_is_folded_as_any_other(text: str) -> None:
    assert fold_words(text) == tuple(filter(None, make_slug(text).split("-")))


def test_an_unknown_slug_suggests_what_it_may_mean() -> None:
    with pytest.raises(UnknownCareer) as caught:
        CATALOG["ml-engineer"]
    assert caught.value.near == ("machine-learning-engineer", "mlops-engineer")
    with pytest.raises(UnknownCareer) as caught:
        CATALOG["xmlops-enginex"]
    assert caught.value.near[0] == "mlops-engineer"
    with pytest.raises(UnknownCareer):
        CATALOG[5]  # type: ignore[index]  # not every caller has a type checker


def test_a_catalog_that_was_searched_is_still_the_same_value() -> None:
    searched = Catalog([ML, MLOPS])
    searched.find("ml")
    searched.related(ML)
    for twin in (pickle.loads(pickle.dumps(searched)), copy.deepcopy(searched)):  # noqa: S301
        assert twin == searched == Catalog([ML, MLOPS])
        assert twin.find("ml") == searched.find("ml")


def titles(words: str, *careers_: Career) -> list[str]:
    return [match.career.title for match in Catalog(careers_).find(words)]


def test_what_a_title_names_goes_before_what_it_only_mentions() -> None:
    anesthetists, managers = Career("Nurse Anesthetists"), Career("Managers, Nurse Stations")
    assert titles("nurse", anesthetists, managers, NURSE)[0] == "Registered Nurses"
    assert titles("nurses", anesthetists, NURSE)[0] == "Registered Nurses"
    assert titles("engineer", Career("Engineer Recruiter"), Career("Senior Sales Engineer"))[0] == (
        "Senior Sales Engineer"
    )


def test_a_title_of_another_language_is_not_read_as_english() -> None:
    first, second = Career("Chef de Cuisine", language="fr"), Career("Sous Chef", language="fr")
    assert [match.agreement for match in Catalog([first, second]).find("chef")] == [0.9, 0.867]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("secretary", "Secretaries"),
        ("secretaries", "Secretary"),
        ("waitress", "Waitresses"),
        ("midwife", "Midwives"),
        ("foreman", "Foremen"),
    ],
)
def test_singular_and_plural_are_nearly_the_same(asked: str, title: str) -> None:
    (match,) = Catalog([Career(title)]).find(asked)
    assert match.words[0].how is How.NUMBER
    assert match.score == 0.99


def test_a_title_goes_before_an_alternate_title_that_many_may_have() -> None:
    buyers = Career("Buyers and Purchasing Agents")
    clerks = Career("Procurement Clerks", alternate_titles=["Buyer"])
    assert titles("buyer", clerks, buyers) == [buyers.title, clerks.title]


def test_what_a_title_excepts_is_not_meant() -> None:
    all_but = Career("Cleaners, Except Maids")
    maids = Career("Maids and Housekeeping Workers of Hotels and Hospitals")
    assert titles("maid", all_but, maids) == [maids.title, all_but.title]
    assert Catalog([all_but]).find("maid")[0].score < 0.5


def test_of_like_titles_the_commoner_career_comes_first_and_the_agreement_says_the_rest() -> None:
    rare = Career("Bus Drivers", outlook=Outlook(openings=90))
    common = Career("Truck Drivers", outlook=Outlook(openings=99_999))
    unknown = Career("Cab Drivers", outlook=Outlook("high"))
    first, second, third = Catalog([unknown, rare, common]).find("driver")
    assert [first.career, second.career, third.career] == [common, rare, unknown]
    assert first.agreement == second.agreement == third.agreement == third.score == 0.891
    assert first.score == 0.921
    (most,) = Catalog([Career("Bus Drivers", outlook=Outlook(openings=10**9))]).find("driver")
    assert repr(most) == "<Match 'Bus Drivers' by title: 0.927>"
    assert Catalog([rare]).find("bus drivers")[0].score == 1


def test_of_three_words_one_may_be_left_out_of_a_title_the_first_before_others() -> None:
    laboratory = Career("Clinical Laboratory Technicians", alternate_titles=["Blood Reader"])
    emergency = Career("Emergency Medical Technicians")
    clerk = Career("Clerk", alternate_titles=["Lab Technician"])
    catalog = Catalog([emergency, clerk, laboratory])
    (match,) = catalog.find("medical lab technician")
    assert match.career == laboratory
    assert [word.asked for word in match.words] == ["lab", "technician"]
    assert match.score < 0.6
    assert titles("emergency laboratory technician", emergency, clerk) == [emergency.title]
    assert catalog.find("medical laboratory") == ()
    assert catalog.find("99 lab technician") == ()


def test_who_does_it_is_found_by_the_doing() -> None:
    (match,) = Catalog([Career("Teaching Assistants")]).find("teacher assistant")
    assert [word.how for word in match.words] == [How.STEM, How.NUMBER]
    assert titles("bookkeeper", Career("Zookeeper"), Career("Bookkeeping")) == [
        "Bookkeeping",
        "Zookeeper",
    ]


@pytest.mark.parametrize(
    ("asked", "found", "how", "worth"),
    [
        ("nurse", "nurse", How.SAME, 1),
        ("nurse", "nurses", How.NUMBER, 0.99),
        ("ml", "machine learning", How.INITIALS, 0.85),
        ("plum", "plumbers", How.START, 0.5 + 0.4 / 2),
        ("mgr", "managing", How.SHORT, 0.5 + 0.2 * 3 / 8),
        ("teacher", "teaching", How.STEM, 0.5),
        ("plumbr", "plumber", How.NEAR, 0.5 * 12 / 13),
    ],
)
def test_a_word_is_worth_as_much_as_it_is_like_what_was_asked_for(
    asked: str, found: str, how: How, worth: float
) -> None:
    assert WordMatch(asked, found, how).worth == pytest.approx(worth, rel=1e-12)


@pytest.mark.parametrize(
    ("asked", "title", "agreement"),
    [
        ("nurses", "Registered Nurses", 0.8 + 0.2 / 2),
        ("nurse", "Registered Nurses", 0.99 * 0.9),
        ("nurse", "Nurse Anesthetists", 0.8 * 0.9),
        ("engineers", "Engineers of Ships", 0.8 + 0.2 / 1.5),
        ("night guards", "Guards, Night Shift", 0.8 + 0.2 * 2 / 2.5),
        ("guards night", "Guards, Night Shift", 0.8 * (0.8 + 0.2 * 2 / 2.5)),
        ("waiters", "Waiters and Waitresses", 1),
        ("cleaners", "Cleaners, Except Maids", 1),
        ("maids", "Cleaners, Except Maids", 0.5 * 0.8 * 0.8),
        ("clinical lab technician", "Clinical Laboratory Technicians", (1.99 + 0.62) / 3),
        (
            "medical laboratory technicians",
            "Clinical Laboratory Technicians",
            2 / 3 * (0.8 + 0.2 * 2 / 3),
        ),
    ],
)
def test_a_text_agrees_as_well_as_its_words_and_what_it_names(
    asked: str, title: str, agreement: float
) -> None:
    (match,) = Catalog([Career(title, slug="x")]).find(asked)
    assert (match.field, match.agreement) == ("title", round(agreement, 3))


def test_an_alternate_title_agrees_nine_tenths_as_well() -> None:
    (match,) = Catalog([Career("Clerk", alternate_titles=["Nurse Anesthetists"])]).find("nurse")
    assert (match.field, match.agreement) == ("alternate_titles", 0.648)


@pytest.mark.parametrize(
    ("openings", "raised"), [(0, 0), (9, 1 / 6), (999, 3 / 6), (999_999, 1), (10**7, 1)]
)
def test_a_score_is_raised_by_the_digits_of_the_openings(openings: int, raised: float) -> None:
    driver = Career("Bus Drivers", outlook=Outlook(openings=openings))
    (match,) = Catalog([driver]).find("driver")
    assert match.score == round(0.891 + (1 - 0.891) / 3 * raised, 3)


@pytest.mark.parametrize(("length", "found"), [(10, 1), (11, 0)])
def test_a_word_of_more_than_ten_letters_is_no_abbreviation_of_several(
    length: int, found: int
) -> None:
    career = Career("abcdefx ghijkly", slug="x")
    assert len(Catalog([career]).find("abcdefghijkl"[:length])) == found


@pytest.mark.parametrize(
    ("asked", "word", "found"),
    [
        ("bakes", "baker", True),  # four letters of five
        ("cool", "cook", False),
        ("xbakery", "baker", True),  # two letters more
        ("bakes", "xbakesy", False),
        ("bakers", "xbakersy", True),
        ("teacher", "teaching", True),
        ("waiter", "waiting", True),
        ("buyer", "buying", False),  # too little of a word to know it by
    ],
)
def test_a_word_is_near_where_little_of_it_is_unlike(asked: str, word: str, *, found: bool) -> None:
    assert bool(Catalog([Career(word, slug="5")]).find(asked)) is found


def test_no_more_than_three_words_are_near() -> None:
    catalog = Catalog([Career(f"{letter}lumber") for letter in "abcde"])
    assert len(catalog.find("plumber")) == 3
