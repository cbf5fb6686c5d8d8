"""Facts on disk. ``open_journal`` fills the port ``Journal`` of ``desk_app.desk.ports``; so does ``MemoryJournal``."""

from desk_app.journal.backups import backup_if_changed, backups_of, make_backup, restore
from desk_app.journal.disk import DiskJournal
from desk_app.journal.faults import (
    BackupFailed,
    DiskFull,
    FolderUnusable,
    ForeignFile,
    JournalBusy,
    JournalDamaged,
    JournalFault,
    JournalUnreadable,
    NewerJournal,
)
from desk_app.journal.memory import MemoryJournal
from desk_app.journal.opening import open_journal

__all__ = [
    "BackupFailed",
    "DiskFull",
    "DiskJournal",
    "FolderUnusable",
    "ForeignFile",
    "JournalBusy",
    "JournalDamaged",
    "JournalFault",
    "JournalUnreadable",
    "MemoryJournal",
    "NewerJournal",
    "backup_if_changed",
    "backups_of",
    "make_backup",
    "open_journal",
    "restore",
]
