"""The reference page, element by element and to the letter, in every notation."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from notations import (
    Page,
    parse_html,
    read_dict,
    read_html,
    read_markdown,
    read_text,
    read_words_of,
)
from sample import REFERENCE, compare_at_qoollege

from careercompare import (
    Career,
    Comparison,
    Demand,
    EducationLevel,
    Outlook,
    Salary,
)

ML = Career(
    title="Machine Learning Engineer / AI Specialist",
    salary=Salary(118_000, 191_000, "USD"),
    outlook=Outlook(demand=Demand.VERY_HIGH, growth=Decimal("0.40"), until=2034),
    education=EducationLevel.MASTER,
    skills=["Coding", "Math", "Machine Learning", "Cloud", "Problem Solving"],
    workplaces=[
        "tech companies",
        "IT services and consulting",
        "healthcare",
        "finance",
        "manufacturing",
        "retail",
    ],
    day_to_day=(
        "Daily work in this field is usually very hands-on and technical. The job often involves "
        "writing code, working with data pipelines, deploying models, and making systems faster, "
        "cheaper, and more reliable. Teamwork matters too, because ML Engineers often collaborate "
        "with data scientists, software engineers, and domain experts."
    ),
    routes=[
        "4-year degree in CS or related field",
        "Master's degree for advanced roles",
        "Bootcamp plus strong portfolio",
        "Self-taught with projects and online courses",
    ],
)
MLOPS = Career(
    title="MLOps Engineer",
    salary=Salary(130_000, 185_000, "USD"),
    outlook=Outlook(demand=Demand.VERY_HIGH, growth=Decimal("0.28"), until=2034),
    education=EducationLevel.BACHELOR,
    skills=["Coding", "Cloud", "Automation", "DevOps", "Problem-solving"],
    workplaces=[
        "tech companies",
        "AI startups",
        "cloud computing firms",
        "software companies",
        "data teams",
        "product companies",
        "fintech",
        "healthcare technology",
    ],
    day_to_day=(
        "Daily work is usually a mix of coding, infrastructure work, team collaboration, and "
        "troubleshooting. MLOps Engineers spend time building automated systems that move data "
        "through training, testing, deployment, and monitoring, then checking that models keep "
        "working as expected."
    ),
    routes=[
        "4-year degree",
        "Master's degree",
        "Bootcamp / certificate path",
        "Self-taught + portfolio",
    ],
)
GUIDES = "https://careers.qoollege.com/careers"
NOTE = (
    "No median is known for Machine Learning Engineer / AI Specialist and MLOps Engineer: "
    "the midpoint of the salary range stands in for it."
)
LABELS = [
    "Attribute",
    "Salary range",
    "Outlook & demand",
    "Education level",
    "Top skills",
    "Where they work",
    "Day-to-day work",
    "Education routes",
    "Projected growth",
]
EXPECTED = Path(__file__).parent / "expected"
RELATED = [Career("Data Scientist"), MLOPS]


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare_at_qoollege(ML, MLOPS, related=[RELATED])


READERS: dict[str, Callable[[Comparison], Page]] = {
    "text": lambda comparison: read_text(comparison.to_text()),
    "narrow text": lambda comparison: read_text(comparison.to_text(width=84)),
    "wide text": lambda comparison: read_text(comparison.to_text(width=400)),
    "html": lambda comparison: read_html(comparison.to_html()),
    "html page": lambda comparison: read_html(comparison.to_html(standalone=True)),
    "markdown": lambda comparison: read_markdown(comparison.to_markdown()),
    "dict": lambda comparison: read_dict(comparison.to_dict()),
}
every_notation = pytest.mark.parametrize("read", READERS.values(), ids=READERS.keys())


def take_apart(reference: str) -> Page:
    """Take the reference page apart, in which the cells of a row are run together."""
    lines = [line for line in reference.split("\n") if line]
    eyebrow, title, introduction, heading, verdicts, caption, *rest = lines
    table = [
        _split_row(label, line) for label, line in zip(LABELS, rest[: len(LABELS)], strict=True)
    ]
    guides, related, index = rest[len(LABELS) :]
    links = {
        guides: [(title, f"{GUIDES}/{slug}") for title, slug in _names(ML, MLOPS)],
        related: [
            (
                "Data Scientist vs MLOps Engineer",
                "https://careers.qoollege.com/compare/data-scientist-vs-mlops-engineer",
            )
        ],
    }
    return Page(
        eyebrow,
        title,
        introduction,
        heading,
        verdicts,
        caption,
        table,
        [NOTE],
        links,
        (index, "https://careers.qoollege.com/compare"),
    )


def _names(*careers: Career) -> list[tuple[str, str]]:
    return [(career.title, career.slug) for career in careers]


def _split_row(label: str, line: str) -> list[str]:
    """Split a line of the table at the place where the second career's cell has to begin."""
    starts = {
        "Attribute": "MLOps Engineer",
        "Salary range": "$130k",
        "Outlook & demand": "Very high · +28%",
        "Education level": "Bachelor",
        "Top skills": "Coding, Cloud, A",
        "Where they work": "tech companies, AI",
        "Day-to-day work": "Daily work is usually a mix",
        "Education routes": "4-year degree; ",
        "Projected growth": "+28%",
    }
    assert line.startswith(label)
    assert line.count(starts[label]) == 1
    cells = line.removeprefix(label)
    place = cells.index(starts[label])
    return [label, cells[:place], cells[place:]]


