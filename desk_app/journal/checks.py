"""Whether a database is our journal, whether this version can read it, and whether it is whole."""

import sqlite3
from pathlib import Path

from desk_app.facts import VOCABULARY
from desk_app.journal import chain, statements
from desk_app.journal.chain import EMPTY, ChainBroken, Head
from desk_app.journal.connection import to_read
from desk_app.journal.disk import head_of
from desk_app.journal.faults import ForeignFile, NewerJournal, fault_of_database
from desk_app.journal.migrations import APPLICATION_ID, STEPS, application_of, version_of

SMALLEST = 512
"""Bytes of the smallest page: SQLite takes a file of a few bytes for a new database."""

TAIL_AT_LEAST = 100
TAIL_AT_MOST = 20_000
"""Facts whose chain is followed at opening: 20,000 take about 0.1 s. The rest is followed at each backup."""


def damage_in(path: Path, *, thorough: bool, at_rest: bool = False) -> str | None:
    """Say what is damaged, or None; nothing is written.

    Not ``thorough``: the newest facts only, in milliseconds. Raises NewerJournal, ForeignFile, and what the system
    refuses as a JournalFault.
    """
    try:
        if path.stat().st_size < SMALLEST:
            return "the file is empty"
        connection = to_read(path, at_rest=at_rest)
        try:
            return _refuse_what_is_not_ours(path, connection) or _damage(connection, thorough)
        finally:
            connection.close()
    except sqlite3.Error as error:
        fault = fault_of_database(path, error)
        if fault is not None:
            raise fault from error
        return str(error)
    except ChainBroken as broken:
        return str(broken)


def whole_head(path: Path) -> Head | None:
    """Give the newest fact of a backup in which every fact was looked at; None where it is damaged or not ours."""
    try:
        if damage_in(path, thorough=True, at_rest=True) is not None:
            return None
        connection = to_read(path, at_rest=True)
        try:
            return head_of(connection)
        finally:
            connection.close()
    except (NewerJournal, ForeignFile, sqlite3.Error, OSError):
        return None


def _refuse_what_is_not_ours(path: Path, connection: sqlite3.Connection) -> str | None:
    application, version = application_of(connection), version_of(connection)
    if application != APPLICATION_ID:
        raise ForeignFile(f"{path} belongs to another program. It was not touched. Choose another folder.")
    if version > len(STEPS):
        raise _newer(path)
    return "the file has lost its version" if version == 0 else None


def _newer(path: Path) -> NewerJournal:
    return NewerJournal(f"A newer Beforehand wrote {path}. It was not touched. Install the newer version to open it.")


def _damage(connection: sqlite3.Connection, thorough: bool) -> str | None:
    newest = connection.execute(statements.SELECT_HEAD).fetchone()
    if newest is not None and newest[2] > VOCABULARY:
        path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
        raise _newer(path)
    if thorough:
        verdict = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if verdict != "ok":
            return verdict
    before = EMPTY if thorough else _before_the_tail(connection)
    chain.verify(connection.execute(statements.SELECT_ROWS, (before.number,)), before)
    return None


def _before_the_tail(connection: sqlite3.Connection) -> Head:
    newest = head_of(connection).number
    (snapshot,) = connection.execute(statements.SELECT_SNAPSHOT_NUMBERS).fetchone() or (0,)
    number = max(0, newest - TAIL_AT_MOST, min(snapshot, newest - TAIL_AT_LEAST))
    if number == 0:
        return EMPTY
    found = connection.execute(statements.SELECT_LINK, (number,)).fetchone()
    if found is None:
        raise ChainBroken(Head(number - 1, b""))
    return Head(number, found[0])
