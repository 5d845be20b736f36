"""What a comparison means: rules judge careers, and their verdicts are data."""

from careercompare.rules.alike import are_alike, find_all_unlike, find_unlike
from careercompare.rules.conversion import Exchange, bring_closer, find_still_unlike
from careercompare.rules.deciding import Decision, Preference, Side, leave_open
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
    SKILLS_LEVEL_GAP,
    SKILLS_SHARED,
)
from careercompare.rules.doubting import word_doubts
from careercompare.rules.evidence import Conversion, Evidence, Margin, Mark, Measured, Significance
from careercompare.rules.extremes import Highest, Lowest
from careercompare.rules.judgement import Judgement, Readings
from careercompare.rules.judging import DEFAULT_PANEL, Panel, judge_all, read_rules
from careercompare.rules.levels import level_out
from careercompare.rules.measured import (
    MeanPay,
    Measure,
    Orderable,
    Reading,
    check_order,
    count,
    read_measure,
)
from careercompare.rules.rule import FunctionRule, Rule, rule
from careercompare.rules.same import Same
from careercompare.rules.says import Says, Undecided, find_missing, name_all, to_says
from careercompare.rules.significance import HighestMean
from careercompare.rules.skills import SharedSkills, SkillsGap
from careercompare.rules.step import Step, bring_together
from careercompare.rules.summary import name_leaders, summarize
from careercompare.rules.trade_off import TradeOff
from careercompare.rules.verdict import Finding, Outcome, Reason, Verdict

__all__ = [
    "DEFAULT_PANEL",
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
    "SKILLS_LEVEL_GAP",
    "SKILLS_SHARED",
    "Conversion",
    "Decision",
    "Evidence",
    "Exchange",
    "Finding",
    "FunctionRule",
    "Highest",
    "HighestMean",
    "Judgement",
    "Lowest",
    "Margin",
    "Mark",
    "MeanPay",
    "Measure",
    "Measured",
    "Orderable",
    "Outcome",
    "Panel",
    "Preference",
    "Reading",
    "Readings",
    "Reason",
    "Rule",
    "Same",
    "Says",
    "SharedSkills",
    "Side",
    "Significance",
    "SkillsGap",
    "Step",
    "TradeOff",
    "Undecided",
    "Verdict",
    "are_alike",
    "bring_closer",
    "bring_together",
    "check_order",
    "count",
    "find_all_unlike",
    "find_missing",
    "find_still_unlike",
    "find_unlike",
    "judge_all",
    "leave_open",
    "level_out",
    "name_all",
    "name_leaders",
    "read_measure",
    "read_rules",
    "rule",
    "summarize",
    "to_says",
    "word_doubts",
]
