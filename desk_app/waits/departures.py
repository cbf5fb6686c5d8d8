"""When a vehicle leaves next: one estimate for quotes, tickets, lanes and offers."""

from datetime import datetime, timedelta

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from desk_app.waits.experience import Experience, hour_of
from desk_app.waits.outlook import Outlook
from desk_app.waits.vehicles import seat_on, stands_for
from desk_app.waits.words import rounded


def departure_of(floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience) -> Outlook:
    """Give the outlook of this vehicle's next departure, minutes from now, for those who have seats on it."""
    from desk_app.waits.vehicles_quote import quote_rides

    loop = experience.loops_of(floor.venue).routes.get(vehicle.route)
    if loop is None:
        return Outlook(())
    hour, seed = hour_of(floor.venue, now), luck_of(now)
    return quote_rides([seat_on(floor, vehicle, now)], [1], loop, hour, seed)[0].leaves


def luck_of(now: datetime) -> int:
    """One day, one luck: one question gets one answer, and an estimate moves with the floor, not with the dice."""
    return now.toordinal()


def leaves_at(floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience, size: int = 1) -> datetime:
    """Give when this vehicle leaves, at the level that keeps enough promises to a party of this size.

    One at the stop leaves as the stop has it: that is no estimate.
    """
    if vehicle.state == "at_stop":
        return now + timedelta(minutes=stands_for(seat_on(floor, vehicle, now)))
    route = floor.venue.routes.get(vehicle.route)
    calibration = experience.calibration(route.queue if route else "", floor.venue.keep)
    level = calibration.level(size, hour_of(floor.venue, now))
    return now + timedelta(minutes=departure_of(floor, vehicle, now, experience).at(level))


def promised_departure(floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience, size: int) -> datetime:
    """Give the promise on a ticket: what a quote for this vehicle says, to the minute where it stands at the stop."""
    leaves = leaves_at(floor, vehicle, now, experience, size)
    if vehicle.state == "at_stop":
        return leaves
    return now + timedelta(minutes=rounded((leaves - now) / timedelta(minutes=1)))
