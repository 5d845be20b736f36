"""One rule for what ends a line, whichever control a stranger wrote for it."""

from __future__ import annotations

from breaks import ENDS
from hypothesis import given
from hypothesis import strategies as st

from careercompare.words import unify_breaks


@given(st.lists(st.sampled_from([*ENDS, "\n", *"\x1f\x00\ta "])).map("".join))
def test_lines_stay_those_that_python_and_careers_see(text: str) -> None:
    unified = unify_breaks(text)
    assert unified.splitlines() == text.splitlines()
    assert not {*"".join(ENDS)} - {"\n"} & {*unified}
    assert unify_breaks(unified) == unified
