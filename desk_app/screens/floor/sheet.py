"""The table sheet: one table, everything that can be done there, the likely next steps first."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.floor.state import Floor, Table
from desk_app.screens.clock import to_ms
from desk_app.screens.floor.sheet_rows import (
    DrinkRows,
    SeatRows,
    StepRows,
    derive_drinks,
    derive_seats,
    derive_steps,
    ms_or_none,
)
from desk_app.screens.floor.steps import Step, steps_at
from desk_app.screens.floor.table_rows import GlassLasts
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.taps import Taps


@for_qml
class TableSheet(QObject):
    """The open table, or none. ``stage`` as on the floor: free, held, reset, or the party's."""

    changed = Signal()
    story_wanted = Signal(str, str, int)
    """The story of a party or else of a table is to be told; the number 0: in the shift that goes on."""

    def __init__(self, taps: Taps, lasts: GlassLasts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._lasts = lasts
        self._table = ""
        self._stage = ""
        self._tables = ""
        self._server = ""
        self._size = 0
        self._course = ""
        self._since = self._seated = self._held_until = 0.0
        self._crowded = False
        self._steps: dict[str, Step] = {}
        self._next = StepRows(self)
        self._more = StepRows(self)
        self._seats = SeatRows(self)
        self._drinks = DrinkRows(self)

    def show(self, floor: Floor, cues: Sequence[Cue]) -> None:
        """Show the open table as it is now; a table that is no longer on the plan closes the sheet."""
        place = floor.tables.get(self._table)
        if place is None:
            self._table = ""
            self.changed.emit()
            return
        party = floor.party_at(self._table)
        by_glass = {(cue.party, cue.seat): cue.urgency for cue in reversed(cues) if cue.seat is not None}
        steps = steps_at(floor, self._table)
        self._steps = {step.key: step for step in steps}
        self._next.show(derive_steps(steps, likely=True))
        self._more.show(derive_steps(steps, likely=False))
        self._seats.show(derive_seats(floor, party, self._lasts, lambda who, seat: by_glass.get((who, seat), "")))
        self._drinks.show(derive_drinks(floor))
        self._describe(floor, place)
        self.changed.emit()

    def _describe(self, floor: Floor, place: Table) -> None:
        party = floor.party_at(place.id)
        hold = place.hold
        self._stage = party.stage if party else "reset" if place.dirty else "held" if hold else "free"
        self._size = party.size if party else 0
        self._course = party.course or "" if party else ""
        self._tables = "+".join(party.tables) if party else place.id
        self._since = to_ms(party.since) if party else ms_or_none(place.since)
        self._seated = to_ms(party.seated_at) if party else 0.0
        self._held_until = ms_or_none(hold.until) if hold else 0.0
        self._crowded = bool(place.others)
        member = floor.venue.staff.get(floor.server_of(place.id, party.id if party else None) or "")
        self._server = member.name if member else ""

    @Slot(str)
    def open(self, table: str) -> None:
        """Open the sheet of a table."""
        self._table = table
        self.opened.emit()

    opened = Signal()

    @Slot()
    def close(self) -> None:
        self._table = ""
        self.changed.emit()

    @Slot(str)
    def step(self, key: str) -> None:
        """Take one of the steps on show."""
        if key in self._steps:
            self._taps.do(dict(self._steps[key].request))

    @Slot(int, str)
    def seat(self, size: int, staff: str) -> None:
        """Seat a walk-in here; ``staff`` empty: whoever has the section."""
        given = {"staff": staff} if staff else {}
        self._taps.do({"do": "seat", "tables": [self._table], "size": size} | given)

    @Slot(int, str)
    def serve(self, seat: int, drink: str) -> None:
        self._taps.do({"do": "serve_drink", "table": self._table, "seat": seat, "drink": drink})

    @Slot(int, float)
    def glance(self, seat: int, level: float) -> None:
        """Say how full a glass is: 0 empty to 1 full."""
        self._taps.do({"do": "glance", "table": self._table, "seat": seat, "level": level})

    @Slot(int)
    def refill(self, seat: int) -> None:
        self._taps.do({"do": "refill", "table": self._table, "seat": seat})

    @Slot(int)
    def decline(self, seat: int) -> None:
        self._taps.do({"do": "decline", "table": self._table, "seat": seat})

    @Slot(str, str)
    def asked(self, about: str, note: str) -> None:
        """The guest had to ask for something."""
        self._taps.do({"do": "ask", "table": self._table, "about": about} | ({"note": note} if note else {}))

    @Slot(int)
    def hold(self, minutes: int) -> None:
        """Hold the table; 0 minutes: until it is released."""
        until = self._taps.read_time() + timedelta(minutes=minutes)
        given = {"until": _iso(until)} if minutes else {}
        self._taps.do({"do": "hold", "table": self._table} | given)

    @Slot()
    def release(self) -> None:
        self._taps.do({"do": "release", "table": self._table})

    @Slot()
    def tellStory(self) -> None:
        """Open the story of whoever sits here, or of the table where nobody does."""
        party = self._taps.desk.floor.party_at(self._table)
        self.story_wanted.emit(party.id if party else "", self._table, 0)

    @Property(str, notify=changed)
    def table(self) -> str:
        return self._table

    @Property(str, notify=changed)
    def tables(self) -> str:
        return self._tables

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(str, notify=changed)
    def course(self) -> str:
        return self._course

    @Property(str, notify=changed)
    def server(self) -> str:
        return self._server

    @Property(int, notify=changed)
    def size(self) -> int:
        return self._size

    @Property(float, notify=changed)
    def since(self) -> float:
        return self._since

    @Property(float, notify=changed)
    def seated(self) -> float:
        return self._seated

    @Property(float, notify=changed)
    def heldUntil(self) -> float:
        return self._held_until

    @Property(bool, notify=changed)
    def crowded(self) -> bool:
        return self._crowded

    @Property(StepRows, constant=True)
    def nextSteps(self) -> StepRows:
        return self._next

    @Property(StepRows, constant=True)
    def moreSteps(self) -> StepRows:
        return self._more

    @Property(SeatRows, constant=True)
    def seats(self) -> SeatRows:
        return self._seats

    @Property(DrinkRows, constant=True)
    def drinks(self) -> DrinkRows:
        return self._drinks


def _iso(moment: datetime) -> str:
    return moment.isoformat()
