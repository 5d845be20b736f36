"""Whole pages as text, held against files that a person has read; and how such pages are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest

from careercompare.formatters.text.formatter import TextFormatter
from careercompare.presentation import (
    Cell,
    Form,
    Link,
    LinkList,
    Presentation,
    Table,
    TableRow,
)
from careercompare.words import Phrase, Piece

EXPECTED = Path(__file__).parent / "expected"


def say(*texts: str) -> Phrase:
    """Return a phrase in which every second text comes from elsewhere, and is isolated."""
    return Phrase(tuple(Piece(text, isolated=place % 2 == 1) for place, text in enumerate(texts)))


def make_table(rows: Mapping[str, Sequence[str]], corner: str = "Attribute") -> Table:
    """Make a table of texts; the row whose label is empty holds the titles of the careers."""
    return Table(
        caption=say(f"Comparison of {' and '.join(rows[''])}"),
        corner=say(corner),
        columns=tuple(map(say, rows[""])),
        rows=tuple(
            TableRow(say(label), tuple(Cell(Form.TEXT, (say(text),)) for text in texts))
            for label, texts in rows.items()
            if label
        ),
    )


def make_page(
    table: Table, direction: Literal["ltr", "rtl"] = "ltr", **changes: Any
) -> Presentation:
    page = Presentation(
        locale="en",
        language="en",
        direction=direction,
        eyebrow=say("Career comparison"),
        title=say("Baker vs Cook"),
        introduction=say("Choosing between Baker and Cook?"),
        heading=say("Side-by-side"),
        verdicts=(),
        verdict_line=say("Higher salary ceiling: Cook."),
        table=table,
        notes=(),
        guides=None,
        related=None,
        index=None,
        url=None,
    )
    return attrs.evolve(page, **changes)


ML, OPS = "Machine Learning Engineer / AI Specialist", "MLOps Engineer"
ML_PLACES = "tech companies, IT services and consulting, healthcare, finance, manufacturing, retail"
OPS_PLACES = (
    "tech companies, AI startups, cloud computing firms, software companies, data teams, product "
    "companies, fintech, healthcare technology"
)
ML_DAY = (
    "Daily work in this field is usually very hands-on and technical. The job often involves "
    "writing code, working with data pipelines, deploying models, and making systems faster, "
    "cheaper, and more reliable. Teamwork matters too, because ML Engineers often collaborate "
    "with data scientists, software engineers, and domain experts."
)
OPS_DAY = (
    "Daily work is usually a mix of coding, infrastructure work, team collaboration, and "
    "troubleshooting. MLOps Engineers spend time building automated systems that move data "
    "through training, testing, deployment, and monitoring, then checking that models keep "
    "working as expected."
)
ML_ROUTES = (
    "4-year degree in CS or related field; Master's degree for advanced roles; Bootcamp plus "
    "strong portfolio; Self-taught with projects and online courses"
)
OPS_ROUTES = "4-year degree; Master's degree; Bootcamp / certificate path; Self-taught + portfolio"
SITE = "https://careers.qoollege.com"

REFERENCE = make_page(
    title=say(f"{ML} vs {OPS}: Career Comparison"),
    introduction=say(
        f"Choosing between {ML} and {OPS}? This side-by-side compares salary, outlook, education, "
        "skills, and what the work actually looks like day-to-day. MLOps Engineer typically pays "
        "more at the median. Both are research-backed Qoollege career guides — read either in "
        "full below."
    ),
    verdict_line=say(
        f"Higher salary ceiling: {ML}. Faster projected growth: {ML}. Same education level: no."
    ),
    table=make_table(
        {
            "": [ML, OPS],
            "Salary range": ["$118k – $191k", "$130k – $185k"],
            "Outlook & demand": ["Very high · +40% by 2034", "Very high · +28% by 2034"],
            "Education level": ["Master", "Bachelor"],
            "Top skills": [
                "Coding, Math, Machine Learning, Cloud, Problem Solving",
                "Coding, Cloud, Automation, DevOps, Problem-solving",
            ],
            "Where they work": [ML_PLACES, OPS_PLACES],
            "Day-to-day work": [ML_DAY, OPS_DAY],
            "Education routes": [ML_ROUTES, OPS_ROUTES],
            "Projected growth": ["+40%", "+28%"],
        }
    ),
    notes=(say("No median is known: the midpoint of the salary range stands in for it."),),
    guides=LinkList(
        say("Read full guides"),
        (
            Link(say(ML), f"{SITE}/careers/machine-learning-engineer-ai-specialist"),
            Link(say(OPS), f"{SITE}/careers/mlops-engineer"),
        ),
    ),
    related=LinkList(
        say("Related comparisons"),
        (Link(say("MLOps Engineer vs Data Engineer"), f"{SITE}/compare/data-engineer-vs-mlops"),),
    ),
    index=Link(say("All comparisons & careers →"), f"{SITE}/compare"),
)

JAPANESE = make_page(
    title=say("データサイエンティスト vs 機械学習エンジニア"),
    introduction=say(
        "データサイエンティストと機械学習エンジニアのどちらを選びますか。この比較では、給与、見通し、"
        "学歴、スキル、そして「実際の一日」を並べて示します。"
    ),
    table=make_table(
        {
            "": ["データサイエンティスト", "機械学習エンジニア"],
            "給与の幅": ["$11.8万 – $19.1万", "$13万 – $18.5万"],
            "スキル": [
                "Python、統計、「深層」学習",
                "クラウド、DevOps、自動化、問題解決、チームワーク",
            ],
        },
        corner="項目",
    ),
)

ARABIC = make_page(
    title=say("مقارنة بين ", "C++ Developer", " و", "طبيب", ""),
    introduction=say(
        "هل تختار بين ", "C++ Developer", " و", "طبيب", "؟ تقارن هذه الصفحة الراتب والتعليم."
    ),
    table=attrs.evolve(
        make_table(
            {
                "": ["مطور", "طبيب"],
                "نطاق الراتب": ["118–191 ألف دولار", "130–185 ألف دولار في السنة"],
                "المهارات": ["البرمجة", "التشخيص والعمل مع الناس في المستشفى كل يوم"],
            },
            corner="البند",
        ),
        columns=(say("", "C++ Developer (embedded systems and games)"), say("طبيب")),
    ),
    index=Link(say("كل المقارنات"), f"{SITE}/compare"),
    direction="rtl",
)

HOSTILE = make_page(
    title=say("Choose ", "Hacker\x1b[2J\x1b]0;owned\x07", " or ", "\u202eexe.reenigne"),
    table=make_table(
        {
            "": ["👩🏽‍🚀 Astronaut 🇩🇪", "วิศวกรซอฟต์แวร์ अभियंता"],
            "Combining": ["Ingénieur Zoë", "\u0301 stands alone"],
            "Breaks": ["one\ntwo\r\n\nthree\tfour", "\x00\x7f\x9b\u2028\u2066\ud800"],
            "Long": ["https://example.com/" + "a/very/long/path/" * 4, "x" * 70],
        }
    ),
)

PAGES = [
    ("reference_100", REFERENCE, TextFormatter(100)),
    ("reference_60", REFERENCE, TextFormatter(60)),
    ("reference_40", REFERENCE, TextFormatter(40)),
    ("reference_plain_80", REFERENCE, TextFormatter(80, borders="none")),
    ("japanese_64", JAPANESE, TextFormatter(64)),
    ("japanese_30", JAPANESE, TextFormatter(30)),
    ("arabic_72", ARABIC, TextFormatter(72)),
    ("arabic_32", ARABIC, TextFormatter(32)),
    ("arabic_bare_72", ARABIC, TextFormatter(72, isolates="none")),
    ("hostile_72", HOSTILE, TextFormatter(72)),
]


@pytest.mark.parametrize(("name", "page", "formatter"), PAGES, ids=[name for name, _, _ in PAGES])
def test_a_page_reads_as_it_was_read_before(
    name: str, page: Presentation, formatter: TextFormatter
) -> None:
    expected = (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    assert formatter.format(page) == expected
