"""A job done by an executor: in tasks that are small to hand out, and of which none is lost."""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from functools import lru_cache
from hashlib import sha256

from careercompare.errors import InvalidOption
from careercompare.site.chunks import Count, Job, Worker
from careercompare.site.manifest import FOLDER
from careercompare.site.storage import Storage

Done = tuple[Count, Exception | None]

# As many as keep a thousand workers busy, and few enough to hold in memory.
_IN_FLIGHT = 1_024
_DIGITS = 16
_PATIENCE = 60.0  # seconds


class LostWorkers(Exception):
    """An executor gave up a task: *problem* is what it raised."""

    def __init__(self, problem: BaseException) -> None:
        super().__init__(problem)
        self.problem = problem


def run_elsewhere(job: Job, executor: Executor) -> Iterator[Count]:
    """Do a job by the workers of an *executor*, and yield what was done in each task."""
    return _hand_out(job, _pack(job, executor), executor)


def _hand_out(job: Job, content: bytes, executor: Executor) -> Iterator[Count]:
    # The job goes by way of the site's folder, since tasks that carried it would be large.
    known_by = sha256(content).hexdigest()
    path = _name(known_by)
    job.storage.write({path: content})
    pending: set[Future[Done]] = set()
    try:
        for locale, places in job.divide():
            if len(pending) >= _IN_FLIGHT:
                pending = yield from _take(pending)
            pending.add(_submit(executor, job.storage, known_by, locale, places))
        while pending:
            pending = yield from _take(pending)
    finally:
        for task in pending:
            task.cancel()
        wait(pending, _PATIENCE)  # so that whoever is told of a problem finds nobody at work
        job.storage.remove([path])
        _open.cache_clear()


def _pack(job: Job, executor: Executor) -> bytes:
    try:
        return pickle.dumps(job)
    except Exception as problem:  # each kind of thing that cannot be pickled raises one of its own
        remedy = f"Define functions and rules in a module ({problem}), or leave the executor out."
        expected = "aspects and rules that can be pickled"
        raise InvalidOption("executor", executor, expected, remedy) from problem


def _submit(
    executor: Executor, storage: Storage, known_by: str, locale: str, places: range
) -> Future[Done]:
    try:
        return executor.submit(do_part, storage, known_by, locale, places)
    except Exception as problem:
        raise LostWorkers(problem) from problem


def _take(pending: set[Future[Done]]) -> Generator[Count, None, set[Future[Done]]]:
    """Yield what was done in the tasks that end next, and return those that are left."""
    ended, left = wait(pending, return_when=FIRST_COMPLETED)
    for task in ended:
        try:
            count, problem = task.result()
        except Exception as lost:
            raise LostWorkers(lost) from lost
        yield count
        if problem is not None:
            raise problem
    return left


def do_part(storage: Storage, known_by: str, locale: str, places: range) -> Done:
    """Do a part of a job in a worker; return how far it came, and what kept it from the rest."""
    count = Count()
    try:
        for done in _open(storage, known_by).write(locale, places):
            count = count.add(done)
    except Exception as problem:  # noqa: BLE001  it is raised again where somebody asked for it
        return count, problem
    return count, None


@lru_cache(maxsize=2)
def _open(storage: Storage, known_by: str) -> Worker:
    """Return what does the job, with one press for all its parts in this process."""
    path = _name(known_by)
    content = storage.read(path).get(path, b"")
    if sha256(content).hexdigest() != known_by:
        raise FileNotFoundError(f"the job is not there as it was written: {path}")
    # These are the bytes that `run_elsewhere` made: their digest came by the executor itself,
    # whose word a worker takes for all that it runs.
    return Worker(pickle.loads(content))  # noqa: S301


def _name(known_by: str) -> str:
    return f"{FOLDER}/{known_by[:_DIGITS]}.pickle"
