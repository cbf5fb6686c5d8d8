"""How vehicles fill, leave and come back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from desk_app.facts import (
    TicketIssued,
    VehicleDeparted,
    VehicleHeardFrom,
    VehiclePutBack,
    VehicleReturned,
    VehicleStoodDown,
)
from desk_app.floor.fold_riders import give_seat_back
from desk_app.floor.state import NOTHING, Changed, Floor
from desk_app.floor.waiting import Vehicle


def _vehicle(floor: Floor, name: str, route: str | None) -> Vehicle:
    vehicle = floor.vehicles.get(name)
    if vehicle is None:
        vehicle = floor.vehicles[name] = Vehicle(name, route or "")
    return vehicle


def _ticket(floor: Floor, fact: TicketIssued) -> Changed:
    waiting = floor.waiting.get(fact.party)
    if waiting is None:
        return NOTHING
    before = give_seat_back(floor, waiting)
    vehicle = _vehicle(floor, fact.vehicle, None)
    vehicle.riders = [*vehicle.riders, fact.party]
    waiting.vehicle, waiting.promised_at = vehicle.id, fact.leaves_at
    waiting.told_at, waiting.told, waiting.moved_at = fact.at, 0, None
    waiting.believed_at = fact.leaves_at if fact.p50 is None else fact.at + timedelta(minutes=fact.p50)
    vehicles = tuple(dict.fromkeys((*before, vehicle.id)))
    return Changed(parties=(waiting.id,), queues=(waiting.queue,), vehicles=vehicles)


def _departed(floor: Floor, fact: VehicleDeparted) -> Changed:
    vehicle = _vehicle(floor, fact.vehicle, fact.route)
    route = floor.venue.routes.get(vehicle.route)
    queues: dict[str, None] = {}
    vehicles: dict[str, None] = {vehicle.id: None}
    for party in fact.parties:
        waiting = floor.waiting.pop(party, None)
        floor.known.pop(party, None)
        if waiting is not None:
            queues[waiting.queue] = None
            vehicles |= dict.fromkeys(give_seat_back(floor, waiting))
    at_stop_since = vehicle.since if vehicle.state == "at_stop" and vehicle.trips else None
    vehicle.stood = None if at_stop_since is None else fact.at - at_stop_since
    vehicle.state, vehicle.since, vehicle.trips = "out", fact.at, vehicle.trips + 1
    vehicle.back_at = fact.back_at or (fact.at + route.loop if route else None)
    vehicle.overdue_at, vehicle.heard = fact.overdue_at, False
    return Changed(parties=fact.parties, queues=tuple(queues), vehicles=tuple(vehicles))


def _returned(floor: Floor, fact: VehicleReturned) -> Changed:
    vehicle = _vehicle(floor, fact.vehicle, fact.route)
    vehicle.trip = fact.at - vehicle.since if vehicle.state == "out" and vehicle.since else timedelta()
    vehicle.state, vehicle.since, vehicle.back_at = "at_stop", fact.at, None
    vehicle.overdue_at, vehicle.heard = None, False
    return Changed(vehicles=(vehicle.id,))


def _heard_from(floor: Floor, fact: VehicleHeardFrom) -> Changed:
    vehicle = _vehicle(floor, fact.vehicle, fact.route)
    vehicle.back_at = fact.promised_at or vehicle.back_at
    vehicle.heard = vehicle.heard or fact.promised_at is not None
    return Changed(vehicles=(vehicle.id,))


def _stood_down(floor: Floor, fact: VehicleStoodDown) -> Changed:
    vehicle = _vehicle(floor, fact.vehicle, fact.route)
    vehicle.state, vehicle.since, vehicle.back_at, vehicle.trips = "stood_down", fact.at, None, 0
    return Changed(vehicles=(vehicle.id,))


def _put_back(floor: Floor, fact: VehiclePutBack) -> Changed:
    vehicle = _vehicle(floor, fact.vehicle, fact.route)
    vehicle.state, vehicle.since = "at_stop", fact.at
    return Changed(vehicles=(vehicle.id,))


STEPS: dict[type, Callable[[Floor, Any], Changed]] = {
    TicketIssued: _ticket,
    VehicleDeparted: _departed,
    VehicleReturned: _returned,
    VehicleHeardFrom: _heard_from,
    VehicleStoodDown: _stood_down,
    VehiclePutBack: _put_back,
}
