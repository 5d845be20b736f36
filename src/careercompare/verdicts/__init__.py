"""What a comparison means: rules judge careers, verdicts are data."""

from careercompare.verdicts.conversion import Converting, Step, bring_together
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
from careercompare.verdicts.order import find_all_unlike
from careercompare.verdicts.rule import FunctionRule, Rule, judge_all, rule
from careercompare.verdicts.same import Same
from careercompare.verdicts.says import Says, Undecided
from careercompare.verdicts.significance import HighestMean, MeanPay
from careercompare.verdicts.skills import SharedSkills, SkillsGap, find_shared_skills
from careercompare.verdicts.summary import summarize
from careercompare.verdicts.trade_off import TradeOff
from careercompare.verdicts.verdict import (
    Conversion,
    Evidence,
    Mark,
    Outcome,
    Reason,
    Significance,
    Verdict,
)

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
    "Conversion",
    "Converting",
    "Evidence",
    "FunctionRule",
    "Highest",
    "HighestMean",
    "Lowest",
    "Mark",
    "MeanPay",
    "Outcome",
    "Reason",
    "Rule",
    "Same",
    "Says",
    "SharedSkills",
    "Significance",
    "SkillsGap",
    "Step",
    "TradeOff",
    "Undecided",
    "Verdict",
    "bring_together",
    "find_all_unlike",
    "find_shared_skills",
    "judge_all",
    "rule",
    "summarize",
]
