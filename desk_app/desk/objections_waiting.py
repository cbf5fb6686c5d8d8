"""What cannot be true of people who wait, of bookings and of vehicles."""

from collections.abc import Callable
from typing import Any, Final

from desk_app.desk.refusal import Refusal, bad_request, named, not_now, unknown
from desk_app.facts import (
    BookingCancelled,
    PartyArrived,
    PartyBooked,
    PartyComing,
    PartyLeftQueue,
    PartyNotified,
    TicketIssued,
    VehicleDeparted,
    VehicleHeardFrom,
    VehiclePutBack,
    VehicleReturned,
    VehicleStoodDown,
    WaitQuoted,
    WaitUpdated,
)
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle


def _arrived(floor: Floor, fact: PartyArrived) -> Refusal | None:
    if fact.queue not in floor.venue.queues:
        return unknown("queue", fact.queue)
    if fact.party in floor.waiting:
        return not_now("party", f"“{named(fact.party)}” waits already.")
    if fact.party in floor.parties:
        return not_now("party", f"“{named(fact.party)}” sits at a table already.")
    return None


def _waits(floor: Floor, fact: Any) -> Refusal | None:
    if fact.party in floor.waiting:
        return None
    return Refusal("unknown_party", "party", f"Nobody waits as “{named(fact.party)}”.")


def _left(floor: Floor, fact: PartyLeftQueue) -> Refusal | None:
    return None if fact.party in floor.bookings else _waits(floor, fact)


def _booked(floor: Floor, fact: PartyBooked) -> Refusal | None:
    if fact.for_ <= fact.at:
        return bad_request("for", "A booking is for later than now.")
    if fact.party in floor.bookings or fact.party in floor.waiting or fact.party in floor.parties:
        return not_now("party", f"“{named(fact.party)}” is known already.")
    return next((unknown("table", table) for table in fact.tables if table not in floor.venue.tables), None)


def _booking_cancelled(floor: Floor, fact: BookingCancelled) -> Refusal | None:
    if fact.party in floor.bookings:
        return None
    return Refusal("unknown_party", "party", f"Nobody is booked as “{named(fact.party)}”.")


def _ticket(floor: Floor, fact: TicketIssued) -> Refusal | None:
    if (missing := _waits(floor, fact)) is not None:
        return missing
    vehicle = floor.vehicles.get(fact.vehicle)
    if vehicle is None:
        return unknown("vehicle", fact.vehicle)
    if vehicle.state == "stood_down":
        return not_now("vehicle", f"The {vehicle.id} is stood down. Choose another, or put it back first.")
    waiting = floor.waiting[fact.party]
    others = sum(
        floor.waiting[rider].size for rider in vehicle.riders if rider in floor.waiting and rider != fact.party
    )
    left = floor.venue.vehicles[vehicle.id].seats - others if vehicle.id in floor.venue.vehicles else waiting.size
    if waiting.size > left:
        return not_now("vehicle", f"The {vehicle.id} has {left} seats left; this party needs {waiting.size}.")
    return None


def _departed(floor: Floor, fact: VehicleDeparted) -> Refusal | None:
    vehicle = floor.vehicles.get(fact.vehicle)
    if vehicle is None:
        return unknown("vehicle", fact.vehicle)
    if vehicle.state != "at_stop":
        return not_now("vehicle", f"The {vehicle.id} {_WHERE[vehicle.state]}.")
    missing = next((party for party in fact.parties if party not in floor.waiting), None)
    if missing is not None:
        return Refusal("unknown_party", "parties", f"Nobody waits as “{named(missing)}”.")
    plan = floor.venue.vehicles.get(vehicle.id)
    aboard = sum(floor.waiting[party].size for party in fact.parties)
    if plan is not None and aboard > plan.seats:
        return not_now("parties", f"The {vehicle.id} has {plan.seats} seats; these are {aboard} guests.")
    return None


def _is(*states: str) -> Callable[[Floor, Any], Refusal | None]:
    def check(floor: Floor, fact: Any) -> Refusal | None:
        vehicle: Vehicle | None = floor.vehicles.get(fact.vehicle)
        if vehicle is None:
            return unknown("vehicle", fact.vehicle)
        return None if vehicle.state in states else not_now("vehicle", f"The {vehicle.id} {_WHERE[vehicle.state]}.")

    return check


_WHERE: Final = {"at_stop": "is at the stop", "out": "is out already", "stood_down": "is stood down"}

CHECKS: Final[dict[type, Callable[[Floor, Any], Refusal | None]]] = {
    PartyArrived: _arrived,
    **dict.fromkeys((WaitQuoted, WaitUpdated, PartyNotified, PartyComing), _waits),
    PartyLeftQueue: _left,
    PartyBooked: _booked,
    BookingCancelled: _booking_cancelled,
    TicketIssued: _ticket,
    VehicleDeparted: _departed,
    **dict.fromkeys((VehicleReturned, VehicleHeardFrom), _is("out")),
    VehicleStoodDown: _is("at_stop", "out"),
    VehiclePutBack: _is("stood_down"),
}
