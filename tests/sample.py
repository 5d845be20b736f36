"""The two careers of the reference page, which stand first in the built-in sample."""

from __future__ import annotations

from itertools import islice
from typing import Any

from careercompare import QOOLLEGE, Career, Catalog, Comparison, compare

REFERENCE = tuple(islice(Catalog.sample().values(), 2))


def compare_at_qoollege(*careers: Career, **options: Any) -> Comparison:
    """Compare careers as the publisher of the reference page does, whose pages have every part."""
    options.setdefault("house_style", QOOLLEGE)
    return compare(*careers, **options)
