"""What the world can do to a journal. Each fault's text is for staff: what is wrong, what was saved, what to do."""

import errno
import shutil
import sqlite3
from pathlib import Path

_TOO_LITTLE = 1_000_000


class JournalFault(Exception):
    """The journal cannot be used as asked; nothing was changed. The text is for staff."""


class NewerJournal(JournalFault):
    """A newer Beforehand wrote it; it was not touched."""


class ForeignFile(JournalFault):
    """A database of another program stands where the journal should be; it was not touched."""


class JournalDamaged(JournalFault):
    """Damage was met while reading. Opening the journal again looks at every fact and rebuilds it."""


class JournalUnreadable(JournalFault):
    """The journal is damaged, there is no good backup, and no fact could be read from it; it was not touched."""


class FolderUnusable(JournalFault):
    """The data folder is a file, is read-only, or belongs to somebody else."""


class DiskFull(JournalFault):
    """There is no room to open or back up the journal."""


class JournalBusy(JournalFault):
    """Another program keeps the journal locked."""


class BackupFailed(JournalFault):
    """No backup was made, or none could be restored; the journal was not touched."""


class TakingBackRefused(JournalFault):
    """What was taken away cannot be taken back: the text says which line is wrong, and why. Nothing was kept."""


class Stopped(JournalFault):
    """Somebody stopped it on the way; what it made is worth nothing."""


def fault_of_folder(folder: Path, error: OSError) -> JournalFault:
    """Give the fault for an operating system's error in the data folder."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"The disk is full: {folder}. Free some space, then start again. Nothing was lost.")
    if isinstance(error, FileExistsError | NotADirectoryError):
        return FolderUnusable(f"{folder} is a file, not a folder. Choose another folder for the journal.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return FolderUnusable(f"Nothing can be written in {folder}. Make it writable, or choose another folder.")
    return FolderUnusable(f"{folder} cannot be used: {error.strerror or error}. Choose another folder.")


def fault_of_database(path: Path, error: sqlite3.Error) -> JournalFault | None:
    """Give the fault for SQLite's error on opening; None where the error says that the file is damaged."""
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(f"The disk is full: {path.parent}. Free some space, then start again. Nothing was lost.")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return JournalBusy(f"Another program is using {path}. Close it, then start again.")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return FolderUnusable(f"{path} cannot be written. Make it writable, or choose another folder.")
    if code == sqlite3.SQLITE_IOERR:
        if shutil.disk_usage(path.parent).free < _TOO_LITTLE:
            return DiskFull(f"The disk is full: {path.parent}. Free some space, then start again. Nothing was lost.")
        return FolderUnusable(f"The disk does not answer for {path}: {error}. Check the disk, then start again.")
    return None


def words_for_append(error: Exception) -> str:
    """Say to staff why the facts were not kept, and what to do."""
    if isinstance(error, UnicodeEncodeError):
        return "Not kept: the text holds characters that cannot be written. Type it again."
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return "Not kept: the disk is full. Free some space, then do it again."
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "Not kept: another program is using the journal. Close it, then do it again."
    if code == sqlite3.SQLITE_READONLY:
        return "Not kept: the journal cannot be written any more. Make its folder writable, then do it again."
    if code == sqlite3.SQLITE_CONSTRAINT:
        return "Not kept: it stands in the journal already, or another program wrote there. Restart Beforehand."
    return "Not kept: the disk does not answer. Check the disk, then do it again."


def needs_reopening(error: Exception) -> bool:
    """Say whether the connection should be made anew: after a disk's error SQLite may hold half-written pages."""
    return _code(error) not in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CONSTRAINT)


def _code(error: Exception) -> int:
    extended: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return extended & 0xFF
