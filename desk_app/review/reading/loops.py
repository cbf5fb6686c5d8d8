"""Loops: a vehicle out and back, and how far apart a route's departures were."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from desk_app.facts import VehicleDeparted, VehicleReturned, VehicleStoodDown
from desk_app.review.pages.rows import Loop, Row
from desk_app.review.reading.scene import Scene, minutes_between


class Out(msgspec.Struct):
    """A vehicle on its way."""

    number: int
    left_at: datetime
    route: str | None
    riders: int
    overdue_at: datetime | None
    headway: float | None


class Loops(msgspec.Struct):
    """Vehicles that are out, and when each route's last one left."""

    out: dict[str, Out] = {}
    last: dict[str, datetime] = {}

    def take(self, scene: Scene) -> Iterator[Row]:
        """Give the loop that this fact ends."""
        fact = scene.fact
        if isinstance(fact, VehicleDeparted):
            self.out[fact.vehicle] = self._departed(fact, scene)
        elif isinstance(fact, VehicleStoodDown):
            self.out.pop(fact.vehicle, None)
        elif isinstance(fact, VehicleReturned) and (trip := self.out.pop(fact.vehicle, None)) is not None:
            yield Loop(
                **scene.row(began=trip.number),
                vehicle=fact.vehicle,
                route=trip.route,
                minutes=minutes_between(trip.left_at, fact.at),
                overdue=trip.overdue_at is not None and fact.at > trip.overdue_at,
                riders=trip.riders,
                headway=trip.headway,
            )

    def _departed(self, fact: VehicleDeparted, scene: Scene) -> Out:
        vehicle = scene.floor.vehicles.get(fact.vehicle)
        route = fact.route or (vehicle.route if vehicle else None)
        before = self.last.get(route or "")
        self.last[route or ""] = fact.at
        return Out(
            number=scene.number,
            left_at=fact.at,
            route=route,
            riders=sum(waiting.size for waiting in scene.before.waiting.values()),
            overdue_at=vehicle.overdue_at if vehicle else None,
            headway=minutes_between(before, fact.at) if before is not None else None,
        )
