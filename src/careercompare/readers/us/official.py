"""The three publications that describe nearly every occupation, read and joined in one call."""

from __future__ import annotations

from pathlib import Path

from careercompare.readers.us.joining import join
from careercompare.readers.us.oews import read_oews
from careercompare.readers.us.onet import read_onet
from careercompare.readers.us.projections import read_projections
from careercompare.readers.us.summary import Official


def read_official(
    *,
    oews: Path | str | None = None,
    projections: Path | str | None = None,
    onet: Path | str | None = None,
    percentiles: tuple[int, int] = (10, 90),
) -> Official:
    """Read the files that are given and join them in this order; see `read_oews` and `join`.

    Without any file `InvalidOption` is raised.
    """
    publications = (
        None if oews is None else read_oews(oews, percentiles=percentiles),
        None if projections is None else read_projections(projections),
        None if onet is None else read_onet(onet),
    )
    return join(*(each for each in publications if each is not None))
