"""A web service over a site in one SQLite file with FastAPI: pages made before anybody asked.

With FastAPI and Uvicorn, make the file and serve it:

    python examples/site_from_database.py site.db http://localhost:8000/
    SITE=site.db uvicorn --app-dir examples site_from_database:app

and look at ``localhost:8000``. As long as a page is what it was, a browser that asks again gets
304 and no page.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from fastapi import FastAPI, Request, Response

from careercompare import Catalog
from careercompare.site import Report, write_database

app = FastAPI(title="Careers, compared", openapi_url=None)

# A page runs no script, stands in no frame and loads nothing but the style of the site.
SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}
# The name of the style tells what is in it; pages are asked for again.
FOR_EVER, ASK_AGAIN = "public, max-age=31536000, immutable", "public, no-cache"


def make(path: str, root: str) -> Report:
    """Make the file, or bring it up to date, also while it is served."""
    catalog = Catalog.sample()  # or Catalog.load("careers.json")
    return write_database(catalog, path, root=root, locales=["en", "es", "ar"])


def find(address: str) -> tuple[str, str, str, bytes] | None:
    """Find the locale, media type, entity tag and content of a page; None where there is none."""
    file = f"{Path(os.environ['SITE']).absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(file, uri=True)) as connection:
        asked = "SELECT locale, media_type, etag, content FROM pages WHERE address = ?"
        found: tuple[str, str, str, bytes] | None = connection.execute(asked, [address]).fetchone()
    return found


@app.api_route("/{address:path}", methods=["GET", "HEAD"])
def show(request: Request, address: str) -> Response:
    """Show a page; the address of a folder is that of its index."""
    if not address or address.endswith("/"):
        address += "index.html"
    found = find(address)
    if found is None:
        return Response("There is no such page.", 404, SAFE, "text/plain")
    locale, media_type, etag, content = found
    # Weak, so that it stays true where a proxy compresses the answer.
    headers = {**SAFE, "ETag": f'W/"{etag}"'}
    headers["Cache-Control"] = FOR_EVER if media_type == "text/css" else ASK_AGAIN
    known = ",".join(request.headers.getlist("if-none-match"))
    if known.strip() == "*" or f'"{etag}"' in re.findall(r'"[^"]*"', known):
        return Response(status_code=304, headers=headers)
    if locale:
        headers["Content-Language"] = locale
    return Response(content, headers=headers, media_type=media_type)


if __name__ == "__main__":
    print(make(*sys.argv[1:]))
