"""What the pages of a site are made from, and what stands for it where it is written down."""

from __future__ import annotations

import os
from importlib.metadata import version as find_version

from careercompare.aspects import Aspect
from careercompare.catalog import Catalog
from careercompare.model import Career
from careercompare.rules import Rule
from careercompare.serialize import converter, write_catalog
from careercompare.site.chunks import Job
from careercompare.site.layout import Layout
from careercompare.site.manifest import digest
from careercompare.site.pages import Options, make_edition
from careercompare.site.printer import Edition
from careercompare.site.storage import Storage, open_storage

_RUN_BYTES = 8


def make_job(
    catalog: Catalog,
    folder: os.PathLike[str] | str | Storage,
    layout: Layout,
    options: Options,
    *,
    release: str,
) -> Job:
    """Return the job of writing the site of a catalog; what no site can be made of is refused."""
    edition = make_edition(catalog, layout, options)
    return Job(
        edition,
        open_storage(folder),
        _name_making(edition, release),
        _name_careers(edition),
        os.urandom(_RUN_BYTES).hex(),
    )


def _name_making(edition: Edition, release: str) -> str:
    """Return what stands for all that a page depends on beside its careers."""
    return digest(
        find_version("careercompare"),
        release,
        edition.layout,
        repr(edition.house_style),
        edition.stylesheet,
        None if edition.aspects is None else list(map(_name, edition.aspects)),
        None if edition.rules is None else list(map(_name, edition.rules)),
        None if edition.rates is None else converter().unstructure(edition.rates),
    )


def _name(given: Aspect | Rule | str) -> str:
    return given if isinstance(given, str) else given.name


def _name_careers(edition: Edition) -> tuple[str, ...]:
    """Return what stands for each career, and for what its pages lead to."""
    careers = edition.careers
    return tuple(
        [
            digest(write_catalog([career], None), *[_lead(careers[at]) for at in related])
            for career, related in zip(careers, edition.related, strict=True)
        ]
    )


def _lead(career: Career) -> str:
    return f"{career.slug}\0{career.title}\0{career.language}\0{career.place}"
