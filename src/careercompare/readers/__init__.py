"""Official files in, a `Catalog` out, no network; spreadsheets need the extra ``readers``."""

from careercompare.readers.us import *  # noqa: F403  each name is listed once, by the door behind
from careercompare.readers.us import __all__ as __all__
