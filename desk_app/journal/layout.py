"""Which file is which in a data folder."""

import itertools
from datetime import UTC, datetime
from pathlib import Path

JOURNAL = "journal.sqlite3"
BUILDING = "journal-building.sqlite3"
SUSPECT = "journal-suspect"
BACKUPS = "backups"
PAGES = "review.sqlite3"
_STAMP = "%Y%m%dT%H%M%SZ"


def journal_file(folder: Path) -> Path:
    """Give the journal of the data folder."""
    return folder / JOURNAL


def building_file(folder: Path) -> Path:
    """Give the place where a journal is put together before it becomes the journal; worthless after a crash."""
    return folder / BUILDING


def salvage_file(folder: Path) -> Path:
    """Give the place of the copy from which a damaged journal's facts are read; worthless after a crash."""
    return folder / "journal-salvage.sqlite3"


def suspect_file(folder: Path) -> Path:
    """Give the mark that says: damage was seen, look at every fact at the next opening."""
    return folder / SUSPECT


def rebuilt_file(folder: Path, now: datetime) -> Path:
    """Give the name of a finished journal that waits to take the journal's place; never one used before."""
    for count in itertools.count(1):
        rebuilt = folder / f"journal-rebuilt-{stamp(now)}{'' if count == 1 else f'-{count}'}.sqlite3"
        aside = aside_file(rebuilt)
        if not (rebuilt.exists() or aside.exists() or wal_of(aside).exists()):
            return rebuilt
    raise AssertionError("counting ended")


def rebuilt_files(folder: Path) -> list[Path]:
    """Give the finished journals that wait to take the journal's place, oldest first."""
    return sorted(folder.glob("journal-rebuilt-*.sqlite3"))


def aside_file(rebuilt: Path) -> Path:
    """Give the name the journal that ``rebuilt`` replaces is kept under: made from it, so that a second try agrees."""
    return rebuilt.with_name(rebuilt.name.replace("rebuilt", "kept-aside"))


def backup_file(folder: Path, now: datetime) -> Path:
    """Give the name of a backup made at ``now``."""
    return folder / BACKUPS / f"journal-{stamp(now)}.sqlite3"


def pages_file(folder: Path) -> Path:
    """Give the place of what review has read from the journal: thrown away at any time, and in no backup."""
    return folder / PAGES


def wal_of(database: Path) -> Path:
    """Give SQLite's write-ahead log of a database: without it the database lacks its newest facts."""
    return database.with_name(database.name + "-wal")


def shm_of(database: Path) -> Path:
    """Give SQLite's shared index of the write-ahead log; it is made again when missing."""
    return database.with_name(database.name + "-shm")


def rollback_of(database: Path) -> Path:
    """Give SQLite's rollback journal of a database that has no write-ahead log."""
    return database.with_name(database.name + "-journal")


def stamp(moment: datetime) -> str:
    """Write a moment so that names sort by time and every file system takes them."""
    return moment.astimezone(UTC).strftime(_STAMP)


def moment_of(backup: Path) -> datetime | None:
    """Read the moment from a backup's name; None where it is no backup's name."""
    try:
        return datetime.strptime(backup.stem.removeprefix("journal-"), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
