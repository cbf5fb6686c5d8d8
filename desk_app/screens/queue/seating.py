"""Seating from the list: which free tables fit, whose turn it is and why; or the next tap on the floor says where."""

from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.state import Floor
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.rows import FreeTableRows, derive_free_tables
from desk_app.screens.queue.words import name_of, party_words
from desk_app.screens.taps import Taps


@for_qml
class Seating(QObject):
    """The waiting or booked party that a table is looked for, "" none. ``onFloor``: a tap on a table seats it."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._party = ""
        self._size = 0
        self._words = ""
        self._on_floor = False
        self._booked = False
        self._tables = FreeTableRows(self)

    def show(self, now: datetime) -> None:
        """Suggest again, as the floor stands now; a party that waits no longer is not looked after any more."""
        if not self._party:
            return
        floor = self._taps.desk.floor
        self._booked = self._party in floor.bookings
        size = size_of(floor, self._party)
        if not size:
            self.stop()
            return
        self._size = size
        self._words = name_of(floor, self._party) or party_words(size)
        self._tables.show(derive_free_tables(floor, self._party, size, now))
        self.changed.emit()

    @Property(str, notify=changed)
    def party(self) -> str:
        return self._party

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(int, notify=changed)
    def size(self) -> int:
        return self._size

    @Property(bool, notify=changed)
    def booked(self) -> bool:
        """Whether they have not come yet: a table is held for them, not taken."""
        return self._booked

    @Property(bool, notify=changed)
    def onFloor(self) -> bool:
        return self._on_floor

    @Property(FreeTableRows, constant=True)
    def tables(self) -> FreeTableRows:
        return self._tables

    @Property(list, notify=changed)
    def fitting(self) -> list[str]:
        """The tables to mark on the floor while it waits for a tap."""
        return [row.key for row in self._tables.rows] if self._on_floor else []

    @Slot(str)
    def start(self, party: str) -> None:
        """Look for a table for this party."""
        self._party, self._on_floor = party, False
        self.show(self._taps.read_time())

    @Slot()
    def chooseOnFloor(self) -> None:
        """Let the next tap on the floor say where."""
        self._on_floor = bool(self._party)
        self.changed.emit()

    @Slot(str)
    def seatAt(self, table: str) -> None:
        """Seat them there; whatever the rule says, the host may insist."""
        if self._party and self._taps.do({"do": "seat", "party": self._party, "tables": [table]}):
            self.stop()

    @Slot()
    def stop(self) -> None:
        self._party, self._on_floor, self._size, self._words = "", False, 0, ""
        self._tables.show([])
        self.changed.emit()


def size_of(floor: Floor, party: str) -> int:
    """Give how many they are, 0 where nobody of that id waits or is booked."""
    found = floor.waiting.get(party) or floor.bookings.get(party)
    return found.size if found else 0
