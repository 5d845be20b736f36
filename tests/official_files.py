"""The files of which the official catalog in the package was made, in the folder of such data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

FILES = {
    "oews": "bls_oews/national_M2025_dl.xlsx",
    "projections": "bls_projections/Employment Projections.csv",
    "onet": "onet_30_3",
    "crosswalk": "crosswalk/nem-onet-to-soc-crosswalk.csv",
}


def find_files(shared: Path) -> dict[str, Any]:
    """Return their paths by the names of the tool's options."""
    return {name: shared / "data" / path for name, path in FILES.items()}
