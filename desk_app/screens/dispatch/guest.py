"""The next guest at the kiosk: where to, how many, done; a name if they like. Others may still be served meanwhile."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from desk_app.floor.state import Floor
from desk_app.floor.waiting import goes_to
from desk_app.screens.dispatch.rows import coming
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.adding import new_party
from desk_app.screens.queue.words import board_name
from desk_app.screens.rows import Row, Rows
from desk_app.screens.taps import Taps
from desk_app.waits.experience import Experience


class StopRow(Row, frozen=True, kw_only=True):
    """One destination. ``vehicle``: the next that goes there with a seat, "" none."""

    name: str
    route: str
    vehicle: str


@for_qml
class StopRows(Rows[StopRow]):
    """Where guests can go, route by route."""

    kind = StopRow


@for_qml
class NextGuest(QObject):
    """``open``: the panel stands. ``arrived`` tells the party that waits now."""

    changed = Signal()
    arrived = Signal(str)

    def __init__(self, taps: Taps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps = taps
        self._open = False
        self._destination = ""
        self._stops = StopRows(self)

    def show(self, now: datetime) -> None:
        """Show the destinations, and what goes there next."""
        desk = self._taps.desk
        self._stops.show(derive_stops(desk.floor, now, desk.experience))

    @Property(StopRows, constant=True)
    def stops(self) -> StopRows:
        return self._stops

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(str, notify=changed)
    def destination(self) -> str:
        return self._destination

    @Slot()
    def begin(self) -> None:
        """Begin with the next guest."""
        self._open, self._destination = True, ""
        self.changed.emit()

    @Slot(str)
    def choose(self, destination: str) -> None:
        """They go there."""
        self._destination = destination
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._open, self._destination = False, ""
        self.changed.emit()

    @Slot(str, result=str)
    def called(self, name: str) -> str:
        """Give what the board would show of a name while it is typed."""
        return board_name(name)

    @Slot(int, str)
    def arrive(self, size: int, name: str) -> None:
        """So many go there: they wait from now on, and the desk offers what to say."""
        routes = self._taps.desk.floor.venue.routes.values()
        route = next((route for route in routes if goes_to(route, self._destination)), None)
        if route is None:
            return
        party = new_party()
        request = {"do": "arrive", "party": party, "size": size, "queue": route.queue}
        request |= {"destination": self._destination} | ({"name": name.strip()} if name.strip() else {})
        if self._taps.do(request):
            self.close()
            self.arrived.emit(party)


def derive_stops(floor: Floor, now: datetime, experience: Experience) -> list[StopRow]:
    """Give the destinations; a route without stops is a destination itself."""
    return list(_stops(floor, now, experience))


def _stops(floor: Floor, now: datetime, experience: Experience) -> Iterator[StopRow]:
    seen = set()
    for route in floor.venue.routes.values():
        following = next(iter(coming(floor, route, now, experience)), None)
        for stop in route.stops or (route.name,):
            if stop not in seen:
                seen.add(stop)
                yield StopRow(key=stop, name=stop, route=route.name, vehicle=following.id if following else "")
