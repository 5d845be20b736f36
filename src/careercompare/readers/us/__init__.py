"""Publications of the United States, and how they are joined by SOC code."""

from careercompare.readers.us.crosswalk import Crosswalk, read_crosswalk
from careercompare.readers.us.entry import Experience, Training
from careercompare.readers.us.joining import Official, join, read_official
from careercompare.readers.us.oews import Oews, list_areas, read_oews
from careercompare.readers.us.oews_places import Area, AreaKind
from careercompare.readers.us.oews_rows import OewsOccupation
from careercompare.readers.us.onet import Onet, read_onet
from careercompare.readers.us.onet_records import EssentialSkill, OnetOccupation, SoftwareSkill
from careercompare.readers.us.price_levels import read_price_levels
from careercompare.readers.us.projections import Projection, Projections, read_projections
from careercompare.readers.us.publication import Facets, Publication, Record, RelatedOccupation
from careercompare.readers.us.summary import Joined, LeftOut, Merged, Summary, WhyLeftOut

__all__ = [
    "Area",
    "AreaKind",
    "Crosswalk",
    "EssentialSkill",
    "Experience",
    "Facets",
    "Joined",
    "LeftOut",
    "Merged",
    "Oews",
    "OewsOccupation",
    "Official",
    "Onet",
    "OnetOccupation",
    "Projection",
    "Projections",
    "Publication",
    "Record",
    "RelatedOccupation",
    "SoftwareSkill",
    "Summary",
    "Training",
    "WhyLeftOut",
    "join",
    "list_areas",
    "read_crosswalk",
    "read_oews",
    "read_official",
    "read_onet",
    "read_price_levels",
    "read_projections",
]
