"""What has to hold whatever comes in: which errors come out, and what stands on a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import html5lib
from markdown_it import MarkdownIt

from careercompare import CareerCompareError, Comparison, Ranking, UnreadableCatalog

T = TypeVar("T")

# A document of any size has an error that a person can read.
_LONGEST_ERROR = 20_000

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ELEMENTS = re.compile(
    "a|article|b|bdi|body|br|caption|cite|code|col|colgroup|dd|details|div|dl|dt|em|figcaption|figure"
    "|footer|g|h[1-4]|head|header|hr|html|i|li|link|main|mark|meta|nav|ol|p|path|rect|s|script|section"
    "|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|text|th|thead|time|title|tr|ul|use"
)
# What GitHub makes links and pictures of in the text that it has rendered, and what keeps it from
# that.
_REFERENCE = re.compile(r"@[a-z0-9]|[\w.+-]@[\w.-]|#[0-9]|:[\w+-]+:", re.ASCII | re.IGNORECASE)
_JOINER = re.compile("([@#:])\u2060")
_LINKED_DATA = "application/ld+json"


def attempt(ask: Callable[[], T]) -> T | None:
    """Return what *ask* returns, or None where it refuses with an error of ours.

    All else is a find, `OSError` too: that is documented of what cannot be opened, and all can be.
    """
    try:
        return ask()
    except CareerCompareError as problem:
        check_error(problem)
        return None


def check_error(problem: CareerCompareError) -> None:
    """Hold that an error can be shown: each problem a line, in plain letters, all of them short."""
    told = str(problem)
    assert len(told) <= _LONGEST_ERROR, f"an error of {len(told)} characters"
    lines = told.split("\n") if isinstance(problem, UnreadableCatalog) else [told]
    for line in lines:
        assert not _STEERING.search(line), f"an error holds {line!r}"


def check_shown(shown: Comparison | Ranking) -> None:
    """Hold that a page can be shown in every notation, is harmless, and is read back."""
    hash(shown)
    assert repr(shown)
    data = json.dumps(shown.to_dict("ar"))
    assert type(shown).from_dict(json.loads(data)) == shown
    check_html(shown.to_html("ar"))
    for page in (shown.to_markdown("de"), shown.to_csv()):
        page.encode()
    # Those that isolate directions of writing are ours.
    text = re.sub("[\n\u2066-\u2069]", "", shown.to_text("ar"))
    assert not _STEERING.search(text), "a text holds controls"


def check_html(html: str, texts: tuple[str, ...] = ()) -> None:
    """Hold that *html* is what browsers read without a complaint, runs nothing, and has *texts*."""
    parser: Any = html5lib.HTMLParser(namespaceHTMLElements=False)
    document: Any = parser.parse(html if html.startswith("<!DOCTYPE") else f"<!DOCTYPE html>{html}")
    assert not parser.errors, parser.errors
    for element in document.iter():
        _check_element(str(element.tag).rpartition("}")[2], element)
    read = "".join(document.itertext())
    for text in texts:
        assert text in read, f"{text!r} is not on the page"


def check_markdown(markdown: str, texts: tuple[str, ...] = ()) -> None:
    """Hold that *markdown* renders to harmless elements, refers to nobody, and has *texts*."""
    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    page = f"<title>x</title>{renderer.render(markdown)}"
    words = "".join(html5lib.parse(page, namespaceHTMLElements=False).itertext())
    assert not _REFERENCE.search(words), "a text mentions somebody, or something"
    check_html(_JOINER.sub(r"\1", page), texts)


def check_workbook(shown: Comparison | Ranking) -> None:
    """Hold that a workbook is written of which every part is well-formed, and none a formula."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "shown.xlsx")
        shown.to_xlsx(path)
        with ZipFile(path) as archive:
            for name in archive.namelist():
                part = archive.read(name)
                assert not name.endswith(".xml") or fromstring(part) is not None  # noqa: S314  ours
                assert b"<f>" not in part, f"a formula in {name}"


def _check_element(tag: str, element: Any) -> None:
    assert _ELEMENTS.fullmatch(tag), f"an element {tag}"
    if tag == "script":
        assert element.get("type") == _LINKED_DATA, "a script"
        json.loads(element.text)
    for name, value in element.items():
        assert not name.lower().startswith("on"), f"a handler {name}"
        if name in {"href", "src", "action", "{http://www.w3.org/1999/xlink}href"}:
            assert re.match(r"(?i:https?)://|#", value), f"a link to {value!r}"


def steers(text: str) -> bool:
    """Tell whether a terminal would obey something in *text* but the ends of lines."""
    return _STEERING.search(text.replace("\n", "")) is not None


def is_plain(text: str) -> bool:
    """Tell whether each notation can hold *text* as it is."""
    return text.isprintable() and not _STEERING.search(text)
