"""What the desk would say to somebody who waits: its own estimate, queue by queue."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle, Waiting, route_of
from desk_app.waits.quote import quote_wait

AT_STOP: Final = timedelta(minutes=5)
"""How long a vehicle stands at the stop before it leaves with those it has."""

TURN_ROUND: Final = timedelta(minutes=2)
_MINUTE: Final = timedelta(minutes=1)


class Estimate(msgspec.Struct, frozen=True):
    """Minutes. ``say_minutes`` is what to promise; None where nothing honest can be said."""

    p50: float | None
    p80: float | None
    say_minutes: float | None


def estimate(floor: Floor, waiting: Waiting, now: datetime) -> Estimate:
    """Estimate how much longer this party waits."""
    queue = floor.venue.queues.get(waiting.queue)
    if queue is not None and queue.kind == "vehicles":
        return _next_vehicle(floor, waiting, now)
    quote = quote_wait(floor, waiting.size, now)
    return Estimate(quote.p50, quote.p80, quote.p80)


def _next_vehicle(floor: Floor, waiting: Waiting, now: datetime) -> Estimate:
    route = route_of(floor.venue, waiting)
    coming = [
        leaves_at(floor, vehicle, now)
        for vehicle in floor.vehicles.values()
        if route is not None and vehicle.route == route.id and vehicle.state != "stood_down"
    ]
    if not coming:
        return Estimate(None, None, None)
    minutes = (min(coming) - now) / _MINUTE
    return Estimate(minutes, minutes, float(round(minutes)))


def leaves_at(floor: Floor, vehicle: Vehicle, now: datetime) -> datetime:
    """Give when this vehicle is expected to leave the stop."""
    if vehicle.state == "at_stop":
        return max(now, (vehicle.since or now) + AT_STOP)
    route = floor.venue.routes.get(vehicle.route)
    back = vehicle.back_at or (vehicle.since or now) + (route.loop if route else timedelta())
    return max(now, back) + TURN_ROUND
