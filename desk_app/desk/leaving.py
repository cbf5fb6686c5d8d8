"""When a vehicle is expected to leave the stop: the promise on a ticket."""

from datetime import datetime, timedelta
from typing import Final

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from desk_app.waits.experience import Experience, hour_of

AT_STOP: Final = timedelta(minutes=5)
"""How long a vehicle stands at the stop before it leaves with those it has."""

TURN_ROUND: Final = timedelta(minutes=2)


def leaves_at(floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience) -> datetime:
    """Give when this vehicle leaves, as far as anybody knows; its driver's word counts for more than the usual loop."""
    if vehicle.state != "out":
        return max(now + TURN_ROUND, (vehicle.since or now) + AT_STOP)
    return max(now, _back_at(floor, vehicle, now, experience)) + AT_STOP


def _back_at(floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience) -> datetime:
    left_at = vehicle.since or now
    if vehicle.back_at is not None:
        return vehicle.back_at
    loops = experience.loops_of(floor.venue).routes.get(vehicle.route)
    return left_at + timedelta(minutes=loops.median(hour_of(floor.venue, left_at)) if loops else 0)
