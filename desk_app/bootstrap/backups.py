"""Backups while the house is open: made beside the floor, in a thread, and never in its way."""

import logging
from collections.abc import Callable
from pathlib import Path

from desk_app.journal import JournalFault, backup_if_changed
from desk_app.platform.clock import wall_clock

_log = logging.getLogger(__name__)
_told: set[str] = set()


def back_up_if_changed(folder: Path, tell: Callable[[str], None]) -> None:
    """Make a backup where half an hour has passed and something changed; ``tell`` staff, once, where none was made."""
    try:
        made = backup_if_changed(folder, wall_clock())
    except JournalFault as fault:
        _log.error("no backup: %s", fault)
        if str(fault) not in _told:
            _told.add(str(fault))
            tell(str(fault))
    else:
        if made is not None:
            _log.info("backup made: %s", made.name)
