"""The pages of a site in one SQLite file, for whoever serves them."""

from __future__ import annotations

import errno
import sqlite3
import threading
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, NamedTuple, Unpack

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption
from careercompare.site.building import Report, SiteOptions, write_site
from careercompare.site.manifest import FOLDER
from careercompare.site.storage import check_path, spell_path
from careercompare.site.unwritten import SiteNotWritten

_OURS = 0x63617265  # "care": SQLite has a place in a file for whose it is
_PATIENCE = 600  # seconds until another process has written what it is at
_MOST_WAITING = 500  # pages in memory before they go to the file
_DIGITS = 32

_TABLES = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS pages (
  address TEXT PRIMARY KEY,
  locale TEXT NOT NULL,
  media_type TEXT NOT NULL,
  etag TEXT NOT NULL,
  content BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS made (address TEXT PRIMARY KEY, content BLOB NOT NULL);
PRAGMA application_id = {_OURS};
COMMIT;
"""


class _Statements(NamedTuple):
    """What is asked of a table, and done to it."""

    read: str
    measure: str
    list: str
    write: str
    remove: str


# A file that is damaged, or was changed by hand, may hold a number or a text instead of bytes.
_PAGES = _Statements(
    "SELECT CAST(content AS BLOB) FROM pages WHERE address = ?",
    "SELECT length(content) FROM pages WHERE address = ?",
    "SELECT address FROM pages WHERE address > ? AND address < ?",
    "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)",
    "DELETE FROM pages WHERE address = ?",
)
_MADE = _Statements(
    "SELECT CAST(content AS BLOB) FROM made WHERE address = ?",
    "SELECT length(content) FROM made WHERE address = ?",
    "SELECT address FROM made WHERE address > ? AND address < ?",
    "INSERT OR REPLACE INTO made VALUES (?, ?)",
    "DELETE FROM made WHERE address = ?",
)
_TYPES = {"html": "text/html", "css": "text/css", "xml": "application/xml"}
_NUMBERS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
}


def write_database(catalog: Catalog, path: Path | str, **options: Unpack[SiteOptions]) -> Report:
    """Write the site of a catalog into one SQLite file, or bring the one that is there up to date.

    *options* are those of `write_site`, and the files are the same, each a row of the table
    ``pages``: its ``address`` below the root, its ``locale``, which is "" of what belongs to all,
    its ``media_type``, its ``etag``, 32 hexadecimal digits that other bytes do not have, and its
    ``content``. ``examples/site_from_database.py`` serves them.

    The comparisons of one career with those behind it, in one locale, are written together with
    what tells of them or not at all: who reads the file meanwhile finds what was there before.
    Workers of an *executor* have to be on this machine. A file that holds anything else raises
    `InvalidOption`.

    >>> from careercompare import Career
    >>> from tempfile import TemporaryDirectory
    >>> catalog = Catalog([Career("Cook"), Career("Poet")])
    >>> with TemporaryDirectory() as folder:
    ...     write_database(catalog, f"{folder}/site.db", root="https://example.com/").written
    8
    """
    return write_site(catalog, _open(path), **options)


def _open(path: Path | str) -> Database:
    name = spell_path(path)
    if not name:
        raise InvalidOption("path", path, "the path of a file", "Name one: 'site.db'.")
    check_path("path", name)
    try:
        return Database(name)
    except OSError as problem:
        raise SiteNotWritten(name, 0, 0, problem) from problem


class Database:
    """The storage of a site that is one file: the path of a page is its address there.

    What was written is there once a part of the manifest is, which tells of it. Each thread of
    each process has a connection of its own; those that write take turns.
    """

    def __init__(self, path: Path | str) -> None:
        self.path: Final = str(Path(path).absolute())
        self._own = threading.local()
        with self._telling():
            found = self._session.ask("SELECT count(*) FROM sqlite_schema", ()).fetchone()[0]
            if found == 0:
                self._session.prepare()
            elif self._session.ask("PRAGMA application_id", ()).fetchone()[0] != _OURS:
                raise _refuse(self.path)

    def __reduce__(self) -> tuple[type[Database], tuple[str]]:
        return Database, (self.path,)

    def __str__(self) -> str:
        return self.path

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Database) and self.path == other.path

    def __hash__(self) -> int:
        return hash(self.path)

    def read(self, *paths: str) -> Mapping[str, bytes]:
        """Return what files hold, by their paths; those that are not there are left out."""
        found = {path: self._find(_find_table(path).read, path) for path in paths}
        return {path: content for path, content in found.items() if content is not None}

    def measure(self, paths: Iterable[str]) -> list[int]:
        """Return how many bytes each file has; -1 where there is none."""
        found = [self._find(_find_table(path).measure, path) for path in paths]
        return [-1 if size is None else size for size in found]

    def list(self, folder: str) -> Iterator[str]:
        """Yield the paths of the files in a folder; none where there is no such folder."""
        asked = _find_table(folder).list
        # "0" is what comes behind "/", and nothing is behind the last character of Unicode.
        begin, end = (f"{folder}/", f"{folder}0") if folder else ("", "\U0010ffff")
        with self._telling():
            for (address,) in self._session.ask(asked, (begin, end)):
                if "/" not in address[len(begin) :]:
                    yield address

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files, which are there from when a part of the manifest is."""
        for path, content in files.items():
            self._write(path, content)

    def secure(self, path: str, content: bytes) -> None:
        """Write a file that is to be there after a loss of power as well, as all are here."""
        self._write(path, content)

    def _write(self, path: str, content: bytes) -> None:
        table = _find_table(path)
        if table is _MADE:
            self._do(table, table.write, (path, content))
            return
        locale = path.partition("/")[0] if "/" in path else ""
        media_type = _TYPES[path.rpartition(".")[2]]
        etag = sha256(content).hexdigest()[:_DIGITS]
        row = (path, locale, media_type, etag, content)
        self._do(table, table.write, row)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, those that are there; they are gone from when a part of the manifest is."""
        for path in paths:
            table = _find_table(path)
            self._do(table, table.remove, (path,))

    def tidy(self, folder: str) -> None:
        """Do nothing: what is not written whole is not there."""

    def prune(self, folder: str) -> None:
        """Do nothing: a folder is there where files are in it."""

    def abandon(self) -> None:
        """Let go of what this thread has not committed, so that others can write."""
        session: _Session | None = getattr(self._own, "session", None)
        if session is not None:
            session.abandon()

    def _find(self, asked: str, path: str) -> Any:
        with self._telling():
            row = self._session.ask(asked, (path,)).fetchone()
        return None if row is None else row[0]

    def _do(self, table: _Statements, statement: str, values: tuple[object, ...]) -> None:
        with self._telling():
            self._session.do(statement, values)
            if table is _MADE:
                self._session.commit()

    @property
    def _session(self) -> _Session:
        session: _Session | None = getattr(self._own, "session", None)
        if session is None:
            session = self._own.session = _Session(self.path)
        return session

    @contextmanager
    def _telling(self) -> Generator[None]:
        """Raise what SQLite has to tell as any other storage does."""
        try:
            yield
        except sqlite3.DatabaseError as problem:
            # Of a text that is not in UTF-8, it is Python that complains, without a code.
            code: int | None = getattr(problem, "sqlite_errorcode", None)
            if code is None or not isinstance(problem, sqlite3.OperationalError):
                raise _refuse(self.path) from problem
            number = _NUMBERS.get(code & 0xFF, errno.EIO)
            raise OSError(number, str(problem), self.path) from problem


class _Session:
    """A connection of one thread, and what it is going to write."""

    def __init__(self, path: str) -> None:
        self._waiting: list[tuple[str, tuple[object, ...]]] = []
        # Whoever clears up behind a thread is another one.
        self._connection = sqlite3.connect(
            path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )

    def __del__(self) -> None:
        # What is not committed by then is not written.
        if hasattr(self, "_connection"):
            self._connection.close()

    def prepare(self) -> None:
        """Make the tables, where no other has done so meanwhile."""
        self._connection.executescript(_TABLES)

    def ask(self, statement: str, values: tuple[object, ...]) -> sqlite3.Cursor:
        """Ask for what is there, or is going to be."""
        self._flush()
        return self._connection.execute(statement, values)

    def do(self, statement: str, values: tuple[object, ...]) -> None:
        """Remember what changes the file: others can write while there is no more of it."""
        self._waiting.append((statement, values))
        if len(self._waiting) >= _MOST_WAITING:
            self._flush()

    def commit(self) -> None:
        """Write all of it, or nothing."""
        self._flush()
        self._connection.execute("COMMIT")

    def abandon(self) -> None:
        """Write nothing of it."""
        self._waiting.clear()
        if self._connection.in_transaction:
            self._connection.rollback()

    def _flush(self) -> None:
        if self._waiting and not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")
        for statement, values in self._waiting:
            self._connection.execute(statement, values)
        self._waiting.clear()


def _find_table(path: str) -> _Statements:
    return _MADE if path.partition("/")[0] == FOLDER else _PAGES


def _refuse(path: str) -> InvalidOption:
    remedy = "Give the path of a new one."
    return InvalidOption("path", path, "a file that this has written, or none", remedy)