def test_the_sample_holds_the_two_careers_of_the_reference_page() -> None:
    assert REFERENCE == (ML, MLOPS)
    assert compare_at_qoollege(*REFERENCE) == compare_at_qoollege(ML, MLOPS)


@every_notation
def test_a_notation_says_what_the_reference_page_says(
    comparison: Comparison, read: Callable[[Comparison], Page]
) -> None:
    reference = (EXPECTED / "reference-page.txt").read_text(encoding="utf-8")
    assert attrs.asdict(read(comparison)) == attrs.asdict(take_apart(reference))


def test_the_kept_words_are_those_of_the_reference_page(shared: Path) -> None:
    kept = (EXPECTED / "reference-page.txt").read_text(encoding="utf-8").rstrip("\n")
    assert kept == (shared / "reference-page.txt").read_text(encoding="utf-8").rstrip("\n")


def test_the_page_taken_apart_is_the_one_that_is_described(
    shared: Path, comparison: Comparison
) -> None:
    described = (shared / "reference-page.md").read_text(encoding="utf-8")
    page = read_dict(comparison.to_dict())
    quoted = re.findall(r"`([^`]+)`", described)
    for words in (page.eyebrow, page.title, page.introduction, page.heading, page.verdicts):
        assert words in quoted
    assert page.caption in quoted
    assert page.index[0] in quoted
    assert comparison.to_dict()["url"] in quoted
    for row in page.table:
        if row[0] != "Day-to-day work":
            assert f"| {' | '.join(row)} |" in described


def test_the_fragment_holds_no_other_text(comparison: Comparison) -> None:
    page = read_html(comparison.to_html())
    article = parse_html(comparison.to_html()).find(".//article")
    rest = read_words_of(article)
    links = [words for heading, items in page.links.items() for words, _ in [(heading, ""), *items]]
    for words in [
        *(page.eyebrow, page.title, page.introduction, page.heading, page.verdicts, page.caption),
        *(cell for row in page.table for cell in row),
        *page.notes,
        *links,
        page.index[0],
    ]:
        before, found, rest = rest.partition(words)
        assert found
        assert not before.strip()
    assert not rest.strip()


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("reference-page.md", Comparison.to_markdown),
        ("reference-page-100-columns.txt", Comparison.to_text),
        ("reference-page.html", Comparison.to_html),
    ],
)
def test_the_whole_page_is_as_it_was_reviewed(
    comparison: Comparison, name: str, written: Callable[[Comparison], str]
) -> None:
    assert written(comparison) == (EXPECTED / name).read_text(encoding="utf-8")


def test_without_related_comparisons_their_heading_is_left_out() -> None:
    data: dict[str, Any] = compare_at_qoollege(ML, MLOPS).to_dict()
    assert data["related"] is None
    for written in (
        compare_at_qoollege(ML, MLOPS).to_html(),
        compare_at_qoollege(ML, MLOPS).to_markdown(),
    ):
        assert "Related comparisons" not in written


@pytest.mark.parametrize(
    ("rule", "outcome", "winner"),
    [
        ("salary.median", "winner", MLOPS),
        ("salary.ceiling", "winner", ML),
        ("outlook.growth", "winner", ML),
        ("education.level", "no", None),
    ],
)
def test_the_verdicts_of_the_reference_page_are_data(
    comparison: Comparison, rule: str, outcome: str, winner: Career | None
) -> None:
    verdict = comparison.verdict(rule)
    assert verdict.outcome.value == outcome
    assert verdict.winner == winner


def test_the_midpoints_that_decide_are_called_estimated(comparison: Comparison) -> None:
    evidence = comparison.verdict("salary.median").evidence
    assert [each.estimated for each in evidence] == [True, True]
    assert comparison.verdict("salary.median").margin == MLOPS.salary.money(Decimal(3_000))  # type: ignore[union-attr]
