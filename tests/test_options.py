"""What options are called where they are handed on."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, signature
from typing import Any

import pytest

from careercompare import compare, rank
from careercompare.options import ComparisonOptions
from careercompare.ranking import RankingOptions
from careercompare.site import SiteOptions, write_site


@pytest.mark.parametrize(
    ("takes", "handed_on"),
    [(compare, ComparisonOptions), (rank, RankingOptions), (write_site, SiteOptions)],
)
def test_what_is_handed_on_is_what_is_taken_by_name_with_the_same_types(
    takes: Callable[..., Any], handed_on: Any
) -> None:
    by_name = {
        name: each.annotation
        if each.default is not Parameter.empty
        else f"Required[{each.annotation}]"
        for name, each in signature(takes).parameters.items()
        if each.kind is Parameter.KEYWORD_ONLY
    }
    declared = {name: kind.__forward_arg__ for name, kind in handed_on.__annotations__.items()}
    assert declared == by_name
