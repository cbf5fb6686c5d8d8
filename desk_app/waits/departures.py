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


def leaves_at(floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience) -> datetime:
    """Give when this vehicle leaves: as the stop has it where it stands there, else as one guest would be told."""
    return now + timedelta(minutes=_reading(floor, vehicle, now, experience, 1)[0])


def promised_departure(
    floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience, size: int
) -> tuple[datetime, float | None]:
    """Give the promise on a ticket, and the minutes by which half of such waits are over.

    It is what a quote for this vehicle says; to the minute, and no estimate at all, where it stands at the stop.
    """
    minutes, p50 = _reading(floor, vehicle, now, experience, size)
    return now + timedelta(minutes=minutes if p50 is None else rounded(minutes)), p50


def _reading(
    floor: Floor, vehicle: Vehicle, now: datetime, experience: Experience, size: int
) -> tuple[float, float | None]:
    if vehicle.state == "at_stop":
        return stands_for(seat_on(floor, vehicle, now)), None
    route, outlook = floor.venue.routes.get(vehicle.route), departure_of(floor, vehicle, now, experience)
    calibration = experience.calibration(route.queue if route else "", floor.venue.keep)
    return outlook.at(calibration.level(size, hour_of(floor.venue, now), outlook.p50)), outlook.p50
