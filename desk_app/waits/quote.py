"""How long somebody waits, and what to promise: the floor and the venue's experience, read for one party or a queue."""

from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile

import msgspec

from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting
from desk_app.waits.experience import Experience, hour_of
from desk_app.waits.lines import Expected, expected_at_desk, expected_at_tables, expected_rides
from desk_app.waits.words import Said, say_range, say_short


class Estimate(msgspec.Struct, frozen=True):
    """``p50`` and ``p80`` as the desk believes, ``promise`` as it says, minutes; all None where nobody can serve them.

    ``ready``: no wait. ``vehicle`` is the likeliest, ``ride`` the minutes aboard; both None away from vehicles.
    """

    p50: float | None
    p80: float | None
    promise: int | None
    say: str
    vehicle: str | None = None
    ride: float | None = None
    ready: bool = False


def estimate_wait(floor: Floor, waiting: Waiting, now: datetime, experience: Experience) -> Estimate:
    """Estimate how much longer this party waits, behind those of its queue who came before it.

    It need not be on the floor yet. The same floor at the same moment gives the same answer.
    """
    before = takewhile(lambda each: each.id != waiting.id, _line(floor, waiting.queue))
    ahead = [each for each in before if each.since <= waiting.since]
    return _estimates(floor, waiting.queue, [*ahead, waiting], now, experience, waiting.id)[waiting.id]


def estimate_queue(floor: Floor, queue: str, now: datetime, experience: Experience) -> dict[str, Estimate]:
    """Estimate everybody in a queue by party id, first in line first, at the price of little more than one."""
    return _estimates(floor, queue, _line(floor, queue), now, experience)


def _estimates(
    floor: Floor, queue: str, line: Sequence[Waiting], now: datetime, experience: Experience, only: str | None = None
) -> dict[str, Estimate]:
    plan = floor.venue.queues.get(queue)
    kind = plan.kind if plan is not None else "tables"
    reading = {"vehicles": expected_rides, "desk": expected_at_desk}.get(kind, expected_at_tables)
    expected = reading(floor, line, now, experience)
    calibration, hour = experience.calibration(queue, floor.venue.keep), hour_of(floor.venue, now)
    return {
        each.id: _estimate(kind, expected[each.id], calibration.level(each.size, hour, expected[each.id].outlook.p50))
        for each in line
        if only is None or each.id == only
    }


def _estimate(kind: str, expected: Expected, level: float) -> Estimate:
    outlook = expected.outlook
    if not outlook.possible:
        return Estimate(None, None, None, expected.why_not, expected.vehicle, expected.ride)
    said = say_range(outlook.p50, outlook.at(level)) if kind == "tables" else say_short(outlook.at(level))
    p50, p80 = round(outlook.p50, 1), round(outlook.p80, 1)
    return Estimate(p50, p80, said.high, _sentence(kind, said), expected.vehicle, expected.ride, said.ready)


def _sentence(kind: str, said: Said) -> str:
    if kind == "vehicles":
        return "It leaves now." if said.ready else f"It leaves in {said.text}."
    if kind == "desk":
        return "You are next." if said.ready else f"{said.text[:1].upper()}{said.text[1:]}."
    return "Your table is ready." if said.ready else f"{said.text}."


def _line(floor: Floor, queue: str) -> list[Waiting]:
    return sorted((each for each in floor.waiting.values() if each.queue == queue), key=lambda each: each.since)
