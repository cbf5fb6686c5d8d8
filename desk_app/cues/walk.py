"""A walk: several cues answered on one trip. One that must be answered takes along what could be, on the way."""

import math
from collections.abc import Sequence
from typing import Final

from desk_app.cues.cue import Cue
from desk_app.floor.plan import TablePlan
from desk_app.floor.state import Floor

MOST_TABLES: Final = 3
"""As many as a person keeps in mind with both hands full."""

DETOUR: Final = 4.0
"""Metres that something which can wait may add to the way."""


def next_walk(cues: Sequence[Cue], floor: Floor) -> tuple[str, ...]:
    """Give the ids of the cues for the next trip, in order. ``cues`` come most urgent first; none due: no walk."""
    first = next((cue for cue in cues if cue.urgency != "soon" and cue.table is not None), None)
    if first is None or first.table is None:
        return ()
    stops = [first.table]
    for table in _worth_a_stop(cues):
        if len(stops) == MOST_TABLES:
            break
        if table not in stops and _on_the_way(table, stops, cues, floor):
            stops.append(table)
    route = _shortest_from(stops[0], stops[1:], floor)
    return tuple(cue.id for stop in route for cue in cues if cue.table == stop)


def _worth_a_stop(cues: Sequence[Cue]) -> list[str]:
    return list(dict.fromkeys(cue.table for cue in cues if cue.table is not None))


def _on_the_way(table: str, stops: list[str], cues: Sequence[Cue], floor: Floor) -> bool:
    if any(cue.table == table and cue.urgency != "soon" for cue in cues):
        return _same_area(table, stops[0], floor)
    return min(_metres(table, stop, floor) for stop in stops) <= DETOUR


def _shortest_from(start: str, rest: list[str], floor: Floor) -> list[str]:
    route = [start]
    while rest:
        nearest = min(rest, key=lambda table: (_metres(route[-1], table, floor), table))
        rest = [table for table in rest if table != nearest]
        route.append(nearest)
    return route


def _same_area(one: str, other: str, floor: Floor) -> bool:
    plans = floor.venue.tables
    return one in plans and other in plans and plans[one].area == plans[other].area


def _metres(one: str, other: str, floor: Floor) -> float:
    if not _same_area(one, other, floor):
        return math.inf
    return math.dist(_middle(floor.venue.tables[one]), _middle(floor.venue.tables[other]))


def _middle(plan: TablePlan) -> tuple[float, float]:
    return plan.x + plan.width / 2, plan.y + plan.height / 2
