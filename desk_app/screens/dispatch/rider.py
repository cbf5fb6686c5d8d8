"""One rider who is being served: what to say, the vehicles that can take them, and their ticket."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.seats import seats_left
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting, route_of
from desk_app.screens.clock import to_ms
from desk_app.screens.dispatch.paper import TicketPaper
from desk_app.screens.dispatch.rows import coming, is_late_back
from desk_app.screens.dispatch.ticket import TicketView, ticket_of
from desk_app.screens.floor.sheet_rows import ms_or_none
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.promises_so_far import PromiseRows, derive_promises
from desk_app.screens.queue.words import name_of, one_line
from desk_app.screens.rows import Row, Rows
from desk_app.screens.taps import Taps
from desk_app.waits.departures import promised_departure
from desk_app.waits.experience import Experience
from desk_app.waits.quote import estimate_wait


class OfferRow(Row, frozen=True, kw_only=True):
    """A vehicle with room. ``clock``: when it leaves, on the venue's wall; ``late``: it should be back by now."""

    at_stop: bool
    late: bool
    leaves_at: float
    clock: str
    free: int
    seats: int
    theirs: bool


@for_qml
class OfferRows(Rows[OfferRow]):
    """The vehicles that can take a party, the next to leave first."""

    kind = OfferRow


@for_qml
class RiderSheet(QObject):
    """``party`` "": nobody. ``minutes``: what will be promised; ``say``: the desk's estimate in its own words."""

    changed = Signal()
    serving = Signal(str)
    """The party that is served from now on, "" none."""

    def __init__(self, taps: Taps, paper: TicketPaper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._party = ""
        self._waiting: Waiting | None = None
        self._name = ""
        self._minutes = -1
        self._say = ""
        self._offers = OfferRows(self)
        self._ticket = TicketView(paper, self)
        self._told = PromiseRows(self)

    def show(self, now: datetime) -> None:
        """Show the rider as it stands now; one that waits no longer is not on show any more."""
        if not self._party:
            return
        desk = self._taps.desk
        self._waiting = desk.floor.waiting.get(self._party)
        if self._waiting is None:
            self.close()
            return
        self._name = name_of(desk.floor, self._party)
        self._offers.show(derive_offers(desk.floor, self._waiting, now, desk.experience))
        self._ticket.show(ticket_of(desk, self._party))
        self._told.show(derive_promises(desk, self._party, now))
        self.changed.emit()

    @Property(str, notify=changed)
    def party(self) -> str:
        return self._party

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._name

    @Property(str, notify=changed)
    def destination(self) -> str:
        return one_line(self._waiting.destination or "") if self._waiting else ""

    @Property(int, notify=changed)
    def size(self) -> int:
        return self._waiting.size if self._waiting else 0

    @Property(bool, notify=changed)
    def promised(self) -> bool:
        """Whether somebody said how long."""
        return self._waiting is not None and self._waiting.promised_at is not None

    @Property(float, notify=changed)
    def promisedAt(self) -> float:
        return ms_or_none(self._waiting.promised_at) if self._waiting else 0.0

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._minutes

    @Property(str, notify=changed)
    def say(self) -> str:
        return self._say

    @Property(OfferRows, constant=True)
    def offers(self) -> OfferRows:
        return self._offers

    @Property(TicketView, constant=True)
    def ticket(self) -> TicketView:
        return self._ticket

    @Property(PromiseRows, constant=True)
    def told(self) -> PromiseRows:
        """What they were told so far."""
        return self._told

    @Slot(str)
    def open(self, party: str) -> None:
        """Serve this rider; the desk says how long it would be."""
        now = self._taps.read_time()
        desk = self._taps.desk
        waiting = desk.floor.waiting.get(party)
        if waiting is None:
            return
        estimated = estimate_wait(desk.floor, waiting, now, desk.experience)
        self._party = party
        self._minutes = -1 if estimated.promise is None else estimated.promise
        self._say = estimated.say
        self.serving.emit(party)
        self.show(now)

    @Slot()
    def close(self) -> None:
        self._party, self._waiting, self._name = "", None, ""
        self._offers.show([])
        self._ticket.show(None)
        self._told.show([])
        self.serving.emit("")
        self.changed.emit()

    @Slot(int)
    def sayMinutes(self, minutes: int) -> None:
        """Promise so many minutes rather than what the desk offered."""
        self._minutes = max(0, minutes)
        self.changed.emit()

    @Slot()
    def promise(self) -> None:
        """They were told so many minutes: the first promise, or a new one."""
        do = "update_wait" if self.promised else "quote"
        self._do({"do": do, "minutes": self._minutes})

    @Slot()
    def tell(self) -> None:
        """They were told that what was said still holds."""
        self._do({"do": "update_wait"})

    @Slot(str)
    def board(self, vehicle: str) -> None:
        """Give them a ticket for this vehicle."""
        self._do({"do": "ticket", "vehicle": vehicle})

    @Slot(str)
    def leave(self, how: str) -> None:
        """``how``: gave_up, no_show or cancelled."""
        self._do({"do": "leave_queue", "how": how})

    def _do(self, request: dict[str, Any]) -> None:
        if self._party:
            self._taps.do(request | {"party": self._party})


def derive_offers(floor: Floor, waiting: Waiting, now: datetime, experience: Experience) -> list[OfferRow]:
    """Give the vehicles of the rider's route that have room, and the one that they have a ticket for."""
    route = route_of(floor.venue, waiting)
    if route is None:
        return []
    found = coming(floor, route, now, experience, waiting.size)
    theirs = floor.vehicles.get(waiting.vehicle or "")
    if theirs is not None and theirs not in found:
        found = [theirs, *found]
    wall = ZoneInfo(floor.venue.timezone)
    rows = []
    for vehicle in found:
        leaves, _ = promised_departure(floor, vehicle, now, experience, waiting.size)
        plan = floor.venue.vehicles.get(vehicle.id)
        rows.append(
            OfferRow(
                key=vehicle.id,
                at_stop=vehicle.state == "at_stop",
                late=is_late_back(vehicle, now),
                leaves_at=to_ms(leaves),
                clock=wall_time(leaves, wall),
                free=seats_left(floor, vehicle),
                seats=plan.seats if plan else 0,
                theirs=vehicle is theirs,
            )
        )
    return rows
