"""Looking after a data folder: doctor, backup, restore."""

from pathlib import Path

from desk_app import __version__
from desk_app.journal.doctor import journal_findings
from desk_app.platform.clock import wall_clock
from desk_app.platform.doctor import machine_findings

Finding = tuple[str, bool, str]


def look_at(folder: Path) -> list[Finding]:
    """Look at the program, the machine and the folder, and change nothing."""
    return [("Beforehand", True, __version__), *machine_findings(folder), *journal_findings(folder, wall_clock())]


def back_up(folder: Path) -> Path:
    """Make a verified backup now and give its file. Beforehand may be running meanwhile. Raises JournalFault."""
    from desk_app.journal import make_backup

    return make_backup(folder, wall_clock())


def put_back(folder: Path, chosen: Path | None) -> Path:
    """Put a backup in the journal's place, the newest good one where none is chosen; the journal is kept aside.

    Raises FolderInUse, JournalFault.
    """
    from desk_app.bootstrap.opening import locked
    from desk_app.journal import restore

    with locked(folder):
        return restore(folder, wall_clock(), chosen)


def venue_in_force(folder: Path) -> str:
    """Give the venue file's text as the folder holds it. Beforehand may be running. Raises NoVenue, JournalFault."""
    from desk_app.bootstrap.opening import NoVenue
    from desk_app.journal.taken_away import text_in_force

    text = text_in_force(folder)
    if text is None:
        raise NoVenue("This folder holds no venue yet. Open one: beforehand open bistro.")
    return text
