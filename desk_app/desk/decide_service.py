"""Requests of one turn become facts: seating, greeting, orders, glasses, courses, the check, leaving."""

from typing import Any

from desk_app.desk import requests as ask
from desk_app.desk.one_fact import Decision
from desk_app.desk.refusal import Refusal, bad_request, named, not_now, unknown
from desk_app.desk.stamp import Stamp
from desk_app.facts import GuestAsked, PartyLeft, PartyMoved, PartySeated
from desk_app.floor.state import Floor, Party


def party_named(floor: Floor, request: ask.AtTable) -> Party | Refusal:
    """Give the seated party that a request names, by itself or by its table."""
    if request.table is not None and request.table not in floor.tables:
        return unknown("table", request.table)
    sitting = floor.party_at(request.table) if request.table is not None else None
    if request.party is None:
        if request.table is None:
            return bad_request("table", "Say which table or which party.")
        return sitting or not_now("table", f"Nobody sits at {named(request.table)}. Seat a party there first.")
    party = floor.parties.get(request.party)
    if party is None:
        return unknown("party", request.party)
    if request.table is not None and request.table not in party.tables:
        where = ", ".join(party.tables)
        return not_now("table", f"This party sits at {named(where)}, not at {named(request.table)}.")
    return party


def at_table(floor: Floor, request: Any) -> dict[str, Any] | Refusal:
    """Give the party and the table that a request at a table names."""
    party = party_named(floor, request)
    return party if isinstance(party, Refusal) else {"party": party.id, "table": request.table or party.tables[0]}


def seat(floor: Floor, request: ask.SeatParty, stamp: Stamp) -> Decision:
    """Seat a party. A walk-in without a name is named by the fact that seats it."""
    mark = stamp.mark()
    party = request.party or mark["id"]
    waited = floor.waiting.get(party) or floor.bookings.get(party)
    size = request.size or (waited.size if waited else None)
    if size is None:
        return bad_request("size", "Say how many guests there are.")
    return (PartySeated(**mark, party=party, tables=request.tables, size=size, staff=request.staff),)


def ask_about(floor: Floor, request: ask.Ask, stamp: Stamp) -> Decision:
    """Write down what a guest had to ask, at a table or in a queue."""
    fields: dict[str, Any] = {"about": request.about, "seat": request.seat, "note": request.note}
    if request.table is None and request.party in floor.waiting:
        return (GuestAsked(**stamp.mark(), party=request.party, **fields),)
    party = party_named(floor, request)
    if isinstance(party, Refusal):
        return party
    return (GuestAsked(**stamp.mark(), party=party.id, table=request.table or party.tables[0], **fields),)


def move(floor: Floor, request: ask.Move, stamp: Stamp) -> Decision:
    """Move a party to other tables, or join tables to its own; what it gives up is to be reset."""
    party = party_named(floor, request)
    if isinstance(party, Refusal):
        return party
    left = tuple(table for table in party.tables if table not in request.tables)
    return (PartyMoved(**stamp.mark(), party=party.id, tables=request.tables, left=left),)


def leave(floor: Floor, request: ask.Leave, stamp: Stamp) -> Decision:
    """Let a party go; all its tables are to be reset."""
    party = party_named(floor, request)
    if isinstance(party, Refusal):
        return party
    return (PartyLeft(**stamp.mark(), party=party.id, tables=tuple(party.tables)),)
