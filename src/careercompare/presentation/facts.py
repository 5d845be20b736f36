"""What a career and a page are as plain values, for whoever reads pages by machine."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

import attrs

from careercompare.errors import sealed
from careercompare.model import Amount, Career, Education, EducationLevel, Salary, Source
from careercompare.words import Kept, Phrase

_NO_WORDS = Phrase(())


@sealed
@attrs.frozen
class PayFacts:
    """What a career pays, as far as it is published as a number: of a bound, nothing is stated.

    *currency* is an ISO 4217 code and *period* one of ``"hour"``, ``"day"``, ``"week"``,
    ``"month"`` and ``"year"``. *percentiles* says which ones *low* and *high* are, where it is
    known, and *place* where that is.
    """

    currency: str
    period: str
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    percentiles: tuple[int, int] | None = None
    place: str | None = None
    as_of: str | None = None


@sealed
@attrs.frozen
class Facts(Kept):
    """A career in its own words, in no page's language; None and () are *not known*.

    *name* is its title, with its *place* where it has one, as the page writes both. *url* is the
    address of its guide, *isced_code* the code of its credential in ISCED 2011. *codes* are pairs
    of a classification and a code in it, and *sources* are those of its figures and of all else
    about it.
    """

    name: str
    url: str | None = None
    description: str | None = None
    skills: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    isced_code: str | None = None
    codes: tuple[tuple[str, str], ...] = ()
    pay: PayFacts | None = None
    sources: tuple[Source, ...] = ()
    place: str | None = None


@sealed
@attrs.frozen
class Editions:
    """The same page in several locales, the first for readers of any other language.

    *pattern* is its address with ``{locale}`` in it, and *locales* are their BCP 47 tags.
    """

    pattern: str
    locales: tuple[str, ...]

    @property
    def addresses(self) -> dict[str, str]:
        """The address in each locale, and for readers of any other language (``x-default``).

        >>> list(Editions("https://example.com/{locale}/a", ("en", "de")).addresses)
        ['en', 'de', 'x-default']
        """
        found = {tag: self.pattern.replace("{locale}", tag) for tag in self.locales}
        return {**found, "x-default": found[self.locales[0]]}


@sealed
@attrs.frozen
class PageFacts:
    """What a page is beside its words; None and () are *not known*.

    *summary* says what was found and then what is compared. *regional* is the language of the words
    with a country (``pt_BR``), and *regionals* are those of the other *editions*. *sources* are
    those of the figures in its table. Careers that are *ranked* are in an order of merit.
    """

    summary: Phrase = _NO_WORDS
    regional: str | None = None
    regionals: tuple[str, ...] = ()
    editions: Editions | None = None
    sources: tuple[Source, ...] = ()
    ranked: bool = False


def state_facts(
    career: Career,
    name: Phrase,
    guide: str | None,
    shown: Collection[str],
    cited: Collection[Source],
) -> Facts:
    """Return the facts of a career of that *name*, whose guide is at that address.

    Its words and its pay are among them where they are *shown* in a row of the page, which cites
    their source: no machine is told words without the attribution that their licence asks for.
    What stands for something and is not *cited* is no source of the page.
    """
    return Facts(
        str(name),
        guide,
        career.day_to_day if "day-to-day" in shown else None,
        career.skills if "skills" in shown else (),
        career.routes if "routes" in shown else (),
        _read_isced(career.education) if "education" in shown else None,
        tuple(career.codes.items()),
        None if career.salary is None or "salary" not in shown else _state_pay(career.salary),
        tuple(dict.fromkeys([*cited, *find_further(career, cited)])),
        career.place,
    )


def find_figures(career: Career) -> Sequence[Source]:
    """Return who published the pay and the outlook of a career, as far as that is known."""
    found = [each.source for each in (career.salary, career.outlook) if each is not None]
    return [source for source in found if source is not None]


def find_further(career: Career, cited: Collection[Source]) -> Iterator[Source]:
    """Yield the sources of a career but those of figures and words that the page does not show.

    What they stand for nobody has said, if they are not *cited*: it may be any of the page.
    """
    hidden = {*find_figures(career), *career.aspect_sources.values()}.difference(cited)
    return (source for source in career.sources if source not in hidden)


def _state_pay(salary: Salary) -> PayFacts:
    return PayFacts(
        salary.currency,
        salary.period.value,
        _read_number(salary.median),
        _read_number(salary.low),
        _read_number(salary.high),
        salary.percentiles,
        salary.place,
        salary.as_of,
    )


def _read_isced(education: Education | None) -> str | None:
    """Return the code of a credential that is asked for: not of none, or on another scale."""
    if isinstance(education, EducationLevel) and education.isced > 0:
        return education.isced_code
    return None


def _read_number(amount: Amount | None) -> Decimal | None:
    return amount if isinstance(amount, Decimal) else None
