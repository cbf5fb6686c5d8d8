"""Opening the journal: made where there is none, mended where it is damaged, refused where it is not ours to write."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from desk_app.journal import chain, statements
from desk_app.journal.backups import backups_of, newest_good_backup
from desk_app.journal.checks import damage_in
from desk_app.journal.connection import Connect, plain, to_write
from desk_app.journal.disk import DiskJournal, head_of
from desk_app.journal.faults import JournalUnreadable, fault_of_database, fault_of_folder
from desk_app.journal.files import copy, put_in_place, remove_database, sync_folder
from desk_app.journal.layout import (
    building_file,
    journal_file,
    rebuilt_file,
    rebuilt_files,
    salvage_file,
    suspect_file,
    wal_of,
)
from desk_app.journal.migrations import migrate
from desk_app.journal.salvage import proven, readable_rows


def open_journal(folder: Path, now: datetime, *, connect: Connect = plain) -> DiskJournal:
    """Open the journal of the data folder; ``now`` dates the names of files kept aside.

    What was mended stands in the journal's ``notices``, in words for staff. Raises, each a JournalFault with words for
    staff and nothing changed: NewerJournal, ForeignFile, JournalUnreadable, FolderUnusable, DiskFull, JournalBusy.
    One instance at a time: the caller holds the folder's lock.
    """
    path = journal_file(folder)
    try:
        _prepare(folder)
        for rebuilt in rebuilt_files(folder):
            put_in_place(folder, rebuilt)
        notices = _mend(folder, now)
        journal = DiskJournal(path, connect, notices)
        suspect_file(folder).unlink(missing_ok=True)
        return journal
    except sqlite3.Error as error:
        raise fault_of_database(path, error) or JournalUnreadable(
            f"{path} cannot be read ({error}). It was not touched."
        ) from error
    except OSError as error:
        raise fault_of_folder(folder, error) from error


def _prepare(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    trial = folder / f".trial-{os.getpid()}"
    trial.touch()
    trial.unlink()


def _mend(folder: Path, now: datetime) -> tuple[str, ...]:
    path = journal_file(folder)
    if path.exists():
        damage = damage_in(path, thorough=suspect_file(folder).exists())
        if damage is None:
            return ()
    elif _holds_facts(wal_of(path)) or backups_of(folder, now):
        damage = "the file is missing"
    else:
        _create(folder)
        return ()
    return (_rebuild(folder, now, damage),)


def _create(folder: Path) -> None:
    building = building_file(folder)
    remove_database(building)
    DiskJournal(building).close()
    building.replace(journal_file(folder))
    sync_folder(folder)


def _rebuild(folder: Path, now: datetime, damage: str) -> str:
    path, building, rebuilt = journal_file(folder), building_file(folder), rebuilt_file(folder, now)
    remove_database(building)
    backup = newest_good_backup(folder, now)
    if backup is not None:
        copy(backup, building)
    try:
        kept, saved, lost = _continue_from(building, path, salvage_file(folder))
        if kept + saved == 0 and backup is None:
            raise JournalUnreadable(
                f"{path} is damaged ({damage}), nothing in it can be read, and there is no good backup."
                f" It was not touched. To start anew, move it away."
            )
        building.replace(rebuilt)
    finally:
        remove_database(building)
    aside = put_in_place(folder, rebuilt)
    source = f"the backup {backup.name} ({kept} facts)" if backup else "the facts it still held"
    later = f"Facts saved from the damaged file: {saved}, lost: {lost if saved + lost else 'not known'}."
    kept_as = f" The damaged file is kept as {aside.name}." if aside else ""
    return f"The journal was damaged ({damage}). It was rebuilt from {source}. {later}{kept_as}"


def _holds_facts(wal: Path) -> bool:
    return wal.exists() and wal.stat().st_size > 0


def _continue_from(building: Path, damaged: Path, work: Path) -> tuple[int, int, int]:
    """Give how many facts ``building`` had, how many were saved from ``damaged``, and how many are seen to be lost."""
    connection = to_write(building)
    try:
        migrate(connection)
        head = head_of(connection)
        readable = readable_rows(damaged, work, head.number)
        known = statements.SELECT_NUMBER
        saved = [row for row in proven(readable, head) if connection.execute(known, (row[1],)).fetchone() is None]
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(statements.INSERT_FACT, chain.relinked(saved, head))
        connection.execute("COMMIT")
        expected = readable[-1][0] - head.number if readable else 0
        return head.number, len(saved), expected - len(saved)
    finally:
        connection.close()
