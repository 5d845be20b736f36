"""Which area and which industry of an OEWS file are meant, by what a caller writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careercompare.errors import InvalidOption, find_close, quote
from careercompare.readers.tables import shorten
from careercompare.readers.us.english import list_first
from careercompare.readers.us.oews_places import NATION, Area, Industry, Scope

_SHOWN = 5


def choose_area(scopes: Sequence[Scope], wanted: str | None, file: str, year: str) -> Area:
    """Return the only area, or the one that is *wanted* by its title or code."""
    _refuse_others("area", wanted)
    areas = list(dict.fromkeys(scope.area for scope in scopes))
    if wanted is None:
        if len(areas) == 1:
            return areas[0]
        expected = f"one of the {len(areas)} areas that {file} (May {year}) holds"
        remedy = (
            f"They are {list_first([quote(area.title) for area in areas])}: see list_areas(path)."
        )
        raise InvalidOption("area", wanted, expected, remedy)
    found = [area for area in areas if _is_area(area, wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        codes = ", ".join(f"{quote(area.code)} ({area.kind.value})" for area in found)
        raise InvalidOption("area", wanted, "one area alone", f"Pass its code: {codes}.")
    if areas == [NATION]:
        remedy = f"Take state_M{year}_dl.xlsx for states, MSA_M{year}_dl.xlsx for cities."
        expected = f"the nation, of which {file} is"
        raise InvalidOption("area", wanted, expected, remedy)
    near = _find_near(wanted, [area.title for area in areas])
    remedy = f"{near}list_areas(path) lists all {len(areas)}."
    raise InvalidOption("area", wanted, f"the title or code of an area of {file}", remedy)


def _refuse_others(option: str, wanted: object) -> None:
    if wanted is not None and not isinstance(wanted, str):
        raise InvalidOption(option, wanted, "a title or code", f"Write {option}='48', in quotes.")


def _is_area(area: Area, wanted: str) -> bool:
    code = _plain(area.code)
    names = (_plain(area.title), code, *(("u.s.", "us") if area == NATION else ()))
    return _plain(wanted) in names or (wanted.isdigit() and wanted.lstrip("0") == code.lstrip("0"))


def choose_industry(scopes: Sequence[Scope], wanted: str | None, file: str, year: str) -> Industry:
    """Return all industries together, or the one that is *wanted* by its title or NAICS code."""
    _refuse_others("industry", wanted)
    industries = list(dict.fromkeys(scope.industry for scope in scopes))
    if wanted is None:
        if (widest := _find_widest([each for each in industries if each.is_all])) is not None:
            return widest
        narrow = "sector" if industries[0].level in {"", "sector"} else "industry"
        names = list(
            dict.fromkeys(f"{quote(each.code)} ({shorten(each.title)})" for each in industries)
        )
        count = f"one of the {len(names)} industries"
        expected = f"{count} that {file} (wages by {narrow}, May {year}) holds"
        remedy = (
            f"They are {list_first(names)}; all of them together are in national_M{year}_dl.xlsx."
        )
        raise InvalidOption("industry", wanted, expected, remedy)
    found = [industry for industry in industries if _is_industry(industry, wanted)]
    if (widest := _find_widest(found)) is not None:
        return widest
    if len({each.code for each in found}) > 1:
        codes = ", ".join(f"{quote(each.code)} ({shorten(each.level)})" for each in found)
        raise InvalidOption("industry", wanted, "one industry alone", f"Pass its code: {codes}.")
    if found:
        expected = "an industry of all owners together, or of one kind of owner"
        remedy = "Take the file of the same month without the wages by owner."
        raise InvalidOption("industry", wanted, expected, remedy)
    if all(industry.is_all for industry in industries):
        remedy = f"Take natsector_M{year}_dl.xlsx, which tells sectors of the nation apart."
        raise InvalidOption("industry", wanted, f"all together, of which {file} is", remedy)
    near = _find_near(wanted, [each for one in industries for each in (one.title, one.code)])
    expected = f"the title or NAICS code of an industry of {file}"
    shown = f"Write one of {list_first([quote(each.code) for each in industries])}."
    raise InvalidOption("industry", wanted, expected, near.strip() or shown)


def _find_widest(industries: Sequence[Industry]) -> Industry | None:
    """Return the jobs of all owners where those of some stand beside them; None: none are all."""
    widest = max(industries, key=lambda each: len(each.owner), default=None)
    if widest is None or len({each.code for each in industries}) > 1:
        return None
    within = all({*each.owner} <= {*widest.owner} for each in industries)
    return widest if within else None


def _is_industry(industry: Industry, wanted: str) -> bool:
    # Sectors of several codes have the first of them in some files, and all in others: "31-33".
    short, given = (code.strip().partition("-")[0].lstrip("0") for code in (industry.code, wanted))
    same_code = short == given and wanted.strip()[:1].isdigit()
    return same_code or _plain(wanted) == _plain(industry.title)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\N{EN DASH}", "-").split())


def _find_near(wanted: str, titles: Collection[str]) -> str:
    """Return a question that names titles like the one that is wanted, or nothing."""
    plain = {_plain(title): title for title in titles}
    within = [title for key, title in plain.items() if _plain(wanted) and _plain(wanted) in key]
    near = within[:_SHOWN] or [
        plain[key] for key in find_close(_plain(wanted), plain, at_least=0.5)
    ]
    near = (
        near
        or [
            title
            for key, title in plain.items()
            if find_close(_plain(wanted), key.split(), 1, 0.75)
        ][:_SHOWN]
    )
    return f"Did you mean {' or '.join(map(quote, near))}? " if near else ""
