"""Checks for plug-ins: whether a rule, an aspect or a formatter keeps what it promises.

They are for the tests of whoever writes one. Each asks the plug-in about careers of every kind:
such as know nothing, such as know all, equal ones, bounds, unlike currencies, other scripts, and
texts that try to be markup. Careers that are passed on are asked about besides; what is none of
them raises `InvalidCareer`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from html.parser import HTMLParser
from itertools import combinations
from typing import Any, TypeVar, cast

from careercompare.aspects import DEFAULT_ASPECTS, Aspect, take_value
from careercompare.comparison import Comparison, compare
from careercompare.errors import CareerCompareError, InvalidOption, show, show_controls
from careercompare.formatters import Formatter
from careercompare.l10n import Localizer, languages
from careercompare.model import AtLeast, Career, Outlook, PayPeriod, Salary, Source, check_career
from careercompare.ranking import rank
from careercompare.rules import Outcome, Panel, Rule, Verdict

T = TypeVar("T")

__all__ = ["BrokenContract", "check_aspect", "check_formatter", "check_rule"]

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*(?:; ?[a-z]+=\S+)?")
_PROBE = "careercompare-probe"
# An element, an attribute in either kind of quotes, what ends where a text stands, and signs that
# mean something in each of the notations.
_HOSTILE = (
    f"<{_PROBE}>Poet</{_PROBE}>",
    f'" {_PROBE}="1',
    f"' {_PROBE}='1",
    f"</script></style></title><!-- --><{_PROBE}>",
    "&lt;b&gt; | *C#* [x](y) `z` $1$ ]]> {0} %s \\",
)


class BrokenContract(CareerCompareError, AssertionError):
    """A plug-in does not do what it has to; pytest shows it as a failed assertion.

    *plug_in* is its name, *problem* what broke, *careers* those for which it did, by their titles
    and in their order; () where it breaks whatever the careers are.

    >>> from careercompare import Career
    >>> print(BrokenContract("tallest", "judge() gave None, no Verdict", (Career("Cook"),)))
    tallest: judge() gave None, no Verdict (careers: "Cook")
    """

    def __init__(self, plug_in: str, problem: str, careers: Sequence[Career] = ()) -> None:
        self.plug_in = plug_in
        self.problem = problem
        self.careers: tuple[str, ...] = tuple(career.title for career in careers)
        super().__init__(plug_in, problem, self.careers)

    def __str__(self) -> str:
        of = f" (careers: {', '.join(map(show, self.careers))})" if self.careers else ""
        return show_controls(f"{self.plug_in}: {self.problem}{of}")


def check_rule(rule: Rule, *careers: Career, aspects: Iterable[Aspect] = DEFAULT_ASPECTS) -> None:
    """Raise `BrokenContract` where *rule* is no rule that `compare` can rely on.

    It returns a `Verdict` of its own name for any careers, the same each time; their order decides
    nothing; a career of which it measures nothing never wins; its sentences can be worded in every
    language; a page with it can be stored and read back; and where it measures, says and prefers,
    careers are ranked by it. *aspects* are the rows of that page.

    >>> from careercompare import DEFAULT_RULES, Message, Verdict, rule
    >>> check_rule(DEFAULT_RULES[0])
    >>> @rule("first")
    ... def first_wins(careers):
    ...     return Verdict("first", Outcome.WINNER, Message("first", "It is first."), careers[0])
    >>> check_rule(first_wins)
    Traceback (most recent call last):
        ...
    careercompare.testing.BrokenContract: rule first: another order of the careers changes what \
it finds: winners (careers: "Nothing Known", "Twin")
    """
    name = f"rule {getattr(rule, 'name', show(rule))}"
    panel = _attempt(name, (), lambda: Panel([rule]))
    localizers = [Localizer(language) for language in languages()]

    def word(verdict: Verdict) -> object:
        return [localizer.text(verdict.message) for localizer in localizers]

    every = _make_careers(careers)
    for group in [*combinations(every, 2), every]:
        verdict = _judge(name, panel, group)
        if _judge(name, panel, group) != verdict:
            raise BrokenContract(name, "it finds something else when it is asked again", group)
        _check_orders(name, panel, group, verdict)
        _check_missing(name, rule, group, verdict)
        _attempt(name, group, partial(word, verdict))
    _check_kept(name, lambda: compare(*every, rules=[rule], aspects=aspects), every)
    if all(hasattr(rule, part) for part in ("of", "says", "prefers")):
        _attempt(name, every, lambda: rank(every, {rule.name: 1}, rules=[rule]))


def check_aspect(aspect: Aspect, *careers: Career) -> None:
    """Raise `BrokenContract` where *aspect* is no row that a page can show.

    It reads a value of the kinds that are shown, or None, of any career, the same each time, never
    an empty text; and pages with it can be written in every notation and language, stored and read
    back.

    >>> check_aspect(DEFAULT_ASPECTS[0])
    >>> check_aspect(Aspect("pay", "Pay", lambda career: 1.5))
    Traceback (most recent call last):
        ...
    careercompare.testing.BrokenContract: aspect pay: expected a value that can be shown, or None; \
