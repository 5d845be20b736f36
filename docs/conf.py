"""How Sphinx builds the documentation: ``nox --session docs``."""

from __future__ import annotations

import re
from importlib.metadata import version as find_version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "careercompare"
author = "Qoollege"
copyright = "Qoollege"
release = find_version("careercompare")
version = release.rpartition(".")[0]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

# A name in single backticks is a link where it names something that is documented.
default_role = "py:obj"
add_module_names = False
python_use_unqualified_type_names = True
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_type_aliases = {"JsonDict": "JsonDict"}
autodoc_default_options = {"members": True}

html_theme = "furo"
html_title = f"careercompare {release}"
html_theme_options = {
    "source_repository": "https://github.com/qoollege/careercompare/",
    "source_branch": "main",
    "source_directory": "docs/",
}


def shorten_defaults(*event: str | None) -> tuple[str | None, str | None]:
    """Write defaults as a caller would: not every field of a value, nor attrs' sign for none."""
    signature, returned = event[-2:]
    if signature is not None:
        signature = re.sub(r"= (MoneyStyle|HouseStyle)\(.*?\)(?=[,)])", r"= \1()", signature)
        signature = signature.replace("= NOTHING", "= …")
    return signature, returned


def hide_private_bases(
    _app: Sphinx, _name: str, _obj: object, _options: object, bases: list[type]
) -> None:
    """Show what an error can be caught as, in place of a private class between."""
    for place, base in reversed(list(enumerate(bases))):
        if base.__name__.startswith("_"):
            bases[place : place + 1] = base.__bases__
    bases[:] = dict.fromkeys(bases)


def setup(app: Sphinx) -> None:
    """Connect the two functions above."""
    app.connect("autodoc-process-signature", shorten_defaults)
    app.connect("autodoc-process-bases", hide_private_bases)
