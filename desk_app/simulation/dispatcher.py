"""The dispatcher at the kiosk: one thing at a time, the next in line greeted while this one is served."""

from __future__ import annotations

from collections.abc import Generator
from datetime import timedelta
from typing import Any, Final

from simpy import Event

from desk_app.cues.cue import Cue
from desk_app.floor.waiting import Vehicle, Waiting, route_of
from desk_app.simulation.evening import MINUTE, Evening, Life
from desk_app.simulation.fleet import Fleet
from desk_app.simulation.talking import GREETS, Talking
from desk_app.simulation.waiting_guests import WaitingGuests

_LOOKS: Final = (4.0, 12.0)
_LEAVES_EARLY: Final = timedelta(seconds=35)
"""How long before what its riders were told a vehicle is sent off: doors, belts, the barrier."""

_STANDS: Final = 5 * MINUTE
_ASKS_AGAIN: Final = 3.0


class Dispatcher:
    """Works at the kiosk for as long as the day lasts."""

    def __init__(
        self, evening: Evening, fleet: Fleet, guests: WaitingGuests, queues: set[str], staff: str | None
    ) -> None:
        self._evening = evening
        self._fleet = fleet
        self._guests = guests
        self._queues = queues
        self._staff = staff
        self._talking = Talking(evening, guests, staff)

    def work(self) -> Life:
        evening = self._evening
        while True:
            if not (yield from self._one_thing()):
                yield evening.env.any_of((evening.bell("kiosk"), evening.seconds(*_LOOKS)))

    def _one_thing(self) -> Generator[Event, Any, bool]:
        """Do what comes first: who came back, what has to leave, who was not greeted, boarding, the other cues."""
        cue = self._talking.next_cue(self._queues)
        if (vehicle := self._next_back()) is not None:
            yield from self._write("return", vehicle, 2.0, 4.0)
        elif (leaving := self._leaving()) is not None:
            yield from self._write("depart", leaving.id, 5.0, 10.0)
        elif cue is not None and cue.standard in GREETS:
            yield from self._talking.answer(cue)
        elif (boards := self._boards()) is not None:
            yield from self._board(*boards)
        elif cue is not None:
            yield from self._talking.answer(cue)
        elif (unseen := self._talking.unseen(self._queues)) is not None:
            yield from self._talking.greet(unseen)
        elif (about := self._about_a_driver()) is not None:
            yield from self._call(about)
        else:
            return (yield from self._breaks())
        return True

    def _write(self, do: str, vehicle: str, least: float, most: float) -> Life:
        yield self._evening.seconds(least, most)
        there = self._evening.desk.floor.vehicles.get(vehicle)
        state = {"return": "out", "depart": "at_stop", "stand_down": "at_stop", "put_back": "stood_down"}[do]
        if there is not None and there.state == state:
            why = {"why": "break"} if do == "stand_down" else {}
            self._evening.tap(self._staff, do, vehicle=vehicle, **why)

    # Vehicles at the stop

    def _next_back(self) -> str | None:
        floor = self._evening.desk.floor
        return next((each for each in self._fleet.here if floor.vehicles[each].state == "out"), None)

    def _leaving(self) -> Vehicle | None:
        return next((each for each in self._at_stop() if self._is_due(each)), None)

    def _is_due(self, vehicle: Vehicle) -> bool:
        """By the time its riders were told, or when it is full; without riders when its turn has come."""
        evening, floor = self._evening, self._evening.desk.floor
        told = [floor.waiting[rider].promised_at for rider in vehicle.riders if rider in floor.waiting]
        if told:
            leaves = min((each for each in told if each is not None), default=evening.moment())
            return self._free_seats(vehicle) == 0 or evening.moment() >= leaves - _LEAVES_EARLY
        since = evening.seconds_of(vehicle.since) if vehicle.since is not None else 0.0
        return evening.now > max(since + _STANDS, self._fleet.left_at.get(vehicle.route, 0.0) + self._headway(vehicle))

    def _headway(self, vehicle: Vehicle) -> float:
        """Seconds that empty vehicles of a route are kept apart."""
        running = sum(each.route == vehicle.route and each.state != "stood_down" for each in self._fleet.vehicles())
        route = self._evening.desk.floor.venue.routes[vehicle.route]
        return 0.7 * (route.loop.total_seconds() + _STANDS) / max(1, running)

    def _at_stop(self) -> list[Vehicle]:
        """Give the vehicles at the stop that nobody fills by hand; first those with riders, then who came first."""
        evening = self._evening
        here = [each for each in self._fleet.vehicles() if each.state == "at_stop"]
        mine = [each for each in here if not evening.hands.has_vehicle(each.id)]
        return sorted(mine, key=lambda each: (not each.riders, each.since or evening.start))

    def _free_seats(self, vehicle: Vehicle) -> int:
        floor = self._evening.desk.floor
        taken = sum(floor.waiting[rider].size for rider in vehicle.riders if rider in floor.waiting)
        return floor.venue.vehicles[vehicle.id].seats - taken

    def _boards(self) -> tuple[Waiting, Vehicle] | None:
        """Give who can be given seats now, first in line first."""
        evening = self._evening
        here, venue = self._at_stop(), evening.desk.floor.venue
        for waiting in evening.desk.floor.waiting.values():
            seated = self._has_a_seat(waiting)
            if waiting.queue not in self._queues or seated or evening.hands.has_party(waiting.id):
                continue
            route = route_of(venue, waiting)
            for vehicle in here:
                if route is not None and vehicle.route == route.id and self._free_seats(vehicle) >= waiting.size:
                    return waiting, vehicle
        return None

    def _has_a_seat(self, waiting: Waiting) -> bool:
        """Tell whether their ticket is for a vehicle that will come: one that is stood down takes nobody."""
        vehicle = self._evening.desk.floor.vehicles.get(waiting.vehicle or "")
        return vehicle is not None and vehicle.state != "stood_down"

    def _board(self, waiting: Waiting, vehicle: Vehicle) -> Life:
        evening, party = self._evening, waiting.id
        self._guests.attended.add(party)
        try:
            yield evening.seconds(9.0, 20.0)
            if party in evening.desk.floor.waiting and not evening.hands.has_party(party):
                evening.tap(self._staff, "ticket", party=party, vehicle=vehicle.id)
        finally:
            self._guests.attended.discard(party)

    # Drivers

    def _about_a_driver(self) -> Cue | None:
        evening = self._evening
        for cue in evening.standing.values():
            asks = cue.standard in ("overdue", "said_back", "at_the_wheel") and cue.per == "vehicle"
            if asks and not evening.hands.has_vehicle(cue.subject) and cue.due_at <= evening.moment():
                return cue
        return None

    def _call(self, cue: Cue) -> Life:
        """Ask how the driver is; nobody answers now and then, and is asked again."""
        evening = self._evening
        yield evening.seconds(8.0, 20.0)
        vehicle = evening.desk.floor.vehicles.get(cue.subject)
        if cue.id not in evening.standing or vehicle is None or vehicle.state != "out":
            return
        minutes = self._fleet.says(vehicle.id) if cue.standard != "at_the_wheel" else None
        if minutes is None:
            evening.not_yet(self._staff, cue, _ASKS_AGAIN)
        else:
            evening.tap(self._staff, "hear_from", vehicle=vehicle.id, minutes=minutes)

    def _breaks(self) -> Generator[Event, Any, bool]:
        floor = self._evening.desk.floor
        rested = (each for each in self._fleet.rested if floor.vehicles[each].state == "stood_down")
        if (back := next(rested, None)) is not None:
            yield from self._write("put_back", back, 3.0, 6.0)
            return True
        tired = (each for each in self._at_stop() if not each.riders and self._fleet.wants_a_break(each))
        if (off := next(tired, None)) is not None:
            yield from self._write("stand_down", off.id, 3.0, 6.0)
            return True
        return False
