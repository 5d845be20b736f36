"""A career by whatever it is called, as long as that is exact and of one career."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Capture, fail, run, say, write_catalog

from careercompare import Career, CareerCompareError, Catalog
from careercompare.cli.careers import open_careers

OFFICIAL, SAMPLE = Catalog.official(), Catalog.sample()
KNOWN = {name: open_careers(name) for name in (None, "official", "sample")}


def find(asked: str, catalog: str | None = None) -> str:
    known = KNOWN.get(catalog) or open_careers(catalog)
    return known.find(asked).slug


@pytest.mark.parametrize(
    "asked",
    [
        "registered-nurses",
        "Registered-Nurses",
        "Registered Nurses",
        "  registered   NURSES ",
        "29-1141",
        "29-1141.00",
        "Coronary Care Unit Nurse",
    ],
)
def test_a_slug_a_title_a_code_or_another_title_names_a_career(asked: str) -> None:
    assert find(asked) == "registered-nurses"
    assert find(asked, "official") == "registered-nurses"


def test_case_and_accents_do_not_count(tmp_path: Path) -> None:
    path = write_catalog(tmp_path)
    for asked in ("Küchenchef", "KUCHENCHEF", "Ku\u0308chenchef"):
        assert find(asked, path) == "koch"


def test_a_title_goes_before_a_code_and_that_before_another_title(tmp_path: Path) -> None:
    one = Career("Cook", codes={"own": "Poet"}, alternate_titles=["Baker"])
    path = write_catalog(tmp_path, one, Career("Poet"), Career("Rhymer", codes={"own": "Baker"}))
    assert find("poet", path) == "poet"
    assert find("baker", path) == "rhymer"


def test_a_career_at_a_place_goes_by_its_name_with_the_place(tmp_path: Path) -> None:
    path = write_catalog(tmp_path, *(Career("Cook", place=each) for each in ("Ohio", "Texas")))
    assert find("Cook (Texas)", path) == "cook-texas"
    with pytest.raises(CareerCompareError, match=r"'cook-ohio' \(Cook \(Ohio\)\) or 'cook-texas'"):
        find("Cook", path)


def test_what_is_like_no_career_is_refused_with_the_way_to_find_one(capsys: Capture) -> None:
    said = fail(capsys, "compare", "Rocket Wizard", "plumber")
    assert said.endswith('got "Rocket Wizard". Look for it by its words: careercompare find WORD.')


def test_a_career_beside_others_is_another_one(capsys: Capture) -> None:
    said = fail(capsys, "compare", "RN", "plumber", "--against", "29-1141")
    assert 'expected each career once, got "29-1141"' in said


def test_what_names_several_careers_is_refused_with_their_slugs(capsys: Capture) -> None:
    said = fail(capsys, "compare", "Instructor", "plumber")
    assert said.startswith('CAREER: expected the name of one career, got "Instructor". It may be ')
    assert "'architecture-teachers-postsecondary' (Architecture Teachers, Postsecondary)" in said
    assert said.endswith(" or 30 more: give the slug of one.")


def test_what_is_only_near_is_refused_with_what_may_be_meant(capsys: Capture) -> None:
    said = fail(capsys, "show", "Registerd Nurses")
    assert said.startswith("no career named 'Registerd Nurses'. Did you mean 'registered-nurses'")


def test_a_code_is_that_of_an_official_occupation_which_the_sample_borrows() -> None:
    codes = [career.codes["soc"] for career in SAMPLE.values() if "soc" in career.codes]
    assert codes
    for code in codes:
        assert OFFICIAL[find(code)].codes["soc"] == code
        assert find(code, "sample") in SAMPLE


def test_what_is_called_as_one_of_the_sample_is_the_official_occupation() -> None:
    for name, slug in (
        ("plumber", "plumber"),
        ("Plumbers", "plumbers-pipefitters-and-steamfitters"),
    ):
        assert find(name) == slug
    assert find("plumbers", "sample") == "plumber"


def test_no_title_of_the_sample_is_one_of_an_official_occupation() -> None:
    titles = {career.title.casefold() for career in OFFICIAL.values()}
    assert titles.isdisjoint(career.title.casefold() for career in SAMPLE.values())


def test_titles_of_the_sample_are_looked_up_without_the_occupations(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Catalog, "official", None)
    page = SAMPLE.compare("plumber", "chef").to_text()
    assert say(capsys, "compare", "Plumber", "chef") == page


def test_behind_two_hyphens_anything_is_a_name(tmp_path: Path, capsys: Capture) -> None:
    path = write_catalog(tmp_path, Career("--help", slug="help"), Career("-n"), Career("Cook"))
    assert "│ --help" in say(capsys, "show", "--catalog", path, "--", "--help")
    page = say(capsys, "compare", "cook", "--catalog", path, "--", "--help", "-n")
    assert "Cook vs --help vs -n" in page
    assert say(capsys, "list", "--catalog", path, "--", "--help").startswith("help")
    assert fail(capsys, "show", "--", "--wizard").startswith("no career named '--wizard'.")


def test_long_names_are_cut_where_they_are_told(tmp_path: Path, capsys: Capture) -> None:
    long = Career("Very " * 2_000 + "long", slug="long", alternate_titles=["Both"])
    path = write_catalog(tmp_path, long, Career("Cook", alternate_titles=["Both"]))
    said = fail(capsys, "show", "Both", "--catalog", path)
    assert "…) or 'cook' (Cook)" in said
    assert len(said) < 300


def test_names_are_in_utf_8_whatever_the_machine_is_set_to(tmp_path: Path) -> None:
    path = write_catalog(tmp_path)
    setting = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    options = ("--catalog", path, "--publisher", "Köche AG", "--format", "html")
    page = run("compare", "Küchenchef", "Poet", *options, environment=setting).stdout
    assert "Küchenchef" in page
    assert "Köche AG" in page
