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
