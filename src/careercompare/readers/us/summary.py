"""What became of the records of each publication, as data and in words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import attrs

from careercompare.errors import sealed
from careercompare.model import Source
from careercompare.readers.us.english import list_first

_UNRELATED = "to what is no career here, or a part of one that is related already"


class WhyLeftOut(Enum):
    """Why a record of a publication is in no career."""

    NOT_IN_THE_FIRST = "not in {first}, which says what the occupations are"
    PART_OF_AN_OCCUPATION = "only a part of an occupation, for which the base record speaks"


@sealed
@attrs.frozen
class LeftOut:
    """A record that is in no career, by its code and title, and why."""

    code: str
    title: str
    reason: WhyLeftOut


@sealed
@attrs.frozen
class Merged:
    """A career, by its SOC code, of which a publication knows the *parts*, by their codes.

    >>> Merged("31-1120", ("31-1121.00", "31-1122.00")).parts
    ('31-1121.00', '31-1122.00')
    """

    soc: str
    parts: tuple[str, ...]


@sealed
@attrs.frozen
class Joined:
    """What came of one publication.

    *records* counts what it holds and *joined* what is in a career; *left_out* is the rest.
    *without* are the codes of the careers that it has no record of, *merged* are those that it
    knows in parts, and *lacking* names what of the release was not there to be read.
    """

    source: Source
    records: int
    joined: int
    left_out: tuple[LeftOut, ...]
    without: tuple[str, ...]
    merged: tuple[Merged, ...] = ()
    lacking: tuple[str, ...] = ()


@sealed
@attrs.frozen
class Summary:
    """How a catalog was joined: the first publication says what its occupations are.

    *unknown* names the facets that only some careers have, and how many lack them; *relations*
    counts the published relations that careers keep, and *relations_left_out* those to occupations
    that are no career of the catalog, or that belong to a career which is related already.
    """

    careers: int
    publications: tuple[Joined, ...]
    unknown: tuple[tuple[str, int], ...]
    relations: int
    relations_left_out: int

    def __str__(self) -> str:
        return "\n".join(self._write())

    def _write(self) -> Iterator[str]:
        yield _count(self.careers, "career")
        for each in self.publications:
            yield f"{each.source.title}: {each.joined} of {_count(each.records, 'record')} joined"
            for reason in WhyLeftOut:
                codes = [record.code for record in each.left_out if record.reason is reason]
                if codes:
                    why = reason.value.format(first=self.publications[0].source.title)
                    yield f"  {len(codes)} left out, {why}: {list_first(codes)}"
            if each.merged:
                socs = [merged.soc for merged in each.merged]
                yield f"  {_count(len(socs), 'career')} put together of parts: {list_first(socs)}"
            if each.without:
                without = _count(len(each.without), "career")
                yield f"  no record of {without}: {list_first(each.without)}"
            if each.lacking:
                yield f"  not among its files: {', '.join(each.lacking)}"
        if self.relations_left_out:
            yield f"{_count(self.relations, 'relation')} joined"
            yield f"  {self.relations_left_out} left out, {_UNRELATED}"
        for facet, count in self.unknown:
            yield f"not known for {_count(count, 'career')}: {facet}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
