"""Steps on files that a power cut leaves either done or not done."""

import os
import shutil
from pathlib import Path

from desk_app.journal.layout import aside_file, journal_file, rollback_of, shm_of, wal_of


def sync_file(path: Path) -> None:
    """Put the file's bytes on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Put the folder's names on the disk, where the system knows how."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def copy(source: Path, target: Path) -> None:
    """Copy the bytes, and put them on the disk."""
    shutil.copyfile(source, target)
    sync_file(target)


def remove_database(path: Path) -> None:
    """Remove a database of ours that is worth nothing, and what SQLite left beside it."""
    for each in (rollback_of(path), path, wal_of(path), shm_of(path)):
        each.unlink(missing_ok=True)


def put_in_place(folder: Path, rebuilt: Path) -> Path | None:
    """Make ``rebuilt`` the journal and keep the one before aside; give it, or None where there was none.

    Cut short anywhere, it can be called again for the same ``rebuilt``, and comes to the same end.
    """
    journal, aside = journal_file(folder), aside_file(rebuilt)
    for old, kept in ((wal_of(journal), wal_of(aside)), (journal, aside)):
        if old.exists():
            old.replace(kept)
    sync_folder(folder)
    shm_of(journal).unlink(missing_ok=True)
    rebuilt.replace(journal)
    sync_folder(folder)
    return aside if aside.exists() else None
