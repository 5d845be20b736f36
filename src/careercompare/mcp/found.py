"""The answers that look careers up: which there are, which are related, and from where."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.catalog import Catalog, tell_reasons
from careercompare.mcp.answers import (
    Answer,
    FindAnswer,
    MatchAnswer,
    RelatedAnswer,
    RelatedCareer,
    SourceAnswer,
    SourcesAnswer,
)
from careercompare.mcp.figures import number_sources, write_career, write_sources
from careercompare.mcp.telling import tell_career, tell_sources
from careercompare.model import Career


def find(catalog: Catalog, query: str, limit: int) -> Answer[FindAnswer]:
    """Answer with the first few careers that the words of *query* may mean."""
    matches = catalog.find(query)
    shown = matches[:limit]
    numbers = number_sources(Catalog([each.career for each in shown]).sources)
    found = FindAnswer(
        query=query,
        total=len(matches),
        matches=[
            MatchAnswer(
                career=write_career(each.career, numbers),
                found_by=each.field,
                found_text=each.text,
                score=str(each.score),
            )
            for each in shown
        ],
        sources=write_sources(numbers),
    )
    lines = [f'Found for "{query}", the best first: {len(shown)} of {len(matches)}.']
    if not matches:
        lines.append("Ask for fewer words, or for other ones.")
    for match in found["matches"]:
        career = match["career"]
        lines.append(_name(career["title"], career["slug"], career["place"]))
        lines += [f"  {line}" for line in tell_career(career)]
    return Answer(found, _write_text(lines, found["sources"]))


def relate(catalog: Catalog, career: Career, limit: int) -> Answer[RelatedAnswer]:
    """Answer with the few careers that are most related to *career*, and why.

    That rests on what is published of both sides, so the sources are those of all of them.
    """
    closest = catalog.related(career, limit)
    involved = Catalog([career, *[each.career for each in closest]])
    found = RelatedAnswer(
        slug=career.slug,
        title=career.title,
        related=[
            RelatedCareer(
                slug=each.career.slug,
                title=each.career.title,
                place=each.career.place,
                tier=each.tier,
                score=str(each.score),
                shared_skills=list(each.shared_skills),
                why="; ".join(tell_reasons(each)),
            )
            for each in closest
        ],
        sources=write_sources(number_sources(involved.sources)),
    )
    lines = [
        f"Related to {career.name} ({career.slug}), the closest first: {len(found['related'])}."
    ]
    for each in found["related"]:
        lines.append(_name(each["title"], each["slug"], each["place"]))
        lines.append(f"  {each['why']}.")
        if each["shared_skills"]:
            lines.append(f"  Shared: {', '.join(each['shared_skills'])}.")
    return Answer(found, _write_text(lines, found["sources"]))


def list_sources(catalog: Catalog) -> Answer[SourcesAnswer]:
    """Answer with every publication that the catalog is taken from."""
    sources = write_sources(number_sources(catalog.sources))
    found = SourcesAnswer(careers=len(catalog), sources=sources)
    return Answer(found, _write_text([f"Careers: {len(catalog)}."], sources))


def _name(title: str, slug: str, place: str | None) -> str:
    return f"- {title}{f' ({place})' if place else ''}: {slug}"


def _write_text(lines: Iterable[str], sources: Iterable[SourceAnswer]) -> str:
    cited = [*tell_sources(sources)] or ["not known"]
    return "\n".join([*lines, "", "Sources:", *cited]) + "\n"
