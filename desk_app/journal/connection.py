"""One connection writes and checkpoints; every other one only reads.

SQLite before 3.51.3 can damage a write-ahead log on which two connections write or checkpoint at once.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from desk_app.journal.layout import wal_of

BUSY_SECONDS = 5.0

WRITER_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
"""FULL: a commit is on the disk before it returns. recursive_triggers: else INSERT OR REPLACE deletes unseen."""


class Connection(Protocol):
    """What the journal asks of a driver: sqlite3's connection has it, and so has the one that simulates power cuts."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Any = ..., /) -> Any: ...
    def executemany(self, sql: str, rows: Iterable[Any], /) -> Any: ...
    def close(self) -> None: ...


Connect = Callable[[Path], Connection]


def plain(path: Path) -> Connection:
    """Open the database with Python's own driver, which then leaves transactions to us."""
    return sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)


def to_write(path: Path, connect: Connect = plain) -> Connection:
    """Open the one connection that writes.

    Raises sqlite3.Error.
    """
    connection = connect(path)
    try:
        for pragma in WRITER_PRAGMAS:
            connection.execute(pragma).fetchall()
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            raise sqlite3.OperationalError("this disk cannot hold a write-ahead log")
    except BaseException:
        connection.close()
        raise
    return connection


def to_read(path: Path, *, at_rest: bool = False) -> sqlite3.Connection:
    """Open a connection that changes nothing in the database, and never checkpoints.

    ``at_rest``: nobody writes there, as in a backup; then no file appears beside it either. So it is read where nothing
    can be written, as from a disc, and every fact stands in the database itself. Raises sqlite3.Error.
    """
    if at_rest:
        return _opened(path, "mode=ro&immutable=1")
    connection = _opened(path, "mode=ro")
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if not path.is_file() or _is_written(path) or os.access(path.parent, os.W_OK):
            raise
        return _opened(path, "mode=ro&immutable=1")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_written(path: Path) -> bool:
    """Tell whether there are facts in the write-ahead log, or somebody may be writing some."""
    try:
        return wal_of(path).stat().st_size > 0
    except FileNotFoundError:
        return False


def _opened(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, timeout=BUSY_SECONDS
    )
    try:
        for pragma in ("PRAGMA query_only = ON", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON"):
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
