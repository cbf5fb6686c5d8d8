"""Requests about vehicles and tickets become facts."""

from datetime import timedelta
from typing import Any

from desk_app.desk import requests_waiting as ask
from desk_app.desk.decide_waiting import waiting_named
from desk_app.desk.one_fact import Decision
from desk_app.desk.refusal import Refusal, not_now, unknown
from desk_app.desk.stamp import Stamp
from desk_app.facts import TicketIssued, VehicleDeparted, VehicleHeardFrom, VehicleStoodDown
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle
from desk_app.waits.departures import promised_departure
from desk_app.waits.experience import Experience


def vehicle_named(floor: Floor, name: str) -> Vehicle | Refusal:
    """Give the vehicle, or a refusal."""
    return floor.vehicles.get(name) or unknown("vehicle", name)


def on_route(floor: Floor, request: Any) -> dict[str, Any] | Refusal:
    """Give the vehicle, and its route, that a request names."""
    vehicle = vehicle_named(floor, request.vehicle)
    return vehicle if isinstance(vehicle, Refusal) else {"vehicle": vehicle.id, "route": vehicle.route}


def ticket(floor: Floor, experience: Experience, request: ask.Ticket, stamp: Stamp) -> Decision:
    """Give a party seats on a vehicle, and promise when it leaves."""
    waiting = waiting_named(floor, request.party)
    if isinstance(waiting, Refusal):
        return waiting
    vehicle = vehicle_named(floor, request.vehicle)
    if isinstance(vehicle, Refusal):
        return vehicle
    if vehicle.route not in floor.venue.routes:
        return not_now("vehicle", f"The {vehicle.id} is on no route of the plan any more.")
    route = floor.venue.routes[vehicle.route]
    leaves, p50 = promised_departure(floor, vehicle, stamp.now, experience, waiting.size)
    return (
        TicketIssued(
            **stamp.mark(),
            party=waiting.id,
            vehicle=vehicle.id,
            queue=waiting.queue,
            leaves_at=leaves,
            ride_minutes=route.ride / timedelta(minutes=1),
            fare=request.fare or route.fare,
            p50=None if p50 is None else round(p50, 1),
        ),
    )


def depart(floor: Floor, experience: Experience, request: ask.Depart, stamp: Stamp) -> Decision:
    """Let a vehicle leave with those who have tickets for it, or with those who are named."""
    vehicle = vehicle_named(floor, request.vehicle)
    if isinstance(vehicle, Refusal):
        return vehicle
    parties = tuple(dict.fromkeys(vehicle.riders if request.parties is None else request.parties))
    back, overdue = experience.back_after(floor.venue, vehicle.route, stamp.now) or (None, None)
    return (
        VehicleDeparted(
            **stamp.mark(),
            vehicle=vehicle.id,
            route=vehicle.route,
            parties=parties,
            back_at=stamp.now + back if back is not None else None,
            overdue_at=stamp.now + overdue if overdue is not None else None,
        ),
    )


def stand_down(floor: Floor, request: ask.StandDown, stamp: Stamp) -> Decision:
    """Take a vehicle out of service; those who had tickets for it are named, so that somebody tells them."""
    vehicle = vehicle_named(floor, request.vehicle)
    if isinstance(vehicle, Refusal):
        return vehicle
    where: dict[str, Any] = {"vehicle": vehicle.id, "route": vehicle.route, "parties": tuple(vehicle.riders)}
    return (VehicleStoodDown(**stamp.mark(), **where, why=request.why),)


def hear_from(floor: Floor, request: ask.HearFrom, stamp: Stamp) -> Decision:
    """Write down that the driver called, and when the vehicle is to be back."""
    vehicle = vehicle_named(floor, request.vehicle)
    if isinstance(vehicle, Refusal):
        return vehicle
    back = stamp.now + timedelta(minutes=request.minutes) if request.minutes is not None else None
    mark = stamp.mark()
    return (VehicleHeardFrom(**mark, vehicle=vehicle.id, route=vehicle.route, promised_at=back, note=request.note),)
