"""How long somebody waits, and what to promise: the floor and the venue's experience, read for one party."""

from datetime import datetime
from typing import Final

import msgspec

from desk_app.floor.plan import Route
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting, route_of
from desk_app.waits.experience import Experience, hour_of
from desk_app.waits.outlook import Outlook
from desk_app.waits.scene import InLine, minutes_between, scene_of
from desk_app.waits.vehicles import vehicles_of
from desk_app.waits.words import Said, say_range, say_short

_ASKING: Final = "\x00asking"
"""An id that no party has: somebody asks at the door and does not wait yet."""


class Quote(msgspec.Struct, frozen=True):
    """``p50`` and ``p80`` are minutes by which half, and four fifths, of such waits are over; None: no table fits."""

    p50: float | None
    p80: float | None
    say: str


class Estimate(msgspec.Struct, frozen=True):
    """``p50`` and ``p80`` as the desk believes, ``promise`` as it says, minutes; all None where nobody can serve them.

    ``vehicle`` is the likeliest, ``ride`` the minutes aboard; both None away from vehicles.
    """

    p50: float | None
    p80: float | None
    promise: int | None
    say: str
    vehicle: str | None = None
    ride: float | None = None


def quote_wait(floor: Floor, size: int, now: datetime, experience: Experience | None = None) -> Quote:
    """Quote the wait of a party that comes to the door now."""
    queues = [queue.id for queue in floor.venue.queues.values() if queue.kind == "tables"]
    asking = Waiting(_ASKING, size, next(iter(queues), ""), now)
    estimated = estimate_wait(floor, asking, now, experience or Experience())
    return Quote(estimated.p50, estimated.p80, estimated.say)


def estimate_wait(floor: Floor, waiting: Waiting, now: datetime, experience: Experience) -> Estimate:
    """Estimate how much longer this party waits, behind those of its queue who came before it.

    The same floor at the same moment gives the same answer.
    """
    queue = floor.venue.queues.get(waiting.queue)
    kind = queue.kind if queue is not None else "tables"
    if kind == "vehicles":
        return _for_vehicle(floor, waiting, now, experience)
    return _for_desk(floor, waiting, now, experience) if kind == "desk" else _for_table(floor, waiting, now, experience)


def _for_table(floor: Floor, waiting: Waiting, now: datetime, experience: Experience) -> Estimate:
    from desk_app.waits.tables_quote import quote_tables

    ahead = [InLine(each.size, minutes_between(each.since, now)) for each in _ahead(floor, waiting) if not each.tables]
    scene = scene_of(floor, now, waiting.id)
    outlook = quote_tables(scene, waiting.size, ahead, experience.turns, _seed(now))
    if not outlook.minutes:
        return Estimate(None, None, None, f"We have no table for {waiting.size}; we can join two.")
    said = say_range(outlook.p50, _promised(floor, waiting, now, experience, outlook))
    return _estimate(outlook, said, f"{said.text}." if said.high else "Your table is ready.")


def _for_vehicle(floor: Floor, waiting: Waiting, now: datetime, experience: Experience) -> Estimate:
    from desk_app.waits.vehicles_quote import quote_ride

    route = route_of(floor.venue, waiting)
    if route is None:
        return Estimate(None, None, None, "No route goes there.")
    ahead = [each.size for each in _ahead(floor, waiting) if each.vehicle is None and _rides(floor, each, route)]
    ride = quote_ride(
        vehicles_of(floor, route, now, waiting.id),
        waiting.size,
        ahead,
        experience.loops_of(floor.venue).routes[route.id],
        hour_of(floor.venue, now),
        route.ride.total_seconds() / 60,
        _seed(now),
    )
    if not ride.leaves.minutes:
        return Estimate(None, None, None, f"No vehicle on {route.name} seats {waiting.size}.")
    said = say_short(_promised(floor, waiting, now, experience, ride.leaves))
    estimated = _estimate(ride.leaves, said, f"It leaves in {said.text}." if said.high else "It leaves now.")
    return msgspec.structs.replace(estimated, vehicle=ride.vehicle, ride=ride.ride_p50)


def _for_desk(floor: Floor, waiting: Waiting, now: datetime, experience: Experience) -> Estimate:
    from desk_app.waits.desk_quote import quote_desk

    in_line = [each for each in floor.waiting.values() if each.queue == waiting.queue and each.id != waiting.id]
    served = [minutes_between(each.notified_at, now) for each in in_line if each.notified_at is not None]
    ahead = [each for each in _ahead(floor, waiting) if each.notified_at is None]
    # The plan does not say how many desks are open: those at which somebody is served show it.
    outlook = quote_desk(served or [None], len(ahead), experience.service(waiting.queue), _seed(now))
    said = say_short(_promised(floor, waiting, now, experience, outlook))
    return _estimate(outlook, said, f"{said.text[:1].upper()}{said.text[1:]}." if said.high else "You are next.")


def _promised(floor: Floor, waiting: Waiting, now: datetime, experience: Experience, outlook: Outlook) -> float:
    calibration = experience.calibration(waiting.queue)
    return outlook.at(calibration.level(waiting.size, hour_of(floor.venue, now)))


def _estimate(outlook: Outlook, said: Said, say: str) -> Estimate:
    return Estimate(round(outlook.p50, 1), round(outlook.p80, 1), said.high, say)


def _ahead(floor: Floor, waiting: Waiting) -> list[Waiting]:
    """Those of the same queue who came earlier, first in line first."""
    line = [each for each in floor.waiting.values() if each.queue == waiting.queue and each.id != waiting.id]
    return sorted((each for each in line if each.since <= waiting.since), key=lambda each: each.since)


def _rides(floor: Floor, waiting: Waiting, route: Route) -> bool:
    other = route_of(floor.venue, waiting)
    return other is not None and other.id == route.id


def _seed(now: datetime) -> int:
    return int(now.timestamp()) % 2**32
