"""What cannot be true of people who wait, of bookings and of vehicles."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from desk_app.desk.objections_tables import house_seats, known_once, large_enough
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
from desk_app.floor.bookings import in_each_others_way
from desk_app.floor.state import Floor
from desk_app.floor.turn_times import usual_turn
from desk_app.floor.venue_faults import choose_one_of
from desk_app.floor.waiting import Booking, Vehicle, Waiting, goes_to, route_of

MOST_AT_A_DESK: Final = 60
"""Guests of one party at a desk: a coach."""


def _arrived(floor: Floor, fact: PartyArrived) -> Refusal | None:
    if fact.queue not in floor.venue.queues:
        return unknown("queue", fact.queue)
    if fact.party in floor.waiting:
        return not_now("party", f"“{named(fact.party)}” waits already.")
    if fact.party in floor.parties:
        return not_now("party", f"“{named(fact.party)}” sits at a table already.")
    if floor.venue.queues[fact.queue].kind == "vehicles":
        return _goes_there(floor, fact) or _carries(floor, fact)
    if floor.venue.queues[fact.queue].kind == "tables":
        return house_seats(floor, fact.size)
    return _one_party(fact)


def _one_party(fact: PartyArrived) -> Refusal | None:
    """A desk serves a party at a time, and nobody can say how long hundreds take: they are several parties."""
    if fact.size <= MOST_AT_A_DESK:
        return None
    return bad_request("size", f"A desk serves parties of up to {MOST_AT_A_DESK}. Make smaller parties of {fact.size}.")


def _goes_there(floor: Floor, fact: PartyArrived) -> Refusal | None:
    """Where every route of the line names its stops, nobody goes anywhere else."""
    routes = [route for route in floor.venue.routes.values() if route.queue == fact.queue]
    if fact.destination is None or not routes or not all(route.stops for route in routes):
        return None
    if any(goes_to(route, fact.destination) for route in routes):
        return None
    stops = list(dict.fromkeys(stop for route in routes for stop in route.stops))
    wrong = f"Nothing from here goes to “{named(fact.destination)}”."
    return bad_request("destination", f"{wrong} {choose_one_of(stops, fact.destination)}")


def _carries(floor: Floor, fact: PartyArrived) -> Refusal | None:
    """A party rides in one vehicle; more guests than the largest has seats are several parties."""
    rider = Waiting(fact.party, fact.size, fact.queue or "", fact.at, fact.destination)
    route = route_of(floor.venue, rider) if fact.destination is not None else None
    routes = {each.id for each in floor.venue.routes.values() if each.queue == fact.queue and route in (None, each)}
    most = max((plan.seats for plan in floor.venue.vehicles.values() if plan.route in routes), default=None)
    if most is None or fact.size <= most:
        return None
    return bad_request(
        "size", f"{fact.size} guests are more than any vehicle there seats ({most}). Make smaller parties of them."
    )


def _waits(floor: Floor, fact: Any) -> Refusal | None:
    if fact.party in floor.waiting:
        return None
    return Refusal("unknown_party", "party", f"Nobody waits as “{named(fact.party)}”.")


def _left(floor: Floor, fact: PartyLeftQueue) -> Refusal | None:
    if fact.party in floor.bookings:
        return None
    if (missing := _waits(floor, fact)) is not None or fact.how != "served":
        return missing
    plan = floor.venue.queues.get(floor.waiting[fact.party].queue)
    instead = _SERVED_ELSEWHERE.get(plan.kind) if plan is not None else None
    return not_now("how", instead) if instead is not None else None


def _booked(floor: Floor, fact: PartyBooked) -> Refusal | None:
    if fact.for_ <= fact.at:
        return bad_request("for", "A booking is for later than now.")
    if fact.party in floor.bookings or fact.party in floor.waiting or fact.party in floor.parties:
        return not_now("party", f"“{named(fact.party)}” is known already.")
    booking = Booking(fact.party, fact.size, fact.for_, fact.at, fact.tables)
    return (
        house_seats(floor, fact.size)
        or known_once(floor, fact.tables)
        or (large_enough(floor, fact.tables, fact.size) if fact.tables else None)
        or next((each for each in (_taken(floor, booking, other) for other in floor.bookings.values()) if each), None)
    )


def _taken(floor: Floor, booking: Booking, other: Booking) -> Refusal | None:
    """Two bookings cannot have one table at the same time."""
    both = [table for table in booking.tables if table in other.tables]
    if not both or not in_each_others_way(floor.venue, booking, other):
        return None
    due = other.due.astimezone(ZoneInfo(floor.venue.timezone))
    turn = usual_turn(floor.venue, other.size) // timedelta(minutes=1)
    theirs = f"Table {both[0]} is booked at {due:%H:%M} for {other.size}, for about {turn} min"
    mine = usual_turn(floor.venue, booking.size) // timedelta(minutes=1)
    return not_now("tables", f"{theirs}; a party of {booking.size} takes {mine} min. Choose another table or time.")


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
    if (elsewhere := _goes_elsewhere(floor, waiting, vehicle)) is not None:
        return elsewhere
    others = sum(
        floor.waiting[rider].size for rider in vehicle.riders if rider in floor.waiting and rider != fact.party
    )
    left = floor.venue.vehicles[vehicle.id].seats - others if vehicle.id in floor.venue.vehicles else waiting.size
    if waiting.size > left:
        return not_now(
            "vehicle",
            f"The {vehicle.id} has {left} seat{'' if left == 1 else 's'} left; this party needs {waiting.size}.",
        )
    return None


def _goes_elsewhere(floor: Floor, waiting: Waiting, vehicle: Vehicle) -> Refusal | None:
    """Who waits in another line, or for a stop that another route serves, does not ride with this vehicle.

    A destination that no route knows is left to people.
    """
    route, wanted = floor.venue.routes.get(vehicle.route), route_of(floor.venue, waiting)
    if route is not None and waiting.queue != route.queue:
        return not_now("vehicle", f"The {vehicle.id} does not serve the line that this party waits in.")
    if wanted is None or wanted.id == vehicle.route or not goes_to(wanted, waiting.destination):
        return None
    return not_now("vehicle", f"The {vehicle.id} does not go to {named(waiting.destination)}: {wanted.name} does.")


def _departed(floor: Floor, fact: VehicleDeparted) -> Refusal | None:
    vehicle = floor.vehicles.get(fact.vehicle)
    if vehicle is None:
        return unknown("vehicle", fact.vehicle)
    if vehicle.state != "at_stop":
        return not_now("vehicle", f"The {vehicle.id} {_WHERE[vehicle.state]}.")
    missing = next((party for party in fact.parties if party not in floor.waiting), None)
    if missing is not None:
        return Refusal("unknown_party", "parties", f"Nobody waits as “{named(missing)}”.")
    for party in fact.parties:
        if (elsewhere := _goes_elsewhere(floor, floor.waiting[party], vehicle)) is not None:
            return msgspec.structs.replace(elsewhere, field="parties")
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


_SERVED_ELSEWHERE: Final = {
    "tables": "Who waits for a table is served at one: seat them.",
    "vehicles": "Who waits for a vehicle is served by one: let it depart with them.",
}
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
