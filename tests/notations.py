"""What a reader finds on a page: its parts read back out of every notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

import attrs
import html5lib
from markdown_it import MarkdownIt

from careercompare.presentation import Presentation

Row = list[str]


class Keep:
    """Gives the page itself, as any formatter gets it."""

    media_type = "application/x-presentation"

    def format(self, presentation: Presentation, /) -> Presentation:
        return presentation


@attrs.frozen
class Page:
    """The parts of a page in reading order, in words; *table* starts with its head."""

    eyebrow: str
    title: str
    introduction: str
    heading: str
    verdicts: str
    caption: str
    table: list[Row]
    notes: list[str]
    links: dict[str, list[tuple[str, str]]]
    index: tuple[str, str]


def parse_html(html: str) -> Any:
    """Parse *html* as browsers do, and refuse what they would only put up with."""
    parser: Any = html5lib.HTMLParser(namespaceHTMLElements=False)  # makes trees of ElementTree
    document: Any = parser.parse(html if html.startswith("<!DOCTYPE") else f"<!DOCTYPE html>{html}")
    assert not parser.errors, parser.errors
    for element in document.iter():
        element.tag = str(element.tag).rpartition("}")[2]  # as written, without the SVG namespace
    return document


def read_text_of(element: Any) -> str:
    return "".join(element.itertext())


def read_words_of(element: Any) -> str:
    """Read what an element says without marks, which say what it means among its neighbours."""
    if element.get("class") in _MARKS or element.get("aria-hidden") == "true":
        return ""
    inside = (text for child in element for text in (read_words_of(child), child.tail or ""))
    return (element.text or "") + "".join(inside)


_MARKS = ("careercompare-lead", "careercompare-common")


def read_html(html: str) -> Page:
    article = parse_html(html).find(".//article")
    heads = [each for each in article if re.fullmatch("h[1-3]", each.tag)]
    title, heading, *link_heads = heads
    places = list(article)
    links = {
        read_text_of(head): [_read_link(item) for item in places[places.index(head) + 1]]
        for head in link_heads
    }
    return Page(
        eyebrow=_read_class(article, "eyebrow"),
        title=read_text_of(title),
        introduction=_read_class(article, "introduction"),
        heading=read_text_of(heading),
        verdicts=_read_class(article, "verdicts"),
        caption=_read_caption(article),
        table=read_table(article) or _read_ranking(article),
        notes=[read_text_of(p) for p in article.findall("p[@class='careercompare-note']")],
        links=links,
        index=_read_link(article.find("p[@class='careercompare-index']")),
    )


def _read_class(article: Any, name: str) -> str:
    return read_text_of(article.find(f"p[@class='careercompare-{name}']"))


def _read_link(element: Any) -> tuple[str, str]:
    anchor = element.find(".//a")
    assert read_text_of(anchor) == read_text_of(element)
    return read_text_of(anchor), anchor.get("href")


def _read_caption(article: Any) -> str:
    caption = article.find(".//caption")
    return _read_class(article, "caption") if caption is None else read_text_of(caption)


def _read_ranking(article: Any) -> list[Row]:
    """Read a list as the table that it is, but that nothing stands above the names."""
    head, rows = list[str](), list[Row]()
    for item in article.findall("ol[@class='careercompare-ranking']/li"):
        place, score = (
            item.find(f".//p[@class='careercompare-{name}']") for name in ("place", "score")
        )
        spans = [read_text_of(each.find("span")).strip() for each in (place, score)]
        head = ["", *spans, *map(read_text_of, item.findall(".//dt/span"))]
        name = read_text_of(item.find(".//*[@class='careercompare-name']"))
        figures = [read_text_of(each.find("b")) for each in (place, score)]
        rows.append([name, *figures, *map(read_text_of, item.findall(".//dd"))])
    return [head, *rows]


def read_table(article: Any) -> list[Row]:
    """Read the table, the columns of whose parts belong side by side."""
    rows: list[Row] = []
    for table in article.findall(".//table"):
        cells = [[read_words_of(cell).strip() for cell in row] for row in table.findall(".//tr")]
        rows = [[*row, *more[1:]] for row, more in zip(rows, cells, strict=True)] if rows else cells
    return rows


def render_markdown(markdown: str) -> Any:
    """Render *markdown* as GitHub would, with HTML in it let through."""
    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return parse_html(f"<article>{renderer.render(markdown)}</article>").find(".//article")


def drop_joiners(markdown: str) -> str:
    """Drop what stands between a sign and a name, so that nobody is mentioned by it."""
    return re.sub(r"(?<=\\[@#:])&#8288;", "", markdown)


def read_markdown(markdown: str) -> Page:
    article = render_markdown(drop_joiners(markdown))
    blocks = list(article)
    kinds = [block.tag for block in blocks]
    table = kinds.index("table")
    eyebrow, title, introduction, heading, verdicts, caption = blocks[:table]
    rest = blocks[table + 1 :]
    lists = [place for place, block in enumerate(rest) if block.tag == "ul"]
    assert [each.tag for each in (title, heading)] == ["h1", "h2"]
    return Page(
        read_text_of(eyebrow),
        read_text_of(title),
        read_text_of(introduction),
        read_text_of(heading),
        read_text_of(verdicts),
        read_text_of(caption),
        [
            [_read_unmarked(cell, is_label=not place) for place, cell in enumerate(row)]
            for row in article.findall(".//tr")
        ],
        [read_text_of(each) for each in rest[: lists[0] - 1]],
        {read_text_of(rest[place - 1]): [_read_link(li) for li in rest[place]] for place in lists},
        _read_link(rest[-1]),
    )


def _read_unmarked(cell: Any, *, is_label: bool) -> str:
    """Return the words of a cell without what they mean together, which is all that is bold."""
    said = cell.text or ""
    for strong in cell:
        assert strong.tag == "strong"
        sign, _, words = read_text_of(strong).partition(" ")
        if sign == "▲" or is_label:
            assert said.endswith(" · ")
            said = said.removesuffix(" · ")
        else:
            assert sign == "✓"
            said += words
        said += strong.tail or ""
    return said


def read_dict(data: dict[str, Any]) -> Page:
    table = data["table"]
    rows = [[row["text"], *(cell["text"] for cell in row["cells"])] for row in table["rows"]]
    lists = [data[name] for name in ("guides", "related") if data[name] is not None]
    return Page(
        data["eyebrow"],
        data["title"],
        data["introduction"],
        data["heading"],
        data["verdict_line"],
        table["caption"],
        [[table["corner"], *table["columns"]], *rows],
        [*data["notes"], *[source["text"] for source in data["sources"]]],
        {each["heading"]: [(a["text"], a["url"]) for a in each["links"]] for each in lists},
        (data["index"]["text"], data["index"]["url"]),
    )


def read_text(text: str) -> Page:
    """Undo the wrapping of a text: a line break inside of a part stands for a space."""
    parts = text.rstrip("\n").split("\n\n")
    table = next(place for place, part in enumerate(parts) if part.startswith("┌"))
    eyebrow, title, introduction, heading, verdicts, caption = map(_unwrap, parts[:table])
    rest = parts[table + 1 :]
    lists = [place for place, part in enumerate(rest) if part.startswith("- ")]
    (index,) = _read_text_links(rest[-1])
    return Page(
        eyebrow,
        title,
        introduction,
        heading,
        verdicts,
        caption,
        list(_read_drawn_rows(parts[table])),
        [_unwrap(part) for part in rest[: lists[0] - 1]],
        {_unwrap(rest[place - 1]): _read_text_links(rest[place]) for place in lists},
        index,
    )


def _unwrap(part: str) -> str:
    return " ".join(line.strip() for line in part.split("\n"))


def _read_drawn_rows(table: str) -> Iterator[Row]:
    cells: list[list[str]] = []
    for line in table.split("\n"):
        if line.startswith("│"):
            pieces = [piece.strip() for piece in line.strip("│").split("│")]
            cells = [
                [*above, piece]
                for above, piece in zip(cells or [[] for _ in pieces], pieces, strict=True)
            ]
        elif cells:
            label, *values = cells
            yield [_join_unmarked(label, "✓ "), *(_join_unmarked(each, "▲ ") for each in values)]
            cells = []


def _join_unmarked(lines: list[str], sign: str) -> str:
    """Join *lines* without what they mean together: lines from the first with that sign on."""
    said = takewhile(lambda line: not line.startswith(sign), filter(None, lines))
    return re.sub("(^| )✓ ", r"\1", " ".join(said))


def _read_text_links(part: str) -> list[tuple[str, str]]:
    items = re.split(r"(?:^|\n)- ", part) if part.startswith("- ") else [part]
    found = [re.fullmatch(r"(.*) <(\S+)>", _unwrap(item)) for item in items if item]
    return [(each[1], each[2]) for each in found if each is not None]


def is_contained(text: str) -> bool:
    """Tell whether all marks of direction in *text* are pairs, and none overrides (UAX 9)."""
    paired = None
    while paired != text:
        paired = text
        text = _PAIR.sub("", text)
    return _DIRECTING.search(text) is None


_DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_PAIR = re.compile("[\u202a\u202b][^\u202a-\u202e\u2066-\u2069]*\u202c|"
                   "[\u2066-\u2068][^\u202a-\u202e\u2066-\u2069]*\u2069")  # fmt: skip
