"""Words that know where they come from."""

from __future__ import annotations

from careercompare.words import Phrase, Piece, join_phrases

PLAIN = Phrase((Piece("Winner: "), Piece("C++", "en", isolated=True), Piece(".")))


def test_a_phrase_is_its_pieces_one_after_the_other() -> None:
    assert str(PLAIN) == "Winner: C++."
    assert str(Phrase(())) == ""


def test_only_what_could_disturb_the_direction_is_isolated() -> None:
    assert PLAIN.isolate() == "Winner: \u2068C++\u2069."
    assert str(PLAIN).isascii()


def test_phrases_are_joined_with_a_separator_between_them() -> None:
    one, other = Phrase((Piece("a", "de"),)), Phrase((Piece("b"), Piece("c")))
    assert join_phrases([one, other], ", ").pieces == (
        Piece("a", "de"),
        Piece(", "),
        Piece("b"),
        Piece("c"),
    )
    assert str(join_phrases([one, other, one], "")) == "abca"
    assert join_phrases([one], ", ") == one
    assert join_phrases([], ", ") == Phrase(())
