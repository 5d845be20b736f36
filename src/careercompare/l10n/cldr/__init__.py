"""What CLDR says of each locale: our own slice of one version, read a locale at a time."""

from careercompare.l10n.cldr.locale import list_patterns, load_locale, per_pattern, spell_date
from careercompare.l10n.cldr.slice import ancestry
from careercompare.l10n.cldr.tags import find_regional, find_spelling, identify, negotiate

__all__ = [
    "ancestry",
    "find_regional",
    "find_spelling",
    "identify",
    "list_patterns",
    "load_locale",
    "negotiate",
    "per_pattern",
    "spell_date",
]
