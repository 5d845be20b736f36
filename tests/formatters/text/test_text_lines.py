"""Words into lines for a terminal: what is shown, how wide it is and where a line may end."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth, wcwidth

from careercompare.formatters.text.terminal import cells, graphemes, is_simple, printable
from careercompare.formatters.text.wrap import hang, wrap
from careercompare.words import Phrase, Piece

OPEN, CLOSE = "\u2068", "\u2069"

# What has broken terminals, tables and line breaking before.
AWKWARD = [
    "👩🏽\u200d🚀", "👨\u200d👩\u200d👧\u200d👦", "🇩🇪", "🇩", "❤\ufe0f", "1\ufe0f\u20e3", "☝🏽",
    "🏽", "⌚\ufe0e",
    "e\u0301", "\u0301", " \u0301", "\u200d", " \u200d", "\u200c", "\ufe0f", "\u20e3",
    "データ、", "。", "「", "機械学習", "ー", "ｶﾞ", "한국어", "ᄀᄀᄀ", "ᆨ", "\u115f", "\u3164",
    "\u3000",
    "क्षत्रिय", "क\u094d", "ि", "กำลัง", "ำ", "မြန်မာစာ", "ာ", "း", "\u0d4e", "\u0600", "ﷺ",
    "مهندس", "תוכנה", "C++", "$1", "-", "—", " ", "   ", "\n", "\t", "\r\n", "\u00a0", "\u2007",
    "\u200b", "\u200e", "\u200f", "\u061c", "\u2060", "\ufeff", "\u00ad", "\U000e0067",
    "\x00", "\x1b[31m", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\u2066", OPEN, CLOSE,
    "\ud800", "\uffff", "https://example.com/a/very/long/path", "word", "x" * 30,
]  # fmt: skip
texts = st.lists(st.sampled_from(AWKWARD) | st.text(max_size=6), max_size=12).map("".join)
pieces = st.builds(Piece, texts, st.none(), st.booleans())
phrases = st.lists(pieces, max_size=4).map(lambda parts: Phrase(tuple(parts)))
widths = st.integers(2, 40)


def show(text: str) -> str:
    return printable(Phrase((Piece(text),)))


def fits(line: str, width: int) -> bool:
    """Tell whether wcwidth agrees; a joiner that joins nothing makes it skip what follows."""
    joins_nothing = any(grapheme.endswith("\u200d") for grapheme in graphemes(line))
    return 0 <= cells(line) <= width and (joins_nothing or wcswidth(line) <= width)


def without_layout(lines: list[str]) -> list[str]:
    """Return the graphemes of *lines* without white space and our own isolates."""
    found = (grapheme for line in lines for grapheme in graphemes(line))
    visible = ("".join(grapheme.split()) for grapheme in found if grapheme not in {OPEN, CLOSE})
    return [grapheme for grapheme in visible if grapheme]


@given(phrases, widths)
@example(Phrase((Piece("\u0600" * 9 + "ာ"),)), 2)
@example(Phrase((Piece("\u00a0\u200d☝🏽"),)), 2)
@example(Phrase((Piece("<ᆨि\u00ad\u0301ᆨ\u094dx"),)), 2)
def test_no_line_is_wider_than_asked(phrase: Phrase, width: int) -> None:
    for line in wrap(printable(phrase), width):
        assert fits(line, width)


@given(phrases, widths)
@example(Phrase((Piece("0;\u11a8\ufe0f👩🏽\u200d🚀"),)), 2)
@example(Phrase((Piece("0-\ud7cb\u0301-\u3164\u0301-\uffa0\u0301"),)), 2)
def test_no_grapheme_is_lost_split_or_moved(phrase: Phrase, width: int) -> None:
    shown = printable(phrase)
    before, after = without_layout([shown]), without_layout(wrap(shown, width))
    if all(cells(grapheme) <= width for grapheme in graphemes(shown)):
        assert after == before
    assert "".join("".join(after).split()) == "".join("".join(before).split())


@given(phrases, widths)
def test_every_line_closes_the_isolate_that_it_opens(phrase: Phrase, width: int) -> None:
    for line in wrap(printable(phrase), width):
        marks = "".join(character for character in line if character in OPEN + CLOSE)
        assert marks == (OPEN + CLOSE) * (len(marks) // 2)


@given(phrases, widths)
def test_no_line_ends_with_a_space(phrase: Phrase, width: int) -> None:
    assert all(line == line.rstrip(" ") for line in wrap(printable(phrase), width))


@given(phrases)
def test_nothing_that_steers_a_terminal_is_sent_to_it(phrase: Phrase) -> None:
    shown = printable(phrase)
    steering = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "B", "S"}
    assert not {unicodedata.category(character) for character in shown if character != "\n"} & {
        "Cc", "Cs", "Zl", "Zp"
    }  # fmt: skip
    assert not steering & {unicodedata.bidirectional(each) for each in shown if each != "\n"}
    isolated = sum(piece.isolated for piece in phrase.pieces)
    assert shown.count(OPEN) == shown.count(CLOSE) == isolated
    shown.encode()


@given(st.text(alphabet=st.characters(codec="latin-1", exclude_categories=["C"]), max_size=80))
def test_words_that_fit_come_back_as_they_were(text: str) -> None:
    assert wrap(text, 80) == [text.rstrip(" ")]


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\tb\r\nc\rd\u2028e\u2029f\x85g\x0b", "a b\nc\nd\ne\nf\ng\n"),
        ("\x7f\x9b\x1f", "␡<U+009B>␟"),
        ("\u202a\u2069\u206f", "<U+202A><U+2069><U+206F>"),
        ("\ud800", "<U+D800>"),
        ("\u0301a \u0301b\u200e\u0301", "◌\u0301a\u00a0\u0301b\u200e◌\u0301"),
        ("\u200da \u200db", "<U+200D>a <U+200D>b"),
        ("می\u200cکند \u200fש", "می\u200cکند \u200fש"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(data: str, shown: str) -> None:
    assert show(data) == shown


def test_an_isolate_in_the_data_cannot_end_ours() -> None:
    phrase = Phrase((Piece("by "), Piece("a\u2069\u2067b", isolated=True), Piece("!")))
    assert printable(phrase) == f"by {OPEN}a<U+2069><U+2067>b{CLOSE}!"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("データ", 6), ("é e\u0301", 3), ("👩🏽\u200d🚀🇩🇪", 4), ("❤\ufe0f1\ufe0f\u20e3", 4),
        ("ကာ", 2), ("कि", 2), ("\u2068C++\u2069", 3), ("", 0), ("a\u200bb", 2),
    ],
)  # fmt: skip
def test_a_text_is_as_wide_as_a_terminal_shows_it(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Self-taught person", 8, ["Self-", "taught", "person"]),
        ("Self-taught person", 11, ["Self-taught", "person"]),
        ("be Self-taught", 12, ["be", "Self-taught"]),
        (
            "Speech-Language-Pathologist/Audiologist",
            16,
            ["Speech-Language-", "Pathologist/", "Audiologist"],
        ),
        ("Problem-solving.", 15, ["Problem-", "solving."]),
        ("$118k\u2013$191k", 8, ["$118k\u2013", "$191k"]),
        ("Tag\u2010für\u2010Tag—immer", 8, ["Tag\u2010für\u2010", "Tag—", "immer"]),
        ("בית־ספר", 5, ["בית־", "ספר"]),
        ("24/7-COVID-19", 8, ["24/7-", "COVID-19"]),
        ("(-a)-b", 4, ["(-", "a)-b"]),
        ("C++/C#/Objective-C", 8, ["C++/C#/", "Objectiv", "e-C"]),
        ("a https://example.com", 12, ["a", "https://", "example.com"]),
        ("see https://example.com/a-b.", 25, ["see", "https://example.com/a-b."]),
        (
            "<https://example.com/a/very/long/path?a=1&b=2>",
            25,
            ["<https://example.com/a/", "very/long/path?a=1&b=2>"],
        ),
        ("mechanisation.", 13, ["mechanisatio", "n."]),
        ("Mechanisatioն».", 13, ["Mechanisatio", "ն»."]),
        ("<abcdef>", 7, ["<abcde", "f>"]),
        ("....", 2, ["..", ".."]),
        ("a」。", 3, ["a」", "。"]),
        ("a한」b", 3, ["a한", "」b"]),  # two of two columns, which cannot stay together
        ("  two  spaces  ", 20, ["  two  spaces"]),
        ("one\n\ntwo", 9, ["one", "", "two"]),
        ("データ、機械", 6, ["デー", "タ、機", "械"]),
        ("「機械」学習", 5, ["「機", "械」", "学習"]),
        ("コンピュータ", 6, ["コン", "ピュー", "タ"]),
        ("月給¥100,000円", 9, ["月給", "¥100,000", "円"]),
        ("機械\u2060学習 A\u00a0B", 4, ["機", "械\u2060学", "習", "A\u00a0B"]),
        ("long\u200bword", 6, ["long\u200b", "word"]),
        ("กำลังวิศวกร", 4, ["กำลัง", "วิศวก", "ร"]),
        ("👩🏽\u200d🚀👩🏽\u200d🚀", 3, ["👩🏽\u200d🚀", "👩🏽\u200d🚀"]),
        ("ᄀᄀᄀ", 4, ["ᄀᄀ", "ᄀ"]),
    ],
)
def test_a_line_ends_where_a_reader_expects_it(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_every_character_of_a_simple_text_stands_alone_in_a_column() -> None:
    simple = [chr(code) for code in range(0x11_0000) if chr(code) != "\n" and is_simple(chr(code))]
    assert len(simple) > 900
    assert all(wcwidth(character) == 1 for character in simple)
    assert list(graphemes("".join(simple))) == simple


@given(st.text("ab -–·é", max_size=60), widths)
def test_one_uncommon_letter_moves_no_line_end(text: str, width: int) -> None:
    uncommon = "\u0561"  # a letter of Armenian
    assert not is_simple(uncommon)
    lines = wrap(text.replace("a", uncommon), width)
    assert [line.replace(uncommon, "a") for line in lines] == wrap(text, width)


def test_an_isolate_goes_on_in_the_next_line() -> None:
    text = f"by {OPEN}C++ Developer\n(games){CLOSE}, {OPEN}{CLOSE}too"
    assert wrap(text, 10) == [
        f"by {OPEN}C++{CLOSE}",
        f"{OPEN}Developer{CLOSE}",
        f"{OPEN}(games){CLOSE},",
        "too",
    ]


def test_a_hanging_text_has_no_spaces_in_its_empty_lines() -> None:
    assert hang("a\n\nb", 20, "- ", "  ") == "- a\n\n  b"


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "x",
        "x-",
        "a)",
        ")",
        "\u0561)",
        " ",
        "データ",
        "\u200b",
        "e\u0301",
        "ာ",
        "ᄀ",
        "\x1b",
        "\n",
    ],
)
def test_a_hundred_thousand_characters_take_no_time(unit: str) -> None:
    text = show("a" + unit * (100_000 // len(unit)))
    assert len(wrap(text, 30)) < 100_010


def test_spaces_before_a_word_that_is_longer_than_a_line_take_no_line_of_their_own() -> None:
    assert wrap(" abcdef", 3) == ["abc", "def"]


def test_an_empty_text_has_no_characters() -> None:
    assert list(graphemes("")) == []
