"""The same input makes the same bytes in every locale, whatever version of Babel is there.

The tests run with the oldest and with the newest dependencies; both have to make these bytes.
"""

from __future__ import annotations

import json

from l10n.numbers.every_locale import HASHES, hash_all, spell

from careercompare.l10n.cldr.slice import list_locales


def test_every_locale_makes_the_bytes_that_it_made_before() -> None:
    expected = json.loads(HASHES.read_text(encoding="utf-8"))
    assert hash_all() == expected


def test_that_is_a_hundred_thousand_strings() -> None:
    assert sum(len(list(spell(name))) for name in list_locales()[::10]) * 10 > 100_000
