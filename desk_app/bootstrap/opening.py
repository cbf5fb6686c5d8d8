"""A data folder becomes an open house: locked, its journal read, its venue adopted."""

import logging
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from desk_app.bootstrap.resources import standard_sets, venue_text
from desk_app.desk.desk import Desk
from desk_app.desk.ports import Journal, StoreFailed
from desk_app.desk.refusal import Refusal
from desk_app.floor.plan import Venue as VenuePlan
from desk_app.platform.clock import wall_clock
from desk_app.platform.ids import new_id
from desk_app.platform.instance import FolderLock

_log = logging.getLogger(__name__)


Tell = Callable[[str], None]


def _log_it(words: str) -> None:
    _log.warning("%s", words)


class NoVenue(Exception):
    """The folder holds no venue yet, and none was named. The text is for the person who started it."""


@contextmanager
def journal_in(folder: Path | None) -> Iterator[Journal]:
    """Give the journal of the folder, locked while it is in use; without a folder, one that is kept in memory.

    Raises FolderInUse, JournalFault, OSError, each with words for staff.
    """
    if folder is None:
        from desk_app.journal.memory import MemoryJournal

        yield MemoryJournal()
        return
    from desk_app.journal import open_journal

    with locked(folder), closing(open_journal(folder, wall_clock())) as journal:
        for notice in journal.notices:
            _log.warning("%s", notice)
        yield journal


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder, so that no other Beforehand works in it.

    Raises FolderInUse, and JournalFault where nothing can be written there.
    """
    from desk_app.journal.faults import fault_of_folder

    try:
        lock = FolderLock(folder)
    except OSError as error:
        raise fault_of_folder(folder, error) from error
    try:
        yield
    finally:
        lock.release()


def open_desk(
    journal: Journal, venue: str | None, at: datetime | None, wakes_singly: bool = False, tell: Tell = _log_it
) -> Desk:
    """Give the desk of a journal. ``venue``, where named, is adopted ``at`` that moment, or when the journal ends.

    ``tell`` hears in words which standards of the folder that changes. Raises VenueFault, NoVenue, StoreFailed.
    """
    desk = Desk(journal, new_id, wakes_singly=wakes_singly)
    if venue is not None:
        moment = max(filter(None, (at, desk.last_at)))
        before = desk.floor.venue
        adopted = desk.adopt(venue_text(venue), standard_sets(), moment)
        if isinstance(adopted, Refusal):
            raise StoreFailed(adopted.message)
        if adopted.facts and before.id:
            _say_what_changed(before, desk.floor.venue, venue, tell)
    elif not desk.floor.venue.id:
        raise NoVenue(
            "This folder holds no venue yet. Name one that comes with Beforehand, such as bistro, or a venue file."
        )
    return desk


def _say_what_changed(before: VenuePlan, after: VenuePlan, named: str, tell: Tell) -> None:
    """Standards that were changed on screen give way to those of the file, and nobody should wonder why."""
    from desk_app.review.changing.changes import changes_in_words, changes_of

    told = changes_in_words(before, changes_of(before, after))
    if told:
        words = "; ".join(each for standard in told.values() for each in standard)
        tell(f"Opened with {named}: its own standards hold again. {words}.")
