"""Names that a shell completes, by argcomplete."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from careercompare.errors import CareerCompareError, MissingExtra


def complete(parser: ArgumentParser) -> None:
    """Answer the shell that asks how its line can go on, and exit; without argcomplete, raise."""
    try:
        from argcomplete import autocomplete
    except ImportError:
        raise MissingExtra("completion", "argcomplete") from None
    autocomplete(parser, exit_method=sys.exit, always_complete_options="long")


def list_names(kind: str, prefix: str, options: Namespace) -> Iterable[str]:
    """Return the names of a *kind* that may follow; a list by commas goes on behind the last."""
    match kind:
        case "careers":
            return _list_slugs(getattr(options, "catalog", None))
        case "locales":
            from careercompare.l10n import languages

            return languages()
        case "limits":
            from careercompare.cli.limiting import LIMITS

            return [f"{name}=" for name in LIMITS]
        case "aspects":
            from careercompare.aspects import DEFAULT_ASPECTS, FURTHER_ASPECTS

            names = [aspect.name for aspect in (*DEFAULT_ASPECTS, *FURTHER_ASPECTS)]
        case "measures":
            from careercompare.ranking import is_weighable
            from careercompare.rules import DEFAULT_RULES, FURTHER_RULES

            rules = (*DEFAULT_RULES, *FURTHER_RULES)
            return [f"{rule.name}=" for rule in rules if is_weighable(rule)]
        case _:
            from careercompare.rules import DEFAULT_RULES, FURTHER_RULES

            names = [rule.name for rule in (*DEFAULT_RULES, *FURTHER_RULES)]
    before, comma, _ = prefix.rpartition(",")
    return [f"{before}{comma}{name}" for name in names]


def _list_slugs(catalog: str | None) -> Iterable[str]:
    from careercompare.cli.careers import open_careers

    try:
        return open_careers(catalog).catalog
    except (CareerCompareError, OSError):  # which the command says when it is run
        return ()
