"""One vehicle: who boards it with a tap, departing, coming back, and what its driver said."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.floor.seats import seats_left
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from desk_app.screens.dispatch.rows import VehicleRow, derive_vehicles, riders_of
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.words import name_of, one_line
from desk_app.screens.rows import Row, Rows
from desk_app.screens.taps import Taps


class BoardingRow(Row, frozen=True, kw_only=True):
    """One party of the vehicle's route. ``aboard``: has a ticket for it; ``other``: one for another; ``fits``."""

    name: str
    destination: str
    size: int
    aboard: bool
    other: str
    fits: bool


@for_qml
class BoardingRows(Rows[BoardingRow]):
    """Who may board a vehicle, in the order in which they came."""

    kind = BoardingRow


@for_qml
class VehicleSheet(QObject):
    """``vehicle`` "": none is open. The rest as in ``VehicleRow``."""

    changed = Signal()

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._vehicle = ""
        self._row: VehicleRow | None = None
        self._riders = BoardingRows(self)

    def show(self, cues: Sequence[Cue], now: datetime) -> None:
        """Show the open vehicle as it stands now; one that the plan no longer has is closed."""
        if not self._vehicle:
            return
        floor = self._taps.desk.floor
        vehicle = floor.vehicles.get(self._vehicle)
        self._row = next((row for row in derive_vehicles(floor, cues, now) if row.key == self._vehicle), None)
        if vehicle is None:
            self._vehicle = ""
        self._riders.show(derive_boarding(floor, vehicle) if vehicle else [])
        self.changed.emit()

    @Property(str, notify=changed)
    def vehicle(self) -> str:
        return self._vehicle

    @Property(str, notify=changed)
    def routeName(self) -> str:
        return self._row.route_name if self._row else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        return self._row.place if self._row else ""

    @Property(float, notify=changed)
    def since(self) -> float:
        return self._row.since if self._row else 0.0

    @Property(float, notify=changed)
    def backAt(self) -> float:
        return self._row.back_at if self._row else 0.0

    @Property(float, notify=changed)
    def overdueAt(self) -> float:
        return self._row.overdue_at if self._row else 0.0

    @Property(int, notify=changed)
    def seats(self) -> int:
        return self._row.seats if self._row else 0

    @Property(int, notify=changed)
    def aboard(self) -> int:
        return self._row.riders if self._row else 0

    @Property(bool, notify=changed)
    def overdue(self) -> bool:
        return self._row.overdue if self._row else False

    @Property(str, notify=changed)
    def urgency(self) -> str:
        return self._row.urgency if self._row else ""

    @Property(str, notify=changed)
    def brief(self) -> str:
        return self._row.brief if self._row else ""

    @Property(BoardingRows, constant=True)
    def riders(self) -> BoardingRows:
        return self._riders

    @Slot(str)
    def open(self, vehicle: str) -> None:
        """Look at this vehicle."""
        now = self._taps.read_time()
        self._vehicle = vehicle
        self.show(self._taps.desk.cues(now), now)

    @Slot()
    def close(self) -> None:
        self._vehicle, self._row = "", None
        self._riders.show([])
        self.changed.emit()

    @Slot(str)
    def board(self, party: str) -> None:
        """Give a party a ticket for this vehicle."""
        self._taps.do({"do": "ticket", "party": party, "vehicle": self._vehicle})

    @Slot()
    def depart(self) -> None:
        self._do({"do": "depart"})

    @Slot()
    def back(self) -> None:
        self._do({"do": "return"})

    @Slot(int)
    def heard(self, minutes: int) -> None:
        """The driver called: back in so many minutes; 0: no time was said."""
        self._do({"do": "hear_from"} | ({"minutes": minutes} if minutes else {}))

    @Slot(str)
    def standDown(self, why: str) -> None:
        self._do({"do": "stand_down"} | ({"why": why} if why else {}))

    @Slot()
    def putBack(self) -> None:
        self._do({"do": "put_back"})

    def _do(self, request: dict[str, Any]) -> None:
        if self._vehicle:
            self._taps.do(request | {"vehicle": self._vehicle})


def derive_boarding(floor: Floor, vehicle: Vehicle) -> list[BoardingRow]:
    """Give who may board: those with a ticket for it, and those of its route who have none yet."""
    route = floor.venue.routes.get(vehicle.route)
    left = seats_left(floor, vehicle)
    return [
        BoardingRow(
            key=waiting.id,
            name=name_of(floor, waiting.id),
            destination=one_line(waiting.destination or ""),
            size=waiting.size,
            aboard=waiting.vehicle == vehicle.id,
            other=waiting.vehicle or "" if waiting.vehicle != vehicle.id else "",
            fits=waiting.size <= left,
        )
        for waiting in (riders_of(floor, route) if route else [])
    ]
