"""All measures of a span: for the whole of it, or side by side for each server, section, hour and so on."""

from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from desk_app.floor.plan import Venue
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.question import Question
from desk_app.screens.reading_thread import Progress, ReviewThread, Work
from desk_app.screens.review.evidence import Behind, EvidenceRoom
from desk_app.screens.review.rows import MeasureRow, MeasureRows
from desk_app.screens.review.spans import Choice

if TYPE_CHECKING:
    from desk_app.review.pages.shelf import Shelf

translate = QCoreApplication.translate

ASKED: Final = "measures"
"""What this room's question is about."""


class Measured(msgspec.Struct, frozen=True):
    """Rows by the columns; ``behind`` goes by the key of a row and the place of a column."""

    columns: tuple[str, ...]
    rows: list[MeasureRow]
    behind: dict[tuple[str, int], Behind]


@for_qml
class MeasuresRoom(QObject):
    """``columns``: what stands above the values, one for the whole. ``opened``: the measure whose meaning is shown.

    ``fault``: why nothing could be read.
    """

    changed = Signal()

    def __init__(self, thread: ReviewThread, evidence: EvidenceRoom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._rows = MeasureRows(self)
        self._measured = Measured((), [], {})
        self._choice: Choice | None = None
        self._venue: Venue | None = None
        self._groups: tuple[str, ...] = ("",)
        self._group = 0
        self._opened = ""
        self._shown = False
        self._fault = ""
        self._reading = Question(thread, ASKED, self)
        self._reading.answered.connect(self._take)
        self._reading.failed.connect(self._fail)

    def follow(self, choice: Choice, venue: Venue) -> None:
        """Measure another span, or the same one again; not before somebody looks."""
        self._choice = choice
        if venue is not self._venue:
            self._venue, self._group, self._groups = venue, 0, groups_of(venue)
            self.changed.emit()
        if self._shown:
            self._ask()

    @Slot(bool)
    def look(self, shown: bool) -> None:
        """Somebody looks at the measures, or no longer does."""
        self._shown = shown
        if shown:
            self._ask()
        else:
            self._reading.drop()

    @Slot(int)
    def pick(self, group: int) -> None:
        """Put the measures side by side by another group."""
        self._group = group
        self._ask()

    @Slot()
    def again(self) -> None:
        """Measure what was to be measured, once more."""
        self._ask()

    @Slot(str)
    def tell(self, key: str) -> None:
        """Show what a measure means, or hide it again."""
        self._opened = "" if self._opened == key else key
        self.changed.emit()

    @Slot(str, int)
    def show(self, key: str, column: int) -> None:
        """Open the facts behind a value."""
        row, behind = self._rows.row_of(key), self._measured.behind.get((key, column))
        if row is None or behind is None or self._venue is None:
            return
        title = ", ".join(filter(None, (row.name, self._measured.columns[column])))
        self._evidence.open(title, behind, self._venue)

    @Property(list, notify=changed)
    def groupWords(self) -> list[str]:
        return [_group_words(group) for group in self._groups]

    @Property(int, notify=changed)
    def group(self) -> int:
        return self._group

    @Property(list, notify=changed)
    def columns(self) -> list[str]:
        return list(self._measured.columns)

    @Property(str, notify=changed)
    def opened(self) -> str:
        return self._opened

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._reading.open

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault

    @Property(MeasureRows, constant=True)
    def rows(self) -> MeasureRows:
        return self._rows

    def _ask(self) -> None:
        if self._choice is not None and self._venue is not None:
            self._fault = ""
            self._reading.ask(_measuring(self._choice, self._groups[self._group], self._venue))
        self.changed.emit()

    @Slot(object)
    def _take(self, measured: Measured) -> None:
        self._measured = measured
        self._rows.show(measured.rows)
        self.changed.emit()

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._take(Measured((), [], {}))
        self._fault = why
        self.changed.emit()


def groups_of(venue: Venue) -> tuple[str, ...]:
    """Give what measures can be put side by side by at this venue; "" for the whole."""
    several = {
        "section": venue.sections,
        "area": venue.areas,
        "size": venue.tables or venue.queues,
        "queue": venue.queues,
        "route": venue.routes,
        "vehicle": venue.vehicles,
    }
    return ("", "standard", "server", "hour", *(group for group, plans in several.items() if plans), "why", "day")


def _group_words(group: str) -> str:
    return {
        "": translate("review", "Whole"),
        "standard": translate("review", "Standard"),
        "server": translate("review", "Server"),
        "section": translate("review", "Section"),
        "area": translate("review", "Area"),
        "hour": translate("review", "Hour"),
        "size": translate("review", "Party size"),
        "queue": translate("review", "Queue"),
        "route": translate("review", "Route"),
        "vehicle": translate("review", "Vehicle"),
        "why": translate("review", "Reason"),
        "day": translate("review", "Day"),
    }[group]


def _measuring(choice: Choice, group: str, venue: Venue) -> Work:
    """Give the work; what reads is loaded in the thread, when it is first needed."""

    def work(shelf: "Shelf", go_on: Progress) -> Measured | None:
        from desk_app.screens.review.measuring import measured

        return measured(choice, group, venue, shelf, go_on)

    return work
