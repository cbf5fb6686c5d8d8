"""A span beside the last four that were like it."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.evidence import Behind, EvidenceRoom
from desk_app.screens.review.rows import CompareRow, CompareRows
from desk_app.screens.review.spans import Choice

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

translate = QCoreApplication.translate

ASKED: Final = "compare"
"""What this room's question is about."""


class Beside(msgspec.Struct, frozen=True):
    """``words`` say what it stands beside. ``columns`` are the spans, oldest first, the one on show last.

    ``behind`` goes by the key of a row and the place of a column.
    """

    words: str
    columns: tuple[str, ...] = ()
    rows: tuple[CompareRow, ...] = ()
    behind: dict[tuple[str, int], Behind] = {}


@for_qml
class CompareRoom(QObject):
    """``there``: it is open. ``fault``: why nothing could be read."""

    changed = Signal()

    def __init__(self, thread: ReviewThread, evidence: EvidenceRoom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._rows = CompareRows(self)
        self._wanted: tuple[Choice, Venue, datetime] | None = None
        self._beside = Beside("")
        self._fault = ""
        self._reading = Question(thread, ASKED, self)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._fail)

    def open(self, choice: Choice, venue: Venue, now: datetime) -> None:
        """Show this span beside those like it, as it stands at ``now``, UTC."""
        self._wanted = choice, venue, now
        self.again()

    @Slot()
    def again(self) -> None:
        """Read what was opened, from its beginning."""
        if self._wanted is not None:
            self._show(Beside(translate("review", "Reading…")))
            self._reading.ask(_comparing(*self._wanted))

    @Slot()
    def close(self) -> None:
        self._wanted = None
        self._reading.drop()
        self._show(Beside(""))

    @Slot(str, int)
    def show(self, key: str, column: int) -> None:
        """Open the facts behind one of the numbers."""
        row, behind = self._rows.row_of(key), self._beside.behind.get((key, column))
        if row is not None and behind is not None and self._wanted is not None:
            self._evidence.open(f"{row.name}, {self._beside.columns[column]}", behind, self._wanted[1])

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._wanted is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        """What it is put beside."""
        return _title(self._wanted[0].unit) if self._wanted is not None else ""

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._beside.words

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault

    @Property(list, notify=changed)
    def columns(self) -> list[str]:
        return list(self._beside.columns)

    @Property(CompareRows, constant=True)
    def rows(self) -> CompareRows:
        return self._rows

    def _show(self, beside: Beside, fault: str = "") -> None:
        self._beside, self._fault = beside, fault
        self._rows.show(beside.rows)
        self.changed.emit()

    @Slot(object)
    def _take(self, beside: Beside) -> None:
        self._show(beside)

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._show(Beside(""), why)


def _title(unit: str) -> str:
    return {
        "week": translate("review", "Beside the weeks before"),
        "month": translate("review", "Beside the months before"),
        "range": translate("review", "Beside the same weekdays before"),
    }.get(unit, translate("review", "Beside the same weekday before"))


def _comparing(choice: Choice, venue: Venue, now: datetime) -> Work:
    """Give the work; what reads is loaded in the thread, when it is first needed."""

    def work(shelf: "Shelf", _: Progress) -> Beside:
        from desk_app.screens.review.comparing import beside

        return beside(choice, venue, shelf, now)

    return work
