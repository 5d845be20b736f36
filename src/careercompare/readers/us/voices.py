"""Who speaks for an occupation: one record, or several where a publication has its parts apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import attrs

from careercompare.readers.us.crosswalk import Crosswalk
from careercompare.readers.us.publication import Publication, Record
from careercompare.readers.us.summary import Joined, LeftOut, Merged, WhyLeftOut


@attrs.frozen
class Voice:
    """A publication beside the careers of a catalog.

    *speakers* holds the codes of the records that speak, by the SOC codes of the careers, and
    *slugs* those of the careers, by the codes of the records that belong to them.
    """

    publication: Publication[Any]
    speakers: Mapping[str, tuple[str, ...]]
    slugs: Mapping[str, str]

    def is_merged(self, soc: str) -> bool:
        """Tell whether the records that speak for an occupation are only parts of it."""
        record: Record = self.publication[self.speakers[soc][0]]
        return record.soc != soc

    def hear(self, soc: str) -> tuple[Publication[Any], str]:
        """Return where one record says all that is known of an occupation, and its code there."""
        codes = self.speakers[soc]
        if not self.is_merged(soc):
            return self.publication, codes[0]
        combined = self.publication.combine(codes)
        return combined, next(iter(combined))

    def sum_up(self, occupations: Collection[str]) -> Joined:
        """Return what came of the publication."""
        speaking = {code for codes in self.speakers.values() for code in codes}
        left_out = tuple(
            LeftOut(
                code,
                record.title,
                WhyLeftOut.PART_OF_AN_OCCUPATION
                if code in self.slugs
                else WhyLeftOut.NOT_IN_THE_FIRST,
            )
            for code, record in self.publication.items()
            if code not in speaking
        )
        return Joined(
            self.publication.source,
            len(self.publication),
            len(speaking),
            left_out,
            tuple(soc for soc in occupations if soc not in self.speakers),
            tuple(
                Merged(soc, codes) for soc, codes in self.speakers.items() if self.is_merged(soc)
            ),
            self.publication.lacking,
        )


def find_speakers(records: Mapping[str, Record]) -> Mapping[str, str]:
    """Return the lowest of the codes of *records* of each SOC code."""
    speakers: dict[str, str] = {}
    for code, record in records.items():
        speakers[record.soc] = min(code, speakers.get(record.soc, code))
    return speakers


def listen(
    publication: Publication[Any], slugs: Mapping[str, str], crosswalk: Crosswalk | None
) -> Voice:
    """Return who speaks for each of the careers, whose *slugs* are by their SOC codes.

    Of several records of one code that with the lowest code speaks. Records of codes that are none
    of theirs speak together for the one that they are parts of.
    """
    direct = {code: record.soc for code, record in publication.items() if record.soc in slugs}
    belonging = dict(_find_wholes(publication, slugs, crosswalk, {*direct.values()})) | direct
    speakers: dict[str, tuple[str, ...]] = {}
    for code in find_speakers({code: publication[code] for code in belonging}).values():
        speakers[belonging[code]] = (*speakers.get(belonging[code], ()), code)
    own = {code: slugs[whole] for code, whole in belonging.items()}
    return Voice(publication, speakers, own)


def _find_wholes(
    publication: Publication[Any],
    occupations: Collection[str],
    crosswalk: Crosswalk | None,
    known: Collection[str],
) -> Iterator[tuple[str, str]]:
    """Yield the codes of records that are parts, each with the occupation that it is a part of.

    Which one that is says the crosswalk, or else the classification itself: 31-1121 and 31-1122 are
    the parts of 31-1120. An occupation that is known as a whole is not made of parts.
    """
    if publication.merge is None:
        return
    for code, record in publication.items():
        if record.soc not in occupations:
            stated = None if crosswalk is None else crosswalk.socs.get(code)
            evident = f"{record.soc[:-1]}0"
            whole = stated if stated is not None and stated in occupations else evident
            if whole in occupations and whole not in known:
                yield code, whole
