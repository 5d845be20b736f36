"""A step of a scale of one's own is read with its scale, and what is wrong with one is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

import pytest
from pydantic import TypeAdapter

from careercompare import Career, Catalog, Comparison, Message, UnreadableCatalog, UnreadableData
from careercompare.model import Scale
from careercompare.serialize.converter import write_value
from careercompare.serialize.problems import UNCHANGED
from careercompare.serialize.reader import reader
from careercompare.serialize.values import read_value

STEPS = [{"value": "apprentice", "label": "Lehre"}, {"value": "master"}]
SCALE: dict[str, Any] = {"name": "Trade", "steps": STEPS}
STEP: dict[str, Any] = {"value": "apprentice", "scale": SCALE}


class Trade(Scale):
    """What stands in the data above."""

    APPRENTICE = "apprentice", "Lehre"
    MASTER = "master"


def tell(education: object) -> list[str]:
    """Return what is wrong with a career of such an education, in a file too."""
    career = {"title": "Baker", "education": education}
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict(career)
    with pytest.raises(UnreadableCatalog) as in_file:
        Catalog.loads(json.dumps({"version": 1, "careers": [career]}))
    assert len(in_file.value.exceptions) == len(caught.value.exceptions)
    assert all("careers[0].education" in str(each) for each in in_file.value.exceptions)
    return [str(each) for each in caught.value.exceptions]


def test_a_step_is_written_by_hand_with_no_more_than_its_scale() -> None:
    read = Career.from_dict({"title": "Baker", "education": STEP}).education
    assert read == Trade.APPRENTICE
    assert read.label == "Lehre"


def test_a_step_as_older_releases_wrote_it_is_refused_with_what_it_lacks() -> None:
    assert tell({"value": "apprentice", "label": "Lehre"}) == [
        (
            'education: expected a step with its scale, got {"value": "apprentice"}. Write '
            "it anew with "
            'this release, or add "scale": {"name": "Trade", "steps": [{"value": '
            '"apprentice", "label": '
            '"Lehre"}, …]}.'
        )
    ]


@pytest.mark.parametrize(
    ("education", "told"),
    [
        (
            {**STEP, "value": "baker"},
            (
                'education: expected a step of "Trade", one of ["apprentice", "master"], got '
                '"baker". '
                "Write one of them, or add it there."
            ),
        ),
        (
            {**STEP, "label": "Meister"},
            (
                'education: expected the words that "Trade" has for it: "Lehre", got "Meister". '
                "Write these, or leave them out."
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "name": "two words"}},
            (
                'education.scale.name: expected the name of a scale, got "two words". Write it '
                "as the "
                "name of a class: letters and digits, such as Trade."
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "name": 5}},
            (
                "education.scale.name: expected the name of a scale, got 5. Write it as the "
                "name of a class: letters and digits, such as Trade."
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "steps": [*STEPS, STEPS[0]]}},
            (
                "education.scale.steps: expected steps, each of a value of its own, got "
                '["apprentice", "master", "apprentice"]. Write them from the lowest to the highest.'
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "steps": []}},
            (
                "education.scale.steps: expected steps, each of a value of its own, got []. "
                "Write them "
                "from the lowest to the highest."
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "steps": [STEPS[0], {"value": " "}]}},
            (
                'education.scale.steps[1].value: expected text that is not empty, got " ". It '
                "has to be "
                "there."
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "steps": [{**STEPS[0], "label": "\ud800"}]}},
            (
                'education.scale.steps[0].label: expected text in Unicode, got "\\ud800". Remove '
                "the "
                "lone surrogate."
            ),
        ),
        (
            {**STEP, "scale": {**SCALE, "steps": [{**STEPS[0], "label": 5}]}},
            (
                "education.scale.steps[0].label: expected a value that can stand here, got 5. "
                "Read what "
                "to_dict wrote, unchanged, with the release that wrote it or a later one."
            ),
        ),
        (
            {**STEP, "scal": {}},
            'career, education.scal: unknown key. Write "scale".',
        ),
        ({"scale": SCALE}, "career, education.value: it is missing. Add it."),
    ],
    ids=str,
)
def test_what_is_wrong_with_a_step_is_told_with_its_place(education: object, told: str) -> None:
    assert tell(education) == [told]


def test_all_that_is_wrong_is_told_at_once() -> None:
    scale = {"name": "a b", "steps": [{"value": ""}, {"words": "x", "value": "y"}]}
    assert [each.partition(":")[0].split()[-1] for each in tell({**STEP, "scale": scale})] == [
        "education.scale.name",
        "education.scale.steps[0].value",
        "education.scale.steps[1].words",
    ]


def test_words_that_are_nested_too_deep_are_refused() -> None:
    label: object = {"type": "text", "text": "a", "language": "de"}
    for _ in range(300):
        label = {"type": "message", "key": "k", "english": "{a}", "values": {"a": label}}
    (told,) = tell({**STEP, "scale": {"name": "Trade", "steps": [{"value": "a", "label": label}]}})
    assert told.startswith("education: expected a step that is not nested so deep, got {")
    assert told.endswith(f". {UNCHANGED}")


def test_a_key_that_stands_twice_is_told_beside_a_step_that_is_sound() -> None:
    sound = json.dumps({"title": "A", "education": STEP})
    name = '"name": "Trade"'
    twice = sound.replace('"A"', '"B"').replace(name, f"{name}, {name}")
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.loads(f'{{"version": 1, "careers": [{sound}, {twice}]}}')
    (told,) = map(str, caught.value.exceptions)
    assert told.startswith('catalog, careers[1].education.scale: the key "name" stands twice')


@pytest.mark.parametrize("member", [Trade.APPRENTICE, "master"])
def test_a_record_holds_a_step_as_python_has_it(member: Any) -> None:
    career = Career("Baker", education=member)
    record = {"title": "Baker", "education": career.education}
    assert Career.from_dict(record) == career
    assert Catalog.from_records([record])["baker"] == career
    with pytest.raises(UnreadableCatalog) as caught:
        Career.from_dict({**record, "skils": []})
    assert len(caught.value.exceptions) == 1


def test_a_field_of_pydantic_takes_it() -> None:
    career = Career("Baker", education=Trade.MASTER)
    adapter = TypeAdapter(Career)
    assert adapter.validate_json(adapter.dump_json(career)) == career
    described = adapter.json_schema()
    assert described["$defs"]["CareerCompareStep"]["required"] == ["value", "scale"]


@pytest.mark.parametrize("label", [5, ("a",), Trade.MASTER])
def test_words_that_nobody_could_read_are_not_written(label: Any) -> None:
    odd: Any = cast("Any", Scale)("Odd", [("ONE", ("one", label))])
    told = (
        f"career: {label!r} cannot be stored. "
        "Give the step of a scale a text or a Message for its words."
    )
    writers: list[Callable[[], object]] = [
        lambda: write_value(odd.ONE),
        Career("A", education=odd.ONE).to_dict,
    ]
    for write in writers:
        with pytest.raises(UnreadableData) as caught:
            write()
        assert str(caught.value) == told


def test_a_step_as_deep_as_it_can_be_comes_back() -> None:
    label = Message("k", "words")
    for _ in range(19):
        label = Message("k", "{a}", a=label)
    deep: Any = cast("Any", Scale)("Deep", [("ONE", ("one", label))])
    assert read_value(json.loads(json.dumps(write_value(deep.ONE))), reader()) == deep.ONE
    found = Message("outer", "{step}", step=deep.ONE)
    with pytest.raises(UnreadableData, match="nested so deep cannot be stored"):
        write_value(Message("outest", "{a}", a=found))
    careers = [Career(title, education=deep.ONE) for title in ("A", "B")]
    comparison = Comparison(tuple(careers))
    assert Comparison.from_dict(json.loads(json.dumps(comparison.to_dict()))) == comparison
