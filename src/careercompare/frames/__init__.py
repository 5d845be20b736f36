"""Data frames in and out, of pandas, Polars, PyArrow and what else narwhals knows.

It needs the extra ``frames``. A column is a place in a career, as it stands in JSON: ``title``,
``salary.low``, ``codes.soc``; ``salary.high.at_least`` and ``salary.high.at_most`` for bounds.
"""

from careercompare.frames.reading import read_frame
from careercompare.frames.writing import Backend, write_frame

__all__ = ["Backend", "read_frame", "write_frame"]
