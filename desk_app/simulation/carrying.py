"""Carrying what stands on the pass to the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desk_app.simulation.evening import Evening, Life
from desk_app.simulation.kitchen import Run

if TYPE_CHECKING:
    from desk_app.simulation.servers import Server

_FORGETS: Final = 0.02


def carry(server: Server, run: Run) -> Life:
    """Fetch a run and set it down, unless it is somebody else's by then."""
    evening, guests = server.evening, run.guests
    evening.kitchen.off_the_pass(run)
    yield from server.walk_to(evening.plan.kitchen)
    yield evening.seconds(3.0, 6.0)
    yield from server.walk_to(evening.plan.table(guests.table))
    if guests.gone or evening.hands.has(guests.table, evening.now):
        return
    guests.attended += 1
    try:
        yield from _set_down_drinks(server, run) if run.course is None else _set_down_course(server, run)
    finally:
        guests.attended -= 1


def _set_down_drinks(server: Server, run: Run) -> Life:
    evening, guests = server.evening, run.guests
    for seat in run.seats:
        drinker = guests.drinkers.get(seat)
        drink = in_stock(evening, drinker.drink) if drinker is not None else None
        yield evening.seconds(2.5, 5.0)
        if drink is not None and not guests.gone:
            evening.tap(server.staff, "serve_drink", party=guests.party, seat=seat, drink=drink)


def _set_down_course(server: Server, run: Run) -> Life:
    evening, guests = server.evening, run.guests
    yield evening.seconds(5.0, 6.0 + 3.0 * guests.size)
    if guests.gone or run.course is None or f"served {run.course}" in guests.marks:
        return
    course = guests.tastes.courses[run.course]
    if evening.chance(_FORGETS):
        guests.reach(f"served {run.course}")
    else:
        evening.tap(server.staff, "serve_course", party=guests.party, course=course)
    if course == "dessert" and guests.tastes.after_dinner is not None:
        yield from _coffee(server, run, guests.tastes.after_dinner)


def _coffee(server: Server, run: Run, drink: str) -> Life:
    evening, guests = server.evening, run.guests
    for seat in list(guests.drinkers)[: (guests.size + 1) // 2]:
        yield evening.seconds(2.5, 5.0)
        if not guests.gone and in_stock(evening, drink) == drink:
            evening.tap(server.staff, "serve_drink", party=guests.party, seat=seat, drink=drink)


def in_stock(evening: Evening, drink: str) -> str | None:
    """Give the drink, or another where it is out; None where everything is."""
    floor = evening.desk.floor
    if drink not in floor.out and drink in floor.venue.drinks:
        return drink
    return next((other for other in floor.venue.drinks if other not in floor.out), None)
