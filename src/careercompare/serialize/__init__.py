"""Lossless data in and out."""

from careercompare.serialize.comparison import Compared, read_comparison
from careercompare.serialize.converter import Json, JsonDict, converter, write_number
from careercompare.serialize.files import write_whole
from careercompare.serialize.page import write_comparison, write_evidence
from careercompare.serialize.stored import (
    StoredEvidence,
    StoredPage,
    read_stored,
    refuse_stored,
)
from careercompare.serialize.values import UNCHANGED, write_value

__all__ = [
    "UNCHANGED",
    "Compared",
    "Json",
    "JsonDict",
    "StoredEvidence",
    "StoredPage",
    "converter",
    "read_comparison",
    "read_stored",
    "refuse_stored",
    "write_comparison",
    "write_evidence",
    "write_number",
    "write_value",
    "write_whole",
]
