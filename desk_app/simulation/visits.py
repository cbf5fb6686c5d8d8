"""What a server does at a table: what the guests there want, the glasses, and then whatever cue still stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from desk_app.cues.cue import Cue
from desk_app.simulation.evening import Life
from desk_app.simulation.guests import Guests
from desk_app.simulation.settling import settle
from desk_app.simulation.topping_up import top_up

if TYPE_CHECKING:
    from desk_app.simulation.servers import Server

_MOST_STEPS: Final = 3
_FORGETS: Final = 0.06
_ORDERS_EVERYTHING: Final = 0.12


def visit(server: Server, table: str, cues: Sequence[Cue]) -> Life:
    """Walk to a table because of these cues, and do what is to be done there."""
    evening = server.evening
    evening.visited[table] = server.staff
    try:
        yield from server.walk_to(evening.plan.table(table))
        if evening.hands.has(table, evening.now):
            return
        party = evening.desk.floor.party_at(table)
        guests = evening.parties.get(party.id) if party is not None else None
        if guests is None:
            yield from _reset(server, table)
        else:
            yield from _look_after(server, guests, cues)
    finally:
        evening.visited.pop(table, None)


def _reset(server: Server, table: str) -> Life:
    evening = server.evening
    place = evening.desk.floor.tables.get(table)
    if place is None or not place.dirty:
        return
    yield evening.seconds(35.0, 60.0)
    if not evening.hands.has(table, evening.now):
        evening.tap(server.staff, "reset", table=table)


def _look_after(server: Server, guests: Guests, cues: Sequence[Cue]) -> Life:
    guests.attended += 1
    try:
        for _ in range(_MOST_STEPS):
            step = _STEPS.get(guests.wish or "")
            if step is None or theirs(server, guests):
                break
            yield from step(server, guests)
        if not theirs(server, guests):
            yield from top_up(server, guests, cues)
        for cue in cues:
            if cue.id in server.evening.standing and not theirs(server, guests):
                yield from settle(server, guests, cue)
    finally:
        guests.attended -= 1


def theirs(server: Server, guests: Guests) -> bool:
    """Tell whether there is nothing left to do here: the guests have gone, or a person looks after them."""
    return guests.gone or server.evening.hands.has(guests.table, server.evening.now)


def _greet(server: Server, guests: Guests) -> Life:
    yield server.evening.seconds(8.0, 18.0)
    if server.evening.chance(_FORGETS):
        guests.reach("greeted")
    else:
        server.evening.tap(server.staff, "greet", party=guests.party)
    yield server.evening.seconds(3.0, 8.0)


def _take_drinks(server: Server, guests: Guests) -> Life:
    evening = server.evening
    yield evening.seconds(8.0, 10.0 + 5.0 * guests.size)
    if evening.chance(_FORGETS):
        guests.reach("drinks ordered")
        return
    of = "all" if evening.chance(_ORDERS_EVERYTHING) else "drinks"
    evening.tap(server.staff, "take_order", party=guests.party, of=of)
    yield evening.seconds(1.0, 2.0)


def _take_food(server: Server, guests: Guests) -> Life:
    yield server.evening.seconds(12.0, 14.0 + 8.0 * guests.size)
    server.evening.tap(server.staff, "take_order", party=guests.party, of="food")
    yield server.evening.seconds(1.0, 2.0)


def _clear(server: Server, guests: Guests) -> Life:
    yield server.evening.seconds(8.0, 10.0 + 4.0 * guests.size)
    party = server.evening.desk.floor.parties.get(guests.party)
    course = party.course if party is not None else None
    if course is None:
        guests.reach(*(mark.replace("served", "cleared") for mark in sorted(guests.marks) if mark.startswith("served")))
    else:
        server.evening.tap(server.staff, "clear_course", party=guests.party, course=course)
    yield server.evening.seconds(1.0, 2.0)


def _give_check(server: Server, guests: Guests) -> Life:
    yield server.evening.seconds(15.0, 30.0)
    server.evening.tap(server.staff, "present_check", party=guests.party)
    yield server.evening.seconds(1.0, 2.0)


def _take_payment(server: Server, guests: Guests) -> Life:
    yield server.evening.seconds(18.0, 35.0)
    server.evening.tap(server.staff, "take_payment", party=guests.party)
    yield server.evening.seconds(1.0, 2.0)


_STEPS: Final[dict[str, Callable[[Server, Guests], Life]]] = {
    "greet": _greet,
    "drinks": _take_drinks,
    "order": _take_food,
    "clear": _clear,
    "dessert": _take_food,
    "check": _give_check,
    "pay": _take_payment,
}
