"""What a localizer keeps: few things, made once, that change no word and go when it goes."""

from __future__ import annotations

import copy
import gc
import pickle
import tracemalloc
import weakref
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import Career, Demand, InvalidOption, Localizer, Message, MoneyStyle, Salary
from careercompare.model import Growth, PayPeriod
from careercompare.words import Enumeration, Piece, Quote, Value, Versus

WINNER = Message("stress.lowest", "Least stressful: {winner}.")


class Shouting(NullTranslations):
    """Translations that can be pickled, as those of a third party may be."""

    def pgettext(self, context: str, message: str) -> str:
        return f"{message}!"


def spell_all(localizer: Localizer, *numbers: int) -> list[str]:
    return [localizer.number(number) for number in numbers]


def test_what_is_kept_is_made_once_for_the_same_values() -> None:
    german, french = Localizer("de"), Localizer("fr")
    spell = german.keep(spell_all, 2)
    assert spell(1_500, 2) == ["1.500", "2"]
    assert spell(1_500, 2) is spell(1_500, 2)
    assert german.keep(spell_all, 5) is spell
    assert french.keep(spell_all, 2)(1_500) == ["1\u202f500"]


def test_no_more_is_kept_than_was_asked_for() -> None:
    spell = Localizer().keep(spell_all, 2)
    first = spell(1)
    spell(2)
    spell(3)
    assert spell(1) == first
    assert spell(1) is not first


def test_what_is_kept_goes_when_the_localizer_goes() -> None:
    class Sheet:
        """What a room above makes of a career."""

    def make(_: Localizer, name: str) -> Sheet:
        assert name
        return Sheet()

    localizer = Localizer("de")
    gone = weakref.ref(localizer.keep(make, 10)("Cook"))
    assert gone() is not None
    del localizer
    gc.collect()
    assert gone() is None


def test_a_localizer_that_has_worded_a_page_is_gone_at_once_when_it_is_dropped() -> None:
    localizer = Localizer("de")
    hourly = Salary(5, 6, "EUR", period=PayPeriod.HOUR)
    localizer.text(WINNER.fill(winner=Enumeration((Career("Cook").name, hourly))))
    gone = weakref.ref(localizer)
    gc.disable()
    try:
        del localizer
        assert gone() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("tag", ["en", "de", "ar"])
def test_a_fixed_sentence_is_worded_once(tag: str) -> None:
    localizer = Localizer(tag)
    high = Message("demand.high", "High")
    assert localizer.phrase(high) is localizer.phrase(Demand.HIGH)
    assert localizer.phrase(high) is localizer.phrase(high.fill(unused="value"))
    assert localizer.phrase(high) is not Localizer(tag).phrase(high)


def test_a_phrase_is_part_of_the_sentence_it_stands_in() -> None:
    localizer = Localizer()
    name = Career("Cook").name
    sentence = localizer.phrase(WINNER.fill(winner=name))
    assert localizer.phrase(name) in sentence.parts
    assert len(sentence.pieces) == 3


def test_the_same_sentence_may_lack_a_value_and_have_it() -> None:
    localizer = Localizer()
    for _ in range(2):
        assert localizer.text(WINNER.fill(winner="Cook")) == "Least stressful: Cook."
        with pytest.raises(InvalidOption, match=r"\{winner\}"):
            localizer.text(WINNER)


def test_a_count_that_is_no_whole_number_is_many() -> None:
    values: dict[str, Value] = {"count": Decimal("1.5")}
    books = Message.of("books", "{count} book", "{count} books", values)
    assert Localizer().text(books) == "1.5 books"
    with pytest.raises(InvalidOption, match=r"\{count\}"):
        Localizer().text(Message.of("books", "{count} book", "{count} books", {"also": 1}))


def test_what_has_no_text_is_no_part_of_a_list() -> None:
    arabic = Localizer("ar")
    inner = Message("k", "{a}{b}", a="", b="C++")
    assert arabic.phrase(Enumeration(("", inner))).pieces == (
        Piece(" و"),
        Piece("C++", None, isolated=True),
    )


@pytest.mark.parametrize("tag", ["en", "de"])
def test_a_localizer_can_be_copied_and_sent_to_another_process(tag: str) -> None:
    localizer = Localizer(tag, translations=[Shouting()])
    hello = Message("hello", "Hello")
    assert localizer.text(hello) == "Hello!"
    for other in (
        pickle.loads(pickle.dumps(localizer)),  # noqa: S301  # our own
        copy.copy(localizer),
        copy.deepcopy(localizer),
    ):
        assert repr(other) == repr(localizer)
        assert other.text(hello) == "Hello!"


VALUES = st.one_of(
    st.text(max_size=8),
    st.integers(-(10**6), 10**6),
    st.builds(Quote, st.text(max_size=8), st.sampled_from(["en", "de", "ar"])),
    st.builds(
        Salary,
        st.integers(1, 10**4),
        st.integers(10**4, 10**8),
        st.sampled_from(["USD", "JPY"]),
        period=st.sampled_from(PayPeriod),
    ),
    st.builds(Growth, st.decimals(-1, 3, places=3)),
    st.sampled_from([*Demand, *PayPeriod]),
)
WARM = {tag: Localizer(tag) for tag in ("en", "de", "ar", "es", "he", "ja")}


@given(
    tag=st.sampled_from([*WARM]),
    values=st.lists(VALUES, max_size=4).map(tuple),
    style=st.sampled_from([MoneyStyle(), MoneyStyle("standard"), MoneyStyle(collapse="auto")]),
)
def test_what_is_kept_changes_no_word(
    tag: str, values: tuple[Value, ...], style: MoneyStyle
) -> None:
    message = Message("k", "{list}; {versus}", list=Enumeration(values), versus=Versus(values))
    warm, cold = WARM[tag], Localizer(tag)
    assert warm.phrase(message, style) == cold.phrase(message, style)
    assert warm.text(message, style) == warm.text(message, style)


def test_threads_share_a_localizer() -> None:
    localizer, alone = Localizer("de"), Localizer("de")

    def word(place: int) -> str:
        number = place % 300
        values = (Career(f"Koch {number}").name, Salary(number + 1, number + 2_000, "EUR"))
        assert localizer.keep(spell_all, 50)(number) == [f"{number}"]
        return localizer.text(WINNER.fill(winner=Enumeration(values)))

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(word, range(2_400)))
    for place in range(300):
        values = (Career(f"Koch {place}").name, Salary(place + 1, place + 2_000, "EUR"))
        expected = alone.text(WINNER.fill(winner=Enumeration(values)))
        assert {*found[place::300]} == {expected}


def test_ever_new_careers_hardly_grow_a_localizer() -> None:
    localizer = Localizer("de")

    def word(places: range) -> None:
        for place in places:
            name, pay = Career(f"Koch {place}").name, Salary(place + 1, place + 2_000, "EUR")
            localizer.text(WINNER.fill(winner=Enumeration((name, pay))))
            localizer.money(place, "EUR")
            localizer.text(Message.counted("n", "{count} job", "{count} jobs", count=place))

    word(range(10))
    tracemalloc.start()
    word(range(10, 3_000))
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 500_000
