"""Every page of a catalog: one by one, or written into a folder and kept up to date there."""

from careercompare.site.building import Report, plan_site, write_site
from careercompare.site.pages import pages
from careercompare.site.printer import Page

__all__ = ["Page", "Report", "pages", "plan_site", "write_site"]
