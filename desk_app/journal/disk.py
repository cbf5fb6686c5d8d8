"""The journal on disk: an append has reached the disk before it returns."""

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from desk_app.desk.ports import Snapshot, StoreFailed
from desk_app.facts import Fact, NotAFact, UnknownFact, decode
from desk_app.journal import chain, statements
from desk_app.journal.chain import EMPTY, GENESIS, Head
from desk_app.journal.connection import Connect, Connection, plain, to_write
from desk_app.journal.faults import JournalDamaged, needs_reopening, words_for_append
from desk_app.journal.layout import suspect_file
from desk_app.journal.migrations import migrate, version_of

SNAPSHOTS_KEPT = 3
_AT_ONCE = 5_000

_log = logging.getLogger(__name__)


class DiskJournal:
    """Fills the port ``Journal`` with a database that ``opening`` has looked at. Belongs to the thread that opened it.

    ``notices`` are words for staff about what was mended on opening.
    """

    def __init__(self, path: Path, connect: Connect = plain, notices: tuple[str, ...] = ()) -> None:
        self.path = path
        self.notices = notices
        self._connect = connect
        self._closed = False
        self._connection: Connection | None = None
        self._head = EMPTY
        migrate(self._writer())

    def append(self, facts: Sequence[Fact | UnknownFact]) -> int:
        """Keep the facts, all or none, and give the number of the last; durable on return.

        Raises StoreFailed with words for staff; then nothing was kept.
        """
        if not facts:
            return self._head.number
        try:
            connection = self._writer()
            rows = chain.rows_of(facts, self._head)
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statements.INSERT_FACT, rows)
            connection.execute("COMMIT")
        except (sqlite3.Error, UnicodeEncodeError) as error:
            self._recover(error)
            raise StoreFailed(words_for_append(error)) from error
        self._head = Head(rows[-1][0], rows[-1][6])
        return self._head.number

    def read(self, after: int = 0) -> Iterator[tuple[int, Fact | UnknownFact]]:
        """Give number and fact, oldest first, of every fact numbered above ``after``.

        Raises JournalDamaged where a fact is missing or cannot be read.
        """
        number = max(after, 0)
        try:
            while number < self._head.number:
                last = min(number + _AT_ONCE, self._head.number)
                bodies = self._writer().execute(statements.SELECT_BODIES, (number, last)).fetchall()
                if len(bodies) != last - number:
                    raise NotAFact(f"only {len(bodies)} facts after {number}")
                for number, body in bodies:
                    yield number, decode(body)
        except (sqlite3.DatabaseError, NotAFact) as error:
            self._suspect(f"fact {number}: {error}")
            raise JournalDamaged("The journal is damaged. Start Beforehand again: it mends the journal.") from error

    def keep_snapshot(self, snapshot: Snapshot) -> None:
        """Keep a snapshot; only the newest few stay. A failure is logged: a snapshot can be made again."""
        try:
            connection = self._writer()
            checksum = self._checksum(connection, snapshot)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(statements.INSERT_SNAPSHOT, (snapshot.number, snapshot.schema, snapshot.state, checksum))
            numbers = [number for (number,) in connection.execute(statements.SELECT_SNAPSHOT_NUMBERS)]
            connection.execute(statements.DELETE_SNAPSHOTS, (min(numbers[:SNAPSHOTS_KEPT]),))
            connection.execute("COMMIT")
        except (sqlite3.Error, LookupError) as error:
            _log.warning("snapshot after fact %d was not kept: %s", snapshot.number, error)
            self._recover(error)

    def newest_snapshot(self, schema: str) -> Snapshot | None:
        """Give the newest undamaged snapshot of that schema; damaged ones are passed over and logged."""
        try:
            connection = self._writer()
            for number, kept_schema, state, checksum in connection.execute(statements.SELECT_SNAPSHOTS, (schema,)):
                snapshot = Snapshot(number, kept_schema, state)
                if self._is_whole(connection, snapshot, checksum):
                    return snapshot
                _log.warning("snapshot after fact %d is damaged", number)
        except sqlite3.Error as error:
            _log.warning("snapshots cannot be read: %s", error)
        return None

    def close(self) -> None:
        """Let go of the database; what was kept stays kept."""
        self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _writer(self) -> Connection:
        if self._closed:
            raise RuntimeError("the journal is closed")
        if self._connection is None:
            self._connection = to_write(self.path, self._connect)
            if version_of(self._connection):
                self._head = head_of(self._connection)
        return self._connection

    def _recover(self, error: Exception) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._head = head_of(connection)
        except sqlite3.Error as second:
            error = second
        if isinstance(error, sqlite3.Error) and needs_reopening(error):
            self._let_go()

    def _suspect(self, what: str) -> None:
        _log.error("damage: %s", what)
        try:
            suspect_file(self.path.parent).touch()
        except OSError as error:
            _log.error("the damage could not be marked: %s", error)

    def _is_whole(self, connection: Connection, snapshot: Snapshot, checksum: bytes) -> bool:
        try:
            return self._checksum(connection, snapshot) == checksum
        except LookupError:
            return False

    def _checksum(self, connection: Connection, snapshot: Snapshot) -> bytes:
        """Raises LookupError where there is no such fact."""
        link = GENESIS
        if snapshot.number:
            found = connection.execute(statements.SELECT_LINK, (snapshot.number,)).fetchone()
            if found is None:
                raise LookupError(f"there is no fact {snapshot.number}")
            link = found[0]
        return sha256(link + snapshot.schema.encode() + b"\n" + snapshot.state).digest()


def head_of(connection: Connection) -> Head:
    """Give the newest fact of the database.

    Raises sqlite3.Error.
    """
    newest = connection.execute(statements.SELECT_HEAD).fetchone()
    return Head(newest[0], newest[1]) if newest else EMPTY
