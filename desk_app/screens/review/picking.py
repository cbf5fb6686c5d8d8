"""Choosing what to read: a unit, and one of its spans; from one day to another by two taps."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.rows import SpanRow, SpanRows
from desk_app.screens.review.spans import UNITS, Choice, choices, day_words

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

ASKED: Final = "choices"
"""What this room's question is about."""


@for_qml
class SpanPicking(QObject):
    """``since`` is the first day of two, in words, once it was tapped. ``fault``: why there is nothing to choose."""

    changed = Signal()
    picked = Signal(str, str)
    """A unit, and the key of one of its spans."""

    def __init__(self, thread: ReviewThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = SpanRows(self)
        self._choices: list[Choice] = []
        self._here: Choice | None = None
        self._venue: Venue | None = None
        self._unit = UNITS[0]
        self._since = self._fault = ""
        self._reading = Question(thread, ASKED, self)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._fail)

    def stand(self, here: Choice, venue: Venue) -> None:
        """Know what is on show."""
        self._here, self._venue = here, venue
        self._show()

    @Slot()
    def open(self) -> None:
        """Show the spans of the unit that was chosen last."""
        self.pickUnit(self._unit)

    @Slot(str)
    def pickUnit(self, unit: str) -> None:
        """Show the spans of this unit; everything is a span by itself."""
        if unit not in UNITS or self._venue is None:
            return
        self._unit, self._since, self._fault = unit, "", ""
        if unit == "all":
            self.picked.emit("all", "all")
        else:
            self._reading.ask(_choosing(unit, self._venue))
        self.changed.emit()

    @Slot(str)
    def pick(self, key: str) -> None:
        """Choose a span; of two days the first, then the last."""
        if self._unit != "range":
            self.picked.emit(self._unit, key)
        elif not self._since:
            self._since = key
            self._show()
            self.changed.emit()
        else:
            since, self._since = self._since, ""
            self.picked.emit("range", f"{since}/{key}")
            self.changed.emit()

    @Property(str, notify=changed)
    def unit(self) -> str:
        return self._unit

    @Property(str, notify=changed)
    def since(self) -> str:
        return day_words(date.fromisoformat(self._since)) if self._since else ""

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault

    @Property(SpanRows, constant=True)
    def rows(self) -> SpanRows:
        return self._rows

    @Slot(object)
    def _take(self, found: list[Choice]) -> None:
        self._choices = found
        self._show()

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._take([])
        self._fault = why
        self.changed.emit()

    def _show(self) -> None:
        self._rows.show([self._row(choice) for choice in self._choices])

    def _row(self, choice: Choice) -> SpanRow:
        here = self._here
        if self._since:
            stands = choice.key == self._since
        elif here is None:
            stands = False
        elif self._unit == "range":
            stands = here.first <= choice.first <= here.last
        else:
            stands = choice == here
        return SpanRow(key=choice.key, words=choice.words, detail=choice.detail, here=stands)


def _choosing(unit: str, venue: Venue) -> Work:
    def work(shelf: "Shelf", _: Progress) -> list[Choice]:
        return choices(unit, shelf.heads, venue)

    return work
