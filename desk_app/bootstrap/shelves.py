"""The shelf of the journal in use, opened when somebody first looks at the review; before, nothing of it is loaded."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.desk.ports import Journal, StoreFailed

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

OpenShelf = Callable[[], "AbstractContextManager[Shelf]"]


def shelf_in_memory(journal: Journal) -> OpenShelf:
    """Give what opens the shelf of a journal that is kept in memory. Raises TypeError for any other, when opened."""

    @contextmanager
    def opened() -> "Iterator[Shelf]":
        from desk_app.journal.memory import MemoryJournal
        from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
        from desk_app.review.pages.shelf import Shelf

        if not isinstance(journal, MemoryJournal):
            raise TypeError(f"{type(journal).__name__} is not kept in memory")
        yield Shelf(MemoryFacts(journal), MemoryPages())

    return opened


def shelf_on_disk(folder: Path) -> OpenShelf:
    """Give what opens the shelf of a data folder, by connections of its own to the journal and to what was read.

    Raises StoreFailed, with words for staff, where the journal cannot be read.
    """

    @contextmanager
    def opened() -> "Iterator[Shelf]":
        from desk_app.journal.disk_facts import DiskFacts
        from desk_app.journal.disk_pages import DiskPages
        from desk_app.journal.faults import JournalFault
        from desk_app.review.pages.shelf import Shelf

        try:
            with closing(DiskFacts(folder)) as facts, closing(DiskPages(folder)) as pages:
                yield Shelf(facts, pages)
        except JournalFault as fault:
            raise StoreFailed(str(fault)) from fault

    return opened
