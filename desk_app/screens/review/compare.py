"""A span beside the last four of the same weekday."""

from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.rows import CompareRow, CompareRows
from desk_app.screens.review.spans import Choice

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

translate = QCoreApplication.translate

ASKED: Final = "compare"
"""What the thread knows this room's question by."""


class Beside(msgspec.Struct, frozen=True):
    """``words`` say which spans it stands beside."""

    words: str
    rows: list[CompareRow]


@for_qml
class CompareRoom(QObject):
    """``there``: it is open."""

    changed = Signal()

    def __init__(self, thread: ReviewThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._rows = CompareRows(self)
        self._words = ""
        self._there = False
        thread.answered.connect(self._take)

    def open(self, choice: Choice, venue: Venue) -> None:
        """Show this span beside those like it."""
        self._there = True
        self._words = translate("review", "Reading…")
        self._thread.ask(ASKED, _comparing(choice, venue))
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._there = False
        self._rows.show([])
        self.changed.emit()

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._there

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(CompareRows, constant=True)
    def rows(self) -> CompareRows:
        return self._rows

    @Slot(str, object)
    def _take(self, name: str, beside: Beside) -> None:
        if name == ASKED and self._there:
            self._words = beside.words
            self._rows.show(beside.rows)
            self.changed.emit()


def _comparing(choice: Choice, venue: Venue) -> Work:
    """Give the work; what reads is loaded in the thread, when it is first needed."""

    def work(shelf: "Shelf", _: Progress) -> Beside:
        from desk_app.screens.review.comparing import beside

        return beside(choice, venue, shelf)

    return work
