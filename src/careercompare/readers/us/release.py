"""What a reader gives: the records of one publication, each by its code."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, TypedDict, TypeVar

import attrs

from careercompare.model import Career, EducationLevel, Outlook, Relation, Salary, Source

UNITED_STATES = "United States"
PUBLIC_DOMAIN = "Public domain (work of the United States government)"
BLS = "U.S. Bureau of Labor Statistics"


class Facets(TypedDict, total=False):
    """The facets of a `Career` that one publication knows."""

    salary: Salary | None
    outlook: Outlook
    education: EducationLevel | None
    skills: tuple[str, ...]
    day_to_day: str
    routes: tuple[str, ...]
    alternate_titles: tuple[str, ...]
    related: tuple[Relation, ...]


class Record(Protocol):
    """An occupation, as far as one publication knows it."""

    @property
    def title(self) -> str:
        """The occupation's title in the publication."""
        ...

    @property
    def soc(self) -> str:
        """The SOC code of 2018, of which the occupation may be only a part."""
        ...

    @property
    def codes(self) -> Mapping[str, str]:
        """The occupation's codes, by their schemes: "soc", "onet"."""
        ...


R = TypeVar("R", bound=Record)


@attrs.frozen(repr=False, hash=False)
class Release(Mapping[str, R]):
    """The records of one publication by their codes, in its order, and the `Source` of all."""

    source: Source
    _by_code: Mapping[str, R]

    def careers(self) -> tuple[Career, ...]:
        """Return each record as a career that knows what this publication alone says."""
        tell = self._make_teller()
        return tuple(
            Career(record.title, codes=record.codes, sources=[self.source], **tell(record))
            for record in self.values()
        )

    @abstractmethod
    def _make_teller(self) -> Callable[[R], Facets]: ...

    def __getitem__(self, code: str) -> R:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def __repr__(self) -> str:
        return f"<{self.source.title}: {len(self)} occupations>"
