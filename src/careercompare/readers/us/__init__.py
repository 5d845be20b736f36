"""Publications of the United States, and how they are joined by SOC code."""

from careercompare.readers.us.entry import Experience, Training
from careercompare.readers.us.joining import (
    Joined,
    LeftOut,
    Official,
    Summary,
    WhyLeftOut,
    join,
    read_official,
)
from careercompare.readers.us.oews import Oews, OewsOccupation, read_oews
from careercompare.readers.us.onet import (
    EssentialSkill,
    Onet,
    OnetOccupation,
    SoftwareSkill,
    read_onet,
)
from careercompare.readers.us.price_levels import read_price_levels
from careercompare.readers.us.projections import Projection, Projections, read_projections
from careercompare.readers.us.publication import Facets, Publication, Record, RelatedOccupation

__all__ = [
    "EssentialSkill",
    "Experience",
    "Facets",
    "Joined",
    "LeftOut",
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
    "read_oews",
    "read_official",
    "read_onet",
    "read_price_levels",
    "read_projections",
]
