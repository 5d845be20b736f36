"""Official files in, a `Catalog` out, no network; spreadsheets need the extra ``readers``."""

from careercompare.readers.tables.entry import Experience, Training
from careercompare.readers.us.oews import Oews, OewsOccupation, read_oews
from careercompare.readers.us.official import Official, join, read_official
from careercompare.readers.us.onet import Onet, OnetOccupation, RelatedOccupation, read_onet
from careercompare.readers.us.onet_skills import EssentialSkill, SoftwareSkill
from careercompare.readers.us.projections import Projection, Projections, read_projections
from careercompare.readers.us.release import Release
from careercompare.readers.us.summary import Joined, LeftOut, Reason, Summary

__all__ = [
    "EssentialSkill",
    "Experience",
    "Joined",
    "LeftOut",
    "Oews",
    "OewsOccupation",
    "Official",
    "Onet",
    "OnetOccupation",
    "Projection",
    "Projections",
    "Reason",
    "RelatedOccupation",
    "Release",
    "SoftwareSkill",
    "Summary",
    "Training",
    "join",
    "read_oews",
    "read_official",
    "read_onet",
    "read_projections",
]
