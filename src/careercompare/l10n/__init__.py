"""Numbers and words of one locale; the only room with Babel, which nothing here imports early."""

from careercompare.l10n.catalogs import Sentence, languages
from careercompare.l10n.locales import LocaleLike
from careercompare.l10n.localizer import Localizer

__all__ = ["LocaleLike", "Localizer", "Sentence", "languages"]
