"""A line of one queue on the floor as it is now: the outlook of everybody in it, first in line first."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from desk_app.floor.plan import Route
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Waiting, route_of
from desk_app.waits.departures import departure_of, luck_of
from desk_app.waits.experience import Experience, hour_of
from desk_app.waits.outlook import Outlook
from desk_app.waits.scene import Scene, minutes_between, scene_of
from desk_app.waits.vehicles import vehicles_of


class Expected(msgspec.Struct, frozen=True):
    """``outlook`` of the wait; where it is not possible, ``why_not`` says so. ``ride``: minutes aboard."""

    outlook: Outlook
    why_not: str = ""
    vehicle: str | None = None
    ride: float | None = None


def expected_at_tables(
    floor: Floor, line: Sequence[Waiting], now: datetime, experience: Experience
) -> dict[str, Expected]:
    """Give what to expect by party. A party with tables of its own waits for those, and is nobody's line."""
    from desk_app.waits.tables_quote import quote_line, quote_tables

    own = {each.id: own_tables(floor, each, now) for each in line}
    others = [each for each in line if not own[each.id].tables]
    habits, turns, seed = experience.habits.habits, experience.turns_of(floor.venue), luck_of(now)
    quoted = quote_line(scene_of(floor, now), [each.size for each in others], turns, seed, habits)
    outlooks = {each.id: outlook for each, outlook in zip(others, quoted, strict=True)}
    for each in line:
        theirs = own[each.id]
        if theirs.tables:
            size = min(each.size, *(table.seats for table in theirs.tables))
            outlooks[each.id] = quote_tables(theirs, size, (), turns, seed, habits)
    return {each.id: Expected(outlooks[each.id], _no_table(each.size, outlooks[each.id])) for each in line}


def expected_rides(floor: Floor, line: Sequence[Waiting], now: datetime, experience: Experience) -> dict[str, Expected]:
    """Give what to expect by party, route by route. A party with a ticket waits for its vehicle."""
    found = {each.id: Expected(Outlook(()), "No route goes there.") for each in line}
    routes = {each.id: route_of(floor.venue, each) for each in line}
    for route in {route.id: route for route in routes.values() if route is not None}.values():
        riders = [each for each in line if routes[each.id] == route]
        found |= _on_route(floor, route, riders, now, experience)
    return found


def expected_at_desk(
    floor: Floor, line: Sequence[Waiting], now: datetime, experience: Experience
) -> dict[str, Expected]:
    """Give what to expect by party. Those who were called are being served, and wait no longer."""
    from desk_app.waits.desk_quote import quote_desk

    queues = {each.queue for each in line}
    called = [each for each in floor.waiting.values() if each.queue in queues and each.notified_at is not None]
    waiting = [each for each in line if each.notified_at is None]
    queue = next(iter(queues), "")
    service, plan = experience.service(queue), floor.venue.queues.get(queue)
    servers: list[float | None] = [minutes_between(each.notified_at or now, now) for each in called]
    servers += [None] * (max(plan.desks if plan else 1, service.desks) - len(called))
    quoted = quote_desk(servers, len(waiting), service, luck_of(now))
    outlooks = {each.id: outlook for each, outlook in zip(waiting, quoted, strict=True)}
    return {each.id: Expected(outlooks.get(each.id, Outlook((0.0,))), "Not within four hours.") for each in line}


def own_tables(floor: Floor, waiting: Waiting, now: datetime) -> Scene:
    """Give the tables kept for this party alone: booked, or held for it by hand."""
    held = {table.id for table in floor.tables.values() if table.hold is not None and table.hold.party == waiting.id}
    kept = held.union(waiting.tables)
    if not kept:
        return Scene((), ())
    scene = scene_of(floor, now, waiting.id)
    return Scene(tuple(table for table in scene.tables if table.id in kept), scene.sections)


def _no_table(size: int, outlook: Outlook) -> str:
    if not outlook.minutes:
        return f"We have no table for {size}; we can join two."
    return "No table that fits is expected within four hours."


def _on_route(
    floor: Floor, route: Route, riders: Sequence[Waiting], now: datetime, experience: Experience
) -> dict[str, Expected]:
    from desk_app.waits.vehicles_quote import quote_rides

    loop, hour, seed = experience.loops_of(floor.venue).routes[route.id], hour_of(floor.venue, now), luck_of(now)
    ride, why_not = route.ride.total_seconds() / 60, f"No vehicle of {route.name} with seats for {{}} is expected."
    found = {}
    line = [each for each in riders if each.vehicle not in floor.vehicles]
    rides = quote_rides(vehicles_of(floor, route, now), [each.size for each in line], loop, hour, seed)
    for each, quoted in zip(line, rides, strict=True):
        found[each.id] = Expected(quoted.leaves, why_not.format(each.size), quoted.vehicle, ride)
    for each in riders:
        theirs = floor.vehicles.get(each.vehicle or "")
        if theirs is not None:
            leaves = departure_of(floor, theirs, now, experience)
            found[each.id] = Expected(leaves, why_not.format(each.size), theirs.id, ride)
    return found
