"""Backups while the house is open: made beside the floor, in a thread, and never in its way."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from desk_app.journal import JournalFault, backup_if_changed
from desk_app.platform.clock import wall_clock

LOOK_EVERY: Final = timedelta(minutes=5)

_log = logging.getLogger(__name__)
_told: set[str] = set()


@contextmanager
def backed_up_meanwhile(
    folder: Path, tell: Callable[[str], None], look_every: timedelta = LOOK_EVERY
) -> Iterator[None]:
    """Look now and then, in a thread, whether a backup is to be made; ``tell`` is called in that thread.

    Leaving waits for a backup that is being made.
    """
    over = threading.Event()

    def look_now_and_then() -> None:
        while not over.wait(look_every.total_seconds()):
            # in a thread of its own: a bug in one look is reported, and ends that look alone
            look = threading.Thread(target=back_up_if_changed, args=(folder, tell), name="backup")
            look.start()
            look.join()

    looking = threading.Thread(target=look_now_and_then, name="backups", daemon=True)
    looking.start()
    try:
        yield
    finally:
        over.set()
        looking.join()


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
