"""A browser and the Nu HTML Checker, where they are installed; required under ``CI=true``."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from needing import do_without
from playwright.sync_api import Browser, sync_playwright

from browser.pages import PAGES


def _require(found: str | None, what: str) -> str:
    return do_without(what) if found is None else found


# For these tests alone: Playwright keeps an event loop running, and there cannot be two at once.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or whatever CHROMIUM names; an empty name is none."""
    path = os.environ.get("CHROMIUM", shutil.which("chromium")) or None
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=_require(path, "chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """The command of the Nu HTML Checker, whose jar VNU_JAR names."""
    java = _require(shutil.which("java"), "java")
    jar = _require(os.environ.get("VNU_JAR"), "the Nu HTML Checker's jar in VNU_JAR")
    return [java, "-jar", jar]


@pytest.fixture(scope="session")
def mathjax() -> Path:
    """MathJax as one script, which MATHJAX names."""
    return Path(_require(os.environ.get("MATHJAX"), "the script of MathJax in MATHJAX"))


@pytest.fixture(scope="session")
def jupyterlab() -> str:
    """The rules of JupyterLab's style for what notebooks show, out of the wheel JUPYTERLAB."""
    wheel = _require(os.environ.get("JUPYTERLAB"), "the wheel of JupyterLab in JUPYTERLAB")
    with ZipFile(wheel) as archive:
        names = [
            name for name in archive.namelist() if re.search(r"static/jlab_core\..*\.js", name)
        ]
        script = archive.read(names[0]).decode()
    hosted = r"\.jp-(?:RenderedHTMLCommon|OutputArea-output d[ltd] )"
    rules: list[str] = re.findall(rf"[^{{}}/;`]*{hosted}[^{{}}]*\{{[^{{}}]*\}}", script)
    return "\n".join(rules)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pages, written as files."""
    folder = tmp_path_factory.mktemp("pages")
    for name, make in PAGES.items():
        comparison, locale = make()
        page = comparison.to_html(locale, standalone=True)
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return folder
