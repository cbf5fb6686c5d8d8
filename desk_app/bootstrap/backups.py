"""Backups while the house is open: made beside the floor, in a thread, and never in its way."""

import logging
from pathlib import Path

from desk_app.journal import JournalFault, backup_if_changed
from desk_app.platform.clock import wall_clock

_log = logging.getLogger(__name__)


def back_up_if_changed(folder: Path) -> None:
    """Make a backup where half an hour has passed and something changed. A failure is logged; doctor tells of it."""
    try:
        made = backup_if_changed(folder, wall_clock())
    except JournalFault as fault:
        _log.error("no backup: %s", fault)
    else:
        if made is not None:
            _log.info("backup made: %s", made.name)
