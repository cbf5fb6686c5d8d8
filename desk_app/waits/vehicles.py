"""The vehicles of a route as a quote looks at them. Minutes, counted from now."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.floor.plan import Route
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from desk_app.waits.experience import hour_of
from desk_app.waits.scene import minutes_between

AT_STOP: Final = 5.0
"""Minutes that a vehicle stands at the stop with those it has, before it leaves."""

TURN_ROUND: Final = 2.0
"""Minutes that it stands there at least."""


class VehicleNow(msgspec.Struct, frozen=True, kw_only=True):
    """A vehicle of one route; minutes. ``state`` at_stop or out, since ``since``; ``taken`` seats have tickets.

    ``back_in`` is what the driver said, counted from now, below 0 where that has passed; None where nobody heard.
    ``left_at_hour`` is the hour it left at.
    """

    id: str
    seats: int
    state: str
    since: float = 0.0
    taken: int = 0
    back_in: float | None = None
    left_at_hour: int | None = None


def vehicles_of(floor: Floor, route: Route, now: datetime, asking: str | None = None) -> list[VehicleNow]:
    """Read the vehicles of a route off the floor. A seat that the party ``asking`` has a ticket for counts as free."""
    plans = floor.venue.vehicles
    running = [each for each in floor.vehicles.values() if each.route == route.id and each.id in plans]
    return [_vehicle(floor, vehicle, now, asking) for vehicle in running]


def _vehicle(floor: Floor, vehicle: Vehicle, now: datetime, asking: str | None) -> VehicleNow:
    riders = [floor.waiting[rider] for rider in vehicle.riders if rider in floor.waiting and rider != asking]
    seats, taken = floor.venue.vehicles[vehicle.id].seats, sum(rider.size for rider in riders)
    return msgspec.structs.replace(seat_on(floor, vehicle, now), seats=seats, taken=taken)


def seat_on(floor: Floor, vehicle: Vehicle, now: datetime) -> VehicleNow:
    """Read a vehicle off the floor for one who has a seat on it: whose else it has does not matter."""
    since = vehicle.since or now
    return VehicleNow(
        id=vehicle.id,
        seats=1,
        state=vehicle.state,
        since=minutes_between(since, now),
        back_in=(vehicle.back_at - now) / timedelta(minutes=1) if vehicle.heard and vehicle.back_at else None,
        left_at_hour=hour_of(floor.venue, since) if vehicle.state == "out" else None,
    )


def stands_for(vehicle: VehicleNow) -> float:
    """Give the minutes from being at the stop until it leaves; as long, once it is back, as a ticket sold then says."""
    return max(TURN_ROUND, AT_STOP - vehicle.since) if vehicle.state == "at_stop" else AT_STOP
