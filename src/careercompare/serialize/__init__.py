"""Lossless data in and out."""

from careercompare.serialize.converter import Json, JsonDict, converter
from careercompare.serialize.files import write_whole
from careercompare.serialize.findings import Compared, read_comparison, write_comparison

__all__ = [
    "Compared",
    "Json",
    "JsonDict",
    "converter",
    "read_comparison",
    "write_comparison",
    "write_whole",
]
