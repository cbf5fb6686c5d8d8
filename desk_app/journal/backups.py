"""Backups: whole copies, each looked at fact by fact before it gets its name; fewer, the older they are."""

import errno
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from desk_app.journal.checks import damage_in, whole_head
from desk_app.journal.connection import to_read
from desk_app.journal.disk import head_of
from desk_app.journal.faults import BackupFailed, DiskFull, JournalDamaged, fault_of_database, fault_of_folder
from desk_app.journal.files import copy, put_in_place, remove_database, sync_file, sync_folder
from desk_app.journal.layout import (
    BACKUPS,
    backup_file,
    building_file,
    journal_file,
    moment_of,
    rebuilt_file,
    suspect_file,
)

EVERY = timedelta(minutes=30)
ALL_OF = timedelta(hours=6)
ONE_PER_DAY_OF = timedelta(days=14)
_CLOCK_WAS_WRONG = timedelta(days=1)
_SPARE_BYTES = 16_000_000
_PAGES_AT_ONCE = 1_024


def backups_of(folder: Path, now: datetime) -> list[Path]:
    """Give the backups, newest first; one dated days ahead of ``now`` was made by a wrong clock and comes last."""
    dated = [(moment_of(path), path) for path in (folder / BACKUPS).glob("journal-*.sqlite3")]
    known = [(moment <= now + _CLOCK_WAS_WRONG, moment, path) for moment, path in dated if moment is not None]
    return [path for *_, path in sorted(known, reverse=True)]


def newest_good_backup(folder: Path, now: datetime) -> Path | None:
    """Give the newest backup in which every fact is as it was kept."""
    return next((path for path in backups_of(folder, now) if whole_head(path) is not None), None)


def backup_if_changed(folder: Path, now: datetime) -> Path | None:
    """Make a backup where the newest is half an hour old and facts came since; None where there was no need.

    May run in a thread of its own, beside the one that writes. Raises as ``make_backup`` does.
    """
    for newest in backups_of(folder, now)[:1]:
        moment = moment_of(newest)
        if moment is not None and abs(now - moment) < EVERY:
            return None
        if _newest_number(newest, at_rest=True) == _newest_number(journal_file(folder)):
            return None
    return make_backup(folder, now)


def make_backup(folder: Path, now: datetime) -> Path:
    """Copy the journal while it is in use, look at every fact of the copy, and give the backup made.

    Raises JournalDamaged (the next opening mends it), DiskFull, BackupFailed; then every earlier backup still stands.
    """
    journal, backup = journal_file(folder), backup_file(folder, now)
    making = backup.with_name("making.sqlite3")
    if not journal.is_file():
        raise BackupFailed(f"There is no journal in {folder}.")
    try:
        backup.parent.mkdir(exist_ok=True)
        remove_database(making)
        _refuse_without_room(journal, backup.parent)
        damage = _copy_in_use(journal, making) or damage_in(making, thorough=True, at_rest=True)
        if damage is not None:
            suspect_file(folder).touch()
            raise JournalDamaged(f"The journal is damaged ({damage}). Start Beforehand again: it mends the journal.")
        sync_file(making)
        making.replace(backup)
        sync_folder(backup.parent)
    except OSError as error:
        raise fault_of_folder(backup.parent, error) from error
    finally:
        remove_database(making)
    thin(folder, now)
    return backup


def restore(folder: Path, now: datetime, chosen: Path | None = None) -> Path:
    """Make a backup the journal, the chosen one or the newest good one, and give that backup.

    The journal it replaces is kept beside it, named kept-aside. Nobody may have the journal open. Raises BackupFailed
    where no backup is good, DiskFull, FolderUnusable.
    """
    source = chosen or newest_good_backup(folder, now)
    if source is None:
        raise BackupFailed(f"There is no good backup in {folder / BACKUPS}. The journal was not touched.")
    if not source.is_file() or whole_head(source) is None:
        raise BackupFailed(f"{source} is not a good backup. The journal was not touched.")
    building, rebuilt = building_file(folder), rebuilt_file(folder, now)
    try:
        remove_database(building)
        copy(source, building)
        (folder / BACKUPS).mkdir(exist_ok=True)
        again = backup_file(folder, now)
        if again != source:
            # the newest backup must belong to the history that goes on from here
            copy(source, again)
        building.replace(rebuilt)
        put_in_place(folder, rebuilt)
    except OSError as error:
        raise fault_of_folder(folder, error) from error
    finally:
        remove_database(building)
    return source


def thin(folder: Path, now: datetime) -> None:
    """Drop backups: all of the last six hours stay, then the newest of each day for two weeks, then of each month."""
    kept: set[str] = set()
    for path in backups_of(folder, now):
        moment = moment_of(path)
        if moment is None or now - moment < ALL_OF:
            continue
        period = f"{moment:%Y-%m-%d}" if now - moment < ONE_PER_DAY_OF else f"{moment:%Y-%m}"
        if period in kept:
            path.unlink(missing_ok=True)
        kept.add(period)


def _copy_in_use(journal: Path, target: Path) -> str | None:
    """Say what is damaged. Raises what the system refuses as a JournalFault.

    Each piece goes to the disk by itself: hundreds of megabytes at once would hold up the next tap.
    """
    try:
        with closing(to_read(journal)) as source, closing(sqlite3.connect(target, isolation_level=None)) as copied:
            copied.execute("PRAGMA synchronous = OFF")
            source.execute("BEGIN")
            head_of(source)  # holds on to this moment: else each fact that comes meanwhile starts the copy anew
            source.backup(copied, pages=_PAGES_AT_ONCE, progress=lambda *_: sync_file(target))
    except sqlite3.Error as error:
        fault = fault_of_database(journal, error)
        if fault is not None:
            raise fault from error
        return str(error)
    return None


def _newest_number(path: Path, *, at_rest: bool = False) -> int:
    try:
        connection = to_read(path, at_rest=at_rest)
        try:
            return head_of(connection).number
        finally:
            connection.close()
    except sqlite3.Error:
        return -1 if at_rest else -2


def _refuse_without_room(journal: Path, backups: Path) -> None:
    needed = journal.stat().st_size + _SPARE_BYTES
    if shutil.disk_usage(backups).free < needed:
        raise DiskFull(
            f"No backup was made: {backups} needs {needed // 1_000_000} MB free. Free some space."
        ) from OSError(errno.ENOSPC, "no room")
