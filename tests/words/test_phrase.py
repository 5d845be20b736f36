"""Words that know where they come from."""

from __future__ import annotations

import copy

from careercompare.words import Listing, Phrase, Piece, join_phrases

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


def test_a_phrase_in_a_phrase_is_the_same_as_its_pieces() -> None:
    nested = Phrase((Piece("["), PLAIN, Piece("]")))
    assert nested == Phrase((Piece("["), *PLAIN.pieces, Piece("]")))
    assert hash(nested) == hash(Phrase(nested.pieces))
    assert nested != PLAIN
    assert nested != str(nested)
    assert nested.isolate() == f"[{PLAIN.isolate()}]"


def test_what_a_notation_makes_of_a_phrase_is_made_once_and_changes_nothing() -> None:
    phrase, made = Phrase((Piece("a"),)), list[Phrase]()

    def shout(value: Phrase) -> str:
        made.append(value)
        return str(value).upper()

    assert [phrase.once(shout), phrase.once(shout), phrase.once(len_of), phrase.once(shout)] == [
        "A",
        "A",
        1,
        "A",
    ]
    assert len(made) == 1
    assert phrase == Phrase((Piece("a"),))
    assert copy.deepcopy(phrase) == phrase


def len_of(phrase: Phrase) -> int:
    return len(str(phrase))


def test_texts_in_a_list_are_phrases_of_one_piece_each() -> None:
    poet, clerk = Piece("Dichter", "de", isolated=True), Piece("Beamter", "de", isolated=True)
    listing = Listing(("Dichter", "Beamter"), "; ", "de", isolated=True)
    assert listing.phrases == (Phrase((poet,)), Phrase((clerk,)))
    assert listing.words == Phrase((poet, Piece("; "), clerk))


def test_a_list_of_one_text_has_no_separator_and_an_empty_one_no_words() -> None:
    assert Listing(("Poet",), ", ").words == Phrase((Piece("Poet"),))
    assert Listing((), ", ").phrases == ()
    assert Listing((), ", ").words == Phrase(())
