"""Seats in vehicles: who has one, who needs one, and how many come."""

from desk_app.floor.plan import Route
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle, Waiting, route_of

_STOOD_DOWN = "stood_down"


def guests_on(floor: Floor, vehicle: Vehicle) -> int:
    """Give how many guests hold a ticket for it."""
    return sum(floor.waiting[rider].size for rider in vehicle.riders if rider in floor.waiting)


def seats_left(floor: Floor, vehicle: Vehicle) -> int:
    """Give the seats that nobody has a ticket for."""
    plan = floor.venue.vehicles.get(vehicle.id)
    return (plan.seats if plan else 0) - guests_on(floor, vehicle)


def is_boarding(floor: Floor, waiting: Waiting) -> bool:
    """Tell whether the vehicle that they have a ticket for stands at the stop."""
    vehicle = floor.vehicles.get(waiting.vehicle) if waiting.vehicle is not None else None
    return vehicle is not None and vehicle.state == "at_stop"


def is_stranded(floor: Floor, waiting: Waiting) -> bool:
    """Tell whether the vehicle that they have a ticket for was stood down."""
    vehicle = floor.vehicles.get(waiting.vehicle) if waiting.vehicle is not None else None
    return vehicle is not None and vehicle.state == _STOOD_DOWN


def in_service(floor: Floor, route: str) -> list[Vehicle]:
    """Give the vehicles of a route that will come, or are here."""
    return [each for each in floor.vehicles.values() if each.route == route and each.state != _STOOD_DOWN]


def guests_without_seat(floor: Floor, route: Route) -> int:
    """Give the guests who wait for this route and have no ticket, or one for a vehicle that is stood down."""
    return sum(
        waiting.size
        for waiting in floor.waiting.values()
        if waiting.queue == route.queue
        and (waiting.vehicle is None or is_stranded(floor, waiting))
        and route_of(floor.venue, waiting) == route
    )


def seats_to_come(floor: Floor, route: Route) -> int:
    """Give the free seats of all that will come."""
    return sum(max(0, seats_left(floor, vehicle)) for vehicle in in_service(floor, route.id))


def seats_short(floor: Floor, route: Route) -> int:
    """Give how many guests more wait for this route than seats are to come; below 1 where there are enough."""
    return guests_without_seat(floor, route) - seats_to_come(floor, route)


def a_ride_comes(floor: Floor, waiting: Waiting) -> bool:
    """Tell whether any vehicle in service, of the route that these riders need, has as many seats as they are."""
    route = route_of(floor.venue, waiting)
    plans = floor.venue.vehicles
    running = in_service(floor, route.id) if route is not None else ()
    return any(vehicle.id in plans and plans[vehicle.id].seats >= waiting.size for vehicle in running)
