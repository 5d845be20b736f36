"""A dict, ready for JSON: the words of the page beside the values that they word."""

from __future__ import annotations

import attrs

from careercompare.presentation import Presentation
from careercompare.serialize import JsonDict, dump_comparison


@attrs.frozen
class DictFormatter:
    """Writes a page as a dict that `json.dumps` takes and `Comparison.from_dict` reads back.

    Words stand in ``text`` (and ``items`` of a list) beside the raw values they were made of.
    Amounts are whole numbers or, where they have decimals, strings, so that no reader makes a
    float of them. What is not known is left out or None.

    >>> DictFormatter().media_type
    'application/json'
    """

    media_type = "application/json"

    def format(self, presentation: Presentation, /) -> JsonDict:
        """Return *presentation* and the findings behind it as a dict."""
        found = attrs.asdict(presentation.findings, recurse=False)
        return {**dump_comparison(presentation, **found), **presentation.data}
