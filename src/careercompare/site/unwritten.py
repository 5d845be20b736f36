"""What is raised where a site could not be written."""

from __future__ import annotations

from careercompare.errors import CareerCompareError, quote, show


class SiteNotWritten(CareerCompareError, OSError):
    """A site is not whole: what kept it from being written, and how far it came.

    *folder* is where it is, *done* how many files were written or found unchanged, of a *total*,
    which is 0 where it was only looked at, and *problem* what came up, whose ``errno`` it has,
    where that is an `OSError`.

    >>> print(SiteNotWritten("site", 3, 9, OSError(28, "No space left on device")))
    'site': 3 of 9 files are written, then: No space left on device. Mend that and run it again: \
it goes on from there.
    """

    def __init__(self, folder: str, done: int, total: int, problem: BaseException) -> None:
        super().__init__(folder)  # of several, an `OSError` makes a number and a file
        self.folder = folder
        self.done = done
        self.total = total
        self.problem = problem
        self.errno: int | None = getattr(problem, "errno", None)

    def __str__(self) -> str:
        if not self.total:
            return f"{quote(self.folder)}: {self._say()}. Mend that and run it again."
        far = f"{quote(self.folder)}: {self.done:,} of {self.total:,} files are written"
        return f"{far}, then: {self._say()}. Mend that and run it again: it goes on from there."

    def __reduce__(self) -> tuple[type[SiteNotWritten], tuple[object, ...]]:
        return SiteNotWritten, (self.folder, self.done, self.total, self.problem)

    def _say(self) -> str:
        problem = self.problem
        if not isinstance(problem, OSError) or problem.strerror is None:
            return show(str(problem) or type(problem).__name__)[1:-1]
        path = problem.filename2 or problem.filename
        name = quote(str(path).removeprefix(f"{self.folder}/"))
        return problem.strerror if path is None else f"{problem.strerror}: {name}"
