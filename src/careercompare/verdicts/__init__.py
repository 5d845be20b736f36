"""What a comparison means: rules judge careers, verdicts are data."""

from careercompare.verdicts.defaults import (
    DEFAULT_RULES,
    EDUCATION_LEVEL,
    EDUCATION_LOWEST,
    FURTHER_RULES,
    OUTLOOK_GROWTH,
    OUTLOOK_OPENINGS,
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEAN,
    SALARY_MEDIAN,
    SALARY_TRADE_OFF,
    SKILLS_GAP,
    SKILLS_SHARED,
)
from careercompare.verdicts.extremes import Highest, Lowest
from careercompare.verdicts.rule import FunctionRule, Rule, judge_all, rule
from careercompare.verdicts.same import Same
from careercompare.verdicts.says import Says
from careercompare.verdicts.significance import HighestMean
from careercompare.verdicts.skills import SharedSkills, SkillsGap, find_shared_skills
from careercompare.verdicts.trade_off import TradeOff
from careercompare.verdicts.verdict import Evidence, Mark, Outcome, Reason, Significance, Verdict

__all__ = [
    "DEFAULT_RULES",
    "EDUCATION_LEVEL",
    "EDUCATION_LOWEST",
    "FURTHER_RULES",
    "OUTLOOK_GROWTH",
    "OUTLOOK_OPENINGS",
    "SALARY_CEILING",
    "SALARY_FLOOR",
    "SALARY_MEAN",
    "SALARY_MEDIAN",
    "SALARY_TRADE_OFF",
    "SKILLS_GAP",
    "SKILLS_SHARED",
    "Evidence",
    "FunctionRule",
    "Highest",
    "HighestMean",
    "Lowest",
    "Mark",
    "Outcome",
    "Reason",
    "Rule",
    "Same",
    "Says",
    "SharedSkills",
    "Significance",
    "SkillsGap",
    "TradeOff",
    "Verdict",
    "find_shared_skills",
    "judge_all",
    "rule",
]
