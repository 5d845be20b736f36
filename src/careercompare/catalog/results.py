"""What a catalog answers: careers, the best first, each with why it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

from careercompare.errors import sealed
from careercompare.hosts import Hosted
from careercompare.model import Career

if TYPE_CHECKING:  # what is found costs nothing of a page before it is shown
    from careercompare.l10n import Localizer
    from careercompare.presentation import Presentation

_MOST_NAMED = 3


class Result(Hosted):
    """A career that was found."""

    __slots__ = ()

    career: Career

    def _present(self, localizer: Localizer) -> Presentation:
        from careercompare.catalog.showing import present_results

        return present_results([self], localizer)


R_co = TypeVar("R_co", bound=Result, covariant=True)


@sealed
class Results(Hosted, tuple[R_co, ...]):
    """What was found, the best first: a tuple that shows itself as a table.

    It is a tuple in everything else, equal to one of the same results. Its table says how well each
    career fits and why, and has its first ten; a slice is shown as well.

    >>> from careercompare import Catalog
    >>> found = Catalog.official().find("nurse")
    >>> found
    (<Match 'Registered Nurses' by title: 0.923>, ... and 15 more)
    >>> found[:1] == (found[0],)
    True
    """

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex, /) -> R_co: ...
    @overload
    def __getitem__(self, place: slice, /) -> Results[R_co]: ...
    def __getitem__(self, place: SupportsIndex | slice, /) -> R_co | Results[R_co]:
        found: Any = super().__getitem__(place)
        return Results(found) if isinstance(place, slice) else found

    def _present(self, localizer: Localizer) -> Presentation:
        from careercompare.catalog.showing import present_results

        return present_results(self, localizer)

    def __repr__(self) -> str:
        named, further = ", ".join(map(repr, self[:_MOST_NAMED])), len(self) - _MOST_NAMED
        if further > 0:
            return f"({named}, … and {further} more)"
        return f"({named},)" if len(self) == 1 else f"({named})"
