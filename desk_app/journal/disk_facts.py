"""The journal as review reads it: by a connection of its own that writes nothing, in whatever thread it is asked."""

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from desk_app.facts import Fact, NotAFact, UnknownFact, decode
from desk_app.journal import statements
from desk_app.journal.connection import to_read
from desk_app.journal.disk import head_of
from desk_app.journal.faults import JournalDamaged, JournalFault, fault_of_database
from desk_app.journal.layout import journal_file, suspect_file

_log = logging.getLogger(__name__)

_AT_ONCE: Final = 5_000
"""Facts read in one go: the log of the one who writes can be tidied up in between."""


class DiskFacts:
    """Fills the port ``Facts`` of ``desk_app.review.ports``. Belongs to the thread that asks it first.

    Each method raises JournalDamaged where a fact is missing or cannot be read (the next opening looks at every fact),
    and what the system refuses as another JournalFault.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._connection: sqlite3.Connection | None = None

    def newest(self) -> int:
        """Give the number of the newest fact; 0 where there is none, or no journal."""
        if self._connection is None and not journal_file(self._folder).exists():
            return 0
        try:
            return head_of(self._reader()).number
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def read(self, after: int, last: int) -> Iterator[tuple[int, Fact | UnknownFact]]:
        """Give number and fact, oldest first, of those above ``after`` up to ``last``."""
        number, last = max(after, 0), min(last, self.newest())
        while number < last:
            until = min(number + _AT_ONCE, last)
            bodies = self._rows(statements.SELECT_BODIES, (number, until))
            if len(bodies) != until - number:
                raise self._damaged(f"only {len(bodies)} facts after {number}")
            for number, body in bodies:
                yield number, self._decoded(number, body)

    def proof(self, number: int) -> bytes:
        """Give the chain's link of this fact, which covers every fact up to it; b"" where there is no such fact."""
        found = self._rows(statements.SELECT_LINK, (number,)) if number > 0 else []
        return bytes(found[0][0]) if found else b""

    def number_of(self, fact: str) -> int:
        """Give the number of the fact with this id; 0 where there is none."""
        if not _sayable(fact):
            return 0
        found = self._rows(statements.SELECT_NUMBER, (fact,))
        return int(found[0][0]) if found else 0

    def close(self) -> None:
        """Let go of the journal; the next question opens it again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _reader(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = to_read(journal_file(self._folder))
        return self._connection

    def _rows(self, sql: str, parameters: tuple[Any, ...]) -> list[Any]:
        try:
            return self._reader().execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def _decoded(self, number: int, body: bytes) -> Fact | UnknownFact:
        try:
            return decode(body)
        except NotAFact as error:
            raise self._damaged(f"fact {number}: {error}") from error

    def _fault(self, error: sqlite3.Error) -> JournalFault:
        return fault_of_database(journal_file(self._folder), error) or self._damaged(str(error))

    def _damaged(self, what: str) -> JournalDamaged:
        _log.error("damage: %s", what)
        try:
            suspect_file(self._folder).touch()
        except OSError as error:
            _log.error("the damage could not be marked: %s", error)
        return JournalDamaged("The journal is damaged. Start Beforehand again: it mends the journal.")


def _sayable(text: str) -> bool:
    """Tell whether a text can stand in a journal at all: half a character cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
