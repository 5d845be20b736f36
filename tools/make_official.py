r"""Make src/careercompare/official.json, what `Catalog.official()` reads, of the official files.

Each option is an argument of `careercompare.readers.read_official`, and all of them are needed.
The same files give the same bytes. What does not fit together is refused, and the old catalog
stays: files of which one knows too few of the occupations of another, a catalog that is not read
back as it was, and one that is too large for the package. Run it from the checkout::

    python tools/make_official.py --oews national_M2025_dl.xlsx --onet onet_30_3 \
        --projections 'Employment Projections.csv' --crosswalk nem-onet-to-soc-crosswalk.csv
"""

from __future__ import annotations

import argparse
import inspect
import json
import zlib
from pathlib import Path

from careercompare import Catalog
from careercompare.readers import Official, read_official
from careercompare.serialize import write_whole

OFFICIAL = Path(__file__).parent.parent / "src" / "careercompare" / "official.json"

MOST_BYTES = 600_000
"""As many may be added to what is downloaded with the package, which is compressed."""

MOST_WITHOUT = 0.05
"""So many of the occupations may a publication not know; editions of unlike codes lack more."""


def main() -> None:
    """Read the official files and write the catalog."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name, parameter in inspect.signature(read_official).parameters.items():
        if "Path" in str(parameter.annotation):  # the rest is how to read the files
            parser.add_argument(f"--{name.replace('_', '-')}", required=True, metavar="PATH")
    paths = vars(parser.parse_args())
    try:
        official = read_official(**paths)
        write_whole(OFFICIAL, write_official(official))
    except (OSError, ValueError) as problem:
        parser.error(str(problem))
    print(official.summary)


def write_official(official: Official) -> str:
    """Return the catalog as JSON, a career a line, or raise `ValueError` where it does not fit."""
    for each in official.summary.publications:
        if len(each.without) > MOST_WITHOUT * len(official.catalog):
            problem = f"{each.source.title} has no record of {len(each.without)} occupations"
            raise ValueError(f"{problem}. Take releases that name them by the same codes.")
    text = write_lines(official.catalog)
    if Catalog.loads(text) != official.catalog:
        raise ValueError("what was written is not read back as it was")
    if (size := len(zlib.compress(text.encode()))) > MOST_BYTES:
        raise ValueError(f"it takes {size:,} bytes, and may take {MOST_BYTES:,}")
    return text


def write_lines(catalog: Catalog) -> str:
    """Write JSON for programs, of which a change shows the careers that differ."""
    document = json.loads(catalog.dumps())
    careers = ",\n".join(
        json.dumps(career, ensure_ascii=False, separators=(",", ":"))
        for career in document["careers"]
    )
    return f'{{"version": {document["version"]}, "careers": [\n{careers}\n]}}\n'


if __name__ == "__main__":
    main()
