"""How the steps of a turn change the floor: greeting, orders, glasses, courses, the check."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from desk_app.facts import (
    CheckedBack,
    CheckPaid,
    CheckPresented,
    CourseCleared,
    CourseServed,
    DrinkRefilled,
    DrinkServed,
    GlassSeen,
    GuestAsked,
    OrderTaken,
    PartyGreeted,
    RefillDeclined,
)
from desk_app.floor.state import NOTHING, STAGE_RANK, Changed, Floor, Glass, Party


def _advance(party: Party, stage: str, at: datetime) -> None:
    if STAGE_RANK[stage] > STAGE_RANK[party.stage]:
        party.stage = stage
        party.since = at


def _of(party: Party) -> Changed:
    return Changed(tables=tuple(party.tables), parties=(party.id,))


def _reaches(stage: str) -> Callable[[Floor, Any], Changed]:
    def step(floor: Floor, fact: PartyGreeted | CheckedBack | CheckPresented | CheckPaid) -> Changed:
        party = floor.parties.get(fact.party)
        if party is None:
            return NOTHING
        _advance(party, stage, fact.at)
        return _of(party)

    return step


def _ordered(floor: Floor, fact: OrderTaken) -> Changed:
    party = floor.parties.get(fact.party)
    if party is None:
        return NOTHING
    party.drinks_ordered = party.drinks_ordered or fact.of != "food"
    _advance(party, "greeted" if fact.of == "drinks" else "ordered", fact.at)
    return _of(party)


def _drink_served(floor: Floor, fact: DrinkServed) -> Changed:
    party = floor.parties.get(fact.party)
    if party is None:
        return NOTHING
    _advance(party, "greeted", fact.at)
    party.glasses[fact.seat] = Glass(fact.drink, fact.at)
    party.drinks_ordered = True
    return _of(party)


def _refilled(floor: Floor, fact: DrinkRefilled) -> Changed:
    party = floor.parties.get(fact.party)
    if party is None:
        return NOTHING
    for seat, glass in party.glasses.items():
        if fact.seat is None or fact.seat == seat:
            glass.level, glass.since, glass.declined = 1.0, fact.at, False
    return _of(party)


def _glass_seen(floor: Floor, fact: GlassSeen) -> Changed:
    party = floor.parties.get(fact.party)
    glass = party.glasses.get(fact.seat) if party else None
    if party is None or glass is None:
        return NOTHING
    glass.level, glass.since, glass.declined = fact.level, fact.at, False
    return _of(party)


def _declined(floor: Floor, fact: RefillDeclined) -> Changed:
    party = floor.parties.get(fact.party)
    glass = party.glasses.get(fact.seat) if party else None
    if party is None or glass is None:
        return NOTHING
    glass.declined = True
    return _of(party)


def _course_served(floor: Floor, fact: CourseServed) -> Changed:
    party = floor.parties.get(fact.party)
    if party is None:
        return NOTHING
    party.course = fact.course
    if STAGE_RANK[party.stage] <= STAGE_RANK["served"]:
        party.stage, party.since = "served", fact.at
    return _of(party)


def _course_cleared(floor: Floor, fact: CourseCleared) -> Changed:
    party = floor.parties.get(fact.party)
    if party is None:
        return NOTHING
    if party.course == fact.course:
        party.course = None
    _advance(party, "served", fact.at)
    return _of(party)


def _asked(floor: Floor, fact: GuestAsked) -> Changed:
    party = floor.parties.get(fact.party)
    return _of(party) if party else NOTHING


STEPS: dict[type, Callable[[Floor, Any], Changed]] = {
    PartyGreeted: _reaches("greeted"),
    OrderTaken: _ordered,
    DrinkServed: _drink_served,
    DrinkRefilled: _refilled,
    GlassSeen: _glass_seen,
    RefillDeclined: _declined,
    CourseServed: _course_served,
    CourseCleared: _course_cleared,
    CheckedBack: _reaches("greeted"),
    GuestAsked: _asked,
    CheckPresented: _reaches("check"),
    CheckPaid: _reaches("paid"),
}
