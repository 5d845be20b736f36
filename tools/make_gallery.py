"""Take the pictures of docs/gallery.md again, each of what the lines above it in there make.

A picture is named by its page, by what shows it and by the scheme of its colours: the picture
`two-phone-dark.png` is of the `page` that the block of Python above it left behind. It needs
Chromium (Debian's, or what CHROMIUM names) and Playwright, no network and no clock; the same
browser with the same fonts takes the same pictures. Run this from the checkout, and look at what
it took:

    python tools/make_gallery.py
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from playwright.sync_api import Browser, Page, sync_playwright

DOCS = Path(__file__).parent.parent / "docs"
FOLDER = DOCS / "images" / "gallery"

# How wide a page is, and how much of it is shown at most.
SIZES = {"screen": (1280, 1200), "phone": (390, 1600), "terminal": (780, 1200)}

_PARTS = re.compile(
    r"^```python\n(?P<code>.*?)^```|\(images/gallery/(?P<name>\w+-\w+-\w+)\.png\)",
    re.MULTILINE | re.DOTALL,
)
_TERMINAL = """<!DOCTYPE html><meta charset="utf-8"><style>
body { background: #16181d; color: #d7dae0; margin: 0; padding: 16px 20px }
pre { font: 14px/16px "DejaVu Sans Mono", monospace; margin: 0 }
</style><pre>"""
_FIND_END = """height => {
    const end = part => part.getBoundingClientRect().bottom;
    const parts = [...document.querySelectorAll("article > :not(div, ol), .careercompare-pay")];
    const rows = [...document.querySelectorAll(".careercompare-ranking > li, tr")];
    const ends = [...parts.map(end), ...rows.map(row => Math.min(end(row), end(row.offsetParent)))];
    const whole = document.documentElement.scrollHeight;
    return whole <= height ? whole : Math.ceil(Math.max(...ends.filter(end => end <= height)));
}"""
_READ_COLOURS = """async picture => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const points = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);
    const counts = new Map();
    for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
    const split = colour => [colour & 255, colour >> 8 & 255, colour >> 16 & 255];
    const known = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
    const palette = known.slice(0, 128).map(split);
    const places = new Map(known.map((colour, place) => [colour, place]));
    for (const colour of known.slice(128)) {
        const parts = split(colour);
        const far = palette.map(each => Math.hypot(...each.map((part, at) => part - parts[at])));
        places.set(colour, far.indexOf(Math.min(...far)));
    }
    const found = Uint8Array.from(points, point => places.get(point));
    const bytes = new FileReader();
    bytes.readAsDataURL(new Blob([found]));
    await new Promise(done => bytes.onload = done);
    return { width, palette: palette.flat(), points: bytes.result.split(",")[1] };
}"""


class Picture(NamedTuple):
    """A picture of the document, and the page that it shows."""

    name: str
    page: str

    def take(self, browser: Browser) -> bytes:
        """Show the page, and take it from its top to where a part of it ends."""
        _, device, scheme = self.name.split("-")
        width, height = SIZES[device]
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            color_scheme=cast("Literal['light', 'dark']", scheme),
            offline=True,
        )
        shown = context.new_page()
        is_text = device == "terminal"
        shown.set_content(f"{_TERMINAL}{escape(self.page)}" if is_text else self.page)
        end = shown.evaluate(_FIND_END, height)
        png = shown.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": width, "height": end})
        reduced = reduce_colours(shown, png)
        context.close()
        return reduced


def reduce_colours(shown: Page, png: bytes) -> bytes:
    """Return a picture with its 128 most frequent colours, which the browser of a page reads."""
    colours = shown.evaluate(_READ_COLOURS, b64encode(png).decode())
    return write_png(colours["width"], bytes(colours["palette"]), b64decode(colours["points"]))


def write_png(width: int, palette: bytes, points: bytes) -> bytes:
    """Return a picture of at most 128 colours, in a quarter of what the browser takes for it."""
    rows = [points[start : start + width] for start in range(0, len(points), width)]
    size = struct.pack(">2I5B", width, len(rows), 8, 3, 0, 0, 0)
    packed = zlib.compress(b"".join([b"\0" + row for row in rows]), 9)
    chunks = [(b"IHDR", size), (b"PLTE", palette), (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in chunks
        ]
    )


def read_pictures(document: str) -> Iterator[Picture]:
    """Run the blocks of *document*, and yield the pictures below each with the page it made."""
    names: dict[str, Any] = {}
    for part in _PARTS.finditer(document):
        if part["code"] is not None:
            exec(part["code"], names)  # the documentation tests run the same
        else:
            yield Picture(part["name"], names["page"])


def main() -> None:
    """Take all pictures; those that the document does not show any more go."""
    pictures = list(read_pictures((DOCS / "gallery.md").read_text(encoding="utf-8")))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
        )
        taken = {f"{picture.name}.png": picture.take(browser) for picture in pictures}
        browser.close()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.iterdir():
        if path.name not in taken:
            path.unlink()
    for name, png in taken.items():
        (FOLDER / name).write_bytes(png)
    print(f"{len(taken)} pictures, {sum(map(len, taken.values())) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
