"""Numbers and words of one locale; the only room with Babel, which nothing here imports early."""

from typing import TYPE_CHECKING

from careercompare.doors import Door, open_by_need
from careercompare.l10n.catalogs import Sentence, languages
from careercompare.l10n.locales import Direction, LocaleLike
from careercompare.l10n.localizer import Localizer

if TYPE_CHECKING:
    from careercompare.l10n.cldr import find_regional, find_spelling

__all__ = [
    "Direction",
    "LocaleLike",
    "Localizer",
    "Sentence",
    "find_regional",
    "find_spelling",
    "languages",
]

# A text has no need of it.
__getattr__: Door = open_by_need(__name__, {"cldr": "find_regional find_spelling"})
