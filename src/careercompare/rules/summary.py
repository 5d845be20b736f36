"""What all verdicts come to, in a few sentences that say no more than they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import cast

from careercompare.errors import InvalidOption, check_many
from careercompare.rules.says import name_all
from careercompare.rules.verdict import Outcome, Verdict
from careercompare.words import Enumeration, Message, Sentences

_DECIDED = Message("summary.decided", "Decided: {items}.")
_TIED = Message("summary.tied", "Tied: {items}.")
_UNDECIDED = Message("summary.undecided", "Undecided: {items} ({reason}).")
_NOTHING = Message("summary.nothing", "Nothing was judged.")
_ITEM = Message("summary.item", "{label} ({found})")
_YES = Message("summary.yes", "yes")
_NO = Message("summary.no", "no")

_ANSWERS: Mapping[Outcome, Message] = {Outcome.YES: _YES, Outcome.NO: _NO}
# How a name begins where no word goes on before it: with a word, or with a sign.
_START, _IN_A_WORD = re.compile(r"(?<!\w)(?:\w+|\W)"), re.compile(r"\w")
_SAID = {"label", "winner", "winners", "reason"}


def summarize(verdicts: Iterable[Verdict]) -> Sentences:
    """Say what *verdicts* decided, who is tied, and what is undecided and why.

    Each verdict goes by its label, with its winners or its reason; one that has no label or says
    more, such as a `TradeOff` or shared skills, is said in its own sentence. Nothing is added up
    and nobody is recommended.

    >>> from careercompare import Career, Localizer, compare
    >>> verdicts = compare(Career("Cook"), Career("Poet")).verdicts[:2]
    >>> Localizer("en").text(summarize(verdicts))
    'Undecided: Higher median pay and Higher salary ceiling (not known for Cook and Poet).'
    """
    groups: dict[Message, list[Message]] = {_DECIDED: [], _TIED: []}
    others: list[Message] = []
    remedy = "Give those of a comparison: summarize(comparison.verdicts)."
    check_many("verdicts", verdicts, "verdicts", remedy)
    for place, verdict in enumerate(verdicts):
        if not isinstance(cast("object", verdict), Verdict):
            raise InvalidOption(f"verdicts[{place}]", verdict, "a Verdict", remedy)
        label = _find_label(verdict)
        if label is None:
            others.append(verdict.message)
        elif verdict.outcome is Outcome.UNDECIDED:
            heading = _UNDECIDED.fill(reason=verdict.message.values["reason"])
            groups.setdefault(heading, []).append(label)
        else:
            heading = _TIED if verdict.outcome is Outcome.TIE else _DECIDED
            found = _ANSWERS.get(verdict.outcome, name_all(verdict.winners))
            groups[heading].append(_ITEM.fill(label=label, found=found))
    sentences = [
        heading.fill(items=Enumeration(tuple(items))) for heading, items in groups.items() if items
    ]
    return Sentences(tuple(sentences + others) or (_NOTHING,))


def _find_label(verdict: Verdict) -> Message | None:
    """Return the label that stands for a verdict, or None where its own sentence says more."""
    values = verdict.message.values
    # A rule that says who wins in a sentence of its own has its label in the mark alone.
    label = values.get("label") if verdict.mark is None else verdict.mark.label
    has_reason = verdict.outcome is not Outcome.UNDECIDED or "reason" in values
    says_more = bool(values.keys() - _SAID) or not has_reason or bool(verdict.doubted)
    return label if isinstance(label, Message) and not says_more else None


def name_leaders(verdict: Verdict) -> Iterator[Message]:
    """Say who leads, or leads together, where the verdict's own sentence does not name them."""
    judged = (*verdict.winners, *[each.career for each in verdict.evidence])
    said = find_names({str(career.name) for career in judged}, str(verdict.message))
    if not all(str(winner.name) in said for winner in verdict.winners):
        heading = _TIED if verdict.outcome is Outcome.TIE else _DECIDED
        yield heading.fill(items=name_all(verdict.winners))


def find_names(names: AbstractSet[str], text: str) -> set[str]:
    """Return which of *names* stand in *text* as words; where several begin, the longest does.

    >>> find_names({"Engineer", "MLOps Engineer"}, "Higher pay: MLOps Engineer.")
    {'MLOps Engineer'}
    """
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(_START.findall(name)[0], set()).add(len(name))
    longest_first = {start: sorted(each, reverse=True) for start, each in lengths.items()}
    found, behind = set[str](), 0
    for start in _START.finditer(text):
        if start.start() < behind:
            continue  # inside of a name that was found
        for end in [start.start() + length for length in longest_first.get(start[0], ())]:
            name = text[start.start() : end]
            if name in names and not _IN_A_WORD.match(text, end):
                found.add(name)
                behind = end
                break
    return found
