"""Put the official figures into src/careercompare/sample.json, for each career with a SOC code.

The words of the sample, its order and its careers are written by hand, in the file itself; the
salary, outlook, entry education and sources of a career with a SOC code are taken from the files
that you name, and whatever stood there is replaced; the title of the occupation that the figures
are of becomes an alternate title. A career without a code stays as it is. To add
one, write it with its title, slug, codes and words, and run this from the checkout:

    python tools/make_sample.py national_M2025_dl.xlsx occupation.xlsx
"""

from __future__ import annotations

import sys
from pathlib import Path

import attrs

from careercompare import Career, Catalog
from careercompare.readers import Oews, Projections, read_oews, read_projections

SAMPLE = Path(__file__).parent.parent / "src" / "careercompare" / "sample.json"


def main(wages: Path, outlooks: Path) -> None:
    """Read the sample and the official files, and write the sample again."""
    oews, projections = read_oews(wages), read_projections(outlooks)
    catalog = Catalog(
        put_figures(each, oews, projections) for each in Catalog.load(SAMPLE).values()
    )
    catalog.dump(SAMPLE)
    count = sum("soc" in career.codes for career in catalog.values())
    print(f"{len(catalog)} careers, {count} of them with figures of {oews.source.title}")


def put_figures(career: Career, oews: Oews, projections: Projections) -> Career:
    """Return the career with the figures of its SOC code; a code that is not there is an error."""
    if "soc" not in career.codes:
        return career
    wages, projection = oews[career.codes["soc"]], projections[career.codes["soc"]]
    # The occupation may be wider than the career: "Plumbers, Pipefitters, and Steamfitters".
    titles = dict.fromkeys((wages.title, *career.alternate_titles))
    return attrs.evolve(
        career,
        alternate_titles=titles,
        salary=wages.salary,
        outlook=projection.outlook,
        education=projection.education,
        sources=[oews.source, projections.source],
        aspect_sources={"education": projections.source},
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
