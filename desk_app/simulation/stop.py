"""A stop where riders wait for vehicles: who comes, who drives, and the one dispatcher at the kiosk."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from desk_app.desk.answer import Answer
from desk_app.simulation.dispatcher import Dispatcher
from desk_app.simulation.evening import Evening
from desk_app.simulation.fleet import Fleet
from desk_app.simulation.riders import Riders
from desk_app.simulation.rota import Rota
from desk_app.simulation.waiting_guests import WaitingGuests

WARM_UP: Final = timedelta(minutes=60)
"""Until every vehicle has been out, so that they come back one after the other."""


class Stop:
    """The part of a service that happens at a stop."""

    warm_up = WARM_UP

    def __init__(self, evening: Evening, rota: Rota) -> None:
        venue = evening.desk.floor.venue
        self._evening = evening
        self._queues = {queue.id for queue in venue.queues.values() if queue.kind == "vehicles"}
        running = {vehicle.route for vehicle in venue.vehicles.values()}
        routes = [route for route in venue.routes.values() if route.queue in self._queues and route.id in running]
        staff = rota.of("dispatcher")
        self.riders = Riders(evening, routes, staff)
        self.guests = WaitingGuests(evening, self.riders.temper, staff)
        self.fleet = Fleet(evening, {route.id for route in routes})
        self._dispatcher = Dispatcher(evening, self.fleet, self.guests, self._queues, staff)

    def open(self) -> None:
        evening = self._evening
        self.fleet.open()
        self.guests.meet(self._queues)
        evening.live(self.riders.one_by_one())
        evening.live(self.riders.from_flights())
        evening.live(self._dispatcher.work())

    def tables_of(self, _: str) -> tuple[str, ...]:
        return ()

    def told(self, answer: Answer) -> None:
        for fact in answer.facts:
            self.fleet.notice(fact)
        if answer.changed.house:
            self.fleet.look()
        self.guests.meet(self._queues)
        if any(cue.role == "dispatcher" for cue in answer.raised):
            self._evening.ring("kiosk")
