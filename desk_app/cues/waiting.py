"""What a condition may speak of where people wait: what they were told, seats short, how a vehicle stands, a table."""

from datetime import datetime, timedelta
from typing import Final

from desk_app.cues.clock import Subject
from desk_app.floor.bookings import offer_stands, table_is_free
from desk_app.floor.seats import a_ride_comes, is_boarding, is_stranded, seats_short
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle, Waiting

_MINUTE: Final = timedelta(minutes=1)


def what_waits(subject: Subject, floor: Floor) -> dict[str, object]:
    """Give what is known of a waiting party, a queue or a vehicle; nothing for another subject."""
    if subject.per == "party" and subject.id in floor.waiting:
        return _party(floor.waiting[subject.id], floor)
    if subject.per == "party" and subject.id in floor.bookings:
        booking = floor.bookings[subject.id]
        return {"size": booking.size, "table_free": table_is_free(floor, booking)}
    if subject.per == "queue" and subject.id in floor.venue.queues:
        return {"queue_kind": floor.venue.queues[subject.id].kind}
    if subject.per == "route" and subject.id in floor.venue.routes:
        return {"short": seats_short(floor, floor.venue.routes[subject.id])}
    if subject.per == "vehicle" and subject.id in floor.vehicles:
        vehicle = floor.vehicles[subject.id]
        known = {"state": vehicle.state, "riders": len(vehicle.riders), "trips": vehicle.trips}
        return known if vehicle.stood is None else known | {"stood": vehicle.stood / _MINUTE}
    return {}


def _party(waiting: Waiting, floor: Floor) -> dict[str, object]:
    queue = floor.venue.queues.get(waiting.queue)
    known: dict[str, object] = {
        "size": waiting.size,
        "queue": waiting.queue,
        "queue_kind": queue.kind if queue else "",
        "told": waiting.told,
        "table_free": offer_stands(floor, waiting),
        "boarding": is_boarding(floor, waiting),
        "stranded": is_stranded(floor, waiting),
    }
    if queue is not None and queue.kind == "vehicles":
        known["ride_comes"] = a_ride_comes(floor, waiting)
    return known


def first_promise(vehicle: Vehicle, floor: Floor) -> datetime | None:
    """Give the earliest time that any rider of this vehicle was told last; None where it has none."""
    riders = (floor.waiting[rider] for rider in vehicle.riders if rider in floor.waiting)
    return min((rider.promised_at for rider in riders if rider.promised_at is not None), default=None)
