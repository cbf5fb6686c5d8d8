"""What a condition may speak of where people wait: what they were told, seats short, how a vehicle stands, a table."""

from datetime import timedelta
from typing import Final

from desk_app.cues.clock import Subject
from desk_app.floor.bookings import table_is_free
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting

_MINUTE: Final = timedelta(minutes=1)


def what_waits(subject: Subject, floor: Floor) -> dict[str, object]:
    """Give what is known of a waiting party, a queue or a vehicle; nothing for another subject."""
    if subject.per == "party" and subject.id in floor.waiting:
        return _party(floor.waiting[subject.id], floor)
    if subject.per == "party" and subject.id in floor.bookings:
        booking = floor.bookings[subject.id]
        return {"size": booking.size, "table_free": table_is_free(floor, booking)}
    if subject.per == "queue" and subject.id in floor.venue.queues:
        return {"queue_kind": floor.venue.queues[subject.id].kind, "short": _seats_short(subject.id, floor)}
    if subject.per == "vehicle" and subject.id in floor.vehicles:
        vehicle = floor.vehicles[subject.id]
        known = {"state": vehicle.state, "riders": len(vehicle.riders), "trips": vehicle.trips}
        return known if vehicle.stood is None else known | {"stood": vehicle.stood / _MINUTE}
    return {}


def _party(waiting: Waiting, floor: Floor) -> dict[str, object]:
    queue = floor.venue.queues.get(waiting.queue)
    return {
        "size": waiting.size,
        "queue": waiting.queue,
        "queue_kind": queue.kind if queue else "",
        "told": waiting.told,
        "boarding": _is_boarding(waiting, floor),
    }


def _is_boarding(waiting: Waiting, floor: Floor) -> bool:
    """Whether the vehicle that they have a ticket for stands at the stop."""
    vehicle = floor.vehicles.get(waiting.vehicle) if waiting.vehicle is not None else None
    return vehicle is not None and vehicle.state == "at_stop"


def _seats_short(queue: str, floor: Floor) -> int:
    """Guests in line less the seats of every vehicle that serves it and is in service."""
    guests = sum(waiting.size for waiting in floor.waiting.values() if waiting.queue == queue)
    routes = {route.id for route in floor.venue.routes.values() if route.queue == queue}
    seats = sum(
        plan.seats
        for plan in floor.venue.vehicles.values()
        if plan.route in routes and (vehicle := floor.vehicles.get(plan.id)) and vehicle.state != "stood_down"
    )
    return guests - seats
