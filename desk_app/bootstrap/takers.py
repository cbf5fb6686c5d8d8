"""What the review on screen takes away with, made ready without loading anything that reads or writes."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from PySide6.QtCore import QSettings, QStandardPaths

from desk_app.desk.ports import Journal
from desk_app.screens.review_export import TakeAway, Wish, Written
from desk_app.screens.review_thread import Progress

if TYPE_CHECKING:
    from desk_app.floor.plan import Venue
    from desk_app.review.pages.shelf import Shelf
    from desk_app.review.ports import Facts

REPORTS: Final = "Beforehand"
"""The folder for reports of closed shifts, among the person's documents."""

CHOSEN: Final = "export_folder"
"""Where the machine's own preferences name the folder that files are taken to."""

OpenFacts = Callable[[], "AbstractContextManager[Facts]"]
WriteLines = Callable[[BinaryIO, bool, Progress], object]
"""Writes every fact as JSON Lines, with names or without."""


def folder_for_files(preferences: Path | None = None) -> Path:
    """Give the folder that this machine chose for what is taken away; without one, the person's documents."""
    if preferences is not None:
        chosen = str(QSettings(str(preferences), QSettings.Format.IniFormat).value(CHOSEN, "") or "")
        if chosen:
            return Path(chosen).expanduser().absolute()
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home())


def takes_from_disk(folder: Path, to: Path) -> TakeAway:
    """Give what takes away from a data folder: every form there is. The venue may name a folder for reports in it."""

    @contextmanager
    def facts() -> "Iterator[Facts]":
        from desk_app.journal.disk_facts import DiskFacts

        with closing(DiskFacts(folder)) as opened:
            yield opened

    def lines(stream: BinaryIO, with_names: bool, go_on: Progress) -> object:
        from desk_app.journal.taken_away import write_lines

        return write_lines(folder, stream, with_names=with_names, go_on=go_on)

    return _takes(to, facts, lines, folder)


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


def _takes(to: Path, open_facts: OpenFacts, write_lines: WriteLines | None, beside: Path | None = None) -> TakeAway:
    def write(shelf: "Shelf", wish: Wish, go_on: Progress) -> Written:
        from desk_app.bootstrap.taking_on_screen import write_file

        return write_file(to, shelf, wish, open_facts, write_lines, go_on)

    forms = ("pdf", "xlsx", "measures", "csv", *(("jsonl",) if write_lines is not None else ()))

    def keep_report(shelf: "Shelf", venue: "Venue", closing: str) -> Written:
        from desk_app.bootstrap.taking_on_screen import write_report_of

        named = beside / Path(venue.reports).expanduser() if beside is not None and venue.reports else to / REPORTS
        return write_report_of(named, shelf, venue, closing, open_facts)

    return TakeAway(forms, str(to), write, keep_report)
