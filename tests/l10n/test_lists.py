"""Lists are joined from the end, with a pattern of their own for two."""

from __future__ import annotations

import pytest

from careercompare.l10n import Localizer
from careercompare.l10n.lists import ListPatterns

PATTERNS = ListPatterns(two="{0} 2 {1}", start="{0} s {1}", middle="{0} m {1}", end="{0} e {1}")


def test_each_length_has_its_patterns() -> None:
    assert PATTERNS.separators([]) == [""]
    assert PATTERNS.separators("A") == ["", ""]
    assert PATTERNS.separators("AB") == ["", " 2 ", ""]
    assert PATTERNS.separators("ABC") == ["", " s ", " e ", ""]
    assert PATTERNS.separators("ABCDE") == ["", " s ", " m ", " m ", " e ", ""]


def test_an_item_may_look_like_a_pattern() -> None:
    assert Localizer("en").items(["{1}", "{0}", "{x}"]) == "{1}, {0}, and {x}"


def test_items_keep_their_signs_where_directions_mix() -> None:
    assert Localizer("ar").items(["C++", "C#"]) == "\u2068C++\u2069 و\u2068C#\u2069"
    assert Localizer("en").items(["C++", "عربية"]) == "C++ and \u2068عربية\u2069"
    assert Localizer("de").items(["C++", "C#"]) == "C++ und C#"


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("Ingeniería", "A e Ingeniería"),
        ("Índices", "A e Índices"),
        ("hidrología", "A e hidrología"),
        ("«Ingeniería»", "A e «Ingeniería»"),
        ("Yves", "A e Yves"),
        ("yoga", "A y yoga"),
        ("hielo", "A y hielo"),
        ("Hiálida", "A y Hiálida"),
        ("Arte", "A y Arte"),
        ("", "A y "),
    ],
)
def test_the_spanish_conjunction_fits_what_is_heard_next(name: str, joined: str) -> None:
    assert Localizer("es").items(["A", name]) == joined


@pytest.mark.parametrize(
    ("conjunction", "names"),
    [
        ("e", "I i Í í hi HI hí hio hir yves y"),
        ("e", "«i “i \u2018i \"i 'i (i [i ([i"),
        ("y", "hia hie hiá hié HIE"),
        ("y", "ya ye yi yo yu yá yé yí yó yú y-2"),
        ("y", "¿i -i ai xi"),
    ],
)
def test_spanish_hears_an_i_behind_an_accent_an_h_and_any_opening_sign(
    conjunction: str, names: str
) -> None:
    words = Localizer("es")
    for name in names.split():
        assert words.items(["A", name]) == f"A {conjunction} {name}"


@pytest.mark.parametrize(
    ("hyphen", "letters"),
    [
        ("", "את\u0590\u05ff\ufb1d\ufb4f"),
        ("-", "A7\u058f\u0600\ufb1c\ufb50"),
    ],
)
def test_hebrew_sets_off_what_is_not_written_in_its_letters(hyphen: str, letters: str) -> None:
    patterns = ListPatterns("{0} \u05d5{1}", "{0}, {1}", "{0}, {1}", "{0} \u05d5{1}", "he")
    for letter in letters:
        assert patterns.separators(["א", letter]) == ["", f" \u05d5{hyphen}", ""]
