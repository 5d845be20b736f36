"""Lossless data in and out."""

from careercompare.serialize.converter import Json, JsonDict, converter
from careercompare.serialize.findings import (
    read_findings,
    write_careers,
    write_house_style,
    write_related,
    write_row,
    write_source,
    write_surroundings,
    write_verdict,
)

__all__ = [
    "Json",
    "JsonDict",
    "converter",
    "read_findings",
    "write_careers",
    "write_house_style",
    "write_related",
    "write_row",
    "write_source",
    "write_surroundings",
    "write_verdict",
]
