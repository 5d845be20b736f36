"""Official files in, a `Catalog` out, no network; spreadsheets need the extra ``readers``."""

from careercompare.readers.entry import Experience, Training
from careercompare.readers.oews import Oews, OewsOccupation, read_oews
from careercompare.readers.official import Official, join, read_official
from careercompare.readers.onet import Onet, OnetOccupation, RelatedOccupation, read_onet
from careercompare.readers.onet_skills import EssentialSkill, SoftwareSkill
from careercompare.readers.projections import Projection, Projections, read_projections
from careercompare.readers.release import Release
from careercompare.readers.summary import Joined, LeftOut, Reason, Summary

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
