"""How long until a vehicle with seats: loops drawn for every vehicle of the route, seats given to the line in order."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from desk_app.waits.chance import remaining
from desk_app.waits.loops import Loop
from desk_app.waits.outlook import LONGEST, Outlook, outlook_of
from desk_app.waits.vehicles import VehicleNow

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desk_app.waits.chance import Array

DRAWS: Final = 256
DWELL: Final = 4.0
"""Minutes that a vehicle stands at the stop."""

TRAFFIC: Final = 0.1
"""Standard deviation of the log of what all vehicles of a route share now."""

_HEARD: Final = 0.1
"""Standard deviation of the log of a whole loop whose driver has said when it ends."""

_MOST_LOOPS: Final = 12


class Ride(msgspec.Struct, frozen=True):
    """``boards``: until they can board; ``leaves``: until they are off; ``vehicle``: the likeliest, None where none.

    ``ride_p50`` and ``ride_p80`` are minutes aboard.
    """

    boards: Outlook
    leaves: Outlook
    vehicle: str | None
    ride_p50: float
    ride_p80: float


def quote_ride(
    vehicles: Sequence[VehicleNow],
    size: int,
    ahead: Sequence[int],
    loop: Loop,
    hour: int,
    ride: float,
    seed: int,
    dwell: float = DWELL,
) -> Ride:
    """Quote a party of ``size`` behind parties of the sizes ``ahead``, all for one route. Stood-down vehicles stay out.

    A vehicle stays ``dwell`` minutes at the stop and is gone for a loop. Parties are not parted; a smaller one fills
    seats that a larger one leaves. Same arguments, same ride. Outlooks are empty where no vehicle is large enough.
    """
    spread = math.sqrt(loop.variance + TRAFFIC**2)
    rides = ride, ride * math.exp(0.84 * spread)
    running = [vehicle for vehicle in vehicles if vehicle.state != "stood_down"]
    if not any(vehicle.seats >= size for vehicle in running):
        return Ride(Outlook(()), Outlook(()), None, *rides)
    stop = _Stop(running, loop, hour, dwell, np.random.default_rng(seed), size + sum(ahead))
    for party in ahead:
        stop.board(party)
    boards, leaves, which = stop.board(size)
    names, counts = np.unique(which, return_counts=True)
    likeliest = running[int(names[counts.argmax()])].id
    return Ride(outlook_of(boards.tolist()), outlook_of(leaves.tolist()), likeliest, *rides)


class _Stop:
    """Many hours at a stop at once: draws × departures, in the order in which they come."""

    def __init__(
        self,
        vehicles: Sequence[VehicleNow],
        loop: Loop,
        hour: int,
        dwell: float,
        rng: np.random.Generator,
        riders: int,
    ) -> None:
        rounds = min(_MOST_LOOPS, 2 + math.ceil(riders / sum(vehicle.seats for vehicle in vehicles)))
        traffic = np.exp(TRAFFIC * rng.standard_normal((DRAWS, 1)))
        comes = _first_at_stop(vehicles, loop, hour, rng, traffic)
        stays = [max(0.0, dwell - vehicle.since) if vehicle.state == "at_stop" else dwell for vehicle in vehicles]
        at_stop, leaving = [comes], [comes + np.array(stays)]
        for _ in range(rounds - 1):
            lasts = loop.median(hour) * np.exp(loop.spread * rng.standard_normal(comes.shape)) * traffic
            at_stop.append(leaving[-1] + lasts)
            leaving.append(at_stop[-1] + dwell)
        boards = np.concatenate(at_stop, axis=1)
        order = boards.argsort(axis=1)
        self._rows = np.arange(DRAWS)
        self._boards = np.take_along_axis(boards, order, axis=1)
        self._leaves = np.take_along_axis(np.concatenate(leaving, axis=1), order, axis=1)
        self._which = order % len(vehicles)
        now, later = [each.seats - each.taken for each in vehicles], [each.seats for each in vehicles]
        self._seats = np.array(now + later * (rounds - 1))[order]

    def board(self, size: int) -> "tuple[Array, Array, NDArray[np.intp]]":
        """Give a party its seats in every draw: when it boards, when it leaves, and with which vehicle."""
        fits = self._seats >= size
        place = fits.argmax(axis=1)
        found = fits[self._rows, place]
        self._seats[self._rows[found], place[found]] -= size
        boards = np.where(found, self._boards[self._rows, place], LONGEST)
        leaves = np.where(found, self._leaves[self._rows, place], LONGEST)
        return boards, leaves, self._which[self._rows, place]


def _first_at_stop(
    vehicles: Sequence[VehicleNow], loop: Loop, hour: int, rng: np.random.Generator, traffic: "Array"
) -> "Array":
    """Minutes until each vehicle is at the stop, draws × vehicles; 0 where it is there."""
    medians, spreads, elapsed = [], [], []
    for vehicle in vehicles:
        heard = vehicle.back_in
        left_at = hour if vehicle.left_at_hour is None else vehicle.left_at_hour
        medians.append(loop.median(left_at) if heard is None else max(1.0, vehicle.since + heard))
        spreads.append(loop.spread if heard is None else _HEARD)
        elapsed.append(vehicle.since)
    left = remaining(medians, spreads, elapsed, rng.random((DRAWS, len(vehicles)))) * traffic
    here = np.array([vehicle.state == "at_stop" for vehicle in vehicles])
    return np.where(here, 0.0, left)
