"""Links of the documents to each other; `nox --session links` asks the addresses of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

# What leads to this repository from outside of it, as the README does on PyPI.
OWN = {
    "https://careercompare.readthedocs.io/en/latest/": "docs/",
    "https://github.com/qoollege/careercompare/blob/main/": "",
    "https://github.com/qoollege/careercompare/tree/main/": "",
    "https://raw.githubusercontent.com/qoollege/careercompare/main/": "",
}

_FENCE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^()\s]+)\)|^\[[^\]]+\]: (\S+)$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


def find_documents(checkout: Path) -> Iterator[Path]:
    yield from sorted(checkout.glob("*.md"))
    yield from sorted((checkout / "docs").rglob("*.md"))


def read_prose(path: Path) -> str:
    """Return a document without its blocks of code, in which brackets are something else."""
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def find_anchors(path: Path) -> set[str]:
    """Return what one can lead to in a document: its headings, as GitHub and MyST name them."""
    seen: Counter[str] = Counter()
    found: set[str] = set()
    for heading in _HEADING.findall(read_prose(path)):
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("\\", "")
        anchor = re.sub(r"[^\w\- ]", "", text.lower()).strip().replace(" ", "-")
        found.add(f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor)
        seen[anchor] += 1
    return found


def find_target(checkout: Path, page: Path, address: str) -> Path | None:
    """Return where *address* leads to in the checkout, or None where it leads elsewhere."""
    for prefix, folder in OWN.items():
        if address.startswith(prefix):
            path = folder + (address.removeprefix(prefix) or "index.html")
            return checkout / re.sub(r"\.html$", ".md", path)
    if re.match(r"[a-z]+:", address):
        return None
    return page.parent / address if address else page


def test_every_link_within_the_documents_leads_somewhere(checkout: Path) -> None:
    broken: list[str] = []
    for page in find_documents(checkout):
        for match in _LINK.finditer(read_prose(page)):
            address, _, anchor = (match[1] or match[2]).partition("#")
            target = find_target(checkout, page, address)
            if target is None:
                continue
            where = f"{page.relative_to(checkout)} leads to {match[1] or match[2]}"
            if not target.exists():
                broken.append(f"{where}, which is not there")
            elif anchor and target.suffix == ".md" and anchor not in find_anchors(target):
                broken.append(f"{where}, which has no such heading")
    assert not broken


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://careercompare.readthedocs.io/en/latest/", "docs/index.md"),
        ("https://github.com/qoollege/careercompare/blob/main/LICENSE", "LICENSE"),
        ("tutorial.md", "docs/tutorial.md"),
        ("https://example.com/", None),
    ],
)
def test_an_address_of_ours_leads_to_a_file_and_another_to_none(
    checkout: Path, address: str, leads: str | None
) -> None:
    found = find_target(checkout, checkout / "docs" / "index.md", address)
    assert found == (None if leads is None else checkout / leads)
