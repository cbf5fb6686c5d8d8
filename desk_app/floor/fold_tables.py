"""How parties come to tables and leave them. Two parties at one table are both kept, for somebody to sort out."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from desk_app.facts import PartyLeft, PartyMoved, PartySeated, TableHeld, TableReleased, TableReset
from desk_app.floor.fold_riders import give_seat_back
from desk_app.floor.state import NOTHING, Changed, Floor, Hold, Party, Table


def _place(floor: Floor, table: str) -> Table:
    place = floor.tables.get(table)
    if place is None:
        place = floor.tables[table] = Table(table)
    return place


def _sit(floor: Floor, party: Party, at: datetime) -> None:
    for table in party.tables:
        place = _place(floor, table)
        if place.party is not None and place.party != party.id:
            if party.id not in place.others:
                place.others = [*place.others, party.id]
            continue
        place.party, place.since, place.dirty = party.id, at, False
        if place.hold is not None and place.hold.party in (None, party.id):
            place.hold = None


def _rise(floor: Floor, party: str, tables: Iterable[str], at: datetime, dirty: bool) -> None:
    for table in tables:
        place = _place(floor, table)
        if party in place.others:
            place.others = [other for other in place.others if other != party]
        elif place.party == party:
            place.party = place.others[0] if place.others else None
            place.others = place.others[1:]
            place.since = at
            place.dirty = dirty and place.party is None


def _seated(floor: Floor, fact: PartySeated) -> Changed:
    before = floor.parties.get(fact.party)
    if before is not None:
        _rise(floor, fact.party, before.tables, fact.at, dirty=False)
    party = Party(
        id=fact.party,
        size=fact.size,
        tables=list(fact.tables),
        seated_at=fact.at,
        since=fact.at,
        staff=fact.staff,
    )
    floor.parties[fact.party] = party
    floor.bookings.pop(fact.party, None)
    waited = floor.waiting.pop(fact.party, None)
    if before is None:
        floor.covers += fact.size
    _sit(floor, party, fact.at)
    left = tuple(before.tables) if before else ()
    queues = (waited.queue,) if waited else ()
    vehicles = give_seat_back(floor, waited) if waited else ()
    return Changed(tables=left + fact.tables, parties=(fact.party,), queues=queues, vehicles=vehicles)


def _moved(floor: Floor, fact: PartyMoved) -> Changed:
    party = floor.parties.get(fact.party)
    if party is None:
        return NOTHING
    before = tuple(party.tables)
    _rise(floor, party.id, [table for table in before if table not in fact.tables], fact.at, dirty=True)
    party.tables = list(fact.tables)
    _sit(floor, party, fact.at)
    return Changed(tables=tuple(dict.fromkeys(before + fact.tables)), parties=(party.id,))


def _left(floor: Floor, fact: PartyLeft) -> Changed:
    party = floor.parties.pop(fact.party, None)
    if party is None:
        return NOTHING
    floor.known.pop(fact.party, None)
    _rise(floor, party.id, party.tables, fact.at, dirty=True)
    return Changed(tables=tuple(party.tables), parties=(party.id,))


def _reset(floor: Floor, fact: TableReset) -> Changed:
    place = _place(floor, fact.table)
    if place.party is None:
        place.dirty, place.since = False, fact.at
    return Changed(tables=(fact.table,))


def _held(floor: Floor, fact: TableHeld) -> Changed:
    _place(floor, fact.table).hold = Hold(fact.at, fact.until, fact.party)
    return Changed(tables=(fact.table,))


def _released(floor: Floor, fact: TableReleased) -> Changed:
    _place(floor, fact.table).hold = None
    return Changed(tables=(fact.table,))


STEPS: dict[type, Callable[[Floor, Any], Changed]] = {
    PartySeated: _seated,
    PartyMoved: _moved,
    PartyLeft: _left,
    TableReset: _reset,
    TableHeld: _held,
    TableReleased: _released,
}
