"""What a comparison means: rules judge careers, verdicts are data."""

from careercompare.rules.conversion import Converting, Step, bring_together
from careercompare.rules.defaults import (
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
from careercompare.rules.extremes import Highest, Lowest
from careercompare.rules.order import find_all_unlike
from careercompare.rules.rule import FunctionRule, Rule, judge_all, rule
from careercompare.rules.same import Same
from careercompare.rules.says import Says, Undecided
from careercompare.rules.significance import HighestMean, MeanPay
from careercompare.rules.skills import SharedSkills, SkillsGap, find_shared_skills
from careercompare.rules.summary import summarize
from careercompare.rules.trade_off import TradeOff
from careercompare.rules.verdict import (
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
