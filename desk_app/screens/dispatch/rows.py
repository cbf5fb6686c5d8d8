"""The rows of the kiosk, derived: a lane for each route, its riders, and the vehicles, the overdue first."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from desk_app.cues.cue import Cue
from desk_app.floor.plan import Route
from desk_app.floor.seats import (
    guests_on,
    guests_without_seat,
    in_service,
    is_boarding,
    seats_left,
    seats_short,
    seats_to_come,
)
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Vehicle, Waiting, route_of
from desk_app.screens.clock import to_ms
from desk_app.screens.floor.sheet_rows import ms_or_none
from desk_app.screens.log.shift_log import wall_time
from desk_app.screens.qml_kit import for_qml
from desk_app.screens.queue.rows import answer_words, by_party
from desk_app.screens.queue.words import name_of, one_line, whole_minutes
from desk_app.screens.rows import Row, Rows
from desk_app.waits.departures import leaves_at
from desk_app.waits.experience import Experience
from desk_app.waits.ledger import Ledger

_STATES: Final = {"at_stop": 1, "out": 2, "stood_down": 3}
OVERDUE: Final = frozenset({"overdue", "said_back"})
"""The standards whose cue says that a vehicle should have been seen by now."""


class RiderRow(Row, frozen=True, kw_only=True):
    """One party in a lane. Times are ms since 1970, 0: none. ``vehicle``: the one it has a ticket for.

    ``boarding``: that vehicle stands at the stop. ``answer`` as in ``WaitingRow``.
    """

    name: str
    destination: str
    size: int
    since: float
    made_at: float
    promised_at: float
    said: int
    vehicle: str
    boarding: bool
    urgency: str
    brief: str
    answer: str


@for_qml
class RiderRows(Rows[RiderRow]):
    """The riders of one route, in the order in which they came."""

    kind = RiderRow


class LaneRow(Row, frozen=True, kw_only=True):
    """One route. ``vehicle``: the next with a seat, "" none; ``place``: boarding, coming, overdue or none.

    ``leaves_at`` in ms since 1970, ``clock`` the same on the venue's wall; ``ride`` in minutes; ``guests`` have
    no seat yet; ``seats``: free in all that will come; ``short``: how many guests more there are than those.
    """

    name: str
    vehicle: str
    place: str
    leaves_at: float
    clock: str
    fare: str
    ride: int
    guests: int
    seats: int
    short: int
    stops: tuple[str, ...]


@for_qml
class LaneRows(Rows[LaneRow]):
    """The routes, in the order of the plan."""

    kind = LaneRow


class VehicleRow(Row, frozen=True, kw_only=True):
    """One vehicle. ``place``: at_stop, out, stood_down; ``overdue``: somebody should ask where it is.

    ``overdue_at``: from when that is so, as its cue counts; ``riders``: guests with a ticket for it; ``answers``: the
    words of its cue's answers.
    """

    route: str
    route_name: str
    place: str
    since: float
    back_at: float
    overdue_at: float
    seats: int
    riders: int
    overdue: bool
    urgency: str
    brief: str
    answers: tuple[str, ...]


@for_qml
class VehicleRows(Rows[VehicleRow]):
    """The vehicles: those overdue first, then those at the stop, those out as they come back, those stood down."""

    kind = VehicleRow


def riders_of(floor: Floor, route: Route) -> list[Waiting]:
    """Give those who wait for this route, in the order in which they came."""
    return [waiting for waiting in riders(floor) if route_of(floor.venue, waiting) == route]


def riders(floor: Floor) -> list[Waiting]:
    """Give those who wait for any vehicle."""
    lines = {queue.id for queue in floor.venue.queues.values() if queue.kind == "vehicles"}
    return [waiting for waiting in floor.waiting.values() if waiting.queue in lines]


def derive_riders(floor: Floor, route: Route, cues: Sequence[Cue], ledger: Ledger) -> list[RiderRow]:
    """Give the riders of a route, each with its most urgent cue."""
    first = by_party(cues)
    return [_rider(floor, waiting, first.get(waiting.id), ledger) for waiting in riders_of(floor, route)]


def _rider(floor: Floor, waiting: Waiting, cue: Cue | None, ledger: Ledger) -> RiderRow:
    promise = ledger.running.get(waiting.id)
    return RiderRow(
        key=waiting.id,
        name=name_of(floor, waiting.id),
        destination=one_line(waiting.destination or ""),
        size=waiting.size,
        since=to_ms(waiting.since),
        made_at=to_ms(promise.made_at) if promise else 0.0,
        promised_at=ms_or_none(waiting.promised_at),
        said=whole_minutes(promise.promised_at - promise.made_at) if promise else 0,
        vehicle=waiting.vehicle or "",
        boarding=is_boarding(floor, waiting),
        urgency=cue.urgency if cue else "",
        brief=cue.brief if cue else "",
        answer=answer_words(cue),
    )


def is_late_back(vehicle: Vehicle, now: datetime) -> bool:
    """Whether it should be back by now, as the loop or the driver has it."""
    return vehicle.state == "out" and vehicle.back_at is not None and vehicle.back_at < now


def coming(floor: Floor, route: Route, now: datetime, experience: Experience, size: int = 1) -> list[Vehicle]:
    """Give the vehicles of a route with room for ``size``, the next to leave first; those late back come last."""
    found = [vehicle for vehicle in in_service(floor, route.id) if seats_left(floor, vehicle) >= size]
    return sorted(found, key=lambda vehicle: (is_late_back(vehicle, now), leaves_at(floor, vehicle, now, experience)))


def derive_lane(floor: Floor, route: Route, now: datetime, experience: Experience) -> LaneRow:
    """Give the head of a lane."""
    after = coming(floor, route, now, experience)
    following = next(iter(after), None)
    leaves = leaves_at(floor, following, now, experience) if following else None
    state = "none"
    if following is not None:
        state = "boarding" if following.state == "at_stop" else "overdue" if is_late_back(following, now) else "coming"
    return LaneRow(
        key=route.id,
        name=route.name,
        vehicle=following.id if following else "",
        place=state,
        leaves_at=to_ms(leaves) if leaves else 0.0,
        clock=wall_time(leaves, ZoneInfo(floor.venue.timezone)) if leaves else "",
        fare=route.fare or "",
        ride=whole_minutes(route.ride),
        guests=guests_without_seat(floor, route),
        seats=seats_to_come(floor, route),
        short=max(0, seats_short(floor, route)),
        stops=tuple(route.stops),
    )


def derive_vehicles(floor: Floor, cues: Sequence[Cue], now: datetime) -> list[VehicleRow]:
    """Give the vehicles in the order in which they need somebody."""
    by_vehicle = {cue.subject: cue for cue in reversed(cues) if cue.per == "vehicle"}
    missed = {cue.subject for cue in cues if cue.standard in OVERDUE and cue.urgency != "soon"}
    rows = [_vehicle(floor, vehicle, by_vehicle.get(vehicle.id), missed) for vehicle in floor.vehicles.values()]
    return [row for _, row in sorted(zip(_order(rows, now), rows, strict=True), key=lambda pair: pair[0])]


def _order(rows: Iterable[VehicleRow], now: datetime) -> Iterable[tuple[int, float, int]]:
    far = to_ms(now + timedelta(days=1))
    for number, row in enumerate(rows):
        rank = 0 if row.overdue else _STATES.get(row.place, 4)
        yield rank, row.back_at or (row.since if row.place == "at_stop" else far), number


def _vehicle(floor: Floor, vehicle: Vehicle, cue: Cue | None, missed: set[str]) -> VehicleRow:
    route = floor.venue.routes.get(vehicle.route)
    plan = floor.venue.vehicles.get(vehicle.id)
    return VehicleRow(
        key=vehicle.id,
        route=vehicle.route,
        route_name=route.name if route else "",
        place=vehicle.state,
        since=ms_or_none(vehicle.since),
        back_at=ms_or_none(vehicle.back_at),
        overdue_at=ms_or_none(vehicle.back_at if vehicle.heard else vehicle.overdue_at),
        seats=plan.seats if plan else 0,
        riders=guests_on(floor, vehicle),
        overdue=vehicle.id in missed,
        urgency=cue.urgency if cue else "",
        brief=cue.brief if cue else "",
        answers=tuple(answer.label for answer in cue.answers) if cue else (),
    )
