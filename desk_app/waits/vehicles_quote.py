"""How long until a vehicle with seats: loops drawn for every vehicle of the route, seats given to the line in order."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np

from desk_app.waits.chance import outlooks_of, remaining
from desk_app.waits.loops import Loop
from desk_app.waits.outlook import LONGEST, Outlook
from desk_app.waits.vehicles import AT_STOP, VehicleNow, stands_for

if TYPE_CHECKING:
    from desk_app.waits.chance import Array

DRAWS: Final = 256
TRAFFIC: Final = 0.1
"""Standard deviation of the log of what all vehicles of a route share now."""

_HEARD: Final = 0.1
"""Standard deviation of the log of a whole loop whose driver has said when it ends."""

_MOST_LOOPS: Final = 12


class Ride(msgspec.Struct, frozen=True):
    """``boards``: until they can board; ``leaves``: until they are off; ``vehicle``: the likeliest, None where none."""

    boards: Outlook
    leaves: Outlook
    vehicle: str | None


NO_RIDE: Final = Ride(Outlook(()), Outlook(()), None)


def quote_rides(
    vehicles: Sequence[VehicleNow], line: Sequence[int], loop: Loop, hour: int, seed: int, draws: int = DRAWS
) -> tuple[Ride, ...]:
    """Quote every party of a line for one route: ``line`` has their sizes, first in line first.

    A vehicle stays a while at the stop and is gone for a loop; one that is stood down stays out. Parties are not
    parted; a smaller one fills seats that a larger one leaves. Same arguments, same rides. Outlooks are empty where
    no vehicle is large enough.
    """
    running = [vehicle for vehicle in vehicles if vehicle.state != "stood_down"]
    largest = max((vehicle.seats for vehicle in running), default=0)
    riders = [size for size in line if size <= largest]
    if not riders:
        return tuple(NO_RIDE for _ in line)
    stop = _Stop(running, loop, hour, np.random.default_rng(seed), sum(riders), draws)
    return tuple(stop.ride(size) if size <= largest else NO_RIDE for size in line)


class _Stop:
    """Many hours at a stop at once: draws × departures, in the order in which they come."""

    def __init__(
        self,
        vehicles: Sequence[VehicleNow],
        loop: Loop,
        hour: int,
        rng: np.random.Generator,
        riders: int,
        draws: int,
    ) -> None:
        self._names = [vehicle.id for vehicle in vehicles]
        rounds = min(_MOST_LOOPS, 2 + math.ceil(riders / sum(vehicle.seats for vehicle in vehicles)))
        traffic = np.exp(TRAFFIC * rng.standard_normal((draws, 1)))
        comes = _first_at_stop(vehicles, loop, hour, rng, traffic)
        at_stop, leaving = [comes], [comes + np.array([stands_for(vehicle) for vehicle in vehicles])]
        for _ in range(rounds - 1):
            lasts = loop.median(hour) * np.exp(loop.spread * rng.standard_normal(comes.shape)) * traffic
            at_stop.append(leaving[-1] + lasts)
            leaving.append(at_stop[-1] + AT_STOP)
        boards = np.concatenate(at_stop, axis=1)
        order = boards.argsort(axis=1)
        self._rows = np.arange(draws)
        self._boards = np.take_along_axis(boards, order, axis=1)
        self._leaves = np.take_along_axis(np.concatenate(leaving, axis=1), order, axis=1)
        self._which = order % len(vehicles)
        now, later = [each.seats - each.taken for each in vehicles], [each.seats for each in vehicles]
        self._seats = np.array(now + later * (rounds - 1))[order]

    def ride(self, size: int) -> Ride:
        """Give a party its seats in every draw."""
        fits = self._seats >= size
        place = fits.argmax(axis=1)
        found = fits[self._rows, place]
        self._seats[self._rows[found], place[found]] -= size
        boards = np.where(found, self._boards[self._rows, place], LONGEST)
        leaves = np.where(found, self._leaves[self._rows, place], LONGEST)
        counts = np.bincount(self._which[self._rows, place], minlength=len(self._names))
        to_board, to_leave = outlooks_of(np.stack((boards, leaves)))
        return Ride(to_board, to_leave, self._names[int(counts.argmax())])


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
    left = remaining(medians, spreads, elapsed, rng.random((len(traffic), len(vehicles)))) * traffic
    here = np.array([vehicle.state == "at_stop" for vehicle in vehicles])
    return np.where(here, 0.0, left)
