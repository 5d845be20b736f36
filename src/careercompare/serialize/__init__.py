"""Lossless data in and out: JSON of catalogs, and the dict of a comparison."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need
from careercompare.serialize.converter import JsonDict, converter, write_value

if TYPE_CHECKING:
    from careercompare.serialize.catalog import (
        make_document,
        make_plain,
        read_career,
        read_catalog,
        read_document,
        read_packaged,
        read_records,
        write_catalog,
    )
    from careercompare.serialize.comparison import read_comparison
    from careercompare.serialize.files import BEGUN, END, create, put, take_path, write_whole
    from careercompare.serialize.page import (
        write_compared,
        write_comparison,
        write_evidence,
        write_verdict,
    )
    from careercompare.serialize.parsing import is_deep
    from careercompare.serialize.problems import UNCHANGED, Place
    from careercompare.serialize.schemas import read_schema, schema
    from careercompare.serialize.settings import read_settings
    from careercompare.serialize.stored import (
        StoredEvidence,
        StoredPage,
        read_stored,
        refuse_stored,
    )

__all__ = [
    "BEGUN",
    "END",
    "UNCHANGED",
    "JsonDict",
    "Place",
    "StoredEvidence",
    "StoredPage",
    "converter",
    "create",
    "is_deep",
    "make_document",
    "make_plain",
    "put",
    "read_career",
    "read_catalog",
    "read_comparison",
    "read_document",
    "read_packaged",
    "read_records",
    "read_schema",
    "read_settings",
    "read_stored",
    "refuse_stored",
    "schema",
    "take_path",
    "write_catalog",
    "write_compared",
    "write_comparison",
    "write_evidence",
    "write_value",
    "write_verdict",
    "write_whole",
]

# To read the sample needs nothing of comparisons.
__getattr__: Door = open_by_need(
    __name__,
    {
        "catalog": (
            "make_document make_plain read_career read_catalog read_document read_packaged "
            "read_records write_catalog"
        ),
        "comparison": "read_comparison",
        "files": "BEGUN END create put take_path write_whole",
        "page": "write_compared write_comparison write_evidence write_verdict",
        "parsing": "is_deep",
        "problems": "UNCHANGED Place",
        "schemas": "read_schema schema",
        "settings": "read_settings",
        "stored": "StoredEvidence StoredPage read_stored refuse_stored",
    },
)
