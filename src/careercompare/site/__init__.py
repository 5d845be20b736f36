"""Every page of a catalog: one by one, or written into a folder and kept up to date there."""

from careercompare.site.building import Report, SiteOptions, plan_site, write_site
from careercompare.site.database import write_database
from careercompare.site.pages import pages
from careercompare.site.pairs import Pair, pair_related
from careercompare.site.printer import Page
from careercompare.site.storage import Storage
from careercompare.site.unwritten import SiteNotWritten

__all__ = [
    "Page",
    "Pair",
    "Report",
    "SiteNotWritten",
    "SiteOptions",
    "Storage",
    "pages",
    "pair_related",
    "plan_site",
    "write_database",
    "write_site",
]
