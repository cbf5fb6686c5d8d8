"""A seat in a vehicle is given back: by whoever leaves the line another way than with that vehicle."""

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting


def give_seat_back(floor: Floor, waiting: Waiting) -> tuple[str, ...]:
    """Take the party off the vehicle it has a ticket for, and name that vehicle; nothing where it has none."""
    vehicle = floor.vehicles.get(waiting.vehicle) if waiting.vehicle is not None else None
    if vehicle is None or waiting.id not in vehicle.riders:
        return ()
    vehicle.riders = [rider for rider in vehicle.riders if rider != waiting.id]
    return (vehicle.id,)
