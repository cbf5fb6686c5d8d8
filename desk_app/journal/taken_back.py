"""What was taken away as lines, taken back into an empty folder: each line as the chain proves it, or nothing."""

import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from desk_app.journal import statements
from desk_app.journal.chain import GENESIS, Row, link, microseconds
from desk_app.journal.connection import to_write
from desk_app.journal.faults import (
    JournalFault,
    JournalUnreadable,
    Stopped,
    TakingBackRefused,
    fault_of_database,
    fault_of_folder,
)
from desk_app.journal.files import remove_database, sync_file, sync_folder
from desk_app.journal.layout import BACKUPS, BUILDING, building_file, journal_file
from desk_app.journal.lines import LONGEST, UNSEALED, BadLine, Header, follows, is_seal, read_header, read_line, seals
from desk_app.journal.migrations import migrate
from desk_app.journal.taken_away import plan_at
from desk_app.review.ports import GoOn, to_the_end

_AT_ONCE: Final = 10_000


class TakenBack(NamedTuple):
    """How many facts were taken back, and of which house by its own plan; "" where no plan can be read.

    ``withheld``: how many lack their guest's details, which were not in the file. ``relinked_from`` is the first of
    those: from there on the links are new; None where all are as they were. ``sealed``: the file's end was proven too.
    """

    venue: str
    facts: int
    withheld: int = 0
    relinked_from: int | None = None
    sealed: bool = True


def take_back(stream: BinaryIO, folder: Path, *, go_on: GoOn = to_the_end) -> TakenBack:
    """Make a journal of the lines that ``write_lines`` wrote, and give what it holds.

    Nothing stands in the folder unless everything is proven. The caller holds the folder's lock. Raises
    TakingBackRefused with the line and what is wrong with it, Stopped, DiskFull, FolderUnusable.
    """
    building = building_file(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_what_is_taken(folder)
        remove_database(building)
        reading = _Reading(stream)
        venue = _build(building, reading, go_on)
        sync_file(building)
        building.replace(journal_file(folder))
        sync_folder(folder)
    except sqlite3.Error as error:
        raise _fault(building, error) from error
    except OSError as error:
        raise fault_of_folder(folder, error) from error
    finally:
        remove_database(building)
    return reading.taken(venue)


class _Reading:
    """The rows of a file of lines, each proven by its link; ``line`` is the one that was read last."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.line = 0
        self.facts = 0
        self._withheld = 0
        self._relinked_from: int | None = None
        self._first_line = self._next() or b""
        self.header = self._header()

    def rows(self) -> Iterator[Row]:
        """Give the rows of the journal to be. Raises TakingBackRefused."""
        proven = kept = GENESIS
        while (text := self._next()) is not None and not is_seal(text):
            try:
                record = read_line(text)
            except BadLine as bad:
                raise self.refused(str(bad)) from bad
            if record.number != self.facts + 1 or record.number > self.header.last:
                raise self.refused(f"fact {record.number} does not belong here")
            if not follows(record, proven):
                raise self.refused(
                    f"the chain is broken: fact {record.number} was changed, or one before it is missing"
                )
            fact, at = record.fact, microseconds(record.fact.at)
            kept = link(kept, fact.id, fact.kind, at, record.vocabulary, record.body)
            proven = record.link
            self.facts += 1
            if record.withheld:
                self._withheld += 1
                self._relinked_from = self._relinked_from or record.number
            yield record.number, fact.id, fact.kind, at, record.vocabulary, record.body, kept
        self._end(text, proven)

    def _end(self, text: bytes | None, proven: bytes) -> None:
        """Look at what ends the file: its seal, or nothing. Raises TakingBackRefused."""
        if self.facts != self.header.facts:
            raise TakingBackRefused(
                f"The file is cut off after line {self.line}: it should hold {self.header.facts} facts,"
                f" and holds {self.facts}. Nothing was taken back."
            )
        if self.header.form == UNSEALED and text is None:
            return
        if text is None:
            raise TakingBackRefused(
                f"The file is cut off after line {self.line}: its seal is missing. Nothing was taken back."
            )
        if not seals(text, self._first_line, proven):
            raise self.refused("the seal is not of this file: its first line was changed, or facts were left out")
        if self._next() is not None:
            raise self.refused("nothing comes after the seal")

    def refused(self, why: str) -> TakingBackRefused:
        """Give the refusal of the line that was read last."""
        return TakingBackRefused(f"Line {self.line}: {why}. Nothing was taken back.")

    def taken(self, venue: str) -> TakenBack:
        sealed = self.header.form != UNSEALED
        return TakenBack(venue, self.facts, self._withheld, self._relinked_from, sealed)

    def _header(self) -> Header:
        if not self._first_line:
            raise TakingBackRefused("The file is empty: it holds no journal. Nothing was taken back.")
        try:
            header = read_header(self._first_line)
        except BadLine as bad:
            raise self.refused(str(bad)) from bad
        if header.first != 1 or bytes.fromhex(header.before) != GENESIS:
            raise self.refused(
                f"the file holds facts {header.first} to {header.last} alone; take away everything, from the first"
            )
        return header

    def _next(self) -> bytes | None:
        """Give the next line that is not blank; None where there is no more."""
        while text := self._stream.readline(LONGEST):
            self.line += 1
            if len(text) == LONGEST:
                raise self.refused("this is longer than any line that Beforehand writes")
            if text.strip():
                return text
        return None


def _refuse_what_is_taken(folder: Path) -> None:
    ours = (path.name for path in folder.iterdir() if not path.name.startswith(BUILDING))
    taken = [name for name in ours if name.startswith("journal")]
    if taken or ((folder / BACKUPS).is_dir() and any((folder / BACKUPS).iterdir())):
        raise TakingBackRefused(f"{folder} holds a journal already. Choose an empty folder. Nothing was taken back.")


def _build(building: Path, reading: _Reading, go_on: GoOn) -> str:
    """Put the journal together, and give its house by its own plan."""
    connection = to_write(building)
    try:
        migrate(connection)
        rows = reading.rows()
        while True:
            before = reading.facts
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.executemany(statements.INSERT_FACT, islice(rows, _AT_ONCE))
            except sqlite3.IntegrityError as error:
                raise reading.refused("this fact stands in the file twice") from error
            connection.execute("COMMIT")
            if reading.facts - before < _AT_ONCE:
                plan = plan_at(connection, reading.facts)
                return plan.name if plan is not None else ""
            if not go_on(reading.facts, reading.header.facts):
                raise Stopped("Stopped: nothing was taken back.")
    finally:
        connection.close()


def _fault(building: Path, error: sqlite3.Error) -> JournalFault:
    return fault_of_database(building, error) or JournalUnreadable(f"{building} cannot be written ({error}).")
