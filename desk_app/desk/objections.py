"""What cannot be true: for each kind of fact, the reason why it cannot have happened on this floor.

One table serves two questions: may this request become facts, and does a later fact stand on one to be undone.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any, Final

from desk_app.desk import objections_waiting
from desk_app.desk.objections_tables import known_once, large_enough
from desk_app.desk.refusal import Refusal, bad_request, named, not_now, unknown
from desk_app.facts import (
    CheckedBack,
    CheckPaid,
    CheckPresented,
    CourseCleared,
    CourseServed,
    DrinkRefilled,
    DrinkServed,
    Fact,
    GlassSeen,
    GuestAsked,
    HandOverRead,
    Item86d,
    ItemBack,
    OrderTaken,
    PartyGreeted,
    PartyLeft,
    PartyMoved,
    PartySeated,
    RefillDeclined,
    SectionAssigned,
    ShiftClosed,
    ShiftOpened,
    StaffSignedIn,
    StaffSignedOut,
    TableHeld,
    TableReleased,
    TableReset,
    UnknownFact,
)
from desk_app.floor.state import Floor, Party

_KEPT: Final = timedelta(hours=1)
_NO_SHOW: Final = timedelta(minutes=20)


def objection(floor: Floor, fact: Fact | UnknownFact) -> Refusal | None:
    """Give why this fact cannot have happened on this floor, or None."""
    check = _CHECKS.get(type(fact))
    return check(floor, fact) if check is not None else None


def _seated(floor: Floor, fact: PartySeated) -> Refusal | None:
    if fact.party in floor.parties:
        where = ", ".join(floor.parties[fact.party].tables)
        return not_now("party", f"This party already sits at {named(where)}. Move them instead.")
    if fact.staff is not None and fact.staff not in floor.venue.staff:
        return unknown("staff", fact.staff)
    return _free(floor, fact.tables, fact) or large_enough(floor, fact.tables, fact.size)


def _moved(floor: Floor, fact: PartyMoved) -> Refusal | None:
    party = floor.parties.get(fact.party)
    if party is None:
        return unknown("party", fact.party)
    return _free(floor, fact.tables, fact) or large_enough(floor, fact.tables, party.size)


def _free(floor: Floor, tables: Sequence[str], fact: Any) -> Refusal | None:
    if (wrong := known_once(floor, tables)) is not None:
        return wrong
    for table in tables:
        place = floor.tables[table]
        if place.party not in (None, fact.party):
            return not_now("tables", f"{_guests(floor, place.party)} at {table}. Move them, or tap Left first.")
        hold = place.hold
        others = hold is not None and hold.party != fact.party and place.party is None
        if hold is not None and others and (hold.until is None or hold.until > fact.at):
            return not_now("tables", f"Table {table} is held. Release it first, or choose another.")
        if (kept := _kept_for(floor, table, fact)) is not None:
            return kept
    return None


def _kept_for(floor: Floor, table: str, fact: Any) -> Refusal | None:
    """A table chosen for a booking is theirs from an hour before, and while they wait."""
    for waiting in floor.waiting.values():
        if table in waiting.tables and waiting.id != fact.party:
            return not_now("tables", f"Table {table} is kept for a booked party that waits. Choose another.")
    for booking in floor.bookings.values():
        left = booking.due - fact.at
        if table in booking.tables and booking.party != fact.party and -_NO_SHOW < left < _KEPT:
            minutes = max(0, round(left / timedelta(minutes=1)))
            return not_now("tables", f"Table {table} is booked in {minutes} min. Choose another, or move the booking.")
    return None


def _guests(floor: Floor, party: str | None) -> str:
    guests = floor.parties.get(party) if party is not None else None
    return f"A party of {guests.size} sits" if guests else "Somebody sits"


def _present(floor: Floor, fact: Any) -> Refusal | None:
    return None if fact.party in floor.parties else unknown("party", fact.party)


def _seat_there(floor: Floor, party: Party, seat: int | None) -> Refusal | None:
    seats = floor.seats_of(party)
    if seat is not None and seat > seats:
        return Refusal("unknown_seat", "seat", f"There is no seat {seat} at {party.tables[0]}: it has {seats}.")
    return None


def _asked(floor: Floor, fact: GuestAsked) -> Refusal | None:
    if fact.party in floor.waiting:
        return None
    return _present(floor, fact) or _seat_there(floor, floor.parties[fact.party], fact.seat)


def _drink_served(floor: Floor, fact: DrinkServed) -> Refusal | None:
    if (missing := _present(floor, fact)) is not None:
        return missing
    if fact.drink not in floor.venue.drinks:
        return unknown("drink", fact.drink)
    if fact.drink in floor.out:
        name = floor.venue.drinks[fact.drink].name
        return not_now("drink", f"{named(name)} is out (86). Put it back in first, or choose another.")
    return _seat_there(floor, floor.parties[fact.party], fact.seat)


def _glass_there(floor: Floor, fact: Any) -> Refusal | None:
    if (missing := _present(floor, fact)) is not None:
        return missing
    party = floor.parties[fact.party]
    if (missing := _seat_there(floor, party, fact.seat)) is not None:
        return missing
    if fact.seat is None and not party.glasses:
        return not_now("table", f"There is no glass at {party.tables[0]} yet. Serve a drink first.")
    if fact.seat is not None and fact.seat not in party.glasses:
        return not_now("seat", f"Seat {fact.seat} has no glass yet. Serve a drink there first.")
    return None


def _refilled(floor: Floor, fact: DrinkRefilled) -> Refusal | None:
    if (missing := _glass_there(floor, fact)) is not None or fact.seat is None:
        return missing
    drink = floor.parties[fact.party].glasses[fact.seat].drink
    return not_now("seat", f"{named(drink)} is out (86). Offer another drink.") if drink in floor.out else None


def _table_known(floor: Floor, fact: Any) -> Refusal | None:
    """A table that the plan has lost is still there while somebody or something is at it."""
    return None if fact.table in floor.tables else unknown("table", fact.table)


def _reset(floor: Floor, fact: TableReset) -> Refusal | None:
    if (missing := _table_known(floor, fact)) is not None:
        return missing
    sitting = floor.tables[fact.table].party
    if sitting is not None:
        return not_now("table", f"{_guests(floor, sitting)} at {fact.table}. Tap Left first.")
    return None


def _held(floor: Floor, fact: TableHeld) -> Refusal | None:
    if (missing := _table_known(floor, fact)) is not None:
        return missing
    hold = floor.tables[fact.table].hold
    if hold is not None and (hold.until is None or hold.until > fact.at):
        return not_now("table", f"Table {fact.table} is held already. Release it first.")
    if fact.until is not None and fact.until <= fact.at:
        return bad_request("until", "A hold ends after now.")
    return None


def _released(floor: Floor, fact: TableReleased) -> Refusal | None:
    if (missing := _table_known(floor, fact)) is not None:
        return missing
    return None if floor.tables[fact.table].hold else not_now("table", f"Table {fact.table} is not held.")


def _shift_opened(floor: Floor, _: ShiftOpened) -> Refusal | None:
    return not_now("do", "A shift is open already. Close it first.") if floor.shift else None


def _shift_closed(floor: Floor, _: ShiftClosed) -> Refusal | None:
    return None if floor.shift else not_now("do", "No shift is open.")


def _hand_over_read(floor: Floor, _: HandOverRead) -> Refusal | None:
    if floor.shift is None:
        return not_now("do", "No shift is open.")
    return not_now("do", "That has been read already.") if floor.shift.read else None


def _signed_in(floor: Floor, fact: StaffSignedIn) -> Refusal | None:
    if fact.staff not in floor.venue.staff:
        return unknown("staff", fact.staff)
    return _section_known(floor, fact.section)


def _signed_out(floor: Floor, fact: StaffSignedOut) -> Refusal | None:
    if fact.staff not in floor.venue.staff:
        return unknown("staff", fact.staff)
    if fact.staff in floor.signed_in:
        return None
    return not_now("staff", f"{named(floor.venue.staff[fact.staff].name)} is not signed in.")


def _assigned(floor: Floor, fact: SectionAssigned) -> Refusal | None:
    if fact.staff not in floor.venue.staff:
        return unknown("staff", fact.staff)
    return _section_known(floor, fact.section)


def _section_known(floor: Floor, section: str | None) -> Refusal | None:
    if section is None or section in floor.venue.sections:
        return None
    return bad_request("section", f"This venue has no section “{named(section)}”.")


def _ran_out(floor: Floor, fact: Item86d) -> Refusal | None:
    return not_now("item", f"“{named(fact.item)}” is out already.") if fact.item in floor.out else None


def _back_in(floor: Floor, fact: ItemBack) -> Refusal | None:
    return None if fact.item in floor.out else not_now("item", f"“{named(fact.item)}” is not out.")


_STEPS = (PartyGreeted, OrderTaken, CourseServed, CourseCleared, CheckedBack, CheckPresented, CheckPaid, PartyLeft)

_CHECKS: Final[dict[type, Callable[[Floor, Any], Refusal | None]]] = {
    **objections_waiting.CHECKS,
    **dict.fromkeys(_STEPS, _present),
    PartySeated: _seated,
    PartyMoved: _moved,
    GuestAsked: _asked,
    DrinkServed: _drink_served,
    DrinkRefilled: _refilled,
    **dict.fromkeys((GlassSeen, RefillDeclined), _glass_there),
    TableReset: _reset,
    TableHeld: _held,
    TableReleased: _released,
    ShiftOpened: _shift_opened,
    ShiftClosed: _shift_closed,
    HandOverRead: _hand_over_read,
    StaffSignedIn: _signed_in,
    StaffSignedOut: _signed_out,
    SectionAssigned: _assigned,
    Item86d: _ran_out,
    ItemBack: _back_in,
}
