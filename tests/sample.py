"""The two careers of the reference page, which stand first in the built-in sample."""

from __future__ import annotations

from itertools import islice

from careercompare import Catalog

REFERENCE = tuple(islice(Catalog.sample().values(), 2))
