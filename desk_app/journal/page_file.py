"""The file of the pages that review has read: rows with a checksum each, and in doubt about anything not as kept."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from zlib import crc32

from desk_app.journal import statements
from desk_app.journal.connection import Connect, Connection, plain
from desk_app.journal.files import remove_database
from desk_app.journal.migrations import application_of, version_of

APPLICATION_ID: Final = 0x42464850
"""``BFHP`` in the file's header."""

FILE_FORM: Final = 1

PRAGMAS: Final = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
"""A reading may be lost with the power, so NORMAL. No write-ahead log: a second program may read and write here too."""


class InDoubt(Exception):
    """The file does not hold what was kept in it."""


class PageFile:
    """Made on first use. Belongs to the thread that uses it first.

    Each method may raise InDoubt, and what SQLite and the system raise.
    """

    def __init__(self, path: Path, connect: Connect = plain) -> None:
        self.path = path
        self._connect = connect
        self._connection: Connection | None = None

    def pages(self) -> Iterator[tuple[int, str, bytes]]:
        """Give the first fact, the form and the head of each page, oldest first."""
        for first, form, head, checksum in self._open().execute(statements.SELECT_PAGES):
            if _sum("page", first, form.encode() + head) != checksum:
                raise InDoubt(f"the page from fact {first}")
            yield first, form, bytes(head)

    def contents(self, kind: str, first: int, last: int) -> list[tuple[int, bytes]]:
        """Give the tables of one kind of the pages that begin between these two facts, oldest first."""
        found = []
        for begins, content, checksum in self._open().execute(statements.SELECT_PAGE_TABLES, (kind, first, last)):
            if _sum(kind, begins, content) != checksum:
                raise InDoubt(f"{kind} of the page from fact {begins}")
            found.append((begins, content))
        return found

    def add(self, first: int, form: str, head: bytes, tables: Iterable[tuple[str, bytes]]) -> None:
        """Keep a page with its tables, all or nothing; tables that lost their page make room."""
        rows = [(kind, first, content, _sum(kind, first, content)) for kind, content in tables]
        connection = self._open()
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(statements.INSERT_PAGE, (first, form, head, _sum("page", first, form.encode() + head)))
            connection.execute(statements.DELETE_PAGE_TABLES, (first,))
            connection.executemany(statements.INSERT_PAGE_TABLE, rows)
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise

    def delete_from(self, first: int) -> None:
        """Forget the pages that begin at this fact or later."""
        connection = self._open()
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(statements.DELETE_PAGES, (first,))
            connection.execute(statements.DELETE_PAGE_TABLES, (first,))
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise

    def remove(self) -> None:
        """Throw the file away; the next use makes a new one."""
        self.close()
        remove_database(self.path)

    def close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _open(self) -> Connection:
        if self._connection is None:
            self._connection = self._opened()
        return self._connection

    def _opened(self) -> Connection:
        connection = self._connect(self.path)
        try:
            for pragma in PRAGMAS:
                connection.execute(pragma).fetchall()
            if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
                _create(connection)
            if (application_of(connection), version_of(connection)) != (APPLICATION_ID, FILE_FORM):
                raise InDoubt("the file is of another form")
        except BaseException:
            connection.close()
            raise
        return connection


def _create(connection: Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FILE_FORM}")
        connection.execute(statements.CREATE_PAGES)
        connection.execute(statements.CREATE_PAGE_TABLES)
        connection.execute("COMMIT")
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _sum(kind: str, first: int, content: bytes) -> int:
    """Give a checksum that also tells which table of which page it is of."""
    return crc32(content, crc32(f"{kind}\n{first}\n".encode()))
