"""Whom a fact is about: the subjects of each kind that a clock can run for."""

from collections.abc import Iterator
from typing import Any

from desk_app.cues.clock import Subject
from desk_app.cues.waiting import what_waits
from desk_app.facts import Fact
from desk_app.floor.state import Floor, Party
from desk_app.floor.waiting import route_of

SHIFT = Subject("shift", "shift")

OF_A_PARTY = ("party", "glass", "ask")
"""Subjects that belong to a party, whose id they carry."""


def subjects_of(fact: Fact, per: str, floor: Floor) -> Iterator[Subject]:
    """Give every subject of that kind that the fact names. A glass fact without a seat names each glass there."""
    named: Any = fact
    if per == "glass":
        yield from _glasses(named, floor)
    elif per == "table":
        yield from (Subject(per, table) for table in _tables(named))
    elif per == "party":
        yield from (Subject(per, party) for party in parties_of(fact))
    elif per == "ask":
        yield from (Subject(per, party, getattr(named, "seat", None), named.about) for party in parties_of(fact))
    elif per == "route":
        yield from (Subject(per, route) for route in _routes(named, floor))
    elif per == "shift":
        yield SHIFT
    else:
        name = getattr(named, per, None) or (named.by if per == "staff" else None)
        if name is not None:
            yield Subject(per, name)


def _routes(named: Any, floor: Floor) -> tuple[str, ...]:
    """A fact of a vehicle names its route; one of a rider is about the route that takes them where they go."""
    route: str | None = getattr(named, "route", None)
    if route is not None:
        return (route,)
    riders = (floor.waiting[party] for party in parties_of(named) if party in floor.waiting)
    wanted = (route_of(floor.venue, rider) for rider in riders)
    return tuple(dict.fromkeys(each.id for each in wanted if each is not None))


def parties_of(fact: Any) -> tuple[str, ...]:
    """Give the parties that a fact names: one, those who ride, or none."""
    party: str | None = getattr(fact, "party", None)
    return (party,) if party is not None else getattr(fact, "parties", ())


def _tables(fact: Any) -> tuple[str, ...]:
    """A move names the tables that were given up and those that were taken: ``occupied`` tells them apart."""
    tables: tuple[str, ...] | None = getattr(fact, "tables", None)
    if tables is not None:
        return tables + tuple(getattr(fact, "left", ()))
    table: str | None = getattr(fact, "table", None)
    return (table,) if table is not None else ()


def _glasses(fact: Any, floor: Floor) -> Iterator[Subject]:
    party: str | None = getattr(fact, "party", None)
    if party is None:
        return
    seat: int | None = getattr(fact, "seat", None)
    if seat is not None:
        yield Subject("glass", party, seat)
    elif party in floor.parties:
        yield from (Subject("glass", party, each) for each in floor.parties[party].glasses)


def _guests(subject: Subject, floor: Floor) -> Party | None:
    if subject.per == "table":
        return floor.party_at(subject.id)
    return floor.parties.get(subject.id) if subject.per in OF_A_PARTY else None


def what_is_known(fact: Fact, subject: Subject, floor: Floor) -> dict[str, object]:
    """Give what a condition may speak of: the fact's fields over the subject's own properties."""
    known = what_stands(subject, floor)
    for field in fact.own_fields():
        value = getattr(fact, field)
        if value is not None:
            known[field] = value
    known["promised"] = known.get("promised_at") is not None
    return known


def what_stands(subject: Subject, floor: Floor) -> dict[str, object]:
    """Give the subject's own properties, as they are now."""
    known: dict[str, object] = {}
    party = _guests(subject, floor)
    if party is not None:
        known |= {"size": party.size, "stage": party.stage, "course": party.course, "glasses": len(party.glasses)}
        known |= {"drinks_ordered": party.drinks_ordered, "eating": party.course}
        if subject.seat is not None and subject.seat in party.glasses:
            name = party.glasses[subject.seat].drink
            drink = floor.venue.drinks.get(name)
            known |= {"drink": name, "refill": drink.refill if drink else False, "out": name in floor.out}
    table = subject.id if subject.per == "table" else (party.tables[0] if party and party.tables else None)
    if table is not None and table in floor.venue.tables:
        plan = floor.venue.tables[table]
        known |= {"seats": plan.seats, "section": plan.section, "area": plan.area, "shape": plan.shape}
        known["occupied"] = party is not None
    return known | what_waits(subject, floor)
