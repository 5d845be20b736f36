"""Charts as they are saved: the words in a picture, and the data behind it."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

import altair as alt


def read_rows(chart: alt.TopLevelMixin) -> list[dict[str, Any]]:
    """Return the data of a chart that has one set of them, valid by the schema of Vega-Lite."""
    (rows,) = chart.to_dict()["datasets"].values()
    return list(rows)


def read_words(chart: alt.TopLevelMixin) -> str:
    """Return all words of the saved picture, a line of it a line, without marks of direction."""
    saved = StringIO()
    chart.save(saved, format="svg")
    picture = ET.fromstring(saved.getvalue())  # noqa: S314  it was written just now
    lines = [
        "".join(each.itertext())
        for each in picture.iter()
        if each.tag.endswith(("}text", "}tspan")) and each.text
    ]
    return re.sub("[\u2066-\u2069]", "", "\n".join(lines)).replace("\xa0", " ")
