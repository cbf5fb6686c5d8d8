"""What ``beforehand doctor`` finds out about a journal, without changing a byte of it."""

import sqlite3
from datetime import datetime
from pathlib import Path

from desk_app.journal.backups import backups_of
from desk_app.journal.checks import damage_in, whole_head
from desk_app.journal.connection import to_read
from desk_app.journal.disk import head_of
from desk_app.journal.faults import JournalFault, fault_of_folder
from desk_app.journal.layout import journal_file, moment_of, pages_file
from desk_app.journal.migrations import version_of

Finding = tuple[str, bool, str]
"""What was looked at, whether it is as it should be, and words about it."""

LOOKED_INTO = 3
"""Newest backups that are looked at fact by fact: a year's journal takes four seconds each."""


def journal_findings(folder: Path, now: datetime) -> list[Finding]:
    """Look at every fact of the journal and of its newest backups; Beforehand may be running meanwhile."""
    try:
        return [*_journal(journal_file(folder)), *_backups(folder, now), *_kept_aside(folder), *_pages(folder)]
    except OSError as error:
        return [("Journal", False, str(fault_of_folder(folder, error)))]


def _journal(path: Path) -> list[Finding]:
    if not path.exists():
        return [("Journal", True, f"{path}: none yet")]
    try:
        damage = damage_in(path, thorough=True)
        if damage is not None:
            return [("Journal", False, f"{path} is damaged ({damage}). Start Beforehand: it mends the journal")]
        connection = to_read(path)
        try:
            facts, form = head_of(connection).number, version_of(connection)
        finally:
            connection.close()
    except (JournalFault, sqlite3.Error) as fault:
        return [("Journal", False, str(fault))]
    size = path.stat().st_size / 1_000_000
    return [
        ("Journal", True, f"{path}: {facts} facts, {size:.1f} MB, form {form}"),
        ("Chain of facts", True, "every fact is as it was kept"),
    ]


def _backups(folder: Path, now: datetime) -> list[Finding]:
    backups = backups_of(folder, now)
    if not backups:
        return [("Backups", True, "none yet: the first is made within half an hour of work")]
    good = {path: whole_head(path) is not None for path in backups[:LOOKED_INTO]}
    newest = next((path for path in good if good[path]), None)
    made = f"the newest good one of {moment_of(newest):%Y-%m-%d %H:%M} UTC" if newest else "the newest are not good"
    found = [("Backups", newest is not None, f"{len(backups)} in {backups[0].parent}, {made}")]
    return [
        *found,
        *(("Backup", False, f"{path.name} is damaged; it is passed over") for path in good if not good[path]),
    ]


def _kept_aside(folder: Path) -> list[Finding]:
    aside = sorted(folder.glob("journal-kept-aside-*.sqlite3"))
    return [("Kept aside", True, f"{path.name}: a journal that was replaced") for path in aside]


def _pages(folder: Path) -> list[Finding]:
    """Say what the file is for, whatever is in it: it is thrown away by itself where it is in doubt."""
    path = pages_file(folder)
    if not path.is_file():
        return []
    size = path.stat().st_size / 1_000_000
    return [("Review", True, f"{path}: {size:.1f} MB that were read from the journal; it can be removed at any time")]
