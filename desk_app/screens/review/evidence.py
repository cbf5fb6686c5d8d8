"""The facts behind a number, each as a sentence, told as the floor stood when it happened."""

from collections.abc import Callable, Iterable, Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.facts import CueRaised, Fact, UnknownFact
from desk_app.floor.plan import Venue
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.rows import FactRow, FactRows
from desk_app.screens.review.spans import date_words
from desk_app.screens.staff import initials

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf
    from desk_app.review.ports import PageHead

translate = QCoreApplication.translate

MOST: Final = 300
"""Facts on one list: more are not read through by anybody."""

ASKED: Final = "evidence"
"""What the thread knows this question by."""


Behind = Callable[[], Iterable[int]]
"""Gives the numbers of the facts behind something; asked in the thread that reads."""


class Told(msgspec.Struct, frozen=True):
    """Facts as lines, and of how many they are the first."""

    rows: list[FactRow]
    of: int


class _Told(msgspec.Struct, frozen=True):
    """A fact in words, and whose story it is part of."""

    number: int
    fact: Fact | UnknownFact
    words: str
    party: str
    table: str


@for_qml
class EvidenceRoom(QObject):
    """``title`` is "" while nothing is open. ``words`` say how many facts there are."""

    changed = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told, on the page of the fact of this number."""

    def __init__(self, thread: ReviewThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._rows = FactRows(self)
        self._title = ""
        self._words = ""
        self._key = ""
        thread.answered.connect(self._take)

    def open(self, title: str, behind: Behind, venue: Venue, key: str = "") -> None:
        """Show these facts, oldest first. ``key`` is what they stand behind: ``standard:greet``."""
        self._title, self._key = title, key
        self._words = translate("review", "Reading…")
        self._rows.show([])
        self._thread.ask(ASKED, telling(behind, venue))
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._title = ""
        self._rows.show([])
        self.changed.emit()

    @Slot(str)
    def tellStory(self, key: str) -> None:
        """Open the whole story that a line is part of."""
        row = self._rows.row_of(key)
        if row is not None and (row.party or row.table):
            self.story_wanted.emit(row.party, row.table, int(row.key))

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(str, notify=changed)
    def standard(self) -> str:
        """The standard that the facts stand behind, "" where they stand behind anything else."""
        sort, _, name = self._key.partition(":")
        return name if sort == "standard" else ""

    @Property(FactRows, constant=True)
    def rows(self) -> FactRows:
        return self._rows

    @Slot(str, object)
    def _take(self, name: str, told: Told) -> None:
        if name != ASKED or not self._title:
            return
        self._rows.show(told.rows)
        self._words = count_words(len(told.rows), told.of)
        self.changed.emit()


def count_words(shown: int, of: int) -> str:
    """Say how many facts there are, and how many of them are on show."""
    if not of:
        return translate("review", "No fact stands behind it.")
    if shown < of:
        return translate("review", "The first {shown} of {of} facts").format(
            shown=shown, of=f"{of:,}".replace(",", "\u00a0")
        )
    return translate("review", "1 fact") if of == 1 else translate("review", "{of} facts").format(of=of)


def telling(behind: Behind, venue: Venue) -> Work:
    """Give the work that tells these facts, oldest first."""

    def work(shelf: "Shelf", go_on: Progress) -> Told:
        wanted = sorted(int(number) for number in behind())
        return Told(list(_rows_of(shelf, wanted[:MOST], venue, go_on)), len(wanted))

    return work


def _rows_of(shelf: "Shelf", wanted: list[int], venue: Venue, go_on: Progress) -> Iterator[FactRow]:
    wall = ZoneInfo(venue.timezone)
    heads = [head for head in shelf.heads if any(head.first <= number <= head.last for number in wanted)]
    days = len({head.first_day for head in heads}) > 1
    told = 0
    for head in heads:
        for row in _told_on(shelf, head, set(wanted)):
            told += 1
            yield _row(row, venue, wall, days)
        if not go_on(told, len(wanted)):
            return


def _told_on(shelf: "Shelf", head: "PageHead", wanted: set[int]) -> Iterator[_Told]:
    """Fold a page, and tell each fact that is wanted by the floor as it stood before it."""
    from desk_app.review.pages.pages import counting
    from desk_app.review.telling.fact_words import fact_words
    from desk_app.review.telling.story import whose

    house = shelf.reader_before(head.first).house
    raised: dict[str, CueRaised] = {}
    last = max(wanted)
    for number, fact in counting(shelf.facts(head)):
        if number > last:
            return
        if isinstance(fact, CueRaised):
            raised[fact.cue] = fact
        if number in wanted:
            party, table = whose(fact, raised)
            yield _Told(number, fact, fact_words(fact, house.floor, raised), party, table)
        house.apply(fact)


def _row(told: _Told, venue: Venue, wall: tzinfo, days: bool) -> FactRow:
    at = told.fact.at
    member = venue.staff.get(told.fact.by or "")
    return FactRow(
        key=str(told.number),
        clock=wall_time(at, wall),
        day=date_words(at.astimezone(wall).date(), "dddd d MMMM yyyy") if days else "",
        words=told.words,
        by=initials(member.name) if member else "",
        party=told.party,
        table=told.table,
    )
