"""The figures and sources of an answer in words, for models that read text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from careercompare.mcp.answers import (
    CareerAnswer,
    Figure,
    OutlookAnswer,
    SalaryAnswer,
    SourceAnswer,
)

_UNKNOWN = "not known"


def tell_career(career: CareerAnswer) -> Iterator[str]:
    """Yield what is known of a career in sentences, a subject each."""
    yield _tell_pay(career["salary"])
    yield _tell_outlook(career["outlook"])
    yield f"Education: {career['education'] or _UNKNOWN}."


def _tell_pay(pay: SalaryAnswer | None) -> str:
    if pay is None:
        return f"Pay: {_UNKNOWN}."
    amounts = [
        f"{name} {tell_figure(amount)}"
        for name, amount in (
            ("low", pay["low"]),
            ("median", pay["median"]),
            ("mean", pay["mean"]),
            ("high", pay["high"]),
        )
        if amount is not None
    ]
    said = [f"{', '.join(amounts)} {pay['unit']}"]
    if pay["percentiles"] is not None:
        said.append(f"percentiles {' to '.join(map(str, pay['percentiles']))}")
    said += [pay["place"] or "place not known", pay["as_of"] or "date not known"]
    said += [f"doubtful: {doubt}" for doubt in pay["doubts"]]
    return f"Pay: {'; '.join(said)}.{_cite(pay['source'])}"


def tell_figure(figure: Figure) -> str:
    """Return a figure in words: "at least 239,200" where it is only a bound."""
    if isinstance(figure, str):
        return f"{Decimal(figure):,f}"
    return "; ".join(
        f"{side.replace('_', ' ')} {Decimal(str(bound)):,f}" for side, bound in figure.items()
    )


def _tell_outlook(outlook: OutlookAnswer | None) -> str:
    if outlook is None:
        return f"Outlook: {_UNKNOWN}."
    growth, openings = outlook["growth_percent"], outlook["openings_a_year"]
    said = [
        f"growth {_UNKNOWN if growth is None else f'{growth}%'}{_tell_years(outlook)}",
        f"openings {_UNKNOWN if openings is None else f'{openings:,} a year'}",
    ]
    said += [f"demand {outlook['demand']}"] if outlook["demand"] else []
    said += [outlook["place"]] if outlook["place"] else []
    return f"Outlook: {'; '.join(said)}.{_cite(outlook['source'])}"


def _tell_years(outlook: OutlookAnswer) -> str:
    match outlook["since"], outlook["until"]:
        case None, None:
            return ""
        case since, None:
            return f" (from {since})"
        case None, until:
            return f" (by {until})"
        case _:
            return f" ({outlook['since']}–{outlook['until']})"


def _cite(number: int | None) -> str:
    return "" if number is None else f" [{number}]"


def tell_sources(sources: Iterable[SourceAnswer]) -> Iterator[str]:
    """Yield each source in a line, with its terms."""
    for source in sources:
        known = (
            source["publisher"],
            source["published"],
            source["url"],
            source["license"],
            source["attribution"],
        )
        said = [source["title"], *[each for each in known if each is not None]]
        # What a licence asks for may be in several lines, which could pass for other sources.
        yield f"[{source['number']}] {' '.join('. '.join(said).split())}"
