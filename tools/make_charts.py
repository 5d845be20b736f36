"""Make the pictures of docs/guide/tables-and-charts.md again, each of what the block above it made.

A picture is the `chart` that the block of Python above it left behind, or the `table` for
`table.png`. PNGs have 128 colours. It needs what make_gallery.py needs, and no network; the same
fonts give the same pictures. Run this from the checkout, and look at what it made:

    python tools/make_charts.py
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import Any

from make_gallery import DOCS, reduce_colours
from playwright.sync_api import Page, sync_playwright

GUIDE = DOCS / "guide" / "tables-and-charts.md"

_PARTS = re.compile(
    r"^```python\n(?P<code>(?!>>>).*?)^```|\(\.\./(?P<picture>images/charts/[\w.-]+)\)",
    re.MULTILINE | re.DOTALL,
)


def make_picture(path: Path, made: dict[str, Any], page: Page) -> None:
    """Write the picture of what the blocks above it *made*."""
    if path.name == "table.png":
        page.set_content(made["table"].as_raw_html())
        page.locator("table").screenshot(path=path)
    else:
        made["chart"].save(path)
    if path.suffix == ".png":
        path.write_bytes(reduce_colours(page, path.read_bytes()))


def main() -> None:
    """Run the blocks of the guide in order, and make each picture where it is shown."""
    made: dict[str, Any] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
        )
        page = browser.new_page(viewport={"width": 760, "height": 800})
        for part in _PARTS.finditer(GUIDE.read_text(encoding="utf-8")):
            if part["code"] is not None:
                exec(part["code"], made)  # the documentation tests run the same
                continue
            path = DOCS / part["picture"]
            make_picture(path, made, page)
            print(path.name, path.stat().st_size)
        browser.close()


if __name__ == "__main__":
    main()
