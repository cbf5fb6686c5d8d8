"""The vehicles of a route as a quote looks at them. Minutes, counted from now."""

from datetime import datetime, timedelta

import msgspec

from desk_app.floor.plan import Route
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from desk_app.waits.experience import hour_of
from desk_app.waits.scene import minutes_between


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
    since = vehicle.since or now
    return VehicleNow(
        id=vehicle.id,
        seats=floor.venue.vehicles[vehicle.id].seats,
        state=vehicle.state,
        since=minutes_between(since, now),
        taken=sum(rider.size for rider in riders),
        back_in=(vehicle.back_at - now) / timedelta(minutes=1) if vehicle.heard and vehicle.back_at else None,
        left_at_hour=hour_of(floor.venue, since) if vehicle.state == "out" else None,
    )