got 1.5 (careers: "Nothing Known")
    """
    name = f"aspect {getattr(aspect, 'name', show(aspect))}"
    if not isinstance(cast("object", aspect), Aspect):
        raise BrokenContract(name, "expected an Aspect")
    every = _make_careers(careers)
    for career in every:
        value = _attempt(name, (career,), partial(aspect.of, career))
        if not _can_be_shown(aspect, career, value):
            problem = f"expected a value that can be shown, or None; got {show(value)}"
            raise BrokenContract(name, problem, (career,))
        if _attempt(name, (career,), partial(aspect.of, career)) != value:
            raise BrokenContract(name, "it reads something else when it is asked again", (career,))
    others = [each for each in DEFAULT_ASPECTS if each.name != aspect.name]
    comparison = _check_kept(name, lambda: compare(*every, aspects=[*others, aspect]), every)
    for language in languages():
        _attempt(name, every, partial(_write_all, comparison, language))


def check_formatter(formatter: Formatter[Any], *careers: Career) -> None:
    """Raise `BrokenContract` where *formatter* does not write every page.

    It has a media type, and writes comparisons and rankings in every language, the same each time.
    What it writes as HTML or XML, as text or in UTF-8, has no element or attribute that came from a
    career's texts; what it writes as JSON can be read.

    >>> from careercompare import HtmlFormatter
    >>> check_formatter(HtmlFormatter("page"))
    """
    name = f"formatter {type(formatter).__name__}"
    media_type = _attempt(name, (), partial(getattr, formatter, "media_type", None))
    if not isinstance(media_type, str) or not _MEDIA_TYPE.fullmatch(media_type):
        problem = f"expected a media type such as 'text/html', got {show(media_type)}"
        raise BrokenContract(name, problem)
    every = _make_careers(careers)
    shown = [(group, compare(*group)) for group in (every[:2], every[1:3], every[-2:], every)]
    pages = [*shown, (every, rank(every, {"salary.median": 2, "outlook.growth": 1}))]
    for group, page in pages:
        for language in languages():
            write = partial(page.format, formatter, language)
            written = _attempt(name, group, write)
            if _attempt(name, group, write) != written:
                raise BrokenContract(name, "it writes something else when it is asked again", group)
            _check_notation(name, media_type, written, group)


def _make_careers(own: Sequence[Career]) -> tuple[Career, ...]:
    """Return careers of every kind; the last two have texts that try to be markup."""
    for place, each in enumerate(own):
        check_career(each, f"careers[{place}]")
    source = Source("Survey 2025", "An office", url="https://example.org/", license="CC0-1.0")
    full: Mapping[str, Any] = {
        "salary": Salary(40_000, 90_000, "USD", median=60_000, mean=65_000, mean_rse="0.02"),
        "outlook": Outlook("high", growth="0.12", since=2024, until=2034, openings=1_200),
        "education": "bachelor",
        "skills": ("Coding", "Reading, writing and arithmetic"),
        "workplaces": ("offices",),
        "day_to_day": "Meetings, mostly.",
        "routes": ("A degree", "Self-taught"),
        "guide_url": "https://example.org/guide",
        "sources": (source,),
    }
    hourly = Salary(15, 40, "EUR", period=PayPeriod.HOUR, place="Germany", as_of="2025")
    hostile: Mapping[str, Any] = {
        **full,
        "skills": _HOSTILE,
        "workplaces": _HOSTILE,
        "routes": _HOSTILE,
        "day_to_day": " ".join(_HOSTILE),
        "sources": (Source(_HOSTILE[0], _HOSTILE[2], license=_HOSTILE[3]),),
    }
    return (
        Career("Nothing Known"),
        Career("Twin", **full),
        Career("Second Twin", **full),
        Career("Surgeon", salary=Salary(81_330, AtLeast(239_200), "USD"), education="doctorate"),
        Career("Actor", salary=hourly, outlook=Outlook(growth="-0.05"), skills=("Coding",)),
        Career("Clerk", salary=Salary(None, None, "USD", mean=41_000, mean_rse="0.001")),
        Career("مهندس", language="ar", **full),
        *own,
        Career(_HOSTILE[0], slug="hostile", **hostile),
        Career("".join(_HOSTILE[1:4]), slug="more-hostile", **hostile),
    )


def _attempt(name: str, careers: Sequence[Career], action: Callable[[], T]) -> T:
    """Return what *action* does, or tell which careers it failed for."""
    try:
        return action()
    except Exception as problem:
        # Whatever a stranger's code raises is what its author has to see, with its cause.
        raise BrokenContract(name, f"{type(problem).__name__}: {problem}", careers) from problem


def _judge(name: str, panel: Panel, careers: tuple[Career, ...]) -> Verdict:
    (verdict,) = _attempt(name, careers, lambda: panel.judge(careers).verdicts)
    return verdict


def _check_orders(name: str, panel: Panel, careers: tuple[Career, ...], verdict: Verdict) -> None:
    for other in (careers[::-1], careers[1:] + careers[:1]):
        swapped = _judge(name, panel, other)
        unlike = [
            part for part, found in _describe(verdict).items() if found != _describe(swapped)[part]
        ]
        if unlike:
            problem = f"another order of the careers changes what it finds: {', '.join(unlike)}"
            raise BrokenContract(name, problem, careers)


def _describe(verdict: Verdict) -> Mapping[str, object]:
    return {
        "outcome": verdict.outcome,
        "winners": {career.slug for career in verdict.winners},
        "reason": verdict.reason,
        "margin": verdict.margin,
    }


def _check_missing(name: str, rule: Rule, careers: Sequence[Career], verdict: Verdict) -> None:
    if verdict.outcome not in (Outcome.WINNER, Outcome.TIE):
        return
    of = getattr(rule, "of", None)
    values = [(each.career, each.value) for each in verdict.evidence]
    if of is not None:
        values = _attempt(name, careers, lambda: [(each, of(each)) for each in verdict.winners])
    known = [career for career, value in values if value is not None]
    told = [career for career, _ in values]
    unknown = [each for each in verdict.winners if each in told and each not in known]
    if unknown:
        problem = f"{show(unknown[0].title)} wins, of which it measures nothing"
        raise BrokenContract(name, problem, careers)


def _check_kept(name: str, make: Callable[[], Comparison], careers: Sequence[Career]) -> Comparison:
    """Return the comparison, once it was stored and read back."""
    comparison = _attempt(name, careers, make)
    stored = _attempt(name, careers, comparison.to_dict)
    _attempt(name, careers, lambda: Comparison.from_dict(json.loads(json.dumps(stored))))
    return comparison


def _can_be_shown(aspect: Aspect, career: Career, value: Any) -> bool:
    try:
        shown = take_value(aspect, career, value)
    except InvalidOption:
        return False
    # A row takes a blank text for not known, of which None is the sign.
    return not isinstance(value, str) or shown is not None


def _write_all(comparison: Comparison, locale: str) -> None:
    comparison.to_text(locale)
    comparison.to_html(locale, standalone=True)
    comparison.to_markdown(locale)


def _check_notation(name: str, media_type: str, written: object, careers: Sequence[Career]) -> None:
    kind = media_type.partition(";")[0]
    if isinstance(written, bytes):
        written = written.decode(errors="replace")
    if not isinstance(written, str):
        return
    if kind == "text/html" or kind.endswith(("/xml", "+xml")):
        reader = _Reader()
        reader.feed(written)
        reader.close()
        if reader.found is not None:
            problem = f"a career's text became {reader.found} of the page: it is not escaped"
            raise BrokenContract(name, problem, careers)
    elif kind.endswith(("/json", "+json")):
        _attempt(name, careers, partial(json.loads, written))


class _Reader(HTMLParser):
    """Reads a page as a browser does, and keeps what a career's text became of it."""

    found: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == _PROBE or _PROBE in dict(attrs):
            self.found = "an element" if tag == _PROBE else "an attribute"
