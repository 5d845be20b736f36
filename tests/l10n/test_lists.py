"""Lists are joined from the end, with a pattern of their own for two."""

from __future__ import annotations

from careercompare.l10n.lists import ListPatterns

PATTERNS = ListPatterns(two="{0} 2 {1}", start="{0} s {1}", middle="{0} m {1}", end="{0} e {1}")


def test_each_length_has_its_patterns() -> None:
    assert PATTERNS.join([]) == ""
    assert PATTERNS.join(["A"]) == "A"
    assert PATTERNS.join(["A", "B"]) == "A 2 B"
    assert PATTERNS.join(["A", "B", "C"]) == "A s B e C"
    assert PATTERNS.join("ABCDE") == "A s B m C m D e E"


def test_an_item_may_look_like_a_pattern() -> None:
    assert PATTERNS.join(["{1}", "{0}", "{x}"]) == "{1} s {0} e {x}"
