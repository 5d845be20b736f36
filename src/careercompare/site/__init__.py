"""Every page of a catalog: one by one, or written into a folder and kept up to date there."""

from careercompare.site.building import write_site
from careercompare.site.chunks import Count
from careercompare.site.database import write_database
from careercompare.site.pages import pages
from careercompare.site.pairs import Pair, pair_related
from careercompare.site.printer import Page

__all__ = ["Count", "Page", "Pair", "pages", "pair_related", "write_database", "write_site"]
