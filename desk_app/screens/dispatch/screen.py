"""The kiosk: a lane for each route, the vehicles, the first cue, the next guest, and whoever is being served."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.cues.cue import Cue
from desk_app.desk.ports import TicketOffice
from desk_app.screens.clock import to_ms
from desk_app.screens.dispatch.cue import FirstCue
from desk_app.screens.dispatch.guest import NextGuest
from desk_app.screens.dispatch.paper import TicketPaper
from desk_app.screens.dispatch.rider import RiderSheet
from desk_app.screens.dispatch.rows import (
    LaneRows,
    RiderRows,
    VehicleRows,
    derive_lane,
    derive_riders,
    derive_vehicles,
    riders,
)
from desk_app.screens.dispatch.vehicle import VehicleSheet
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.rows import by_party, telling
from desk_app.screens.taps import Taps


@for_qml
class DispatchRoom(QObject):
    """``guests`` wait, the longest since ``longest``; ``now`` is the moment that is shown (ms since 1970).

    ``kept``, ``renewed`` and ``broken`` are the promises of the shift whose time has come, or was said anew.
    """

    changed = Signal()
    serving = Signal(str)
    """The rider who is served from now on, "" nobody."""

    def __init__(self, taps: Taps, office: TicketOffice | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._lanes = LaneRows(self)
        self._riders: dict[str, RiderRows] = {}
        self._vehicles = VehicleRows(self)
        self._first = FirstCue(taps, self)
        self._guest = NextGuest(taps, self)
        self._paper = TicketPaper(office, self)
        self._rider = RiderSheet(taps, self._paper, self)
        self._vehicle = VehicleSheet(taps, self)
        self._cues: dict[str, Cue] = {}
        self._guests = 0
        self._longest = 0.0
        self._now = 0.0
        self._score = (0, 0, 0)
        self._guest.arrived.connect(self._rider.open)
        self._rider.serving.connect(self.serving)

    def show(self, cues: Sequence[Cue], mine: Sequence[Cue], now: datetime) -> None:
        """Show the stop as it stands now; the bar shows ``mine``. Rows that stay the same are not touched."""
        desk = self._taps.desk
        floor = desk.floor
        self._cues = by_party(cues)
        routes = floor.venue.routes.values()
        for route in routes:
            self._lane(route.id).show(derive_riders(floor, route, cues, desk.ledger))
        self._lanes.show([derive_lane(floor, route, now, desk.experience) for route in routes])
        self._vehicles.show(derive_vehicles(floor, cues, now))
        self._first.show(mine, floor)
        self._guest.show(now)
        self._rider.show(now)
        self._vehicle.show(cues, now)
        line = riders(floor)
        self._guests = sum(waiting.size for waiting in line)
        self._longest = min((to_ms(waiting.since) for waiting in line), default=0.0)
        self._score = self._count(now)
        self._now = to_ms(now)
        self.changed.emit()

    def serve(self, party: str) -> None:
        """Go on serving this rider, where they still wait."""
        self._rider.open(party)

    def _count(self, now: datetime) -> tuple[int, int, int]:
        desk = self._taps.desk
        lines = [queue.id for queue in desk.floor.venue.queues.values() if queue.kind == "vehicles"]
        scores = [desk.ledger.score(now, line) for line in lines]
        return (
            sum(score.kept for score in scores),
            sum(score.renewed for score in scores),
            sum(score.broken for score in scores),
        )

    def _lane(self, route: str) -> RiderRows:
        if route not in self._riders:
            self._riders[route] = RiderRows(self)
        return self._riders[route]

    @Property(bool, constant=True)
    def past(self) -> bool:
        """Whether this is only looked at: then nothing is offered that would be refused."""
        return self._taps.desk.past

    @Property(LaneRows, constant=True)
    def lanes(self) -> LaneRows:
        return self._lanes

    @Property(VehicleRows, constant=True)
    def vehicles(self) -> VehicleRows:
        return self._vehicles

    @Property(FirstCue, constant=True)
    def first(self) -> FirstCue:
        return self._first

    @Property(NextGuest, constant=True)
    def guest(self) -> NextGuest:
        return self._guest

    @Property(RiderSheet, constant=True)
    def rider(self) -> RiderSheet:
        return self._rider

    @Property(TicketPaper, constant=True)
    def paper(self) -> TicketPaper:
        return self._paper

    @Property(VehicleSheet, constant=True)
    def vehicle(self) -> VehicleSheet:
        return self._vehicle

    @Property(int, notify=changed)
    def guests(self) -> int:
        return self._guests

    @Property(float, notify=changed)
    def longest(self) -> float:
        return self._longest

    @Property(int, notify=changed)
    def kept(self) -> int:
        return self._score[0]

    @Property(int, notify=changed)
    def renewed(self) -> int:
        return self._score[1]

    @Property(int, notify=changed)
    def broken(self) -> int:
        return self._score[2]

    @Property(float, notify=changed)
    def now(self) -> float:
        """Cards and cues count their minutes from it, so that they say the same."""
        return self._now

    @Slot(str, result=QObject)
    def ridersOf(self, route: str) -> QObject:
        """Give the riders of a lane; the same model each time."""
        return self._lane(route)

    @Slot(str)
    def tell(self, party: str) -> None:
        """They were told: as their cue proposes where one stands, else that the old promise holds."""
        self._do(telling(self._cues.get(party), party))

    @Slot(str)
    def depart(self, vehicle: str) -> None:
        """It leaves with those who have tickets for it."""
        self._do({"do": "depart", "vehicle": vehicle})

    @Slot(str)
    def back(self, vehicle: str) -> None:
        self._do({"do": "return", "vehicle": vehicle})

    @Slot(str)
    def putBack(self, vehicle: str) -> None:
        self._do({"do": "put_back", "vehicle": vehicle})

    def _do(self, request: dict[str, Any]) -> None:
        self._taps.do(request)
