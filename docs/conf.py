"""How Sphinx builds the documentation: ``nox --session docs``."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import version as find_version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.util.nodes import make_refnode
from sphinx.util.typing import stringify_annotation

import careercompare

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

project = "careercompare"
author = "Qoollege"
copyright = "Qoollege"
release = find_version("careercompare")
version = release.rpartition(".")[0]

extensions = [
    "myst_parser",
    "notfound.extension",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4

# A name in single backticks is a link where it names something that is documented.
default_role = "py:obj"
maximum_signature_line_length = 80
python_use_unqualified_type_names = True
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_default_options = {"members": True}
autodoc_type_aliases = {"JsonDict": "JsonDict"}
# Written by their names in signatures: what they stand for is said where they are documented.
ALIASES = (
    "careercompare.aspects.AspectValue",
    "careercompare.l10n.LocaleLike",
    "careercompare.model.Amount",
    "careercompare.model.AmountLike",
    "careercompare.model.CalendarDateLike",
    "careercompare.model.NumberLike",
    "careercompare.ranking.Scales",
    "careercompare.ranking.WeightLike",
    "careercompare.rules.Measure",
    "careercompare.rules.Measured",
    "careercompare.rules.Orderable",
    "careercompare.words.Value",
)

# Every name that looks like a link has to be one.
nitpicky = True
nitpick_ignore_regex = [
    ("py:class", r"(\w+\.)*(T|T_co|P|R|Self)"),  # type variables are documented nowhere
    ("py:class", r"(mcp\.[\w.]+\.)?Server"),  # the SDK's documentation is not made by Sphinx
]

# Inventories of others are as large as this whole documentation and need the network: the lines
# that we need of them stand in docs/inventories, which `nox --session links` holds against theirs.
OUTSIDE = {
    "altair": "https://altair-viz.github.io/",
    "babel": "https://babel.pocoo.org/en/stable/",
    "great_tables": "https://posit-dev.github.io/great-tables/",
    "narwhals": "https://narwhals-dev.github.io/narwhals/",
    "python": "https://docs.python.org/3/",
}
INVENTORIES = Path(__file__).parent / "inventories"

# Prompts and what is printed are no part of what somebody wants to copy.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = f"careercompare {release}"
html_static_path = ["static"]
html_css_files = ["docs.css"]
html_theme_options = {
    "source_repository": "https://github.com/qoollege/careercompare/",
    "source_branch": "main",
    "source_directory": "docs/",
}

# `nox --session links` asks each address; GitHub draws the anchors of its pages by script.
linkcheck_anchors_ignore_for_url = ["https://github.com/.*"]
linkcheck_timeout = 20


def write_inventories(app: Sphinx, config: Config) -> None:
    """Pack each text of docs/inventories as intersphinx reads it."""
    folder = Path(app.doctreedir, "inventories")
    folder.mkdir(parents=True, exist_ok=True)
    for name, address in OUTSIDE.items():
        packed = folder / f"{name}.inv"
        head = f"# Sphinx inventory version 2\n# Project: {name}\n# Version: \n"
        lines = zlib.compress((INVENTORIES / f"{name}.txt").read_bytes())
        packed.write_bytes(f"{head}# The remainder is compressed using zlib.\n".encode() + lines)
        config.intersphinx_mapping[name] = (address, str(packed))


def find_documented(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Any) -> Any:
    """Lead a name as our code spells it to where it is documented, which may be another room."""
    if node.get("refdomain") != "py":
        return None
    objects = env.domains.python_domain.objects
    for end in _spell(node["reftarget"], node.get("py:class")):
        found = {
            (entry.docname, entry.node_id)
            for name, entry in objects.items()
            if name == end or (end.startswith(".") and name.endswith(end))
        }
        if len(found) == 1:
            ((document, place),) = found
            return make_refnode(app.builder, str(node["refdoc"]), document, place, [content])
    return None


def _spell(target: str, owner: str | None) -> Iterator[str]:
    """Yield the names that *target* may mean, the likelier first, and ends of names."""
    for name in (target, f"{owner}.{target}") if owner else (target,):
        yield from (f"careercompare.{name}", f".{name}")
        # What a class has from another one is documented there.
        holder, _, attribute = name.rpartition(".")
        value = getattr(careercompare, holder.rpartition(".")[2], None)
        for base in value.__mro__[1:] if isinstance(value, type) else ():
            yield f"{base.__module__}.{base.__qualname__}.{attribute}"


def shorten(*event: str | None) -> tuple[str | None, str | None]:
    """Write types by their names, and defaults as a caller would: not every field of a value."""
    signature, returned = event[-2:]
    if signature is not None:
        for written, name in _name_aliases():
            signature = signature.replace(written, name)
        signature = re.sub(r"= (MoneyStyle|HouseStyle)\(.*?\)(?=[,)])", r"= \1()", signature)
        signature = re.sub(r"= (NOTHING|<function \w+>)", "= ...", signature)
    return signature, returned


@cache
def _name_aliases() -> list[tuple[str, str]]:
    """Return what autodoc writes for each of ALIASES, and its name: the longest first."""
    names = [name.rpartition(".") for name in ALIASES]
    rooms = [(getattr(import_module(room), name), name) for room, _, name in names]
    written = [(stringify_annotation(value, "smart"), name) for value, name in rooms]
    return sorted(written, key=lambda each: len(each[0]), reverse=True)


def hide_private_bases(
    _app: Sphinx, _name: str, _obj: object, _options: object, bases: list[type]
) -> None:
    """Show what an error can be caught as, in place of a private class between."""
    for place, base in reversed(list(enumerate(bases))):
        if base.__name__.startswith("_"):
            bases[place : place + 1] = base.__bases__
    bases[:] = dict.fromkeys(bases)


def setup(app: Sphinx) -> None:
    """Connect the functions above."""
    app.connect("config-inited", write_inventories, priority=100)  # before intersphinx reads them
    app.connect("missing-reference", find_documented)
    app.connect("autodoc-process-signature", shorten)
    app.connect("autodoc-process-bases", hide_private_bases)
