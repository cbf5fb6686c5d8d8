"""Loops: departures of a route, how far apart they were, and vehicles out and back."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from desk_app.facts import ShiftClosed, ShiftOpened, VehicleDeparted, VehicleReturned, VehicleStoodDown
from desk_app.review.pages.rows import Departure, Loop, Row
from desk_app.review.reading.scene import Scene, minutes_between


class Out(msgspec.Struct):
    """A vehicle on its way. ``overdue_at``: None where nobody can say, or once a closing has said that it is."""

    number: int
    left_at: datetime
    route: str | None
    riders: int
    overdue_at: datetime | None

    def is_overdue(self, now: datetime) -> bool:
        return self.overdue_at is not None and now > self.overdue_at


class Left(msgspec.Struct, frozen=True):
    """A departure that the next one of its route is measured from."""

    number: int
    at: datetime


class Loops(msgspec.Struct):
    """Vehicles that are out, and each route's last departure in this shift: nobody waits for one overnight."""

    out: dict[str, Out] = {}
    last: dict[str, Left] = {}

    def take(self, scene: Scene) -> Iterator[Row]:
        """Give the departure that this fact is, or the loop that it ends."""
        fact = scene.fact
        if isinstance(fact, ShiftOpened):
            self.last = {}
        elif isinstance(fact, VehicleDeparted):
            yield self._departed(fact, scene)
        elif isinstance(fact, ShiftClosed):
            yield from self._still_out(scene)
        elif isinstance(fact, VehicleReturned | VehicleStoodDown) and fact.vehicle in self.out:
            how = "back" if isinstance(fact, VehicleReturned) else "stood_down"
            yield _loop(scene, fact.vehicle, self.out.pop(fact.vehicle), how)

    def _still_out(self, scene: Scene) -> Iterator[Loop]:
        """Give the loops that are overdue as a shift is closed; once they are back, nobody says it again."""
        for vehicle, trip in self.out.items():
            if trip.is_overdue(scene.fact.at):
                yield _loop(scene, vehicle, trip, "still_out")
                trip.overdue_at = None

    def _departed(self, fact: VehicleDeparted, scene: Scene) -> Departure:
        vehicle = scene.floor.vehicles.get(fact.vehicle)
        route = fact.route or (vehicle.route if vehicle else None)
        before = self.last.get(route or "")
        self.last[route or ""] = Left(scene.number, fact.at)
        self.out[fact.vehicle] = Out(
            number=scene.number,
            left_at=fact.at,
            route=route,
            riders=sum(waiting.size for waiting in scene.before.waiting.values()),
            overdue_at=vehicle.overdue_at if vehicle else None,
        )
        return Departure(
            **scene.row(began=before.number if before is not None else 0),
            vehicle=fact.vehicle,
            route=route,
            headway=minutes_between(before.at, fact.at) if before is not None else None,
        )


def _loop(scene: Scene, vehicle: str, trip: Out, how: str) -> Loop:
    at = scene.fact.at
    return Loop(
        **scene.row(began=trip.number),
        vehicle=vehicle,
        route=trip.route,
        how=how,
        minutes=minutes_between(trip.left_at, at),
        beyond=(at - trip.overdue_at).total_seconds() / 60 if trip.overdue_at is not None else None,
        riders=trip.riders,
    )
