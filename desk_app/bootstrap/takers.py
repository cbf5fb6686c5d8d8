"""What the review on screen takes away with, made ready without loading anything that reads or writes."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import msgspec

from desk_app.bootstrap.file_folders import folder_for_files, offered_folders
from desk_app.desk.ports import Journal
from desk_app.screens.reading_thread import Progress
from desk_app.screens.review.export import TakeAway, Wish, Written

if TYPE_CHECKING:
    from desk_app.floor.plan import Venue
    from desk_app.review.pages.shelf import Shelf
    from desk_app.review.ports import Facts

REPORTS: Final = "Beforehand"
"""The folder for reports of closed shifts, among the person's documents."""

OpenFacts = Callable[[], "AbstractContextManager[Facts]"]
Remember = Callable[[str], None]
WriteLines = Callable[[BinaryIO, bool, Progress], object]
"""Writes every fact as JSON Lines, with names or without."""


def takes_from_disk(folder: Path, to: Path, remember: Remember | None = None) -> TakeAway:
    """Give what takes away from a data folder: every form there is. The venue may name a folder for reports in it.

    ``remember`` hears which folder somebody chose; reports of closed shifts do not follow it.
    """

    @contextmanager
    def facts() -> "Iterator[Facts]":
        from desk_app.journal.disk_facts import DiskFacts

        with closing(DiskFacts(folder)) as opened:
            yield opened

    def lines(stream: BinaryIO, with_names: bool, go_on: Progress) -> object:
        from desk_app.journal.taken_away import write_lines

        return write_lines(folder, stream, with_names=with_names, go_on=go_on)

    taking = _takes(to, facts, lines, folder, folder_for_files())
    return msgspec.structs.replace(taking, remember=remember)


def takes_from_memory(journal: Journal, to: Path) -> TakeAway:
    """Give what takes away from a journal that is kept in memory; it has no chain, so it is not taken whole."""

    @contextmanager
    def facts() -> "Iterator[Facts]":
        from desk_app.journal.memory import MemoryJournal
        from desk_app.journal.memory_pages import MemoryFacts

        if not isinstance(journal, MemoryJournal):
            raise TypeError(f"{type(journal).__name__} is not kept in memory")
        yield MemoryFacts(journal)

    return _takes(to, facts, None)


def _takes(
    to: Path,
    open_facts: OpenFacts,
    write_lines: WriteLines | None,
    beside: Path | None = None,
    documents: Path | None = None,
) -> TakeAway:
    def write(shelf: "Shelf", wish: Wish, go_on: Progress) -> Written:
        from desk_app.bootstrap.taking_on_screen import write_file

        return write_file(Path(wish.folder or to), shelf, wish, open_facts, write_lines, go_on)

    forms = ("pdf", "xlsx", "measures", "csv", *(("jsonl",) if write_lines is not None else ()))

    def keep_report(shelf: "Shelf", venue: "Venue", closing: str) -> Written:
        from desk_app.bootstrap.taking_on_screen import write_report_of

        named = (documents or to) / REPORTS
        if beside is not None and venue.reports:
            named = beside / Path(venue.reports).expanduser()
        return write_report_of(named, shelf, venue, closing, open_facts)

    return TakeAway(forms, str(to), write, keep_report, offered_folders)
